//! Bringing the list up to date in place.

use super::{Listing, now, question::query_of};
use crate::pages::console::app_credentials::loaded::Loaded;
use idm_api::application::ApplicationPage;
use leptos::{prelude::*, task::spawn_local};

impl Listing {
    /// Takes over what changed in the page that is in view. What fails is told, and tried again the next time.
    pub(in crate::pages::console::app_credentials) fn refresh(self) {
        let Some(asked) = self.shown.get_untracked() else { return };
        if self.asking.get_untracked() || self.refreshing.get_value() {
            return;
        }
        self.refreshing.set_value(true);
        let first = self.window.first_now();
        let cursor = self.loaded.with_untracked(|loaded| loaded.page_at(first).to_owned());
        let client = self.signed_in.client();
        spawn_local(async move {
            let outcome = client.applications(&query_of(&asked, &cursor)).await;
            if self.refreshing.try_set_value(false).is_some() {
                return;
            }
            if !self.still_shows(&asked, |loaded| loaded.has_page(&cursor)) {
                return;
            }
            if self.stale.get_untracked() != outcome.is_err() {
                self.stale.set(outcome.is_err());
            }
            if let Ok(page) = outcome {
                self.now.set(now());
                self.merge(&cursor, page);
            }
        });
    }

    fn merge(self, cursor: &str, page: ApplicationPage) {
        // A list that was empty has nothing that could move.
        if self.loaded.with_untracked(|loaded| loaded.len() == 0) {
            self.loaded.set(Loaded::begin(cursor.to_owned(), page));
        } else {
            self.loaded.update(|loaded| loaded.merge(cursor, page));
        }
    }
}
