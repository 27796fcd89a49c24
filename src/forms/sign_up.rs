//! Signing up.

use super::{
    browser_check::{BrowserCheck, Waiting},
    login::read_email,
    new_password::{NewPassword, NewPasswordField},
    password_rules::Rules,
    redaction::check_no_secret,
    submission::{Sending, Submission},
};
use crate::{
    text::text,
    ui::{
        button::SubmitButton,
        consent::{Consent, ConsentWords},
        field::{Field, FieldState, TextField},
        form::Form,
    },
};
use idm_api::{
    auth::SignUp,
    text_rules::{NAME_MAX_CHARACTERS, NameProblem, check_name},
};
use leptos::{html::Input, prelude::*};

/// The signup form.
#[component]
pub fn SignUpForm(
    /// Signs up.
    send: Sending<SignUp>,
    /// Which password rules hold.
    rules: RwSignal<Rules>,
    /// Where the terms are that are to be agreed to.
    #[prop(optional_no_strip)]
    terms: Option<String>,
    /// The work that is done meanwhile.
    #[prop(optional)]
    check: Option<BrowserCheck>,
) -> impl IntoView {
    let text = text();
    let name = Field::new("name", "name");
    let address = Field::new("email", "email");
    let chosen = NewPassword::under(rules);
    let (agreed, agreed_input) = (FieldState::new("terms"), NodeRef::<Input>::new());
    let has_terms = terms.is_some();
    let submission = Submission::new();

    let changed = Callback::new(move |()| chosen.changed(&address.value()));
    let typed = Callback::new(move |_: String| changed.run(()));
    let submit = Callback::new(move |()| {
        let targets =
            [("name", name.state), ("emailAddress", address.state), ("password", chosen.state()), ("terms", agreed)];
        submission.check_anew(&targets);
        let entered_name = read_optional_name(name);
        let email_address = read_email(address);
        let password = chosen.read(&email_address);
        if has_terms && !agreed_input.get_untracked().is_some_and(|input| input.checked()) {
            agreed.fail(text.terms().terms_missing);
        }
        if !Submission::is_stopped(&targets) {
            let sign_up = SignUp { email_address, password, name: entered_name };
            submission.run(targets.to_vec(), None, send.send(sign_up));
        }
    });

    view! {
        <Form on_submit=submit busy=submission.busy problem=submission.problem on_input=BrowserCheck::begin(check)>
            <TextField field=name label=text.sign_up().name autocomplete="name" optional=true />
            <TextField field=address label=text.field().email kind="email" autocomplete="email" on_input=typed />
            <NewPasswordField chosen label=text.field().password on_input=changed />
            {terms
                .map(|href| {
                    let words = ConsentWords {
                        before: text.terms().terms_before,
                        link: text.terms().terms,
                        after: text.terms().terms_after,
                    };
                    view! { <Consent state=agreed input=agreed_input words href /> }
                })}
            <SubmitButton label=BrowserCheck::label(check, text.sign_up().submit) busy=submission.busy />
            <Waiting check />
        </Form>
    }
}

/// What to say about a name that is not taken.
fn explain_name(problem: NameProblem, missing: &'static str) -> String {
    let text = text().field();
    match problem {
        NameProblem::Missing => missing.to_owned(),
        NameProblem::TooLong => (text.too_long)(NAME_MAX_CHARACTERS),
        NameProblem::ForbiddenCharacter => text.forbidden_character.to_owned(),
    }
}

/// The name as it is sent; marks what breaks a rule or is no place for it.
pub(super) fn read_name(field: Field, missing: &'static str) -> String {
    let entered = field.value();
    if let Err(problem) = check_name(&entered) {
        field.state.fail(explain_name(problem, missing));
    }
    if let Err(problem) = check_no_secret(&entered) {
        field.state.fail(problem);
    }
    entered.trim().to_owned()
}

pub(super) fn read_optional_name(field: Field) -> Option<String> {
    optional_name(&field.value()).unwrap_or_else(|problem| {
        field.state.fail(problem);
        None
    })
}

/// The name that was entered, as it is sent.
///
/// # Errors
/// What to tell the person of one that breaks a rule or is no place for it.
pub(crate) fn optional_name(entered: &str) -> Result<Option<String>, String> {
    let name = entered.trim();
    match check_name(name) {
        Ok(()) => check_no_secret(name).map(|()| Some(name.to_owned())).map_err(str::to_owned),
        Err(NameProblem::Missing) => Ok(None),
        Err(problem) => Err(explain_name(problem, "")),
    }
}
