//! WebAuthn Level 3 (<https://www.w3.org/TR/webauthn-3/>): what authenticators are asked, and whether their answers
//! are right. Attestation is not asked for. The person must always have been verified by the authenticator.
//!
//! What a ceremony and a credential look like inside is this module's own business: others keep them as text.

use super::CryptoError;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use idm_api::{ids::UserId, passkey::CEREMONY_LIFETIME_MS};
use serde::{Deserialize as _, Serialize, de::DeserializeOwned};
use serde_json::Value;
use std::time::Duration;
use webauthn_rs::prelude::{
    CredentialID, DiscoverableAuthentication, DiscoverableKey, Passkey, PasskeyAuthentication, PasskeyRegistration,
    PublicKeyCredential, RegisterPublicKeyCredential, Url, Uuid, Webauthn, WebauthnBuilder,
};

/// Why a relying party cannot be.
#[derive(Debug, thiserror::Error)]
pub enum RelyingPartyError {
    /// There is no page to take passkeys from.
    #[error("no origin is given")]
    NoOrigin,
    /// Not an origin.
    #[error("{0} is no origin")]
    Origin(String),
    /// Browsers would refuse to make a passkey there.
    #[error("the relying party {id} is neither the host of {origin} nor a domain above it")]
    Foreign {
        /// The relying party's id.
        id: String,
        /// The origin.
        origin: String,
    },
}

/// For whom passkeys are made: a domain, and the pages under it that may ask for them.
#[derive(Debug, Clone)]
pub struct RelyingParty(Webauthn);

/// What the page gives to the browser, and what has to be known when the answer comes.
pub(crate) struct Challenge {
    pub(crate) options: Value,
    pub(crate) state: String,
}

/// A credential that is new.
pub(crate) struct Registered {
    /// In base64url.
    pub(crate) credential_id: String,
    pub(crate) credential: String,
}

/// What an authenticator answered to a login, not yet looked at.
pub(crate) struct Assertion(PublicKeyCredential);

impl Assertion {
    /// Reads what the page sends; `None` where it is none.
    pub(crate) fn read(credential: &Value) -> Option<Self> {
        PublicKeyCredential::deserialize(credential).ok().map(Self)
    }

    /// Of the credential that claims to have answered, in base64url.
    pub(crate) fn credential_id(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0.get_credential_id())
    }

    /// Whose it claims to be, where it says so.
    pub(crate) fn user(&self) -> Option<UserId> {
        Uuid::from_slice(self.0.get_user_unique_id()?).ok().map(UserId)
    }
}

impl RelyingParty {
    /// The relying party of this domain, called `name`, for pages of these origins.
    ///
    /// # Errors
    /// When there is no origin, or one is not under the domain.
    pub fn new(id: &str, name: &str, origins: &[String]) -> Result<Self, RelyingPartyError> {
        let urls = origins
            .iter()
            .map(|origin| Url::parse(origin).map_err(|_| RelyingPartyError::Origin(origin.clone())))
            .collect::<Result<Vec<_>, _>>()?;
        let foreign = |url: &Url| RelyingPartyError::Foreign { id: id.to_owned(), origin: url.to_string() };
        for url in &urls {
            // The builder looks at the first one only.
            WebauthnBuilder::new(id, url).map_err(|_| foreign(url))?;
        }
        let (first, others) = urls.split_first().ok_or(RelyingPartyError::NoOrigin)?;
        let builder = WebauthnBuilder::new(id, first).map_err(|_| foreign(first))?;
        let builder = others.iter().fold(builder, WebauthnBuilder::append_allowed_origin);
        let lifetime = Duration::from_millis(CEREMONY_LIFETIME_MS.unsigned_abs());
        builder.rp_name(name).timeout(lifetime).build().map(Self).map_err(|_| foreign(first))
    }

    /// Asks for a new passkey: one that the authenticator finds by itself, so that no address has to be typed, and
    /// not on an authenticator that has one of these credentials.
    pub(crate) fn start_registration(
        &self,
        user: UserId,
        address: &str,
        display_name: &str,
        present: &[String],
    ) -> Result<Challenge, CryptoError> {
        let present = present.iter().map(|credential| Ok(stored(credential)?.cred_id().clone()));
        let present: Vec<CredentialID> = present.collect::<Result<_, CryptoError>>()?;
        let (options, state) = self
            .0
            .start_passkey_registration(user.0, address, display_name, Some(present))
            .map_err(|_| CryptoError::Key("a passkey's registration cannot be started"))?;
        let mut options = json(&options.public_key)?;
        // The library's word is "discouraged", for keys with few places.
        options["authenticatorSelection"]["residentKey"] = "required".into();
        options["authenticatorSelection"]["requireResidentKey"] = true.into();
        Ok(Challenge { options, state: text(&state)? })
    }

    /// The credential, where the answer is right.
    pub(crate) fn finish_registration(&self, answer: &Value, state: &str) -> Result<Option<Registered>, CryptoError> {
        let state: PasskeyRegistration = read(state)?;
        let Ok(answer) = RegisterPublicKeyCredential::deserialize(answer) else { return Ok(None) };
        match self.0.finish_passkey_registration(&answer, &state) {
            Ok(passkey) => Ok(Some(Registered {
                credential_id: URL_SAFE_NO_PAD.encode(passkey.cred_id()),
                credential: text(&passkey)?,
            })),
            Err(error) => {
                tracing::info!(%error, "a new passkey was refused");
                Ok(None)
            }
        }
    }

    /// Asks whoever has a passkey.
    pub(crate) fn start_login(&self) -> Result<Challenge, CryptoError> {
        let started = self.0.start_discoverable_authentication();
        let (options, state) = started.map_err(|_| CryptoError::Key("a login by passkey cannot be started"))?;
        Ok(Challenge { options: json(&options.public_key)?, state: text(&state)? })
    }

    /// The credential as it is from now on, where the answer is right.
    pub(crate) fn finish_login(
        &self,
        answer: &Assertion,
        state: &str,
        credential: &str,
    ) -> Result<Option<String>, CryptoError> {
        let state: DiscoverableAuthentication = read(state)?;
        let mut passkey = stored(credential)?;
        let key = DiscoverableKey::from(&passkey);
        let used = self.0.finish_discoverable_authentication_v2(&answer.0, state, &key);
        used.map_or_else(refused, |used| {
            passkey.update_credential(&used);
            text(&passkey).map(Some)
        })
    }

    /// Asks for one of these credentials.
    pub(crate) fn start_second_factor(&self, credentials: &[String]) -> Result<Challenge, CryptoError> {
        let passkeys = credentials.iter().map(|credential| stored(credential)).collect::<Result<Vec<_>, _>>()?;
        let started = self.0.start_passkey_authentication(&passkeys);
        let (options, state) = started.map_err(|_| CryptoError::Key("a second step by passkey cannot be started"))?;
        Ok(Challenge { options: json(&options.public_key)?, state: text(&state)? })
    }

    /// As [`RelyingParty::finish_login`].
    pub(crate) fn finish_second_factor(
        &self,
        answer: &Assertion,
        state: &str,
        credential: &str,
    ) -> Result<Option<String>, CryptoError> {
        let state: PasskeyAuthentication = read(state)?;
        let mut passkey = stored(credential)?;
        self.0.finish_passkey_authentication(&answer.0, &state).map_or_else(refused, |used| {
            passkey.update_credential(&used);
            text(&passkey).map(Some)
        })
    }
}

/// Why an answer is not right is for the log: whoever sent it learns that it is not.
fn refused<T>(error: impl std::fmt::Display) -> Result<Option<T>, CryptoError> {
    tracing::info!(%error, "a passkey's answer was refused");
    Ok(None)
}

fn stored(credential: &str) -> Result<Passkey, CryptoError> {
    read(credential)
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, CryptoError> {
    serde_json::from_str(text).map_err(|_| CryptoError::Key("what is stored of a passkey cannot be read"))
}

fn text<T: Serialize>(value: &T) -> Result<String, CryptoError> {
    serde_json::to_string(value).map_err(|_| CryptoError::Key("a passkey cannot be written down"))
}

fn json<T: Serialize>(value: &T) -> Result<Value, CryptoError> {
    serde_json::to_value(value).map_err(|_| CryptoError::Key("a passkey's options cannot be written down"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_under_the_relying_partys_domain() {
        let new = |id: &str, origins: &[&str]| {
            RelyingParty::new(id, "Example", &origins.iter().map(|&origin| origin.to_owned()).collect::<Vec<_>>())
        };
        assert!(new("example.com", &["https://console.example.com", "https://example.com"]).is_ok());
        assert!(new("localhost", &["http://localhost:8080"]).is_ok());
        assert!(matches!(new("example.com", &[]), Err(RelyingPartyError::NoOrigin)));
        for foreign in ["https://example.org", "https://myexample.com", "http://127.0.0.1"] {
            let error = new("example.com", &["https://example.com", foreign]).unwrap_err();
            assert!(matches!(&error, RelyingPartyError::Foreign { origin, .. } if origin.starts_with(foreign)));
        }
        assert!(matches!(new("example.com", &["console"]), Err(RelyingPartyError::Origin(_))));
    }
}
