//! Changing one's own password.

use super::proof::{Asked, Proof, ProofFields, too_old};
use crate::{
    forms::{
        new_password::{NewPassword, NewPasswordField},
        password_rules::Rules,
        submission::{Sending, Submission},
    },
    text::{end_user_text, text},
    ui::{
        button::{Button, SubmitButton},
        dialog::{Dialog, DialogHandle},
        form::Form,
    },
};
use idm_api::{recovery::ChangePassword, second_factor::Reauthentication};
use leptos::prelude::*;

/// The dialog.
#[component]
pub fn ChangePasswordDialog(
    /// Who is asked to prove themselves; no password may contain their address's name.
    asked: Asked,
    /// Which rules hold.
    rules: RwSignal<Rules>,
    /// Changes the password.
    send: Sending<ChangePassword>,
    /// Closes the dialog from outside.
    handle: DialogHandle,
    /// Told when the dialog was closed.
    on_closed: Callback<()>,
) -> impl IntoView {
    let text = text();
    let proof = Proof::new(&asked);
    let chosen = NewPassword::under(rules);
    let submission = Submission::new();
    let address = StoredValue::new(asked.email.clone());
    let changed = Callback::new(move |()| address.with_value(|email| chosen.changed(email)));
    let submit = Callback::new(move |()| {
        let [present, code] = proof.targets();
        let targets = [present, code, ("newPassword", chosen.state())];
        submission.check_anew(&targets);
        let Reauthentication { current_password, code } = proof.read();
        let new_password = address.with_value(|email| chosen.read(email));
        if !Submission::is_stopped(&targets) {
            let sent = send.send(ChangePassword { current_password, code, new_password });
            submission.run(targets.to_vec(), None, submission.in_own_words(sent, too_old));
        }
    });
    let cancel = Callback::new(move |()| handle.close());
    view! {
        <Dialog
            id="change-password"
            heading=end_user_text().own_account().change_password
            handle
            on_closed
            described_by="change-password-ends"
        >
            <Form on_submit=submit busy=submission.busy problem=submission.problem>
                <p id="change-password-ends">{end_user_text().own_account().change_password_ends}</p>
                <ProofFields proof email=asked.email />
                <NewPasswordField chosen label=end_user_text().own_account().new_password on_input=changed />
                <div class="dialog-actions">
                    <Button label=text.common().cancel on_click=cancel />
                    <SubmitButton label=end_user_text().own_account().change_password busy=submission.busy />
                </div>
            </Form>
        </Dialog>
    }
}
