//! The fields of an application that is asked for, or granted instead.

use super::privileges::{Chosen, PrivilegeBoxes};
use crate::{
    forms::{redaction::check_no_secret, sign_up::explain_name, submission::Target},
    text::text,
    ui::{
        day_field::{DayField, DayPick, EnteredDay, entered_day},
        field::{Field, TextField},
    },
};
use idm_api::{support::AskedApplication, text_rules::check_name, time::UnixMillis};
use leptos::prelude::*;

/// The fields.
#[derive(Clone, Copy)]
pub(super) struct ApplicationFields {
    name: Field,
    privileges: Chosen,
    expires: Field,
}

impl ApplicationFields {
    pub(super) fn new(starts_with: Option<&AskedApplication>) -> Self {
        let ticked = starts_with.map(|asked| asked.privileges.clone()).unwrap_or_default();
        Self {
            name: Field::new("request-name", "request-name"),
            privileges: Chosen::new("request-privileges", &ticked),
            expires: Field::new("request-expires", "request-expires"),
        }
    }

    /// The fields by their names on the wire.
    pub(super) fn targets(self) -> [Target; 3] {
        [("name", self.name.state), ("privileges", self.privileges.state), ("expires", self.expires.state)]
    }

    /// What was entered; marks what breaks a rule.
    pub(super) fn check(self) -> AskedApplication {
        let text = text();
        let name = self.name.value();
        if let Err(problem) = check_name(&name) {
            self.name.state.fail(explain_name(problem, text.request.name_missing));
        }
        if let Err(problem) = check_no_secret(&name) {
            self.name.state.fail(problem);
        }
        let privileges = self.privileges.get();
        if privileges.is_empty() {
            self.privileges.state.fail(text.request.privileges_missing.to_owned());
        }
        let now = UnixMillis(js_sys::Date::now() as i64);
        let expires = match entered_day(self.expires) {
            EnteredDay::None => None,
            EnteredDay::Until(day) if day > now => Some(day),
            EnteredDay::Until(_) => {
                self.expires.state.fail(text.edit_application.expiry_past.to_owned());
                None
            }
            EnteredDay::Incomplete => {
                self.expires.state.fail(text.edit_application.expiry_incomplete.to_owned());
                None
            }
        };
        AskedApplication { name: name.trim().to_owned(), privileges, expires }
    }
}

/// The fields as they are shown.
#[component]
pub(super) fn ApplicationFieldset(fields: ApplicationFields, starts_with: Option<AskedApplication>) -> impl IntoView {
    let (text, edit) = (&text().request, &text().edit_application);
    let expires = starts_with.as_ref().and_then(|asked| asked.expires);
    let name = starts_with.map(|asked| asked.name).unwrap_or_default();
    let picks = [(edit.pick_month, Some(30)), (edit.pick_quarter, Some(90)), (edit.pick_year, Some(365))];
    let picks = picks.into_iter().chain([(edit.pick_never, None)]).map(|(label, days)| DayPick { label, days });
    view! {
        <TextField field=fields.name label=text.name hint=text.name_hint autocomplete="off" value=name />
        <PrivilegeBoxes chosen=fields.privileges />
        <DayField
            field=fields.expires
            label=text.expires
            hint=text.expires_hint
            value=expires
            picks=picks.collect()
            picks_label=edit.picks
        />
    }
}
