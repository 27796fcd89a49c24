//! The IDM over HTTP. Modules are named as the resources of `idm-api`.

mod account;
mod applications;
mod audit;
mod auth;
mod authenticated;
mod client;
mod conditions;
mod contract;
mod error;
mod extract;
mod hand_over;
mod health;
mod jwks;
mod layers;
mod logging_in;
mod own_account;
mod passkeys;
mod privileges;
mod providers;
mod second_factor;
mod sessions;
mod support;
mod support_events;
mod table;
mod users;

pub use contract::document;

use crate::domain::Idm;
use axum::{Router, middleware};
use http::Method;
use idm_api::paths;
use idm_http::Gate;
use std::sync::Arc;
use table::Routes;

/// What the handlers share.
#[derive(Clone)]
pub(crate) struct AppState {
    idm: Arc<Idm>,
    origins: Arc<[String]>,
    gate: Gate,
}

/// The whole IDM API. `origins`: the pages that may call it from a browser, compared exactly.
pub fn router(idm: Arc<Idm>, origins: &[String], gate: &Gate) -> Router {
    let state = AppState { idm, origins: origins.into(), gate: gate.clone() };
    let jwt = middleware::from_fn_with_state(state.clone(), authenticated::authenticate);
    let costly = middleware::from_fn_with_state(gate.clone(), idm_http::guard_costly);
    let api = open_routes()
        .router
        .merge(costly_routes().router.layer(costly.clone()))
        .merge(costly_authenticated_routes().router.layer(jwt.clone()).layer(costly))
        .merge(authenticated_routes().router.layer(jwt))
        .fallback(error::no_such_path)
        .method_not_allowed_fallback(error::no_such_method)
        .with_state(state);
    layers::wrap(api, origins, gate)
}

/// Method and path of every route, for tests that try all of them.
#[must_use]
pub fn listed() -> Vec<(Method, String)> {
    [open_routes(), costly_routes(), costly_authenticated_routes(), authenticated_routes()]
        .into_iter()
        .flat_map(|routes| routes.listed)
        .collect()
}

/// Need a JWT. A route that is new here is described in `contract`, too: a test asks for it.
fn authenticated_routes() -> Routes {
    Routes::default()
        .get(paths::ME, own_account::me)
        .patch(paths::ME, own_account::change)
        .get(paths::OWN_SESSIONS, own_account::sessions)
        .get(paths::OWN_EVENTS, own_account::events)
        .get(paths::OWN_PASSKEYS, passkeys::list)
        .patch(&format!("{}/{{passkeyId}}", paths::OWN_PASSKEYS), passkeys::rename)
        .get(paths::CONNECTED_LOGINS, providers::list)
        .post(paths::FINISH_PASSKEY_REGISTRATION, passkeys::finish_registration)
        .get(paths::ACCOUNT, account::read)
        .patch(paths::ACCOUNT, account::change)
        .get(paths::USERS, users::list)
        .post(paths::USERS, users::create)
        .get(&user(""), users::read)
        .patch(&user(""), users::change)
        .delete(&user(""), users::delete)
        .post(&user("/lock"), users::lock)
        .post(&user("/unlock"), users::unlock)
        .post(&user("/end-sessions"), users::end_sessions)
        .post(&user("/send-password-link"), users::send_password_link)
        .post(&user("/reset-second-factor"), users::reset_second_factor)
        .get(paths::SECOND_FACTOR, second_factor::read)
        .post(paths::CONFIRM_SECOND_FACTOR, second_factor::confirm)
        .post(paths::HAND_OVER, hand_over::hand_over)
        .post(paths::REQUEST_EMAIL_VERIFICATION, auth::request_email_verification)
        .get(paths::APPLICATIONS, applications::list)
        .post(paths::APPLICATIONS, applications::create)
        .post(paths::CHECK_TOKEN, applications::check_token)
        .get(&application(""), applications::read)
        .patch(&application(""), applications::change)
        .delete(&application(""), applications::delete)
        .post(&application("/regenerate-token"), applications::regenerate_token)
        .post(&application("/revoke"), applications::revoke)
        .post(&application("/restore"), applications::restore)
        .get(&application("/events"), applications::events)
        .get(paths::AUDIT_LOG, audit::list)
        .get(paths::PRIVILEGES, privileges::list)
        .get(paths::CONVERSATIONS, support::list)
        .post(paths::CONVERSATIONS, support::open)
        .get(&conversation(""), support::read)
        .get(&conversation("/messages"), support::messages)
        .post(&conversation("/messages"), support::post_message)
        .post(&conversation("/read"), support::mark_read)
        .post(&conversation("/requests"), support::ask)
        .patch(&conversation("/requests/{requestId}"), support::amend)
        .post(&conversation("/requests/{requestId}/approve"), support::approve)
        .post(&conversation("/requests/{requestId}/decline"), support::decline)
        .post(&conversation("/requests/{requestId}/withdraw"), support::withdraw)
        .post(&conversation("/requests/{requestId}/reveal-token"), support::reveal_token)
        .get(paths::SUPPORT_EVENTS, support_events::follow)
}

/// The route of what a path below one application does.
fn application(below: &str) -> String {
    format!("{}/{{appId}}{below}", paths::APPLICATIONS)
}

/// The route of what a path below one conversation does.
fn conversation(below: &str) -> String {
    format!("{}/{{conversationId}}{below}", paths::CONVERSATIONS)
}

/// The route of what a path below one user does.
fn user(below: &str) -> String {
    format!("{}/{{userId}}{below}", paths::USERS)
}

/// Each costs a password hash or is a guess at a code or a passkey, whoever calls. Creating users is not among them: it
/// needs an appToken, and a broker makes all its signups from one address.
fn costly_routes() -> Routes {
    Routes::default()
        .post(paths::LOGIN_USER, auth::login_user)
        .post(paths::LOGIN_SECOND_FACTOR, second_factor::login)
        .post(paths::LOGIN_PASSKEY, passkeys::login)
        .post(paths::LOGIN_PASSKEY_SECOND_FACTOR, passkeys::login_second_factor)
        .post(paths::RESET_PASSWORD, auth::reset_password)
}

/// Cost a password hash and need a JWT.
fn costly_authenticated_routes() -> Routes {
    Routes::default()
        .post(paths::CHANGE_PASSWORD, auth::change_password)
        .post(paths::CHANGE_EMAIL, auth::change_email)
        .post(paths::ENROL_SECOND_FACTOR, second_factor::enrol)
        .post(paths::MAKE_RECOVERY_CODES, second_factor::make_recovery_codes)
        .post(paths::DISABLE_SECOND_FACTOR, second_factor::disable)
        .post(paths::START_PASSKEY_REGISTRATION, passkeys::start_registration)
        .post(paths::START_PROVIDER_LINK, providers::start_link)
        .post(paths::DELETE_ACCOUNT, own_account::delete)
        .post(&format!("{}/{{sessionId}}/end", paths::OWN_SESSIONS), own_account::end_session)
        .post(paths::END_OTHER_SESSIONS, own_account::end_other_sessions)
        .post(&format!("{}/{{passkeyId}}/remove", paths::OWN_PASSKEYS), passkeys::remove)
        .post(&format!("{}/{{loginId}}/disconnect", paths::CONNECTED_LOGINS), providers::disconnect)
}

/// Judge the caller themselves, or take everybody.
fn open_routes() -> Routes {
    Routes::default()
        .get(paths::PASSWORD_POLICY, auth::password_policy)
        .post(paths::LOGIN_APPLICATION, auth::login_application)
        .post(paths::START_PASSKEY_LOGIN, passkeys::start_login)
        .post(paths::START_PASSKEY_SECOND_FACTOR, passkeys::start_second_factor)
        .post(paths::START_PROVIDER_LOGIN, providers::start_login)
        .get(paths::PROVIDER_CALLBACK, providers::callback)
        .get(&format!("{}/{{providerId}}", paths::PROVIDER_CALLBACK), providers::own_callback)
        .post(paths::FINISH_PROVIDER_LOGIN, providers::finish_login)
        .post(paths::CREATE_USER, auth::create_user)
        .post(paths::REQUEST_PASSWORD_RESET, auth::request_password_reset)
        .post(paths::VERIFY_EMAIL, auth::verify_email)
        .post(paths::EXCHANGE_CODE, hand_over::exchange)
        .post(paths::LOGOUT, sessions::logout)
        .post(paths::RENEW_SESSION, sessions::renew)
        .get(paths::JWKS, jwks::read)
        .get(health::LIVE, health::live)
        .get(health::READY, health::ready)
}
