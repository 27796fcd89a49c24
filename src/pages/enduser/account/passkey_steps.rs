//! The dialogs of passkeys.

use super::{
    own::Own,
    passkeys::{ID, Step},
};
use crate::{
    forms::{
        Sending,
        asked::or_gone,
        own_account::{AddPasskeyDialog, ReauthenticateDialog, RenamePasskeyDialog},
    },
    idm::BrowserJson,
    text::end_user_text,
    ui::{dialog::DialogHandle, dom::focus_soon, toast::use_toasts},
};
use idm_api::{
    passkey::{FinishPasskeyRegistration, OwnPasskey},
    second_factor::Reauthentication,
};
use leptos::prelude::*;

/// The dialog of the present step.
#[component]
pub(super) fn Steps(
    own: Own,
    step: RwSignal<Step>,
    /// Told when the passkeys are others than before.
    changed: Callback<()>,
) -> impl IntoView {
    let words = end_user_text().passkeys();
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
        Sending::new(
            move |proof: Reauthentication| async move { own.client().start_passkey_registration(&proof).await },
        );
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
        let heading = (words.remove_heading)(&passkey.name);
        let told = StoredValue::new((words.removed)(&passkey.name));
        let send = Sending::new(move |proof: Reauthentication| async move {
            or_gone(own.client().remove_passkey(passkey.passkey_id, &proof).await)?;
            let _ = told.try_with_value(|told| done(told.clone()));
            Ok(())
        });
        view! {
            <ReauthenticateDialog
                heading
                consequence=words.remove_consequence
                action=words.remove
                danger=true
                asked=own.proves()
                send
                handle
                on_closed=closed
            />
        }
        .into_any()
    };
    move || match step.get() {
        Step::Nothing => ().into_any(),
        Step::Add => view! { <AddPasskeyDialog asked=own.proves() start finish handle on_closed=closed /> }.into_any(),
        Step::Rename(passkey) => rename(passkey),
        Step::Remove(passkey) => remove(passkey),
    }
}
