//! Passkeys: `/api/v1/access/users/me/passkeys`, and their ceremonies under `/api/v1/auth`.

use super::{
    AppState,
    authenticated::Authenticated,
    client,
    error::WireError,
    extract::{JsonBody, PasskeyPath},
    logging_in::LoggingIn,
};
use axum::{
    Json,
    extract::State,
    response::{IntoResponse as _, Response},
};
use http::StatusCode;
use idm_api::{
    passkey::{
        FinishPasskeyRegistration, LoginPasskey, LoginPasskeySecondFactor, OwnPasskey, OwnPasskeys, PasskeyCeremony,
        RenamePasskey, StartPasskeySecondFactor,
    },
    second_factor::Reauthentication,
};
use serde_json::Value;

pub(crate) async fn list(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
) -> Result<Json<OwnPasskeys>, WireError> {
    Ok(Json(state.idm.own_passkeys(&caller).await?))
}

pub(crate) async fn rename(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    PasskeyPath(id): PasskeyPath,
    JsonBody(change): JsonBody<RenamePasskey>,
) -> Result<Json<OwnPasskey>, WireError> {
    Ok(Json(state.idm.rename_passkey(&caller, id, &change).await?))
}

pub(crate) async fn remove(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    PasskeyPath(id): PasskeyPath,
    JsonBody(request): JsonBody<Reauthentication>,
) -> Result<StatusCode, WireError> {
    state.idm.remove_passkey(&caller, id, &request).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub(crate) async fn start_registration(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    JsonBody(request): JsonBody<Reauthentication>,
) -> Result<Json<PasskeyCeremony<Value>>, WireError> {
    Ok(Json(state.idm.start_passkey_registration(&caller, &request).await?))
}

pub(crate) async fn finish_registration(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    JsonBody(request): JsonBody<FinishPasskeyRegistration<Value>>,
) -> Result<Response, WireError> {
    let passkey = state.idm.finish_passkey_registration(&caller, &request).await?;
    Ok((StatusCode::CREATED, Json(passkey)).into_response())
}

pub(crate) async fn start_login(State(state): State<AppState>) -> Result<Json<PasskeyCeremony<Value>>, WireError> {
    Ok(Json(state.idm.start_passkey_login().await?))
}

pub(crate) async fn login(
    State(state): State<AppState>,
    from: LoggingIn,
    JsonBody(request): JsonBody<LoginPasskey<Value>>,
) -> Result<Response, WireError> {
    let context = from.context(request.keep_logged_in == Some(true));
    Ok(client::login_answer(state.idm.login_passkey(&request, context).await?))
}

pub(crate) async fn start_second_factor(
    State(state): State<AppState>,
    JsonBody(request): JsonBody<StartPasskeySecondFactor>,
) -> Result<Json<PasskeyCeremony<Value>>, WireError> {
    Ok(Json(state.idm.start_passkey_second_factor(&request).await?))
}

pub(crate) async fn login_second_factor(
    State(state): State<AppState>,
    from: LoggingIn,
    JsonBody(request): JsonBody<LoginPasskeySecondFactor<Value>>,
) -> Result<Response, WireError> {
    Ok(client::login_answer(state.idm.login_passkey_second_factor(&request, from.context(true)).await?))
}
