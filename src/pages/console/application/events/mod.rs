//! What happened to the application and what it did, newest first: narrowed by what, who and when, and continued.

mod filters;
mod list;

use super::opened::Opened;
use crate::{
    load::{Load, Remote},
    pages::console::event_filter::query_of,
    paths::AuditFilter,
    text::console_text,
};
use filters::Filters;
use idm_api::audit::{AuditPage, AuditQuery, Party};
use leptos::prelude::*;
use list::Found;

/// Events in one answer.
const LIMIT: u32 = 20;

/// The events that the filter asks for: the newest, or those from a cursor on.
fn page_of(filter: &AuditFilter, cursor: Option<String>) -> AuditQuery {
    AuditQuery { limit: Some(LIMIT), cursor, ..query_of(filter) }
}

/// The events.
#[component]
pub(super) fn EventsSection(opened: Opened) -> impl IntoView {
    let text = console_text().application_events();
    let filter = RwSignal::new(AuditFilter::default());
    // Each change makes an event: they are read again with every new version of the application.
    let wanted = Memo::new(move |_| (filter.get(), opened.version()));
    let load = Load::follow(wanted, move |(filter, _)| {
        let client = opened.signed_in.client();
        async move { client.application_events(opened.id, &page_of(&filter, None)).await }
    });
    let actors = known_actors(load);
    view! {
        <section class="section" aria-labelledby="events-heading">
            <h2 id="events-heading" class="section-heading">{text.heading}</h2>
            <Filters filter actors />
            <Found opened load filter />
        </section>
    }
}

/// Who has acted in the events seen so far: those who can be filtered by.
fn known_actors(load: Load<AuditPage>) -> Memo<Vec<Party>> {
    Memo::new(move |before: Option<&Vec<Party>>| {
        let mut known = before.cloned().unwrap_or_default();
        load.state().with(|state| {
            if let Remote::Ready(page) = state {
                for event in &page.events {
                    if event.actor.id.is_some() && known.iter().all(|one| one.id != event.actor.id) {
                        known.push(event.actor.clone());
                    }
                }
            }
        });
        known
    })
}
