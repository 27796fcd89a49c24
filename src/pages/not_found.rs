//! Any URL that is none of ours.

use super::{heading::PageHeading, product::ProductBrand};
use crate::{nav::href, paths::Route, text::text};
use leptos::prelude::*;

/// Says so, and leads back.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let text = text().common();
    view! {
        <main class="stage">
            <ProductBrand href=href(&Route::Home) />
            <div class="sheet">
                <PageHeading heading=text.not_found />
                <p>{text.not_found_what_now}</p>
                <a class="button button-primary" href=href(&Route::Home)>{text.to_start}</a>
            </div>
        </main>
    }
}
