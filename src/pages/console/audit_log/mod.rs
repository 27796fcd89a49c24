//! The audit log: filtered by what the address says, a page at a time, and exported whole.

mod export;
mod filters;
mod parties;
mod party_filter;

use super::{
    event_filter::query_of,
    events::Event,
    links::{account, url_of},
};
use crate::{
    forms::problem::explain_whole,
    load::{Load, Remote},
    nav::use_nav,
    pages::{guard::SignedIn, heading::PageHeading},
    paths::{AuditFilter, ConsoleRoute, Route},
    text::{console_text, text},
    ui::{
        button::Button,
        panel::{EmptyPanel, ErrorPanel, NothingPanel},
        table::RowsSkeleton,
    },
};
use export::ExportLog;
use filters::LogFilters;
use idm_api::audit::{AuditEvent, AuditPage};
use leptos::prelude::*;

/// What is shown, and the page of it.
type Shown = (AuditFilter, AuditPage);

/// The page.
#[component]
pub(super) fn AuditLogPage(signed_in: SignedIn) -> impl IntoView {
    let text = console_text().audit_log();
    let nav = use_nav();
    // While another page is already in the address, this one stays what it was.
    let shown = Memo::new(move |before: Option<&AuditFilter>| {
        let now = nav.with_route(|route| match route {
            Route::Console(_, ConsoleRoute::AuditLog(filter)) => Some(filter.clone()),
            _ => None,
        });
        now.or_else(|| before.cloned()).unwrap_or_default()
    });
    let log = Load::follow(shown, move |filter: AuditFilter| {
        let client = signed_in.client();
        async move { client.audit_log(&query_of(&filter)).await.map(|page| (filter, page)) }
    });
    view! {
        <div class="page-head">
            <div>
                <PageHeading heading=text.heading />
                <p class="page-intro">{text.intro}</p>
            </div>
            <ExportLog signed_in shown />
        </div>
        <LogFilters signed_in shown log />
        <Entries log />
    }
}

#[component]
fn Entries(log: Load<Shown>) -> impl IntoView {
    let sentences = console_text();
    let text = text();
    let nav = use_nav();
    let account = account();
    let nothing = move |filter: &AuditFilter| {
        if !filter.is_narrowed() {
            return view! { <NothingPanel heading=sentences.audit_log().empty message=sentences.audit_log().empty_what_now /> }
                .into_any();
        }
        let all = Callback::new(move |()| {
            nav.replace(Route::Console(account, ConsoleRoute::AuditLog(AuditFilter::default())));
        });
        view! {
            <EmptyPanel heading=sentences.audit_log().nothing_found message=sentences.audit_log().nothing_found_what_now>
                <Button label=sentences.audit_log().clear on_click=all />
            </EmptyPanel>
        }
        .into_any()
    };
    move || {
        log.state().with(|state| match state {
            Remote::Loading => view! { <RowsSkeleton label=text.common().loading /> }.into_any(),
            Remote::Failed(error) => {
                let retry = Callback::new(move |()| log.again());
                view! {
                    <ErrorPanel
                        heading=sentences.audit_log().failed
                        message=explain_whole(error)
                        retry_label=text.common().try_again
                        on_retry=retry
                    />
                }
                .into_any()
            }
            Remote::Ready((filter, page)) if page.events.is_empty() => nothing(filter),
            Remote::Ready((filter, page)) => {
                view! { <Page filter=filter.clone() page=page.clone() busy=log.busy() /> }.into_any()
            }
        })
    }
}

#[component]
fn Page(filter: AuditFilter, page: AuditPage, busy: RwSignal<bool>) -> impl IntoView {
    let text = console_text().audit_log();
    let AuditPage { events, next_cursor } = page;
    let count = events.len();
    let link = |filter: AuditFilter, name: &'static str| {
        view! { <a class="button" href=url_of(ConsoleRoute::AuditLog(filter))>{name}</a> }
    };
    let newest = (!filter.after.is_empty()).then(|| filter.clone().newest());
    let older = next_cursor.map(|after| AuditFilter { after, ..filter });
    let entry = |event: AuditEvent| {
        view! {
            <li class="event">
                <Event event />
            </li>
        }
    };
    view! {
        <ol class="events" role="list" aria-label=text.list aria-busy=move || busy.get().then_some("true")>
            {events.into_iter().map(entry).collect_view()}
        </ol>
        <div class="pages-foot">
            <p role="status">{(text.shown)(count)}</p>
            <div class="pager">
                {newest.map(|filter| link(filter, text.newest))} {older.map(|filter| link(filter, text.older))}
            </div>
        </div>
    }
}
