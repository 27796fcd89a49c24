//! Passwords and addresses of one's own: changing them, and what mailed links do.

use crate::{ids::AccountId, secret::Secret};
use serde::{Deserialize, Serialize};

/// How long a link to choose a new password holds, in milliseconds.
pub const RESET_LIFETIME_MS: i64 = 30 * 60 * 1000;
/// How long an invitation holds, in milliseconds.
pub const INVITATION_LIFETIME_MS: i64 = 7 * 24 * 60 * 60 * 1000;
/// How long a link to verify an address holds, in milliseconds.
pub const VERIFICATION_LIFETIME_MS: i64 = 24 * 60 * 60 * 1000;

/// Links of one kind that a user may have unused; more are not mailed.
pub const MOST_UNUSED_LINKS: usize = 5;

/// `POST /api/v1/auth/request-password-reset`, with an appToken that has `identity:recover`. The answer is the
/// same for every address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct RequestPasswordReset {
    /// The account; must be the application's own.
    pub account_id: AccountId,
    /// The address that the mail goes to, when it is a user's.
    pub email_address: String,
}

/// `POST /api/v1/password-reset` of the credential broker: what the page sends. The broker adds the account and
/// the appToken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Recover {
    /// The address that the mail goes to, when it is a user's.
    pub email_address: String,
}

/// `POST /api/v1/auth/reset-password`: chooses a password by the token of a mailed link, for a reset and for an
/// invitation. A token works once. All sessions of the user end.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ResetPassword {
    /// What stands behind `#token=` in the link.
    pub token: Secret,
    /// Must keep the account's password rules.
    pub password: Secret,
}

/// `POST /api/v1/auth/verify-email`: proves that mail to an address is received, for a new user and for a changed
/// address.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct VerifyEmail {
    /// What stands behind `#token=` in the link.
    pub token: Secret,
}

/// `POST /api/v1/auth/change-password`. All other sessions of the user end.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ChangePassword {
    /// As at [`crate::second_factor::Reauthentication::current_password`].
    pub current_password: Secret,
    /// As at [`crate::second_factor::Reauthentication::code`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<Secret>,
    /// Must keep the account's password rules.
    pub new_password: Secret,
}

/// `POST /api/v1/auth/change-email`. The address holds from its verification on.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ChangeEmail {
    /// As at [`crate::second_factor::Reauthentication::current_password`].
    pub current_password: Secret,
    /// As at [`crate::second_factor::Reauthentication::code`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<Secret>,
    /// The new address; a link to verify it is mailed there.
    pub email_address: String,
}
