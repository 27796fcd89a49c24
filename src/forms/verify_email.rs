//! Verifying an address by a mailed link.

use super::submission::{Sending, Submission};
use crate::{
    text::end_user_text,
    ui::{button::SubmitButton, form::Form},
};
use leptos::prelude::*;

/// The form: one button.
#[component]
pub fn VerifyEmailForm(
    /// Verifies.
    send: Sending<()>,
) -> impl IntoView {
    let submission = Submission::new();
    let submit = Callback::new(move |()| {
        submission.check_anew(&[]);
        submission.run(Vec::new(), None, send.send(()));
    });
    view! {
        <Form on_submit=submit busy=submission.busy problem=submission.problem>
            <SubmitButton label=end_user_text().verify().submit busy=submission.busy />
        </Form>
    }
}
