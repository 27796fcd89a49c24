//! `/api/v1/access/applications`.

use super::{
    AppState,
    authenticated::Authenticated,
    error::WireError,
    extract::{AppPath, JsonBody},
};
use axum::{
    Json,
    extract::State,
    response::{IntoResponse as _, Response},
};
use http::{StatusCode, header};
use idm_api::{
    application::{ApplicationPage, CreateApplication},
    paths,
};

pub(crate) async fn list(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
) -> Result<Json<ApplicationPage>, WireError> {
    Ok(Json(state.idm.list_applications(&caller).await?))
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
    let (application, version) = state.idm.application(&caller, id).await?;
    Ok(([(header::ETAG, format!("\"{version}\""))], Json(application)).into_response())
}
