//! Logging in with OpenID Connect providers, and connecting their logins with users.
//!
//! A login has three calls. The first one starts it in a page and sets a cookie, so that it can only come back in the
//! same browser: nobody can be logged in as somebody else by a link. The provider's pages lead to the second one,
//! which learns whom the provider vouches for and sends the browser back to the page. The third one is the page's, and
//! answers as a login by password does, a second factor included.

mod answer;
mod arrival;
mod own;
mod start;

pub use answer::Landing;
pub use start::{PageAsking, Started};

use super::{DomainError, Idm};
use crate::oidc::{Provider, ProviderError};
use idm_api::paths;

const VERIFIER_CONTEXT: &str = "verifier of a provider's login";

impl Idm {
    fn provider(&self, id: &str) -> Result<&Provider, DomainError> {
        let found = self.providers.iter().find(|provider| provider.settings().id == id);
        found.ok_or(DomainError::NotFound("provider"))
    }

    /// Where the provider's pages lead back to: the contract's address, or one of the provider's own below it. That no
    /// provider gets another one's code, its `iss` sees to (RFC 9207), or its own address (RFC 9700, section 4.4).
    fn redirect_uri(&self, provider: &Provider) -> String {
        let settings = provider.settings();
        let own = if settings.own_callback { ["/", &settings.id] } else { ["", ""] };
        [self.keys.issuer(), paths::PROVIDER_CALLBACK, own[0], own[1]].concat()
    }
}

/// Notes why a provider's login does not go on; the person learns less.
fn note(provider: &Provider, error: &ProviderError) {
    tracing::warn!(provider = provider.settings().id, %error, "a provider's login failed");
}
