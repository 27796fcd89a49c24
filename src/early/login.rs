//! The login.

use super::{
    Early, Page,
    dom::{announce, write},
    form::{Field, fail, focus_first_failed},
    passkey, providers, words,
};
use crate::{forms::login::renewal, idm::LoginStep, paths::Entrance, session::Brought, text::text};
use idm_api::{
    auth::{LoginUser, RenewalType},
    secret::Secret,
};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

const FORGOT: &str = "early-forgot";
const SIGN_UP: &str = "early-sign-up-link";

struct Login;

pub(super) fn page(early: &Rc<Early>) -> Box<dyn Page> {
    providers::offer(early, Early::renewal);
    passkey::offer(early);
    for id in [FORGOT, SIGN_UP] {
        words::follow(early, id);
    }
    Box::new(Login)
}

impl Page for Login {
    fn entrance<'a>(&self, early: &'a Early) -> Entrance<'a> {
        Entrance::Login(&early.return_to)
    }

    fn say(&self, early: &Early) {
        let (field, login) = (text().field(), text().login());
        // In the order of `early.js`.
        let said = [field.email, field.password, login.keep, login.keep_hint_short, login.heading, login.submit];
        words::say_in_order(early, &said);
        words::name_page(early, login.heading, "login");
        write("early-passkey", "button", text().passkey().log_in);
        write(FORGOT, "a", login.forgot);
        write(SIGN_UP, "span", login.no_account_yet);
        write(SIGN_UP, "a", login.sign_up);
        words::lead(FORGOT, &early.url(Entrance::ForgotPassword));
        words::lead(SIGN_UP, &early.url(Entrance::SignUp(&early.return_to)));
    }

    fn submit(&self, early: &Rc<Early>) {
        let address = early.form.read_email();
        let password = Secret::new(early.form.value(Field::Password));
        if password.is_empty() {
            fail(Field::Password, Some(text().field().password_missing));
        }
        if focus_first_failed() {
            return;
        }
        let (renewal_type, keep) = early.renewal();
        let login = LoginUser {
            account_id: early.account,
            email_address: address,
            password,
            renewal_type,
            keep_logged_in: Some(keep),
        };
        early.form.set_busy(true);
        // What comes next is downloaded while the password is checked.
        announce(super::AHEAD);
        let early = early.clone();
        spawn_local(async move {
            match early.anonymous.login(&login).await {
                Ok(LoginStep::Done(client)) => early.bring(Brought::Session { client, kept: keep }),
                Ok(LoginStep::SecondFactor(first)) => {
                    let address = login.email_address;
                    early.bring(Brought::FirstStep { first, kept: keep, address });
                }
                Err(error) => early.fail(&error, Some(Field::Password)),
            }
        });
    }
}

impl Early {
    /// How the session of a login is renewed, and whether this browser keeps it.
    pub(super) fn renewal(&self) -> (Option<RenewalType>, bool) {
        let keep = self.form.keep();
        (renewal(keep, true), keep)
    }
}
