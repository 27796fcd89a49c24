//! The operator changes what is asked for.

use super::{
    application::{ApplicationFields, ApplicationFieldset},
    words::{problem_of_optional, tidy},
};
use crate::{
    forms::submission::{Sending, Submission},
    text::console_text,
    ui::{
        area::{Area, TextArea},
        button::{Button, SubmitButton},
        dialog::{Dialog, DialogHandle},
        form::Form,
    },
};
use idm_api::support::{AmendRequest, CredentialRequest, NOTE_MAX_CHARACTERS};
use leptos::prelude::*;

/// The dialog.
#[component]
pub fn AmendDialog(
    /// The request as it was seen.
    request: CredentialRequest,
    /// Changes it.
    send: Sending<AmendRequest>,
    /// Closes the dialog from outside.
    handle: DialogHandle,
    /// Told when the dialog was closed.
    on_closed: Callback<()>,
) -> impl IntoView {
    let text = console_text().request();
    let fields = ApplicationFields::new(Some(&request.application));
    let why = Area::new("request-note");
    let submission = Submission::new();
    let version = request.version;
    let submit = Callback::new(move |()| {
        let mut targets = fields.targets().to_vec();
        targets.push(("note", why.state));
        submission.check_anew(&targets);
        let application = fields.check();
        let note = tidy(&why.value());
        if let Some(problem) = problem_of_optional(&note, NOTE_MAX_CHARACTERS) {
            why.state.fail(problem.to_owned());
        }
        if !Submission::is_stopped(&targets) {
            let note = Some(note).filter(|note| !note.is_empty());
            submission.run(targets, None, send.send(AmendRequest { version, application, note }));
        }
    });
    let cancel = Callback::new(move |()| handle.close());
    view! {
        <Dialog id="amend-request" heading=text.amend_heading handle on_closed>
            <Form on_submit=submit busy=submission.busy problem=submission.problem>
                <ApplicationFieldset fields starts_with=Some(request.application) />
                <TextArea area=why label=text.amend_note hint=text.amend_note_hint optional=true />
                <div class="dialog-actions">
                    <Button label=crate::text::text().common().cancel on_click=cancel />
                    <SubmitButton label=text.amend_submit busy=submission.busy />
                </div>
            </Form>
        </Dialog>
    }
}
