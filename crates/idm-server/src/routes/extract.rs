//! Reading requests. Every failure is a [`WireError`], and none repeats what was sent: it may be a secret.

use super::error::{self, WireError};
use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Path, Request, rejection::BytesRejection},
    response::IntoResponse as _,
};
use http::{StatusCode, header, request::Parts};
use idm_api::{
    error::{ErrorCode, field_code},
    ids::{AppId, ConnectedLoginId, ConversationId, CredentialRequestId, PasskeyId, SessionId, UserId},
};
use serde::de::{DeserializeOwned, Error as _};
use std::str::FromStr;

/// A body in JSON.
pub(crate) struct JsonBody<T>(pub(crate) T);

/// A body in JSON or form-encoded.
pub(crate) struct JsonOrForm<T>(pub(crate) T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for JsonBody<T> {
    type Rejection = WireError;

    async fn from_request(request: Request, state: &S) -> Result<Self, WireError> {
        match media_type(&request).as_deref() {
            Some("application/json") => read_json(&bytes(request, state).await?).map(Self),
            _ => Err(unsupported("application/json")),
        }
    }
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for JsonOrForm<T> {
    type Rejection = WireError;

    async fn from_request(request: Request, state: &S) -> Result<Self, WireError> {
        match media_type(&request).as_deref() {
            Some("application/json") => read_json(&bytes(request, state).await?).map(Self),
            Some("application/x-www-form-urlencoded") => read_form(&bytes(request, state).await?).map(Self),
            _ => Err(unsupported("application/json or application/x-www-form-urlencoded")),
        }
    }
}

/// A body in JSON that may be left out.
pub(crate) struct OptionalJson<T>(pub(crate) T);

impl<S: Send + Sync, T: DeserializeOwned + Default> FromRequest<S> for OptionalJson<T> {
    type Rejection = WireError;

    async fn from_request(request: Request, state: &S) -> Result<Self, WireError> {
        let is_json = media_type(&request).as_deref() == Some("application/json");
        let body = bytes(request, state).await?;
        match (is_json, body.is_empty()) {
            (_, true) => Ok(Self(T::default())),
            (true, false) => read_json(&body).map(Self),
            (false, false) => Err(unsupported("application/json")),
        }
    }
}

/// The query string. A parameter without a value counts as left out.
pub(crate) struct Params<T>(pub(crate) T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Params<T> {
    type Rejection = WireError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, WireError> {
        read_params(parts.uri.query().unwrap_or_default()).map(Self)
    }
}

fn read_params<T: DeserializeOwned>(query: &str) -> Result<T, WireError> {
    let given = query.split('&').filter(|pair| pair.split_once('=').is_some_and(|(_, value)| !value.is_empty()));
    let given = given.collect::<Vec<_>>().join("&");
    // PostgreSQL takes no text with this character: it would be a fault of ours, and is none of any name or id.
    let impossible = form_urlencoded::parse(given.as_bytes()).find(|(_, value)| value.contains('\0'));
    if let Some((name, _)) = impossible {
        return Err(wrong_field(&name, ""));
    }
    let reader = serde_urlencoded::Deserializer::new(form_urlencoded::parse(given.as_bytes()));
    serde_path_to_error::deserialize(reader)
        .map_err(|problem| wrong_field(&problem.path().to_string(), &problem.into_inner().to_string()))
}

/// The application a path names. What is no UUID names none.
pub(crate) struct AppPath(pub(crate) AppId);

impl<S: Send + Sync> FromRequestParts<S> for AppPath {
    type Rejection = WireError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, WireError> {
        path_id(parts, state, "application").await.map(Self)
    }
}

/// The user a path names. What is no UUID names none.
pub(crate) struct UserPath(pub(crate) UserId);

impl<S: Send + Sync> FromRequestParts<S> for UserPath {
    type Rejection = WireError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, WireError> {
        path_id(parts, state, "user").await.map(Self)
    }
}

/// The session a path names. What is no UUID names none.
pub(crate) struct SessionPath(pub(crate) SessionId);

impl<S: Send + Sync> FromRequestParts<S> for SessionPath {
    type Rejection = WireError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, WireError> {
        path_id(parts, state, "session").await.map(Self)
    }
}

/// The passkey a path names. What is no UUID names none.
pub(crate) struct PasskeyPath(pub(crate) PasskeyId);

impl<S: Send + Sync> FromRequestParts<S> for PasskeyPath {
    type Rejection = WireError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, WireError> {
        path_id(parts, state, "passkey").await.map(Self)
    }
}

/// The connected login a path names. What is no UUID names none.
pub(crate) struct ConnectedLoginPath(pub(crate) ConnectedLoginId);

impl<S: Send + Sync> FromRequestParts<S> for ConnectedLoginPath {
    type Rejection = WireError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, WireError> {
        path_id(parts, state, "login").await.map(Self)
    }
}

/// The conversation a path names.
pub(crate) struct ConversationPath(pub(crate) ConversationId);

impl<S: Send + Sync> FromRequestParts<S> for ConversationPath {
    type Rejection = WireError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, WireError> {
        path_id(parts, state, "conversation").await.map(Self)
    }
}

/// The conversation and the request within it that a path names.
pub(crate) struct RequestPath(pub(crate) ConversationId, pub(crate) CredentialRequestId);

impl<S: Send + Sync> FromRequestParts<S> for RequestPath {
    type Rejection = WireError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, WireError> {
        let none = |what| WireError::new(ErrorCode::NotFound, format!("There is no such {what}."));
        let path = Path::<(String, String)>::from_request_parts(parts, state).await;
        let Path((conversation, request)) = path.map_err(|_| none("conversation"))?;
        let conversation = conversation.parse().map_err(|_| none("conversation"))?;
        Ok(Self(conversation, request.parse().map_err(|_| none("request"))?))
    }
}

async fn path_id<S: Send + Sync, T: FromStr>(parts: &mut Parts, state: &S, what: &str) -> Result<T, WireError> {
    let none = || WireError::new(ErrorCode::NotFound, format!("There is no such {what}."));
    let Path(text) = Path::<String>::from_request_parts(parts, state).await.map_err(|_| none())?;
    text.parse().map_err(|_| none())
}

fn media_type(request: &Request) -> Option<String> {
    let value = request.headers().get(header::CONTENT_TYPE)?.to_str().ok()?;
    Some(value.split(';').next()?.trim().to_ascii_lowercase())
}

fn unsupported(taken: &str) -> WireError {
    WireError::new(ErrorCode::UnsupportedMediaType, format!("This call takes {taken}."))
}

async fn bytes<S: Send + Sync>(request: Request, state: &S) -> Result<Bytes, WireError> {
    Bytes::from_request(request, state).await.map_err(|rejection: BytesRejection| {
        if rejection.into_response().status() == StatusCode::PAYLOAD_TOO_LARGE {
            WireError::new(ErrorCode::TooLarge, "The body is too large.")
        } else {
            WireError::new(ErrorCode::MalformedRequest, "The body cannot be read.")
        }
    })
}

fn read_json<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, WireError> {
    // serde reads a list as an object, its items in the order of the fields.
    if bytes.trim_ascii_start().starts_with(b"[") {
        return Err(wrong_field("", ""));
    }
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|problem| {
        let path = problem.path().to_string();
        let cause = problem.into_inner();
        if cause.is_data() { wrong_field(&path, &cause.to_string()) } else { no_json(&cause) }
    })?;
    reader.end().map_err(|cause| no_json(&cause))?;
    Ok(value)
}

fn no_json(cause: &serde_json::Error) -> WireError {
    let place = format!("line {} column {}", cause.line(), cause.column());
    WireError::new(ErrorCode::MalformedRequest, format!("The body is not JSON: {place}."))
}

fn read_form<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, WireError> {
    // Form values are text; the types read them as they read JSON, but for `keepLoggedIn`.
    let pairs: Vec<(String, String)> = serde_urlencoded::from_bytes(bytes)
        .map_err(|_| WireError::new(ErrorCode::MalformedRequest, "The body is not form-encoded."))?;
    let mut object = serde_json::Map::new();
    for (name, value) in pairs {
        let value = match value.as_str() {
            "true" if name == "keepLoggedIn" => true.into(),
            "false" if name == "keepLoggedIn" => false.into(),
            _ => value.into(),
        };
        if object.insert(name.clone(), value).is_some() {
            return Err(wrong_field(&name, &serde_json::Error::custom("given twice").to_string()));
        }
    }
    serde_path_to_error::deserialize(serde_json::Value::Object(object))
        .map_err(|problem| wrong_field(&problem.path().to_string(), &problem.into_inner().to_string()))
}

/// Names the field, not its value: serde's text may quote it, so only the name of a missing field is taken
/// from there, which is one of our own.
fn wrong_field(path: &str, cause: &str) -> WireError {
    let missing = cause.strip_prefix("missing field `").and_then(|rest| rest.split('`').next());
    match (missing, path) {
        (Some(name), _) => error::field(name, field_code::MISSING, "This field is required."),
        (None, "" | ".") => WireError::new(ErrorCode::MalformedRequest, "The body is not an object of the right form."),
        (None, path) => {
            // A path can hold a key the caller made up; a known field's name is short and plain.
            let plain = path.len() <= 64 && path.bytes().all(|b| b.is_ascii_alphanumeric() || b".[]_".contains(&b));
            let name = if plain { path } else { "body" };
            let name = name.split(['.', '[']).next().unwrap_or(name);
            error::field(name, field_code::MALFORMED, "Not a value that this field takes.")
        }
    }
}
