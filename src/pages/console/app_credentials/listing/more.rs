//! The next page, as one scrolls.

use super::{Listing, More, question::query_of};
use leptos::{prelude::*, task::spawn_local};

impl Listing {
    /// Loads the next page, if there is one and it is not on its way.
    pub(in crate::pages::console::app_credentials) fn load_more(self) {
        let ready = !self.asking.get_untracked()
            && self.problem.with_untracked(Option::is_none)
            && self.more.get_untracked() == More::Idle;
        if ready && self.loaded.with_untracked(|loaded| loaded.next().is_some()) {
            self.more.set(More::Loading);
            self.ask_for_more();
        }
    }

    fn ask_for_more(self) {
        let cursor = self.loaded.with_untracked(|loaded| loaded.next().map(str::to_owned));
        let (Some(cursor), Some(asked)) = (cursor, self.shown.get_untracked()) else { return };
        let client = self.signed_in.client();
        spawn_local(async move {
            let outcome = client.applications(&query_of(&asked, &cursor)).await;
            if !self.still_shows(&asked, |loaded| loaded.next() == Some(&cursor)) {
                return;
            }
            match outcome {
                Ok(page) => {
                    self.retry_more.over();
                    self.more.set(More::Idle);
                    self.loaded.update(|loaded| loaded.append(cursor, page));
                }
                Err(error) => {
                    if self.retry_more.failed(&error, Box::new(move || self.ask_for_more())) {
                        self.more.set(More::Failed(error));
                    }
                }
            }
        });
    }

    /// Tries the next page again after it failed.
    pub(in crate::pages::console::app_credentials) fn retry_more(self) {
        self.retry_more.over();
        self.more.set(More::Idle);
        self.load_more();
    }
}
