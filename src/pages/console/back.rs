//! The way back from one thing to the list of all, as the list was left.

use crate::{
    nav::{Nav, href, use_nav},
    paths::Route,
    text::console_text,
};
use leptos::prelude::*;

/// Goes back to the list; what it showed is kept where that is known.
pub(super) fn leave(nav: Nav, list: Route) {
    if came_from(nav, &list).is_some() {
        nav.back();
    } else {
        nav.replace(list);
    }
}

fn came_from(nav: Nav, list: &Route) -> Option<Route> {
    let same_page = |before: &Route| match (before, list) {
        (Route::Console(_, before), Route::Console(_, list)) => before.page() == list.page(),
        _ => false,
    };
    nav.previous().filter(same_page)
}

/// The link. Where the person came from the list it goes back in the history, so that filters, page and scroll position
/// are those that were left.
#[component]
pub(super) fn BackLink(
    /// The list without any filter.
    list: Route,
    /// What the link says.
    name: &'static str,
) -> impl IntoView {
    let nav = use_nav();
    let href = href(&came_from(nav, &list).unwrap_or_else(|| list.clone()));
    let list = StoredValue::new(list);
    let click = move |event: web_sys::MouseEvent| {
        let modified = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
        if event.button() == 0 && !modified && list.with_value(|list| came_from(nav, list)).is_some() {
            event.prevent_default();
            nav.back();
        }
    };
    view! {
        <nav class="breadcrumb" aria-label=console_text().application().breadcrumb>
            <a href=href on:click=click>
                <span class="arrow" aria-hidden="true">"\u{2190} "</span>
                {name}
            </a>
        </nav>
    }
}
