//! The session's own end: warned of ahead, and then the page stays for a new login.

use super::{
    Event, Session, State, now,
    schedule::{self, End},
};
use idm_api::time::UnixMillis;
use leptos::prelude::*;
use std::time::Duration;

impl Session {
    /// When the session ends, once that is near; tracked.
    #[must_use]
    pub fn ends_soon(self) -> Option<UnixMillis> {
        self.ends.get()
    }

    /// Looks how near the end is, and again when that changes.
    pub(super) fn watch_end(self) {
        if self.state.try_get_untracked() == Some(State::Expired) {
            return;
        }
        let Some(client) = self.client() else { return };
        let ends = client.session_expires();
        let (near, wait) = match schedule::end(now(), ends) {
            End::Far(wait) => (None, wait),
            End::Near(wait) => (Some(ends), wait),
            End::Here => return self.expire(),
        };
        if self.ends.try_get_untracked() != Some(near) {
            let _ = self.ends.try_set(near);
        }
        let timer = set_timeout_with_handle(move || self.watch_end(), Duration::from_millis(wait)).ok();
        let _ = self.held.try_update_value(|held| {
            if let Some(old) = std::mem::replace(&mut held.ending, timer) {
                old.clear();
            }
        });
    }

    /// The session is over. The client is kept for the page that uses it, until the person decides.
    pub(super) fn expire(self) {
        self.stop_timers();
        self.enter(Event::Ended);
    }

    pub(super) fn stop_timers(self) {
        let _ = self.held.try_update_value(|held| {
            for timer in [held.renewal.take(), held.ending.take()].into_iter().flatten() {
                timer.clear();
            }
        });
        if self.ends.try_get_untracked().flatten().is_some() {
            let _ = self.ends.try_set(None);
        }
    }
}
