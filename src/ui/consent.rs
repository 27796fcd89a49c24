//! A box that must be ticked, with a link to what it is about.

use super::field::{FieldError, FieldState};
use leptos::{html::Input, prelude::*};

/// What the box says.
#[derive(Debug, Clone, Copy)]
pub struct ConsentWords {
    /// Before the link.
    pub before: &'static str,
    /// The link.
    pub link: &'static str,
    /// After the link: that it opens elsewhere, so that nothing on this page is lost.
    pub after: &'static str,
}

/// The box.
#[component]
pub fn Consent(
    /// What is wrong with it; has its id.
    state: FieldState,
    /// The input.
    input: NodeRef<Input>,
    /// What it says.
    words: ConsentWords,
    /// Where the link leads.
    href: String,
) -> impl IntoView {
    let FieldState { id, error } = state;
    view! {
        <div class="field consent">
            <div class="checkbox">
                <input
                    id=id
                    type="checkbox"
                    aria-required="true"
                    aria-invalid=move || error.get().is_some().then_some("true")
                    aria-describedby=move || error.get().is_some().then(|| [id, "-error"].concat())
                    node_ref=input
                    on:change=move |_| state.edited()
                />
                <label for=id>
                    {words.before}
                    <a href=href target="_blank" rel="noopener noreferrer">
                        {words.link}
                    </a>
                    {words.after}
                </label>
            </div>
            <FieldError id error />
        </div>
    }
}
