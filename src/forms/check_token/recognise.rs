//! What the browser alone can tell about a text: whether it has the form of an appToken, and whether its checksum holds.

use idm_api::{
    redaction::{is_around, is_jwt},
    secret::Secret,
    token,
};

/// What files and headers put before a token.
const BEFORE: [&str; 3] = ["IDM_APP_TOKEN=", "IDM_APP_TOKEN:", "AccessToken:"];

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Recognised {
    /// Nothing at all.
    Nothing,
    /// It begins like an appToken.
    AppToken(Form),
    /// A JSON Web Token.
    Jwt,
    /// Something else.
    Unknown,
}

/// What is right about something that begins like an appToken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Form {
    /// It has as many characters as an appToken.
    pub(super) length: bool,
    /// After the prefix it has only letters and digits.
    pub(super) alphabet: bool,
    /// Its checksum holds.
    pub(super) checksum: bool,
}

impl Recognised {
    /// Whether it is an appToken as far as the browser can tell.
    pub(super) fn is_whole_token(self) -> bool {
        matches!(self, Self::AppToken(Form { checksum: true, .. }))
    }
}

/// Tells what was pasted.
pub(super) fn recognise(pasted: &Secret) -> Recognised {
    let text = bare(pasted.expose());
    if text.is_empty() {
        return Recognised::Nothing;
    }
    if is_jwt(text) {
        return Recognised::Jwt;
    }
    match text.strip_prefix(token::PREFIX) {
        None => Recognised::Unknown,
        Some(digits) => Recognised::AppToken(Form {
            length: text.chars().count() == token::LENGTH,
            alphabet: digits.bytes().all(|byte| byte.is_ascii_alphanumeric()),
            checksum: token::check(text).is_ok(),
        }),
    }
}

/// What was pasted without what stands around it.
pub(super) fn cleaned(pasted: &Secret) -> Secret {
    Secret::new(bare(pasted.expose()))
}

fn bare(text: &str) -> &str {
    let text = text.trim_matches(is_around);
    let named = BEFORE.iter().find_map(|before| text.strip_prefix(before));
    named.unwrap_or(text).trim_matches(is_around)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Recognised {
        recognise(&Secret::new(text))
    }

    fn form(length: bool, alphabet: bool, checksum: bool) -> Recognised {
        Recognised::AppToken(Form { length, alphabet, checksum })
    }

    #[test]
    fn a_token_is_known_as_it_was_copied_from_files_headers_and_mails() {
        let token = token::encode([5; 32]);
        let token = token.expose();
        for (before, after) in [("", ""), (" \n", "\n"), ("\"", "\","), ("IDM_APP_TOKEN=", "\n"), ("AccessToken: ", "")]
        {
            let text = [before, token, after.trim_end_matches(',')].concat();
            assert!(told(&text).is_whole_token(), "{before}");
            assert_eq!(cleaned(&Secret::new(text)).expose(), token);
        }
    }

    #[test]
    fn what_is_wrong_with_a_damaged_one_is_told_part_by_part() {
        let token = token::encode([5; 32]);
        let token = token.expose();
        assert_eq!(told(&token[..40]), form(false, true, false));
        assert_eq!(told(&[token, "x"].concat()), form(false, true, false));
        assert_eq!(told(&[&token[..55], "-"].concat()), form(true, false, false));
        let mut mistyped = token.to_owned();
        mistyped.replace_range(10..11, if &token[10..11] == "a" { "b" } else { "a" });
        assert_eq!(told(&mistyped), form(true, true, false));
        assert_eq!(told("idmapp_"), form(false, true, false));
    }

    #[test]
    fn other_things_are_told_apart() {
        assert_eq!(told(" \n\" \""), Recognised::Nothing);
        assert_eq!(told("ghp_0123456789"), Recognised::Unknown);
        assert_eq!(told("Bearer"), Recognised::Unknown);
        assert_eq!(told("eyJhbGciOiJSUzI1NiJ9.eyJpZCI6IjEyMyJ9.c2lnbmF0dXJl"), Recognised::Jwt);
    }
}
