//! The keys of the console. Those without Ctrl can be switched off, as dictation and a hand that slips press them by
//! chance (WCAG 2.2, success criterion 2.1.4).

use crate::ui::keys::{is_command, is_typing, on_key};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// What the keys open.
#[derive(Clone, Copy)]
pub(super) struct Keys {
    /// Whether the sheet is open.
    pub(super) sheet: RwSignal<bool>,
    /// Whether the palette is open.
    pub(super) palette: RwSignal<bool>,
    /// Whether keys without Ctrl are heard.
    pub(super) single: RwSignal<bool>,
}

impl Keys {
    /// Starts listening.
    pub(super) fn listen() -> Self {
        let keys = Self { sheet: RwSignal::new(false), palette: RwSignal::new(false), single: RwSignal::new(true) };
        on_key(move |event| {
            if is_command(event) {
                return event.key().eq_ignore_ascii_case("k") && open(keys.palette);
            }
            if !keys.single.get_untracked()
                || is_typing(event)
                || event.ctrl_key()
                || event.meta_key()
                || event.alt_key()
            {
                return false;
            }
            match event.key().as_str() {
                "?" => open(keys.sheet),
                "/" => focus_search(),
                _ => false,
            }
        });
        keys
    }
}

fn open(what: RwSignal<bool>) -> bool {
    what.set(true);
    true
}

/// Moves the focus to the page's search field; false where it has none.
fn focus_search() -> bool {
    let field = document().query_selector("main input[type=search]").ok().flatten();
    let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) else { return false };
    field.focus().is_ok()
}
