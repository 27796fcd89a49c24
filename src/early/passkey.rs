//! Logging in by a passkey: a button, and the browser's own suggestions for the field of the address.

use super::{
    Early, announce,
    dom::{by_id, mark, on, show, within, write},
    form::Field,
};
use crate::{
    forms::{passkey::explain, problem::explain_whole},
    idm::{ApiError, BrowserJson, Ceremony},
    session::Brought,
    webauthn::{Asking, Failure, get, is_supported, suggests_in_fields, until_renewed},
};
use idm_api::passkey::LoginPasskey;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::{AbortController, Element};

const ID: &str = "early-passkey";

/// Shows the button, and has the browser suggest, where there can be passkeys.
pub(super) fn offer(early: &Rc<Early>) {
    if !(early.config.passkeys && is_supported()) {
        return;
    }
    let Some(button) = within(ID, "button") else { return };
    if let Some(address) = by_id::<Element>(Field::Email.id()) {
        let _ = address.set_attribute("autocomplete", "username webauthn");
    }
    let (asking, pressed) = (early.clone(), button.clone());
    on(&button, "click", move |_| {
        if pressed.has_attribute("aria-busy") {
            return;
        }
        // Of two that ask, browsers hear the first alone.
        asking.stop_suggesting();
        tell("");
        mark(&pressed, "aria-busy", true);
        announce(super::AHEAD);
        let (early, pressed) = (asking.clone(), pressed.clone());
        spawn_local(async move {
            let told = early.ask().await;
            mark(&pressed, "aria-busy", false);
            tell(&told.unwrap_or_default());
        });
    });
    show(ID, true);
    show("early-or", true);
    spawn_local(suggest(early.clone()));
}

fn tell(problem: &str) {
    write(ID, ".form-problem", problem);
}

/// Suggests passkeys until one is picked, or the login is done otherwise.
async fn suggest(early: Rc<Early>) {
    if !suggests_in_fields().await {
        return;
    }
    // What was begun, and then stopped before it was there, stays stopped.
    early.suggested.replace(AbortController::new().ok());
    while early.suggested.borrow().is_some() {
        // Nobody has asked for it: that it cannot begin is no news.
        let Ok(ceremony) = early.anonymous.start_passkey_login().await else { return };
        let Ok(abort) = AbortController::new() else { return };
        if early.suggested.borrow().is_none() {
            return;
        }
        early.suggested.replace(Some(abort.clone()));
        let late = until_renewed(&abort);
        let outcome = get(&ceremony.options, Asking::InFields, &abort).await;
        if let Some(late) = late {
            late.clear();
        }
        match outcome {
            Ok(credential) => {
                announce(super::AHEAD);
                if let Err(error) = early.finish(ceremony, credential).await {
                    tell(&explain_whole(&error));
                }
                return;
            }
            Err(Failure::CalledOff) => {}
            Err(_) => return,
        }
    }
}

impl Early {
    /// Asks once; what went wrong.
    async fn ask(&self) -> Option<String> {
        let ceremony = match self.anonymous.start_passkey_login().await {
            Ok(ceremony) => ceremony,
            Err(error) => return Some(explain_whole(&error)),
        };
        let Ok(abort) = AbortController::new() else { return Some(explain(Failure::NotHere).to_owned()) };
        match get(&ceremony.options, Asking::AtOnce, &abort).await {
            Ok(credential) => self.finish(ceremony, credential).await.err().map(|error| explain_whole(&error)),
            Err(failure) => Some(explain(failure).to_owned()),
        }
    }

    async fn finish(&self, ceremony: Ceremony, credential: BrowserJson) -> Result<(), ApiError> {
        let (renewal_type, keep) = self.renewal();
        let login = LoginPasskey {
            ceremony_id: ceremony.ceremony_id,
            account_id: Some(self.account),
            renewal_type,
            keep_logged_in: Some(keep),
            credential,
        };
        let client = self.anonymous.login_passkey(&login).await?;
        self.bring(Brought::Session { client, kept: keep });
        Ok(())
    }
}
