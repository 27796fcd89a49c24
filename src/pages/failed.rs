//! A page in place of one that cannot be shown now.

use super::{heading::PageHeading, product::ProductBrand};
use crate::{
    forms::problem::explain_whole,
    idm::ApiError,
    nav::use_nav,
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
    leave_the_focus();
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

/// What comes in the place of a failure by itself leaves the focus where it is. It takes it where the focus would be lost,
/// as when the button was pressed.
pub(super) fn leave_the_focus() {
    let nav = use_nav();
    on_cleanup(move || {
        let focused = document().active_element();
        let goes = focused.is_some_and(|focused| focused.closest("[role=alert]").is_ok_and(|alert| alert.is_some()));
        if !goes {
            nav.leave_focus();
        }
    });
}
