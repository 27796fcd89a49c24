//! The relying party's side of OpenID Connect (OpenID Connect Core 1.0 and Discovery 1.0; RFC 6749, 7636, 9207, 9700):
//! the authorization code flow with PKCE, at the providers that the installation names.
//!
//! Built on what the server has for its own JWTs and calls: a library for OpenID Connect would bring a second stack of
//! cryptography, with an RSA that has an open advisory.

mod exchange;
mod http;
mod id_token;
mod keys;
mod metadata;

pub(crate) use exchange::Redemption;
pub use id_token::Person;

use http::Http;
use idm_api::{ids::AccountId, secret::Secret};
use keys::Keys;
use metadata::Metadata;
use reqwest::Url;
use std::{
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::sync::Mutex;

/// How long a provider's own description is taken for granted.
const METADATA_AGE: Duration = Duration::from_secs(60 * 60);

/// A provider as the installation sets it up.
pub struct ProviderSettings {
    /// What the page and the redirect URI call it.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The account whose users log in by it.
    pub account: AccountId,
    /// Its issuer identifier, compared exactly.
    pub issuer: String,
    /// What it calls this IDM.
    pub client_id: String,
    /// `None`: a public client.
    pub client_secret: Option<Secret>,
    /// What is asked for; `openid` among them.
    pub scopes: Vec<String>,
    /// Whether somebody whom nobody knows becomes a new end-user.
    pub sign_up: bool,
    /// Whether its pages lead back to an address of its own.
    pub own_callback: bool,
}

/// Why a provider's login cannot go on. Texts are for the log and hold nothing secret.
#[derive(Debug, thiserror::Error)]
pub enum ProviderError {
    /// It cannot be reached, or answers nothing that can be read.
    #[error("not reached: {0}")]
    Unreachable(String),
    /// It says no, with this code.
    #[error("refused: {0}")]
    Refused(String),
    /// What it says must not be believed.
    #[error("not believed: {0}")]
    Invalid(&'static str),
}

/// A provider, with what was read of it lately.
pub struct Provider {
    settings: ProviderSettings,
    http: Http,
    metadata: Mutex<Option<(Instant, Arc<Metadata>)>>,
    keys: Keys,
}

/// What goes to the provider with the browser.
pub(crate) struct Request<'a> {
    pub(crate) redirect_uri: &'a str,
    pub(crate) state: &'a Secret,
    pub(crate) nonce: &'a Secret,
    /// Of PKCE; its challenge is what goes.
    pub(crate) verifier: &'a Secret,
}

impl Provider {
    /// Reads nothing yet: an installation starts also while a provider is away.
    ///
    /// # Errors
    /// When the issuer is not encrypted, unless it is on this machine; when no HTTP client can be made.
    pub fn new(settings: ProviderSettings) -> Result<Self, ProviderError> {
        let http = Http::new(settings.issuer.starts_with("http://"))?;
        let issuer = http.endpoint(&settings.issuer)?;
        if issuer.query().is_some() {
            return Err(ProviderError::Invalid("an issuer has no query"));
        }
        Ok(Self { settings, http, metadata: Mutex::new(None), keys: Keys::default() })
    }

    pub(crate) fn settings(&self) -> &ProviderSettings {
        &self.settings
    }

    /// Where the browser goes (OpenID Connect Core 1.0, section 3.1.2.1).
    pub(crate) async fn authorization_url(&self, request: &Request<'_>) -> Result<String, ProviderError> {
        let metadata = self.metadata().await?;
        let mut url = Url::parse(&metadata.authorization_endpoint)
            .map_err(|_| ProviderError::Invalid("its authorization endpoint is no URL"))?;
        url.query_pairs_mut()
            .append_pair("response_type", "code")
            .append_pair("client_id", &self.settings.client_id)
            .append_pair("redirect_uri", request.redirect_uri)
            .append_pair("scope", &self.settings.scopes.join(" "))
            .append_pair("state", request.state.expose())
            .append_pair("nonce", request.nonce.expose())
            .append_pair("code_challenge", &crate::crypto::random::sha256(request.verifier.expose()))
            .append_pair("code_challenge_method", "S256");
        Ok(url.into())
    }

    /// Whether an answer with this `iss` can be the provider's (RFC 9207, section 2.4): none is taken only from one
    /// that does not promise it.
    pub(crate) async fn answers_as(&self, iss: Option<&str>) -> Result<bool, ProviderError> {
        match iss {
            Some(iss) => Ok(iss == self.settings.issuer),
            None => Ok(!self.metadata().await?.authorization_response_iss_parameter_supported),
        }
    }

    async fn metadata(&self) -> Result<Arc<Metadata>, ProviderError> {
        let mut known = self.metadata.lock().await;
        if let Some((_, metadata)) = known.as_ref().filter(|(read, _)| read.elapsed() < METADATA_AGE) {
            return Ok(Arc::clone(metadata));
        }
        let metadata = Arc::new(Metadata::read(&self.http, &self.settings.issuer).await?);
        *known = Some((Instant::now(), Arc::clone(&metadata)));
        Ok(metadata)
    }
}
