//! `/api/v1/access/users`.

use super::{authenticated::Authenticated, error::WireError};
use axum::Json;
use idm_api::user::Me;

pub(crate) async fn me(Authenticated(caller): Authenticated) -> Result<Json<Me>, WireError> {
    Ok(Json(Me { user: caller.user()?.clone(), account_name: caller.account_name }))
}
