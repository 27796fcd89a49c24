//! The token of a mailed link: taken from the address as soon as the app runs, and wiped from there and from the
//! tab's history. It is in the memory of the page that uses it, and nowhere else.

use crate::{nav::rename_address, paths::mailed_token};
use idm_api::secret::Secret;
use leptos::{ev, prelude::*};

/// The link that this document was opened by last. A copyable handle.
#[derive(Clone, Copy)]
pub struct MailedLink {
    token: StoredValue<Option<Secret>>,
    opened: RwSignal<u32>,
}

impl MailedLink {
    /// Looks for a token in the address, now and whenever a link to the same page is opened in this tab.
    pub fn provide() {
        let link = Self { token: StoredValue::new(None), opened: RwSignal::new(0) };
        link.look();
        let opened = window_event_listener(ev::hashchange, move |_| link.look());
        on_cleanup(move || opened.remove());
        provide_context(link);
    }

    /// Tracks which link it is: another one makes a page anew.
    pub(super) fn track(self) {
        self.opened.track();
    }

    /// The token; from then on it is the caller's.
    pub(super) fn take(self) -> Option<Secret> {
        let token = self.token.try_update_value(Option::take).flatten();
        token.filter(|token| !token.is_empty())
    }

    fn look(self) {
        let location = window().location();
        let Some(token) = location.hash().ok().and_then(mailed_token) else { return };
        let plain = [location.pathname().unwrap_or_default(), location.search().unwrap_or_default()].concat();
        rename_address(&plain);
        self.token.set_value(Some(token));
        self.opened.update(|opened| *opened = opened.wrapping_add(1));
    }
}
