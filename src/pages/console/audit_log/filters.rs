//! Which entries to show: what the person picks goes into the address, and the log follows the address.

use super::{Shown, party_filter::PartyFilter};
use crate::{
    load::Load,
    nav::use_nav,
    pages::{
        console::{
            event_filter::{action_choices, pick_action, picked_action},
            links::account,
        },
        guard::SignedIn,
    },
    paths::{AuditFilter, ConsoleRoute, Route},
    text::console_text,
    ui::{
        button::{Button, Look},
        filter::{DayBox, FilterBar, FilterSelect},
    },
};
use leptos::prelude::*;

/// The filters.
#[component]
pub(super) fn LogFilters(signed_in: SignedIn, shown: Memo<AuditFilter>, log: Load<Shown>) -> impl IntoView {
    let text = console_text().audit_log();
    let nav = use_nav();
    let account = account();
    let show = move |filter: AuditFilter| {
        nav.push(Route::Console(account, ConsoleRoute::AuditLog(filter.newest())));
    };
    let change = move |change: fn(&mut AuditFilter, String)| {
        Callback::new(move |value: String| {
            let mut filter = shown.get_untracked();
            change(&mut filter, value);
            show(filter);
        })
    };
    let read =
        move |read: fn(&AuditFilter) -> &str| Signal::derive(move || shown.with(|filter| read(filter).to_owned()));
    let action = Signal::derive(move || shown.with(picked_action));
    let clear = Callback::new(move |()| show(AuditFilter::default()));
    let narrowed = Memo::new(move |_| shown.with(AuditFilter::is_narrowed));
    view! {
        <FilterBar name=text.filters>
            <PartyFilter
                id="log-actor"
                label=text.actor
                signed_in
                log
                picked=read(|filter| &filter.actor)
                on_pick=change(|filter, id| filter.actor = id)
            />
            <PartyFilter
                id="log-target"
                label=text.target
                signed_in
                log
                picked=read(|filter| &filter.target)
                on_pick=change(|filter, id| filter.target = id)
            />
            <FilterSelect
                id="log-action"
                label=text.action
                choices=action_choices(|_| true)
                value=action
                on_change=change(|filter, name| pick_action(filter, &name))
            />
            <DayBox
                id="log-from"
                label=text.from
                value=read(|filter| &filter.from)
                on_pick=change(|filter, day| filter.from = day)
            />
            <DayBox
                id="log-until"
                label=text.until
                value=read(|filter| &filter.until)
                on_pick=change(|filter, day| filter.until = day)
            />
            {move || narrowed.get().then(|| view! { <Button label=text.clear on_click=clear look=Look::Quiet /> })}
        </FilterBar>
    }
}
