//! The few things that need the document itself.

use js_sys::{Array, Promise};
use leptos::{prelude::*, task::spawn_local};
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlElement, Url};

/// Moves the focus to the element with this id, once what is being rendered is there.
pub fn focus_soon(id: String) {
    spawn_local(async move {
        leptos::task::tick().await;
        focus(&id);
    });
}

/// Moves the focus to the element with this id.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Selects an element's text, so that one key press copies it.
pub fn select_text(element: &web_sys::Node) {
    if let Ok(Some(selection)) = window().get_selection() {
        let _ = selection.select_all_children(element);
    }
}

/// Waits so long.
pub async fn pause(length: Duration) {
    let over = Promise::new(&mut |resolve, _| {
        set_timeout(move || drop(resolve.call0(&JsValue::UNDEFINED)), length);
    });
    let _ = JsFuture::from(over).await;
}

/// How long a file that is being saved is kept for the browser to take.
const KEPT_FOR: Duration = Duration::from_secs(30);

/// Saves these pieces as a file of this type and name; whether the browser took it.
#[must_use]
pub fn save_file(pieces: &Array, media_type: &str, name: &str) -> bool {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(pieces, &options);
    let Some(url) = blob.ok().and_then(|blob| Url::create_object_url_with_blob(&blob).ok()) else { return false };
    let link = document().create_element("a").ok().and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    let taken = link.is_some_and(|link| {
        link.set_href(&url);
        link.set_download(name);
        link.click();
        true
    });
    set_timeout(move || drop(Url::revoke_object_url(&url)), KEPT_FOR);
    taken
}
