//! Giving a passkey another name.

use crate::{
    forms::{
        sign_up::read_name,
        submission::{Sending, Submission},
    },
    text::{end_user_text, text},
    ui::{
        button::{Button, SubmitButton},
        dialog::{Dialog, DialogHandle},
        field::{Field, TextField},
        form::Form,
    },
};
use leptos::prelude::*;

/// The dialog.
#[component]
pub fn RenamePasskeyDialog(
    /// The name as it is.
    name: String,
    /// Changes it.
    send: Sending<String>,
    /// Closes the dialog from outside.
    handle: DialogHandle,
    /// Told when the dialog was closed.
    on_closed: Callback<()>,
) -> impl IntoView {
    let words = end_user_text().passkeys();
    let field = Field::new("passkey-name", "passkey-name");
    let submission = Submission::new();
    let submit = Callback::new(move |()| {
        let targets = [("name", field.state)];
        submission.check_anew(&targets);
        let name = read_name(field, words.name_missing);
        if !Submission::is_stopped(&targets) {
            submission.run(targets.to_vec(), None, send.send(name));
        }
    });
    let cancel = Callback::new(move |()| handle.close());
    view! {
        <Dialog id="rename-passkey" heading=(words.rename_which)(&name) handle on_closed>
            <Form on_submit=submit busy=submission.busy problem=submission.problem>
                <TextField field label=words.name hint=words.name_hint autocomplete="off" value=name />
                <div class="dialog-actions">
                    <Button label=text().common().cancel on_click=cancel />
                    <SubmitButton label=words.save busy=submission.busy />
                </div>
            </Form>
        </Dialog>
    }
}
