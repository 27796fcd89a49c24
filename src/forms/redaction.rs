//! The guard of every text field whose content is sent or kept: a name, a search or a message is no place for a secret.

use crate::text::text;
use idm_api::redaction::{SecretKind, find_secret};

/// Stops what looks like an appToken or a login token. Asked before a text leaves its field, for the network or for
/// the page's address.
///
/// # Errors
/// What to tell the person: what it looks like, that it was not sent, and what to do.
pub fn check_no_secret(entered: &str) -> Result<(), &'static str> {
    let text = text().secrets();
    match find_secret(entered) {
        None => Ok(()),
        Some(SecretKind::AppToken) => Err(text.looks_like_app_token),
        Some(SecretKind::Jwt) => Err(text.looks_like_jwt),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Digits with their checksum, of a token that no IDM ever made.
    const TOKEN: &str = "idmapp_00000000000000000000000000000000000000000002xcH31";

    #[test]
    fn what_was_stopped_is_told_without_repeating_it() {
        let told = check_no_secret(&["Sign-up ", TOKEN].concat()).unwrap_err();
        assert!(told.contains("appToken") && told.contains("not sent") && !told.contains(TOKEN));
        assert!(check_no_secret("eyJhbGciOiJSUzI1NiJ9.eyJpZCI6IjEyMyJ9.c2ln").unwrap_err().contains("not sent"));
        assert_eq!(check_no_secret("Sign-up page"), Ok(()));
    }
}
