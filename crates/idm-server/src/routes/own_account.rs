//! `/api/v1/access/users/me`, and the end of one's own user.

use super::{
    AppState,
    authenticated::Authenticated,
    error::WireError,
    extract::{JsonBody, Params, SessionPath},
};
use axum::{Json, extract::State};
use http::StatusCode;
use idm_api::{
    audit::AuditPage,
    own_account::{ChangeMe, OwnEventsQuery, OwnSessions},
    second_factor::{ConfirmPassword, Reauthentication},
    user::Me,
};

pub(crate) async fn me(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
) -> Result<Json<Me>, WireError> {
    Ok(Json(state.idm.me(&caller)?))
}

pub(crate) async fn change(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    JsonBody(change): JsonBody<ChangeMe>,
) -> Result<Json<Me>, WireError> {
    Ok(Json(state.idm.change_me(&caller, &change).await?))
}

pub(crate) async fn sessions(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
) -> Result<Json<OwnSessions>, WireError> {
    Ok(Json(state.idm.own_sessions(&caller).await?))
}

pub(crate) async fn end_session(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    SessionPath(id): SessionPath,
    JsonBody(request): JsonBody<ConfirmPassword>,
) -> Result<StatusCode, WireError> {
    state.idm.end_own_session(&caller, id, &request).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub(crate) async fn end_other_sessions(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    JsonBody(request): JsonBody<ConfirmPassword>,
) -> Result<StatusCode, WireError> {
    state.idm.end_other_sessions(&caller, &request).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub(crate) async fn events(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    Params(query): Params<OwnEventsQuery>,
) -> Result<Json<AuditPage>, WireError> {
    Ok(Json(state.idm.own_events(&caller, query).await?))
}

pub(crate) async fn delete(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    JsonBody(request): JsonBody<Reauthentication>,
) -> Result<StatusCode, WireError> {
    state.idm.delete_me(&caller, &request).await?;
    Ok(StatusCode::NO_CONTENT)
}
