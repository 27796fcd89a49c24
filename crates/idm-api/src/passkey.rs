//! Passkeys: WebAuthn credentials that one logs in with (<https://www.w3.org/TR/webauthn-3/>).
//!
//! Each ceremony has two calls: one starts it and answers what the browser is to be given, the other one brings
//! what the browser answered. Options (`O`) and credentials (`C`) are JSON as the browser's own
//! `PublicKeyCredential` reads and writes it (WebAuthn Level 3, sections 5.1.8 to 5.1.10 and 5.1.1): this crate
//! does not look into them, the page passes them on, and the server alone reads them.

use crate::{
    auth::RenewalType,
    ids::{AccountId, CeremonyId, PasskeyId},
    secret::Secret,
    time::UnixMillis,
};
use serde::{Deserialize, Serialize};

/// How long a ceremony that was started can be finished, in milliseconds.
pub const CEREMONY_LIFETIME_MS: i64 = 5 * 60 * 1000;
/// Passkeys that one person can have.
pub const MOST_PASSKEYS: usize = 20;

/// A passkey of the caller's, without anything of its keys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct OwnPasskey {
    /// Identifier.
    pub passkey_id: PasskeyId,
    /// What the person calls it.
    pub name: String,
    /// When it was added.
    pub created: UnixMillis,
    /// When somebody last logged in by it; absent: never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_used: Option<UnixMillis>,
}

/// `GET /api/v1/access/users/me/passkeys`: the caller's own, oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct OwnPasskeys {
    /// At most [`MOST_PASSKEYS`].
    pub passkeys: Vec<OwnPasskey>,
}

/// `PATCH /api/v1/access/users/me/passkeys/{passkeyId}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct RenamePasskey {
    /// What to call it.
    pub name: String,
}

/// The answer to every call that starts a ceremony.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = PasskeyCeremony, bound = ""))]
#[serde(rename_all = "camelCase")]
pub struct PasskeyCeremony<O> {
    /// Names the ceremony to the call that finishes it, which can be made once.
    pub ceremony_id: CeremonyId,
    /// Until when it can be finished.
    pub expires: UnixMillis,
    /// For `PublicKeyCredential.parseCreationOptionsFromJSON` or `parseRequestOptionsFromJSON`.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub options: O,
}

/// `POST /api/v1/auth/finish-passkey-registration`.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = FinishPasskeyRegistration, bound = ""))]
#[serde(rename_all = "camelCase")]
pub struct FinishPasskeyRegistration<C> {
    /// From [`PasskeyCeremony`].
    pub ceremony_id: CeremonyId,
    /// What to call the passkey.
    pub name: String,
    /// `toJSON()` of what `navigator.credentials.create` gave.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub credential: C,
}

/// `POST /api/v1/auth/login-passkey`: logging in without a password. The authenticator has verified the person, so
/// no second factor is asked for.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = LoginPasskey, bound = ""))]
#[serde(rename_all = "camelCase")]
pub struct LoginPasskey<C> {
    /// From [`PasskeyCeremony`].
    pub ceremony_id: CeremonyId,
    /// The account to log in to; left out: the one that the passkey's person belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account_id: Option<AccountId>,
    /// How long the session shall live.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renewal_type: Option<RenewalType>,
    /// Whether to set the session cookie, as at [`crate::auth::LoginUser::keep_logged_in`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keep_logged_in: Option<bool>,
    /// `toJSON()` of what `navigator.credentials.get` gave.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub credential: C,
}

/// `POST /api/v1/auth/start-passkey-second-factor`.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct StartPasskeySecondFactor {
    /// From [`crate::second_factor::SecondFactorRequired`].
    pub second_factor_token: Secret,
}

/// `POST /api/v1/auth/login-passkey-second-factor`: a passkey in place of a code, after the password.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = LoginPasskeySecondFactor, bound = ""))]
#[serde(rename_all = "camelCase")]
pub struct LoginPasskeySecondFactor<C> {
    /// From [`crate::second_factor::SecondFactorRequired`].
    pub second_factor_token: Secret,
    /// From [`PasskeyCeremony`].
    pub ceremony_id: CeremonyId,
    /// `toJSON()` of what `navigator.credentials.get` gave.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub credential: C,
}
