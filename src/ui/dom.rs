//! The few things that need the document itself.

use js_sys::Promise;
use leptos::{prelude::*, task::spawn_local};
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

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

/// Leaves for another site; the way back leads here.
pub fn leave_for(url: &str) {
    let _ = window().location().assign(url);
}

/// Waits so long.
pub async fn pause(length: Duration) {
    let over = Promise::new(&mut |resolve, _| {
        set_timeout(move || drop(resolve.call0(&JsValue::UNDEFINED)), length);
    });
    let _ = JsFuture::from(over).await;
}
