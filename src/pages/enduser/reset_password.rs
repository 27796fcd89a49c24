//! `/reset-password` and `/accept-invitation`: a password chosen by a mailed link.

use super::{link_failed::LinkFailed, stage::Stage};
use crate::{
    forms::{Beside, Sending, reset_password::ResetPasswordForm},
    idm::ApiError,
    language::Language,
    nav::href,
    pages::{Settings, mailed_link::MailedLink, password_rules::rules_of_end_users},
    paths::Route,
    text::end_user_text,
};
use idm_api::{error::ErrorCode, recovery::ResetPassword, secret::Secret};
use leptos::prelude::*;

/// What the page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    NoToken,
    Choose,
    Saved,
    Failed,
}

/// The page.
#[component]
pub fn ResetPasswordPage(
    /// Whether it is the first password, of somebody who was invited.
    invited: bool,
) -> impl IntoView {
    let link = use_context::<MailedLink>();
    move || {
        link.inspect(|link| link.track());
        view! { <Opened token=link.and_then(MailedLink::take) invited /> }
    }
}

/// The page for one link.
#[component]
fn Opened(token: Option<Secret>, invited: bool) -> impl IntoView {
    let step = RwSignal::new(if token.is_some() { Step::Choose } else { Step::NoToken });
    // Kept until the page is left: a password that breaks a rule does not use the link up.
    let token = StoredValue::new(token);
    let rules = rules_of_end_users(Beside::Perhaps);
    let idm = StoredValue::new_local(Settings::idm());
    let send = Sending::new(move |password: Secret| async move {
        let idm = idm.get_value().ok_or(ApiError::Unreachable)?;
        let wanted = ResetPassword { token: token.get_value().unwrap_or_else(|| Secret::new("")), password };
        let outcome = idm.reset_password(&wanted).await;
        let next = match outcome {
            Ok(()) => Step::Saved,
            Err(error) if error.code() == Some(&ErrorCode::InvalidMailedToken) => Step::Failed,
            Err(error) => return Err(error),
        };
        let _ = token.try_set_value(None);
        let _ = step.try_set(next);
        Ok(())
    });
    move || {
        Language::follow();
        let text = end_user_text().reset();
        match step.get() {
            Step::Choose => view! {
                <Stage heading=if invited { text.heading_invited } else { text.heading }>
                    <p>{if invited { text.intro_invited } else { text.intro }}</p>
                    <ResetPasswordForm rules send />
                </Stage>
            }
            .into_any(),
            Step::Saved => view! {
                <Stage heading=text.saved>
                    <p>{if invited { text.saved_invited } else { text.saved_what_now }}</p>
                    <a class="button button-primary" href=href(&Route::login())>{text.log_in}</a>
                </Stage>
            }
            .into_any(),
            Step::Failed => {
                let why = if invited { text.failed_invited } else { text.failed };
                view! { <LinkFailed why then_log_in=text.failed_log_in /> }.into_any()
            }
            Step::NoToken => view! {
                <Stage heading=text.no_token>
                    <p>{text.no_token_what_now}</p>
                    <div class="sheet-actions">
                        <a class="button" href=href(&Route::ForgotPassword)>{text.new_link}</a>
                    </div>
                </Stage>
            }
            .into_any(),
        }
    }
}
