//! `/api/v1/access/users`.

use super::authenticated::Authenticated;
use axum::Json;
use idm_api::user::Me;

pub(crate) async fn me(Authenticated(caller): Authenticated) -> Json<Me> {
    Json(Me { user: caller.user, account_name: caller.account_name })
}
