//! `/api/v1/access/account`.

use super::{AppState, authenticated::Authenticated, error::WireError, extract::JsonBody};
use axum::{Json, extract::State};
use idm_api::account::{Account, ChangeAccount};

pub(crate) async fn read(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
) -> Result<Json<Account>, WireError> {
    Ok(Json(state.idm.account(&caller).await?))
}

pub(crate) async fn change(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    JsonBody(change): JsonBody<ChangeAccount>,
) -> Result<Json<Account>, WireError> {
    Ok(Json(state.idm.change_account(&caller, &change).await?))
}
