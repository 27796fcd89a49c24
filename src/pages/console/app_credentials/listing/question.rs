//! What of the URL is a question to the IDM.

use crate::paths::{AppList, ListView};
use idm_api::application_list::{ApplicationQuery, MAX_LIMIT};

/// The list without how it looks and where it begins: while this stays the same, so do the rows.
pub(in crate::pages::console::app_credentials) fn asked_of(list: &AppList) -> AppList {
    AppList { view: ListView::default(), after: String::new(), ..list.clone() }
}

/// Whether anything is left out.
pub(super) fn is_filtered(list: &AppList) -> bool {
    !list.query.is_empty() || list.kind.is_some() || list.status.is_some()
}

/// What is asked first where the URL says so.
pub(in crate::pages::console) fn first_page_of(list: &AppList) -> ApplicationQuery {
    query_of(list, &list.after)
}

/// Asks for the page with this cursor.
pub(super) fn query_of(list: &AppList, cursor: &str) -> ApplicationQuery {
    let text = list.query.trim();
    ApplicationQuery {
        query: (!text.is_empty()).then(|| text.to_owned()),
        kind: list.kind,
        status: list.status,
        sort: Some(list.sort),
        limit: Some(MAX_LIMIT),
        cursor: (!cursor.is_empty()).then(|| cursor.to_owned()),
    }
}
