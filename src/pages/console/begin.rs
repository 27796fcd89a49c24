//! What can be begun from anywhere: the palette asks for it, and the page that does it opens its dialog.

use crate::{
    nav::Nav,
    paths::{AccountParam, AppList, ConsoleRoute, Route, UserList},
};
use leptos::prelude::*;

/// Something that a page begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Begin {
    CreateApplication,
    AddEndUser,
    AddAdmin,
}

impl Begin {
    /// The page that does it.
    fn page(self) -> ConsoleRoute {
        match self {
            Self::CreateApplication => ConsoleRoute::AppCredentials(AppList::default()),
            Self::AddEndUser => ConsoleRoute::EndUsers(UserList::default()),
            Self::AddAdmin => ConsoleRoute::Admins(UserList::default()),
        }
    }
}

/// What was asked for and has not begun yet. A copyable handle.
#[derive(Clone, Copy)]
pub(super) struct Beginning(RwSignal<Option<Begin>>);

impl Beginning {
    /// Makes the place for it.
    pub(super) fn provide() {
        provide_context(Self(RwSignal::new(None)));
    }

    pub(super) fn use_context() -> Self {
        use_context().unwrap_or_else(|| Self(RwSignal::new(None)))
    }

    /// Has it begun by its page; one that is shown already keeps its filters.
    pub(super) fn begin(self, what: Begin, nav: Nav, account: AccountParam) {
        let page = what.page();
        let is_shown = || matches!(untrack(|| nav.route()), Route::Console(_, shown) if shown.page() == page);
        if !is_shown() {
            nav.push(Route::Console(account, page.clone()));
        }
        // A page that is held stays, and nothing begins.
        self.0.set(is_shown().then_some(what));
    }

    /// Opens what begins this, whenever it is asked for.
    pub(super) fn opens(self, what: Begin, open: RwSignal<bool>) {
        Effect::new(move || {
            if self.0.get() == Some(what) {
                self.0.set(None);
                open.set(true);
            }
        });
    }
}
