//! Logging in, to the console and as an end-user.

use super::{
    locked::TimeLeft,
    passkey::{Answered, PasskeyButton, PasskeyWay, suggest},
    provider::{ProviderButtons, Providers},
    submission::{Sending, Submission},
};
use crate::{
    idm::BrowserJson,
    session::Session,
    text::text,
    ui::{
        button::SubmitButton,
        checkbox::Checkbox,
        field::{Field, TextField},
        form::Form,
        password::{PasswordField, RevealLabels},
    },
};
use idm_api::{
    auth::{LoginUser, RenewalType},
    email::{self, EmailProblem},
    ids::AccountId,
    passkey::LoginPasskey,
    secret::Secret,
};
use leptos::{html::Input, prelude::*};

/// Where the account that is logged in to comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountSource {
    /// From the URL or the configuration.
    Known(AccountId),
    /// From the person.
    Ask {
        /// Whether the URL named one that is none.
        wrong_in_url: bool,
    },
}

/// The login form.
#[component]
pub fn LoginForm(
    /// Where the account comes from.
    account: AccountSource,
    /// Whether "keep me logged in" starts ticked.
    keep: bool,
    /// Whether the session is a short one unless it is ticked.
    #[prop(optional)]
    short_else: bool,
    /// What the address starts with; it follows what is entered.
    #[prop(optional)]
    known: Option<RwSignal<String>>,
    /// Logs in by a passkey, where that can be done.
    #[prop(optional_no_strip)]
    passkey: Option<PasskeyWay<LoginPasskey<BrowserJson>>>,
    /// Providers to log in with.
    #[prop(optional_no_strip)]
    providers: Option<(Providers, Session)>,
    /// Logs in.
    send: Sending<LoginUser>,
) -> impl IntoView {
    let text = text();
    let account_id = Field::new("account-id", "account");
    let address = Field::new("email", "email");
    let password = Field::new("password", "password");
    let keep_input = NodeRef::<Input>::new();
    let ticked = Signal::derive(move || keep_input.get().is_some_and(|input| input.checked()));
    let submission = Submission::new();
    if account == (AccountSource::Ask { wrong_in_url: true }) {
        account_id.state.fail(text.field().account_id_in_url);
    }

    let starts_with = known.map(|known| known.get_untracked());
    let typed = Callback::new(move |typed: String| {
        // What was said was about another address.
        submission.check_anew(&[]);
        if let Some(known) = known {
            known.set(typed);
        }
    });
    let submit = Callback::new(move |()| {
        let targets = [("accountId", account_id.state), ("emailAddress", address.state), ("password", password.state)];
        submission.check_anew(&targets);
        let account_id = match account {
            AccountSource::Known(id) => Some(id),
            AccountSource::Ask { .. } => read_account_id(account_id),
        };
        let email_address = read_email(address);
        let entered = Secret::new(password.value());
        if entered.is_empty() {
            password.state.fail(text.field().password_missing);
        }
        if Submission::is_stopped(&targets) {
            return;
        }
        if let Some(account_id) = account_id {
            let keep = ticked.get_untracked();
            let login = LoginUser {
                account_id,
                email_address,
                password: entered,
                renewal_type: renewal(keep, short_else),
                keep_logged_in: Some(keep),
            };
            submission.run(targets.to_vec(), Some(password.state.id), send.send(login));
        }
    });

    let finish = move |answered: Answered| {
        let account_id = match account {
            AccountSource::Known(id) => Some(id),
            // Whose it is says where it is for.
            AccountSource::Ask { .. } => None,
        };
        let keep = ticked.get_untracked();
        LoginPasskey {
            ceremony_id: answered.ceremony.ceremony_id,
            account_id,
            renewal_type: renewal(keep, short_else),
            keep_logged_in: Some(keep),
            credential: answered.credential,
        }
    };
    let passkey = passkey.map(|way| PasskeyWay {
        start: way.start,
        finish: Sending::new(move |answered| way.finish.send(finish(answered))),
    });

    view! {
        <Form on_submit=submit busy=submission.busy problem=submission.problem>
            <TimeLeft submission />
            {matches!(account, AccountSource::Ask { .. })
                .then(|| {
                    view! {
                        <TextField
                            field=account_id
                            label=text.field().account_id
                            hint=text.field().account_id_hint
                            autocomplete="organization"
                        />
                    }
                })}
            <TextField
                field=address
                label=text.field().email
                kind="email"
                autocomplete=if passkey.is_some() { "username webauthn" } else { "username" }
                value=starts_with.unwrap_or_default()
                on_input=typed
            />
            <PasswordField
                field=password
                label=text.field().password
                autocomplete="current-password"
                reveal=RevealLabels { show: text.field().show_password, hide: text.field().hide_password }
            />
            <Checkbox id="keep" label=text.login().keep hint=if short_else { text.login().keep_hint_short } else { text.login().keep_hint } ticked=keep input=keep_input />
            <SubmitButton label=text.login().submit busy=submission.busy />
            {(passkey.is_some() || providers.is_some()).then(|| view! { <p class="or">{text.passkey().or}</p> })}
            {passkey.map(|way| view! { <ByPasskey way /> })}
            {providers.map(|(providers, session)| view! { <ProviderButtons providers session keep=ticked short_else /> })}
        </Form>
    }
}

#[component]
fn ByPasskey(way: PasskeyWay) -> impl IntoView {
    let text = text().passkey();
    let problem = RwSignal::new(None);
    let before = suggest(way, problem);
    view! {
        <PasskeyButton label=text.log_in way before problem />
    }
}

/// How the session is renewed: `None` for what is usual.
pub(crate) fn renewal(keep: bool, short_else: bool) -> Option<RenewalType> {
    (short_else && !keep).then_some(RenewalType::Short)
}

/// The address entered; what is wrong with it is said on the field.
pub(super) fn read_email(field: Field) -> String {
    let entered = field.value();
    if let Err(problem) = judge_email(&entered) {
        field.state.fail(problem);
    }
    entered.trim().to_owned()
}

/// What is wrong with an address that was entered.
///
/// # Errors
/// What to tell the person.
pub(crate) fn judge_email(entered: &str) -> Result<(), &'static str> {
    let words = text().field();
    email::check(entered).map_err(|problem| match problem {
        EmailProblem::Missing => words.email_missing,
        EmailProblem::Malformed | EmailProblem::TooLong => words.email_malformed,
    })
}

fn read_account_id(field: Field) -> Option<AccountId> {
    let entered = field.value();
    let id = entered.parse().ok();
    if id.is_none() {
        let missing = entered.trim().is_empty();
        let text = text().field();
        field.state.fail(if missing { text.account_id_missing } else { text.account_id_malformed });
    }
    id
}
