//! Users: end-users, account admins and operators.

use crate::{
    ids::{AccountId, UserId},
    secret::Secret,
    time::UnixMillis,
};
use serde::{Deserialize, Serialize};

/// What a user may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// A person who uses the connected product.
    EndUser,
    /// Manages one account, all of it.
    Admin,
    /// Runs the platform.
    Operator,
}

impl Role {
    /// The name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::EndUser => "end-user",
            Self::Admin => "admin",
            Self::Operator => "operator",
        }
    }
}

/// A user as it is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct User {
    /// Identifier.
    pub user_id: UserId,
    /// The account the person belongs to.
    pub account_id: AccountId,
    /// As the person wrote it.
    pub email_address: String,
    /// What to call the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What the person may do.
    pub roles: Vec<Role>,
    /// When the user was created.
    pub created: UnixMillis,
    /// Whether the person has proved to receive mail at the address.
    #[serde(default)]
    pub email_verified: bool,
    /// Locked by an admin: cannot log in until unlocked.
    #[serde(default)]
    pub locked: bool,
    /// Whether logging in asks for a second factor.
    #[serde(default)]
    pub second_factor: bool,
    /// When the person last logged in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_login: Option<UnixMillis>,
    /// Too many wrong passwords: cannot log in before this time. Told of one user that is read, not in lists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locked_out_until: Option<UnixMillis>,
}

/// `GET /api/v1/access/users/me`: who the JWT speaks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Me {
    /// The user.
    pub user: User,
    /// The account's name.
    pub account_name: String,
    /// Whether the person has a password: who logs in with a provider may have none.
    pub has_password: bool,
    /// Whether this session is good for setting up a second factor only.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub second_factor_setup_required: bool,
}

/// `POST /api/v1/access/users`, by an admin.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct NewUser {
    /// Unique within the account.
    pub email_address: String,
    /// What to call the person; optional.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What the person may do; left out: an end-user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub roles: Option<Vec<Role>>,
    /// The first password; must keep the account's password rules. Left out: the person is mailed an
    /// invitation to choose one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password: Option<Secret>,
}

/// `PATCH /api/v1/access/users/{userId}`: what is left out stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ChangeUser {
    /// What to call the person; empty: nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// A new address. It counts as not verified.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email_address: Option<String>,
    /// All that the person may do from now on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub roles: Option<Vec<Role>>,
}
