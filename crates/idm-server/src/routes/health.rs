//! Whether the process runs, and whether it can serve.

use super::{AppState, error::WireError};
use axum::extract::State;

pub(crate) const LIVE: &str = "/healthz";
pub(crate) const READY: &str = "/readyz";

pub(crate) async fn live() -> &'static str {
    "ok"
}

pub(crate) async fn ready(State(state): State<AppState>) -> Result<&'static str, WireError> {
    match state.idm.ready().await {
        Ok(()) => Ok("ready"),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            Err(WireError::unavailable("The database does not answer."))
        }
    }
}
