//! The session: the JWT, in memory and nowhere else; its renewal; its end, in this tab and in all others.
//!
//! What survives a reload is the browser's `HttpOnly` session cookie, which no script can read. Nothing
//! here or below uses a storage API.

mod acted;
mod again;
mod brought;
mod ending;
mod kept;
mod passkey;
mod provider;
mod renewal;
mod schedule;
mod state;
mod tabs;

pub use crate::idm::Brought;
pub use brought::bring;
pub use state::{Event, State, WhyAnonymous};

use crate::{
    idm::{Anonymous, ApiError, Authenticated, FirstStep, LoginStep, SessionNews},
    retry::Retry,
};
use idm_api::{auth::LoginUser, secret::Secret, time::UnixMillis};
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*, task::spawn_local};
use tabs::Tabs;

/// The session of this tab. A copyable handle.
#[derive(Clone, Copy)]
pub struct Session {
    state: RwSignal<State>,
    number: RwSignal<u32>,
    ends: RwSignal<Option<UnixMillis>>,
    lacks_factor: RwSignal<bool>,
    retry: Retry,
    held: StoredValue<Held, LocalStorage>,
}

struct Held {
    anonymous: Anonymous,
    client: Option<Authenticated>,
    /// Whether this browser keeps the session by its cookie.
    kept: bool,
    renewal: Option<TimeoutHandle>,
    ending: Option<TimeoutHandle>,
    renewing: bool,
    /// Whether a session is being looked for. Two who look at once would send one cookie twice.
    looking: bool,
    failures: u32,
    tabs: Option<Tabs>,
    /// What came before the app was there: the first step of a login, the address that was entered, and whose was signed
    /// up.
    first: Option<(FirstStep, bool)>,
    address: Option<String>,
    signed_up: Option<String>,
}

impl Session {
    /// Makes the session of this tab, looks for one to restore, and keeps it alive from then on.
    pub fn provide(idm_url: &str) -> Self {
        let held = Held {
            anonymous: Anonymous::new(idm_url),
            client: None,
            kept: false,
            renewal: None,
            ending: None,
            renewing: false,
            looking: false,
            failures: 0,
            tabs: None,
            first: None,
            address: None,
            signed_up: None,
        };
        let session = Self {
            state: RwSignal::new(State::Restoring),
            number: RwSignal::new(0),
            ends: RwSignal::new(None),
            lacks_factor: RwSignal::new(false),
            retry: Retry::new(false),
            held: StoredValue::new_local(held),
        };
        session.held.update_value(|held| held.tabs = Tabs::listen(move || session.ended_elsewhere()));
        session.watch_page();
        match brought::take(idm_url) {
            Some(Brought::Session { client, kept }) => session.begin(client, kept),
            Some(Brought::FirstStep { first, kept, address }) => {
                session.held.update_value(|held| (held.first, held.address) = (Some((first, kept)), Some(address)));
                session.end(Event::NothingToRestore);
            }
            Some(Brought::SignedUp { client, email }) => {
                session.held.update_value(|held| held.signed_up = Some(email));
                match client {
                    Some(client) => session.begin(client, true),
                    None => session.end(Event::NothingToRestore),
                }
            }
            Some(Brought::Nobody { address }) => {
                session.held.update_value(|held| held.address = Some(address));
                session.restore();
            }
            None => session.restore(),
        }
        provide_context(session);
        session
    }

    /// Where the session stands; tracked.
    #[must_use]
    pub fn state(self) -> State {
        self.state.get()
    }

    /// Which login of this tab it is; tracked. Logging in again as the same person goes on with the same.
    #[must_use]
    pub fn number(self) -> u32 {
        self.number.get()
    }

    /// Whether the IDM has refused a call because a second factor must be set up first; tracked.
    #[must_use]
    pub fn lacks_factor(self) -> bool {
        self.lacks_factor.get()
    }

    /// Notes that a second factor must be set up first, or that it has been.
    pub fn set_lacks_factor(self, lacks: bool) {
        if self.lacks_factor.try_get_untracked() == Some(!lacks) {
            let _ = self.lacks_factor.try_set(lacks);
        }
    }

    /// The client with the calls that need a session, while there is one.
    #[must_use]
    pub fn client(self) -> Option<Authenticated> {
        self.held.try_with_value(|held| held.client.clone()).flatten()
    }

    /// Logs in, or does the first of two steps: then what the second one needs.
    ///
    /// # Errors
    /// Those of [`Anonymous::login`].
    pub async fn login(self, login: LoginUser) -> Result<Option<FirstStep>, ApiError> {
        let kept = login.keep_logged_in == Some(true);
        match self.anonymous().login(&login).await? {
            LoginStep::Done(client) => {
                self.begin(client, kept);
                Ok(None)
            }
            LoginStep::SecondFactor(first) => Ok(Some(first)),
        }
    }

    /// Does the second step of a login that keeps the session when `kept`.
    ///
    /// # Errors
    /// Those of [`Anonymous::login_second_factor`].
    pub async fn login_second_factor(self, first: FirstStep, code: Secret, kept: bool) -> Result<(), ApiError> {
        let client = self.anonymous().login_second_factor(first, code).await?;
        self.begin(client, kept);
        Ok(())
    }

    fn anonymous(self) -> Anonymous {
        self.held.with_value(|held| held.anonymous.clone())
    }

    /// Logs out, here and in every other tab of this browser.
    pub async fn logout(self) {
        let Some(client) = self.client() else { return };
        let outcome = client.logout().await;
        self.held.with_value(|held| held.tabs.as_ref().inspect(|tabs| tabs.tell_logout()).is_some());
        let reached = match outcome {
            Ok(()) => true,
            Err(error) => error.ends_session(),
        };
        self.end(if reached { Event::LoggedOut } else { Event::LoggedOutUnreached });
    }

    /// Forgets a session whose person has deleted themselves, here and in every other tab of this browser.
    pub fn deleted(self) {
        self.held.with_value(|held| held.tabs.as_ref().inspect(|tabs| tabs.tell_logout()).is_some());
        self.end(Event::Deleted);
    }

    /// Looks for a session that this browser's cookie belongs to.
    pub fn restore(self) {
        self.enter(Event::Restoring);
        self.retry.over();
        self.look();
    }

    fn look(self) {
        let already = self.held.try_update_value(|held| std::mem::replace(&mut held.looking, true));
        if already != Some(false) {
            return;
        }
        look_for_one(self.anonymous(), move |found| {
            let _ = self.held.try_update_value(|held| held.looking = false);
            match found {
                Ok(client) => {
                    self.begin(client, true);
                    self.set_acted(false);
                }
                Err(ApiError::Refused(body)) if body.status_code == 401 => self.end(Event::NothingToRestore),
                Err(error) => {
                    // What the page says of it is the same in any case.
                    let _ = self.retry.failed(&error, Box::new(move || self.look_again()));
                    self.end(Event::RestoreUnreached);
                }
            }
        });
    }

    /// By itself, while the page says that it could not find out.
    fn look_again(self) {
        if self.state.try_get_untracked() == Some(State::Unreachable) {
            self.look();
        }
    }

    /// What a login that was begun before the app was there needs for its second step, and whether its session is kept.
    /// From then on there is none.
    #[must_use]
    pub fn first_step(self) -> Option<(FirstStep, bool)> {
        self.held.try_update_value(|held| held.first.take()).flatten()
    }

    /// Whose address was signed up before the app was there. From then on it is nobody's.
    #[must_use]
    pub fn signed_up(self) -> Option<String> {
        self.held.try_update_value(|held| held.signed_up.take()).flatten()
    }

    /// The address that was entered before the app was there. From then on there is none.
    #[must_use]
    pub fn address(self) -> Option<String> {
        self.held.try_update_value(|held| held.address.take()).flatten()
    }

    fn begin(self, client: Authenticated, kept: bool) {
        let mine = client.clone();
        client.tell(move |news| {
            if self.client().is_some_and(|current| current.is_same(&mine)) {
                match news {
                    SessionNews::Renewed => self.plan_renewal(),
                    SessionNews::Ended => self.expire(),
                    SessionNews::FactorLacking => self.set_lacks_factor(true),
                }
            }
        });
        client.by_this_clock();
        let _ = self.held.try_update_value(|held| {
            held.failures = 0;
            held.kept = kept;
            if let Some(old) = held.client.replace(client) {
                old.wipe();
            }
        });
        kept::tell(kept);
        self.set_acted(true);
        self.set_lacks_factor(false);
        let _ = self.number.try_update(|number| *number = number.wrapping_add(1));
        self.plan_renewal();
        self.watch_end();
        self.enter(Event::Begun);
    }

    fn end(self, event: Event) {
        let _ = self.held.try_update_value(|held| {
            if let Some(client) = held.client.take() {
                client.wipe();
            }
        });
        self.stop_timers();
        // Of the others it is not known whether the session is over.
        if !matches!(event, Event::RestoreUnreached | Event::Restoring) {
            kept::tell(false);
        }
        self.enter(event);
    }

    fn enter(self, event: Event) {
        // A signal tells its readers also when it is set to what it was: pages would be built anew.
        let Some(now) = self.state.try_get_untracked() else { return };
        if now.after(event) != now {
            let _ = self.state.try_set(now.after(event));
        }
    }

    fn ended_elsewhere(self) {
        if self.state.try_get_untracked() == Some(State::Expired) {
            self.end(Event::LoggedOut);
        } else if let Some(client) = self.client() {
            // This tab may have logged in on its own: that session ends too, also on the server.
            spawn_local(async move {
                let _ = client.logout().await;
                self.end(Event::LoggedOut);
            });
        }
    }
}

/// Looks for a session that this browser's cookie belongs to. One tab at a time: the cookie is rotated, and a second tab
/// sending the old one would look like a thief and end the session.
pub fn look_for_one(anonymous: Anonymous, found: impl FnOnce(Result<Authenticated, ApiError>) + 'static) {
    tabs::one_at_a_time(async move { found(anonymous.restore().await) });
}

/// The [`Session`] of this app, once there is one.
#[must_use]
pub fn use_session() -> Option<Session> {
    use_context()
}

fn now() -> UnixMillis {
    UnixMillis(js_sys::Date::now() as i64)
}
