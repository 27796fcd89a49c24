//! `/api/v1/access/users`.

use super::{
    AppState,
    authenticated::Authenticated,
    conditions::{self, IfMatch},
    error::WireError,
    extract::{JsonBody, Params, UserPath},
};
use axum::{
    Json,
    extract::State,
    response::{IntoResponse as _, Response},
};
use http::{StatusCode, header};
use idm_api::{
    paths,
    user::{ChangeUser, NewUser},
    user_list::{UserPage, UserQuery},
};

pub(crate) async fn list(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    Params(query): Params<UserQuery>,
) -> Result<Json<UserPage>, WireError> {
    Ok(Json(state.idm.list_users(&caller, query).await?))
}

pub(crate) async fn create(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    JsonBody(request): JsonBody<NewUser>,
) -> Result<Response, WireError> {
    let user = state.idm.add_user(&caller, request).await?;
    Ok((StatusCode::CREATED, [(header::LOCATION, paths::user(user.user_id))], Json(user)).into_response())
}

pub(crate) async fn read(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    UserPath(id): UserPath,
) -> Result<Response, WireError> {
    Ok(conditions::tagged(state.idm.user(&caller, id).await?))
}

pub(crate) async fn change(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    UserPath(id): UserPath,
    if_match: IfMatch,
    JsonBody(change): JsonBody<ChangeUser>,
) -> Result<Response, WireError> {
    let expected = if_match.required()?;
    Ok(conditions::tagged(state.idm.change_user(&caller, id, &expected, change).await?))
}

pub(crate) async fn delete(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    UserPath(id): UserPath,
    if_match: IfMatch,
) -> Result<StatusCode, WireError> {
    state.idm.delete_user(&caller, id, &if_match.optional()).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub(crate) async fn lock(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    UserPath(id): UserPath,
) -> Result<Response, WireError> {
    Ok(conditions::tagged(state.idm.lock_user(&caller, id).await?))
}

pub(crate) async fn unlock(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    UserPath(id): UserPath,
) -> Result<Response, WireError> {
    Ok(conditions::tagged(state.idm.unlock_user(&caller, id).await?))
}

pub(crate) async fn end_sessions(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    UserPath(id): UserPath,
) -> Result<StatusCode, WireError> {
    state.idm.end_sessions(&caller, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub(crate) async fn reset_second_factor(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    UserPath(id): UserPath,
) -> Result<Response, WireError> {
    Ok(conditions::tagged(state.idm.reset_second_factor(&caller, id).await?))
}

pub(crate) async fn send_password_link(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    UserPath(id): UserPath,
) -> Result<StatusCode, WireError> {
    state.idm.send_password_link(&caller, id).await?;
    Ok(StatusCode::ACCEPTED)
}
