//! Signing up.

use super::{
    login::read_email,
    password_rules::{Kept, PasswordRules, RULES_ID},
    problem::explain_rule,
    submission::{Sending, Submission},
};
use crate::{
    text::text,
    ui::{
        button::SubmitButton,
        field::{Field, TextField},
        form::Form,
        password::{PasswordField, RevealLabels},
    },
};
use idm_api::{
    auth::SignUp,
    password,
    secret::Secret,
    text_rules::{NAME_MAX_CHARACTERS, NameProblem, check_name},
};
use leptos::prelude::*;

/// The signup form.
#[component]
pub fn SignUpForm(
    /// Signs up.
    send: Sending<SignUp>,
) -> impl IntoView {
    let text = text();
    let name = Field::new("name", "name");
    let address = Field::new("email", "email");
    let chosen = Field::new("password", "password");
    let kept = RwSignal::new(Kept::default());
    let submission = Submission::new();

    let changed = Callback::new(move |_: String| {
        kept.set(Kept::of(Secret::new(chosen.value()).expose(), &address.value()));
    });
    let submit = Callback::new(move |()| {
        let targets = [("name", name.state), ("emailAddress", address.state), ("password", chosen.state)];
        submission.check_anew(&targets);
        let entered_name = read_optional_name(name);
        let email_address = read_email(address);
        let password = Secret::new(chosen.value());
        if password.is_empty() {
            chosen.state.fail(text.field.password_missing);
        } else if let Err(rule) = password::check(password.expose(), &email_address) {
            chosen.state.fail(explain_rule(rule));
        }
        if !Submission::is_stopped(&targets) {
            let sign_up = SignUp { email_address, password, name: entered_name };
            submission.run(targets.to_vec(), None, send.send(sign_up));
        }
    });

    view! {
        <Form on_submit=submit busy=submission.busy problem=submission.problem>
            <TextField field=name label=text.sign_up.name autocomplete="name" optional=true />
            <TextField field=address label=text.field.email kind="email" autocomplete="email" on_input=changed />
            <PasswordField
                field=chosen
                label=text.field.password
                autocomplete="new-password"
                reveal=RevealLabels { show: text.field.show_password, hide: text.field.hide_password }
                rules=RULES_ID
                on_input=changed
            />
            <PasswordRules kept />
            <SubmitButton label=text.sign_up.submit busy=submission.busy />
        </Form>
    }
}

/// What to say about a name that is not taken.
pub(super) fn explain_name(problem: NameProblem, missing: &'static str) -> String {
    let text = &text().field;
    match problem {
        NameProblem::Missing => missing.to_owned(),
        NameProblem::TooLong => (text.too_long)(NAME_MAX_CHARACTERS),
        NameProblem::ForbiddenCharacter => text.forbidden_character.to_owned(),
    }
}

fn read_optional_name(field: Field) -> Option<String> {
    let entered = field.value();
    let name = entered.trim();
    match check_name(name) {
        Ok(()) => Some(name.to_owned()),
        Err(NameProblem::Missing) => None,
        Err(problem) => {
            field.state.fail(explain_name(problem, ""));
            None
        }
    }
}
