//! A mailed link that is not taken: what may have happened, and the way to a new one.

use super::stage::Stage;
use crate::{nav::href, paths::Route, text::end_user_text};
use leptos::prelude::*;

/// The page.
#[component]
pub(crate) fn LinkFailed(
    /// What may have happened.
    why: &'static str,
    /// What to do for those who have used it.
    then_log_in: &'static str,
) -> impl IntoView {
    let text = end_user_text().reset();
    view! {
        <Stage heading=text.failed_heading>
            <p>{why}</p>
            <p>{then_log_in}</p>
            <div class="sheet-actions">
                <a class="button button-primary" href=href(&Route::ForgotPassword)>{text.new_link}</a>
                <a class="button" href=href(&Route::login())>{text.log_in}</a>
            </div>
        </Stage>
    }
}
