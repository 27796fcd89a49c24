//! `/`: leads on by who is logged in.

use super::{
    guard::{Guard, SignedIn},
    placeholder::Placeholder,
};
use crate::{
    nav::use_nav,
    paths::{AccountParam, ConsoleRoute, Route},
    session::Session,
};
use leptos::prelude::*;

/// Leads on: admins to the console, end-users to their account, anybody else to the login.
#[component]
pub fn HomePage(
    /// The session of this tab.
    session: Session,
) -> impl IntoView {
    let nav = use_nav();
    let lead_on = Callback::new(move |(signed_in,): (SignedIn,)| {
        let to = if signed_in.uses_console() {
            Route::Console(AccountParam::Absent, ConsoleRoute::Start)
        } else {
            Route::Account
        };
        nav.replace(to);
        view! { <Placeholder /> }.into_any()
    });
    let login = |_| {
        use_nav().replace(Route::login());
        view! { <Placeholder /> }.into_any()
    };
    view! { <Guard session login page=lead_on /> }
}
