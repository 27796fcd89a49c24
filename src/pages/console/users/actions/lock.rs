//! Locking a person out, and letting them in again.

use super::Person;
use crate::{
    pages::console::users::badges::called,
    session::use_session,
    text::console_text,
    ui::{action::Action, toast::use_toasts},
};
use leptos::{prelude::*, task::spawn_local};

/// Locking is undone as easily as done; so it does not ask.
#[component]
pub(super) fn Lock(person: Person, locked: bool) -> impl IntoView {
    let text = console_text().one_user();
    let toasts = use_toasts();
    let session = use_session();
    let busy = RwSignal::new(false);
    // Reached also by the message, which may outlive this page.
    let unlock = move || {
        let Some(client) = session.and_then(|session| session.client()) else { return };
        spawn_local(async move {
            let outcome = client.unlock_user(person.id).await;
            let _ = busy.try_set(false);
            toasts.tell(match outcome {
                Ok(user) => {
                    let who = called(&user.value);
                    person.is_now(user);
                    (text.was_unlocked)(&who)
                }
                Err(error) => person.refused(&error),
            });
        });
    };
    let lock = move || {
        spawn_local(async move {
            let outcome = person.signed_in.client().lock_user(person.id).await;
            let _ = busy.try_set(false);
            match outcome {
                Ok(user) => {
                    let who = called(&user.value);
                    person.is_now(user);
                    let undo = toasts.undo(crate::text::text().common().undo, unlock);
                    toasts.tell_with_undo((text.was_locked)(&who), undo);
                }
                Err(error) => toasts.tell(person.refused(&error)),
            }
        });
    };
    let click = Callback::new(move |()| {
        busy.set(true);
        if locked { unlock() } else { lock() }
    });
    let (label, hint) = if locked { (text.unlock, text.unlock_hint) } else { (text.lock, text.lock_hint) };
    view! { <Action id="lock-hint" label hint on_click=click busy /> }
}
