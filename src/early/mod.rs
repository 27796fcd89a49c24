//! Logging in and signing up without the app. `style/early.js` has the form in the page take what is typed, of the login
//! at once and with its words; this module, a fraction of the app, brings it to work: it checks, sends and answers. The
//! app comes when it is wanted: once somebody is let in, for a second step, and for what only the app says.
//!
//! What it says and sends is the app's, by the app's own `forms`, `idm`, `text` and `webauthn`; it has no signals and no
//! views of Leptos, as these are most of what the app weighs.

mod dom;
mod form;
mod login;
mod passkey;
mod providers;
mod send;
mod sign_up;
mod wait;
mod words;

use crate::{
    idm::{Anonymous, load_config},
    paths::{Entrance, ReturnTo, language_asked},
    session::{self, Brought},
    text::{Locale, NotDownloaded},
};
use dom::{announce, by_id, on};
use form::{Field, Form};
use idm_api::{config::ClientConfig, ids::AccountId};
use leptos::prelude::window;
use std::{
    cell::{Cell, OnceCell, RefCell},
    rc::Rc,
};
use wasm_bindgen_futures::spawn_local;
use web_sys::{AbortController, Element};

/// What [`start`] takes over.
const ROOT: &str = "early";
/// Says to `early.js` and to journeys how far the form is: `ready`, or `done` once the app is to go on.
const STATE: &str = "data-state";
/// The events by which `boot.js` learns that the app will be wanted, and that it is.
const AHEAD: &str = "idm-app-ahead";
const WANTED: &str = "idm-app-wanted";

/// What the two pages have in common.
struct Early {
    root: Element,
    form: Form,
    config: ClientConfig,
    account: AccountId,
    anonymous: Anonymous,
    return_to: ReturnTo,
    page: OnceCell<Box<dyn Page>>,
    /// The language that the address names.
    language: Cell<Option<&'static str>>,
    /// Which change of the language is the latest.
    turn: Cell<u32>,
    /// What of the browser's suggestions can be called off.
    suggested: RefCell<Option<AbortController>>,
    wait: RefCell<Option<wait::Wait>>,
    done: Cell<bool>,
}

/// What each of the pages has of its own.
trait Page {
    /// Its address.
    fn entrance<'a>(&self, early: &'a Early) -> Entrance<'a>;
    /// Says all there is to say; also anew, in another language.
    fn say(&self, early: &Early);
    /// Sends what was entered.
    fn submit(&self, early: &Rc<Early>);
}

/// Brings the form to work, or has the app take its place.
pub fn start() {
    spawn_local(async {
        match take_over().await {
            Some(early) => early.look_for_session(),
            None => announce(WANTED),
        }
    });
}

/// `None` where only the app knows what to say.
async fn take_over() -> Option<Rc<Early>> {
    let (root, form) = (by_id(ROOT)?, Form::find()?);
    let config = load_config().await.ok()?;
    let account = config.account_id?;
    let query = window().location().search().unwrap_or_default();
    let return_to = ReturnTo::parse(&query);
    if return_to.is_asked() && return_to.allowed(&config.return_origins).is_none() {
        return None;
    }
    words::speak_as_the_page().await.ok()?;
    let language = language_asked(&query).and_then(|tag| Locale::lookup(&tag)).map(Locale::tag);
    let early = Rc::new(Early {
        root,
        form,
        account,
        anonymous: Anonymous::new(&config.idm_url),
        config,
        return_to,
        page: OnceCell::new(),
        language: Cell::new(language),
        turn: Cell::new(0),
        suggested: RefCell::new(None),
        wait: RefCell::new(None),
        done: Cell::new(false),
    });
    let page = match early.config.broker_url.clone() {
        _ if early.form.is_login() => login::page(&early),
        Some(broker_url) => sign_up(early.clone(), broker_url).await.ok()?,
        None => return None,
    };
    // While this waited the app may have been asked for after all.
    early.root.is_connected().then_some(())?;
    early.attach(page);
    Some(early)
}

/// Signing up, which who logs in does not download.
#[cfg(not(feature = "split-login"))]
#[expect(clippy::unused_async, reason = "it is downloaded in a release build")]
async fn sign_up(early: Rc<Early>, broker_url: String) -> Result<Box<dyn Page>, NotDownloaded> {
    Ok(sign_up::page(&early, &broker_url))
}

#[cfg(feature = "split-login")]
#[leptos::wasm_split::wasm_split(sign_up, wasm_split_path = leptos::wasm_split, fallible)]
fn sign_up(early: Rc<Early>, broker_url: String) -> Result<Box<dyn Page>, NotDownloaded> {
    Ok(sign_up::page(&early, &broker_url))
}

impl Early {
    fn attach(self: &Rc<Self>, page: Box<dyn Page>) {
        let _ = self.page.set(page);
        words::offer_menu(self);
        words::link_brand(self);
        self.say();
        self.form.attach();
        let early = self.clone();
        on(&self.root, "submit", move |event| {
            // Of the signup; the login's script has done it already.
            event.prevent_default();
            early.submit();
        });
        // Who enters a password is about to be let in.
        let ahead = Cell::new(false);
        on(&self.root, "input", move |event| {
            if !ahead.get() && Form::is_in(&event, Field::Password) {
                ahead.set(true);
                announce(AHEAD);
            }
        });
        let _ = self.root.remove_attribute("hidden");
        let _ = self.root.set_attribute(STATE, "ready");
        if self.form.is_busy() {
            // What was sent before this was there.
            self.form.set_busy(false);
            self.submit();
        }
    }

    fn submit(self: &Rc<Self>) {
        if !self.form.is_busy()
            && !self.done.get()
            && let Some(page) = self.page.get()
        {
            self.check_anew();
            page.submit(self);
        }
    }

    /// Somebody may have a session though nothing told so.
    fn look_for_session(self: Rc<Self>) {
        let anonymous = self.anonymous.clone();
        session::look_for_one(anonymous, move |found| {
            // The app looks for it as well: what is brought to it has just been logged in.
            if found.is_ok() && !self.form.is_busy() {
                self.bring(Brought::Nobody { address: String::new() });
            }
        });
    }

    /// Has the app go on with what this has come to.
    fn bring(&self, brought: Brought) {
        if self.done.replace(true) {
            return;
        }
        self.stop_suggesting();
        self.form.forget_password();
        session::bring(brought);
        let _ = self.root.set_attribute(STATE, "done");
        announce(WANTED);
    }

    /// An address of ours, in the language that the address bar names.
    fn url(&self, page: Entrance<'_>) -> String {
        page.url_in(self.language.get())
    }

    fn stop_suggesting(&self) {
        if let Some(abort) = self.suggested.take() {
            abort.abort();
        }
    }
}
