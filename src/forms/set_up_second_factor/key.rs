//! The key for apps that scan no code: hidden until it is asked for, like an appToken.

#![expect(unreachable_pub, reason = "Leptos makes the property struct of every component `pub`")]

use super::Told;
use crate::{
    forms::save_token::{Once, Token, offer_to_clear},
    text::end_user_text,
    ui::{
        button::{Button, Look},
        icon::Shape,
        live::use_live,
        toast::use_toasts,
    },
};
use leptos::{prelude::*, task::spawn_local};

/// The key with its buttons.
#[component]
pub(super) fn SetupKey(told: Told) -> impl IntoView {
    let words = end_user_text().setup_key();
    let (live, toasts) = (use_live(), use_toasts());
    let key: Token = RwSignal::new_local(told.with_untracked(|told| told.as_ref().map(|told| told.secret.clone())));
    let once = Once::new(key, "");
    let revealed = once.revealed;
    let on_clipboard = StoredValue::new(false);
    on_cleanup(move || {
        once.wipe();
        if on_clipboard.try_get_value() == Some(true) {
            offer_to_clear(toasts, words);
        }
    });
    let refused = RwSignal::new(None::<&'static str>);
    let copy = Callback::new(move |()| {
        spawn_local(async move {
            let done = once.copy().await;
            let _ = refused.try_set((!done).then_some(words.selected));
            if done {
                let _ = on_clipboard.try_set_value(true);
            }
            live.say(if done { words.copied } else { words.selected }.to_owned());
        });
    });
    let toggle = Callback::new(move |()| revealed.update(|revealed| *revealed = !*revealed));
    let label = Signal::derive(move || if revealed.get() { words.hide } else { words.show });
    let icon = Signal::derive(move || if revealed.get() { Shape::EyeOff } else { Shape::Eye });
    view! {
        <div class="token">
            <p class="token-label">
                {end_user_text().own_account().key} " " <span class="visually-hidden">{move || (!revealed.get()).then_some(words.is_hidden)}</span>
            </p>
            <code
                class="setup-key"
                data-testid="setup-key"
                aria-hidden=move || (!revealed.get()).then_some("true")
                node_ref=once.shown_in
            ></code>
            <div class="token-copy">
                <Button label=words.copy on_click=copy icon=Shape::Copy />
                <Button label on_click=toggle icon look=Look::Quiet />
            </div>
            <p class="field-hint">{move || refused.get()}</p>
        </div>
    }
}
