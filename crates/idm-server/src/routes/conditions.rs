//! Versions over HTTP: `ETag` and `If-Match` (RFC 9110, sections 8.8.3 and 13.1.1).

use super::error::WireError;
use crate::domain::Expected;
use axum::{
    Json,
    extract::FromRequestParts,
    response::{IntoResponse as _, Response},
};
use http::{header, request::Parts};
use idm_api::error::ErrorCode;
use serde::Serialize;

/// A thing with its version as `ETag`. The tag names what can be changed: a use or the passing of time does
/// not alter it.
pub(crate) fn tagged<T: Serialize>((thing, version): (T, i64)) -> Response {
    ([(header::ETAG, format!("\"{version}\""))], Json(thing)).into_response()
}

/// The versions that a request says it is meant for.
pub(crate) struct IfMatch(Option<Expected>);

impl IfMatch {
    /// Where none is named, any version is meant.
    pub(crate) fn optional(self) -> Expected {
        self.0.unwrap_or(Expected::Any)
    }

    /// Where none is named, nothing is done.
    pub(crate) fn required(self) -> Result<Expected, WireError> {
        let message = "This call needs the header If-Match with the ETag of what was read.";
        self.0.ok_or_else(|| WireError::new(ErrorCode::PreconditionRequired, message))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for IfMatch {
    type Rejection = WireError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, WireError> {
        let values: Vec<_> = parts.headers.get_all(header::IF_MATCH).iter().map(|value| value.to_str()).collect();
        if values.is_empty() {
            return Ok(Self(None));
        }
        let texts: Result<Vec<&str>, _> = values.into_iter().collect();
        let texts = texts.map_err(|_| malformed())?.join(",");
        if texts.trim() == "*" {
            return Ok(Self(Some(Expected::Any)));
        }
        Ok(Self(Some(Expected::Versions(texts.split(',').filter_map(version).collect()))))
    }
}

/// The version of a strong tag of ours. What is none of ours matches nothing.
fn version(tag: &str) -> Option<i64> {
    tag.trim().strip_prefix('"')?.strip_suffix('"')?.parse().ok()
}

fn malformed() -> WireError {
    WireError::new(ErrorCode::MalformedRequest, "The header If-Match cannot be read.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_strong_tags_of_ours_name_a_version() {
        assert_eq!(version(" \"12\" "), Some(12));
        for other in ["12", "W/\"12\"", "\"\"", "\"x\"", "\"12", ""] {
            assert_eq!(version(other), None, "{other}");
        }
    }
}
