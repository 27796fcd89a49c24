//! A choice of one among few, each with what it means, all to be seen at once.

use super::field::{FieldError, FieldState};
use leptos::prelude::*;

/// One of the options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RadioChoice {
    /// Its name in the form.
    pub value: &'static str,
    /// What it says.
    pub label: String,
    /// What it means.
    pub hint: Option<&'static str>,
}

/// The options.
#[component]
pub fn Radios(
    /// Their state; its id is the first option's, so that the focus can go there.
    state: FieldState,
    /// What is asked.
    legend: &'static str,
    /// The options.
    choices: Vec<RadioChoice>,
    /// The selected option's value; empty until something is selected.
    selected: RwSignal<String>,
) -> impl IntoView {
    let FieldState { id, error } = state;
    let error_id = [id, "-error"].concat();
    let option = move |(at, choice): (usize, RadioChoice)| {
        let own_id = if at == 0 { id.to_owned() } else { [id, "-", choice.value].concat() };
        let hint_id = [&own_id, "-hint"].concat();
        let value = choice.value;
        let picked = move |_| {
            state.edited();
            selected.set(value.to_owned());
        };
        view! {
            <div class="checkbox">
                <input
                    id=own_id.clone()
                    type="radio"
                    name=id
                    value=value
                    checked=selected.with_untracked(|selected| selected == value)
                    aria-describedby=choice.hint.map(|_| hint_id.clone())
                    on:change=picked
                />
                <label for=own_id>{choice.label}</label>
                {choice.hint.map(|hint| view! { <p class="field-hint" id=hint_id>{hint}</p> })}
            </div>
        }
    };
    view! {
        <fieldset
            class="radios"
            role="radiogroup"
            aria-required="true"
            aria-invalid=move || error.get().is_some().then_some("true")
            aria-describedby=move || error.get().map(|_| error_id.clone())
        >
            <legend>{legend}</legend>
            {choices.into_iter().enumerate().map(option).collect_view()}
            <FieldError id error />
        </fieldset>
    }
}
