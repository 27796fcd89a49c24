//! The signup.

mod check;
mod rules;

use super::{
    Early, Page,
    dom::{by_id, on, show, within, write},
    form::{Field, fail, focus_first_failed},
    providers, words,
};
use crate::{
    forms::sign_up::optional_name,
    idm::{Broker, LoginStep},
    paths::Entrance,
    session::Brought,
    text::text,
};
use check::Check;
use idm_api::auth::{LoginUser, SignUp as Wanted};
use rules::PasswordRules;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

const CONSENT: &str = "early-consent";
const LOG_IN: &str = "early-log-in-link";

struct SignUp {
    rules: Rc<PasswordRules>,
    check: Rc<Check>,
    broker: Broker,
}

pub(super) fn page(early: &Rc<Early>, broker_url: &str) -> Box<dyn Page> {
    let terms = early.config.terms_url.as_ref();
    match terms {
        // A provider's pages ask for no agreement to our terms.
        None => {
            providers::offer(early, |_| (None, true));
            if let Some(consent) = by_id::<Element>(CONSENT) {
                consent.remove();
            }
        }
        Some(url) => {
            if let Some(link) = within(CONSENT, "a") {
                let _ = link.set_attribute("href", url);
            }
            show(CONSENT, true);
        }
    }
    words::follow(early, LOG_IN);
    let check = Rc::new(Check::default());
    let told = check.clone();
    let broker = Broker::new(broker_url, move |proving| told.tell(proving));
    let rules = PasswordRules::ask(early);
    let (beginning, ticking) = (broker.clone(), rules.clone());
    on(&early.root, "input", move |_| {
        // The person has begun to fill in the form.
        beginning.prepare();
        ticking.tick();
    });
    Box::new(SignUp { rules, check, broker })
}

impl Page for SignUp {
    fn entrance<'a>(&self, early: &'a Early) -> Entrance<'a> {
        Entrance::SignUp(&early.return_to)
    }

    fn say(&self, early: &Early) {
        let (field, sign_up, more) = (text().field(), text().sign_up(), text().terms());
        words::say_in_order(early, &[sign_up.name, field.email, field.password, sign_up.heading]);
        words::name_page(early, sign_up.heading, "signup");
        for (selector, words) in [(".before", more.terms_before), ("a", more.terms), (".after", more.terms_after)] {
            write(CONSENT, selector, words);
        }
        write(LOG_IN, "span", sign_up.have_account);
        write(LOG_IN, "a", sign_up.log_in);
        words::lead(LOG_IN, &early.url(Entrance::Login(&early.return_to)));
        self.check.say();
        self.rules.say();
    }

    fn submit(&self, early: &Rc<Early>) {
        let name = read_name(early);
        let email_address = early.form.read_email();
        let password = self.rules.read(&email_address);
        if Field::Terms.input().is_some_and(|input| !input.checked()) {
            fail(Field::Terms, Some(text().terms().terms_missing));
        }
        if focus_first_failed() {
            return;
        }
        early.form.set_busy(true);
        let wanted = Wanted { email_address, password, name };
        let (early, broker, rules) = (early.clone(), self.broker.clone(), self.rules.clone());
        spawn_local(async move {
            match broker.sign_up(&wanted).await {
                Ok(()) => early.go_on_with(wanted).await,
                Err(error) => {
                    early.fail(&error, None);
                    // It may have been told of a rule that the page cannot judge.
                    rules.tick();
                }
            }
        });
    }
}

impl Early {
    /// Logs in who has signed up. Somebody who has just done that has no second factor. Where it fails, the way on asks
    /// for one: the signup itself cannot be done again.
    async fn go_on_with(&self, wanted: Wanted) {
        let email = wanted.email_address.clone();
        let login = LoginUser {
            account_id: self.account,
            email_address: wanted.email_address,
            password: wanted.password,
            renewal_type: None,
            keep_logged_in: Some(true),
        };
        let client = match self.anonymous.login(&login).await {
            Ok(LoginStep::Done(client)) => Some(client),
            Ok(LoginStep::SecondFactor(_)) | Err(_) => None,
        };
        self.bring(Brought::SignedUp { client, email });
    }
}

/// The name as it is sent; what is wrong with it is said on the field.
fn read_name(early: &Early) -> Option<String> {
    optional_name(&early.form.value(Field::Name)).unwrap_or_else(|problem| {
        fail(Field::Name, Some(&problem));
        None
    })
}
