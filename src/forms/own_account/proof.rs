//! Proving oneself once more, before what somebody who finds a session open must not do.

#![expect(unreachable_pub, reason = "Leptos makes the property struct of every component `pub`")]

use crate::{
    forms::submission::Target,
    idm::ApiError,
    text::{end_user_text, text},
    ui::{
        field::{Field, TextField},
        password::{PasswordField, RevealLabels},
    },
};
use idm_api::{
    error::ErrorCode,
    second_factor::{Reauthentication, normalized_code},
    secret::Secret,
};
use leptos::prelude::*;

/// Who is asked to prove themselves, and by what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The person's address.
    pub email: String,
    /// Whether they have a password. Who has none is asked for a login of just now, which the IDM looks at.
    pub password: bool,
    /// Whether a code is asked for as well.
    pub code: bool,
}

/// The state of the fields.
#[derive(Clone, Copy)]
pub(super) struct Proof {
    password: Field,
    code: Field,
    asks_password: bool,
    /// A second factor that was turned on elsewhere is asked for once the IDM has said so.
    asks_code: RwSignal<bool>,
}

impl Proof {
    pub(super) fn new(asked: &Asked) -> Self {
        let code = Field::new("proof-code", "proof-code");
        let asks_code = RwSignal::new(asked.code && asked.password);
        Effect::new(move || {
            if code.state.error.get().is_some() {
                asks_code.set(true);
            }
        });
        Self {
            password: Field::new("present-password", "present-password"),
            code,
            asks_password: asked.password,
            asks_code,
        }
    }

    pub(super) const fn targets(self) -> [Target; 2] {
        [("currentPassword", self.password.state), ("code", self.code.state)]
    }

    /// What was entered; where something is missing, that is said on its field.
    pub(super) fn read(self) -> Reauthentication {
        let current_password = Secret::new(self.password.value());
        if self.asks_password && current_password.is_empty() {
            self.password.state.fail(text().field().present_password_missing);
        }
        let code = self.asks_code.get_untracked().then(|| normalized_code(&Secret::new(self.code.value())));
        if code.as_ref().is_some_and(Secret::is_empty) {
            self.code.state.fail(text().second_factor().code_missing);
        }
        Reauthentication { current_password, code }
    }
}

/// What a person without a password reads whose login is too old.
pub(super) fn too_old(error: &ApiError) -> Option<&'static str> {
    (error.code() == Some(&ErrorCode::LoginTooOld)).then(|| end_user_text().own_account().login_too_old)
}

/// The fields.
#[component]
pub(super) fn ProofFields(
    proof: Proof,
    /// Whose password it is: password managers find it by that.
    email: String,
    /// Whether the dialog opens with the focus here.
    #[prop(optional)]
    focused_first: bool,
) -> impl IntoView {
    let (text, own) = (text(), end_user_text().own_account());
    let password = if proof.asks_password {
        view! {
            <input type="email" name="email" autocomplete="username" readonly hidden value=email />
            <PasswordField
                field=proof.password
                label=own.present_password
                autocomplete="current-password"
                reveal=RevealLabels { show: text.field().show_password, hide: text.field().hide_password }
                focused_first
            />
        }
        .into_any()
    } else {
        view! { <p class="note">{own.no_password}</p> }.into_any()
    };
    let code = move || {
        proof.asks_code.get().then(|| {
            view! {
                <TextField
                    field=proof.code
                    label=own.proof_code
                    hint=own.proof_code_hint
                    autocomplete="one-time-code"
                    exact=true
                />
            }
        })
    };
    view! {
        {password}
        {code}
    }
}
