//! Lower case.

/// The text in lower case, by Unicode's full mapping and whatever its language.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn lower(text: &str) -> String {
    text.to_lowercase()
}

/// The same by the browser (ECMAScript, `String.prototype.toLowerCase`): its tables need not be downloaded.
#[cfg(target_arch = "wasm32")]
pub(crate) fn lower(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().into()
}
