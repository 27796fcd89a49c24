//! A password being chosen: the field, the rules ticked off while typing, and the check before it is sent.

#![expect(unreachable_pub, reason = "Leptos makes the property struct of every component `pub`")]

use super::password_rules::{Kept, PasswordRules, RULES_ID, Rules, judge};
use crate::{
    text::text,
    ui::{
        field::{Field, FieldState},
        password::{PasswordField, RevealLabels},
    },
};
use idm_api::secret::Secret;
use leptos::prelude::*;

/// The state of the field and of its rules.
#[derive(Clone, Copy)]
pub(super) struct NewPassword {
    field: Field,
    rules: RwSignal<Rules>,
    kept: RwSignal<Kept>,
}

impl NewPassword {
    /// A password under the rules that are known by then.
    pub(super) fn under(rules: RwSignal<Rules>) -> Self {
        Self { field: Field::new("password", "password"), rules, kept: RwSignal::new(Kept::default()) }
    }

    /// Which rules hold; tracked.
    fn kept(self) -> Kept {
        let kept = self.kept.get();
        self.field.state.error.with(|told| kept.after(told.as_deref()))
    }

    pub(super) const fn state(self) -> FieldState {
        self.field.state
    }

    /// Ticks off the rules that hold, for somebody with this address.
    pub(super) fn changed(self, email: &str) {
        self.kept.set(Kept::entered(self.rules.get_untracked(), self.field.value(), email));
    }

    /// The password entered; what is wrong with it is said on the field.
    pub(super) fn read(self, email: &str) -> Secret {
        let password = Secret::new(self.field.value());
        if password.is_empty() {
            self.field.state.fail(text().field().password_missing);
        } else if let Err(problem) = judge(self.rules.get_untracked(), self.field.value(), email) {
            self.field.state.fail(problem);
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
    on_input: Callback<()>,
) -> impl IntoView {
    let text = text().field();
    // The rules may become known after the first characters were typed.
    Effect::watch(move || chosen.rules.get(), move |_, _, _| on_input.run(()), true);
    view! {
        <PasswordField
            field=chosen.field
            label
            autocomplete="new-password"
            reveal=RevealLabels { show: text.show_password, hide: text.hide_password }
            rules=RULES_ID
            on_input
        />
        <PasswordRules rules=chosen.rules kept=Signal::derive(move || chosen.kept()) />
    }
}
