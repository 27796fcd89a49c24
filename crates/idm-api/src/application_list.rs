//! How a list of applications is asked for.

use crate::application::ApplicationKind;
use serde::{Deserialize, Serialize};

/// Applications in one answer when nothing else was asked for.
pub const DEFAULT_LIMIT: u32 = 50;
/// Most applications in one answer.
pub const MAX_LIMIT: u32 = 200;
/// Longest search text, in characters.
pub const QUERY_MAX_CHARACTERS: usize = 200;
/// An application counts as unused when its tokens were accepted neither within this time nor ever, in
/// milliseconds.
pub const UNUSED_AFTER_MS: i64 = 90 * 24 * 60 * 60 * 1000;
/// An application counts as expiring when its expiry is nearer than this, in milliseconds.
pub const EXPIRING_WITHIN_MS: i64 = 14 * 24 * 60 * 60 * 1000;

/// Which applications to list, by their state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum StatusFilter {
    /// Neither revoked nor expired.
    Active,
    /// Revoked.
    Revoked,
    /// Expired, and not revoked.
    Expired,
    /// Active, and not used for [`UNUSED_AFTER_MS`], or never.
    Unused,
    /// Active, and expires within [`EXPIRING_WITHIN_MS`].
    Expiring,
}

impl StatusFilter {
    /// Every filter.
    pub const ALL: [Self; 5] = [Self::Active, Self::Revoked, Self::Expired, Self::Unused, Self::Expiring];

    /// The name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Revoked => "revoked",
            Self::Expired => "expired",
            Self::Unused => "unused",
            Self::Expiring => "expiring",
        }
    }
}

/// In which order to list. A minus turns the order round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ApplicationSort {
    /// Oldest first.
    #[serde(rename = "created")]
    Created,
    /// Newest first.
    #[default]
    #[serde(rename = "-created")]
    CreatedDescending,
    /// By name, without regard to case.
    #[serde(rename = "name")]
    Name,
    /// By name, backwards.
    #[serde(rename = "-name")]
    NameDescending,
    /// Never used first, then the one whose use is longest ago.
    #[serde(rename = "lastUsed")]
    LastUsed,
    /// Last used first.
    #[serde(rename = "-lastUsed")]
    LastUsedDescending,
    /// Soonest to expire first, then those that never do.
    #[serde(rename = "expires")]
    Expires,
    /// Never to expire first.
    #[serde(rename = "-expires")]
    ExpiresDescending,
}

impl ApplicationSort {
    /// Every order.
    pub const ALL: [Self; 8] = [
        Self::Created,
        Self::CreatedDescending,
        Self::Name,
        Self::NameDescending,
        Self::LastUsed,
        Self::LastUsedDescending,
        Self::Expires,
        Self::ExpiresDescending,
    ];

    /// The name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::CreatedDescending => "-created",
            Self::Name => "name",
            Self::NameDescending => "-name",
            Self::LastUsed => "lastUsed",
            Self::LastUsedDescending => "-lastUsed",
            Self::Expires => "expires",
            Self::ExpiresDescending => "-expires",
        }
    }
}

/// The query string of `GET /api/v1/access/applications`. A parameter without a value counts as left out.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[serde(rename_all = "camelCase")]
pub struct ApplicationQuery {
    /// Words; each must begin a word of the name. Or a whole appId.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub query: Option<String>,
    /// Of this kind only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<ApplicationKind>,
    /// In this state only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<StatusFilter>,
    /// In this order; left out: newest first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort: Option<ApplicationSort>,
    /// At most so many, 1 to [`MAX_LIMIT`]; left out: [`DEFAULT_LIMIT`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// `nextCursor` of the page before. Holds for the same query, filters and order only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_the_wire() {
        for sort in ApplicationSort::ALL {
            assert_eq!(serde_json::to_value(sort).unwrap(), sort.name());
        }
        for filter in StatusFilter::ALL {
            assert_eq!(serde_json::to_value(filter).unwrap(), filter.name());
        }
    }
}
