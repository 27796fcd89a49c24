//! What the application is, and what there is to know about it now.

use super::{app_id::CopyableAppId, opened::Opened};
use crate::{
    text::console_text,
    ui::{
        facts::{Fact, Facts},
        icon::{Icon, Shape},
        moment::{Ago, Day, exactly, relative},
    },
};
use idm_api::{
    application::{Application, ApplicationStatus},
    application_list::EXPIRING_WITHIN_MS,
    time::UnixMillis,
};
use leptos::prelude::*;

/// The facts.
#[component]
pub(super) fn Details(opened: Opened) -> impl IntoView {
    view! {
        <section class="section" aria-labelledby="details-heading">
            <h2 id="details-heading" class="section-heading">{console_text().application().details}</h2>
            <CopyableAppId id=opened.id />
            {move || opened.read(facts)}
        </section>
    }
}

fn facts(app: &Application) -> impl IntoView + use<> {
    let (page, list) = (console_text().application(), console_text().app_credentials());
    let Application { kind, status, created, token_created, last_used, expires, .. } = *app;
    view! {
        <Facts>
            <Fact name=page.kind>{(list.kind)(kind)}</Fact>
            <Fact name=page.status>
                <span class="badge" class:badge-off=status != ApplicationStatus::Active>{(list.status)(status)}</span>
            </Fact>
            <Fact name=list.created><When at=created /></Fact>
            <Fact name=page.token_made><When at=token_created /></Fact>
            <Fact name=list.last_used>
                {match last_used {
                    Some(at) => view! { <When at /> }.into_any(),
                    None => list.never_used.into_any(),
                }}
            </Fact>
            <Fact name=list.expires>
                {match expires {
                    Some(at) => view! { <When at /> }.into_any(),
                    None => page.never_expires.into_any(),
                }}
            </Fact>
        </Facts>
    }
}

/// A day, and how far away it is.
#[component]
pub(super) fn When(at: UnixMillis) -> impl IntoView {
    view! {
        <Day at />
        <span class="muted">" \u{b7} " <Ago at /></span>
    }
}

/// What somebody should know before anything else.
#[component]
pub(super) fn Warnings(opened: Opened) -> impl IntoView {
    let warning = Memo::new(move |_| opened.read(warning).flatten());
    move || {
        warning.get().map(|warning| {
            view! {
                <p class="warning">
                    <Icon shape=Shape::Warning />
                    <span>{warning}</span>
                </p>
            }
        })
    }
}

fn warning(app: &Application) -> Option<String> {
    let text = console_text().application();
    let now = UnixMillis(js_sys::Date::now() as i64);
    match (app.status, app.expires) {
        (ApplicationStatus::Revoked, _) => Some(text.revoked.to_owned()),
        (_, Some(at)) if at <= now => Some((text.expired)(&exactly(at))),
        (_, Some(at)) if at.since(now) <= EXPIRING_WITHIN_MS => Some((text.expires_soon)(&relative(at, now))),
        _ => None,
    }
}
