//! The present password once more, before what whoever finds a session open must not do.

#![expect(unreachable_pub, reason = "Leptos makes the property struct of every component `pub`")]

use crate::{
    forms::submission::Target,
    text::{end_user_text, text},
    ui::{
        field::Field,
        password::{PasswordField, RevealLabels},
    },
};
use idm_api::secret::Secret;
use leptos::prelude::*;

/// The state of the field.
#[derive(Clone, Copy)]
pub(super) struct PresentPassword(Field);

impl PresentPassword {
    pub(super) fn new() -> Self {
        Self(Field::new("present-password", "present-password"))
    }

    pub(super) const fn target(self) -> Target {
        ("currentPassword", self.0.state)
    }

    /// The password entered; where there is none, that is said on the field.
    pub(super) fn read(self) -> Secret {
        let entered = Secret::new(self.0.value());
        if entered.is_empty() {
            self.0.state.fail(text().field.present_password_missing);
        }
        entered
    }
}

/// The field.
#[component]
pub(super) fn PresentPasswordField(
    password: PresentPassword,
    /// Whose it is: password managers find it by that.
    email: String,
    /// Whether the dialog opens with the focus here.
    #[prop(optional)]
    focused_first: bool,
) -> impl IntoView {
    let text = text();
    view! {
        <input type="email" name="email" autocomplete="username" readonly hidden value=email />
        <PasswordField
            field=password.0
            label=end_user_text().own_account.present_password
            autocomplete="current-password"
            reveal=RevealLabels { show: text.field.show_password, hide: text.field.hide_password }
            focused_first
        />
    }
}
