//! Logging in with a provider: a button for each.

use super::{login::renewal, problem::explain_whole};
use crate::{idm::ApiError, session::Session, text::text, ui::dom::leave_for};
use idm_api::provider::{ProviderLabel, StartProviderLogin};
use leptos::{prelude::*, task::spawn_local};

/// Which providers there are, and how the browser comes back from them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Providers {
    /// In the order in which they are offered.
    pub offered: Vec<ProviderLabel>,
    /// The query that the login has when the browser is back.
    pub page_query: String,
}

/// The buttons, with what went wrong above them.
#[component]
pub fn ProviderButtons(
    /// What to offer.
    providers: Providers,
    /// Starts it.
    session: Session,
    /// Whether the session shall be kept.
    #[prop(into)]
    keep: Signal<bool>,
    /// Whether the session is a short one unless it is.
    #[prop(optional)]
    short_else: bool,
) -> impl IntoView {
    let Providers { offered, page_query } = providers;
    let leaving = RwSignal::new(None::<usize>);
    let problem = RwSignal::new(None::<String>);
    let page_query = StoredValue::new(page_query);
    let start = move |number: usize, provider: String| {
        if leaving.get_untracked().is_some() {
            return;
        }
        leaving.set(Some(number));
        problem.set(None);
        let keep = keep.get_untracked();
        let wanted = StartProviderLogin {
            provider,
            renewal_type: renewal(keep, short_else),
            keep_logged_in: Some(keep),
            page_query: Some(page_query.get_value()),
        };
        spawn_local(async move {
            match session.start_provider_login(wanted).await {
                // The button stays busy: the page is about to go.
                Ok(start) => leave_for(&start.url),
                Err(error) => {
                    let _ = leaving.try_set(None);
                    let _ = problem.try_set(Some(explain(&error)));
                }
            }
        });
    };
    let words = text().provider();
    let buttons = offered.into_iter().enumerate().map(|(number, ProviderLabel { id, name })| {
        let click = move |_| start(number, id.clone());
        view! {
            <button
                type="button"
                class="button"
                aria-busy=move || (leaving.get() == Some(number)).then_some("true")
                aria-disabled=move || leaving.get().is_some().then_some("true")
                on:click=click
            >
                {(words.continue_with)(&name)}
            </button>
        }
    });
    view! {
        <div class="providers">
            <div role="alert" class="form-problem">
                {move || problem.get()}
            </div>
            {buttons.collect_view()}
        </div>
    }
}

/// What went wrong on the way to a provider.
pub(crate) fn explain(error: &ApiError) -> String {
    match error.code() {
        // The page's settings name one that the IDM's do not.
        Some(idm_api::error::ErrorCode::NotFound) => text().problem().provider_unreachable.to_owned(),
        _ => explain_whole(error),
    }
}
