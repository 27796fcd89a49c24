//! `/api/v1/auth`: logging in and making users.

use super::{
    AppState,
    authenticated::Authenticated,
    client,
    error::WireError,
    extract::{JsonBody, JsonOrForm, Params},
    logging_in::LoggingIn,
    second_factor,
};
use crate::domain::{DomainError, LoginOutcome};
use axum::{
    Json,
    extract::State,
    response::{IntoResponse as _, Response},
};
use http::{HeaderMap, StatusCode};
use idm_api::{
    auth::{CreateUser, LoginApplication, LoginUser},
    password_policy::{PasswordPolicy, PasswordPolicyQuery},
    recovery::{ChangeEmail, ChangePassword, RequestPasswordReset, ResetPassword, VerifyEmail},
};

pub(crate) async fn login_user(
    State(state): State<AppState>,
    from: LoggingIn,
    JsonOrForm(request): JsonOrForm<LoginUser>,
) -> Result<Response, WireError> {
    let context = from.context(request.keep_logged_in == Some(true));
    Ok(match state.idm.login(&request, context).await? {
        LoginOutcome::LoggedIn(logged_in) => client::login_answer(logged_in),
        LoginOutcome::SecondFactor(step) => second_factor::required(step),
    })
}

pub(crate) async fn login_application(
    State(state): State<AppState>,
    JsonBody(request): JsonBody<LoginApplication>,
) -> Result<Response, WireError> {
    Ok(client::jwt_answer(state.idm.login_application(&request).await?, None))
}

pub(crate) async fn create_user(
    State(state): State<AppState>,
    client::From(address): client::From,
    headers: HeaderMap,
    JsonBody(request): JsonBody<CreateUser>,
) -> Result<Response, WireError> {
    let app_token = client::app_token(&headers).ok_or(DomainError::InvalidAppToken)?;
    let user = state.idm.create_user(&app_token, request, address).await?;
    Ok((StatusCode::CREATED, Json(user)).into_response())
}

/// 202 for every address: whether a mail goes out is not told.
pub(crate) async fn request_password_reset(
    State(state): State<AppState>,
    client::From(address): client::From,
    headers: HeaderMap,
    JsonBody(request): JsonBody<RequestPasswordReset>,
) -> Result<StatusCode, WireError> {
    let app_token = client::app_token(&headers).ok_or(DomainError::InvalidAppToken)?;
    state.idm.request_password_reset(&app_token, &request, address).await?;
    Ok(StatusCode::ACCEPTED)
}

pub(crate) async fn reset_password(
    State(state): State<AppState>,
    client::From(address): client::From,
    JsonBody(request): JsonBody<ResetPassword>,
) -> Result<StatusCode, WireError> {
    state.idm.reset_password(&request, address).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub(crate) async fn verify_email(
    State(state): State<AppState>,
    client::From(address): client::From,
    JsonBody(request): JsonBody<VerifyEmail>,
) -> Result<StatusCode, WireError> {
    state.idm.verify_email(&request, address).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub(crate) async fn request_email_verification(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
) -> Result<StatusCode, WireError> {
    state.idm.request_email_verification(&caller).await?;
    Ok(StatusCode::ACCEPTED)
}

pub(crate) async fn change_password(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    JsonBody(request): JsonBody<ChangePassword>,
) -> Result<StatusCode, WireError> {
    state.idm.change_password(&caller, &request).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub(crate) async fn change_email(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    JsonBody(request): JsonBody<ChangeEmail>,
) -> Result<StatusCode, WireError> {
    state.idm.change_email(&caller, &request).await?;
    Ok(StatusCode::ACCEPTED)
}

/// For everybody: a page tells the rules to people who have no user yet.
pub(crate) async fn password_policy(
    State(state): State<AppState>,
    Params(query): Params<PasswordPolicyQuery>,
) -> Result<Json<PasswordPolicy>, WireError> {
    Ok(Json(state.idm.password_policy(query.account_id).await?))
}
