//! Deleting oneself: by the address, typed, and proving oneself once more.

use super::proof::{Asked, Proof, ProofFields, too_old};
use crate::{
    forms::submission::{Sending, Submission},
    idm::ApiError,
    text::{end_user_text, text},
    ui::{
        button::{Button, DangerSubmit},
        dialog::{Dialog, DialogHandle},
        field::{Field, TextField},
        form::Form,
    },
};
use idm_api::{email, error::ErrorCode, second_factor::Reauthentication};
use leptos::prelude::*;

/// The dialog.
#[component]
pub fn DeleteAccountDialog(
    /// Who is asked to prove themselves.
    asked: Asked,
    /// Deletes.
    send: Sending<Reauthentication>,
    /// Closes the dialog from outside.
    handle: DialogHandle,
    /// Told when the dialog was closed.
    on_closed: Callback<()>,
) -> impl IntoView {
    let text = text();
    let own = end_user_text().own_account();
    let typed = Field::new("delete-typed", "delete-typed");
    let proof = Proof::new(&asked);
    let submission = Submission::new();
    let address = StoredValue::new(asked.email.clone());
    let submit = Callback::new(move |()| {
        let [password, code] = proof.targets();
        let targets = [("typed", typed.state), password, code];
        submission.check_anew(&targets);
        if address.with_value(|email| email::normalized(email) != email::normalized(&typed.value())) {
            typed.state.fail(own.delete_mismatch);
        }
        let entered = proof.read();
        if Submission::is_stopped(&targets) {
            return;
        }
        let sent = send.send(entered);
        let words = |error: &ApiError| {
            let last_admin = (error.code() == Some(&ErrorCode::Conflict)).then_some(own.delete_last_admin);
            last_admin.or_else(|| too_old(error))
        };
        let told = submission.in_own_words(sent, words);
        submission.run(targets.to_vec(), None, told);
    });
    let cancel = Callback::new(move |()| handle.close());
    view! {
        <Dialog id="delete-account" heading=own.delete_heading handle on_closed described_by="delete-consequence">
            <Form on_submit=submit busy=submission.busy problem=submission.problem>
                <div id="delete-consequence" class="paragraphs">
                    <p>{own.delete_consequence}</p>
                    <p>{own.delete_kept}</p>
                </div>
                <TextField field=typed label=(own.delete_type)(&asked.email) autocomplete="off" exact=true />
                <ProofFields proof email=asked.email />
                <div class="dialog-actions">
                    <Button label=text.common().cancel on_click=cancel />
                    <DangerSubmit label=own.delete_action busy=submission.busy />
                </div>
            </Form>
        </Dialog>
    }
}
