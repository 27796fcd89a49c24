//! Leaving the screen: once the token is known to be saved, or by giving it up in so many words.

#![expect(unreachable_pub, reason = "Leptos makes the property struct of every component `pub`")]

use super::once::{Once, PROOF_CHARACTERS};
use crate::{
    text::Token as Words,
    ui::{
        button::{Button, Look},
        confirm::{ConfirmDialog, Question},
        dialog::DialogHandle,
        field::{Field, TextField},
        live::use_live,
    },
};
use leptos::prelude::*;

const OK_FIRST_ID: &str = "token-ok-first";

/// The proof that the token is saved, and the ways out.
#[component]
pub(super) fn Gate(
    once: Once,
    text: &'static Words,
    saved: RwSignal<bool>,
    on_ok: Callback<()>,
    on_give_up: Callback<()>,
) -> impl IntoView {
    let live = use_live();
    let proof = Field::new("token-end", "token-end");
    let typed = Callback::new(move |typed: String| {
        let typed = typed.trim();
        if once.ends_with(typed) {
            saved.set(true);
            live.say(text.end_is_right.to_owned());
        } else if typed.chars().count() >= PROOF_CHARACTERS {
            proof.state.fail(text.end_is_wrong);
        }
    });
    view! {
        <TextField
            field=proof
            label=text.end
            hint=text.end_hint
            autocomplete="off"
            optional=true
            exact=true
            on_input=typed
        />
        <div class="dialog-actions">
            <Button label=text.give_up on_click=on_give_up look=Look::Quiet />
            <span class="visually-hidden" id=OK_FIRST_ID>
                {move || (!saved.get()).then_some(text.ok_first)}
            </span>
            <Button
                label=text.ok
                on_click=on_ok
                look=Look::Primary
                unavailable=Signal::derive(move || !saved.get())
                described_by=OK_FIRST_ID
            />
        </div>
    }
}

/// Asks whether the token is really to be lost.
#[component]
pub(super) fn GiveUp(
    name: String,
    text: &'static Words,
    on_confirm: Callback<()>,
    on_closed: Callback<()>,
) -> impl IntoView {
    let handle = DialogHandle::new();
    let nothing: Option<String> = None;
    let confirm = Callback::new(move |()| {
        handle.close();
        on_confirm.run(());
    });
    let question = Question {
        heading: text.give_up_heading.to_owned(),
        consequence: (text.give_up_consequence)(&name),
        action: text.give_up_action,
        cancel: text.give_up_cancel,
        typed: None,
    };
    view! {
        <ConfirmDialog
            id="give-up-token"
            question
            busy=false
            problem=nothing
            handle
            on_confirm=confirm
            on_closed
        />
    }
}
