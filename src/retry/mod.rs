//! Reads again by itself what failed for something that passes: a network or a server that is not there for a while.
//! For reads alone. What changes something is done again by whoever wants it.

mod chance;

pub use chance::{AFTER_AN_END, before_try, is_hidden, wait};

use crate::idm::ApiError;
use leptos::prelude::*;

/// Whether a read that failed is still to be made again, and how often it has failed. A copyable handle.
#[derive(Clone, Copy)]
pub struct Retry {
    by_hand: bool,
    /// Which read was begun last. Numbers, of which the app keeps others as well: another type would be bytes.
    turn: StoredValue<u32>,
    /// How often it has failed in a row; with [`OFFLINE`].
    failures: StoredValue<u32>,
}

/// Set while the page tells that there is no network.
const OFFLINE: u32 = 1 << 31;

impl Retry {
    /// Nothing has failed yet. `by_hand` leaves it to the person to try again.
    #[must_use]
    pub fn new(by_hand: bool) -> Self {
        Self { by_hand, turn: StoredValue::new(0), failures: StoredValue::new(0) }
    }

    /// A read begins; what tells it from later ones, while the page is there.
    pub fn begin(self) -> Option<u32> {
        let turn = self.turn.try_get_value()?.wrapping_add(1);
        let _ = self.turn.try_set_value(turn);
        Some(turn)
    }

    /// Whether none has begun since.
    #[must_use]
    pub fn is_last(self, turn: Option<u32>) -> bool {
        turn.is_some() && self.turn.try_get_value() == turn
    }

    /// There is an answer, or somebody tries themselves: nothing is waited for any more.
    pub fn over(self) {
        let _ = self.begin();
        let _ = self.failures.try_set_value(0);
    }

    /// It has failed. Unless the answer would be the same, `again` is called when there is a chance: when the network is
    /// back, when somebody comes back to the page, and after a while that grows up to half a minute or that the server
    /// has named. Not when it is over by then, or the page was left.
    ///
    /// True: the page is to tell this failure; else what it tells already stays.
    pub fn failed(self, error: &ApiError, again: Box<dyn FnOnce()>) -> bool {
        let Some(known) = self.failures.try_get_value() else { return false };
        let (named, offline) = (passes(error), matches!(error, ApiError::Offline));
        let tells = gives_way(known, offline, named.is_some());
        let count = (known & !OFFLINE).saturating_add(1);
        let told_offline = if tells { offline } else { known & OFFLINE > 0 };
        let _ = self.failures.try_set_value(if told_offline { count | OFFLINE } else { count });
        if let Some(named) = named.filter(|_| !self.by_hand) {
            let turn = self.begin();
            let again = move || {
                if self.is_last(turn) {
                    again();
                }
            };
            chance::next(count, named, Box::new(again));
        }
        tells
    }
}

/// Whether it may be over the next time, and the seconds until then that the server has named, or 0. An answer that
/// cannot be read counts: it may have been cut off, or be that of a network to which one must log in first.
fn passes(error: &ApiError) -> Option<u64> {
    match error {
        ApiError::Refused(body) if body.status_code >= 500 || body.status_code == 429 => {
            Some(body.retry_after.unwrap_or(0))
        }
        ApiError::Refused(_) => None,
        _ => Some(0),
    }
}

/// Whether what is told after so many failures gives way to the next one. While an end of it is waited for, it stays as it
/// is, so that nobody hears it anew each time; but not that there is no network when there is one.
const fn gives_way(known: u32, offline: bool, passing: bool) -> bool {
    known == 0 || !passing || (known & OFFLINE > 0 && !offline)
}

#[cfg(test)]
mod tests {
    use super::*;
    use idm_api::error::{ErrorBody, ErrorCode};
    use std::collections::BTreeMap;

    fn refused(code: ErrorCode, retry_after: Option<u64>) -> ApiError {
        ApiError::Refused(Box::new(ErrorBody {
            status_code: code.status(),
            error: String::new(),
            message: String::new(),
            code,
            fields: BTreeMap::new(),
            field_codes: BTreeMap::new(),
            retry_after,
        }))
    }

    #[test]
    fn what_the_server_will_say_again_is_not_asked_again() {
        for code in ErrorCode::ALL {
            let asked_again = passes(&refused(code.clone(), None)).is_some();
            assert_eq!(asked_again, matches!(code.status(), 429 | 500..), "{code:?}");
        }
        assert_eq!(passes(&refused(ErrorCode::Unavailable, Some(7))), Some(7));
        let others =
            [ApiError::Offline, ApiError::Unreachable, ApiError::Timeout, ApiError::Unavailable, ApiError::Garbled];
        assert!(others.iter().all(|error| passes(error) == Some(0)));
    }

    #[test]
    fn what_is_told_stays_while_an_end_is_waited_for() {
        assert!(gives_way(0, true, true) && gives_way(0, false, true) && gives_way(0, false, false));
        assert!(!gives_way(3, false, true) && !gives_way(3, true, true));
        assert!(gives_way(3, false, false), "that it stays is news");
        assert!(!gives_way(3 | OFFLINE, true, true) && gives_way(3 | OFFLINE, false, true));
    }
}
