//! Changing a user's name and address.

use super::{
    login::read_email,
    sign_up::read_optional_name,
    submission::{Sending, Submission},
};
use crate::{
    text::console_text,
    ui::{
        button::{Button, SubmitButton},
        dialog::{Dialog, DialogHandle},
        dom::focus_soon,
        field::{Field, TextField},
        form::Form,
    },
};
use idm_api::{
    error::ErrorCode,
    user::{ChangeUser, User},
};
use leptos::prelude::*;

/// The dialog that changes name and address.
#[component]
pub fn ChangeUserDialog(
    /// The user as it is.
    user: User,
    /// Whether it is the person who does it: then the address stays.
    is_me: bool,
    /// Sends what is to be changed; nothing when nothing is.
    send: Sending<ChangeUser>,
    /// What somebody else changed meanwhile.
    #[prop(into)]
    meanwhile: Signal<Option<String>>,
    /// Closes the dialog from outside.
    handle: DialogHandle,
    /// Told when the dialog was closed.
    on_closed: Callback<()>,
) -> impl IntoView {
    let text = console_text().one_user();
    let name = Field::new("user-name", "user-name");
    let address = Field::new("user-email", "user-email");
    let submission = Submission::new();
    let (old_name, old_address) = (user.name.unwrap_or_default(), user.email_address);
    let before = StoredValue::new((old_name.clone(), old_address.clone()));

    let submit = Callback::new(move |()| {
        let targets = [("name", name.state), ("emailAddress", address.state)];
        submission.check_anew(&targets);
        let entered_name = read_optional_name(name).unwrap_or_default();
        let entered_address = if is_me { None } else { Some(read_email(address)) };
        if Submission::is_stopped(&targets) {
            return;
        }
        let change = before.with_value(|(old_name, old_address)| ChangeUser {
            name: Some(entered_name).filter(|name| name != old_name),
            email_address: entered_address.filter(|address| address != old_address),
            roles: None,
        });
        let sent = send.send(change);
        let told = Box::pin(async move {
            let outcome = sent.await;
            if outcome.as_ref().err().and_then(|error| error.code()) == Some(&ErrorCode::EmailTaken) {
                let taken = console_text().add_user().taken;
                let _ = address.state.error.try_set(Some(taken.to_owned()));
                focus_soon(address.state.id.to_owned());
                return Ok(());
            }
            outcome
        });
        submission.run(targets.to_vec(), None, told);
    });
    let cancel = Callback::new(move |()| handle.close());
    let common = crate::text::text().common();
    view! {
        <Dialog id="change-user" heading=text.edit_heading handle on_closed>
            <Form on_submit=submit busy=submission.busy problem=submission.problem>
                <div role="alert">
                    {move || meanwhile.get().map(|message| view! { <p class="note">{message}</p> })}
                </div>
                <TextField field=name label=text.name autocomplete="off" optional=true value=old_name />
                {if is_me {
                    view! { <p class="note">{text.edit_own_email}</p> }.into_any()
                } else {
                    view! {
                        <TextField
                            field=address
                            label=text.email
                            kind="email"
                            hint=text.edit_email_hint
                            autocomplete="off"
                            value=old_address
                        />
                    }
                    .into_any()
                }}
                <div class="dialog-actions">
                    <Button label=common.cancel on_click=cancel />
                    <SubmitButton label=text.save busy=submission.busy />
                </div>
            </Form>
        </Dialog>
    }
}
