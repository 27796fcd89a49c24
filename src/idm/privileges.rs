//! The catalogue of privileges.

use super::{ApiError, Authenticated};
use idm_api::{paths, privilege::PrivilegeInfo};

impl Authenticated {
    /// What applications may do, by the IDM that decides it.
    ///
    /// # Errors
    /// The session is over, or no answer.
    pub async fn privileges(&self) -> Result<Vec<PrivilegeInfo>, ApiError> {
        self.call(self.get(paths::PRIVILEGES)).await?.read()
    }
}
