//! When to renew, without any clock of its own.

use idm_api::time::UnixMillis;

/// A JWT is renewed this long before it expires, so that a slow answer still comes in time.
const MARGIN_MS: i64 = 3 * 60 * 1000;
/// Never sooner than this after the last try: a wrong clock must not make a storm of renewals.
const LEAST_DELAY_MS: i64 = 5_000;
/// The longest wait after failed tries.
const LONGEST_RETRY_MS: i64 = 60_000;

/// A person is warned this long before the session ends.
const WARNING_MS: i64 = 5 * 60 * 1000;
/// The longest timer that browsers take is 2^31 - 1 milliseconds; a longer wait is made of several.
const LONGEST_TIMER_MS: i64 = 24 * 60 * 60 * 1000;

/// What the end of the session asks for now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// Nothing; look again after so many milliseconds.
    Far(u64),
    /// A warning; look again after so many milliseconds.
    Near(u64),
    /// It has come.
    Here,
}

/// How near the session's end is.
pub(super) fn end(now: UnixMillis, session_expires: UnixMillis) -> End {
    let left = session_expires.since(now);
    match left {
        i64::MIN..=0 => End::Here,
        1..=WARNING_MS => End::Near(left.unsigned_abs()),
        _ => End::Far((left - WARNING_MS).min(LONGEST_TIMER_MS).unsigned_abs()),
    }
}

/// Milliseconds from now until the next renewal, after so many failed tries in a row.
pub(super) fn renewal_delay(now: UnixMillis, expires: UnixMillis, failures: u32) -> u64 {
    let due_in = expires.since(now).saturating_sub(MARGIN_MS);
    let retry_in = match failures {
        0 => LEAST_DELAY_MS,
        failures => (LEAST_DELAY_MS << failures.min(8)).min(LONGEST_RETRY_MS),
    };
    due_in.max(retry_in).unsigned_abs()
}

/// Whether a renewal should be under way by now.
pub(super) fn is_due(now: UnixMillis, expires: UnixMillis) -> bool {
    expires.since(now) <= MARGIN_MS
}

#[cfg(test)]
mod tests {
    use super::*;
    use idm_api::auth::JWT_LIFETIME_MS;

    const NOW: UnixMillis = UnixMillis(1_000_000_000_000);

    #[test]
    fn a_fresh_jwt_is_renewed_three_minutes_before_its_end() {
        assert_eq!(renewal_delay(NOW, NOW.plus(JWT_LIFETIME_MS), 0), 17 * 60 * 1000);
        assert!(!is_due(NOW, NOW.plus(JWT_LIFETIME_MS)));
        assert!(is_due(NOW, NOW.plus(MARGIN_MS)));
    }

    #[test]
    fn the_end_of_a_session_is_announced_five_minutes_ahead() {
        let minutes = |count: i64| count * 60_000;
        assert_eq!(end(NOW, NOW.plus(minutes(30))), End::Far(25 * 60_000));
        assert_eq!(end(NOW, NOW.plus(minutes(5))), End::Near(5 * 60_000));
        assert_eq!(end(NOW, NOW.plus(1)), End::Near(1));
        assert_eq!(end(NOW, NOW), End::Here);
        assert_eq!(end(NOW, UnixMillis(i64::MIN)), End::Here);
    }

    #[test]
    fn no_timer_is_longer_than_browsers_take() {
        let End::Far(wait) = end(NOW, NOW.plus(days(100))) else { panic!("not far") };
        assert!(wait < 1 << 31);
    }

    fn days(count: i64) -> i64 {
        count * 24 * 60 * 60_000
    }

    #[test]
    fn an_expired_jwt_or_a_wrong_clock_makes_no_storm() {
        for expires in [NOW, NOW.plus(-JWT_LIFETIME_MS), UnixMillis(i64::MIN), UnixMillis(0)] {
            assert!(is_due(NOW, expires));
            assert_eq!(renewal_delay(NOW, expires, 0), 5_000);
        }
    }

    #[test]
    fn failed_tries_wait_longer_each_time_up_to_a_minute() {
        let waits: Vec<_> = (1..6).map(|failures| renewal_delay(NOW, NOW, failures)).collect();
        assert_eq!(waits, [10_000, 20_000, 40_000, 60_000, 60_000]);
        assert_eq!(renewal_delay(NOW, NOW, u32::MAX), 60_000);
    }
}
