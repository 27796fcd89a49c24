//! The heading of a page: it names the document, and takes the focus when the person comes from another.

use super::product::title;
use crate::{nav::use_nav, ui::dom::focus_soon};
use leptos::prelude::*;

const HEADING_ID: &str = "page-heading";

/// A page's heading.
#[component]
pub(super) fn PageHeading(
    /// What it says.
    #[prop(into)]
    heading: Signal<String>,
) -> impl IntoView {
    Effect::new(move || heading.with(|heading| document().set_title(&title(heading))));
    // On the first page of a document the focus stays where the browser puts it.
    if use_nav().arrive() {
        focus_soon(HEADING_ID.to_owned());
    }
    view! { <h1 id=HEADING_ID class="page-heading" tabindex="-1">{move || heading.get()}</h1> }
}
