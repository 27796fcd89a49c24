//! A form around its fields, and what is wrong with it as a whole.

use leptos::{ev::SubmitEvent, prelude::*};

/// A form. The messages are ours, so the browser's own bubbles are off; Enter submits as everywhere.
#[component]
pub fn Form(
    /// Sends it; not called while it is busy.
    on_submit: Callback<()>,
    /// Whether it is being sent.
    #[prop(into)]
    busy: Signal<bool>,
    /// What is wrong with it as a whole.
    #[prop(into)]
    problem: Signal<Option<String>>,
    /// Called whenever something is entered.
    #[prop(optional_no_strip)]
    on_input: Option<Callback<()>>,
    /// Fields and buttons.
    children: Children,
) -> impl IntoView {
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if !busy.get_untracked() {
            on_submit.run(());
        }
    };
    let input = move |_| on_input.iter().for_each(|told| told.run(()));
    view! {
        <form class="form" novalidate on:submit=submit on:input=input>
            <div role="alert" class="form-problem">{move || problem.get()}</div>
            {children()}
        </form>
    }
}
