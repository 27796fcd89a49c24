//! Asking whether a pasted token is accepted. It is wiped from the page as soon as it is sent.

use crate::{
    forms::submission::{Sending, Submission},
    text::console_text,
    ui::{
        button::SubmitButton,
        field::{Field, TextField},
        form::Form,
    },
};
use idm_api::{
    secret::Secret,
    token::{self, TokenProblem},
};
use leptos::prelude::*;

/// The form.
#[component]
pub fn CheckTokenForm(
    /// Asks the IDM.
    send: Sending<Secret>,
) -> impl IntoView {
    let text = console_text().proof();
    let field = Field::new("pasted-token", "pasted-token");
    let submission = Submission::new();
    let submit = Callback::new(move |()| {
        let targets = [("appToken", field.state)];
        submission.check_anew(&targets);
        let pasted = Secret::new(field.value());
        if let Some(input) = field.input.get_untracked() {
            input.set_value("");
        }
        if let Err(problem) = check(&pasted) {
            field.state.fail(problem);
        }
        if !Submission::is_stopped(&targets) {
            submission.run(targets.to_vec(), None, send.send(pasted));
        }
    });
    view! {
        <Form on_submit=submit busy=submission.busy problem=submission.problem>
            <TextField field kind="password" label=text.paste hint=text.paste_hint autocomplete="off" />
            <div class="section-actions">
                <SubmitButton label=text.check busy=submission.busy />
            </div>
        </Form>
    }
}

/// What the browser alone can tell. A token with a slip in it is refused for the slip, which proves nothing.
fn check(pasted: &Secret) -> Result<(), &'static str> {
    let text = console_text().proof();
    if pasted.is_empty() {
        return Err(text.paste_missing);
    }
    token::check(pasted.expose()).map_err(|problem| match problem {
        TokenProblem::NotOurs => text.not_ours,
        TokenProblem::Malformed => text.malformed,
        TokenProblem::WrongChecksum => text.wrong_checksum,
    })
}
