//! What a list of users shows: all of it is in the URL, as with [`super::AppList`].

use super::query::{self, Writer};
use idm_api::user_list::{UserSort, UserStatusFilter};

const QUERY: &str = "query";
const STATUS: &str = "status";
const SORT: &str = "sort";
const AFTER: &str = "after";

/// What a list of users shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct UserList {
    /// What is searched for; empty: nothing.
    pub query: String,
    /// In this state only.
    pub status: Option<UserStatusFilter>,
    /// In this order.
    pub sort: UserSort,
    /// The cursor of the page; empty: the first.
    pub after: String,
}

impl UserList {
    pub(super) fn parse(query: &str) -> Self {
        Self {
            query: query::value(query, QUERY).unwrap_or_default(),
            status: query::one_of(query, STATUS, &UserStatusFilter::ALL, UserStatusFilter::name),
            sort: query::one_of(query, SORT, &UserSort::ALL, UserSort::name).unwrap_or_default(),
            after: query::value(query, AFTER).unwrap_or_default(),
        }
    }

    pub(super) fn added_to(&self, url: Writer) -> Writer {
        let sort = if self.sort == UserSort::default() { "" } else { self.sort.name() };
        url.pair(QUERY, &self.query)
            .pair(STATUS, self.status.map_or("", UserStatusFilter::name))
            .pair(SORT, sort)
            .pair(AFTER, &self.after)
    }

    /// Whether only some of all users are asked for.
    #[must_use]
    pub fn is_narrowed(&self) -> bool {
        !self.query.trim().is_empty() || self.status.is_some()
    }
}
