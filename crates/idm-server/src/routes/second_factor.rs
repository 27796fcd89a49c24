//! `/api/v1/auth`: the second factor, and the second step of logging in.

use super::{
    AppState, authenticated::Authenticated, client, error::WireError, extract::JsonBody, logging_in::LoggingIn,
};
use crate::domain::SecondFactorStep;
use axum::{
    Json,
    extract::State,
    response::{IntoResponse as _, Response},
};
use http::{HeaderValue, StatusCode, header};
use idm_api::{
    error::ErrorCode,
    second_factor::{
        ConfirmSecondFactor, Enrolment, LoginSecondFactor, Reauthentication, RecoveryCodes, SecondFactor,
        SecondFactorRequired,
    },
};

/// The answer to a right password that is not enough: an error to clients that know of no second step.
pub(super) fn required(step: SecondFactorStep) -> Response {
    let status = StatusCode::UNAUTHORIZED;
    let body = SecondFactorRequired {
        status_code: status.as_u16(),
        error: status.canonical_reason().unwrap_or_default().to_owned(),
        message: "A code of the authenticator app, or a recovery code, is needed as well.".to_owned(),
        code: ErrorCode::SecondFactorRequired,
        second_factor_token: step.token,
        second_factor_token_expires: step.expires,
        passkey: step.passkey,
    };
    // RFC 9110 section 11.6.1: a 401 names a scheme.
    (status, [(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"))], Json(body)).into_response()
}

pub(crate) async fn login(
    State(state): State<AppState>,
    from: LoggingIn,
    JsonBody(request): JsonBody<LoginSecondFactor>,
) -> Result<Response, WireError> {
    Ok(client::login_answer(state.idm.login_second_factor(&request, from.context(true)).await?))
}

pub(crate) async fn read(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
) -> Result<Json<SecondFactor>, WireError> {
    Ok(Json(state.idm.second_factor(&caller).await?))
}

pub(crate) async fn enrol(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    JsonBody(request): JsonBody<Reauthentication>,
) -> Result<Json<Enrolment>, WireError> {
    Ok(Json(state.idm.enrol_second_factor(&caller, &request).await?))
}

pub(crate) async fn confirm(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    JsonBody(request): JsonBody<ConfirmSecondFactor>,
) -> Result<Json<RecoveryCodes>, WireError> {
    Ok(Json(state.idm.confirm_second_factor(&caller, &request).await?))
}

pub(crate) async fn make_recovery_codes(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    JsonBody(request): JsonBody<Reauthentication>,
) -> Result<Json<RecoveryCodes>, WireError> {
    Ok(Json(state.idm.make_recovery_codes(&caller, &request).await?))
}

pub(crate) async fn disable(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    JsonBody(request): JsonBody<Reauthentication>,
) -> Result<StatusCode, WireError> {
    state.idm.disable_second_factor(&caller, &request).await?;
    Ok(StatusCode::NO_CONTENT)
}
