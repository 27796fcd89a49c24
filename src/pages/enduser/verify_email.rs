//! `/verify-email`: an address verified by a mailed link.
//!
//! A press of a button verifies, not the opening of the page. Programs that look through mail for dangerous links open
//! them too, some of them in a whole browser that runs scripts and sees the fragment: they would verify an address that
//! somebody else has entered, for a person who never asked for it, and use the link up before its reader comes.

use super::stage::Stage;
use crate::{
    forms::{Sending, send_again::SendAgain, verify_email::VerifyEmailForm},
    idm::{ApiError, Authenticated},
    language::Language,
    nav::href,
    pages::{Settings, mailed_link::MailedLink},
    paths::Route,
    session::Session,
    text::end_user_text,
};
use idm_api::{error::ErrorCode, recovery::VerifyEmail, secret::Secret};
use leptos::prelude::*;

/// What the page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    NoToken,
    Ask,
    Verified,
    /// Not taken; the address of whoever is logged in here is verified.
    Already,
    Failed,
}

/// The page.
#[component]
pub fn VerifyEmailPage(session: Session) -> impl IntoView {
    let link = use_context::<MailedLink>();
    move || {
        link.inspect(|link| link.track());
        view! { <Opened token=link.and_then(MailedLink::take) session /> }
    }
}

/// The page for one link.
#[component]
fn Opened(token: Option<Secret>, session: Session) -> impl IntoView {
    let step = RwSignal::new(if token.is_some() { Step::Ask } else { Step::NoToken });
    let token = StoredValue::new(token);
    let idm = StoredValue::new_local(Settings::idm());
    let send = Sending::new(move |()| async move {
        let idm = idm.get_value().ok_or(ApiError::Unreachable)?;
        let wanted = VerifyEmail { token: token.get_value().unwrap_or_else(|| Secret::new("")) };
        let next = match idm.verify_email(&wanted).await {
            Ok(()) => Step::Verified,
            Err(error) if error.code() == Some(&ErrorCode::InvalidMailedToken) => not_taken(session).await,
            Err(error) => return Err(error),
        };
        let _ = token.try_set_value(None);
        let _ = step.try_set(next);
        Ok(())
    });
    move || {
        Language::follow();
        let text = end_user_text().verify();
        match step.get() {
            Step::Ask => view! {
                <Stage heading=text.heading>
                    <p>{text.intro}</p>
                    <VerifyEmailForm send />
                </Stage>
            }
            .into_any(),
            Step::Verified => done(text.verified, text.verified_what_now),
            Step::Already => done(text.already, text.already_what_now),
            Step::Failed => view! { <Again session heading=text.failed why=text.failed_why /> }.into_any(),
            Step::NoToken => view! { <Again session heading=text.no_token why=text.no_token_why /> }.into_any(),
        }
    }
}

/// The link may have been used already, which those who are logged in can be told.
async fn not_taken(session: Session) -> Step {
    let Some(client) = session.client() else { return Step::Failed };
    // Renewed first: a call with a session that is over would wait for a login, which this page has not.
    match client.renew().await {
        Ok(()) if client.me().await.is_ok_and(|me| me.user.email_verified) => return Step::Already,
        Err(error) if error.ends_session() => session.give_up(),
        _ => {}
    }
    Step::Failed
}

fn done(heading: &'static str, what_now: &'static str) -> AnyView {
    view! {
        <Stage heading>
            <p>{what_now}</p>
            <a class="button button-primary" href=href(&Route::Home)>{end_user_text().verify().go_on}</a>
        </Stage>
    }
    .into_any()
}

/// No link to verify by: a new one for those who are logged in, the login for the others.
#[component]
fn Again(session: Session, heading: &'static str, why: &'static str) -> impl IntoView {
    let text = end_user_text().verify();
    let help = move || {
        let _ = session.state();
        match session.client() {
            Some(client) => resend(client, false),
            None => view! {
                <p>{text.log_in_first}</p>
                <a class="button button-primary" href=href(&Route::Account)>{text.log_in}</a>
            }
            .into_any(),
        }
    };
    view! {
        <Stage heading>
            <p>{why}</p>
            {help}
        </Stage>
    }
}

/// The button that mails the link to verify one's address again.
pub(super) fn resend(client: Authenticated, sent: bool) -> AnyView {
    let send = Sending::new(move |()| {
        let client = client.clone();
        async move { client.request_email_verification().await }
    });
    view! { <SendAgain send sent spent=end_user_text().verify().spent /> }.into_any()
}
