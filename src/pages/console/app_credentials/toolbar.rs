//! Searching, filtering, ordering and the choice of view. All of it is in the URL, and nowhere else.

use crate::{
    forms::redaction::check_no_secret,
    nav::use_nav,
    paths::{AppList, ConsoleRoute, ListView, Route},
    text::console_text,
    ui::{
        choice::Segments,
        filter::{FilterSelect, SearchBox},
        select::Choice,
    },
};
use idm_api::{
    application::ApplicationKind,
    application_list::{ApplicationSort, QUERY_MAX_CHARACTERS, StatusFilter},
};
use leptos::prelude::*;

/// What the URL asks for, and the way to ask for something else. A copyable handle.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    nav: crate::nav::Nav,
    pub(super) list: Memo<AppList>,
}

impl Asked {
    pub(super) fn new() -> Self {
        let nav = use_nav();
        let list = Memo::new(move |before: Option<&AppList>| {
            nav.with_route(|route| match route {
                Route::Console(_, ConsoleRoute::AppCredentials(list)) => list.clone(),
                // The page is being left.
                _ => before.cloned().unwrap_or_default(),
            })
        });
        Self { nav, list }
    }

    /// The URL of this list, for the account of the present one.
    pub(super) fn route(self, list: AppList) -> Option<Route> {
        match untrack(|| self.nav.route()) {
            Route::Console(account, ConsoleRoute::AppCredentials(_)) => {
                Some(Route::Console(account, ConsoleRoute::AppCredentials(list)))
            }
            _ => None,
        }
    }

    /// Goes to this list; the back button leads back to the present one.
    pub(super) fn go(self, list: AppList) {
        self.to(list, |nav, route| nav.push(route));
    }

    /// Goes to this list in place of the present one.
    pub(super) fn turn_into(self, list: AppList) {
        self.to(list, |nav, route| nav.replace(route));
    }

    /// The same, but for the address bar, which follows a moment later.
    fn turn_into_soon(self, list: AppList) {
        self.to(list, |nav, route| nav.replace_soon(route));
    }

    fn to(self, list: AppList, go: impl FnOnce(crate::nav::Nav, Route)) {
        if self.list.with_untracked(|known| *known != list)
            && let Some(route) = self.route(list)
        {
            go(self.nav, route);
        }
    }

    /// The present list from its start, without a filter.
    pub(super) fn cleared(self) -> AppList {
        let AppList { sort, view, .. } = self.list.get_untracked();
        AppList { sort, view, ..AppList::default() }
    }

    fn at_start(self) -> AppList {
        AppList { after: String::new(), ..self.list.get_untracked() }
    }
}

/// The toolbar.
#[component]
pub(super) fn Toolbar(asked: Asked) -> impl IntoView {
    let sentences = console_text().app_list();
    let list = asked.list;
    let problem = RwSignal::new(None::<&'static str>);
    let search = Callback::new(move |entered: String| {
        let checked = check_no_secret(&entered);
        problem.set(checked.err());
        if checked.is_err() {
            return;
        }
        let now = asked.at_start();
        let is_first = now.query.is_empty();
        let query: String = entered.trim().chars().take(QUERY_MAX_CHARACTERS).collect();
        let wanted = AppList { query, ..now };
        // One step back leads out of the search, not through its letters.
        if is_first { asked.go(wanted) } else { asked.turn_into_soon(wanted) }
    });
    let kind = Callback::new(move |name: String| {
        let kind = ApplicationKind::ALL.into_iter().find(|kind| kind.name() == name);
        asked.go(AppList { kind, ..asked.at_start() });
    });
    let status = Callback::new(move |name: String| {
        let status = StatusFilter::ALL.into_iter().find(|status| status.name() == name);
        asked.go(AppList { status, ..asked.at_start() });
    });
    let sort = Callback::new(move |name: String| {
        let sort = ApplicationSort::ALL.into_iter().find(|sort| sort.name() == name).unwrap_or_default();
        asked.go(AppList { sort, ..asked.at_start() });
    });
    let view = Callback::new(move |name: &'static str| {
        let view = ListView::ALL.into_iter().find(|view| view.name() == name).unwrap_or_default();
        asked.turn_into(AppList { view, ..list.get_untracked() });
    });
    let any = |label| Choice { value: "", label };
    let kinds = ApplicationKind::ALL
        .map(|kind| Choice { value: kind.name(), label: (console_text().app_credentials().kind)(kind) });
    let statuses =
        StatusFilter::ALL.map(|status| Choice { value: status.name(), label: (sentences.with_status)(status) });
    // The usual one first.
    let first = std::iter::once(ApplicationSort::default());
    let sorts = first.chain(ApplicationSort::ALL.into_iter().filter(|sort| *sort != ApplicationSort::default()));
    let sorts = sorts.map(|sort| Choice { value: sort.name(), label: (sentences.sort_by)(sort) });
    view! {
        <search class="list-tools" aria-label=sentences.filters>
            <SearchBox
                id="app-search"
                label=sentences.search
                placeholder=sentences.search_placeholder
                value=Signal::derive(move || list.with(|list| list.query.clone()))
                on_input=search
                problem
            />
            <FilterSelect
                id="app-kind"
                label=sentences.kind
                choices=std::iter::once(any(sentences.any_kind)).chain(kinds).collect()
                value=Signal::derive(move || list.with(|list| list.kind.map_or("", ApplicationKind::name)))
                on_change=kind
            />
            <FilterSelect
                id="app-status"
                label=sentences.status
                choices=std::iter::once(any(sentences.any_status)).chain(statuses).collect()
                value=Signal::derive(move || list.with(|list| list.status.map_or("", StatusFilter::name)))
                on_change=status
            />
            <FilterSelect
                id="app-sort"
                label=sentences.sort
                choices=sorts.collect()
                value=Signal::derive(move || list.with(|list| list.sort.name()))
                on_change=sort
            />
            <Segments
                name="app-view"
                legend=sentences.view
                options=vec![
                    (ListView::Cards.name(), sentences.cards),
                    (ListView::Table.name(), sentences.table),
                ]
                chosen=Signal::derive(move || list.with(|list| list.view.name()))
                on_choose=view
            />
        </search>
    }
}
