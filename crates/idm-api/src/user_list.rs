//! How a list of users is asked for.

use crate::user::{Role, User};
use serde::{Deserialize, Serialize};

/// Users in one answer when nothing else was asked for.
pub const DEFAULT_LIMIT: u32 = 50;
/// Most users in one answer.
pub const MAX_LIMIT: u32 = 200;
/// Longest search text, in characters.
pub const QUERY_MAX_CHARACTERS: usize = 200;

/// Which users to list, by their state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum UserStatusFilter {
    /// Not locked by an admin.
    Active,
    /// Locked by an admin.
    Locked,
    /// The address is not verified.
    Unverified,
}

impl UserStatusFilter {
    /// Every filter.
    pub const ALL: [Self; 3] = [Self::Active, Self::Locked, Self::Unverified];

    /// The name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Locked => "locked",
            Self::Unverified => "unverified",
        }
    }
}

/// In which order to list. A minus turns the order round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum UserSort {
    /// Oldest first.
    #[serde(rename = "created")]
    Created,
    /// Newest first.
    #[default]
    #[serde(rename = "-created")]
    CreatedDescending,
    /// By address, without regard to case.
    #[serde(rename = "email")]
    Email,
    /// By address, backwards.
    #[serde(rename = "-email")]
    EmailDescending,
    /// Never logged in first, then the one whose login is longest ago.
    #[serde(rename = "lastLogin")]
    LastLogin,
    /// Last logged in first.
    #[serde(rename = "-lastLogin")]
    LastLoginDescending,
}

impl UserSort {
    /// Every order.
    pub const ALL: [Self; 6] = [
        Self::Created,
        Self::CreatedDescending,
        Self::Email,
        Self::EmailDescending,
        Self::LastLogin,
        Self::LastLoginDescending,
    ];

    /// The name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::CreatedDescending => "-created",
            Self::Email => "email",
            Self::EmailDescending => "-email",
            Self::LastLogin => "lastLogin",
            Self::LastLoginDescending => "-lastLogin",
        }
    }
}

/// The query string of `GET /api/v1/access/users`. A parameter without a value counts as left out.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[serde(rename_all = "camelCase")]
pub struct UserQuery {
    /// Words; each must begin a word of the name or of the address. Or a whole userId.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub query: Option<String>,
    /// With this role only. A user with several roles is found by each.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// In this state only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<UserStatusFilter>,
    /// In this order; left out: newest first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort: Option<UserSort>,
    /// At most so many, 1 to [`MAX_LIMIT`]; left out: [`DEFAULT_LIMIT`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// `nextCursor` of the page before. Holds for the same query, filters and order only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

/// `GET /api/v1/access/users`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct UserPage {
    /// The users of this page, newest first unless asked otherwise.
    pub users: Vec<User>,
    /// How many match, counted up to a bound.
    pub total: u64,
    /// There are more than `total`; nobody counted them.
    #[serde(default)]
    pub more_than_total: bool,
    /// What `cursor` to ask the next page with; absent on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_the_wire() {
        for sort in UserSort::ALL {
            assert_eq!(serde_json::to_value(sort).unwrap(), sort.name());
        }
        for status in UserStatusFilter::ALL {
            assert_eq!(serde_json::to_value(status).unwrap(), status.name());
        }
    }
}
