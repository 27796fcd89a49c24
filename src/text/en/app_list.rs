//! English.

use super::numbers::grouped;
use crate::text::AppList;
use crate::text::join;
use idm_api::application_list::{ApplicationSort, StatusFilter};

pub(super) const APP_LIST: AppList = AppList {
    filters: "Find app credentials",
    search: "Search",
    search_placeholder: "Name or appId",
    any_kind: "All kinds",
    status: "Status",
    any_status: "Any status",
    with_status: |status| match status {
        StatusFilter::Active => "Active",
        StatusFilter::Revoked => "Revoked",
        StatusFilter::Expired => "Expired",
        StatusFilter::Unused => "Unused for 90 days",
        StatusFilter::Expiring => "Expiring in 14 days",
    },
    sort: "Sort by",
    sort_by: |sort| match sort {
        ApplicationSort::CreatedDescending => "Newest first",
        ApplicationSort::Created => "Oldest first",
        ApplicationSort::Name => "Name, A to Z",
        ApplicationSort::NameDescending => "Name, Z to A",
        ApplicationSort::LastUsedDescending => "Last used first",
        ApplicationSort::LastUsed => "Longest unused first",
        ApplicationSort::Expires => "Expiring soonest first",
        ApplicationSort::ExpiresDescending => "Expiring latest first",
    },
    view: "View",
    cards: "Cards",
    table: "Table",
    total: |count| join(&[&grouped(count), if count == 1 { " app credential" } else { " app credentials" }]),
    found: |count, more| {
        let more = if more { "More than " } else { "" };
        join(&[more, &grouped(count), if count == 1 { " app credential found" } else { " app credentials found" }])
    },
    searching: "Searching",
    nothing_found: "No app credential matches",
    nothing_found_what_now: "Search words match the beginnings of words in a name, and a whole appId matches itself. Try \
                             fewer words, or clear the filters.",
    clear: "Clear filters",
    begins_later: "This list goes on from where you were.",
    to_start: "Show it from the start",
    newcomers: |count| {
        let what = if count == 1 { " new app credential: show" } else { " new app credentials: show" };
        join(&[&grouped(count as u64), what])
    },
    stale: "May be out of date: the list could not be refreshed.",
    loading_more: "Loading more",
    more_failed: "More could not be loaded",
    end: "That is all of them.",
    name: "Name",
    kind: "Kind",
    expiring: "Expiring",
    gone: "Not listed",
    idle: "Not used for 90 days",
    never_expires: "Never",
};
