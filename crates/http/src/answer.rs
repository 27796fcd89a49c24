//! Turning a caller away, in the IDM's form.

use axum::{
    Json,
    response::{IntoResponse as _, Response},
};
use http::{HeaderValue, StatusCode, header};
use idm_api::error::{ErrorBody, ErrorCode};
use std::{collections::BTreeMap, time::Duration};

/// The answer with this code, and after how long trying again makes sense.
#[must_use]
pub fn refuse(code: ErrorCode, message: &str, retry_after: Option<Duration>) -> Response {
    let status = StatusCode::from_u16(code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    // Whole seconds, rounded up: who comes back then is not early.
    let seconds = retry_after.map(|wait| wait.as_secs() + u64::from(wait.subsec_nanos() > 0));
    let body = ErrorBody {
        status_code: status.as_u16(),
        error: status.canonical_reason().unwrap_or("Error").to_owned(),
        message: message.to_owned(),
        code,
        fields: BTreeMap::new(),
        field_codes: BTreeMap::new(),
        retry_after: seconds,
    };
    let mut response = (status, Json(body)).into_response();
    if let Some(seconds) = seconds {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}
