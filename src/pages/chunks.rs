//! The parts of the end-users' pages, and what they share with the console's.

use super::{
    chunk::{Place, chunk},
    console::ConsoleLogin,
    enduser::{
        AccountSections, ForgotPasswordPage, GoOnPage, LoginPage, LoginSheet, RequiredFactor, ResetPasswordPage,
        SignUpPage, VerifyEmailPage,
    },
    guard::SignedIn,
    session_watch::LogInAgain,
};
use crate::{
    paths::{ReturnTo, Route},
    session::Session,
};
use idm_api::user::Me;
use leptos::prelude::*;

chunk! {
    /// The login, where the login's own module has not done it.
    pub fn login(session: Session, return_to: ReturnTo) of log_in in Place::Page =>
        view! { <LoginPage session return_to /> }
}

chunk! {
    /// The login in place of an end-user page.
    pub(super) fn login_in_place(session: Session) of log_in in Place::Page => view! { <LoginSheet session /> }
}

chunk! {
    /// The login in place of a page of the console.
    pub(super) fn console_login(session: Session) of log_in in Place::Page => view! { <ConsoleLogin session /> }
}

chunk! {
    /// The login over a page whose session ends.
    pub(super) fn log_in_again(session: Session, me: Me, expired: Memo<bool>, asked: RwSignal<bool>) in Place::Layer =>
        view! { <LogInAgain session me=me.clone() expired asked /> }
}

chunk! {
    /// What people do before they can log in: signing up, and the pages of mailed links with the one that asks for one. Of
    /// the login it is what is asked of who was logged in already.
    pub fn before_login(session: Session, route: Route) in Place::Page => match route {
        Route::SignUp(return_to) => view! { <SignUpPage session return_to /> }.into_any(),
        Route::Login(return_to) => view! { <GoOnPage session return_to /> }.into_any(),
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
