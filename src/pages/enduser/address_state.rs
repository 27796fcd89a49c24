//! Whether somebody's address is verified, and the way to it.

use super::verify_email::resend;
use crate::{
    pages::guard::SignedIn,
    text::text,
    ui::badge::{Badge, Tone},
};
use leptos::prelude::*;

/// The line about it.
#[component]
pub(crate) fn AddressState(signed_in: SignedIn) -> impl IntoView {
    let text = &text().verify;
    if signed_in.me().user.email_verified {
        return view! { <Badge label=text.badge_verified tone=Tone::Calm /> }.into_any();
    }
    view! {
        <div class="address-state">
            <Badge label=text.badge_unverified tone=Tone::Warning />
            <p>{text.unverified_what_now}</p>
            {resend(signed_in.client(), false)}
        </div>
    }
    .into_any()
}
