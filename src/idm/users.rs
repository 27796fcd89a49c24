//! Users.

use super::{ApiError, Authenticated};
use idm_api::{paths, user::Me};

impl Authenticated {
    /// Who the session belongs to.
    ///
    /// # Errors
    /// The session is over, or no answer.
    pub async fn me(&self) -> Result<Me, ApiError> {
        self.call(self.get(paths::ME)).await?.read()
    }
}
