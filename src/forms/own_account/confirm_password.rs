//! Something that is done by the present password alone.

use super::present_password::{PresentPassword, PresentPasswordField};
use crate::{
    forms::submission::{Sending, Submission},
    text::text,
    ui::{
        button::{Button, DangerSubmit, SubmitButton},
        dialog::{Dialog, DialogHandle},
        form::Form,
    },
};
use idm_api::secret::Secret;
use leptos::prelude::*;

/// The dialog.
#[component]
pub fn ConfirmPasswordDialog(
    /// What is asked.
    heading: &'static str,
    /// What will happen.
    consequence: &'static str,
    /// What the button that does it says.
    action: &'static str,
    /// Whether it is hard to take back.
    danger: bool,
    /// The person's address.
    email: String,
    /// Does it.
    send: Sending<Secret>,
    /// Closes the dialog from outside.
    handle: DialogHandle,
    /// Told when the dialog was closed.
    on_closed: Callback<()>,
) -> impl IntoView {
    let password = PresentPassword::new();
    let submission = Submission::new();
    let submit = Callback::new(move |()| {
        let targets = [password.target()];
        submission.check_anew(&targets);
        let entered = password.read();
        if !Submission::is_stopped(&targets) {
            submission.run(targets.to_vec(), None, send.send(entered));
        }
    });
    let cancel = Callback::new(move |()| handle.close());
    let button = if danger {
        view! { <DangerSubmit label=action busy=submission.busy /> }.into_any()
    } else {
        view! { <SubmitButton label=action busy=submission.busy /> }.into_any()
    };
    view! {
        <Dialog id="confirm-password" heading handle on_closed described_by="confirm-password-consequence">
            <Form on_submit=submit busy=submission.busy problem=submission.problem>
                <p id="confirm-password-consequence">{consequence}</p>
                <PresentPasswordField password email focused_first=true />
                <div class="dialog-actions">
                    <Button label=text().common.cancel on_click=cancel />
                    {button}
                </div>
            </Form>
        </Dialog>
    }
}
