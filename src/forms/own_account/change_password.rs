//! Changing one's own password.

use super::present_password::{PresentPassword, PresentPasswordField};
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
use idm_api::recovery::ChangePassword;
use leptos::prelude::*;

/// The dialog.
#[component]
pub fn ChangePasswordDialog(
    /// The person's address: no password may contain its name.
    email: String,
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
    let present = PresentPassword::new();
    let chosen = NewPassword::under(rules);
    let submission = Submission::new();
    let address = StoredValue::new(email.clone());
    let changed = Callback::new(move |()| address.with_value(|email| chosen.changed(email)));
    let submit = Callback::new(move |()| {
        let targets = [present.target(), ("newPassword", chosen.state())];
        submission.check_anew(&targets);
        let current_password = present.read();
        let new_password = address.with_value(|email| chosen.read(email));
        if !Submission::is_stopped(&targets) {
            submission.run(targets.to_vec(), None, send.send(ChangePassword { current_password, new_password }));
        }
    });
    let cancel = Callback::new(move |()| handle.close());
    view! {
        <Dialog
            id="change-password"
            heading=end_user_text().own_account.change_password
            handle
            on_closed
            described_by="change-password-ends"
        >
            <Form on_submit=submit busy=submission.busy problem=submission.problem>
                <p id="change-password-ends">{end_user_text().own_account.change_password_ends}</p>
                <PresentPasswordField password=present email />
                <NewPasswordField chosen label=end_user_text().own_account.new_password on_input=changed />
                <div class="dialog-actions">
                    <Button label=text.common.cancel on_click=cancel />
                    <SubmitButton label=end_user_text().own_account.change_password busy=submission.busy />
                </div>
            </Form>
        </Dialog>
    }
}
