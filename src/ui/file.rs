//! Files that the page makes itself.

use js_sys::Array;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Saves a text file of these pieces, as a download. Answers whether the browser took it.
pub fn save_text(name: &str, pieces: &[&str]) -> bool {
    save_file(name, "text/plain", &pieces.iter().map(|piece| JsValue::from_str(piece)).collect())
}

/// Saves a file of this type, made of strings of the browser's, as a download. Answers whether the browser took it.
pub fn save_file(name: &str, media_type: &str, pieces: &Array) -> bool {
    save(name, media_type, pieces).is_ok()
}

fn save(name: &str, media_type: &str, pieces: &Array) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    let url = Url::create_object_url_with_blob(&Blob::new_with_str_sequence_and_options(pieces, &kind)?)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The click has begun the download by now; from the next task on nobody can read the file by this address.
    set_timeout(move || drop(Url::revoke_object_url(&url)), Duration::ZERO);
    Ok(())
}
