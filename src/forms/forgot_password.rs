//! Asking for a link to choose a new password.

use super::{
    browser_check::{BrowserCheck, Waiting},
    login::read_email,
    submission::{Sending, Submission},
};
use crate::{
    text::{end_user_text, text},
    ui::{
        button::SubmitButton,
        field::{Field, TextField},
        form::Form,
    },
};
use idm_api::recovery::Recover;
use leptos::prelude::*;

/// The form.
#[component]
pub fn ForgotPasswordForm(
    /// What the address starts with.
    address: String,
    /// Asks.
    send: Sending<Recover>,
    /// The work that is done meanwhile.
    #[prop(optional)]
    check: Option<BrowserCheck>,
) -> impl IntoView {
    let text = text();
    let field = Field::new("email", "email");
    let submission = Submission::new();
    let submit = Callback::new(move |()| {
        let targets = [("emailAddress", field.state)];
        submission.check_anew(&targets);
        let email_address = read_email(field);
        if !Submission::is_stopped(&targets) {
            submission.run(targets.to_vec(), None, send.send(Recover { email_address }));
        }
    });
    view! {
        <Form on_submit=submit busy=submission.busy problem=submission.problem on_input=BrowserCheck::begin(check)>
            <TextField field label=text.field().email kind="email" autocomplete="username" value=address />
            <SubmitButton label=BrowserCheck::label(check, end_user_text().forgot().submit) busy=submission.busy />
            <Waiting check />
        </Form>
    }
}
