//! A field for several lines of text.

use super::field::{FieldError, FieldHint, FieldState, described_by};
use leptos::{html::Textarea, prelude::*};

/// A field for several lines.
#[derive(Debug, Clone, Copy)]
pub struct Area {
    /// What is wrong with it.
    pub state: FieldState,
    /// The input.
    pub input: NodeRef<Textarea>,
}

impl Area {
    /// A field with this id.
    #[must_use]
    pub fn new(id: &'static str) -> Self {
        Self { state: FieldState::new(id), input: NodeRef::new() }
    }

    /// What was entered.
    #[must_use]
    pub fn value(&self) -> String {
        self.input.try_get_untracked().flatten().map(|input| input.value()).unwrap_or_default()
    }

    /// Puts this in.
    pub fn fill(&self, text: &str) {
        if let Some(input) = self.input.try_get_untracked().flatten() {
            input.set_value(text);
        }
    }
}

/// The field with its label, its hint and what is wrong with it.
#[component]
pub fn TextArea(
    /// Its state.
    area: Area,
    /// Its label.
    label: &'static str,
    /// How many lines it shows.
    #[prop(default = 3)]
    rows: u32,
    /// What helps to fill it in.
    #[prop(optional)]
    hint: Option<&'static str>,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
    /// Told of every change.
    #[prop(optional)]
    on_input: Option<Callback<String>>,
) -> impl IntoView {
    let Area { state: FieldState { id, error }, input } = area;
    let typed = move |_| {
        area.state.edited();
        if let Some(on_input) = on_input {
            on_input.run(area.value());
        }
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            {hint.map(|hint| view! { <FieldHint id hint /> })}
            <textarea
                id=id
                rows=rows
                autocomplete="off"
                aria-required=(!optional).then_some("true")
                aria-invalid=move || error.get().is_some().then_some("true")
                aria-describedby=move || described_by(id, hint.is_some(), error.get().is_some())
                node_ref=input
                on:input=typed
            ></textarea>
            <FieldError id error />
        </div>
    }
}
