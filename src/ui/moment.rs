//! Points in time, the way the browser's language writes them.

use idm_api::time::UnixMillis;
use js_sys::{Array, Date, Function, Intl::DateTimeFormat, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// A day; the exact time is in the title and in `datetime`.
#[component]
pub fn Day(
    /// The point in time.
    at: UnixMillis,
) -> impl IntoView {
    #[expect(clippy::cast_precision_loss, reason = "JavaScript's dates end long before 2^53 milliseconds")]
    let date = Date::new(&JsValue::from_f64(at.0 as f64));
    // An unreadable date would throw in every call below.
    if date.get_time().is_nan() {
        return None;
    }
    let machine = String::from(date.to_iso_string());
    let exact = written(&date, Some("short"));
    let day = written(&date, None);
    Some(view! { <time datetime=machine title=exact>{day}</time> })
}

fn written(date: &Date, time_style: Option<&str>) -> String {
    let options = Object::new();
    let _ = Reflect::set(&options, &"dateStyle".into(), &"medium".into());
    if let Some(style) = time_style {
        let _ = Reflect::set(&options, &"timeStyle".into(), &style.into());
    }
    let format: Function = DateTimeFormat::new(&Array::new(), &options).format();
    format.call1(&JsValue::UNDEFINED, date).ok().and_then(|text| text.as_string()).unwrap_or_default()
}
