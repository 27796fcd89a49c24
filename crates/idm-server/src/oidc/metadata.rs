//! What a provider says of itself (OpenID Connect Discovery 1.0; RFC 8414).

use super::{ProviderError, http::Http};
use serde::Deserialize;

const WELL_KNOWN: &str = "/.well-known/openid-configuration";
const S256: &str = "S256";

#[derive(Debug, Deserialize)]
pub(super) struct Metadata {
    issuer: String,
    pub(super) authorization_endpoint: String,
    pub(super) token_endpoint: String,
    pub(super) jwks_uri: String,
    pub(super) userinfo_endpoint: Option<String>,
    /// Left out: all that we take.
    #[serde(default)]
    pub(super) id_token_signing_alg_values_supported: Vec<String>,
    /// Left out: `client_secret_basic`.
    token_endpoint_auth_methods_supported: Option<Vec<String>>,
    #[serde(default)]
    pub(super) authorization_response_iss_parameter_supported: bool,
    /// Left out: not told.
    code_challenge_methods_supported: Option<Vec<String>>,
}

impl Metadata {
    pub(super) async fn read(http: &Http, issuer: &str) -> Result<Self, ProviderError> {
        let read: Self = http.get(&[issuer.trim_end_matches('/'), WELL_KNOWN].concat()).await?;
        if read.issuer != issuer {
            return Err(ProviderError::Invalid("it names another issuer"));
        }
        let endpoints = [&read.authorization_endpoint, &read.token_endpoint, &read.jwks_uri];
        for endpoint in endpoints.into_iter().chain(&read.userinfo_endpoint) {
            http.endpoint(endpoint)?;
        }
        if read.code_challenge_methods_supported.as_ref().is_some_and(|known| !known.iter().any(|one| one == S256)) {
            return Err(ProviderError::Invalid("it has no PKCE with S256"));
        }
        Ok(read)
    }

    /// Whether the client's secret goes into a header, and not into the body.
    pub(super) fn takes_basic(&self) -> bool {
        let known = self.token_endpoint_auth_methods_supported.as_ref();
        known.is_none_or(|known| known.iter().any(|one| one == "client_secret_basic"))
    }
}
