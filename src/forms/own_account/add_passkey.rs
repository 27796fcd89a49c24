//! Adding a passkey: the person proves themselves once more, and then the browser makes one.

use super::proof::{Asked, Proof, ProofFields, too_old};
use crate::{
    forms::{
        sign_up::read_name,
        submission::{Sending, Submission},
    },
    idm::{ApiError, BrowserJson, Ceremony},
    text::{PasskeysText, end_user_text, text},
    ui::{
        button::{Button, SubmitButton},
        dialog::{Dialog, DialogHandle},
        field::{Field, TextField},
        form::Form,
    },
    webauthn::{Failure, create},
};
use idm_api::{error::ErrorCode, passkey::FinishPasskeyRegistration, second_factor::Reauthentication};
use leptos::prelude::*;

/// The dialog.
#[component]
pub fn AddPasskeyDialog(
    /// Who is asked to prove themselves.
    asked: Asked,
    /// Begins, by what was entered.
    start: Sending<Reauthentication, Ceremony>,
    /// Adds what the browser has made.
    finish: Sending<FinishPasskeyRegistration<BrowserJson>>,
    /// Closes the dialog from outside.
    handle: DialogHandle,
    /// Told when the dialog was closed.
    on_closed: Callback<()>,
) -> impl IntoView {
    let words = end_user_text().passkeys();
    let name = Field::new("passkey-name", "passkey-name");
    let proof = Proof::new(&asked);
    let submission = Submission::new();
    let submit = Callback::new(move |()| {
        let [password, code] = proof.targets();
        let targets = [("name", name.state), password, code];
        submission.check_anew(&targets);
        let called = read_name(name, words.name_missing);
        let entered = proof.read();
        if Submission::is_stopped(&targets) {
            return;
        }
        let sent = Box::pin(async move {
            let Ceremony { ceremony_id, options, .. } = start.send(entered).await?;
            match create(&options).await {
                Ok(credential) => {
                    let sent = finish.send(FinishPasskeyRegistration { ceremony_id, name: called, credential });
                    submission.in_own_words(sent, too_late).await
                }
                Err(failure) => {
                    let _ = submission.problem.try_set(Some(explain(words, failure).to_owned()));
                    Ok(())
                }
            }
        });
        submission.run(targets.to_vec(), None, submission.in_own_words(sent, too_old));
    });
    let cancel = Callback::new(move |()| handle.close());
    view! {
        <Dialog id="add-passkey" heading=words.add handle on_closed described_by="add-passkey-how">
            <Form on_submit=submit busy=submission.busy problem=submission.problem>
                <p id="add-passkey-how">{words.add_consequence}</p>
                <TextField field=name label=words.name hint=words.name_hint autocomplete="off" />
                <ProofFields proof email=asked.email />
                <div class="dialog-actions">
                    <Button label=text().common().cancel on_click=cancel />
                    <SubmitButton label=words.go_on busy=submission.busy />
                </div>
            </Form>
        </Dialog>
    }
}

/// That there is room for one more was looked at when it began: what is in the way now is the time.
fn too_late(error: &ApiError) -> Option<&'static str> {
    (error.code() == Some(&ErrorCode::Conflict)).then_some(end_user_text().passkeys().too_late)
}

const fn explain(words: &PasskeysText, failure: Failure) -> &'static str {
    match failure {
        Failure::Dismissed | Failure::CalledOff => words.not_made,
        Failure::AlreadyThere => words.already_there,
        Failure::NotHere => words.not_here,
    }
}
