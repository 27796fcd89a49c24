//! The fields of an application that is asked for, or granted instead.

use super::privileges::PrivilegeBoxes;
use crate::{
    forms::{chosen_privileges::Chosen, expiry::read_expiry, sign_up::read_name, submission::Target},
    text::console_text,
    ui::{
        day_field::{DayField, DayPick},
        field::{Field, TextField},
    },
};
use idm_api::support::AskedApplication;
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
        AskedApplication {
            name: read_name(self.name, console_text().request().name_missing),
            privileges: self.privileges.checked(console_text().request().privileges_missing),
            expires: read_expiry(self.expires),
        }
    }
}

/// The fields as they are shown.
#[component]
pub(super) fn ApplicationFieldset(fields: ApplicationFields, starts_with: Option<AskedApplication>) -> impl IntoView {
    let (text, edit) = (console_text().request(), console_text().edit_application());
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
