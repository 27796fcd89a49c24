//! The token itself: hidden until it is asked for, and the ways to save it.

#![expect(unreachable_pub, reason = "Leptos makes the property struct of every component `pub`")]

use super::{once::Once, what::What};
use crate::ui::{
    button::{Button, Look},
    copy::Confirmation,
    icon::{Icon, Shape},
    live::use_live,
};
use leptos::{prelude::*, task::spawn_local};

/// The token with its buttons.
#[component]
pub(super) fn TokenValue(once: Once, what: What, saved: RwSignal<bool>, on_clipboard: RwSignal<bool>) -> impl IntoView {
    let What { words: text, name, test_id, file, lines, .. } = what;
    let live = use_live();
    let refused = RwSignal::new(None::<&'static str>);
    let copied = Confirmation::new();
    let revealed = once.revealed;
    let label = (text.label)(&name);

    let copy = Callback::new(move |()| {
        spawn_local(async move {
            let done = once.copy().await;
            let _ = refused.try_set((!done).then_some(text.selected));
            if done {
                let _ = saved.try_set(true);
                let _ = on_clipboard.try_set(true);
                copied.show();
            }
            live.say(if done { text.copied } else { text.selected }.to_owned());
        });
    });
    let download = Callback::new(move |()| {
        let done = once.download(&file, &lines);
        refused.set((!done).then_some(text.not_downloaded));
        if done {
            saved.set(true);
        }
        live.say(if done { (text.downloaded)(&file) } else { text.not_downloaded.to_owned() });
    });
    let toggle = Callback::new(move |()| revealed.update(|revealed| *revealed = !*revealed));
    let toggle_label = Signal::derive(move || if revealed.get() { text.hide } else { text.show });
    let toggle_icon = Signal::derive(move || if revealed.get() { Shape::EyeOff } else { Shape::Eye });
    view! {
        <div class="token">
            <p class="token-label">
                {label} <span class="visually-hidden">{move || (!revealed.get()).then_some(text.is_hidden)}</span>
            </p>
            <code
                class="token-value"
                data-testid=test_id
                aria-hidden=move || (!revealed.get()).then_some("true")
                node_ref=once.shown_in
            ></code>
            <div class="token-copy">
                <Button label=text.copy on_click=copy look=Look::Primary icon=Shape::Copy />
                <Button label=text.download on_click=download icon=Shape::Download />
                <Button label=toggle_label on_click=toggle icon=toggle_icon />
                <span class="confirmation" class:confirmation-shown=move || copied.is_shown() aria-hidden="true">
                    <Icon shape=Shape::Tick />
                    {crate::text::text().common().copied}
                </span>
            </div>
            <p class="field-hint">{move || refused.get()}</p>
        </div>
    }
}
