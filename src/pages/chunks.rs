//! The parts of the end-users' pages that who logs in does not need.

use super::{
    chunk::{Place, chunk},
    enduser::{AccountSections, ForgotPasswordPage, ResetPasswordPage, SignUpPage, VerifyEmailPage},
    guard::SignedIn,
};
use crate::{
    paths::{ReturnTo, Route},
    session::Session,
};
use leptos::prelude::*;

chunk! {
    /// Signing up.
    pub fn sign_up(session: Session, return_to: ReturnTo) in Place::Page =>
        view! { <SignUpPage session return_to /> }
}

chunk! {
    /// The pages of mailed links, and the one that asks for one.
    pub fn recovery(session: Session, route: Route) in Place::Page => match route {
        Route::ResetPassword => view! { <ResetPasswordPage invited=false /> }.into_any(),
        Route::AcceptInvitation => view! { <ResetPasswordPage invited=true /> }.into_any(),
        Route::VerifyEmail => view! { <VerifyEmailPage session /> }.into_any(),
        _ => view! { <ForgotPasswordPage /> }.into_any(),
    }
}

chunk! {
    /// One's own account, once logged in.
    pub(super) fn own_account(session: Session, signed_in: SignedIn) in Place::Page =>
        view! { <AccountSections session signed_in /> }
}
