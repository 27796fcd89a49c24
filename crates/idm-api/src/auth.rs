//! Logging in, signing up, renewing and logging out.

use crate::{
    ids::{AccountId, AppId},
    secret::Secret,
    time::UnixMillis,
};
use serde::{Deserialize, Serialize};

/// The answer header that carries a JWT besides the body, and a renewed JWT on any authenticated call.
pub const JWT_HEADER: &str = "xively-access-token";
/// The request header that carries an appToken.
pub const APP_TOKEN_HEADER: &str = "AccessToken";
/// The request header that browser code must add to the calls that read the session cookie: a form or a
/// plain link of another site cannot.
pub const REQUEST_HEADER: &str = "X-IDM-Request";
/// The value of [`REQUEST_HEADER`].
pub const REQUEST_HEADER_VALUE: &str = "1";
/// The session cookie's name. The prefix binds it to the origin (RFC 6265bis, section 4.1.3.2).
pub const SESSION_COOKIE: &str = "__Host-idm-session";

/// How long a JWT lives, in milliseconds.
pub const JWT_LIFETIME_MS: i64 = 20 * 60 * 1000;

/// How long a session lives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RenewalType {
    /// 14 days.
    #[default]
    Default,
    /// 30 minutes.
    Short,
    /// 100 days.
    Extended,
}

impl RenewalType {
    /// The session's lifetime from login on, in milliseconds.
    #[must_use]
    pub const fn lifetime_ms(self) -> i64 {
        const MINUTE: i64 = 60 * 1000;
        const DAY: i64 = 24 * 60 * MINUTE;
        match self {
            Self::Default => 14 * DAY,
            Self::Short => 30 * MINUTE,
            Self::Extended => 100 * DAY,
        }
    }
}

/// `POST /api/v1/auth/login-user`, as JSON or form-encoded.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct LoginUser {
    /// The account to log in to.
    pub account_id: AccountId,
    /// Compared without regard to case.
    #[cfg_attr(feature = "openapi", schema(min_length = 1))]
    pub email_address: String,
    /// The password.
    pub password: Secret,
    /// How long the session shall live.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renewal_type: Option<RenewalType>,
    /// Whether to set the session cookie, so that a reload keeps the person logged in. Only browsers ask
    /// for it; left out: no cookie.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keep_logged_in: Option<bool>,
}

/// `POST /api/v1/auth/login-application`, for back-end applications.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct LoginApplication {
    /// The application.
    pub app_id: AppId,
    /// Its token.
    pub app_token: Secret,
}

/// The answer to a login or a renewal.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct JwtAnswer {
    /// The JWT; the header [`JWT_HEADER`] says the same.
    pub jwt: Secret,
    /// When the JWT must have been renewed.
    pub jwt_expires: UnixMillis,
    /// When the session ends whatever is renewed.
    pub session_expires: UnixMillis,
}

/// `POST /api/v1/auth/create-user`, with an appToken that has `identity:create`.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct CreateUser {
    /// The account; must be the application's own.
    pub account_id: AccountId,
    /// Unique within the account, without regard to case.
    #[cfg_attr(feature = "openapi", schema(format = Email, max_length = 254))]
    pub email_address: String,
    /// Must keep the account's password rules.
    pub password: Secret,
    /// What to call the person; optional.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// `POST /api/v1/signup` of the credential broker: what the page sends. The broker adds the account and
/// the appToken.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct SignUp {
    /// The new user's address.
    pub email_address: String,
    /// The new user's password.
    pub password: Secret,
    /// What to call the person; optional.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_login_body_of_an_old_client_is_read() {
        let body = r#"{"accountId":"0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f","emailAddress":"a@b.c","password":"x"}"#;
        let login: LoginUser = serde_json::from_str(body).unwrap();
        assert_eq!(login.email_address, "a@b.c");
        assert_eq!(login.renewal_type, None);
        assert_eq!(login.keep_logged_in, None);
    }

    #[test]
    fn renewal_types_have_the_contracts_lifetimes() {
        assert_eq!(RenewalType::default().lifetime_ms(), 1_209_600_000);
        assert_eq!(RenewalType::Short.lifetime_ms(), 1_800_000);
        assert_eq!(RenewalType::Extended.lifetime_ms(), 8_640_000_000);
        assert_eq!(serde_json::to_value(RenewalType::Short).unwrap(), "short");
    }
}
