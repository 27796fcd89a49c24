//! Changing an application's name and expiry.

use super::Edit;
use crate::{
    forms::{
        sign_up::read_name,
        submission::{Sending, Submission},
    },
    text::console_text,
    ui::{
        button::{Button, SubmitButton},
        day_field::{DayField, DayPick, EnteredDay, day_before, entered_day},
        dialog::{Dialog, DialogHandle},
        field::{Field, TextField},
        form::Form,
        live::use_live,
    },
};
use idm_api::{
    application::{Application, ApplicationKind},
    time::UnixMillis,
};
use leptos::prelude::*;

/// The dialog that changes name and expiry.
#[component]
pub fn EditApplicationDialog(
    /// The application as it is.
    app: Application,
    /// Makes the change.
    send: Sending<Edit>,
    /// Closes the dialog from outside.
    handle: DialogHandle,
    /// Told when the dialog was closed.
    on_closed: Callback<()>,
) -> impl IntoView {
    let text = console_text().edit_application();
    let live = use_live();
    let name = Field::new("app-name", "app-name");
    let expires = Field::new("app-expires", "app-expires");
    let submission = Submission::new();
    let (app_name, app_kind, app_expires) = (app.name.clone(), app.kind, app.expires);
    let before = StoredValue::new(app);

    let submit = Callback::new(move |()| {
        let targets = [("name", name.state), ("expires", expires.state)];
        submission.check_anew(&targets);
        let entered = read_name(name, console_text().create().name_missing);
        let expiry = before.with_value(|app| check_expiry(app, expires));
        if let Err(message) = expiry {
            expires.state.fail(message);
        }
        if Submission::is_stopped(&targets) {
            return;
        }
        let renamed = before.with_value(|app| app.name != entered);
        let edit = Edit { name: renamed.then_some(entered), expires: expiry.ok().flatten(), ..Edit::default() };
        if edit.is_empty() {
            handle.close();
            live.say(text.nothing_changed.to_owned());
        } else {
            submission.run(targets.to_vec(), None, send.send(edit));
        }
    });
    let cancel = Callback::new(move |()| handle.close());
    let picks = vec![
        DayPick { label: text.pick_month, days: Some(30) },
        DayPick { label: text.pick_quarter, days: Some(90) },
        DayPick { label: text.pick_year, days: Some(365) },
        DayPick { label: text.pick_never, days: None },
    ];
    let hint = if app_kind == ApplicationKind::BackEnd { text.expires_hint_back_end } else { text.expires_hint };

    view! {
        <Dialog id="edit-application" heading=text.heading handle on_closed>
            <Form on_submit=submit busy=submission.busy problem=submission.problem>
                <TextField field=name label=text.name hint=text.name_hint autocomplete="off" value=app_name />
                <DayField field=expires label=text.expires hint value=app_expires picks picks_label=text.picks />
                <div class="dialog-actions">
                    <Button label=crate::text::text().common().cancel on_click=cancel />
                    <SubmitButton label=text.save busy=submission.busy />
                </div>
            </Form>
        </Dialog>
    }
}

/// The new expiry, if it is another one. A field that still shows the day it began with changes nothing: the expiry may
/// be at any time of that day.
fn check_expiry(app: &Application, field: Field) -> Result<Option<Option<UnixMillis>>, &'static str> {
    let text = console_text().edit_application();
    let wanted = match entered_day(field) {
        EnteredDay::Incomplete => return Err(text.expiry_incomplete),
        EnteredDay::None => None,
        EnteredDay::Until(_) if app.expires.map(day_before) == Some(field.value()) => return Ok(None),
        EnteredDay::Until(end) if end <= UnixMillis(js_sys::Date::now() as i64) => return Err(text.expiry_past),
        EnteredDay::Until(end) => Some(end),
    };
    let later = match (app.expires, wanted) {
        (None, _) => false,
        (Some(_), None) => true,
        (Some(granted), Some(end)) => end > granted,
    };
    if app.kind == ApplicationKind::BackEnd && later {
        return Err(text.expiry_later);
    }
    Ok((wanted != app.expires).then_some(wanted))
}
