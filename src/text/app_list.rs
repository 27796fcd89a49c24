//! The sentences of the list of app credentials: finding, looking through, selecting.

use idm_api::application_list::{ApplicationSort, StatusFilter};

#[cfg_attr(test, derive(Debug))]
pub struct AppList {
    pub filters: &'static str,
    pub search: &'static str,
    pub search_placeholder: &'static str,
    pub any_kind: &'static str,
    pub status: &'static str,
    pub any_status: &'static str,
    pub with_status: fn(StatusFilter) -> &'static str,
    pub sort: &'static str,
    pub sort_by: fn(ApplicationSort) -> &'static str,
    pub view: &'static str,
    pub cards: &'static str,
    pub table: &'static str,
    pub total: fn(count: u64) -> String,
    pub found: fn(count: u64, more: bool) -> String,
    pub searching: &'static str,
    pub nothing_found: &'static str,
    pub nothing_found_what_now: &'static str,
    pub clear: &'static str,
    pub begins_later: &'static str,
    pub to_start: &'static str,
    pub newcomers: fn(count: usize) -> String,
    pub stale: &'static str,
    pub loading_more: &'static str,
    pub more_failed: &'static str,
    pub end: &'static str,
    pub name: &'static str,
    pub kind: &'static str,
    pub expiring: &'static str,
    pub gone: &'static str,
    pub idle: &'static str,
    pub never_expires: &'static str,
}
