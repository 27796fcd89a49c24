//! Handing a login over to a product.

use super::{ApiError, Authenticated};
use idm_api::{
    hand_over::{HandOver, HandOverCode},
    paths,
    secret::Secret,
};

impl Authenticated {
    /// A one-time code by which the product's page gets a session of its own.
    ///
    /// # Errors
    /// A session that is over, or no answer.
    pub async fn hand_over(&self, wanted: &HandOver) -> Result<Secret, ApiError> {
        let code: HandOverCode = self.call(self.post(paths::HAND_OVER).body(wanted)?).await?.read()?;
        Ok(code.code)
    }
}
