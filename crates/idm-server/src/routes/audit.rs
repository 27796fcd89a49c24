//! `/api/v1/access/audit-log`.

use super::{AppState, authenticated::Authenticated, error::WireError, extract::Params};
use axum::{Json, extract::State};
use idm_api::audit::{AuditPage, AuditQuery};

pub(crate) async fn list(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    Params(query): Params<AuditQuery>,
) -> Result<Json<AuditPage>, WireError> {
    Ok(Json(state.idm.audit_log(&caller, query).await?))
}
