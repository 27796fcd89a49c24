//! Routes of the console for the account that the URL names.

use crate::nav::href;
use crate::paths::{AccountParam, ConsoleRoute, Route};
use leptos::prelude::*;

/// The account that the present URL names.
pub(super) fn account() -> AccountParam {
    use_context().unwrap_or_default()
}

/// The route of a page, for the account that the present URL names.
pub(super) fn route_to(page: ConsoleRoute) -> Route {
    Route::Console(account(), page)
}

/// The URL of a page, for the account that the present URL names.
pub(super) fn url_of(page: ConsoleRoute) -> String {
    href(&route_to(page))
}
