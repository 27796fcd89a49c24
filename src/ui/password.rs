//! A password field whose content can be shown.

use super::{
    field::{Field, FieldError, FieldState},
    icon::{Icon, Shape},
};
use leptos::prelude::*;

/// The names of the button that shows and hides a password.
#[derive(Debug, Clone, Copy)]
pub struct RevealLabels {
    /// While it is hidden.
    pub show: &'static str,
    /// While it is shown.
    pub hide: &'static str,
}

/// A password field.
#[component]
pub fn PasswordField(
    /// Its state.
    field: Field,
    /// Its label.
    label: &'static str,
    /// `current-password` or `new-password`.
    autocomplete: &'static str,
    /// The names of the button that shows it.
    reveal: RevealLabels,
    /// Whether a dialog around it opens with the focus here.
    #[prop(optional)]
    focused_first: bool,
    /// The id of the rules that it must keep.
    #[prop(optional)]
    rules: Option<&'static str>,
    /// Told of every change, not of what it is: each text handed over would be a copy of a password.
    #[prop(optional)]
    on_input: Option<Callback<()>>,
) -> impl IntoView {
    let Field { state: FieldState { id, error }, name, input } = field;
    let shown = RwSignal::new(false);
    let typed = move |_| {
        field.state.edited();
        if let Some(on_input) = on_input {
            on_input.run(());
        }
    };
    let described = move || {
        let error = error.get().is_some().then(|| [id, "-error"].concat());
        match (error, rules) {
            (Some(error), Some(rules)) => Some([&error, " ", rules].concat()),
            (error, rules) => error.or(rules.map(str::to_owned)),
        }
    };
    let name_of_reveal = move || if shown.get() { reveal.hide } else { reveal.show };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <div class="field-with-button">
                <input
                    id=id
                    name=name
                    type=move || if shown.get() { "text" } else { "password" }
                    autocomplete=autocomplete
                    autocapitalize="none"
                    spellcheck="false"
                    autofocus=focused_first
                    aria-required="true"
                    aria-invalid=move || error.get().is_some().then_some("true")
                    aria-describedby=described
                    data-secret="true"
                    node_ref=input
                    on:input=typed
                />
                <button
                    type="button"
                    class="reveal"
                    aria-label=name_of_reveal
                    title=name_of_reveal
                    aria-controls=id
                    on:click=move |_| shown.update(|shown| *shown = !*shown)
                >
                    {move || {
                        let shape = if shown.get() { Shape::EyeOff } else { Shape::Eye };
                        view! { <Icon shape /> }
                    }}
                </button>
            </div>
            <FieldError id error />
        </div>
    }
}
