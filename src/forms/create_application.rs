//! Creating an app credential: a name and a kind, in a dialog.

use super::{
    sign_up::explain_name,
    submission::{Sending, Submission},
};
use crate::{
    text::text,
    ui::{
        button::{Button, SubmitButton},
        dialog::{Dialog, DialogHandle},
        field::{Field, FieldState, TextField},
        form::Form,
        select::{Choice, Select},
    },
};
use idm_api::{
    application::{ApplicationKind, CreateApplication},
    text_rules::check_name,
};
use leptos::prelude::*;

const KIND: &str = "kind";
const KIND_HINT: &str = "kind-hint";

/// The dialog that creates an application.
#[component]
pub fn CreateApplicationDialog(
    /// Creates it.
    send: Sending<CreateApplication>,
    /// Closes the dialog from outside.
    handle: DialogHandle,
    /// Told when the dialog was closed.
    on_closed: Callback<()>,
) -> impl IntoView {
    let text = &text().create;
    let name = Field::new("app-name", "app-name");
    let kind_state = FieldState::new(KIND);
    let kind = RwSignal::new(String::new());
    let submission = Submission::new();
    let selected = move || ApplicationKind::ALL.into_iter().find(|one| kind.with(|kind| kind == one.name()));
    let hint = Signal::derive(move || match selected() {
        None => "",
        Some(ApplicationKind::EndUser) => text.kind_end_user_hint,
        Some(ApplicationKind::BackEnd) => text.kind_back_end_hint,
    });
    let unavailable = Signal::derive(move || selected() == Some(ApplicationKind::BackEnd));

    let submit = Callback::new(move |()| {
        if unavailable.get_untracked() {
            return;
        }
        let targets = [("name", name.state), (KIND, kind_state)];
        submission.check_anew(&targets);
        let entered = name.value();
        if let Err(problem) = check_name(&entered) {
            name.state.fail(explain_name(problem, text.name_missing));
        }
        let kind = untrack(selected);
        if kind.is_none() {
            kind_state.fail(text.kind_missing);
        }
        if let (false, Some(kind)) = (Submission::is_stopped(&targets), kind) {
            let wanted = CreateApplication { name: entered.trim().to_owned(), kind, privileges: None, expires: None };
            submission.run(targets.to_vec(), None, send.send(wanted));
        }
    });
    let cancel = Callback::new(move |()| handle.close());
    let choices = ApplicationKind::ALL
        .map(|kind| Choice { value: kind.name(), label: (crate::text::text().app_credentials.kind)(kind) });

    view! {
        <Dialog id="create-application" heading=text.heading handle on_closed>
            <Form on_submit=submit busy=submission.busy problem=submission.problem>
                <TextField field=name label=text.name hint=text.name_hint autocomplete="off" />
                <Select
                    state=kind_state
                    label=text.kind
                    placeholder=text.kind_select
                    choices=choices.to_vec()
                    selected=kind
                    hint
                />
                <div class="dialog-actions">
                    <Button label=crate::text::text().common.cancel on_click=cancel />
                    <SubmitButton label=text.submit busy=submission.busy unavailable described_by=KIND_HINT />
                </div>
            </Form>
        </Dialog>
    }
}
