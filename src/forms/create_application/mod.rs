//! Creating an app credential: a name, a kind, what it may do and until when, in a dialog.

mod privileges;

use super::{
    chosen_privileges::Chosen,
    expiry::read_expiry,
    sign_up::read_name,
    submission::{Sending, Submission},
};
use crate::{
    load::Load,
    text::console_text,
    ui::{
        button::{Button, Look, SubmitButton},
        confirm::{ConfirmDialog, Question},
        day_field::{DayField, DayPick},
        dialog::{Dialog, DialogHandle},
        field::{Field, FieldState, TextField},
        form::Form,
        select::{Choice, Select},
    },
};
use idm_api::{
    application::{ApplicationKind, CreateApplication},
    privilege::PrivilegeInfo,
};
use leptos::prelude::*;
use privileges::{ID as PRIVILEGES, PrivilegeChoice};

const KIND: &str = "kind";
const KIND_HINT: &str = "kind-hint";

/// The dialog that creates an application.
#[component]
pub fn CreateApplicationDialog(
    /// Creates it.
    send: Sending<CreateApplication>,
    /// What applications may do.
    catalogue: Load<Vec<PrivilegeInfo>>,
    /// Closes the dialog from outside.
    handle: DialogHandle,
    /// Told when the dialog was closed.
    on_closed: Callback<()>,
    /// Leads to where support is asked for a back-end credential.
    on_ask_support: Callback<()>,
) -> impl IntoView {
    let text = console_text().create();
    let name = Field::new("app-name", "app-name");
    let kind_state = FieldState::new(KIND);
    let kind = RwSignal::new(String::new());
    // What the IDM gives an end-user app of which nothing else is said.
    let chosen = Chosen::new(PRIVILEGES, ApplicationKind::EndUser.default_privileges());
    let expires = Field::new("app-expires", "app-expires");
    let submission = Submission::new();
    let discarding = RwSignal::new(false);
    let selected =
        Memo::new(move |_| ApplicationKind::ALL.into_iter().find(|one| kind.with(|kind| kind == one.name())));
    let hint = Signal::derive(move || match selected.get() {
        None => "",
        Some(ApplicationKind::EndUser) => text.kind_end_user_hint,
        Some(ApplicationKind::BackEnd) => text.kind_back_end_hint,
    });
    let unavailable = Signal::derive(move || selected.get() == Some(ApplicationKind::BackEnd));

    let submit = Callback::new(move |()| {
        if unavailable.get_untracked() {
            return;
        }
        let targets =
            [("name", name.state), (KIND, kind_state), ("privileges", chosen.state), ("expires", expires.state)];
        submission.check_anew(&targets);
        let entered = read_name(name, text.name_missing);
        let Some(kind) = selected.get_untracked() else {
            kind_state.fail(text.kind_missing);
            Submission::is_stopped(&targets);
            return;
        };
        let privileges = chosen.checked(text.privileges_missing);
        let expires = read_expiry(expires);
        if !Submission::is_stopped(&targets) {
            let wanted = CreateApplication { name: entered, kind, privileges: Some(privileges), expires };
            submission.run(targets.to_vec(), None, send.send(wanted));
        }
    });
    let cancel = Callback::new(move |()| handle.close());
    let escaped = Callback::new(move |()| {
        let something_entered = !name.value().is_empty() || kind.with_untracked(|kind| !kind.is_empty());
        if something_entered { discarding.set(true) } else { handle.close() }
    });
    let choices = ApplicationKind::ALL
        .map(|kind| Choice { value: kind.name(), label: (console_text().app_credentials().kind)(kind) });
    let picks = || {
        [(text.never, None), (text.in_30_days, Some(30)), (text.in_90_days, Some(90)), (text.in_a_year, Some(365))]
            .map(|(label, days)| DayPick { label, days })
            .to_vec()
    };
    let details = move || match selected.get()? {
        ApplicationKind::EndUser => Some(
            view! {
                <PrivilegeChoice chosen catalogue kind=ApplicationKind::EndUser />
                <DayField
                    field=expires
                    label=text.expires
                    hint=text.expires_hint
                    value=None
                    picks=picks()
                    picks_label=text.expires_picks
                />
            }
            .into_any(),
        ),
        ApplicationKind::BackEnd => {
            Some(view! { <Button label=text.ask_support on_click=on_ask_support look=Look::Primary /> }.into_any())
        }
    };

    view! {
        <Dialog id="create-application" heading=text.heading handle on_closed on_refused=escaped>
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
                {details}
                <div class="dialog-actions">
                    <Button label=crate::text::text().common().cancel on_click=cancel />
                    <SubmitButton label=text.submit busy=submission.busy unavailable described_by=KIND_HINT />
                </div>
            </Form>
        </Dialog>
        {move || discarding.get().then(|| view! { <Discard handle discarding /> })}
    }
}

/// Asks before an accidental Escape loses what was entered.
#[component]
fn Discard(handle: DialogHandle, discarding: RwSignal<bool>) -> impl IntoView {
    let text = console_text().create();
    let question = Question {
        heading: text.discard_heading.to_owned(),
        consequence: text.discard_consequence.to_owned(),
        action: text.discard,
        cancel: text.keep,
        typed: None,
    };
    let asking = DialogHandle::new();
    let nothing: Option<String> = None;
    let discard = Callback::new(move |()| {
        asking.close();
        handle.close();
    });
    view! {
        <ConfirmDialog
            id="discard"
            question
            busy=false
            problem=nothing
            handle=asking
            on_confirm=discard
            on_closed=Callback::new(move |()| discarding.set(false))
        />
    }
}
