//! The console's login, in place of the page that was asked for.

use super::chunks::inside;
use crate::{
    forms::{login::AccountSource, login_steps::LoginSteps},
    language::Language,
    nav::href,
    pages::{Settings, enduser::Stage, enduser::WhyHere, known_address::KnownAddress},
    paths::{AccountParam, Route},
    session::Session,
    text::text,
};
use leptos::prelude::*;

/// The login sheet. The account comes from the URL, else from the configuration, else from the person.
#[component]
pub fn ConsoleLogin(session: Session) -> impl IntoView {
    let account = match use_context::<AccountParam>().unwrap_or_default() {
        AccountParam::Given(id) => AccountSource::Known(id),
        AccountParam::Malformed => AccountSource::Ask { wrong_in_url: true },
        AccountParam::Absent => Settings::read(|config| config.account_id)
            .map_or(AccountSource::Ask { wrong_in_url: false }, AccountSource::Known),
    };
    move || {
        Language::follow();
        view! {
            <Stage heading=text().login().console_heading>
                <WhyHere session />
                <LoginSteps
                    session
                    account
                    keep=false
                    known=KnownAddress::signal()
                    passkeys=Settings::takes_passkeys()
                    on_send=Some(inside::ahead)
                />
                {recovers(account)
                    .then(|| {
                        view! {
                            <p class="aside">
                                <a href=href(&Route::ForgotPassword)>{text().login().forgot}</a>
                            </p>
                        }
                    })}
            </Stage>
        }
    }
}

/// Whether the broker mails links to this account's people: it works for the configured account alone.
fn recovers(account: AccountSource) -> bool {
    let brokered = Settings::read(|config| config.broker_url.is_some().then_some(config.account_id?));
    brokered.is_some_and(|id| account == AccountSource::Known(id))
}
