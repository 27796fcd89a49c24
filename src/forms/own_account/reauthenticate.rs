//! Something that is done by proving oneself once more, and by nothing else.

use super::proof::{Asked, Proof, ProofFields, too_old};
use crate::{
    forms::submission::{Sending, Submission},
    idm::ApiError,
    text::text,
    ui::{
        button::{Button, DangerSubmit, SubmitButton},
        dialog::{Dialog, DialogHandle},
        form::Form,
    },
};
use idm_api::second_factor::Reauthentication;
use leptos::prelude::*;

/// The dialog.
#[component]
pub fn ReauthenticateDialog(
    /// What is asked.
    #[prop(into)]
    heading: String,
    /// What will happen.
    consequence: &'static str,
    /// What the button that does it says.
    action: &'static str,
    /// Whether it is hard to take back.
    danger: bool,
    /// Who is asked.
    asked: Asked,
    /// Does it.
    send: Sending<Reauthentication>,
    /// Words of its own for some of what may go wrong.
    #[prop(optional)]
    words: Option<fn(&ApiError) -> Option<&'static str>>,
    /// Closes the dialog from outside.
    handle: DialogHandle,
    /// Told when the dialog was closed.
    on_closed: Callback<()>,
) -> impl IntoView {
    let proof = Proof::new(&asked);
    let submission = Submission::new();
    let submit = Callback::new(move |()| {
        let targets = proof.targets();
        submission.check_anew(&targets);
        let entered = proof.read();
        if !Submission::is_stopped(&targets) {
            let words = move |error: &ApiError| words.and_then(|words| words(error)).or_else(|| too_old(error));
            let sent = submission.in_own_words(send.send(entered), words);
            submission.run(targets.to_vec(), None, sent);
        }
    });
    let cancel = Callback::new(move |()| handle.close());
    let button = if danger {
        view! { <DangerSubmit label=action busy=submission.busy /> }.into_any()
    } else {
        view! { <SubmitButton label=action busy=submission.busy /> }.into_any()
    };
    view! {
        <Dialog id="reauthenticate" heading handle on_closed described_by="reauthenticate-consequence">
            <Form on_submit=submit busy=submission.busy problem=submission.problem>
                <p id="reauthenticate-consequence">{consequence}</p>
                <ProofFields proof email=asked.email focused_first=true />
                <div class="dialog-actions">
                    <Button label=text().common().cancel on_click=cancel />
                    {button}
                </div>
            </Form>
        </Dialog>
    }
}
