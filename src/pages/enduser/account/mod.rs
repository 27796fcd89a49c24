//! `/account`: what somebody who is logged in sees and changes of themselves.

mod connected_login_steps;
mod connected_logins;
mod data;
mod export;
mod frame;
mod own;
mod passkey_steps;
mod passkeys;
mod password;
mod profile;
mod required_factor;
mod second_factor;
mod second_factor_steps;
mod section;
mod sessions;
mod used;

use crate::{
    language::Language,
    pages::{
        chunks::{login_in_place, own_account},
        guard::{Guard, SignedIn},
        session_watch::SessionWatch,
    },
    session::Session,
};
use connected_logins::ConnectedLoginsSection;
use data::DataSection;
use frame::Frame;
use leptos::prelude::*;
use own::Own;
use passkeys::PasskeysSection;
use password::PasswordSection;
use profile::ProfileSection;
pub(in crate::pages) use required_factor::RequiredFactor;
use second_factor::SecondFactorSection;
use sessions::SessionsSection;

/// One's own account.
#[component]
pub fn AccountPage(session: Session) -> impl IntoView {
    let page = Callback::new(move |(signed_in,): (SignedIn,)| own_account(session, signed_in, None));
    view! { <Guard session login=login_in_place page /> }
}

/// What the page shows to somebody who is logged in.
#[component]
pub(in crate::pages) fn AccountSections(session: Session, signed_in: SignedIn) -> impl IntoView {
    let own = Own::new(session, signed_in);
    move || {
        Language::follow();
        view! {
            <SessionWatch session me=signed_in.me() />
            <Frame own>
                <ProfileSection own />
                <PasswordSection own />
                <PasskeysSection own />
                <ConnectedLoginsSection own />
                <SecondFactorSection own />
                <SessionsSection own />
                <DataSection own />
            </Frame>
        }
    }
}
