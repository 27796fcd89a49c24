//! Logging in with OpenID Connect providers, and the logins that are connected with oneself.

use super::{Anonymous, ApiError, Authenticated, LoginStep, http::Call};
use idm_api::{
    ids::ConnectedLoginId,
    paths,
    provider::{ConnectedLogins, ProviderStart, StartProviderLink, StartProviderLogin},
    second_factor::Reauthentication,
};

impl Anonymous {
    /// Starts logging in with a provider: where the browser goes. It is known by a cookie when it comes back.
    ///
    /// # Errors
    /// The provider cannot be reached, or no answer.
    pub async fn start_provider_login(&self, wanted: &StartProviderLogin) -> Result<ProviderStart, ApiError> {
        Call::post(self.idm_url(), paths::START_PROVIDER_LOGIN).body(wanted)?.with_cookie().send().await?.read()
    }

    /// Logs in whom the provider vouched for, or does the first of two steps.
    ///
    /// # Errors
    /// Nothing came back that could be finished, a locked user, or no answer.
    pub async fn finish_provider_login(&self) -> Result<LoginStep, ApiError> {
        self.step(Call::post(self.idm_url(), paths::FINISH_PROVIDER_LOGIN)).await
    }
}

/// Each fails when the session is over or there is no answer, besides what it names.
impl Authenticated {
    /// The logins that are connected with oneself.
    ///
    /// # Errors
    /// Only those of every call.
    pub async fn connected_logins(&self) -> Result<ConnectedLogins, ApiError> {
        self.call(self.get(paths::CONNECTED_LOGINS)).await?.read()
    }

    /// Starts connecting one: where the browser goes.
    ///
    /// # Errors
    /// What one proves oneself by is wrong, or the provider cannot be reached.
    pub async fn start_provider_link(&self, wanted: &StartProviderLink) -> Result<ProviderStart, ApiError> {
        self.call(self.post(paths::START_PROVIDER_LINK).body(wanted)?.with_cookie()).await?.read()
    }

    /// Disconnects one.
    ///
    /// # Errors
    /// What one proves oneself by is wrong, it is gone, or the last way in.
    pub async fn disconnect_login(&self, id: ConnectedLoginId, proof: &Reauthentication) -> Result<(), ApiError> {
        self.call(self.post(&paths::disconnect_login(id)).body(proof)?).await?.done()
    }
}
