//! Which users to list: what the person enters goes into the address, and the list follows the address.

use super::Group;
use crate::{
    forms::redaction::check_no_secret,
    nav::use_nav,
    pages::console::links::account,
    paths::{Route, UserList},
    text::console_text,
    ui::{
        filter::{FilterBar, FilterSelect, SearchBox},
        pause::Pause,
        select::Choice,
    },
};
use idm_api::user_list::{QUERY_MAX_CHARACTERS, UserSort, UserStatusFilter};
use leptos::prelude::*;

/// Search, filter and order.
#[component]
pub(super) fn UserFilters(group: Group, shown: Memo<UserList>) -> impl IntoView {
    let text = console_text().users();
    let nav = use_nav();
    // The first page of what is wanted now. Typing leaves one entry in the history, not one for each letter.
    let account = account();
    let show = move |list: UserList| {
        nav.replace(Route::Console(account, group.list(UserList { after: String::new(), ..list })));
    };
    let pause = Pause::new();
    let problem = RwSignal::new(None::<&'static str>);
    let search = Callback::new(move |entered: String| {
        let checked = check_no_secret(&entered);
        problem.set(checked.err());
        if checked.is_err() {
            pause.end();
            return;
        }
        let query: String = entered.trim().chars().take(QUERY_MAX_CHARACTERS).collect();
        pause.begin(move || show(UserList { query, ..shown.get_untracked() }));
    });
    let pick_status = Callback::new(move |name: String| {
        let status = UserStatusFilter::ALL.into_iter().find(|status| status.name() == name);
        show(UserList { status, ..shown.get_untracked() });
    });
    let pick_sort = Callback::new(move |name: String| {
        let sort = UserSort::ALL.into_iter().find(|sort| sort.name() == name).unwrap_or_default();
        show(UserList { sort, ..shown.get_untracked() });
    });
    let statuses = UserStatusFilter::ALL.map(|one| Choice { value: one.name(), label: (text.status_of)(one) });
    let any = Choice { value: "", label: text.any_status };
    let sorts = UserSort::ALL.map(|one| Choice { value: one.name(), label: (text.sort_by)(one) });
    let query = Signal::derive(move || shown.with(|list| list.query.clone()));
    let status = Signal::derive(move || shown.with(|list| list.status.map_or("", UserStatusFilter::name)));
    let sort = Signal::derive(move || shown.with(|list| list.sort.name()));
    view! {
        <FilterBar name=text.filters>
            <SearchBox
                id="users-search"
                label=text.search
                placeholder=text.search_placeholder
                value=query
                on_input=search
                problem
            />
            <FilterSelect
                id="users-status"
                label=text.status
                choices=std::iter::once(any).chain(statuses).collect()
                value=status
                on_change=pick_status
            />
            <FilterSelect id="users-sort" label=text.sort choices=sorts.to_vec() value=sort on_change=pick_sort />
        </FilterBar>
    }
}
