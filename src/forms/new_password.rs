//! A password being chosen: the field, the rules ticked off while typing, and the check before it is sent.

#![expect(unreachable_pub, reason = "Leptos makes the property struct of every component `pub`")]

use super::{
    password_rules::{Kept, PasswordRules, RULES_ID},
    problem::explain_rule,
};
use crate::{
    text::text,
    ui::{
        field::{Field, FieldState},
        password::{PasswordField, RevealLabels},
    },
};
use idm_api::{password, secret::Secret};
use leptos::prelude::*;

/// The state of the field and of its rules.
#[derive(Clone, Copy)]
pub(super) struct NewPassword {
    field: Field,
    kept: RwSignal<Kept>,
}

impl NewPassword {
    pub(super) fn new() -> Self {
        Self { field: Field::new("password", "password"), kept: RwSignal::new(Kept::default()) }
    }

    pub(super) const fn state(self) -> FieldState {
        self.field.state
    }

    /// Ticks off the rules that hold, for somebody with this address.
    pub(super) fn changed(self, email: &str) {
        self.kept.set(Kept::of(Secret::new(self.field.value()).expose(), email));
    }

    /// The password entered; what is wrong with it is said on the field.
    pub(super) fn read(self, email: &str) -> Secret {
        let password = Secret::new(self.field.value());
        if password.is_empty() {
            self.field.state.fail(text().field.password_missing);
        } else if let Err(rule) = password::check(password.expose(), email) {
            self.field.state.fail(explain_rule(rule));
        }
        password
    }
}

/// The field with its rules.
#[component]
pub(super) fn NewPasswordField(
    chosen: NewPassword,
    /// Its label.
    label: &'static str,
    /// Told of every change.
    on_input: Callback<String>,
) -> impl IntoView {
    let text = &text().field;
    view! {
        <PasswordField
            field=chosen.field
            label
            autocomplete="new-password"
            reveal=RevealLabels { show: text.show_password, hide: text.hide_password }
            rules=RULES_ID
            on_input
        />
        <PasswordRules kept=chosen.kept />
    }
}
