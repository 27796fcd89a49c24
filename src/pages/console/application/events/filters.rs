//! Which events to show.

use crate::{
    pages::console::{
        event_filter::{action_choices, pick_action, picked_action},
        events::party_name,
    },
    paths::AuditFilter,
    text::console_text,
    ui::{
        button::{Button, Look},
        filter::{DayBox, FilterBar, FilterSelect},
    },
};
use idm_api::audit::Party;
use leptos::prelude::*;

/// The filters.
#[component]
pub(super) fn Filters(filter: RwSignal<AuditFilter>, actors: Memo<Vec<Party>>) -> impl IntoView {
    let sentences = console_text();
    let log = sentences.audit_log();
    let read =
        move |read: fn(&AuditFilter) -> &String| Signal::derive(move || filter.with(|filter| read(filter).clone()));
    let change = move |change: fn(&mut AuditFilter, String)| {
        Callback::new(move |value: String| filter.update(|filter| change(filter, value)))
    };
    let narrowed = Memo::new(move |_| filter.with(AuditFilter::is_narrowed));
    let clear = Callback::new(move |()| filter.set(AuditFilter::default()));
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
    let action = Signal::derive(move || filter.with(picked_action));
    let picked = change(|filter, id| filter.actor = id);
    view! {
        <FilterBar name=sentences.application_events().filters>
            <FilterSelect
                id="events-action"
                label=log.action
                choices=action_choices(|action| !action.name().starts_with("account."))
                value=action
                on_change=change(|filter, name| pick_action(filter, &name))
            />
            <div class="filter">
                <label for="events-actor">{log.actor}</label>
                <select id="events-actor" on:change=move |event| picked.run(event_target_value(&event))>
                    <option value="" prop:selected=move || filter.with(|filter| filter.actor.is_empty())>
                        {sentences.application_events().anybody}
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
