//! Calls of a provider: bounded in time and size, encrypted, and nowhere else than where they were sent.

use super::ProviderError;
use idm_http::is_loopback;
use reqwest::{Client, RequestBuilder, Response, Url, redirect::Policy};
use serde::{Deserialize, de::DeserializeOwned};
use std::time::Duration;

const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
const TIMEOUT: Duration = Duration::from_secs(10);
/// More than any set of keys has.
const BODY_LIMIT: usize = 256 * 1024;
/// Longer codes of errors are none.
const ERROR_CODE_LENGTH: usize = 64;

pub(super) struct Http {
    pub(super) client: Client,
    /// Whether calls may go unencrypted: the provider runs on this machine.
    plain: bool,
}

/// An error answer of a token endpoint (RFC 6749, section 5.2).
#[derive(Deserialize)]
struct Refusal {
    error: String,
}

impl Http {
    pub(super) fn new(plain: bool) -> Result<Self, ProviderError> {
        let client = Client::builder()
            .connect_timeout(CONNECT_TIMEOUT)
            .timeout(TIMEOUT)
            // A code or a client's secret goes to the endpoint that was named, and to no other.
            .redirect(Policy::none())
            .https_only(!plain);
        let client = if plain { client.no_proxy() } else { client };
        let client = client.build().map_err(|error| ProviderError::Unreachable(error.to_string()))?;
        Ok(Self { client, plain })
    }

    /// An endpoint that may be called, or that a browser may be sent to.
    pub(super) fn endpoint(&self, text: &str) -> Result<Url, ProviderError> {
        let url = Url::parse(text).map_err(|_| ProviderError::Invalid("an endpoint is no URL"))?;
        let safe = url.scheme() == "https"
            || (self.plain && url.scheme() == "http" && url.host_str().is_some_and(is_loopback));
        let plain = url.username().is_empty() && url.password().is_none() && url.fragment().is_none();
        if safe && plain { Ok(url) } else { Err(ProviderError::Invalid("an endpoint is not safe to call")) }
    }

    pub(super) async fn get<T: DeserializeOwned>(&self, url: &str) -> Result<T, ProviderError> {
        self.read(self.client.get(self.endpoint(url)?)).await
    }

    /// Sends it, and reads the JSON of a successful answer.
    pub(super) async fn read<T: DeserializeOwned>(&self, request: RequestBuilder) -> Result<T, ProviderError> {
        // The error's own text names the URL, which may hold what somebody put there.
        let failed = |error: reqwest::Error| ProviderError::Unreachable(error.without_url().to_string());
        let response = request.header("accept", "application/json").send().await.map_err(failed)?;
        let status = response.status();
        let body = whole(response).await?;
        if status.is_success() {
            return serde_json::from_slice(&body)
                .map_err(|_| ProviderError::Unreachable("the answer is not the JSON that it must be".to_owned()));
        }
        let refusal = serde_json::from_slice::<Refusal>(&body).map(|refusal| refusal.error);
        let plain = |code: &String| code.len() <= ERROR_CODE_LENGTH && code.bytes().all(|b| b.is_ascii_graphic());
        Err(match refusal.ok().filter(plain) {
            Some(code) if status.is_client_error() => ProviderError::Refused(code),
            _ => ProviderError::Unreachable(format!("status {}", status.as_u16())),
        })
    }
}

async fn whole(mut response: Response) -> Result<Vec<u8>, ProviderError> {
    let mut body = Vec::new();
    let failed = |error: reqwest::Error| ProviderError::Unreachable(error.without_url().to_string());
    while let Some(chunk) = response.chunk().await.map_err(failed)? {
        if body.len() + chunk.len() > BODY_LIMIT {
            return Err(ProviderError::Unreachable("the answer is too long".to_owned()));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endpoints_are_encrypted_unless_both_ends_are_on_this_machine() {
        let (far, near) = (Http::new(false).unwrap(), Http::new(true).unwrap());
        for good in ["https://idp.example/token", "https://idp.example/auth?tenant=a"] {
            assert!(far.endpoint(good).is_ok() && near.endpoint(good).is_ok(), "{good}");
        }
        assert!(near.endpoint("http://localhost:1/token").is_ok());
        for bad in [
            "http://idp.example/token",
            "http://localhost.evil/token",
            "javascript:alert(1)",
            "data:text/html,x",
            "https://user:secret@idp.example/token",
            "https://idp.example/token#x",
            "/token",
            "",
        ] {
            assert!(far.endpoint(bad).is_err() && near.endpoint(bad).is_err(), "{bad}");
        }
        assert!(far.endpoint("http://localhost:1/token").is_err());
    }
}
