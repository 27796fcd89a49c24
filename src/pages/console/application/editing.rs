//! The dialogs that change the application, and what happens when somebody else changed it first.

use super::{
    opened::{Opened, Outcome},
    privileges::PrivilegesDialog,
};
use crate::{
    forms::{
        Sending,
        application::{Conflict, Edit, conflict::ConflictDialog, settings::EditApplicationDialog},
    },
    idm::Versioned,
    text::console_text,
    ui::{dialog::DialogHandle, toast::use_toasts},
};
use idm_api::application::Application;
use leptos::prelude::*;

/// What is being changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// Name and expiry.
    Settings,
    /// What it may do.
    Privileges,
}

/// The dialog that is open, if one is.
#[component]
pub(super) fn Editing(opened: Opened, editing: RwSignal<Option<What>>) -> impl IntoView {
    let toasts = use_toasts();
    let handle = DialogHandle::new();
    let conflict_handle = DialogHandle::new();
    let conflict = RwSignal::new(None::<Conflict>);
    // What the person has seen of the application: a change is made to that, or told to be in conflict.
    let seen = StoredValue::new(None::<Versioned<Application>>);
    let send = Sending::new(move |edit: Edit| async move {
        let Some(base) = seen.get_value() else { return Ok(()) };
        match opened.change(&base, &edit).await? {
            Outcome::Done(app) => {
                conflict_handle.close();
                handle.close();
                toasts.tell((console_text().edit_application().saved)(&app.name));
            }
            Outcome::Conflict(found, now) => {
                let _ = seen.try_set_value(Some(*now));
                let _ = conflict.try_set(Some(*found));
            }
        }
        Ok(())
    });
    let closed = Callback::new(move |()| editing.set(None));
    let understood = Callback::new(move |()| conflict.set(None));
    view! {
        {move || {
            let what = editing.get()?;
            let base = opened.seen()?;
            let app = base.value.clone();
            seen.set_value(Some(base));
            Some(
                match what {
                    What::Settings => {
                        view! { <EditApplicationDialog app send handle on_closed=closed /> }.into_any()
                    }
                    What::Privileges => {
                        view! { <PrivilegesDialog opened app send handle on_closed=closed /> }.into_any()
                    }
                },
            )
        }}
        {move || {
            conflict
                .get()
                .map(|conflict| {
                    view! { <ConflictDialog conflict send handle=conflict_handle on_closed=understood /> }
                })
        }}
    }
}
