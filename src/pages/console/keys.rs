//! The keys of the console, and the sheet that lists them. Keys without Ctrl can be switched off, as dictation and a
//! hand that slips press them by chance (WCAG 2.2, success criterion 2.1.4).

use crate::{
    text::console_text,
    ui::{
        button::Button,
        checkbox::Checkbox,
        dialog::{Dialog, DialogHandle},
        keys::{is_command, is_typing, on_key},
    },
};
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
    single: RwSignal<bool>,
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

/// The sheet, while it is open.
#[component]
pub(super) fn KeySheet(keys: Keys) -> impl IntoView {
    move || {
        keys.sheet.get().then(|| {
            let text = &console_text().frame;
            let handle = DialogHandle::new();
            let close = Callback::new(move |()| handle.close());
            let rows = [
                (&["Ctrl", "K"][..], text.key_palette),
                (&["?"], text.key_sheet),
                (&["/"], text.key_search),
                (&["Ctrl", "Z"], text.key_undo),
                (&["Esc"], text.key_close),
            ];
            view! {
                <Dialog
                    id="keys"
                    heading=text.keys
                    handle
                    on_closed=Callback::new(move |()| keys.sheet.set(false))
                >
                    <dl class="keys">
                        {rows
                            .into_iter()
                            .map(|(pressed, does)| {
                                let pressed = pressed.iter().map(|key| view! { <kbd>{*key}</kbd> }).collect_view();
                                view! {
                                    <div class="key">
                                        <dt>{pressed}</dt>
                                        <dd>{does}</dd>
                                    </div>
                                }
                            })
                            .collect_view()}
                    </dl>
                    <Checkbox
                        id="single-keys"
                        label=text.single_keys
                        hint=text.single_keys_hint
                        ticked=keys.single.get_untracked()
                        on_change=Callback::new(move |on| keys.single.set(on))
                    />
                    <div class="dialog-actions">
                        <Button label=text.close on_click=close />
                    </div>
                </Dialog>
            }
        })
    }
}
