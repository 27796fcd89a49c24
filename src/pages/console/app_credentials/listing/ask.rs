//! Asking for what the URL says.

use super::{
    Listing,
    question::{asked_of, first_page_of},
};
use crate::{
    idm::ApiError,
    pages::console::app_credentials::{kept::KeptList, loaded::Loaded},
    paths::AppList,
    text::console_text,
};
use idm_api::error::ErrorCode;
use leptos::{prelude::*, task::spawn_local};

impl Listing {
    /// Shows this list. One call at a time: what is wanted by the time an answer comes is asked for next, so that
    /// fast typing costs no more calls than the network can carry.
    pub(in crate::pages::console::app_credentials) fn ask(self, list: AppList) {
        self.wanted.set_value(list);
        if !self.is_answered() && !self.asking.get_untracked() {
            self.run();
        }
    }

    /// Asks anew from the list's start.
    pub(in crate::pages::console::app_credentials) fn again_from_start(self) {
        self.wanted.update_value(|wanted| wanted.after.clear());
        self.again();
    }

    /// Asks anew for what is wanted.
    pub(in crate::pages::console::app_credentials) fn again(self) {
        self.problem.set(None);
        self.retry.over();
        if !self.asking.get_untracked() {
            self.run();
        }
    }

    /// Says that it failed, and asks again behind that.
    fn fail(self, error: ApiError) {
        if self.retry.failed(&error, Box::new(move || self.ask_again())) {
            self.problem.set(Some(error));
        }
    }

    fn ask_again(self) {
        if self.asking.try_get_untracked() == Some(false) {
            self.run();
        }
    }

    /// Whether the rows answer what is wanted; true also when it was kept and is there again.
    fn is_answered(self) -> bool {
        let wanted = self.wanted.get_value();
        let asked = asked_of(&wanted);
        if self.shown.with_untracked(|shown| shown.as_ref() == Some(&asked)) {
            let has = self.loaded.with_untracked(|loaded| loaded.has_page(&wanted.after));
            if has {
                self.problem.set(None);
                self.retry.over();
            }
            return has;
        }
        if self.nav.came_back()
            && let Some(KeptList { asked, loaded, scrolled }) = self.kept.take(&asked, &wanted.after)
        {
            self.leave();
            self.show(asked, loaded);
            self.window.scroll_to(scrolled);
            self.refresh();
            return true;
        }
        false
    }

    fn run(self) {
        let client = self.signed_in.client();
        self.asking.set(true);
        spawn_local(async move {
            while let Some(wanted) = self.wanted.try_get_value() {
                let outcome = client.applications(&first_page_of(&wanted)).await;
                let Some(still_wanted) = self.wanted.try_get_value() else { return };
                if still_wanted != wanted {
                    if self.shown.with_untracked(|shown| shown.as_ref() == Some(&asked_of(&still_wanted))) {
                        break;
                    }
                    continue;
                }
                match outcome {
                    Ok(page) => {
                        let is_change = self.shown.with_untracked(Option::is_some);
                        self.leave();
                        let found = (console_text().app_list().found)(page.total, page.more_than_total);
                        self.show(asked_of(&wanted), Loaded::begin(wanted.after, page));
                        if is_change {
                            self.live.say(found);
                        }
                    }
                    // A cursor of an older address may be of no use any more: then from the start.
                    Err(error) if !wanted.after.is_empty() && error.code() == Some(&ErrorCode::ValidationFailed) => {
                        self.wanted.set_value(AppList { after: String::new(), ..wanted });
                        continue;
                    }
                    Err(error) => self.fail(error),
                }
                break;
            }
            let _ = self.asking.try_set(false);
        });
    }
}
