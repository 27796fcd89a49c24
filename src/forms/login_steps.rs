//! Logging in, one step after the other: the password, and a code for those who have a second factor.

use super::{
    login::{AccountSource, LoginForm},
    passkey::{Answered, PasskeyWay, in_place_of_code},
    provider::Providers,
    second_factor::SecondFactorForm,
    submission::Sending,
};
use crate::{
    idm::{BrowserJson, FirstStep},
    session::Session,
};
use idm_api::{auth::LoginUser, passkey::LoginPasskey, secret::Secret};
use leptos::prelude::*;

/// The step that is to be done.
pub(super) type Step<T> = RwSignal<Option<T>, LocalStorage>;

/// The login.
#[component]
pub fn LoginSteps(
    /// The session to begin.
    session: Session,
    /// Where the account comes from.
    account: AccountSource,
    /// Whether "keep me logged in" starts ticked.
    keep: bool,
    /// Whether the session is a short one unless it is ticked.
    #[prop(optional)]
    short_else: bool,
    /// What the address starts with; it follows what is entered.
    known: RwSignal<String>,
    /// Whether passkeys are taken here.
    passkeys: bool,
    /// Providers to log in with.
    #[prop(optional_no_strip)]
    providers: Option<Providers>,
    /// The first step, where it was done elsewhere, and whether its session is kept.
    #[prop(optional_no_strip)]
    begun: Option<(FirstStep, bool)>,
    /// Told that the password is being checked, so that what comes next can be downloaded meanwhile.
    #[prop(optional_no_strip)]
    on_send: Option<fn()>,
) -> impl IntoView {
    let second: Step<(FirstStep, bool)> = RwSignal::new_local(begun);
    // Whoever logs in here next is not shown it.
    let forget = move || drop(known.try_set(String::new()));
    let password = Sending::new(move |login: LoginUser| async move {
        let kept = login.keep_logged_in == Some(true);
        if let Some(told) = on_send {
            told();
        }
        match session.login(login).await? {
            Some(first) => drop(second.try_set(Some((first, kept)))),
            None => forget(),
        }
        Ok(())
    });
    let code = Sending::new(move |code: Secret| async move {
        let Some((first, kept)) = second.get_untracked() else { return Ok(()) };
        session.login_second_factor(first, code, kept).await?;
        forget();
        Ok(())
    });
    let passkey = passkeys.then(|| PasskeyWay {
        start: Sending::new(move |()| session.start_passkey_login()),
        finish: Sending::new(move |login: LoginPasskey<BrowserJson>| async move {
            session.login_passkey(login).await?;
            forget();
            Ok(())
        }),
    });
    let back = Callback::new(move |()| second.set(None));
    move || match second.get() {
        Some((first, kept)) => {
            let passkey = (passkeys && first.takes_passkey()).then(|| {
                in_place_of_code(session, first, move |first, Answered { ceremony, credential }| async move {
                    session.login_passkey_second_factor(first, &ceremony, credential, kept).await?;
                    forget();
                    Ok(())
                })
            });
            view! { <SecondFactorForm send=code on_back=back passkey /> }.into_any()
        }
        None => {
            let providers = providers.clone().map(|providers| (providers, session));
            view! { <LoginForm account keep short_else known passkey providers send=password /> }.into_any()
        }
    }
}
