//! What people do with their own user: the name, the sessions, what happened, and its end.

use crate::{ids::SessionId, time::UnixMillis};
use serde::{Deserialize, Serialize};

/// Sessions in one answer; of more, those are told that were used last.
pub const MOST_SESSIONS: u32 = 100;

/// `PATCH /api/v1/access/users/me`: what is left out stays as it is. Address and password have calls of their own,
/// which ask for the present password.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ChangeMe {
    /// What to call the person; empty: nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// A session of the caller's. Neither its JWT nor its cookie is ever told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct OwnSession {
    /// Identifier.
    pub session_id: SessionId,
    /// Whether it is the one that asks.
    pub current: bool,
    /// When it began.
    pub created: UnixMillis,
    /// When it was last used, to a few minutes.
    pub last_used: UnixMillis,
    /// When it ends by itself.
    pub expires: UnixMillis,
    /// The browser that it began in, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub browser: Option<String>,
    /// The system that this browser ran on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub system: Option<String>,
    /// The network address that it was last used from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
}

/// `GET /api/v1/access/users/me/sessions`: the caller's sessions that have not ended, last used first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct OwnSessions {
    /// At most [`MOST_SESSIONS`].
    pub sessions: Vec<OwnSession>,
    /// How many there are.
    pub total: u64,
}

/// The query string of `GET /api/v1/access/users/me/events`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[serde(rename_all = "camelCase")]
pub struct OwnEventsQuery {
    /// Events in the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// From the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}
