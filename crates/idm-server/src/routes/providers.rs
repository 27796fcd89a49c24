//! Logging in with OpenID Connect providers.

use super::{
    AppState,
    authenticated::Authenticated,
    client,
    error::WireError,
    extract::{ConnectedLoginPath, JsonBody, Params},
    logging_in::LoggingIn,
    second_factor,
};
use crate::domain::{Address, DomainError, LoginOutcome, PageAsking, Started};
use axum::{
    Json,
    extract::{Path, State},
    response::{IntoResponse as _, Response},
};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use idm_api::{
    error::ErrorCode,
    provider::{
        ARRIVAL_LIFETIME_MS, ConnectedLogins, ProviderCallback, START_LIFETIME_MS, StartProviderLink,
        StartProviderLogin,
    },
    second_factor::Reauthentication,
    secret::Secret,
};

/// Knows the browser in which a login was started. `Lax`: the provider's pages lead back by a link.
const BROWSER_COOKIE: &str = "__Host-idm-provider";
/// Knows whom the provider vouched for.
const ARRIVAL_COOKIE: &str = "__Host-idm-arrival";

pub(crate) async fn start_login(
    State(state): State<AppState>,
    headers: HeaderMap,
    JsonBody(request): JsonBody<StartProviderLogin>,
) -> Result<Response, WireError> {
    let (origin, browser) = asking(&headers, &state)?;
    let page = PageAsking { origin, browser: browser.as_ref() };
    Ok(started(state.idm.start_provider_login(&request, page).await?))
}

pub(crate) async fn start_link(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    headers: HeaderMap,
    JsonBody(request): JsonBody<StartProviderLink>,
) -> Result<Response, WireError> {
    let (origin, browser) = asking(&headers, &state)?;
    let page = PageAsking { origin, browser: browser.as_ref() };
    Ok(started(state.idm.start_provider_link(&caller, &request, page).await?))
}

/// Leads the browser back to the page that started it.
pub(crate) async fn callback(
    State(state): State<AppState>,
    client::From(address): client::From,
    headers: HeaderMap,
    Params(answer): Params<ProviderCallback>,
) -> Result<Response, WireError> {
    lead_back(&state, None, &answer, &headers, address).await
}

/// Likewise, at the address of one provider alone.
pub(crate) async fn own_callback(
    State(state): State<AppState>,
    client::From(address): client::From,
    Path(provider): Path<String>,
    headers: HeaderMap,
    Params(answer): Params<ProviderCallback>,
) -> Result<Response, WireError> {
    lead_back(&state, Some(&provider), &answer, &headers, address).await
}

async fn lead_back(
    state: &AppState,
    provider: Option<&str>,
    answer: &ProviderCallback,
    headers: &HeaderMap,
    address: Address,
) -> Result<Response, WireError> {
    let browser = client::cookie(headers, BROWSER_COOKIE);
    let landing = state.idm.provider_answer(provider, answer, browser.as_ref(), address).await?;
    let url = HeaderValue::from_str(&landing.url).map_err(|_| DomainError::InvalidCode)?;
    let mut response = (StatusCode::SEE_OTHER, [(header::LOCATION, url)]).into_response();
    if let Some(arrival) = landing.arrival {
        remember(&mut response, ARRIVAL_COOKIE, &arrival, "Strict", ARRIVAL_LIFETIME_MS);
    }
    Ok(response)
}

pub(crate) async fn finish_login(
    State(state): State<AppState>,
    from: LoggingIn,
    headers: HeaderMap,
) -> Result<Response, WireError> {
    client::guard(&headers, &state)?;
    let arrival = client::cookie(&headers, ARRIVAL_COOKIE).ok_or(DomainError::LoginStepExpired)?;
    let mut response = match state.idm.finish_provider_login(&arrival, from.context(true)).await? {
        LoginOutcome::LoggedIn(logged_in) => client::login_answer(logged_in),
        LoginOutcome::SecondFactor(step) => second_factor::required(step),
    };
    remember(&mut response, ARRIVAL_COOKIE, &Secret::new(""), "Strict", 0);
    Ok(response)
}

pub(crate) async fn list(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
) -> Result<Json<ConnectedLogins>, WireError> {
    Ok(Json(state.idm.connected_logins(&caller).await?))
}

pub(crate) async fn disconnect(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    ConnectedLoginPath(id): ConnectedLoginPath,
    JsonBody(request): JsonBody<Reauthentication>,
) -> Result<StatusCode, WireError> {
    state.idm.disconnect_login(&caller, id, &request).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The page that asks, which must be one of ours: the browser is led back there.
fn asking<'a>(headers: &'a HeaderMap, state: &AppState) -> Result<(&'a str, Option<Secret>), WireError> {
    client::guard(headers, state)?;
    let origin = headers.get(header::ORIGIN).and_then(|value| value.to_str().ok());
    let origin = origin.ok_or_else(|| WireError::new(ErrorCode::OriginNotAllowed, "Only a page can start this."))?;
    Ok((origin, client::cookie(headers, BROWSER_COOKIE)))
}

fn started(started: Started) -> Response {
    let mut response = Json(started.start).into_response();
    remember(&mut response, BROWSER_COOKIE, &started.browser, "Lax", START_LIFETIME_MS);
    response
}

fn remember(response: &mut Response, name: &str, value: &Secret, same_site: &str, millis: i64) {
    let seconds = (millis / 1000).to_string();
    let attributes = ["; HttpOnly; Secure; SameSite=", same_site, "; Path=/; Max-Age=", &seconds].concat();
    if let Some(cookie) = client::cookie_header(&[name, "=", value.expose(), &attributes].concat()) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
}
