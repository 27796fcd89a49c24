//! Calling the IDM with the appToken, and handing its answers back.

use crate::{BrokerState, answer::Refusal};
use axum::{
    Json,
    body::Bytes,
    extract::Request,
    response::{IntoResponse as _, Response},
};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use idm_api::{
    auth::APP_TOKEN_HEADER,
    error::{ErrorBody, ErrorCode, field_code},
    secret::Secret,
};
use serde::{Serialize, de::DeserializeOwned};

/// Largest body in bytes.
const BODY_LIMIT: usize = 16 * 1024;

pub(crate) const UNREACHABLE: Refusal =
    Refusal::new(ErrorCode::UpstreamUnreachable, "The identity service cannot be reached. Try again shortly.");

/// Sends the body to a path of the IDM, with the appToken. One that the IDM refuses is read anew at once: it may have been
/// replaced between the reading and the call.
pub(crate) async fn post(state: &BrokerState, path: &str, body: &impl Serialize) -> Result<reqwest::Response, Refusal> {
    let app_token = read_token(state).await?;
    let answer = post_with(state, path, body, &app_token).await?;
    if answer.status().as_u16() != ErrorCode::InvalidAppToken.status() {
        return Ok(answer);
    }
    let anew = read_token(state).await?;
    let answer = if anew.expose() == app_token.expose() { answer } else { post_with(state, path, body, &anew).await? };
    if answer.status().as_u16() == ErrorCode::InvalidAppToken.status() {
        tracing::error!("the IDM refuses the appToken: it was regenerated, has expired or was revoked");
    }
    Ok(answer)
}

async fn read_token(state: &BrokerState) -> Result<Secret, Refusal> {
    state.config.token.read().await.map_err(|error| {
        tracing::error!(%error, "no appToken");
        Refusal::new(ErrorCode::Unavailable, "This page is not set up right. Tell its operator.")
    })
}

async fn post_with(
    state: &BrokerState,
    path: &str,
    body: &impl Serialize,
    app_token: &Secret,
) -> Result<reqwest::Response, Refusal> {
    let mut token = HeaderValue::from_str(app_token.expose()).map_err(|_| UNREACHABLE)?;
    token.set_sensitive(true);
    let url = format!("{}{path}", state.config.idm_url);
    let sent = state.client.post(url).header(APP_TOKEN_HEADER, token).json(body).send().await;
    sent.map_err(|error| unreachable(&error))
}

/// Hands on what the contract says an answer of this status holds, and nothing else that may come from there.
pub(crate) async fn pass_back<T: DeserializeOwned + Serialize>(
    success: StatusCode,
    answer: reqwest::Response,
) -> Result<Response, Refusal> {
    let status = StatusCode::from_u16(answer.status().as_u16()).map_err(|_| UNREACHABLE)?;
    let retry_after = answer.headers().get(header::RETRY_AFTER).cloned();
    let body = answer.bytes().await.map_err(|error| unreachable(&error))?;
    let mut response = if status == success {
        same::<T>(status, &body)
    } else if status.is_client_error() || status.is_server_error() {
        same::<ErrorBody>(status, &body)
    } else {
        None
    }
    .ok_or(UNREACHABLE)?;
    if let Some(value) = retry_after {
        response.headers_mut().insert(header::RETRY_AFTER, value);
    }
    Ok(response)
}

fn same<T: DeserializeOwned + Serialize>(status: StatusCode, body: &[u8]) -> Option<Response> {
    let value: T = serde_json::from_slice(body).ok()?;
    Some((status, Json(value)).into_response())
}

fn unreachable(error: &reqwest::Error) -> Refusal {
    tracing::warn!(%error, "the IDM cannot be reached");
    UNREACHABLE
}

pub(crate) fn check_origin(headers: &HeaderMap, allowed: &[String]) -> Result<(), Refusal> {
    let origin = headers.get(header::ORIGIN).and_then(|value| value.to_str().ok());
    if origin.is_some_and(|origin| allowed.iter().any(|allowed| allowed == origin)) {
        Ok(())
    } else {
        Err(Refusal::new(ErrorCode::OriginNotAllowed, "Calls are taken from the pages of this installation only."))
    }
}

pub(crate) async fn read_body<T: DeserializeOwned>(request: Request) -> Result<T, Refusal> {
    let media_type = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let media_type = media_type.and_then(|value| value.split(';').next()).unwrap_or_default().trim();
    if !media_type.eq_ignore_ascii_case("application/json") {
        return Err(Refusal::new(ErrorCode::UnsupportedMediaType, "This call takes application/json."));
    }
    let body: Bytes = axum::body::to_bytes(request.into_body(), BODY_LIMIT)
        .await
        .map_err(|_| Refusal::new(ErrorCode::TooLarge, "The body is too large."))?;
    // serde reads a list as an object, its items in the order of the fields.
    if body.trim_ascii_start().starts_with(b"[") {
        return Err(Refusal::new(ErrorCode::MalformedRequest, "The body is not JSON of the right form."));
    }
    serde_json::from_slice(&body).map_err(|cause| {
        // serde's text may quote what was sent; only a missing field's name is one of our own.
        let text = cause.to_string();
        let missing = text.strip_prefix("missing field `").and_then(|rest| rest.split('`').next());
        match missing {
            Some(name) => Refusal::field(name.to_owned(), field_code::MISSING, "This field is required."),
            None => Refusal::new(ErrorCode::MalformedRequest, "The body is not JSON of the right form."),
        }
    })
}
