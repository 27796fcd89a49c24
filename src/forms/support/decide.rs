//! Questions before a request is decided on, and before an appToken is shown.

use super::words::{problem_of, problem_of_optional, tidy};
use crate::{
    forms::submission::{Sending, Submission},
    idm::Decision,
    text::{console_text, text},
    ui::{
        area::{Area, TextArea},
        button::{Button, DangerSubmit, Look, SubmitButton},
        dialog::{Dialog, DialogHandle},
        form::Form,
    },
};
use idm_api::support::{CredentialRequest, DecideRequest, NOTE_MAX_CHARACTERS};
use leptos::prelude::*;

const SAYS_ID: &str = "decide-says";

/// The question before a decision.
#[component]
pub fn DecideDialog(
    /// The request as it was seen.
    request: CredentialRequest,
    /// The account's name.
    account: String,
    /// What is about to be decided.
    decision: Decision,
    /// Decides.
    send: Sending<DecideRequest>,
    /// Closes the dialog from outside.
    handle: DialogHandle,
    /// Told when the dialog was closed.
    on_closed: Callback<()>,
) -> impl IntoView {
    let (common, all) = (text().common(), console_text());
    let text = all.request();
    let name = &request.application.name;
    let said = Area::new("decide-note");
    let submission = Submission::new();
    let (heading, consequence, action, label) = match decision {
        Decision::Approve => {
            let privileges: Vec<_> =
                request.application.privileges.iter().map(|&one| (all.app_credentials().privilege)(one)).collect();
            let consequence = (text.approve_consequence)(&account, &privileges.join(", "));
            ((text.approve_heading)(name), consequence, text.approve, Some((text.approve_note, true)))
        }
        Decision::Decline => {
            let consequence = text.decline_consequence.to_owned();
            ((text.decline_heading)(name), consequence, text.decline, Some((text.decline_note, false)))
        }
        Decision::Withdraw => {
            ((text.withdraw_heading)(name), text.withdraw_consequence.to_owned(), text.withdraw, None)
        }
    };
    let version = request.version;
    let submit = Callback::new(move |()| {
        let targets = [("note", said.state)];
        submission.check_anew(&targets);
        let note = tidy(&said.value());
        let problem = if decision == Decision::Decline {
            problem_of(&note, NOTE_MAX_CHARACTERS, text.decline_note_missing)
        } else {
            problem_of_optional(&note, NOTE_MAX_CHARACTERS)
        };
        if let Some(problem) = problem {
            said.state.fail(problem.to_owned());
        }
        if !Submission::is_stopped(&targets) {
            let note = Some(note).filter(|note| !note.is_empty());
            submission.run(targets.to_vec(), None, send.send(DecideRequest { version, note }));
        }
    });
    let cancel = Callback::new(move |()| handle.close());
    view! {
        <Dialog id="decide-request" heading handle on_closed described_by=SAYS_ID>
            <Form on_submit=submit busy=submission.busy problem=submission.problem>
                <p id=SAYS_ID>{consequence}</p>
                {label.map(|(label, optional)| view! { <TextArea area=said label optional /> })}
                <div class="dialog-actions">
                    <Button label=common.cancel on_click=cancel />
                    {if decision == Decision::Approve {
                        view! { <SubmitButton label=action busy=submission.busy /> }.into_any()
                    } else {
                        view! { <DangerSubmit label=action busy=submission.busy /> }.into_any()
                    }}
                </div>
            </Form>
        </Dialog>
    }
}

/// The question before an appToken is shown.
#[component]
pub fn RevealDialog(
    /// The application's name.
    name: String,
    /// Has it shown.
    send: Sending<()>,
    /// Closes the dialog from outside.
    handle: DialogHandle,
    /// Told when the dialog was closed.
    on_closed: Callback<()>,
) -> impl IntoView {
    let (common, text) = (text().common(), console_text().request());
    let submission = Submission::new();
    let submit = Callback::new(move |()| {
        submission.check_anew(&[]);
        submission.run(Vec::new(), None, send.send(()));
    });
    let cancel = Callback::new(move |()| handle.close());
    view! {
        <Dialog id="reveal-token" heading=(text.reveal_heading)(&name) handle on_closed described_by=SAYS_ID>
            <Form on_submit=submit busy=submission.busy problem=submission.problem>
                <p id=SAYS_ID>{text.reveal_consequence}</p>
                <div class="dialog-actions">
                    <Button label=common.cancel on_click=cancel look=Look::Secondary />
                    <SubmitButton label=text.reveal busy=submission.busy />
                </div>
            </Form>
        </Dialog>
    }
}
