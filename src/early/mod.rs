//! The login without the app. `style/early.js` shows the form of `index.html` and takes what is typed at once; this
//! module, a fraction of the app, checks, sends and answers it. The app comes when it is wanted: once somebody is logged
//! in, for a second step, and for what only the app says.
//!
//! What it says and sends is the app's, by the app's own `forms::problem`, `idm`, `text` and `webauthn`; it has no
//! signals and no views of Leptos, as these are most of what the app weighs.

mod dom;
mod form;
mod passkey;
mod providers;
mod send;
mod wait;
mod words;

use crate::{
    idm::{Anonymous, load_config},
    paths::{ReturnTo, Route, language_asked},
    session::{self, Brought},
    text::Locale,
};
use dom::{announce, by_id, here, on};
use form::{Field, Form};
use idm_api::{config::ClientConfig, ids::AccountId};
use leptos::prelude::window;
use std::{
    cell::{Cell, RefCell},
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

/// The login.
struct Login {
    root: Element,
    form: Form,
    config: ClientConfig,
    account: AccountId,
    anonymous: Anonymous,
    return_to: ReturnTo,
    /// The language that the address names.
    language: Cell<Option<&'static str>>,
    /// Which change of the language is the latest.
    turn: Cell<u32>,
    /// What of the browser's suggestions can be called off.
    suggested: RefCell<Option<AbortController>>,
    wait: RefCell<Option<wait::Wait>>,
    done: Cell<bool>,
}

/// Brings the form to work, or has the app take its place.
pub fn start() {
    spawn_local(async {
        match take_over().await {
            Some(login) => login.look_for_session(),
            None => announce(WANTED),
        }
    });
}

/// `None` where only the app knows what to say.
async fn take_over() -> Option<Rc<Login>> {
    let (root, form) = (by_id(ROOT)?, Form::find()?);
    let config = load_config().await.ok()?;
    let account = config.account_id?;
    let (path, query) = here();
    let Route::Login(return_to) = Route::parse(&path, &query) else { return None };
    if return_to.is_asked() && return_to.allowed(&config.return_origins).is_none() {
        return None;
    }
    words::speak_as_the_page().await.ok()?;
    let language = language_asked(&query).and_then(|tag| Locale::lookup(&tag)).map(Locale::tag);
    let login = Rc::new(Login {
        root,
        form,
        account,
        anonymous: Anonymous::new(&config.idm_url),
        config,
        return_to,
        language: Cell::new(language),
        turn: Cell::new(0),
        suggested: RefCell::new(None),
        wait: RefCell::new(None),
        done: Cell::new(false),
    });
    // While this waited the app may have been asked for after all.
    login.root.is_connected().then_some(())?;
    login.attach();
    Some(login)
}

impl Login {
    fn attach(self: &Rc<Self>) {
        providers::offer(self);
        passkey::offer(self);
        words::offer_menu(self);
        words::follow_links(self);
        self.say();
        self.form.attach();
        let login = self.clone();
        on(&self.root, "submit", move |_| login.submit());
        // Who enters a password is about to be let in.
        let ahead = Cell::new(false);
        on(&self.root, "input", move |event| {
            if !ahead.get() && Form::is_in(&event, Field::Password) {
                ahead.set(true);
                announce(AHEAD);
            }
        });
        let _ = self.root.set_attribute(STATE, "ready");
        if self.form.is_busy() {
            // What was sent before this was there.
            self.form.set_busy(false);
            self.submit();
        }
    }

    /// Somebody may have a session though nothing told so.
    fn look_for_session(self: Rc<Self>) {
        let anonymous = self.anonymous.clone();
        session::look_for_one(anonymous, move |found| {
            if let Ok(client) = found
                && !self.form.is_busy()
            {
                self.bring(Brought::Session { client, kept: true });
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
    fn url(&self, route: &Route) -> String {
        route.url_in(self.language.get())
    }

    fn stop_suggesting(&self) {
        if let Some(abort) = self.suggested.take() {
            abort.abort();
        }
    }
}

/// Leaves for another site; the way back leads here.
fn leave_for(url: &str) {
    let _ = window().location().assign(url);
}
