//! The broker's own errors, in the IDM's form.

use axum::{
    Json,
    response::{IntoResponse, Response},
};
use http::StatusCode;
use idm_api::error::{ErrorBody, ErrorCode};
use std::collections::BTreeMap;

/// An answer of the broker itself that is not a success.
pub(crate) struct Refusal {
    code: ErrorCode,
    message: &'static str,
    field: Option<(String, &'static str)>,
}

impl Refusal {
    pub(crate) const fn new(code: ErrorCode, message: &'static str) -> Self {
        Self { code, message, field: None }
    }

    pub(crate) fn field(name: String, code: &'static str, message: &'static str) -> Self {
        Self { code: ErrorCode::ValidationFailed, message, field: Some((name, code)) }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut fields = BTreeMap::new();
        let mut field_codes = BTreeMap::new();
        if let Some((name, code)) = self.field {
            fields.insert(name.clone(), self.message.to_owned());
            field_codes.insert(name, code.to_owned());
        }
        let body = ErrorBody {
            status_code: status.as_u16(),
            error: status.canonical_reason().unwrap_or("Error").to_owned(),
            message: self.message.to_owned(),
            code: self.code,
            fields,
            field_codes,
            retry_after: None,
        };
        (status, Json(body)).into_response()
    }
}

pub(crate) async fn no_such_path() -> Refusal {
    Refusal::new(ErrorCode::NotFound, "There is no such path.")
}

pub(crate) async fn no_such_method() -> Refusal {
    Refusal::new(ErrorCode::MethodNotAllowed, "This path does not take this method.")
}
