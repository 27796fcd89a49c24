//! `/api/v1/auth`: logging in and making users.

use super::{
    AppState, client,
    error::WireError,
    extract::{JsonBody, JsonOrForm},
};
use crate::domain::{DomainError, LoginContext};
use axum::{
    Json,
    extract::State,
    response::{IntoResponse as _, Response},
};
use http::{HeaderMap, StatusCode};
use idm_api::auth::{CreateUser, LoginApplication, LoginUser};

pub(crate) async fn login_user(
    State(state): State<AppState>,
    client::From(address): client::From,
    headers: HeaderMap,
    JsonOrForm(request): JsonOrForm<LoginUser>,
) -> Result<Response, WireError> {
    let with_cookie = request.keep_logged_in == Some(true) && client::from_allowed_origin(&headers, &state);
    let app_token = client::app_token(&headers);
    let context = LoginContext { app_token: app_token.as_ref(), with_cookie, address };
    let logged_in = state.idm.login(&request, context).await?;
    let cookie = logged_in.cookie.and_then(|(value, millis)| client::set_cookie(&value, millis));
    Ok(client::jwt_answer(logged_in.jwt, cookie))
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
