//! Logging in with a provider.

use super::Session;
use crate::idm::{ApiError, FirstStep, LoginStep};
use idm_api::{
    auth::RenewalType,
    provider::{ProviderStart, StartProviderLogin},
};

impl Session {
    /// Starts logging in with a provider.
    ///
    /// # Errors
    /// Those of [`crate::idm::Anonymous::start_provider_login`].
    pub async fn start_provider_login(self, wanted: StartProviderLogin) -> Result<ProviderStart, ApiError> {
        self.anonymous().start_provider_login(&wanted).await
    }

    /// Logs in whom the provider vouched for, or does the first of two steps: then what the second one needs.
    ///
    /// # Errors
    /// Those of [`crate::idm::Anonymous::finish_provider_login`].
    pub async fn finish_provider_login(self) -> Result<Option<FirstStep>, ApiError> {
        match self.anonymous().finish_provider_login().await? {
            LoginStep::Done(client) => {
                // What was asked for before the provider's pages is known by how long the session is.
                let kept = client.session_expires().since(client.jwt_expires()) > RenewalType::Short.lifetime_ms();
                self.begin(client, kept);
                Ok(None)
            }
            LoginStep::SecondFactor(first) => Ok(Some(first)),
        }
    }
}
