//! Sending the login, and what comes of it.

use super::{
    Login,
    dom::{announce, focus},
    form::{Field, fail, focus_first_failed, tell},
    wait,
};
use crate::{
    forms::problem::explain,
    idm::{ApiError, LoginStep},
    session::Brought,
    text::text,
};
use idm_api::{
    auth::{LoginUser, RenewalType},
    email::{self, EmailProblem},
    error::ErrorCode,
    secret::Secret,
};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

impl Login {
    /// Sends what was entered, unless something is wrong with it.
    pub(super) fn submit(self: &Rc<Self>) {
        if self.form.is_busy() || self.done.get() {
            return;
        }
        self.check_anew();
        let (address, password) = (self.form.value(Field::Email), Secret::new(self.form.value(Field::Password)));
        let words = &text().field;
        match email::check(&address) {
            Ok(()) => {}
            Err(EmailProblem::Missing) => fail(Field::Email, Some(words.email_missing)),
            Err(EmailProblem::Malformed | EmailProblem::TooLong) => fail(Field::Email, Some(words.email_malformed)),
        }
        if password.is_empty() {
            fail(Field::Password, Some(words.password_missing));
        }
        if focus_first_failed() {
            return;
        }
        let (renewal_type, keep) = self.renewal();
        let login = LoginUser {
            account_id: self.account,
            email_address: address.trim().to_owned(),
            password,
            renewal_type,
            keep_logged_in: Some(keep),
        };
        self.form.set_busy(true);
        // What comes next is downloaded while the password is checked.
        announce(super::AHEAD);
        let this = self.clone();
        spawn_local(async move {
            match this.anonymous.login(&login).await {
                Ok(LoginStep::Done(client)) => this.bring(Brought::Session { client, kept: keep }),
                Ok(LoginStep::SecondFactor(first)) => {
                    let address = login.email_address;
                    this.bring(Brought::FirstStep { first, kept: keep, address });
                }
                Err(error) => {
                    this.form.set_busy(false);
                    this.fail(&error);
                }
            }
        });
    }

    /// How the session is renewed, and whether this browser keeps it.
    pub(super) fn renewal(&self) -> (Option<RenewalType>, bool) {
        let keep = self.form.keep();
        ((!keep).then_some(RenewalType::Short), keep)
    }

    /// Forgets what was wrong.
    fn check_anew(&self) {
        tell("");
        wait::end(self);
        Field::ALL.into_iter().for_each(|field| fail(field, None));
    }

    fn fail(self: &Rc<Self>, error: &ApiError) {
        let explained = explain(error);
        let mut whole = explained.form;
        for (wire_name, message) in explained.fields {
            match Field::ALL.into_iter().find(|field| field.on_the_wire() == wire_name) {
                Some(field) => fail(field, Some(&message)),
                None => whole = whole.or(Some(message)),
            }
        }
        tell(&whole.unwrap_or_default());
        if let ApiError::Refused(body) = error
            && matches!(body.code, ErrorCode::Locked | ErrorCode::TooManyRequests)
            && let Some(seconds) = body.retry_after
        {
            wait::begin(self, seconds);
        }
        if !focus_first_failed() && error.code() == Some(&ErrorCode::WrongCredentials) {
            focus(Field::Password.id());
        }
    }
}
