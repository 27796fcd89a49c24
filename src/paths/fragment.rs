//! What stands behind `#` in a mailed link. Browsers send it to no server.

use idm_api::secret::Secret;

/// The token of a mailed link; empty when the mail program has cut it off.
#[must_use]
pub fn mailed_token(mut fragment: String) -> Option<Secret> {
    let before = fragment.len() - token_in(&fragment)?.len();
    // In its place, so that no copy stays behind.
    fragment.drain(..before);
    Some(Secret::new(fragment))
}

fn token_in(fragment: &str) -> Option<&str> {
    fragment.trim_start_matches('#').strip_prefix("token=")
}

#[cfg(test)]
mod tests {
    use super::token_in;

    #[test]
    fn only_a_token_is_taken_for_one() {
        assert_eq!(token_in("#token=a-b_c"), Some("a-b_c"));
        assert_eq!(token_in("#token="), Some(""));
        for other in ["", "#", "#content", "#xtoken=a", "#Token=a"] {
            assert_eq!(token_in(other), None, "{other}");
        }
    }
}
