//! What a card and a row of the table have in common: one application of the list, and the copying of its appId.

use super::{
    listing::Listing,
    standing::{Standing, is_idle},
};
use crate::{
    nav::href,
    paths::{AccountParam, ConsoleRoute, Route},
    text::console_text,
    ui::{
        badge::{self, Badge, Tone},
        card::Place,
        copy::{Confirmation, copy_or_select},
        dom::focus_soon,
        live::use_live,
        moment::Day,
    },
};
use idm_api::{
    application::{Application, ApplicationStatus},
    ids::AppId,
    privilege::Privilege,
    time::UnixMillis,
};
use leptos::{html, prelude::*, task::spawn_local};

/// One application of the list. A copyable handle.
#[derive(Clone, Copy)]
pub(super) struct Item {
    pub(super) id: AppId,
    pub(super) application: Memo<Application>,
    pub(super) standing: Memo<Standing>,
    pub(super) idle: Memo<bool>,
    pub(super) place: Place,
    /// Where the appId stands.
    pub(super) shown: NodeRef<html::Code>,
    pub(super) done: Confirmation,
    /// Whether the browser did not let us copy, and the appId is selected instead.
    pub(super) selected: RwSignal<bool>,
}

impl Item {
    pub(super) fn new(listing: Listing, at: usize, first_read: Application) -> Self {
        let id = first_read.app_id;
        let application = Memo::new(move |_| listing.application(id).unwrap_or_else(|| first_read.clone()));
        let now = listing.now;
        let standing = Memo::new(move |_| {
            let gone = listing.loaded.with(|loaded| loaded.is_gone(id));
            application.with(|application| Standing::of(application, gone, now.get()))
        });
        let idle = Memo::new(move |_| application.with(|application| is_idle(application, now.get())));
        let of = Signal::derive(move || listing.loaded.with(super::loaded::Loaded::set_size));
        Self {
            id,
            application,
            standing,
            idle,
            place: Place { at: at + 1, of },
            shown: NodeRef::new(),
            done: Confirmation::new(),
            selected: RwSignal::new(false),
        }
    }

    pub(super) fn name(self) -> String {
        self.application.with(|application| application.name.clone())
    }

    /// The name as a link to the application's page.
    pub(super) fn link(self) -> AnyView {
        let account = use_context::<AccountParam>().unwrap_or_default();
        let href = href(&Route::Console(account, ConsoleRoute::Application(self.id)));
        view! { <a class="over-target" href=href>{move || self.name()}</a> }.into_any()
    }

    pub(super) fn copy_label(self) -> Signal<String> {
        Signal::derive(move || (console_text().app_credentials.copy_app_id_of)(&self.name()))
    }

    /// Copies the appId, or selects it where the browser does not allow that.
    pub(super) fn copying(self) -> Callback<()> {
        let live = use_live();
        let sentences = &console_text().app_credentials;
        Callback::new(move |()| {
            let name = untrack(move || self.name());
            spawn_local(async move {
                let node = self.shown.try_get_untracked().flatten();
                let copied = copy_or_select(&self.id.to_string(), node.as_deref().map(AsRef::as_ref)).await;
                if self.selected.try_set(!copied).is_some() {
                    return;
                }
                if copied {
                    self.done.show();
                    live.say((sentences.app_id_copied)(&name));
                } else {
                    live.say(sentences.app_id_selected.to_owned());
                }
            });
        })
    }

    /// The id of the button that copies.
    pub(super) fn button_id(self) -> String {
        button_id(self.id)
    }

    pub(super) fn badge(self) -> AnyView {
        let label = Signal::derive(move || label_of(self.standing.get()));
        let tone = Signal::derive(move || tone_of(self.standing.get()));
        view! { <Badge label tone /> }.into_any()
    }

    /// The badge as it is now, for what is made anew when it changes.
    pub(super) fn badge_now(self) -> AnyView {
        let standing = self.standing.get();
        view! { <span class=badge::class_of(tone_of(standing))>{label_of(standing)}</span> }.into_any()
    }

    pub(super) fn kind(self) -> &'static str {
        (console_text().app_credentials.kind)(self.application.with(|application| application.kind))
    }

    pub(super) fn privileges(self) -> String {
        self.application.with(|application| list_of(&application.privileges))
    }

    pub(super) fn created(self) -> AnyView {
        view! { <Day at=self.application.with(|application| application.created) /> }.into_any()
    }

    pub(super) fn last_used(self) -> AnyView {
        let last_used = self.application.with(|application| application.last_used);
        let when = day_or(last_used, console_text().app_credentials.never_used);
        let hint = self.idle.get().then(|| view! { <span class="hint-idle">{console_text().app_list.idle}</span> });
        view! { {when} {hint} }.into_any()
    }

    pub(super) fn expires(self) -> AnyView {
        day_or(self.application.with(|application| application.expires), console_text().app_list.never_expires)
    }
}

fn label_of(standing: Standing) -> &'static str {
    let sentences = console_text();
    match standing {
        Standing::Active => (sentences.app_credentials.status)(ApplicationStatus::Active),
        Standing::Expired => (sentences.app_credentials.status)(ApplicationStatus::Expired),
        Standing::Revoked => (sentences.app_credentials.status)(ApplicationStatus::Revoked),
        Standing::Expiring => sentences.app_list.expiring,
        Standing::Gone => sentences.app_list.gone,
    }
}

const fn tone_of(standing: Standing) -> Tone {
    match standing {
        Standing::Active => Tone::Calm,
        Standing::Expiring => Tone::Warning,
        Standing::Expired | Standing::Revoked | Standing::Gone => Tone::Ended,
    }
}

/// Moves the focus to this application, once it is in the document.
pub(super) fn focus_item(id: AppId) {
    focus_soon(button_id(id));
}

fn button_id(id: AppId) -> String {
    ["app-", &id.to_string()].concat()
}

fn day_or(at: Option<UnixMillis>, otherwise: &'static str) -> AnyView {
    match at {
        Some(at) => view! { <Day at /> }.into_any(),
        None => otherwise.into_any(),
    }
}

fn list_of(privileges: &[Privilege]) -> String {
    let text = &console_text().app_credentials;
    if privileges.is_empty() {
        return text.no_privileges.to_owned();
    }
    let names: Vec<_> = privileges.iter().map(|&privilege| (text.privilege)(privilege)).collect();
    names.join(", ")
}
