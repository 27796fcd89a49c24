//! When a signing key does what: published, then signing, then only checking, then gone.

use idm_api::{
    auth::{JWT_LIFETIME_MS, RenewalType},
    time::UnixMillis,
};

const MINUTE_MS: i64 = 60 * 1000;

/// How old what a node knows of the keys may get, in milliseconds.
pub(super) const REFRESH_MS: i64 = MINUTE_MS;
/// How long others may keep the published keys without asking again, in seconds.
pub const PUBLISHED_MAX_AGE_S: i64 = 300;
/// How far clocks may be apart, in milliseconds.
const LEEWAY_MS: i64 = 2 * MINUTE_MS;
/// How long a new key is published before its first signature, in milliseconds: until then the last node has
/// read it and the last cache of the published keys has run out.
pub(super) const AHEAD_MS: i64 = PUBLISHED_MAX_AGE_S * 1000 + REFRESH_MS + 2 * LEEWAY_MS;

/// The times of one key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyTimes {
    /// When its turn to sign begins.
    pub signs_from: UnixMillis,
    /// When the next key's turn begins; `None`: there is no next one yet.
    pub signs_until: Option<UnixMillis>,
}

impl KeyTimes {
    /// The times of keys whose turns begin at these times, given latest first.
    pub(super) fn of(turns: &[UnixMillis]) -> Vec<Self> {
        let next = std::iter::once(None).chain(turns.iter().copied().map(Some));
        turns.iter().zip(next).map(|(&signs_from, signs_until)| Self { signs_from, signs_until }).collect()
    }

    /// Whether it is this key's turn.
    #[must_use]
    pub fn signs(&self, now: UnixMillis) -> bool {
        self.signs_from <= now && self.signs_until.is_none_or(|end| now < end)
    }

    /// The latest end of validity that a JWT of this key can have, give or take the clocks.
    #[must_use]
    pub fn last_expiry(&self) -> Option<UnixMillis> {
        self.signs_until.map(|end| end.plus(JWT_LIFETIME_MS + LEEWAY_MS))
    }

    /// Whether others shall check with it: from its making until the last JWT that it signed has expired.
    #[must_use]
    pub fn is_published(&self, now: UnixMillis) -> bool {
        self.last_expiry().is_none_or(|end| now < end)
    }

    /// When the longest session has ended in which it signed a JWT. Until then an expired JWT of this key is
    /// answered with a renewed one, as the contract promises for as long as its session lives.
    #[must_use]
    pub fn known_until(&self) -> Option<UnixMillis> {
        self.signs_until.map(|end| end.plus(RenewalType::Extended.lifetime_ms() + LEEWAY_MS))
    }

    /// Whether the IDM still checks with it.
    #[must_use]
    pub fn is_known(&self, now: UnixMillis) -> bool {
        self.known_until().is_none_or(|end| now < end)
    }

    /// Whether a JWT of this key can expire then. A later time is a forgery with a key that leaked after its turn.
    pub(super) fn can_expire_at(&self, expires: UnixMillis) -> bool {
        self.last_expiry().is_none_or(|end| expires <= end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TURN: UnixMillis = UnixMillis(1_000_000_000_000);

    #[test]
    fn turns_follow_each_other_without_a_gap() {
        let (second, third) = (TURN.plus(5000), TURN.plus(9000));
        let times = KeyTimes::of(&[third, second, TURN]);
        assert_eq!(times.iter().map(|key| key.signs_until).collect::<Vec<_>>(), [None, Some(third), Some(second)]);
        for (moment, turn) in [(TURN, 2), (second.plus(-1), 2), (second, 1), (third, 0), (third.plus(i64::MAX), 0)] {
            let signing: Vec<_> = (0..3).filter(|&index| times[index].signs(moment)).collect();
            assert_eq!(signing, [turn], "{moment:?}");
        }
        assert!(times.iter().all(|key| !key.signs(TURN.plus(-1))));
    }

    #[test]
    fn a_key_is_published_before_its_turn_and_until_its_last_jwt_has_expired() {
        let next = TURN.plus(AHEAD_MS);
        let [new, old] = KeyTimes::of(&[next, TURN])[..] else { panic!("two keys") };
        assert!(new.is_published(TURN) && !new.signs(TURN));
        let last_jwt_expires = next.plus(JWT_LIFETIME_MS);
        assert!(old.is_published(last_jwt_expires.plus(LEEWAY_MS - 1)));
        assert!(!old.is_published(last_jwt_expires.plus(LEEWAY_MS)));
        assert!(old.can_expire_at(last_jwt_expires) && !old.can_expire_at(last_jwt_expires.plus(LEEWAY_MS + 1)));
        assert!(new.can_expire_at(UnixMillis(i64::MAX)), "whose turn has no end yet");
    }

    #[test]
    fn a_key_is_known_while_a_session_can_hold_its_jwt() {
        let next = TURN.plus(AHEAD_MS);
        let old = KeyTimes::of(&[next, TURN])[1];
        let longest_session_ends = next.plus(RenewalType::Extended.lifetime_ms());
        assert!(old.is_known(longest_session_ends));
        assert!(!old.is_known(longest_session_ends.plus(LEEWAY_MS)));
    }
}
