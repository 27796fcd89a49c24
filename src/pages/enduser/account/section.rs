//! A part of the page, under its heading.

use crate::{
    forms::problem::explain_whole,
    load::{Load, Remote},
    text::text,
    ui::{panel::ErrorPanel, skeleton::LinesSkeleton},
};
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

/// What a part of the page has read, or how far that has come; `failed` heads what is said where it failed.
pub(super) fn read<T: 'static>(
    load: Load<T>,
    failed: &'static str,
    ready: impl Fn(&T) -> AnyView + Send + 'static,
) -> impl IntoView {
    let text = text().common();
    let on_retry = Callback::new(move |()| load.again());
    move || {
        load.state().with(|state| match state {
            Remote::Loading => view! { <LinesSkeleton label=text.loading /> }.into_any(),
            Remote::Failed(error) => {
                let message = explain_whole(error);
                view! { <ErrorPanel heading=failed message retry_label=text.try_again on_retry /> }.into_any()
            }
            Remote::Ready(value) => ready(value),
        })
    }
}
