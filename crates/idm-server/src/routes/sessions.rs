//! Renewal and logout: by JWT, or by the session cookie.

use super::{AppState, authenticated, client, error::WireError};
use crate::domain::DomainError;
use axum::{
    extract::State,
    response::{IntoResponse as _, Response},
};
use http::{HeaderMap, StatusCode, header};

/// A JWT, where one is sent, decides alone; the cookie is for the page that has just been loaded.
pub(crate) async fn renew(
    State(state): State<AppState>,
    client::From(address): client::From,
    headers: HeaderMap,
) -> Result<Response, WireError> {
    if let Some(jwt) = client::bearer(&headers) {
        let caller = authenticated::caller_of(&state, &jwt, address).await?;
        return Ok(client::jwt_answer(state.idm.renew(&caller).await?, None));
    }
    let cookie = client::guarded_cookie(&headers, &state)?.ok_or(DomainError::NotAuthenticated)?;
    match state.idm.renew_by_cookie(&cookie).await {
        Ok(renewed) => {
            let next = client::set_cookie(&renewed.cookie, renewed.cookie_lifetime);
            Ok(client::jwt_answer(renewed.jwt, next))
        }
        Err(error @ (DomainError::SessionEnded | DomainError::NotAuthenticated)) => Ok(forgetting(error.into())),
        Err(error) => Err(error.into()),
    }
}

/// Ends the session. 204 also where it had ended before: that is what was asked for.
pub(crate) async fn logout(
    State(state): State<AppState>,
    client::From(address): client::From,
    headers: HeaderMap,
) -> Result<Response, WireError> {
    let done = if let Some(jwt) = client::bearer(&headers) {
        match state.idm.authenticate(&jwt, address).await {
            Ok(caller) => state.idm.logout(&caller).await,
            Err(error) => Err(error),
        }
    } else {
        let cookie = client::guarded_cookie(&headers, &state)?.ok_or(DomainError::NotAuthenticated)?;
        state.idm.logout_by_cookie(&cookie).await
    };
    match done {
        Ok(()) | Err(DomainError::SessionEnded) => {
            let mut response = StatusCode::NO_CONTENT.into_response();
            append_forget(&mut response);
            Ok(response)
        }
        Err(error) => Err(error.into()),
    }
}

/// An error that also tells the browser to drop a cookie that is worth nothing any more.
fn forgetting(error: WireError) -> Response {
    let mut response = error.into_response();
    append_forget(&mut response);
    response
}

fn append_forget(response: &mut Response) {
    if let Some(value) = client::forget_cookie() {
        response.headers_mut().insert(header::SET_COOKIE, value);
    }
}
