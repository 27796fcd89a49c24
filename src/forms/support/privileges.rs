//! Choosing privileges, each in plain words.

use crate::{
    forms::chosen_privileges::Chosen,
    text::console_text,
    ui::field::{FieldError, FieldState},
};
use idm_api::privilege::Privilege;
use leptos::prelude::*;

/// The boxes.
#[component]
pub(super) fn PrivilegeBoxes(chosen: Chosen) -> impl IntoView {
    let sentences = console_text();
    let FieldState { id, error } = chosen.state;
    let hint_id = [id, "-hint"].concat();
    let error_id = [id, "-error"].concat();
    let described = {
        let hint_id = hint_id.clone();
        move || if error.get().is_some() { [&error_id, " ", &hint_id].concat() } else { hint_id.clone() }
    };
    let one = move |(at, privilege): (usize, Privilege)| {
        let own_id = if at == 0 { id.to_owned() } else { [id, "-", privilege.name()].concat() };
        let says_id = [&own_id, "-says"].concat();
        view! {
            <div class="checkbox">
                <input
                    id=own_id.clone()
                    type="checkbox"
                    checked=untrack(|| chosen.has(privilege))
                    aria-describedby=says_id.clone()
                    on:change=move |event| chosen.tick(privilege, event_target_checked(&event))
                />
                <label for=own_id>{(sentences.app_credentials().privilege)(privilege)}</label>
                <p class="field-hint" id=says_id>{(sentences.privileges().allows)(privilege)}</p>
            </div>
        }
    };
    view! {
        <fieldset class="radios" aria-describedby=described>
            <legend>{sentences.request().privileges}</legend>
            <p class="field-hint" id=hint_id>{sentences.request().privileges_hint}</p>
            {Privilege::ALL.iter().copied().enumerate().map(one).collect_view()}
            <FieldError id error />
        </fieldset>
    }
}
