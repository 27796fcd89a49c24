//! Users: end-users, account admins and operators.

use crate::{
    ids::{AccountId, UserId},
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
}
