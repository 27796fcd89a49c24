//! The states of a person as short marks.

use crate::text::text;
use idm_api::user::User;
use leptos::prelude::*;

/// The marks of a person's state.
#[component]
pub(super) fn StateTags(locked: bool, verified: bool) -> impl IntoView {
    let text = &text().users;
    view! {
        <span class="tags">
            {if locked {
                view! { <span class="tag tag-danger">{text.locked}</span> }
            } else {
                view! { <span class="tag">{text.active}</span> }
            }}
            {(!verified).then(|| view! { <span class="tag tag-warning">{text.unverified}</span> })}
        </span>
    }
}

/// What to call a person: the name, or the address where there is none.
pub(super) fn called(user: &User) -> String {
    user.name.clone().unwrap_or_else(|| user.email_address.clone())
}
