//! The sheet that lists the keys, and switches those without Ctrl off.

use super::keys::Keys;
use crate::{
    text::console_text,
    ui::{
        button::Button,
        checkbox::Checkbox,
        dialog::{Dialog, DialogHandle},
    },
};
use leptos::prelude::*;

/// The sheet, while it is open.
#[component]
pub(super) fn KeySheet(keys: Keys) -> impl IntoView {
    move || {
        keys.sheet.get().then(|| {
            let text = console_text().frame();
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
