//! The frame of the end-user pages: the brand above one sheet.

use crate::{language::Language, nav::href, pages::heading::PageHeading, paths::Route, text::text, ui::brand::Brand};
use leptos::prelude::*;

/// The frame.
#[component]
pub(crate) fn Stage(
    /// The page's heading.
    heading: &'static str,
    /// What is on the sheet.
    children: Children,
) -> impl IntoView {
    Language::offer_menu();
    view! {
        <main class="stage">
            <Brand name=text().common.brand href=href(&Route::Home) />
            <div class="sheet">
                <PageHeading heading />
                {children()}
            </div>
        </main>
    }
}
