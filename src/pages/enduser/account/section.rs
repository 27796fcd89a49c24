//! A part of the page, under its heading.

use leptos::prelude::*;

/// The part.
#[component]
pub(super) fn Section(
    /// The heading's id: where the focus goes when what had it is gone.
    id: &'static str,
    /// What it says.
    heading: &'static str,
    /// What is in it.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="block" aria-labelledby=id>
            <h2 class="block-heading" id=id tabindex="-1">{heading}</h2>
            {children()}
        </section>
    }
}
