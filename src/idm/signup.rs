//! What people ask for before they have logged in, through the credential broker: it adds the account and the appToken, which no page may know.

use super::{ApiError, http::Call};
use idm_api::{auth::SignUp, paths, recovery::Recover};

/// A client of the credential broker.
#[derive(Clone)]
pub struct Broker {
    url: String,
}

impl Broker {
    /// The broker at this origin.
    #[must_use]
    pub fn new(url: &str) -> Self {
        Self { url: url.to_owned() }
    }

    /// Creates the end-user.
    ///
    /// # Errors
    /// A field is wrong, the address is taken, or no answer.
    pub async fn sign_up(&self, wanted: &SignUp) -> Result<(), ApiError> {
        Call::post(&self.url, paths::BROKER_SIGNUP).body(wanted)?.send().await.map(drop)
    }

    /// Has a link to choose a new password mailed to the address, when it is a user's.
    ///
    /// # Errors
    /// The address is malformed, or no answer; never that nobody has it.
    pub async fn recover(&self, wanted: &Recover) -> Result<(), ApiError> {
        Call::post(&self.url, paths::BROKER_PASSWORD_RESET).body(wanted)?.send().await.map(drop)
    }
}
