//! Random passwords that people can read off a screen.

use super::{CryptoError, readable};
use idm_api::{password, secret::Secret};

const GROUPS: usize = 4;
const GROUP_LENGTH: usize = 5;

/// 100 random bits, such as `k7f3q-…`; keeps the password rules for this address.
pub(crate) fn random_password(email: &str) -> Result<Secret, CryptoError> {
    loop {
        let candidate = readable::text::<{ GROUPS * GROUP_LENGTH }>(GROUP_LENGTH)?;
        if password::check(candidate.expose(), email).is_ok() {
            return Ok(candidate);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_are_valid_and_differ() {
        let first = random_password("admin@demo.example").unwrap();
        let second = random_password("admin@demo.example").unwrap();
        assert_eq!(first.expose().len(), GROUPS * (GROUP_LENGTH + 1) - 1);
        assert_ne!(first.expose(), second.expose());
        assert_eq!(password::check(first.expose(), "admin@demo.example"), Ok(()));
    }
}
