//! The frame of the end-user pages: the brand above one sheet.

use crate::{pages::heading::PageHeading, paths::Route, text::text, ui::brand::Brand};
use leptos::prelude::*;

/// The frame.
#[component]
pub(crate) fn Stage(
    /// The page's heading.
    heading: &'static str,
    /// What is on the sheet.
    children: Children,
) -> impl IntoView {
    view! {
        <main class="stage">
            <Brand name=text().common.brand href=Route::Home.url() />
            <div class="sheet">
                <PageHeading heading />
                {children()}
            </div>
        </main>
    }
}
