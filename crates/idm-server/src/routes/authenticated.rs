//! Calls that need a JWT.

use super::{AppState, client, error::WireError};
use crate::domain::{Address, Caller, DomainError};
use axum::{
    extract::{FromRequestParts, Request, State},
    middleware::Next,
    response::Response,
};
use http::{Method, request::Parts};
use idm_api::{auth::JWT_HEADER, paths, secret::Secret};

/// Lets a call through whose JWT names a living session. Where the JWT has expired, the answer carries a
/// renewed one, whatever the call's outcome.
pub(crate) async fn authenticate(
    State(state): State<AppState>,
    mut request: Request,
    next: Next,
) -> Result<Response, WireError> {
    let jwt = client::bearer(request.headers()).ok_or(DomainError::NotAuthenticated)?;
    let caller = caller_of(&state, &jwt, client::address(request.extensions())).await?;
    if !sets_up_a_factor(request.method(), request.uri().path()) {
        state.idm.require_second_factor(&caller)?;
    }
    let renewed = state.idm.renew_if_expired(&caller).await?;
    request.extensions_mut().insert(caller);
    let mut response = next.run(request).await;
    if let Some(value) = renewed.and_then(|renewed| client::sensitive(&renewed.jwt)) {
        response.headers_mut().insert(JWT_HEADER, value);
    }
    Ok(response)
}

/// What somebody may do who must set up a second factor first.
const SET_UP: [(&Method, &str); 7] = [
    (&Method::GET, paths::ME),
    (&Method::GET, paths::SECOND_FACTOR),
    (&Method::POST, paths::ENROL_SECOND_FACTOR),
    (&Method::POST, paths::CONFIRM_SECOND_FACTOR),
    (&Method::GET, paths::OWN_PASSKEYS),
    (&Method::POST, paths::START_PASSKEY_REGISTRATION),
    (&Method::POST, paths::FINISH_PASSKEY_REGISTRATION),
];

/// Whether the call is one of those that set up a second factor.
pub(super) fn sets_up_a_factor(method: &Method, path: &str) -> bool {
    SET_UP.contains(&(method, path))
}

/// Whom the JWT speaks for, unless that user or application calls too often.
pub(crate) async fn caller_of(state: &AppState, jwt: &Secret, address: Address) -> Result<Caller, WireError> {
    let caller = state.idm.authenticate(jwt, address).await?;
    state.gate.count_user(caller.id()).map_err(WireError::too_many)?;
    Ok(caller)
}

/// Whom the call speaks for. Only routes behind [`authenticate`] have one.
pub(crate) struct Authenticated(pub(crate) Caller);

impl<S: Send + Sync> FromRequestParts<S> for Authenticated {
    type Rejection = WireError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, WireError> {
        let caller = parts.extensions.get::<Caller>().cloned();
        Ok(Self(caller.ok_or(DomainError::NotAuthenticated)?))
    }
}
