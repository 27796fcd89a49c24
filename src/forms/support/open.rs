//! Beginning a conversation.

use super::words::{problem_of, tidy};
use crate::{
    forms::{
        sign_up::read_name,
        submission::{Sending, Submission},
    },
    text::console_text,
    ui::{
        area::{Area, TextArea},
        button::{Button, SubmitButton},
        dialog::{Dialog, DialogHandle},
        field::{Field, TextField},
        form::Form,
    },
};
use idm_api::support::{OpenConversation, TEXT_MAX_CHARACTERS};
use leptos::prelude::*;

/// The dialog.
#[component]
pub fn OpenDialog(
    /// Opens the conversation.
    send: Sending<OpenConversation>,
    /// Closes the dialog from outside.
    handle: DialogHandle,
    /// Told when the dialog was closed.
    on_closed: Callback<()>,
) -> impl IntoView {
    let text = console_text().thread();
    let subject = Field::new("conversation-subject", "conversation-subject");
    let first = Area::new("conversation-text");
    let submission = Submission::new();
    let submit = Callback::new(move |()| {
        let targets = [("subject", subject.state), ("text", first.state)];
        submission.check_anew(&targets);
        let about = read_name(subject, text.subject_missing);
        let written = tidy(&first.value());
        if let Some(problem) = problem_of(&written, TEXT_MAX_CHARACTERS, text.empty) {
            first.state.fail(problem.to_owned());
        }
        if !Submission::is_stopped(&targets) {
            let wanted = OpenConversation { subject: about, text: Some(written), request: None };
            submission.run(targets.to_vec(), None, send.send(wanted));
        }
    });
    let cancel = Callback::new(move |()| handle.close());
    view! {
        <Dialog id="open-conversation" heading=text.open_heading handle on_closed>
            <Form on_submit=submit busy=submission.busy problem=submission.problem>
                <TextField field=subject label=text.subject hint=text.subject_hint autocomplete="off" />
                <TextArea area=first label=text.write rows=5 />
                <div class="dialog-actions">
                    <Button label=crate::text::text().common().cancel on_click=cancel />
                    <SubmitButton label=text.open_submit busy=submission.busy />
                </div>
            </Form>
        </Dialog>
    }
}
