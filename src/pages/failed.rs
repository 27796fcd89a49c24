//! A page in place of one that cannot be shown now.

use super::{heading::PageHeading, product::ProductBrand};
use crate::{
    forms::problem::explain_whole,
    idm::ApiError,
    text::text,
    ui::button::{Button, Look},
};
use leptos::prelude::*;

/// Says what failed and why, and tries again.
#[component]
pub fn FailedPage(
    /// What failed.
    heading: &'static str,
    /// Why.
    error: ApiError,
    /// Tries again.
    on_retry: Callback<()>,
) -> impl IntoView {
    let text = text().common();
    view! {
        <main class="stage">
            <ProductBrand />
            <div class="sheet" role="alert">
                <PageHeading heading />
                <p>{explain_whole(&error)}</p>
                <Button label=text.try_again on_click=on_retry look=Look::Primary />
            </div>
        </main>
    }
}
