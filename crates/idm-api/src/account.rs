//! An account: what its admins read and set of it as a whole.

use crate::{ids::AccountId, password_policy::PasswordProfile};
use serde::{Deserialize, Serialize};

/// `GET /api/v1/access/account`: the caller's account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Account {
    /// Identifier.
    pub account_id: AccountId,
    /// What it is called.
    pub name: String,
    /// Which password rules hold for its users.
    pub password_profile: PasswordProfile,
}

/// `PATCH /api/v1/access/account`: what is left out stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ChangeAccount {
    /// The password rules that hold from now on, for passwords that are chosen from now on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password_profile: Option<PasswordProfile>,
}
