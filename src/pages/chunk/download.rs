//! Downloading a part.

use super::Place;
use crate::{
    forms::problem::explain_whole,
    idm::ApiError,
    language::Language,
    pages::{
        failed::{FailedPage, leave_the_focus},
        heading::PageHeading,
        placeholder::Placeholder,
    },
    retry::Retry,
    text::{NotDownloaded, text},
    ui::{button::Button, skeleton::PanelsSkeleton},
};
use leptos::{prelude::*, task::spawn_local};
use std::{
    future::Future,
    pin::Pin,
    task::{Context, Poll, Waker},
};

/// What is waited for.
pub(in crate::pages) type Wait<T> = Pin<Box<dyn Future<Output = Result<T, NotDownloaded>>>>;

/// Makes the view of a part that is there. Boxed, so that each part does not have this module's code once more.
pub(in crate::pages) type Make = Box<dyn Fn() -> Wait<AnyView> + Send + Sync>;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Progress {
    Coming,
    Here,
    Failed,
}

/// Shows a part: at once when it was downloaded before, else when `download` has brought it. `make` makes its view.
pub(in crate::pages) fn downloaded(place: Place, download: fn() -> Wait<()>, make: Make) -> AnyView {
    let mut coming = download();
    if let Some(Ok(())) = now(&mut coming) {
        return made(&make, place);
    }
    let progress = RwSignal::new(Progress::Coming);
    let again = Retry::new(false);
    bring(progress, again, download, coming);
    let retry = Callback::new(move |()| {
        progress.set(Progress::Coming);
        again.over();
        bring(progress, again, download, download());
    });
    (move || match progress.get() {
        Progress::Coming => waiting(place),
        Progress::Here => made(&make, place),
        Progress::Failed => failed(place, retry),
    })
    .into_any()
}

/// Waits for a part; where it does not come it is asked for again behind what the page says of that.
fn bring(progress: RwSignal<Progress>, again: Retry, download: fn() -> Wait<()>, coming: Wait<()>) {
    spawn_local(async move {
        if coming.await.is_ok() {
            again.over();
            let _ = progress.try_set(Progress::Here);
            return;
        }
        let by_itself = move || bring(progress, again, download, download());
        // Of two that were under way, the other may have come.
        if progress.try_get_untracked() != Some(Progress::Here)
            && again.failed(&ApiError::Unreachable, Box::new(by_itself))
        {
            let _ = progress.try_set(Progress::Failed);
        }
    });
}

/// Shows a part from the first time on that it is wanted.
pub(in crate::pages) fn from_first(wanted: RwSignal<bool>, make: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let make: Box<dyn Fn() -> AnyView + Send> = Box::new(make);
    let begun = Memo::new(move |before: Option<&bool>| before == Some(&true) || wanted.get());
    (move || begun.get().then(&make)).into_any()
}

/// Downloads a part that is about to be wanted. Where that fails, it is asked for again when it is.
#[cfg(feature = "split")]
pub(in crate::pages) fn ahead(coming: Wait<()>) {
    spawn_local(async move {
        let _ = coming.await;
    });
}

/// The view of a part that is there, as a child of whoever shows it.
fn made(make: &Make, place: Place) -> AnyView {
    now(&mut make()).and_then(Result::ok).unwrap_or_else(|| waiting(place))
}

/// What comes of it without waiting.
fn now<T>(future: &mut Wait<T>) -> Option<Result<T, NotDownloaded>> {
    match future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(outcome) => Some(outcome),
        Poll::Pending => None,
    }
}

fn waiting(place: Place) -> AnyView {
    match place {
        Place::Page => view! { <Placeholder /> }.into_any(),
        Place::Content => view! { <PanelsSkeleton label=text().common().loading /> }.into_any(),
        Place::Layer => view! { <p class="layer" role="status">{text().common().loading}</p> }.into_any(),
    }
}

fn failed(place: Place, on_retry: Callback<()>) -> AnyView {
    Language::follow();
    let text = text().common();
    match place {
        Place::Page => {
            view! { <FailedPage heading=text.part_failed error=ApiError::Unreachable on_retry /> }.into_any()
        }
        Place::Content => {
            leave_the_focus();
            view! {
                <PageHeading heading=text.part_failed />
                <div class="panel panel-error" role="alert">
                    <p>{explain_whole(&ApiError::Unreachable)}</p>
                    <Button label=text.try_again on_click=on_retry />
                </div>
            }
            .into_any()
        }
        Place::Layer => view! {
            <div class="layer" role="alert">
                <p>{text.part_failed} ". " {explain_whole(&ApiError::Unreachable)}</p>
                <Button label=text.try_again on_click=on_retry />
            </div>
        }
        .into_any(),
    }
}
