//! A password being chosen: the field, the rules ticked off while typing, and the check before it is sent.

#![expect(unreachable_pub, reason = "Leptos makes the property struct of every component `pub`")]

use super::{
    password_rules::{Kept, PasswordRules, RULES_ID, Rules},
    problem::explain_rule,
};
use crate::{
    text::text,
    ui::{
        field::{Field, FieldState},
        password::{PasswordField, RevealLabels},
    },
};
use idm_api::{password::PasswordRule, password_policy::PasswordProfile, secret::Secret};
use js_sys::JsString;
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

    /// Which rules hold; tracked. Of the most used passwords the page knows few, and whose address it is may be known to
    /// the IDM alone: what the IDM has said of this password counts until another is entered.
    fn kept(self) -> Kept {
        let kept = self.kept.get();
        self.field.state.error.with(|error| {
            let told = |rule: &PasswordRule| error.as_ref().is_some_and(|error| *error == explain_rule(*rule));
            let broken = [PasswordRule::NotCommon, PasswordRule::NoEmailName].into_iter().find(told);
            broken.map_or(kept, |rule| kept.without(rule))
        })
    }

    pub(super) const fn state(self) -> FieldState {
        self.field.state
    }

    /// Ticks off the rules that hold, for somebody with this address.
    pub(super) fn changed(self, email: &str) {
        let rules = self.rules.get_untracked();
        self.kept.set(Kept::of(rules, judged(rules.profile, self.field.value()).expose(), email));
    }

    /// The password entered; what is wrong with it is said on the field.
    pub(super) fn read(self, email: &str) -> Secret {
        let rules = self.rules.get_untracked();
        let password = Secret::new(self.field.value());
        if password.is_empty() {
            self.field.state.fail(text().field.password_missing);
        } else if let Err(rule) = rules.check(judged(rules.profile, self.field.value()).expose(), email) {
            self.field.state.fail(rules.explain(rule));
        }
        password
    }
}

/// The form in which the profile judges a password.
fn judged(profile: PasswordProfile, password: String) -> Secret {
    Secret::new(match profile {
        PasswordProfile::Classic => password,
        PasswordProfile::Nist80063b4 => {
            let password = Secret::new(password);
            JsString::from(password.expose()).normalize("NFKC").into()
        }
    })
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
    let text = &text().field;
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
