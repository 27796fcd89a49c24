//! `/api/v1/access/privileges`.

use super::authenticated::Authenticated;
use axum::Json;
use idm_api::privilege::{self, PrivilegeInfo};

/// The same for every caller that has logged in.
pub(crate) async fn list(_: Authenticated) -> Json<Vec<PrivilegeInfo>> {
    Json(privilege::catalogue())
}
