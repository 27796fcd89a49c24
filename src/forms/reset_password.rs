//! Choosing a password by a mailed link.

use super::{
    new_password::{NewPassword, NewPasswordField},
    password_rules::Rules,
    submission::{Sending, Submission},
};
use crate::{
    text::end_user_text,
    ui::{button::SubmitButton, form::Form},
};
use idm_api::secret::Secret;
use leptos::prelude::*;

/// The form. Whose password it is, only the IDM knows: the rule about the address is its to judge.
#[component]
pub fn ResetPasswordForm(
    /// Which rules hold.
    rules: RwSignal<Rules>,
    /// Saves the password.
    send: Sending<Secret>,
) -> impl IntoView {
    let text = end_user_text().reset();
    let chosen = NewPassword::under(rules);
    let submission = Submission::new();
    let changed = Callback::new(move |()| chosen.changed(""));
    let submit = Callback::new(move |()| {
        let targets = [("password", chosen.state())];
        submission.check_anew(&targets);
        let password = chosen.read("");
        if !Submission::is_stopped(&targets) {
            submission.run(targets.to_vec(), None, send.send(password));
        }
    });
    view! {
        <Form on_submit=submit busy=submission.busy problem=submission.problem>
            <NewPasswordField chosen label=text.password on_input=changed />
            <SubmitButton label=text.submit busy=submission.busy />
        </Form>
    }
}
