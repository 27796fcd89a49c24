//! The events that were found.

use super::{super::opened::Opened, page_of};
use crate::{
    forms::problem::explain_whole,
    idm::ApiError,
    load::{Load, Remote},
    pages::console::events::Event,
    paths::AuditFilter,
    text::{console_text, text},
    ui::{
        button::Button,
        dom::focus_soon,
        panel::{ErrorPanel, NothingPanel},
        table::RowsSkeleton,
    },
};
use idm_api::audit::AuditPage;
use leptos::{prelude::*, task::spawn_local};

const LIST_ID: &str = "application-events";

/// What the list shows; its entries change without this changing.
#[derive(Clone, PartialEq, Eq)]
enum Shows {
    Loading,
    Failed(ApiError),
    Nothing,
    Events,
}

/// What was found, or why there is nothing to show.
#[component]
pub(super) fn Found(opened: Opened, load: Load<AuditPage>, filter: RwSignal<AuditFilter>) -> impl IntoView {
    let sentences = console_text();
    let text = text();
    let shows = Memo::new(move |_| {
        load.state().with(|state| match state {
            Remote::Loading => Shows::Loading,
            Remote::Failed(error) => Shows::Failed(error.clone()),
            Remote::Ready(page) if page.events.is_empty() => Shows::Nothing,
            Remote::Ready(_) => Shows::Events,
        })
    });
    move || match shows.get() {
        Shows::Loading => view! { <RowsSkeleton label=text.common().loading /> }.into_any(),
        Shows::Failed(error) => view! {
            <ErrorPanel
                heading=sentences.application_events().failed
                message=explain_whole(&error)
                retry_label=text.common().try_again
                on_retry=Callback::new(move |()| load.again())
            />
        }
        .into_any(),
        Shows::Nothing => view! {
            <NothingPanel
                heading=sentences.audit_log().nothing_found
                message=sentences.audit_log().nothing_found_what_now
            />
        }
        .into_any(),
        Shows::Events => view! { <Events opened load filter /> }.into_any(),
    }
}

#[component]
fn Events(opened: Opened, load: Load<AuditPage>, filter: RwSignal<AuditFilter>) -> impl IntoView {
    let text = console_text().application_events();
    let state = load.state();
    let events = move || {
        state.with(|state| match state {
            Remote::Ready(page) => page.events.clone(),
            Remote::Loading | Remote::Failed(_) => Vec::new(),
        })
    };
    let busy = RwSignal::new(false);
    let problem = RwSignal::new(None::<String>);
    let cursor = Memo::new(move |_| {
        state.with(|state| match state {
            Remote::Ready(page) => page.next_cursor.clone(),
            Remote::Loading | Remote::Failed(_) => None,
        })
    });
    let has_more = Memo::new(move |_| cursor.with(Option::is_some));
    let older = Callback::new(move |()| {
        busy.set(true);
        problem.set(None);
        let (asked, after) = (filter.get_untracked(), cursor.get_untracked());
        spawn_local(async move {
            let query = page_of(&asked, after.clone());
            let outcome = opened.signed_in.client().application_events(opened.id, &query).await;
            let _ = busy.try_set(false);
            match outcome {
                Ok(next) => {
                    let was_last = next.next_cursor.is_none();
                    let _ = state.try_update(|state| append(state, after, next));
                    if was_last {
                        // The button that had the focus is gone.
                        focus_soon(LIST_ID.to_owned());
                    }
                }
                Err(error) => drop(problem.try_set(Some(explain_whole(&error)))),
            }
        });
    });
    view! {
        <ol
            id=LIST_ID
            class="events"
            role="list"
            tabindex="-1"
            aria-label=text.list
            aria-busy=move || load.busy().get().then_some("true")
        >
            <For each=events key=|event| event.id.clone() let(event)>
                <li class="event">
                    <Event event />
                </li>
            </For>
        </ol>
        {move || {
            has_more
                .get()
                .then(|| {
                    view! {
                        <div class="list-foot">
                            <Button label=text.older on_click=older busy />
                            <p role="alert">{move || problem.get()}</p>
                        </div>
                    }
                })
        }}
    }
}

/// Adds the next page, unless the list has become another one meanwhile.
fn append(state: &mut Remote<AuditPage>, after: Option<String>, next: AuditPage) {
    if let Remote::Ready(page) = state
        && page.next_cursor == after
    {
        page.events.extend(next.events);
        page.next_cursor = next.next_cursor;
    }
}
