//! An end-user in the console.

use crate::{
    forms::logout::LogoutButton,
    pages::{enduser::Stage, guard::SignedIn},
    paths::Route,
    session::Session,
    text::console_text,
};
use leptos::prelude::*;

/// Says why there is nothing to see, and what to do.
#[component]
pub(super) fn NoAccess(session: Session, signed_in: SignedIn) -> impl IntoView {
    let text = console_text().console();
    view! {
        <Stage heading=text.no_access>
            <p>{(text.no_access_why)(&signed_in.me().user.email_address)}</p>
            <p>{text.no_access_what_now}</p>
            <div class="sheet-actions">
                <a class="button" href=crate::nav::href(&Route::Account)>{text.to_account}</a>
                <LogoutButton session />
            </div>
        </Stage>
    }
}
