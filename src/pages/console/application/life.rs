//! The buttons of the page's head, and revoking, restoring and deleting.

use super::{
    back::{leave, list},
    editing::What,
    opened::Opened,
};
use crate::{
    forms::{
        Sending,
        application::life::{DeleteDialog, RevokeDialog},
        problem::explain_whole,
    },
    nav::use_nav,
    pages::console::app_credentials::KeptLists,
    text::{console_text, text},
    ui::{
        button::{Button, Look},
        dialog::DialogHandle,
        toast::{Toasts, use_toasts},
    },
};
use idm_api::application::ApplicationStatus;
use leptos::{prelude::*, task::spawn_local};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Asking {
    Revoke,
    Delete,
}

/// The buttons, and the questions that they ask.
#[component]
pub(super) fn LifeButtons(opened: Opened, editing: RwSignal<Option<What>>) -> impl IntoView {
    let text = console_text().application();
    let toasts = use_toasts();
    let asking = RwSignal::new(None::<Asking>);
    let busy = RwSignal::new(false);
    let revoked = Memo::new(move |_| opened.read(|app| app.status == ApplicationStatus::Revoked).unwrap_or(false));
    // One button for both, so that the focus stays on it.
    let label = Signal::derive(move || if revoked.get() { text.restore } else { text.revoke });
    let turn = Callback::new(move |()| {
        if !revoked.get_untracked() {
            asking.set(Some(Asking::Revoke));
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let outcome = opened.set_revoked(false).await;
            let _ = busy.try_set(false);
            match outcome {
                Ok(name) => tell(toasts, opened, false, &name),
                Err(error) => toasts.tell(explain_whole(&error)),
            }
        });
    });
    view! {
        <div class="page-actions">
            <Button label=text.edit on_click=Callback::new(move |()| editing.set(Some(What::Settings))) />
            <Button label on_click=turn busy />
            <Button
                label=text.delete
                on_click=Callback::new(move |()| asking.set(Some(Asking::Delete)))
                look=Look::Danger
            />
        </div>
        <Questions opened asking />
    }
}

#[component]
fn Questions(opened: Opened, asking: RwSignal<Option<Asking>>) -> impl IntoView {
    let toasts = use_toasts();
    let nav = use_nav();
    let list = StoredValue::new(list());
    let kept = KeptLists::use_context();
    let handle = DialogHandle::new();
    let on_closed = Callback::new(move |()| asking.set(None));
    let revoke = Sending::new(move |()| async move {
        let name = opened.set_revoked(true).await?;
        handle.close();
        tell(toasts, opened, true, &name);
        Ok(())
    });
    let delete = Sending::new(move |()| async move {
        opened.signed_in.client().delete_application(opened.id).await?;
        handle.close();
        kept.forget();
        if let Some(app) = opened.seen() {
            toasts.tell((console_text().application_life().deleted)(&app.value.name));
        }
        leave(nav, list.get_value());
        Ok(())
    });
    move || {
        let app = opened.seen()?.value;
        Some(match asking.get()? {
            Asking::Revoke => view! { <RevokeDialog app send=revoke handle on_closed /> }.into_any(),
            Asking::Delete => view! { <DeleteDialog app send=delete handle on_closed /> }.into_any(),
        })
    }
}

/// Says that it was revoked or restored, and offers to take that back.
fn tell(toasts: Toasts, opened: Opened, revoked: bool, name: &str) {
    let life = console_text().application_life();
    let said = |revoked, name: &str| if revoked { (life.revoked)(name) } else { (life.restored)(name) };
    let called = name.to_owned();
    let undo = toasts.undo(text().common().undo, move || {
        let called = called.clone();
        spawn_local(async move {
            match opened.set_revoked(!revoked).await {
                Ok(name) => toasts.tell(said(!revoked, &name)),
                Err(error) => toasts.tell((life.undo_failed)(&called, &explain_whole(&error))),
            }
        });
    });
    toasts.tell_with_undo(said(revoked, name), undo);
}
