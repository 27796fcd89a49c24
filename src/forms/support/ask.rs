//! Asking for a back-end credential.

use super::{
    application::{ApplicationFields, ApplicationFieldset},
    words::{problem_of, tidy},
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
use idm_api::support::{AskCredential, AskedApplication, NOTE_MAX_CHARACTERS};
use leptos::prelude::*;

/// The dialog.
#[component]
pub fn AskDialog(
    /// Sends the request.
    send: Sending<AskCredential>,
    /// Closes the dialog from outside.
    handle: DialogHandle,
    /// Told when the dialog was closed.
    on_closed: Callback<()>,
) -> impl IntoView {
    let text = console_text().request();
    let fields = ApplicationFields::new(None);
    let why = Area::new("request-justification");
    let submission = Submission::new();
    let submit = Callback::new(move |()| {
        let mut targets = fields.targets().to_vec();
        targets.insert(2, ("justification", why.state));
        submission.check_anew(&targets);
        let AskedApplication { name, privileges, expires } = fields.check();
        let justification = tidy(&why.value());
        let missing = crate::text::text().field().missing;
        if let Some(problem) = problem_of(&justification, NOTE_MAX_CHARACTERS, missing) {
            why.state.fail(problem.to_owned());
        }
        if !Submission::is_stopped(&targets) {
            submission.run(targets, None, send.send(AskCredential { name, privileges, justification, expires }));
        }
    });
    let cancel = Callback::new(move |()| handle.close());
    view! {
        <Dialog id="ask-credential" heading=text.ask_heading handle on_closed>
            <Form on_submit=submit busy=submission.busy problem=submission.problem>
                <p>{text.ask_intro}</p>
                <ApplicationFieldset fields starts_with=None />
                <TextArea area=why label=text.justification hint=text.justification_hint />
                <div class="dialog-actions">
                    <Button label=crate::text::text().common().cancel on_click=cancel />
                    <SubmitButton label=text.ask_submit busy=submission.busy />
                </div>
            </Form>
        </Dialog>
    }
}
