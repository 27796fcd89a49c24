//! The parts of the end-users' pages that who logs in does not need.

use super::{
    chunk::{Place, chunk},
    enduser::{AccountSections, ForgotPasswordPage, RequiredFactor, ResetPasswordPage, SignUpPage, VerifyEmailPage},
    guard::SignedIn,
};
use crate::{paths::Route, session::Session};
use leptos::prelude::*;

chunk! {
    /// What people do before they can log in: signing up, and the pages of mailed links with the one that asks for one.
    pub fn before_login(session: Session, route: Route) in Place::Page => match route {
        Route::SignUp(return_to) => view! { <SignUpPage session return_to /> }.into_any(),
        Route::ResetPassword => view! { <ResetPasswordPage invited=false /> }.into_any(),
        Route::AcceptInvitation => view! { <ResetPasswordPage invited=true /> }.into_any(),
        Route::VerifyEmail => view! { <VerifyEmailPage session /> }.into_any(),
        _ => view! { <ForgotPasswordPage /> }.into_any(),
    }
}

chunk! {
    /// One's own account, once logged in; or of it what sets up a second factor, where one must be set up first: then whom
    /// to tell when that is done.
    pub(super) fn own_account(session: Session, signed_in: SignedIn, set_up: Option<Callback<()>>) in Place::Page =>
        match set_up {
            None => view! { <AccountSections session signed_in /> }.into_any(),
            Some(on_done) => view! { <RequiredFactor session signed_in on_done /> }.into_any(),
        }
}
