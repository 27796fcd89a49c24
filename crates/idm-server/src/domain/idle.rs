//! Sessions that nobody uses end, where the installation wants that (OWASP ASVS 5.0.0, 7.3.1).
//!
//! Nothing is written for it but what is noted anyway, when a session was last used: a session is judged by that when
//! it is used again, on every node alike. What is noted is late by a tenth of the limit at most, so that a session ends
//! after nine tenths of it at the earliest, and never after more than the whole.

use super::{DomainError, Idm};
use crate::store::sessions::StoredSession;
use idm_api::time::UnixMillis;

const MINUTE_MS: i64 = 60 * 1000;
/// How many notes there are for a limit's time at least.
const NOTES: i64 = 10;

/// How long a session may go unused; `None`: to its own end.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct IdleLimit(Option<i64>);

impl IdleLimit {
    /// What was last used then or before has ended.
    pub(super) fn used_after(self, now: UnixMillis) -> UnixMillis {
        UnixMillis(self.0.map_or(i64::MIN, |limit| now.0.saturating_sub(limit)))
    }

    /// How often use must be noted, where that would be done `usually` so often.
    pub(super) fn note_every(self, usually: i64) -> i64 {
        self.0.map_or(usually, |limit| usually.min(limit / NOTES))
    }
}

impl Idm {
    /// The same ending sessions that were not used for so many minutes.
    #[must_use]
    pub fn ending_sessions_unused_for(self, minutes: u32) -> Self {
        Self { idle: IdleLimit(Some(i64::from(minutes) * MINUTE_MS)), ..self }
    }

    /// The session, unless it has ended: by somebody, by its time, or because nobody used it.
    pub(super) fn live(&self, session: StoredSession, now: UnixMillis) -> Result<StoredSession, DomainError> {
        let over = session.ended.is_some() || session.expires <= now || session.last_used <= self.idle.used_after(now);
        if over { Err(DomainError::SessionEnded) } else { Ok(session) }
    }
}
