//! When to renew, without any clock of its own.

use idm_api::time::UnixMillis;

/// A JWT is renewed this long before it expires, so that a slow answer still comes in time.
const MARGIN_MS: i64 = 3 * 60 * 1000;
/// Never sooner than this after the last try: a wrong clock must not make a storm of renewals.
const LEAST_DELAY_MS: i64 = 5_000;
/// The longest wait after failed tries.
const LONGEST_RETRY_MS: i64 = 60_000;

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
