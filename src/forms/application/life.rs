//! Questions before an application is revoked or deleted.

use crate::{
    forms::{asked::AskedDialog, submission::Sending},
    text::{console_text, text},
    ui::{
        confirm::{Question, Typed},
        dialog::DialogHandle,
        moment::relative,
    },
};
use idm_api::{application::Application, time::UnixMillis};
use leptos::prelude::*;

/// Asks before an application is revoked.
#[component]
pub fn RevokeDialog(
    /// The application.
    app: Application,
    /// Revokes it.
    send: Sending<()>,
    /// Closes the dialog from outside.
    handle: DialogHandle,
    /// Told when the dialog was closed.
    on_closed: Callback<()>,
) -> impl IntoView {
    let life = console_text().application_life();
    let question = Question {
        heading: (life.revoke_heading)(&app.name),
        consequence: (life.revoke_consequence)(&app, &last_use(&app)),
        action: life.revoke,
        cancel: text().common().cancel,
        typed: None,
    };
    view! { <AskedDialog id="revoke-application" question send handle on_closed /> }
}

/// Asks before an application is deleted; its name must be typed.
#[component]
pub fn DeleteDialog(
    /// The application.
    app: Application,
    /// Deletes it.
    send: Sending<()>,
    /// Closes the dialog from outside.
    handle: DialogHandle,
    /// Told when the dialog was closed.
    on_closed: Callback<()>,
) -> impl IntoView {
    let life = console_text().application_life();
    let question = Question {
        heading: (life.delete_heading)(&app.name),
        consequence: (life.delete_consequence)(&app, &last_use(&app)),
        action: life.delete,
        cancel: text().common().cancel,
        typed: Some(Typed {
            word: app.name.trim().to_owned(),
            label: (life.delete_type)(&app.name),
            mismatch: life.delete_mismatch.to_owned(),
        }),
    };
    view! { <AskedDialog id="delete-application" question send handle on_closed /> }
}

/// When an application was last used, as a sentence.
pub(super) fn last_use(app: &Application) -> String {
    let life = console_text().application_life();
    match app.last_used {
        Some(at) => (life.used)(&relative(at, UnixMillis(js_sys::Date::now() as i64))),
        None => life.never_used.to_owned(),
    }
}
