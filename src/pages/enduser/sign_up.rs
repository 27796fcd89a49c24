//! `/signup`.

use super::{
    arriving::providers,
    destination::{LeadOn, NoWayBack},
    signed_up::SignedUp,
    stage::Stage,
};
use crate::{
    forms::{Beside, BrowserCheck, Sending, provider::ProviderButtons, sign_up::SignUpForm},
    idm::ApiError,
    language::Language,
    nav::href,
    pages::{Settings, password_rules::rules_of_end_users, placeholder::Placeholder},
    paths::{ReturnTo, Route},
    session::{Session, State},
    text::text,
};
use idm_api::{
    auth::{LoginUser, SignUp},
    ids::AccountId,
};
use leptos::prelude::*;

/// Who has signed up on this page.
type Done = RwSignal<Option<String>>;

/// The signup: through the broker, then logged in at once.
#[component]
pub fn SignUpPage(session: Session, return_to: ReturnTo) -> impl IntoView {
    let open = Settings::read(|config| Some((BrowserCheck::of(config.broker_url.as_ref()?), config.account_id?)));
    let (open, return_to) = (StoredValue::new(open), StoredValue::new(return_to));
    let done: Done = RwSignal::new(session.signed_up());
    move || {
        Language::follow();
        match (done.get(), session.state()) {
            (Some(email), _) => view! { <SignedUp session email return_to=return_to.get_value() /> }.into_any(),
            (None, State::Restoring) => view! { <Placeholder /> }.into_any(),
            (None, State::Anonymous(_) | State::Unreachable | State::Expired) => match open.get_value() {
                Some((check, account_id)) => form(session, check, account_id, return_to.get_value(), done),
                None => closed(return_to.get_value()),
            },
            (None, State::Authenticated) => view! { <LeadOn session return_to=return_to.get_value() /> }.into_any(),
        }
    }
}

fn form(session: Session, check: BrowserCheck, account_id: AccountId, return_to: ReturnTo, done: Done) -> AnyView {
    let text = text().sign_up();
    let send = Sending::new(move |wanted: SignUp| {
        async move {
            check.broker().ok_or(ApiError::Unreachable)?.sign_up(&wanted).await?;
            let SignUp { email_address, password, .. } = wanted;
            let login = LoginUser {
                account_id,
                email_address: email_address.clone(),
                password,
                renewal_type: None,
                keep_logged_in: Some(true),
            };
            // Somebody who has just signed up has no second factor. Where the login fails, the way on asks for one:
            // the signup itself cannot be done again.
            let _ = session.login(login).await;
            let _ = done.try_set(Some(email_address));
            Ok(())
        }
    });
    let terms = Settings::read(|config| config.terms_url.clone());
    // A provider's pages ask for no agreement to our terms.
    let providers = providers(&return_to).filter(|_| terms.is_none());
    view! {
        <Stage heading=text.heading welcome="signup">
            <NoWayBack return_to=return_to.clone() />
            <SignUpForm send rules=rules_of_end_users(Beside::Nothing) terms check />
            {providers
                .map(|providers| {
                    view! {
                        <p class="or">{crate::text::text().passkey().or}</p>
                        <ProviderButtons providers session keep=true />
                    }
                })}
            <p class="aside">
                {text.have_account} " " <a href=href(&Route::Login(return_to))>{text.log_in}</a>
            </p>
        </Stage>
    }
    .into_any()
}

fn closed(return_to: ReturnTo) -> AnyView {
    let text = text().sign_up();
    view! {
        <Stage heading=text.closed>
            <p>{text.closed_what_now}</p>
            <a class="button button-primary" href=href(&Route::Login(return_to))>{text.log_in}</a>
        </Stage>
    }
    .into_any()
}
