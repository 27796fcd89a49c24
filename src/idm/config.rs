//! The run-time configuration.

use super::{ApiError, http::Call};
use idm_api::config::ClientConfig;

/// Reads `/config.json` of the page's own origin.
///
/// # Errors
/// It cannot be reached or read.
pub async fn load_config() -> Result<ClientConfig, ApiError> {
    Call::own_file("/config.json").send().await?.read()
}
