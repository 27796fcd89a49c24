//! The list as the page has it: asked for as the URL says, continued as one scrolls, brought up to date in place.

mod ask;
mod more;
mod question;
mod refresh;

use super::{
    kept::{KeptList, KeptLists},
    loaded::Loaded,
};
use crate::{
    idm::ApiError,
    nav::{Nav, use_nav},
    pages::guard::SignedIn,
    paths::AppList,
    retry::Retry,
    ui::{
        live::{Live, use_live},
        virtual_list::VirtualList,
    },
};
use idm_api::{application::Application, ids::AppId, time::UnixMillis};
use leptos::prelude::*;
pub(super) use question::asked_of;
pub(in crate::pages::console) use question::first_page_of;
use question::is_filtered;

/// What the list shows; its rows change without it changing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Shows {
    Loading,
    Failed(ApiError),
    /// The account has no application.
    Nothing,
    /// None matches.
    NoMatch,
    Rows,
}

/// How the next page is coming along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum More {
    Idle,
    Loading,
    Failed(ApiError),
}

/// The list. A copyable handle.
#[derive(Clone, Copy)]
pub(super) struct Listing {
    signed_in: SignedIn,
    nav: Nav,
    live: Live,
    kept: KeptLists,
    /// What the URL asks for.
    wanted: StoredValue<AppList>,
    /// What `loaded` answers.
    shown: RwSignal<Option<AppList>>,
    pub(super) loaded: RwSignal<Loaded>,
    problem: RwSignal<Option<ApiError>>,
    pub(super) asking: RwSignal<bool>,
    pub(super) more: RwSignal<More>,
    refreshing: StoredValue<bool>,
    /// Whether what is shown could not be brought up to date.
    pub(super) stale: RwSignal<bool>,
    /// Of the list, and of its next page.
    retry: Retry,
    retry_more: Retry,
    /// The time that what is shown was judged at.
    pub(super) now: RwSignal<UnixMillis>,
    pub(super) window: VirtualList,
}

impl Listing {
    pub(super) fn new(signed_in: SignedIn) -> Self {
        let loaded = RwSignal::new(Loaded::default());
        let near_end = RwSignal::new(false);
        let count = Signal::derive(move || loaded.with(Loaded::len));
        let window = VirtualList::new(count, Callback::new(move |()| near_end.set(true)));
        let listing = Self {
            signed_in,
            nav: use_nav(),
            live: use_live(),
            kept: KeptLists::use_context(),
            wanted: StoredValue::new(AppList::default()),
            shown: RwSignal::new(None),
            loaded,
            problem: RwSignal::new(None),
            asking: RwSignal::new(false),
            more: RwSignal::new(More::Idle),
            refreshing: StoredValue::new(false),
            stale: RwSignal::new(false),
            retry: Retry::new(false),
            retry_more: Retry::new(false),
            now: RwSignal::new(now()),
            window,
        };
        Effect::new(move || {
            if near_end.get() {
                near_end.set(false);
                listing.load_more();
            }
        });
        on_cleanup(move || listing.leave());
        listing
    }

    /// What the list shows; tracked.
    pub(super) fn shows(self) -> Shows {
        if let Some(error) = self.problem.get() {
            return Shows::Failed(error);
        }
        self.shown.with(|shown| match shown {
            None => Shows::Loading,
            Some(_) if self.loaded.with(|loaded| loaded.len() > 0) => Shows::Rows,
            Some(shown) if is_filtered(shown) => Shows::NoMatch,
            Some(_) => Shows::Nothing,
        })
    }

    /// Whether what is shown leaves something out; tracked.
    pub(super) fn is_filtered(self) -> bool {
        self.shown.with(|shown| shown.as_ref().is_some_and(is_filtered))
    }

    /// Whether the rows answer this.
    pub(super) fn is_showing(self, asked: &AppList) -> bool {
        self.shown.with_untracked(|shown| shown.as_ref() == Some(asked))
    }

    fn show(self, asked: AppList, loaded: Loaded) {
        self.problem.set(None);
        self.stale.set(false);
        self.more.set(More::Idle);
        self.retry.over();
        self.retry_more.over();
        self.now.set(now());
        self.loaded.set(loaded);
        self.shown.set(Some(asked));
    }

    /// Keeps what is shown for the back button.
    fn leave(self) {
        let Some(Some(asked)) = self.shown.try_get_untracked() else { return };
        // Taken, not copied: what comes next is another list, or nothing.
        if let Some(loaded) = self.loaded.try_update_untracked(std::mem::take) {
            self.kept.keep(KeptList { asked, loaded, scrolled: self.window.scrolled() });
        }
    }

    /// Puts one that was just created at the top; false when there is no list yet.
    pub(super) fn add(self, application: Application) -> bool {
        let there = self.shown.with_untracked(Option::is_some) && self.problem.with_untracked(Option::is_none);
        if there {
            self.loaded.update(|loaded| loaded.prepend(application));
        }
        there
    }

    /// Replaces one in its place, if the page is still there.
    pub(super) fn put(self, application: Application) {
        let _ = self.loaded.try_update(|loaded| loaded.put(application));
    }

    /// The ids of all of them.
    pub(super) fn ids(self) -> Vec<AppId> {
        self.loaded.with_untracked(|loaded| loaded.ids(0..usize::MAX).to_vec())
    }

    /// Those that this says yes to, in order.
    pub(super) fn selected_by(self, has: impl Fn(AppId) -> bool) -> Vec<Application> {
        self.loaded
            .with_untracked(|loaded| loaded.all().filter(|application| has(application.app_id)).cloned().collect())
    }

    /// What the rows answer; tracked.
    pub(super) fn answers(self) -> Option<AppList> {
        self.shown.get()
    }

    fn still_shows(self, asked: &AppList, holds: impl FnOnce(&Loaded) -> bool) -> bool {
        self.shown.try_with_untracked(|shown| shown.as_ref() == Some(asked)) == Some(true)
            && self.loaded.try_with_untracked(holds) == Some(true)
    }
}

fn now() -> UnixMillis {
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds since the epoch are far below 2^53")]
    let now = js_sys::Date::now() as i64;
    UnixMillis(now)
}
