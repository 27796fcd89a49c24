//! Logging in with an OpenID Connect provider (OpenID Connect Core 1.0, the authorization code flow with PKCE).
//!
//! The page starts it by a call, sends the browser where the answer says, and gets it back at its own login with the
//! word [`OUTCOME_PARAM`] in the query. If that word is [`ProviderOutcome::Arrived`], one more call answers as a login
//! by password does. No code and no token of ours is ever in a URL: between the calls the browser is known by cookies
//! that no script can read.

use crate::{auth::RenewalType, ids::ConnectedLoginId, secret::Secret, time::UnixMillis};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// How long somebody has for the provider's pages, in milliseconds.
pub const START_LIFETIME_MS: i64 = 10 * 60 * 1000;
/// How long the page has to finish a login that came back, in milliseconds.
pub const ARRIVAL_LIFETIME_MS: i64 = 2 * 60 * 1000;
/// Connected logins that one person can have.
pub const MOST_CONNECTED_LOGINS: usize = 20;
/// Names the query parameter by which the login page and the account page learn what came of it.
pub const OUTCOME_PARAM: &str = "provider";
/// The longest query of a page that is given back to it.
pub const PAGE_QUERY_MAX_BYTES: usize = 6000;
const ID_MAX_LENGTH: usize = 32;

/// A provider as the page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProviderLabel {
    /// What the IDM's configuration calls it.
    pub id: String,
    /// What people call it.
    pub name: String,
}

/// Whether a provider can be called so: lower-case letters, digits and hyphens.
#[must_use]
pub fn is_provider_id(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && text.len() <= ID_MAX_LENGTH && text.bytes().all(plain)
}

/// A text that has not the form `id=Name`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotALabel;

impl fmt::Display for NotALabel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("must look like id=Name, the id in lower-case letters, digits and hyphens")
    }
}

impl std::error::Error for NotALabel {}

impl FromStr for ProviderLabel {
    type Err = NotALabel;

    fn from_str(text: &str) -> Result<Self, NotALabel> {
        let (id, name) = text.split_once('=').ok_or(NotALabel)?;
        if !is_provider_id(id) || crate::text_rules::check_name(name).is_err() {
            return Err(NotALabel);
        }
        Ok(Self { id: id.to_owned(), name: name.trim().to_owned() })
    }
}

macro_rules! outcomes {
    ($($(#[$doc:meta])* $name:ident => $text:literal;)*) => {
        /// What came of it, as the page finds it in its query.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum ProviderOutcome {
            $($(#[$doc])* $name,)*
        }

        impl ProviderOutcome {
            /// Every outcome.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The word in the query.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)*
                }
            }
        }
    };
}

outcomes! {
    /// The provider vouches for somebody who may log in: the page finishes the login.
    Arrived => "arrived";
    /// The provider's login is connected with the caller's user.
    Connected => "connected";
    /// The person did not want to, at the provider.
    Cancelled => "cancelled";
    /// It was not started in this browser, too long ago, or was finished before.
    Expired => "expired";
    /// The provider could not be reached, or did not answer as it must.
    Failed => "failed";
    /// The provider does not vouch for an email address.
    EmailUnverified => "email-unverified";
    /// There is a user with this address, who connects this login on the account page first.
    ConnectFirst => "connect-first";
    /// Nobody has this login, and nobody can sign up by it.
    NoAccount => "no-account";
    /// The login is connected with somebody else.
    Taken => "taken";
}

/// `POST /api/v1/auth/start-provider-login`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct StartProviderLogin {
    /// The provider's id.
    pub provider: String,
    /// How long the session shall live.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renewal_type: Option<RenewalType>,
    /// Whether to set the session cookie, as at [`crate::auth::LoginUser::keep_logged_in`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keep_logged_in: Option<bool>,
    /// The query that the login page has now, without its `?`: it comes back to the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_query: Option<String>,
}

/// `POST /api/v1/auth/start-provider-link`: connects the provider's login with the caller's user.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct StartProviderLink {
    /// The provider's id.
    pub provider: String,
    /// As at [`crate::second_factor::Reauthentication::current_password`]: whoever finds a session open must not get a
    /// way in that outlives it.
    pub current_password: Secret,
    /// As at [`crate::second_factor::Reauthentication::code`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<Secret>,
    /// As at [`StartProviderLogin::page_query`], of the account page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_query: Option<String>,
}

/// The answer to both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ProviderStart {
    /// Where the browser goes, at the provider.
    pub url: String,
}

/// The query of `GET /oauth2/callback` and `GET /oauth2/callback/{providerId}`, which only the provider's pages lead to
/// (RFC 6749, section 4.1.2; RFC 9207).
#[derive(Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
pub struct ProviderCallback {
    /// What the start gave.
    #[cfg_attr(feature = "openapi", param(value_type = Option<String>))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<Secret>,
    /// The provider's one-time code.
    #[cfg_attr(feature = "openapi", param(value_type = Option<String>))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<Secret>,
    /// Who answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub iss: Option<String>,
    /// Why there is no code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
}

/// A provider's login that is connected with the caller's user.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ConnectedLogin {
    /// Identifier.
    pub login_id: ConnectedLoginId,
    /// The provider's id; absent: it is not set up (any more).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    /// The provider, as it names itself.
    pub issuer: String,
    /// The address that the provider vouched for when it was connected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email_address: Option<String>,
    /// When it was connected.
    pub created: UnixMillis,
    /// When somebody last logged in by it; absent: never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_used: Option<UnixMillis>,
}

/// `GET /api/v1/access/users/me/connected-logins`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ConnectedLogins {
    /// At most [`MOST_CONNECTED_LOGINS`], oldest first.
    pub logins: Vec<ConnectedLogin>,
    /// Whether the caller has a password, by which one logs in without any of them.
    pub has_password: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_read_and_nothing_else() {
        let label: ProviderLabel = "my-idp2=My identity = provider".parse().unwrap();
        assert_eq!((label.id.as_str(), label.name.as_str()), ("my-idp2", "My identity = provider"));
        for bad in ["", "x", "=X", "x=", "X=X", "a b=X", "x=\u{202E}X"] {
            assert_eq!(bad.parse::<ProviderLabel>(), Err(NotALabel), "{bad}");
        }
    }

    #[test]
    fn outcomes_have_names_of_their_own() {
        let names: std::collections::HashSet<_> = ProviderOutcome::ALL.iter().map(|one| one.name()).collect();
        assert_eq!(names.len(), ProviderOutcome::ALL.len());
    }
}
