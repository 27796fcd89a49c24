//! Changing one's own name.

use crate::{
    forms::{
        sign_up::read_optional_name,
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
pub fn ChangeNameDialog(
    /// The name as it is.
    name: Option<String>,
    /// Changes it; empty: to none.
    send: Sending<String>,
    /// Closes the dialog from outside.
    handle: DialogHandle,
    /// Told when the dialog was closed.
    on_closed: Callback<()>,
) -> impl IntoView {
    let text = text();
    let field = Field::new("own-name", "name");
    let submission = Submission::new();
    let submit = Callback::new(move |()| {
        let targets = [("name", field.state)];
        submission.check_anew(&targets);
        let name = read_optional_name(field).unwrap_or_default();
        if !Submission::is_stopped(&targets) {
            submission.run(targets.to_vec(), None, send.send(name));
        }
    });
    let cancel = Callback::new(move |()| handle.close());
    view! {
        <Dialog id="change-name" heading=end_user_text().own_account().change_name handle on_closed>
            <Form on_submit=submit busy=submission.busy problem=submission.problem>
                <TextField
                    field
                    label=end_user_text().own_account().name
                    hint=end_user_text().own_account().name_hint
                    autocomplete="name"
                    optional=true
                    value=name.unwrap_or_default()
                />
                <div class="dialog-actions">
                    <Button label=text.common().cancel on_click=cancel />
                    <SubmitButton label=end_user_text().own_account().save busy=submission.busy />
                </div>
            </Form>
        </Dialog>
    }
}
