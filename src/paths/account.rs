//! The account that a console URL names.

use super::query::{self, Writer};
use idm_api::ids::AccountId;

const ACCOUNT_ID: &str = "accountId";

/// The account that a console URL names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AccountParam {
    /// The URL names none: the configuration decides, or the person is asked.
    #[default]
    Absent,
    /// `?accountId=<uuid>`.
    Given(AccountId),
    /// There is an `accountId`, but it is no account ID: the person is asked rather than taken elsewhere.
    Malformed,
}

impl AccountParam {
    pub(super) fn parse(query: &str) -> Self {
        match query::value(query, ACCOUNT_ID) {
            None => Self::Absent,
            Some(id) => id.parse().map_or(Self::Malformed, Self::Given),
        }
    }

    pub(super) fn added_to(self, url: Writer) -> Writer {
        match self {
            Self::Absent => url,
            Self::Given(id) => url.pair(ACCOUNT_ID, &id.to_string()),
            // What it was is of no use, but that it was wrong must survive a reload.
            Self::Malformed => url.pair_even_empty(ACCOUNT_ID, ""),
        }
    }
}
