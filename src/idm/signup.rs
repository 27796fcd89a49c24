//! What people ask for before they have logged in, through the credential broker: it adds the account and the appToken,
//! which no page may know.

use super::{
    ApiError,
    http::Call,
    proof::{Prover, Proving},
};
use idm_api::{auth::SignUp, error::ErrorCode, paths, recovery::Recover};
use serde::Serialize;
use std::rc::Rc;

/// A client of the credential broker. Copies share the work that it asks for.
#[derive(Clone)]
pub struct Broker {
    url: Rc<str>,
    prover: Prover,
}

impl Broker {
    /// The broker at this origin; `told` hears how far the work has come that it asks for.
    #[must_use]
    pub fn new(url: &str, told: impl Fn(Proving) + 'static) -> Self {
        Self { url: url.into(), prover: Prover::new(Rc::new(told)) }
    }

    /// Begins with the work that the broker asks for, so that nobody waits for it later.
    pub fn prepare(&self) {
        self.prover.begin(self.url.clone());
    }

    /// Creates the end-user.
    ///
    /// # Errors
    /// A field is wrong, the address is taken, or no answer.
    pub async fn sign_up(&self, wanted: &SignUp) -> Result<(), ApiError> {
        self.call(paths::BROKER_SIGNUP, wanted).await
    }

    /// Has a link to choose a new password mailed to the address, when it is a user's.
    ///
    /// # Errors
    /// The address is malformed, or no answer; never that nobody has it.
    pub async fn recover(&self, wanted: &Recover) -> Result<(), ApiError> {
        self.call(paths::BROKER_PASSWORD_RESET, wanted).await
    }

    /// A proof that the broker does not take has mostly become too old meanwhile: then once more, with another.
    async fn call(&self, path: &str, wanted: &impl Serialize) -> Result<(), ApiError> {
        let mut outcome = self.call_once(path, wanted).await;
        if outcome.as_ref().is_err_and(|error| error.code() == Some(&ErrorCode::ProofRequired)) {
            outcome = self.call_once(path, wanted).await;
        }
        if outcome.is_err() {
            // Each counts once. The next is ready when the person has read what is wrong.
            self.prepare();
        }
        outcome
    }

    async fn call_once(&self, path: &str, wanted: &impl Serialize) -> Result<(), ApiError> {
        let proof = self.prover.take(self.url.clone()).await;
        Call::post(&self.url, path).proof(proof.as_deref()).body(wanted)?.send().await?.done()
    }
}
