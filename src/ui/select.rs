//! A choice of one among few: the browser's own select, which every device knows how to show.

use super::field::{FieldError, FieldHint, FieldState, described_by};
use leptos::prelude::*;

/// One of the options.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// Its name in the form.
    pub value: &'static str,
    /// What it says.
    pub label: &'static str,
}

/// A select.
#[component]
pub fn Select(
    /// Its state.
    state: FieldState,
    /// Its label.
    label: &'static str,
    /// What stands there until something is selected.
    placeholder: &'static str,
    /// The options.
    choices: Vec<Choice>,
    /// The selected option's value; empty until something is selected.
    selected: RwSignal<String>,
    /// What helps to decide; may depend on what is selected.
    #[prop(into)]
    hint: Signal<&'static str>,
) -> impl IntoView {
    let FieldState { id, error } = state;
    let changed = move |event| {
        state.edited();
        selected.set(event_target_value(&event));
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <select
                id=id
                aria-required="true"
                aria-invalid=move || error.get().is_some().then_some("true")
                aria-describedby=move || described_by(id, !hint.get().is_empty(), error.get().is_some())
                on:change=changed
            >
                <option value="">{placeholder}</option>
                {choices
                    .into_iter()
                    .map(|choice| view! { <option value=choice.value>{choice.label}</option> })
                    .collect_view()}
            </select>
            <FieldError id error />
            <FieldHint id hint />
        </div>
    }
}
