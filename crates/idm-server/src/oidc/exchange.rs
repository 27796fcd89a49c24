//! From the provider's code to whom it vouches for.

use super::{Person, Provider, ProviderError, id_token::Profile, metadata::Metadata};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use form_urlencoded::{Serializer, byte_serialize};
use idm_api::{secret::Secret, time::UnixMillis};
use reqwest::{
    RequestBuilder,
    header::{AUTHORIZATION, CONTENT_TYPE, HeaderValue},
};
use serde::Deserialize;

/// What came back, and what it must fit.
pub(crate) struct Redemption<'a> {
    pub(crate) code: &'a Secret,
    pub(crate) verifier: &'a Secret,
    pub(crate) redirect_uri: &'a str,
    /// Hash.
    pub(crate) nonce: &'a str,
}

#[derive(Deserialize)]
struct Tokens {
    id_token: Secret,
    access_token: Option<Secret>,
}

#[derive(Deserialize)]
struct UserInfo {
    sub: String,
    #[serde(flatten)]
    profile: Profile,
}

impl Provider {
    /// Exchanges the code, and believes the ID token only when all of it holds.
    pub(crate) async fn redeem(&self, back: &Redemption<'_>, now: UnixMillis) -> Result<Person, ProviderError> {
        let metadata = self.metadata().await?;
        let tokens = self.tokens(&metadata, back).await?;
        let claims = self.believed(&metadata, &tokens.id_token, back.nonce, now).await?;
        // Many tell the address there only (OpenID Connect Core 1.0, section 5.4).
        let more = match (&claims.profile.email, &metadata.userinfo_endpoint, &tokens.access_token) {
            (None, Some(url), Some(access)) => Some(self.user_info(url, access, claims.subject()).await?),
            _ => None,
        };
        Ok(claims.into_person(more))
    }

    /// RFC 6749, section 4.1.3, with section 2.3.1; RFC 7636, section 4.5.
    async fn tokens(&self, metadata: &Metadata, back: &Redemption<'_>) -> Result<Tokens, ProviderError> {
        self.http.read(self.token_request(metadata, back)?).await
    }

    fn token_request(&self, metadata: &Metadata, back: &Redemption<'_>) -> Result<RequestBuilder, ProviderError> {
        let settings = self.settings();
        let mut form = Serializer::new(String::new());
        form.append_pair("grant_type", "authorization_code")
            .append_pair("code", back.code.expose())
            .append_pair("redirect_uri", back.redirect_uri)
            .append_pair("code_verifier", back.verifier.expose());
        let mut request = self.http.client.post(self.http.endpoint(&metadata.token_endpoint)?);
        match &settings.client_secret {
            Some(secret) if metadata.takes_basic() => {
                let encoded = |text: &str| byte_serialize(text.as_bytes()).collect::<String>();
                let pair = Secret::new([&encoded(&settings.client_id), ":", &encoded(secret.expose())].concat());
                let value = Secret::new(["Basic ", &STANDARD.encode(pair.expose())].concat());
                request = request.header(AUTHORIZATION, sensitive(&value)?);
            }
            Some(secret) => {
                form.append_pair("client_id", &settings.client_id).append_pair("client_secret", secret.expose());
            }
            None => drop(form.append_pair("client_id", &settings.client_id)),
        }
        Ok(request.header(CONTENT_TYPE, "application/x-www-form-urlencoded").body(form.finish()))
    }

    async fn user_info(&self, url: &str, access: &Secret, subject: &str) -> Result<Profile, ProviderError> {
        let bearer = sensitive(&Secret::new(["Bearer ", access.expose()].concat()))?;
        let request = self.http.client.get(self.http.endpoint(url)?).header(AUTHORIZATION, bearer);
        let told: UserInfo = self.http.read(request).await?;
        // Section 5.3.2: lest somebody else's is taken for it.
        if told.sub == subject { Ok(told.profile) } else { Err(ProviderError::Invalid("it tells of somebody else")) }
    }
}

fn sensitive(value: &Secret) -> Result<HeaderValue, ProviderError> {
    let mut value = HeaderValue::from_str(value.expose())
        .map_err(|_| ProviderError::Invalid("a secret has a character that no header can have"))?;
    value.set_sensitive(true);
    Ok(value)
}
