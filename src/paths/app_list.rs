//! What the list of app credentials shows: all of it is in the URL, so that it survives a reload, the back button and
//! being sent to a colleague.

use super::query::{self, Writer};
use idm_api::{
    application::ApplicationKind,
    application_list::{ApplicationSort, StatusFilter},
};

const QUERY: &str = "query";
const KIND: &str = "kind";
const STATUS: &str = "status";
const SORT: &str = "sort";
const VIEW: &str = "view";
const AFTER: &str = "after";

/// How the list looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ListView {
    /// A card for each.
    #[default]
    Cards,
    /// A row for each.
    Table,
}

impl ListView {
    /// Every view.
    pub const ALL: [Self; 2] = [Self::Cards, Self::Table];

    /// The name in the URL.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cards => "cards",
            Self::Table => "table",
        }
    }
}

/// What the list of app credentials shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AppList {
    /// What is searched for; empty: nothing.
    pub query: String,
    /// Of this kind only.
    pub kind: Option<ApplicationKind>,
    /// In this state only.
    pub status: Option<StatusFilter>,
    /// In this order.
    pub sort: ApplicationSort,
    /// How it looks.
    pub view: ListView,
    /// The cursor of the page that it begins with; empty: the first.
    pub after: String,
}

impl AppList {
    pub(super) fn parse(query: &str) -> Self {
        Self {
            query: query::value(query, QUERY).unwrap_or_default(),
            kind: query::one_of(query, KIND, &ApplicationKind::ALL, ApplicationKind::name),
            status: query::one_of(query, STATUS, &StatusFilter::ALL, StatusFilter::name),
            sort: query::one_of(query, SORT, &ApplicationSort::ALL, ApplicationSort::name).unwrap_or_default(),
            view: query::one_of(query, VIEW, &ListView::ALL, ListView::name).unwrap_or_default(),
            after: query::value(query, AFTER).unwrap_or_default(),
        }
    }

    pub(super) fn added_to(&self, url: Writer) -> Writer {
        let sort = if self.sort == ApplicationSort::default() { "" } else { self.sort.name() };
        let view = if self.view == ListView::default() { "" } else { self.view.name() };
        url.pair(QUERY, &self.query)
            .pair(KIND, self.kind.map_or("", ApplicationKind::name))
            .pair(STATUS, self.status.map_or("", StatusFilter::name))
            .pair(SORT, sort)
            .pair(VIEW, view)
            .pair(AFTER, &self.after)
    }
}
