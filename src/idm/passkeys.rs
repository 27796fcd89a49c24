//! Passkeys: logging in by one, and one's own.

use super::{Anonymous, ApiError, Authenticated, FirstStep, http::Call, json};
use idm_api::{
    ids::PasskeyId,
    passkey::{
        FinishPasskeyRegistration, LoginPasskey, LoginPasskeySecondFactor, OwnPasskey, OwnPasskeys, PasskeyCeremony,
        RenamePasskey, StartPasskeySecondFactor,
    },
    paths,
    second_factor::Reauthentication,
};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

/// JSON that the IDM and the browser exchange (WebAuthn Level 3, sections 5.1.8 to 5.1.10): nothing here looks into it.
#[derive(Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BrowserJson(
    #[serde(serialize_with = "serde_wasm_bindgen::preserve::serialize", deserialize_with = "json::unread")] pub JsValue,
);

/// A ceremony that has begun.
pub type Ceremony = PasskeyCeremony<BrowserJson>;

impl Anonymous {
    /// Begins a login by a passkey.
    ///
    /// # Errors
    /// No answer.
    pub async fn start_passkey_login(&self) -> Result<Ceremony, ApiError> {
        Call::post(self.idm_url(), paths::START_PASSKEY_LOGIN).send().await?.read()
    }

    /// Logs in by what the browser answered. The session cookie is stored only when the login asks for it.
    ///
    /// # Errors
    /// A passkey that is not known, a locked user, a ceremony that was begun too long ago, or no answer.
    pub async fn login_passkey(&self, login: &LoginPasskey<BrowserJson>) -> Result<Authenticated, ApiError> {
        let call = Call::post(self.idm_url(), paths::LOGIN_PASSKEY).body(login)?;
        self.authenticated(call.with_cookie().send().await?)
    }

    /// Begins the second step of a login by a passkey.
    ///
    /// # Errors
    /// A locked user, a first step that was too long ago, or no answer.
    pub async fn start_passkey_second_factor(&self, first: FirstStep) -> Result<Ceremony, ApiError> {
        let body = StartPasskeySecondFactor { second_factor_token: first.token };
        Call::post(self.idm_url(), paths::START_PASSKEY_SECOND_FACTOR).body(&body)?.send().await?.read()
    }

    /// Does the second step of a login by what the browser answered to this ceremony.
    ///
    /// # Errors
    /// A passkey that is not known, a locked user, steps that were too long ago, or no answer.
    pub async fn login_passkey_second_factor(
        &self,
        first: FirstStep,
        ceremony: &Ceremony,
        credential: BrowserJson,
    ) -> Result<Authenticated, ApiError> {
        let ceremony_id = ceremony.ceremony_id;
        let body = LoginPasskeySecondFactor { second_factor_token: first.token, ceremony_id, credential };
        let call = Call::post(self.idm_url(), paths::LOGIN_PASSKEY_SECOND_FACTOR).body(&body)?;
        self.authenticated(call.with_cookie().send().await?)
    }
}

/// Each fails when the session is over or there is no answer, besides what it names.
impl Authenticated {
    /// One's own passkeys, oldest first.
    ///
    /// # Errors
    /// Only those of every call.
    pub async fn own_passkeys(&self) -> Result<OwnPasskeys, ApiError> {
        self.call(self.get(paths::OWN_PASSKEYS)).await?.read()
    }

    /// Begins to add a passkey.
    ///
    /// # Errors
    /// What one proves oneself by is wrong, or there are as many as there can be.
    pub async fn start_passkey_registration(&self, proof: &Reauthentication) -> Result<Ceremony, ApiError> {
        self.call(self.post(paths::START_PASSKEY_REGISTRATION).body(proof)?).await?.read()
    }

    /// Adds what the browser has made, under this name.
    ///
    /// # Errors
    /// The name or the passkey is not taken, or the ceremony was begun too long ago.
    pub async fn add_passkey(&self, made: &FinishPasskeyRegistration<BrowserJson>) -> Result<(), ApiError> {
        self.call(self.post(paths::FINISH_PASSKEY_REGISTRATION).body(made)?).await?.done()
    }

    /// Gives a passkey another name.
    ///
    /// # Errors
    /// The name is not taken, or there is no such passkey any more.
    pub async fn rename_passkey(&self, id: PasskeyId, name: String) -> Result<(), ApiError> {
        self.call(self.patch(&paths::own_passkey(id)).body(&RenamePasskey { name })?)
            .await?
            .read::<OwnPasskey>()
            .map(drop)
    }

    /// Removes a passkey: nobody logs in by it any more.
    ///
    /// # Errors
    /// What one proves oneself by is wrong, or there is no such passkey any more.
    pub async fn remove_passkey(&self, id: PasskeyId, proof: &Reauthentication) -> Result<(), ApiError> {
        self.call(self.post(&paths::remove_own_passkey(id)).body(proof)?).await?.done()
    }
}
