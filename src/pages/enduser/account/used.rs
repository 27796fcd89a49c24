//! When something of one's own was last used.

use crate::{text::end_user_text, ui::moment::Ago};
use idm_api::time::UnixMillis;
use leptos::prelude::*;

/// The line about it.
#[component]
pub(super) fn LastUsed(
    /// `None`: never.
    at: Option<UnixMillis>,
) -> impl IntoView {
    let text = end_user_text().passkeys();
    view! {
        <p class="muted">
            {match at {
                Some(at) => view! { {text.last_used} " " <Ago at /> }.into_any(),
                None => text.never_used.into_any(),
            }}
        </p>
    }
}
