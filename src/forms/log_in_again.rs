//! Logging in again as the same person: only the password is asked for.

use super::{
    locked::TimeLeft,
    login_steps::Step,
    passkey::{Answered, PasskeyButton, PasskeyWay, in_place_of_code},
    second_factor::SecondFactorForm,
    submission::{Sending, Submission},
};
use crate::{
    idm::FirstStep,
    session::Session,
    text::text,
    ui::{
        button::SubmitButton,
        field::Field,
        form::Form,
        password::{PasswordField, RevealLabels},
    },
};
use idm_api::{
    auth::LoginUser,
    ids::{AccountId, UserId},
    passkey::LoginPasskey,
    secret::Secret,
    user::User,
};
use leptos::prelude::*;

/// The login, one step after the other.
#[component]
pub fn LogInAgainSteps(
    /// The session to go on with.
    session: Session,
    /// The person.
    user: User,
    /// Whether passkeys are taken here.
    passkeys: bool,
    /// Told when the person is logged in again.
    on_done: Callback<()>,
) -> impl IntoView {
    let User { user_id, account_id, email_address, .. } = user;
    let second: Step<FirstStep> = RwSignal::new_local(None);
    let password = Sending::new(move |login: LoginUser| async move {
        match session.log_in_again(login, user_id).await? {
            None => drop(on_done.try_run(())),
            Some(first) => drop(second.try_set(Some(first))),
        }
        Ok(())
    });
    let code = Sending::new(move |code: Secret| async move {
        let Some(first) = second.get_untracked() else { return Ok(()) };
        session.log_in_again_second_factor(first, code, user_id).await?;
        let _ = on_done.try_run(());
        Ok(())
    });
    let passkey = passkeys.then(|| by_passkey(session, user_id, account_id, on_done));
    let back = Callback::new(move |()| second.set(None));
    move || match second.get() {
        Some(first) => {
            let passkey = (passkeys && first.takes_passkey()).then(|| {
                in_place_of_code(session, first, move |first, Answered { ceremony, credential }| async move {
                    session.log_in_again_passkey_second_factor(first, &ceremony, credential, user_id).await?;
                    let _ = on_done.try_run(());
                    Ok(())
                })
            });
            view! { <SecondFactorForm send=code on_back=back passkey /> }.into_any()
        }
        None => {
            let (email, keep) = (email_address.clone(), session.is_kept());
            view! { <LogInAgainForm account_id email keep passkey send=password /> }.into_any()
        }
    }
}

/// A button by which the same person logs in again with a passkey.
#[component]
pub fn LogInAgainByPasskey(
    /// The session to go on with.
    session: Session,
    /// The person.
    user: User,
    /// Told when the person is logged in again.
    on_done: Callback<()>,
) -> impl IntoView {
    let way = by_passkey(session, user.user_id, user.account_id, on_done);
    view! { <PasskeyButton label=text().passkey().log_in way problem=RwSignal::new(None) /> }
}

fn by_passkey(session: Session, user_id: UserId, account_id: AccountId, on_done: Callback<()>) -> PasskeyWay {
    PasskeyWay {
        start: Sending::new(move |()| session.start_passkey_login()),
        finish: Sending::new(move |Answered { ceremony, credential }| async move {
            let login = LoginPasskey {
                ceremony_id: ceremony.ceremony_id,
                account_id: Some(account_id),
                renewal_type: None,
                keep_logged_in: Some(session.is_kept()),
                credential,
            };
            session.log_in_again_passkey(login, user_id).await?;
            let _ = on_done.try_run(());
            Ok(())
        }),
    }
}

/// The form.
#[component]
fn LogInAgainForm(
    /// The person's account.
    account_id: AccountId,
    /// The person's address.
    email: String,
    /// Whether the browser kept the session that has ended.
    keep: bool,
    /// Logs in by a passkey, where that can be done.
    passkey: Option<PasskeyWay>,
    /// Logs in.
    send: Sending<LoginUser>,
) -> impl IntoView {
    let text = text();
    let password = Field::new("password-again", "password");
    let submission = Submission::new();
    let address = StoredValue::new(email.clone());
    let submit = Callback::new(move |()| {
        let targets = [("password", password.state)];
        submission.check_anew(&targets);
        let entered = Secret::new(password.value());
        if entered.is_empty() {
            password.state.fail(text.field().password_missing);
        }
        if !Submission::is_stopped(&targets) {
            let login = LoginUser {
                account_id,
                email_address: address.get_value(),
                password: entered,
                renewal_type: None,
                keep_logged_in: Some(keep),
            };
            submission.run(targets.to_vec(), Some(password.state.id), send.send(login));
        }
    });
    view! {
        <Form on_submit=submit busy=submission.busy problem=submission.problem>
            <TimeLeft submission />
            <div class="field">
                <label for="email-again">{text.field().email}</label>
                // Password managers find the password by it.
                <input id="email-again" name="email" type="email" autocomplete="username" readonly value=email />
            </div>
            <PasswordField
                field=password
                label=text.field().password
                autocomplete="current-password"
                focused_first=true
                reveal=RevealLabels { show: text.field().show_password, hide: text.field().hide_password }
            />
            <SubmitButton label=text.login().submit busy=submission.busy />
            {passkey.map(|way| view! { <PasskeyButton label=text.passkey().log_in way problem=RwSignal::new(None) /> })}
        </Form>
    }
}
