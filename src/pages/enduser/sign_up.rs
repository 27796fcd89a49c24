//! `/signup`.

use super::stage::Stage;
use crate::{
    forms::{Sending, sign_up::SignUpForm},
    idm::Broker,
    nav::use_nav,
    pages::{Settings, placeholder::Placeholder},
    paths::Route,
    session::{Session, State},
    text::text,
};
use idm_api::{
    auth::{LoginUser, SignUp},
    ids::AccountId,
};
use leptos::prelude::*;

/// The signup: through the broker, then logged in at once.
#[component]
pub fn SignUpPage(session: Session) -> impl IntoView {
    let nav = use_nav();
    let open = Settings::read(|config| Some((Broker::new(config.broker_url.as_ref()?), config.account_id?)));
    let open = StoredValue::new(open);
    move || match session.state() {
        State::Restoring => view! { <Placeholder /> }.into_any(),
        State::Anonymous(_) | State::Unreachable | State::Expired => match open.get_value() {
            Some((broker, account_id)) => form(session, broker, account_id),
            None => closed(),
        },
        State::Authenticated => {
            nav.replace(Route::Account);
            view! { <Placeholder /> }.into_any()
        }
    }
}

fn form(session: Session, broker: Broker, account_id: AccountId) -> AnyView {
    let text = &text().sign_up;
    let send = Sending::new(move |wanted: SignUp| {
        let broker = broker.clone();
        async move {
            broker.sign_up(&wanted).await?;
            let login = LoginUser {
                account_id,
                email_address: wanted.email_address.clone(),
                password: wanted.password.clone(),
                renewal_type: None,
                keep_logged_in: Some(true),
            };
            // Somebody who has just signed up has no second factor.
            session.login(login).await.map(drop)
        }
    });
    view! {
        <Stage heading=text.heading>
            <SignUpForm send />
            <p class="aside">
                {text.have_account} " " <a href=Route::Login.url()>{text.log_in}</a>
            </p>
        </Stage>
    }
    .into_any()
}

fn closed() -> AnyView {
    let text = &text().sign_up;
    view! {
        <Stage heading=text.closed>
            <p>{text.closed_what_now}</p>
            <a class="button button-primary" href=Route::Login.url()>{text.log_in}</a>
        </Stage>
    }
    .into_any()
}
