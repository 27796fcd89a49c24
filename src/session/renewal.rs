//! Renewing the JWT ahead of its expiry.

use super::{Event, Session, now, schedule};
use crate::idm::Authenticated;
use leptos::{ev, prelude::*, task::spawn_local};
use std::time::Duration;

impl Session {
    pub(super) fn plan_renewal(self) {
        let Some(client) = self.client() else { return };
        let failures = self.held.with_value(|held| held.failures);
        let delay = schedule::renewal_delay(now(), client.jwt_expires(), failures);
        let timer = set_timeout_with_handle(move || self.renew(), Duration::from_millis(delay)).ok();
        self.held.update_value(|held| {
            if let Some(old) = std::mem::replace(&mut held.renewal, timer) {
                old.clear();
            }
        });
    }

    /// Renews the JWT; while one renewal is under way, a second does nothing.
    fn renew(self) {
        let Some(client) = self.client() else { return };
        let already = self.held.try_update_value(|held| std::mem::replace(&mut held.renewing, true));
        if already != Some(false) {
            return;
        }
        spawn_local(async move {
            let outcome = client.renew().await;
            let _ = self.held.try_update_value(|held| {
                held.renewing = false;
                held.failures = if outcome.is_ok() { 0 } else { held.failures.saturating_add(1) };
            });
            self.plan_renewal();
        });
    }

    fn renew_if_due(self) {
        let due = |client: Authenticated| schedule::is_due(now(), client.jwt_expires());
        if !document().hidden() && self.client().is_some_and(due) {
            self.renew();
        }
    }

    /// A sleeping computer stops timers, and a page that is left may be kept whole by the browser.
    pub(super) fn watch_page(self) {
        let look = move || {
            self.watch_end();
            self.renew_if_due();
        };
        let seen = window_event_listener(ev::visibilitychange, move |_| look());
        let focused = window_event_listener(ev::focus, move |_| look());
        let online = window_event_listener(ev::online, move |_| look());
        let left = window_event_listener(ev::pagehide, move |event| {
            // Kept for the back button: then with nothing of the session in it.
            if event.persisted() {
                self.end(Event::Restoring);
            }
        });
        let back = window_event_listener(ev::pageshow, move |event| {
            if event.persisted() {
                self.restore();
            }
        });
        on_cleanup(move || {
            for listener in [seen, focused, online, left, back] {
                listener.remove();
            }
        });
    }
}
