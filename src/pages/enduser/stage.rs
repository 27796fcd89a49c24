//! The frame of the end-user pages: the brand above one sheet.

use crate::{
    language::Language,
    nav::href,
    pages::{heading::PageHeading, product::ProductBrand},
    paths::Route,
};
use leptos::prelude::*;

/// The frame.
#[component]
pub(crate) fn Stage(
    /// The page's heading.
    heading: &'static str,
    /// Which line of the product's welcome stands under it.
    #[prop(optional)]
    welcome: Option<&'static str>,
    /// What is on the sheet.
    children: Children,
) -> impl IntoView {
    Language::offer_menu();
    view! {
        <main class="stage">
            <ProductBrand href=href(&Route::Home) welcome />
            <div class="sheet">
                <PageHeading heading />
                {children()}
            </div>
        </main>
    }
}
