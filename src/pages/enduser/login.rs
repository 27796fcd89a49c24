//! `/login`, and the login in place of an end-user page.

use super::stage::Stage;
use crate::{
    forms::{login::AccountSource, login_steps::LoginSteps},
    nav::use_nav,
    pages::{Settings, placeholder::Placeholder},
    paths::Route,
    session::{Session, State, WhyAnonymous},
    text::text,
    ui::panel::Note,
};
use leptos::prelude::*;

/// The end-user's login. Who is logged in already is led to their account.
#[component]
pub fn LoginPage(session: Session) -> impl IntoView {
    let nav = use_nav();
    move || match session.state() {
        State::Restoring => view! { <Placeholder /> }.into_any(),
        State::Anonymous(_) | State::Unreachable | State::Expired => login_in_place(session),
        State::Authenticated => {
            nav.replace(Route::Home);
            view! { <Placeholder /> }.into_any()
        }
    }
}

/// The login sheet.
pub(crate) fn login_in_place(session: Session) -> AnyView {
    let text = &text().login;
    let account = Settings::read(|config| config.account_id)
        .map_or(AccountSource::Ask { wrong_in_url: false }, AccountSource::Known);
    view! {
        <Stage heading=text.heading>
            <WhyHere session />
            <LoginSteps session account keep=true />
            <p class="aside">
                {text.no_account_yet} " " <a href=Route::SignUp.url()>{text.sign_up}</a>
            </p>
        </Stage>
    }
    .into_any()
}

/// Why somebody who was logged in sees a login.
#[component]
pub(crate) fn WhyHere(session: Session) -> impl IntoView {
    let text = &text().login;
    let message = match untrack(|| session.state()) {
        State::Anonymous(WhyAnonymous::Ended) => Some(text.ended),
        State::Anonymous(WhyAnonymous::Deleted) => Some(crate::text::text().own_account.deleted),
        State::Anonymous(WhyAnonymous::LoggedOut) => Some(text.logged_out),
        State::Anonymous(WhyAnonymous::LoggedOutUnreached) => Some(text.logged_out_unreached),
        _ => None,
    };
    message.map(|message| view! { <Note message /> })
}
