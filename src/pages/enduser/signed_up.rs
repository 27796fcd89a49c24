//! What comes after the signup: the mail that is on its way, and the way on.

use super::{destination::way_on, stage::Stage, verify_email::resend};
use crate::{paths::ReturnTo, session::Session, text::end_user_text};
use leptos::prelude::*;

/// The page.
#[component]
pub(crate) fn SignedUp(session: Session, email: String, return_to: ReturnTo) -> impl IntoView {
    let text = end_user_text().signed_up();
    let on = way_on(&return_to);
    view! {
        <Stage heading=text.heading>
            <p>{(text.mailed)(&email)}</p>
            <p>{text.unverified}</p>
            <a class="button button-primary" href=on>{text.go_on}</a>
            <section class="next-steps">
                <h2>{text.nothing_comes}</h2>
                <ul>{text.nothing_comes_what_now.map(|step| view! { <li>{step}</li> })}</ul>
                {session.client().map(|client| resend(client, true))}
            </section>
        </Stage>
    }
}
