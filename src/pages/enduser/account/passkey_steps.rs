//! The dialogs of passkeys.

use super::{
    own::Own,
    passkeys::{ID, Step},
};
use crate::{
    forms::{
        Sending,
        own_account::{AddPasskeyDialog, RenamePasskeyDialog},
        problem::explain_whole,
    },
    idm::BrowserJson,
    text::{end_user_text, text},
    ui::{
        confirm::{ConfirmDialog, Question},
        dialog::DialogHandle,
        dom::focus_soon,
        toast::use_toasts,
    },
};
use idm_api::{
    error::ErrorCode,
    passkey::{FinishPasskeyRegistration, OwnPasskey},
    secret::Secret,
};
use leptos::{prelude::*, task::spawn_local};

/// The dialog of the present step.
#[component]
pub(super) fn Steps(
    own: Own,
    step: RwSignal<Step>,
    /// Told when the passkeys are others than before.
    changed: Callback<()>,
) -> impl IntoView {
    let words = &end_user_text().passkeys;
    let toasts = use_toasts();
    let handle = DialogHandle::new();
    let closed = Callback::new(move |()| {
        let _ = step.try_set(Step::Nothing);
    });
    let done = move |told: String| {
        toasts.tell(told);
        let _ = changed.try_run(());
        handle.close();
        focus_soon(ID.to_owned());
    };
    let start =
        Sending::new(move |password: Secret| async move { own.client().start_passkey_registration(password).await });
    let finish = Sending::new(move |made: FinishPasskeyRegistration<BrowserJson>| async move {
        own.client().add_passkey(&made).await?;
        done((words.added)(&made.name));
        Ok(())
    });
    let rename = move |passkey: OwnPasskey| {
        let send = Sending::new(move |name: String| async move {
            own.client().rename_passkey(passkey.passkey_id, name.clone()).await?;
            done((words.renamed)(&name));
            Ok(())
        });
        view! { <RenamePasskeyDialog name=passkey.name send handle on_closed=closed /> }.into_any()
    };
    let remove = move |passkey: OwnPasskey| {
        let removed = Callback::new(done);
        view! { <Remove own passkey handle removed on_closed=closed /> }.into_any()
    };
    move || match step.get() {
        Step::Nothing => ().into_any(),
        Step::Add => view! { <AddPasskeyDialog email=own.email() start finish handle on_closed=closed /> }.into_any(),
        Step::Rename(passkey) => rename(passkey),
        Step::Remove(passkey) => remove(passkey),
    }
}

#[component]
fn Remove(
    own: Own,
    passkey: OwnPasskey,
    handle: DialogHandle,
    /// Told what to say when it is gone.
    removed: Callback<String>,
    on_closed: Callback<()>,
) -> impl IntoView {
    let words = &end_user_text().passkeys;
    let (id, name) = (passkey.passkey_id, StoredValue::new(passkey.name.clone()));
    let busy = RwSignal::new(false);
    let problem = RwSignal::new(None::<String>);
    let confirm = Callback::new(move |()| {
        busy.set(true);
        problem.set(None);
        spawn_local(async move {
            let outcome = own.client().remove_passkey(id).await;
            let _ = busy.try_set(false);
            match outcome {
                // One that is gone already is what was wanted.
                Err(error) if error.code() != Some(&ErrorCode::NotFound) => {
                    drop(problem.try_set(Some(explain_whole(&error))));
                }
                _ => {
                    if let Some(told) = name.try_with_value(|name| (words.removed)(name)) {
                        let _ = removed.try_run(told);
                    }
                }
            }
        });
    });
    let question = Question {
        heading: (words.remove_heading)(&passkey.name),
        consequence: words.remove_consequence.to_owned(),
        action: words.remove,
        cancel: text().common.cancel,
        typed: None,
    };
    view! { <ConfirmDialog id="remove-passkey" question busy problem handle on_confirm=confirm on_closed /> }
}
