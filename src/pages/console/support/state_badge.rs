//! Where a request stands, in words and by colour.

use crate::text::console_text;
use idm_api::support::RequestState;
use leptos::prelude::*;

/// The mark.
#[component]
pub(super) fn StateBadge(state: RequestState) -> impl IntoView {
    let class = match state {
        RequestState::Pending => "badge badge-waiting",
        RequestState::Amended => "badge badge-waiting badge-amended",
        RequestState::Approved => "badge badge-good",
        RequestState::Declined => "badge badge-bad",
        RequestState::Withdrawn => "badge badge-off",
    };
    view! { <span class=class>{(console_text().support().state)(state)}</span> }
}
