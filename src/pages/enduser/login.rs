//! `/login`, and the login in place of an end-user page.

use super::{
    arriving::{Arrival, Arrived, Arriving, arrived, providers},
    destination::{LeadOn, NoWayBack, is_account},
    stage::Stage,
};
use crate::{
    forms::{login::AccountSource, login_steps::LoginSteps},
    language::Language,
    nav::href,
    pages::{Settings, chunks::own_account, known_address::KnownAddress, placeholder::Placeholder},
    paths::{ReturnTo, Route},
    session::{Session, State, WhyAnonymous},
    text::text,
    ui::panel::Note,
};
use leptos::prelude::*;

/// The end-user's login. Who is logged in already is led to their account.
#[component]
pub fn LoginPage(session: Session, return_to: ReturnTo) -> impl IntoView {
    let return_to = StoredValue::new(return_to);
    let arrived = arrived(session);
    move || {
        Language::follow();
        let on_the_way = arrived.get().is_on_the_way(session);
        match session.state() {
            State::Restoring => view! { <Placeholder /> }.into_any(),
            State::Authenticated if on_the_way => sheet(session, return_to.get_value(), arrived),
            State::Anonymous(_) | State::Unreachable | State::Expired => sheet(session, return_to.get_value(), arrived),
            State::Authenticated => view! { <LeadOn session return_to=return_to.get_value() /> }.into_any(),
        }
    }
}

/// The login sheet in place of a page that leads nowhere else.
#[component]
pub fn LoginSheet(session: Session) -> impl IntoView {
    move || {
        Language::follow();
        sheet(session, ReturnTo::default(), RwSignal::new_local(Arrival::Nothing))
    }
}

fn sheet(session: Session, return_to: ReturnTo, arrived: Arrived) -> AnyView {
    let (begun, problem) = match arrived.get_untracked() {
        Arrival::Nothing => (None, None),
        Arrival::Pending => {
            return view! { <Stage heading=text().login().heading><Arriving session arrived /></Stage> }.into_any();
        }
        Arrival::SecondFactor(first, kept, _) => (Some((first, kept)), None),
        Arrival::Failed(why) => (None, Some(why)),
    };
    let (forgot, text) = (text().login().forgot, text().login());
    let (forgot_in, forgot_rel) = return_to.is_embedded().then_some(("_blank", "noopener noreferrer")).unzip();
    let account = Settings::read(|config| config.account_id)
        .map_or(AccountSource::Ask { wrong_in_url: false }, AccountSource::Known);
    view! {
        <Stage heading=text.heading welcome="login">
            <WhyHere session />
            <NoWayBack return_to=return_to.clone() />
            {problem.map(|problem| view! { <p role="alert" class="note">{problem}</p> })}
            <LoginSteps
                session
                account
                keep=true
                short_else=true
                known=KnownAddress::signal()
                passkeys=Settings::takes_passkeys()
                providers=providers(&return_to)
                begun
                on_send=is_account(&return_to).then_some(own_account::ahead)
            />
            <p class="aside">
                <a href=href(&Route::ForgotPassword) target=forgot_in rel=forgot_rel>{forgot}</a>
            </p>
            <p class="aside">
                {text.no_account_yet} " " <a href=href(&Route::SignUp(return_to))>{text.sign_up}</a>
            </p>
        </Stage>
    }
    .into_any()
}

/// Why somebody who was logged in sees a login.
#[component]
pub(crate) fn WhyHere(session: Session) -> impl IntoView {
    let text = text().login();
    let message = match untrack(|| session.state()) {
        State::Anonymous(WhyAnonymous::Ended) => Some(text.ended),
        State::Anonymous(WhyAnonymous::Deleted) => Some(text.deleted),
        State::Anonymous(WhyAnonymous::LoggedOut) => Some(text.logged_out),
        State::Anonymous(WhyAnonymous::LoggedOutUnreached) => Some(text.logged_out_unreached),
        _ => None,
    };
    message.map(|message| view! { <Note message /> })
}
