//! `/api/v1/access/applications`.

use super::{
    AppState,
    authenticated::Authenticated,
    conditions::{self, IfMatch},
    error::WireError,
    extract::{AppPath, JsonBody, OptionalJson, Params},
};
use axum::{
    Json,
    extract::State,
    response::{IntoResponse as _, Response},
};
use http::{StatusCode, header};
use idm_api::{
    application::{ApplicationPage, ChangeApplication, CheckToken, CreateApplication, RegenerateToken, TokenCheck},
    application_list::ApplicationQuery,
    audit::{AuditPage, AuditQuery},
    paths,
};

pub(crate) async fn list(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    Params(query): Params<ApplicationQuery>,
) -> Result<Json<ApplicationPage>, WireError> {
    Ok(Json(state.idm.list_applications(&caller, query).await?))
}

pub(crate) async fn create(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    JsonBody(request): JsonBody<CreateApplication>,
) -> Result<Response, WireError> {
    let created = state.idm.create_application(&caller, request).await?;
    let location = paths::application(created.application.app_id);
    Ok((StatusCode::CREATED, [(header::LOCATION, location)], Json(created)).into_response())
}

pub(crate) async fn read(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    AppPath(id): AppPath,
) -> Result<Response, WireError> {
    Ok(conditions::tagged(state.idm.application(&caller, id).await?))
}

/// The one change that must say which version it is meant for: it overwrites what somebody may have edited.
pub(crate) async fn change(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    AppPath(id): AppPath,
    if_match: IfMatch,
    JsonBody(change): JsonBody<ChangeApplication>,
) -> Result<Response, WireError> {
    let expected = if_match.required()?;
    Ok(conditions::tagged(state.idm.change_application(&caller, id, &expected, change).await?))
}

pub(crate) async fn regenerate_token(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    AppPath(id): AppPath,
    if_match: IfMatch,
    OptionalJson(request): OptionalJson<RegenerateToken>,
) -> Result<Response, WireError> {
    Ok(conditions::tagged(state.idm.regenerate_token(&caller, id, &if_match.optional(), request).await?))
}

pub(crate) async fn revoke(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    AppPath(id): AppPath,
    if_match: IfMatch,
) -> Result<Response, WireError> {
    Ok(conditions::tagged(state.idm.revoke_application(&caller, id, &if_match.optional()).await?))
}

pub(crate) async fn restore(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    AppPath(id): AppPath,
    if_match: IfMatch,
) -> Result<Response, WireError> {
    Ok(conditions::tagged(state.idm.restore_application(&caller, id, &if_match.optional()).await?))
}

pub(crate) async fn delete(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    AppPath(id): AppPath,
    if_match: IfMatch,
) -> Result<StatusCode, WireError> {
    state.idm.delete_application(&caller, id, &if_match.optional()).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub(crate) async fn events(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    AppPath(id): AppPath,
    Params(query): Params<AuditQuery>,
) -> Result<Json<AuditPage>, WireError> {
    Ok(Json(state.idm.application_events(&caller, id, query).await?))
}

pub(crate) async fn check_token(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    JsonBody(request): JsonBody<CheckToken>,
) -> Result<Json<TokenCheck>, WireError> {
    Ok(Json(state.idm.check_token(&caller, &request.app_token).await?))
}
