//! The way back to the list, as it was left.

use crate::{
    nav::{Nav, use_nav},
    paths::{AccountParam, AppList, ConsoleRoute, Route},
    text::text,
};
use leptos::prelude::*;

/// The list's address.
pub(super) fn list_url() -> String {
    list().url()
}

/// Goes back to the list; what it showed is kept where that is known.
pub(super) fn leave(nav: Nav, list: Route) {
    if came_from_list(nav).is_some() {
        nav.back();
    } else {
        nav.replace(list);
    }
}

/// The list without any filter.
pub(super) fn list() -> Route {
    let account = use_context::<AccountParam>().unwrap_or_default();
    Route::Console(account, ConsoleRoute::AppCredentials(AppList::default()))
}

fn came_from_list(nav: Nav) -> Option<Route> {
    nav.previous().filter(|route| matches!(route, Route::Console(_, ConsoleRoute::AppCredentials(_))))
}

/// The link. Where the person came from the list it goes back in the history, so that filters, page and scroll position
/// are those that were left.
#[component]
pub(super) fn BackLink() -> impl IntoView {
    let nav = use_nav();
    let href = came_from_list(nav).unwrap_or_else(list).url();
    let click = move |event: web_sys::MouseEvent| {
        let modified = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
        if event.button() == 0 && !modified && came_from_list(nav).is_some() {
            event.prevent_default();
            nav.back();
        }
    };
    view! {
        <nav class="breadcrumb" aria-label=text().application.breadcrumb>
            <a href=href on:click=click>
                <span aria-hidden="true">"\u{2190} "</span>
                {text().application.back}
            </a>
        </nav>
    }
}
