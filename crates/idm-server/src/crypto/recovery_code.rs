//! Recovery codes: what is typed when the authenticator app is lost.

use super::{CryptoError, random, readable};
use idm_api::{
    second_factor::{RECOVERY_CODES, normalized_code},
    secret::Secret,
};

/// 24 characters of five bits each: 120 bits. From 112 on a fast hash without a salt is enough (OWASP ASVS 5.0.0, 6.5.2).
/// Codes from before have four groups, and are stored and found alike.
const GROUPS: usize = 6;
const GROUP_LENGTH: usize = 4;

/// Fresh codes, as they are shown.
pub(crate) fn generate() -> Result<Vec<Secret>, CryptoError> {
    (0..RECOVERY_CODES).map(|_| readable::text::<{ GROUPS * GROUP_LENGTH }>(GROUP_LENGTH)).collect()
}

/// Under which a code is stored and found, however it was typed.
pub(crate) fn hash(code: &Secret) -> String {
    random::sha256(normalized_code(code).expose())
}

#[cfg(test)]
mod tests {
    use super::*;
    use idm_api::second_factor::is_app_code;
    use std::collections::HashSet;

    #[test]
    fn ten_different_codes_that_no_app_shows() {
        let codes = generate().unwrap();
        assert_eq!(codes.iter().map(hash).collect::<HashSet<_>>().len(), RECOVERY_CODES);
        for code in &codes {
            assert_eq!(code.expose().len(), GROUPS * (GROUP_LENGTH + 1) - 1);
            assert!(normalized_code(code).expose().len() * 5 >= 112, "bits");
            assert!(!is_app_code(&normalized_code(code)));
        }
    }

    #[test]
    fn a_code_is_found_however_it_is_typed() {
        let stored = hash(&Secret::new("k7f3-q9x2-abcd-efgh"));
        for typed in ["K7F3 Q9X2 ABCD EFGH", "k7f3q9x2abcdefgh", " k7f3-q9x2 -abcd-efgh "] {
            assert_eq!(hash(&Secret::new(typed)), stored, "{typed}");
        }
        assert_ne!(hash(&Secret::new("k7f3-q9x2-abcd-efgi")), stored);
    }
}
