//! The one call.

use crate::{BrokerState, answer::Refusal};
use axum::{
    Json,
    body::Bytes,
    extract::{Request, State},
    response::{IntoResponse as _, Response},
};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use idm_api::{
    auth::{APP_TOKEN_HEADER, CreateUser, SignUp},
    error::{ErrorBody, ErrorCode, field_code},
    paths,
    user::User,
};
use serde::{Serialize, de::DeserializeOwned};

/// Largest body in bytes.
const BODY_LIMIT: usize = 16 * 1024;

const UNREACHABLE: Refusal =
    Refusal::new(ErrorCode::UpstreamUnreachable, "The identity service cannot be reached. Try again shortly.");

pub(crate) async fn sign_up(State(state): State<BrokerState>, request: Request) -> Result<Response, Refusal> {
    check_origin(request.headers(), &state.config.origins)?;
    let SignUp { email_address, password, name } = read_body(request).await?;
    let app_token = state.config.token.read().await.map_err(|error| {
        tracing::error!(%error, "no appToken");
        Refusal::new(ErrorCode::Unavailable, "Signup is not set up right. Tell the operator of this page.")
    })?;
    let mut token = HeaderValue::from_str(app_token.expose()).map_err(|_| UNREACHABLE)?;
    token.set_sensitive(true);
    let user = CreateUser { account_id: state.config.account_id, email_address, password, name };
    let sent = state
        .client
        .post(format!("{}{}", state.config.idm_url, paths::CREATE_USER))
        .header(APP_TOKEN_HEADER, token)
        .json(&user)
        .send()
        .await;
    pass_back(sent.map_err(|error| unreachable(&error))?).await
}

/// Hands on what the contract says an answer holds, and nothing else that may come from there.
async fn pass_back(answer: reqwest::Response) -> Result<Response, Refusal> {
    let status = StatusCode::from_u16(answer.status().as_u16()).map_err(|_| UNREACHABLE)?;
    let retry_after = answer.headers().get(header::RETRY_AFTER).cloned();
    let body = answer.bytes().await.map_err(|error| unreachable(&error))?;
    let mut response = if status == StatusCode::CREATED {
        same::<User>(status, &body)
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

fn check_origin(headers: &HeaderMap, allowed: &[String]) -> Result<(), Refusal> {
    let origin = headers.get(header::ORIGIN).and_then(|value| value.to_str().ok());
    if origin.is_some_and(|origin| allowed.iter().any(|allowed| allowed == origin)) {
        Ok(())
    } else {
        Err(Refusal::new(ErrorCode::OriginNotAllowed, "Signups are taken from the pages of this installation only."))
    }
}

async fn read_body(request: Request) -> Result<SignUp, Refusal> {
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
