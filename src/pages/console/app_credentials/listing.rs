//! The list as the page has it: asked for as the URL says, continued as one scrolls, brought up to date in place.

use super::{
    kept::{KeptList, KeptLists},
    loaded::Loaded,
};
use crate::{
    idm::ApiError,
    nav::{Nav, use_nav},
    pages::guard::SignedIn,
    paths::{AppList, ListView},
    text::text,
    ui::{
        live::{Live, use_live},
        virtual_list::VirtualList,
    },
};
use idm_api::{
    application::{Application, ApplicationPage},
    application_list::{ApplicationQuery, MAX_LIMIT},
    error::ErrorCode,
    ids::AppId,
    time::UnixMillis,
};
use leptos::{prelude::*, task::spawn_local};

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
    /// The time that what is shown was judged at.
    pub(super) now: RwSignal<UnixMillis>,
    pub(super) window: VirtualList,
}

/// The list without how it looks and where it begins: while this stays the same, so do the rows.
pub(super) fn asked_of(list: &AppList) -> AppList {
    AppList { view: ListView::default(), after: String::new(), ..list.clone() }
}

/// Whether anything is left out.
pub(super) fn is_filtered(list: &AppList) -> bool {
    !list.query.is_empty() || list.kind.is_some() || list.status.is_some()
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

    /// Shows this list. One call at a time: what is wanted by the time an answer comes is asked for next, so that
    /// fast typing costs no more calls than the network can carry.
    pub(super) fn ask(self, list: AppList) {
        self.wanted.set_value(list);
        if !self.is_answered() && !self.asking.get_untracked() {
            self.run();
        }
    }

    /// Asks anew from the list's start.
    pub(super) fn again_from_start(self) {
        self.wanted.update_value(|wanted| wanted.after.clear());
        self.again();
    }

    /// Asks anew for what is wanted.
    pub(super) fn again(self) {
        self.problem.set(None);
        if !self.asking.get_untracked() {
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
                let outcome = client.applications(&query_of(&wanted, &wanted.after)).await;
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
                        let found = (text().app_list.found)(page.total, page.more_than_total);
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
                    Err(error) => self.problem.set(Some(error)),
                }
                break;
            }
            let _ = self.asking.try_set(false);
        });
    }

    fn show(self, asked: AppList, loaded: Loaded) {
        self.problem.set(None);
        self.more.set(More::Idle);
        self.now.set(now());
        self.loaded.set(loaded);
        self.shown.set(Some(asked));
    }

    /// Keeps what is shown for the back button.
    fn leave(self) {
        let Some(Some(asked)) = self.shown.try_get_untracked() else { return };
        if let Some(loaded) = self.loaded.try_get_untracked() {
            self.kept.keep(KeptList { asked, loaded, scrolled: self.window.scrolled() });
        }
    }

    /// Loads the next page, if there is one and it is not on its way.
    pub(super) fn load_more(self) {
        let ready = !self.asking.get_untracked()
            && self.problem.with_untracked(Option::is_none)
            && self.more.get_untracked() == More::Idle;
        let cursor = self.loaded.with_untracked(|loaded| loaded.next().map(str::to_owned));
        let (true, Some(cursor), Some(asked)) = (ready, cursor, self.shown.get_untracked()) else { return };
        self.more.set(More::Loading);
        let client = self.signed_in.client();
        spawn_local(async move {
            let outcome = client.applications(&query_of(&asked, &cursor)).await;
            if !self.still_shows(&asked, |loaded| loaded.next() == Some(&cursor)) {
                return;
            }
            match outcome {
                Ok(page) => {
                    self.more.set(More::Idle);
                    self.loaded.update(|loaded| loaded.append(cursor, page));
                }
                Err(error) => self.more.set(More::Failed(error)),
            }
        });
    }

    /// Tries the next page again after it failed.
    pub(super) fn retry_more(self) {
        self.more.set(More::Idle);
        self.load_more();
    }

    /// Takes over what changed in the page that is in view. What fails is tried again the next time.
    pub(super) fn refresh(self) {
        let Some(asked) = self.shown.get_untracked() else { return };
        if self.asking.get_untracked() || self.refreshing.get_value() {
            return;
        }
        self.refreshing.set_value(true);
        let first = self.window.first_untracked();
        let cursor = self.loaded.with_untracked(|loaded| loaded.page_at(first).to_owned());
        let client = self.signed_in.client();
        spawn_local(async move {
            let outcome = client.applications(&query_of(&asked, &cursor)).await;
            if self.refreshing.try_set_value(false).is_some() {
                return;
            }
            if let (Ok(page), true) = (outcome, self.still_shows(&asked, |loaded| loaded.has_page(&cursor))) {
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

    /// Puts one that was just created at the top; false when there is no list yet.
    pub(super) fn add(self, application: Application) -> bool {
        let there = self.shown.with_untracked(Option::is_some) && self.problem.with_untracked(Option::is_none);
        if there {
            self.loaded.update(|loaded| loaded.prepend(application));
        }
        there
    }

    /// The rows that stand in the document, each with its place; tracked.
    pub(super) fn visible(self) -> Vec<(usize, Application)> {
        let items = self.window.items();
        self.loaded.with(|loaded| loaded.rows(items))
    }

    /// One of the rows, as it is now; tracked.
    pub(super) fn application(self, id: AppId) -> Option<Application> {
        self.loaded.with(|loaded| loaded.get(id).cloned())
    }

    /// Replaces one in its place, if the page is still there.
    pub(super) fn put(self, application: Application) {
        let _ = self.loaded.try_update(|loaded| loaded.put(application));
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

fn query_of(list: &AppList, cursor: &str) -> ApplicationQuery {
    let text = list.query.trim();
    ApplicationQuery {
        query: (!text.is_empty()).then(|| text.to_owned()),
        kind: list.kind,
        status: list.status,
        sort: Some(list.sort),
        limit: Some(MAX_LIMIT),
        cursor: (!cursor.is_empty()).then(|| cursor.to_owned()),
    }
}

fn now() -> UnixMillis {
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds since the epoch are far below 2^53")]
    let now = js_sys::Date::now() as i64;
    UnixMillis(now)
}
