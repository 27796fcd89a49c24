//! Changing one's own address. It holds when the link that is mailed to it was opened.

use super::{
    proof::{Asked, Proof, ProofFields, too_old},
    sends_no_mail,
};
use crate::{
    forms::{
        login::read_email,
        submission::{Sending, Submission},
    },
    text::{end_user_text, text},
    ui::{
        button::{Button, SubmitButton},
        dialog::{Dialog, DialogHandle},
        field::{Field, TextField},
        form::Form,
    },
};
use idm_api::{email, recovery::ChangeEmail, second_factor::Reauthentication};
use leptos::prelude::*;

/// The dialog.
#[component]
pub fn ChangeEmailDialog(
    /// Who is asked to prove themselves.
    asked: Asked,
    /// Has the link mailed.
    send: Sending<ChangeEmail>,
    /// Closes the dialog from outside.
    handle: DialogHandle,
    /// Told when the dialog was closed.
    on_closed: Callback<()>,
) -> impl IntoView {
    let text = text();
    let address = Field::new("new-email", "new-email");
    let proof = Proof::new(&asked);
    let submission = Submission::new();
    let old = StoredValue::new(asked.email.clone());
    let submit = Callback::new(move |()| {
        let [password, code] = proof.targets();
        let targets = [("emailAddress", address.state), password, code];
        submission.check_anew(&targets);
        let email_address = read_email(address);
        if old.with_value(|old| email::normalized(old) == email::normalized(&email_address)) {
            address.state.fail(end_user_text().own_account().same_email);
        }
        let Reauthentication { current_password, code } = proof.read();
        if !Submission::is_stopped(&targets) {
            let sent = send.send(ChangeEmail { current_password, code, email_address });
            let words = move |error: &_| {
                let no_mail = sends_no_mail(error).then_some(end_user_text().own_account().no_mail);
                no_mail.or_else(|| too_old(error))
            };
            let told = submission.in_own_words(sent, words);
            submission.run(targets.to_vec(), None, told);
        }
    });
    let cancel = Callback::new(move |()| handle.close());
    view! {
        <Dialog id="change-email" heading=end_user_text().own_account().change_email handle on_closed described_by="change-email-how">
            <Form on_submit=submit busy=submission.busy problem=submission.problem>
                <p id="change-email-how">{end_user_text().own_account().change_email_how}</p>
                <TextField field=address label=end_user_text().own_account().new_email kind="email" autocomplete="email" />
                <ProofFields proof email=asked.email />
                <div class="dialog-actions">
                    <Button label=text.common().cancel on_click=cancel />
                    <SubmitButton label=end_user_text().own_account().mail_link busy=submission.busy />
                </div>
            </Form>
        </Dialog>
    }
}
