//! Something that can be done to the thing that a page is about, with what it does in words.

use super::button::{Button, Look};
use leptos::prelude::*;

/// A group of [`Action`]s or facts, under a heading.
#[component]
pub fn Block(
    /// What it is called.
    heading: &'static str,
    /// Its content.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="block">
            <h2 class="block-heading">{heading}</h2>
            {children()}
        </section>
    }
}

/// Something that can be done.
#[component]
pub fn Action(
    /// The id of the sentence.
    id: &'static str,
    /// What the button says.
    label: &'static str,
    /// What it does.
    hint: &'static str,
    /// Does it.
    on_click: Callback<()>,
    /// How much it stands out.
    #[prop(optional)]
    look: Look,
    /// Whether it is being done.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Whether it cannot be done now; the hint or a note says why.
    #[prop(optional, into)]
    unavailable: Signal<bool>,
) -> impl IntoView {
    view! {
        <div class="action">
            <p class="action-hint" id=id>{hint}</p>
            <Button label on_click look busy unavailable described_by=id />
        </div>
    }
}
