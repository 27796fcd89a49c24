//! App credentials: the account's applications as cards, and the way to a new one.

use super::{
    app_card::{AppCard, focus_card},
    one_time::{OneTime, OneTimeScreen},
};
use crate::{
    forms::{Sending, create_application::CreateApplicationDialog, problem::explain_whole},
    idm::ApiError,
    load::{Load, Remote},
    pages::{guard::SignedIn, heading::PageHeading},
    text::text,
    ui::{
        button::{Button, Look},
        dialog::DialogHandle,
        icon::Shape,
        panel::{EmptyPanel, ErrorPanel},
        skeleton::CardsSkeleton,
    },
};
use idm_api::{
    application::{Application, ApplicationPage, CreateApplication},
    application_list::ApplicationQuery,
};
use leptos::{prelude::*, task::spawn_local};

/// The page.
#[component]
pub(super) fn AppCredentialsPage(signed_in: SignedIn) -> impl IntoView {
    let text = &text().app_credentials;
    let list = Load::start(move || {
        let client = signed_in.client();
        async move { client.applications(&ApplicationQuery::default()).await }
    });
    let creating = RwSignal::new(false);
    let create = Callback::new(move |()| creating.set(true));
    view! {
        <div class="page-head">
            <div>
                <PageHeading heading=text.heading />
                <p class="page-intro">{text.intro}</p>
            </div>
            <Button label=text.create on_click=create look=Look::Primary icon=Shape::Plus />
        </div>
        <List list signed_in create />
        <Creation list signed_in creating />
    }
}

/// What the list shows; the cards themselves change without it changing.
#[derive(Clone, PartialEq, Eq)]
enum Shows {
    Loading,
    Failed(ApiError),
    Nothing,
    Cards,
}

#[component]
fn List(list: Load<ApplicationPage>, signed_in: SignedIn, create: Callback<()>) -> impl IntoView {
    let text = text();
    let state = list.state();
    let shows = Memo::new(move |_| {
        state.with(|state| match state {
            Remote::Loading => Shows::Loading,
            Remote::Failed(error) => Shows::Failed(error.clone()),
            Remote::Ready(page) if page.applications.is_empty() => Shows::Nothing,
            Remote::Ready(_) => Shows::Cards,
        })
    });
    move || match shows.get() {
        Shows::Loading => view! { <CardsSkeleton label=text.common.loading /> }.into_any(),
        Shows::Failed(error) => view! {
            <ErrorPanel
                heading=text.app_credentials.list_failed
                message=explain_whole(&error)
                retry_label=text.common.try_again
                on_retry=Callback::new(move |()| list.again())
            />
        }
        .into_any(),
        Shows::Nothing => view! {
            <EmptyPanel heading=text.app_credentials.empty message=text.app_credentials.empty_what_now>
                <Button label=text.app_credentials.create on_click=create icon=Shape::Plus />
            </EmptyPanel>
        }
        .into_any(),
        Shows::Cards => view! { <Cards list signed_in /> }.into_any(),
    }
}

#[component]
fn Cards(list: Load<ApplicationPage>, signed_in: SignedIn) -> impl IntoView {
    let text = &text().app_credentials;
    let state = list.state();
    let apps = move || state.with(|state| page_of(state).map(|page| page.applications.clone()).unwrap_or_default());
    let count = move || state.with(|state| page_of(state).map(|page| (page.applications.len(), page.total)));
    view! {
        <ul class="cards" role="list" aria-label=text.list>
            <For each=apps key=|app| app.app_id let(app)>
                <AppCard app />
            </For>
        </ul>
        <div class="list-foot">
            <p>{move || count().map(|(shown, total)| (text.count)(shown, total))}</p>
            <More list signed_in />
        </div>
    }
}

#[component]
fn More(list: Load<ApplicationPage>, signed_in: SignedIn) -> impl IntoView {
    let text = &text().app_credentials;
    let state = list.state();
    let busy = RwSignal::new(false);
    let problem = RwSignal::new(None::<String>);
    let cursor = Memo::new(move |_| state.with(|state| page_of(state).and_then(|page| page.next_cursor.clone())));
    let more = Callback::new(move |()| {
        busy.set(true);
        problem.set(None);
        spawn_local(async move {
            let query = ApplicationQuery { cursor: cursor.get_untracked(), ..ApplicationQuery::default() };
            let outcome = signed_in.client().applications(&query).await;
            let _ = busy.try_set(false);
            match outcome {
                Ok(next) => drop(state.try_update(|state| append(state, next))),
                Err(error) => drop(problem.try_set(Some(explain_whole(&error)))),
            }
        });
    });
    view! {
        <p role="alert">{move || problem.get()}</p>
        {move || cursor.get().map(|_| view! { <Button label=text.more on_click=more busy /> })}
    }
}

/// The dialogs that lead to a new credential, one after the other.
#[component]
fn Creation(list: Load<ApplicationPage>, signed_in: SignedIn, creating: RwSignal<bool>) -> impl IntoView {
    let one_time = OneTime::new();
    let handle = DialogHandle::new();
    let send = Sending::new(move |wanted: CreateApplication| async move {
        one_time.reveal(async move { signed_in.client().create_application(&wanted).await }).await?;
        handle.close();
        Ok(())
    });
    let done = Callback::new(move |application: Application| {
        let app_id = application.app_id;
        match list.state().try_update(|state| prepend(state, application)) {
            Some(true) => focus_card(app_id),
            // The list had not come; now it comes with the new one.
            _ => list.again(),
        }
    });
    view! {
        {move || {
            creating
                .get()
                .then(|| {
                    let closed = Callback::new(move |()| creating.set(false));
                    view! { <CreateApplicationDialog send handle on_closed=closed /> }
                })
        }}
        <OneTimeScreen one_time signed_in on_done=done />
    }
}

fn page_of(state: &Remote<ApplicationPage>) -> Option<&ApplicationPage> {
    match state {
        Remote::Ready(page) => Some(page),
        Remote::Loading | Remote::Failed(_) => None,
    }
}

fn append(state: &mut Remote<ApplicationPage>, next: ApplicationPage) {
    if let Remote::Ready(page) = state {
        page.total = next.total;
        page.next_cursor = next.next_cursor;
        // An application made meanwhile moves the pages by one: none may stand there twice.
        for application in next.applications {
            if page.applications.iter().all(|known| known.app_id != application.app_id) {
                page.applications.push(application);
            }
        }
    }
}

fn prepend(state: &mut Remote<ApplicationPage>, application: Application) -> bool {
    let Remote::Ready(page) = state else { return false };
    page.applications.insert(0, application);
    page.total += 1;
    true
}
