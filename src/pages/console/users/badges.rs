//! The states of a person as short marks.

use crate::{
    text::console_text,
    ui::badge::{Badge, Tone},
};
use idm_api::user::User;
use leptos::prelude::*;

/// The marks of a person's state.
#[component]
pub(super) fn StateTags(locked: bool, verified: bool) -> impl IntoView {
    let text = console_text().users();
    let (label, tone) = if locked { (text.locked, Tone::Ended) } else { (text.active, Tone::Calm) };
    view! {
        <span class="tags">
            <Badge label tone />
            {(!verified).then(|| view! { <Badge label=text.unverified tone=Tone::Warning /> })}
        </span>
    }
}

/// The mark of the person who looks at the page.
#[component]
pub(super) fn YouTag() -> impl IntoView {
    view! { <span class="badge badge-you">{console_text().users().you}</span> }
}

/// What to call a person: the name, or the address where there is none.
pub(super) fn called(user: &User) -> String {
    user.name.clone().unwrap_or_else(|| user.email_address.clone())
}
