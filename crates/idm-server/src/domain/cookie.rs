//! The session cookie's value: `<sessionId>.<random>`.
//!
//! The random part has two halves, both stored as hashes. The first stays the same for the session's life,
//! the second changes at every renewal. A value with the right first and a wrong second half was right
//! once: somebody replays it, and the session ends (CVE-2026-9802). A value with a wrong first half never
//! came from here, and must not let a stranger end sessions whose id he read in a JWT.

use crate::{
    crypto::{CryptoError, random},
    store::sessions::CookieHashes,
};
use idm_api::{ids::SessionId, secret::Secret};
use subtle::ConstantTimeEq as _;

const FAMILY_BYTES: usize = 16;
const CURRENT_BYTES: usize = 32;
/// Base64url characters of [`FAMILY_BYTES`].
const FAMILY_CHARACTERS: usize = 22;

/// The parts of a value.
pub(super) struct CookieValue {
    pub(super) session: SessionId,
    family: Secret,
    current: Secret,
}

/// What a presented value is to a session.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Match {
    Current,
    Replayed,
    Stranger,
}

impl CookieValue {
    pub(super) fn new(session: SessionId) -> Result<Self, CryptoError> {
        let family = Secret::new(random::text::<FAMILY_BYTES>()?);
        Ok(Self { session, family, current: Secret::new(random::text::<CURRENT_BYTES>()?) })
    }

    /// The next value of the same session.
    pub(super) fn rotated(&self) -> Result<Self, CryptoError> {
        let current = Secret::new(random::text::<CURRENT_BYTES>()?);
        Ok(Self { session: self.session, family: self.family.clone(), current })
    }

    pub(super) fn parse(text: &str) -> Option<Self> {
        let (session, random) = text.split_once('.')?;
        let (family, current) = random.split_at_checked(FAMILY_CHARACTERS)?;
        Some(Self { session: session.parse().ok()?, family: Secret::new(family), current: Secret::new(current) })
    }

    pub(super) fn to_secret(&self) -> Secret {
        Secret::new(format!("{}.{}{}", self.session, self.family.expose(), self.current.expose()))
    }

    pub(super) fn hashes(&self) -> CookieHashes {
        CookieHashes { family: random::sha256(self.family.expose()), current: random::sha256(self.current.expose()) }
    }

    pub(super) fn compare(&self, stored: &CookieHashes) -> Match {
        let own = self.hashes();
        let same = |a: &str, b: &str| bool::from(a.as_bytes().ct_eq(b.as_bytes()));
        match (same(&own.family, &stored.family), same(&own.current, &stored.current)) {
            (true, true) => Match::Current,
            (true, false) => Match::Replayed,
            (false, _) => Match::Stranger,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_survives_its_text_and_tells_replays_from_strangers() {
        let first = CookieValue::new(SessionId(uuid::Uuid::now_v7())).unwrap();
        let second = first.rotated().unwrap();
        let stored = second.hashes();
        let read = |value: &CookieValue| CookieValue::parse(value.to_secret().expose()).unwrap();
        assert_eq!(read(&second).compare(&stored), Match::Current);
        assert_eq!(read(&first).compare(&stored), Match::Replayed);
        assert_eq!(CookieValue::new(first.session).unwrap().compare(&stored), Match::Stranger);
        assert!(CookieValue::parse("").is_none());
        assert!(CookieValue::parse("x.y").is_none());
        let text = second.to_secret();
        for end in 0..text.expose().len() {
            let cut = CookieValue::parse(&text.expose()[..end]);
            assert!(cut.is_none_or(|value| value.compare(&stored) != Match::Current), "cut at {end}");
        }
    }
}
