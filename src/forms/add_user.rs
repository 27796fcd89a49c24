//! Adding a user: by an invitation that is mailed, or with a first password.

use super::{
    login::read_email,
    new_password::{NewPassword, NewPasswordField},
    password_rules::Rules,
    sign_up::read_optional_name,
    submission::{Sending, Submission},
};
use crate::{
    idm::ApiError,
    text::console_text,
    ui::{
        button::{Button, SubmitButton},
        checkbox::Checkbox,
        dialog::{Dialog, DialogHandle},
        dom::focus_soon,
        field::{Field, TextField},
        form::Form,
    },
};
use idm_api::{
    error::{ErrorCode, field_code},
    user::{NewUser, Role},
};
use leptos::{html::Input, prelude::*};

const ID: &str = "add-user";

/// The dialog that adds a user.
#[component]
pub fn AddUserDialog(
    /// What the user may do.
    role: Role,
    /// Which rules hold for a first password.
    rules: RwSignal<Rules>,
    /// Whether a first password is for nobody but its owner to choose.
    invites_only: RwSignal<bool>,
    /// Adds the user.
    send: Sending<NewUser>,
    /// Closes the dialog from outside.
    handle: DialogHandle,
    /// Told when the dialog was closed.
    on_closed: Callback<()>,
) -> impl IntoView {
    let text = console_text().add_user();
    let name = Field::new("user-name", "user-name");
    let address = Field::new("user-email", "user-email");
    let chosen = NewPassword::under(rules);
    let with_password = RwSignal::new(false);
    let submission = Submission::new();

    let changed = Callback::new(move |()| chosen.changed(&address.value()));
    let typed = Callback::new(move |_: String| changed.run(()));
    let submit = Callback::new(move |()| {
        let targets = [("emailAddress", address.state), ("name", name.state), ("password", chosen.state())];
        submission.check_anew(&targets);
        let email_address = read_email(address);
        let entered_name = read_optional_name(name);
        let sets_one = with_password.get_untracked() && !invites_only.get_untracked();
        let password = sets_one.then(|| chosen.read(&email_address));
        if Submission::is_stopped(&targets) {
            return;
        }
        let invites = password.is_none();
        let sent = send.send(NewUser { email_address, name: entered_name, roles: Some(vec![role]), password });
        let told = Box::pin(async move {
            let outcome = sent.await;
            match outcome.as_ref().err().and_then(|error| what_is_wrong(error, invites)) {
                Some(Wrong::Taken) => {
                    let _ = address.state.error.try_set(Some(text.taken.to_owned()));
                    focus_soon(address.state.id.to_owned());
                    Ok(())
                }
                Some(Wrong::NoMail) => {
                    let _ = with_password.try_set(true);
                    let _ = chosen.state().error.try_set(Some(text.no_mail.to_owned()));
                    focus_soon(chosen.state().id.to_owned());
                    Ok(())
                }
                None => outcome,
            }
        });
        submission.run(targets.to_vec(), None, told);
    });
    let cancel = Callback::new(move |()| handle.close());
    let choose = Callback::new(move |chosen| with_password.set(chosen));
    let sets_one = move || with_password.get() && !invites_only.get();
    let tick = NodeRef::<Input>::new();
    Effect::new(move || {
        let ticked = with_password.get();
        if let Some(input) = tick.get() {
            input.set_checked(ticked);
        }
    });
    let described_by = if role == Role::Admin { "add-user-admin" } else { "" };

    view! {
        <Dialog id=ID heading=(text.heading)(role) handle on_closed described_by>
            <Form on_submit=submit busy=submission.busy problem=submission.problem>
                {(role == Role::Admin).then(|| view! { <p id="add-user-admin">{text.admin_may}</p> })}
                <TextField field=address label=text.email kind="email" autocomplete="off" on_input=typed />
                <TextField field=name label=text.name autocomplete="off" optional=true />
                {move || {
                    (!invites_only.get())
                        .then(|| {
                            view! {
                                <Checkbox
                                    id="set-password"
                                    label=text.set_password
                                    hint=text.set_password_hint
                                    input=tick
                                    on_change=choose
                                />
                            }
                        })
                }}
                {move || {
                    sets_one()
                        .then(|| view! { <NewPasswordField chosen label=text.password on_input=changed /> })
                }}
                <div class="dialog-actions">
                    <Button label=crate::text::text().common().cancel on_click=cancel />
                    {move || {
                        let label = if sets_one() { text.create } else { text.invite };
                        view! { <SubmitButton label busy=submission.busy /> }
                    }}
                </div>
            </Form>
        </Dialog>
    }
}

/// What this form says in words of its own.
enum Wrong {
    Taken,
    NoMail,
}

fn what_is_wrong(error: &ApiError, invites: bool) -> Option<Wrong> {
    let ApiError::Refused(body) = error else { return None };
    let missing = body.field_codes.get("password").is_some_and(|code| code == field_code::MISSING);
    match &body.code {
        ErrorCode::EmailTaken => Some(Wrong::Taken),
        ErrorCode::ValidationFailed if invites && missing => Some(Wrong::NoMail),
        _ => None,
    }
}
