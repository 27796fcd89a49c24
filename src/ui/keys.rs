//! Keys that work wherever the focus is.

use leptos::{ev, ev::KeyboardEvent, prelude::*};
use wasm_bindgen::JsCast;

/// Calls `pressed` for each key that no dialog is open for. A key that is used is kept from the browser.
pub fn on_key(pressed: impl Fn(&KeyboardEvent) -> bool + 'static) {
    let listener = window_event_listener(ev::keydown, move |event| {
        let open = document().query_selector("dialog[open]").is_ok_and(|dialog| dialog.is_some());
        if !event.default_prevented() && !event.is_composing() && !open && pressed(&event) {
            event.prevent_default();
        }
    });
    on_cleanup(move || listener.remove());
}

/// Whether the key goes into a field: then it is a letter, not a shortcut.
#[must_use]
pub fn is_typing(event: &KeyboardEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|element| {
        element
            .matches("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]")
            .unwrap_or(false)
    })
}

/// Whether Ctrl (on a Mac, Command) is held down and nothing else.
#[must_use]
pub fn is_command(event: &KeyboardEvent) -> bool {
    (event.ctrl_key() ^ event.meta_key()) && !event.alt_key() && !event.shift_key()
}
