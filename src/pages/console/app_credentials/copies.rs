//! Copying the appId of an application of the list.

use crate::{
    text::console_text,
    ui::{
        copy::{CONFIRMED_FOR, copy_or_select},
        live::{Live, use_live},
    },
};
use idm_api::{application::Application, ids::AppId};
use leptos::{prelude::*, task::spawn_local};
use web_sys::Element;

/// What was copied. A copyable handle.
#[derive(Clone, Copy)]
pub(super) struct Copies {
    /// Copied a moment ago, each as often as it was.
    done: RwSignal<Vec<AppId>>,
    /// Selected in its place, where the browser did not let us copy.
    selected: RwSignal<Option<AppId>>,
    live: Live,
}

impl Copies {
    pub(super) fn new() -> Self {
        Self { done: RwSignal::new(Vec::new()), selected: RwSignal::new(None), live: use_live() }
    }

    /// What follows is run again when something was copied.
    pub(super) fn track(self) {
        self.done.track();
        self.selected.track();
    }

    /// Whether it was copied a moment ago; not tracked.
    pub(super) fn is_done(self, id: AppId) -> bool {
        self.done.with_untracked(|done| done.contains(&id))
    }

    /// Whether its appId is selected instead; not tracked.
    pub(super) fn is_selected(self, id: AppId) -> bool {
        self.selected.get_untracked() == Some(id)
    }

    /// Copies the appId, or selects it in its place where the browser does not allow that.
    pub(super) fn copy(self, application: &Application, code: Element) {
        let (id, name) = (application.app_id, application.name.clone());
        let sentences = console_text().app_credentials();
        spawn_local(async move {
            let copied = copy_or_select(&id.to_string(), Some(&code)).await;
            if self.selected.try_set((!copied).then_some(id)).is_some() {
                return;
            }
            if !copied {
                self.live.say(sentences.app_id_selected.to_owned());
                return;
            }
            self.live.say((sentences.app_id_copied)(&name));
            self.done.update(|done| done.push(id));
            let over = move || {
                // All show for the same time: the first to come is the first to go.
                let _ = self.done.try_update(|done| (!done.is_empty()).then(|| done.remove(0)));
            };
            set_timeout(over, CONFIRMED_FOR);
        });
    }
}
