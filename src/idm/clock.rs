//! This browser's clock beside the IDM's.

use idm_api::{auth::JWT_LIFETIME_MS, time::UnixMillis};
use std::cell::Cell;

/// What an answer needs to come, and what a clock may be wrong by without harm.
const TOLERANCE_MS: i64 = 60 * 1000;

thread_local! {
    /// How much this browser's clock is ahead of the IDM's, in milliseconds: people set clocks wrong by hours.
    static AHEAD_MS: Cell<i64> = const { Cell::new(0) };
}

/// When it is by this browser's clock what it is then by the IDM's.
#[must_use]
pub fn on_this_clock(time: UnixMillis) -> UnixMillis {
    time.plus(AHEAD_MS.get())
}

/// Learns how wrong this browser's clock is by the times of an answer that has just come.
pub(super) fn compare(jwt_expires: UnixMillis, session_expires: UnixMillis) {
    AHEAD_MS.set(ahead(AHEAD_MS.get(), now(), jwt_expires, session_expires));
}

/// What this browser's clock says.
pub(super) fn now() -> UnixMillis {
    UnixMillis(js_sys::Date::now() as i64)
}

/// How much a clock that says `now` is ahead of the IDM's, when an answer comes with these times: a JWT lives for
/// [`JWT_LIFETIME_MS`], or less where the session ends with it. What was known before stays where it fits, so that the
/// session's end is the same moment after each renewal.
fn ahead(known: i64, now: UnixMillis, jwt_expires: UnixMillis, session_expires: UnixMillis) -> i64 {
    let most = now.since(jwt_expires).saturating_add(JWT_LIFETIME_MS);
    let unsure = if jwt_expires == session_expires { JWT_LIFETIME_MS } else { 0 };
    let too_much = most.saturating_sub(known);
    if too_much >= -TOLERANCE_MS && too_much <= unsure + TOLERANCE_MS { known } else { most }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: UnixMillis = UnixMillis(1_800_000_000_000);
    const MINUTE: i64 = 60_000;

    #[test]
    fn how_wrong_a_clock_is_shows_by_a_fresh_jwt() {
        let (jwt, session) = (NOW.plus(JWT_LIFETIME_MS), NOW.plus(30 * MINUTE));
        assert_eq!(ahead(0, NOW, jwt, session), 0);
        // An answer takes its time.
        assert_eq!(ahead(0, NOW.plus(MINUTE / 2), jwt, session), 0);
        for wrong in [60 * MINUTE, -60 * MINUTE] {
            assert_eq!(ahead(0, NOW.plus(wrong), jwt, session), wrong);
            assert_eq!(ahead(wrong, NOW.plus(wrong + 300), jwt, session), wrong, "the same from then on");
            assert_eq!(ahead(wrong, NOW, jwt, session), 0, "until the clock is put right");
        }
    }

    #[test]
    fn of_a_jwt_that_ends_with_its_session_a_clock_that_can_be_right_is() {
        for left in [1, 10, 20] {
            let end = NOW.plus(left * MINUTE);
            assert_eq!(ahead(0, NOW, end, end), 0);
            assert_eq!(ahead(60 * MINUTE, NOW.plus(60 * MINUTE), end, end), 60 * MINUTE);
            assert!(ahead(0, NOW.plus(60 * MINUTE), end, end) >= 60 * MINUTE);
        }
    }
}
