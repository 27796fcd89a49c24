//! What stands behind `#` in a mailed link. Browsers send it to no server.

use idm_api::secret::Secret;

/// The token of a mailed link; empty when the mail program has cut it off.
#[must_use]
pub fn mailed_token(fragment: &str) -> Option<Secret> {
    fragment.trim_start_matches('#').strip_prefix("token=").map(Secret::new)
}

#[cfg(test)]
mod tests {
    use super::mailed_token;

    #[test]
    fn only_a_token_is_taken_for_one() {
        let read = |fragment: &str| mailed_token(fragment).map(|token| token.expose().to_owned());
        assert_eq!(read("#token=a-b_c").as_deref(), Some("a-b_c"));
        assert_eq!(read("#token=").as_deref(), Some(""));
        for other in ["", "#", "#content", "#xtoken=a", "#Token=a"] {
            assert_eq!(read(other), None, "{other}");
        }
    }
}
