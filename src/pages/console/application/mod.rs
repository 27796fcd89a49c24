//! One application: what it is, and all that can be done with it.

mod app_id;
mod back;
mod details;
mod editing;
mod events;
mod life;
mod opened;
mod privileges;
mod proof;
mod token;

use crate::{
    forms::problem::explain_whole,
    idm::ApiError,
    load::Remote,
    pages::{guard::SignedIn, heading::PageHeading},
    text::{console_text, text},
    ui::{
        panel::{EmptyPanel, ErrorPanel},
        skeleton::PanelsSkeleton,
    },
};
use back::{BackLink, list_url};
use details::{Details, Warnings};
use editing::{Editing, What};
use events::EventsSection;
use idm_api::{error::ErrorCode, ids::AppId};
use leptos::prelude::*;
use life::LifeButtons;
use opened::Opened;
use privileges::PrivilegesSection;
use token::TokenSection;

/// The page.
#[component]
pub(super) fn ApplicationPage(signed_in: SignedIn, id: AppId) -> impl IntoView {
    let sentences = console_text();
    let text = text();
    let opened = Opened::start(signed_in, id);
    let heading = Memo::new(move |_| opened.name().unwrap_or_else(|| sentences.application().heading.to_owned()));
    let shows = Memo::new(move |_| Shows::now(opened));
    let editing = RwSignal::new(None::<What>);
    view! {
        <BackLink />
        <div class="page-head">
            <PageHeading heading />
            {move || {
                (shows.get() == Shows::Application).then(|| view! { <LifeButtons opened editing /> })
            }}
        </div>
        {move || match shows.get() {
            Shows::Loading => view! { <PanelsSkeleton label=text.common().loading /> }.into_any(),
            Shows::Missing => {
                view! {
                    <EmptyPanel heading=sentences.application().missing message=sentences.application().missing_what_now>
                        <a class="button" href=list_url()>{sentences.application().back}</a>
                    </EmptyPanel>
                }
                    .into_any()
            }
            Shows::Failed(error) => {
                view! {
                    <ErrorPanel
                        heading=sentences.application().failed
                        message=explain_whole(&error)
                        retry_label=text.common().try_again
                        on_retry=Callback::new(move |()| opened.again())
                    />
                }
                    .into_any()
            }
            Shows::Application => {
                view! {
                    <Warnings opened />
                    <Details opened />
                    <PrivilegesSection opened editing />
                    <TokenSection opened />
                    <EventsSection opened />
                    <Editing opened editing />
                }
                    .into_any()
            }
        }}
    }
}

/// What the page shows; the application itself changes without this changing.
#[derive(Clone, PartialEq, Eq)]
enum Shows {
    Loading,
    Missing,
    Failed(ApiError),
    Application,
}

impl Shows {
    fn now(opened: Opened) -> Self {
        opened.state().with(|state| match state {
            Remote::Loading => Self::Loading,
            Remote::Ready(_) => Self::Application,
            Remote::Failed(error) if error.code() == Some(&ErrorCode::NotFound) => Self::Missing,
            Remote::Failed(error) => Self::Failed(error.clone()),
        })
    }
}
