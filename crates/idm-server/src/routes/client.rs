//! What a request says of who sends it: JWT, appToken, cookie, origin.

use super::{AppState, error::WireError};
use crate::domain::{Address, Device, Jwt, LoggedIn};
use axum::{
    Json,
    extract::FromRequestParts,
    response::{IntoResponse, Response},
};
use http::{Extensions, HeaderMap, HeaderValue, header, request::Parts};
use idm_api::{
    auth::{APP_TOKEN_HEADER, JWT_HEADER, JwtAnswer, REQUEST_HEADER, REQUEST_HEADER_VALUE, SESSION_COOKIE},
    error::ErrorCode,
    secret::Secret,
};
use idm_http::ClientAddress;
use std::convert::Infallible;

/// Where the request comes from, as the limits have found it.
pub(crate) fn address(extensions: &Extensions) -> Address {
    Address(extensions.get::<ClientAddress>().map(|address| address.0))
}

/// [`address`] as an extractor.
pub(crate) struct From(pub(crate) Address);

impl<S: Send + Sync> FromRequestParts<S> for From {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self(address(&parts.extensions)))
    }
}

/// The browser that the request says it comes from.
pub(crate) fn device(headers: &HeaderMap) -> Device {
    let text = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok());
    text.map(Device::of_user_agent).unwrap_or_default()
}

/// The JWT of `Authorization: Bearer` (RFC 6750 section 2.1).
pub(crate) fn bearer(headers: &HeaderMap) -> Option<Secret> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, jwt) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| Secret::new(jwt.trim()))
}

/// The appToken, where one was sent. One that is not text is sent, too, and will match nothing.
pub(crate) fn app_token(headers: &HeaderMap) -> Option<Secret> {
    headers.get(APP_TOKEN_HEADER).map(|value| Secret::new(value.to_str().unwrap_or_default()))
}

/// The session cookie's value.
pub(crate) fn session_cookie(headers: &HeaderMap) -> Option<Secret> {
    cookie(headers, SESSION_COOKIE)
}

/// The value of this cookie. `None` also where it is sent twice: then one of them is not ours.
pub(crate) fn cookie(headers: &HeaderMap, wanted: &str) -> Option<Secret> {
    let pairs = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut values = pairs
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .filter(|(name, _)| *name == wanted)
        .map(|(_, value)| value);
    let value = values.next()?;
    values.next().is_none().then(|| Secret::new(value))
}

/// Whether the request comes from a page on an allowed origin; the comparison is exact.
pub(crate) fn from_allowed_origin(headers: &HeaderMap, state: &AppState) -> bool {
    let origin = headers.get(header::ORIGIN).and_then(|value| value.to_str().ok());
    origin.is_some_and(|origin| state.origins.iter().any(|allowed| allowed == origin))
}

/// The cookie, when the call may use it: allowed origin, and the header that no form and no link can send.
/// `SameSite=Strict` alone would let a sibling subdomain in.
pub(crate) fn guarded_cookie(headers: &HeaderMap, state: &AppState) -> Result<Option<Secret>, WireError> {
    let Some(cookie) = session_cookie(headers) else { return Ok(None) };
    guard(headers, state)?;
    Ok(Some(cookie))
}

/// Success for a page on an allowed origin, with the header that no form and no link can send.
pub(crate) fn guard(headers: &HeaderMap, state: &AppState) -> Result<(), WireError> {
    let marked = headers.get(REQUEST_HEADER).is_some_and(|value| value == REQUEST_HEADER_VALUE);
    if marked && from_allowed_origin(headers, state) {
        Ok(())
    } else {
        let message = "Cookies are taken from allowed origins with the header X-IDM-Request: 1 only.";
        Err(WireError::new(ErrorCode::OriginNotAllowed, message))
    }
}

/// `Set-Cookie` with a new value that lives `millis` milliseconds.
pub(crate) fn set_cookie(value: &Secret, millis: i64) -> Option<HeaderValue> {
    let seconds = millis.max(0) / 1000;
    cookie_header(&format!(
        "{SESSION_COOKIE}={}; HttpOnly; Secure; SameSite=Strict; Path=/; Max-Age={seconds}",
        value.expose()
    ))
}

/// `Set-Cookie` that makes the browser forget the cookie.
pub(crate) fn forget_cookie() -> Option<HeaderValue> {
    cookie_header(&format!("{SESSION_COOKIE}=; HttpOnly; Secure; SameSite=Strict; Path=/; Max-Age=0"))
}

pub(crate) fn cookie_header(text: &str) -> Option<HeaderValue> {
    let mut value = HeaderValue::from_str(text).ok()?;
    value.set_sensitive(true);
    Some(value)
}

/// A header value that logs show as "Sensitive".
pub(crate) fn sensitive(secret: &Secret) -> Option<HeaderValue> {
    cookie_header(secret.expose())
}

/// The answer to a login that is done.
pub(crate) fn login_answer(logged_in: LoggedIn) -> Response {
    let cookie = logged_in.cookie.and_then(|(value, millis)| set_cookie(&value, millis));
    jwt_answer(logged_in.jwt, cookie)
}

/// The answer to a login or a renewal: JWT in body and header, and a cookie where there is one.
pub(crate) fn jwt_answer(jwt: Jwt, cookie: Option<HeaderValue>) -> Response {
    let header = sensitive(&jwt.jwt);
    let body = JwtAnswer { jwt: jwt.jwt, jwt_expires: jwt.expires, session_expires: jwt.session_expires };
    let mut response = Json(body).into_response();
    if let Some(value) = header {
        response.headers_mut().insert(JWT_HEADER, value);
    }
    if let Some(value) = cookie {
        response.headers_mut().insert(header::SET_COOKIE, value);
    }
    response
}
