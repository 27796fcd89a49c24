//! Which events to show.

use super::Filter;
use crate::{
    pages::console::events::party_name,
    text::text,
    ui::{
        button::{Button, Look},
        filter::{DayBox, FilterBar, FilterSelect},
        select::Choice,
    },
};
use idm_api::audit::{AuditAction, Party};
use leptos::prelude::*;

/// The filters.
#[component]
pub(super) fn Filters(filter: RwSignal<Filter>, actors: Memo<Vec<Party>>) -> impl IntoView {
    let text = text();
    let log = &text.audit_log;
    let read = move |read: fn(&Filter) -> &String| Signal::derive(move || filter.with(|filter| read(filter).clone()));
    let change = move |change: fn(&mut Filter, String)| {
        Callback::new(move |value: String| filter.update(|filter| change(filter, value)))
    };
    let narrowed = Memo::new(move |_| filter.with(|filter| *filter != Filter::default()));
    let clear = Callback::new(move |()| filter.set(Filter::default()));
    let actor = move |party: Party| {
        let id = party.id.clone().unwrap_or_default();
        let own = id.clone();
        let selected = move || filter.with(|filter| filter.actor == own);
        view! {
            <option value=id prop:selected=selected>
                {party_name(&party)}
            </option>
        }
    };
    let action = Signal::derive(move || {
        filter.with(|filter| {
            AuditAction::ALL.iter().find(|one| one.name() == filter.action).map_or("", AuditAction::name)
        })
    });
    let picked = change(|filter, id| filter.actor = id);
    view! {
        <FilterBar name=text.application_events.filters>
            <FilterSelect
                id="events-action"
                label=log.action
                choices=actions()
                value=action
                on_change=change(|filter, name| filter.action = name)
            />
            <div class="filter">
                <label for="events-actor">{log.actor}</label>
                <select id="events-actor" on:change=move |event| picked.run(event_target_value(&event))>
                    <option value="" prop:selected=move || filter.with(|filter| filter.actor.is_empty())>
                        {text.application_events.anybody}
                    </option>
                    {move || actors.get().into_iter().map(actor).collect_view()}
                </select>
            </div>
            <DayBox
                id="events-from"
                label=log.from
                value=read(|filter| &filter.from)
                on_pick=change(|filter, day| filter.from = day)
            />
            <DayBox
                id="events-until"
                label=log.until
                value=read(|filter| &filter.until)
                on_pick=change(|filter, day| filter.until = day)
            />
            {move || narrowed.get().then(|| view! { <Button label=log.clear on_click=clear look=Look::Quiet /> })}
        </FilterBar>
    }
}

fn actions() -> Vec<Choice> {
    let text = text();
    let any = Choice { value: "", label: text.audit_log.any_action };
    let known = AuditAction::ALL.iter().filter(|action| !action.name().starts_with("account."));
    let known = known.filter_map(|action| Some(Choice { value: action.name(), label: (text.events.action)(action)? }));
    std::iter::once(any).chain(known).collect()
}
