//! What keeps the list in step with the URL and with the IDM.

use super::{
    listing::{Listing, Shows, asked_of},
    toolbar::Asked,
};
use crate::paths::AppList;
use leptos::{ev, prelude::*};
use std::time::Duration;
use web_sys::VisibilityState;

/// How often the list looks for changes while somebody may see it.
const EVERY: Duration = Duration::from_secs(30);

/// The list shows what the URL asks for, and the URL names the page that is in view, so that a reload begins there.
pub(super) fn with_url(listing: Listing, asked: Asked) {
    // How it looks is no question to the IDM.
    let question = Memo::new(move |_| {
        let list = asked.list.get();
        AppList { after: list.after.clone(), ..asked_of(&list) }
    });
    Effect::new(move || listing.ask(question.get()));
    let page = Memo::new(move |_| {
        let first = listing.window.first();
        (listing.shows() == Shows::Rows).then(|| listing.loaded.with(|loaded| loaded.page_at(first).to_owned()))
    });
    Effect::new(move || {
        let Some(after) = page.get() else { return };
        let list = asked.list.get_untracked();
        if listing.is_showing(&asked_of(&list)) {
            asked.turn_into(AppList { after, ..list });
        }
    });
}

/// Looks for changes from time to time, when somebody comes back to the page, and when the network is back.
pub(super) fn with_the_idm(listing: Listing) {
    let look = move || {
        if document().visibility_state() == VisibilityState::Visible {
            listing.refresh();
        }
    };
    let timer = set_interval_with_handle(look, EVERY);
    let on_focus = window_event_listener(ev::focus, move |_| look());
    let on_line = window_event_listener(ev::online, move |_| look());
    on_cleanup(move || {
        on_focus.remove();
        on_line.remove();
        if let Ok(timer) = timer {
            timer.clear();
        }
    });
}
