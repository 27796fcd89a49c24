//! Secrets in texts that people write: a name, a search, a message to support is no place for an appToken or a JWT.
//!
//! What people paste is rarely neat: there are quotes around it, line breaks in it, marks of a mail client between.
//! So two things are looked for: what is one of our tokens by its checksum, whatever stands between its characters,
//! and what has the form of one, even where it is damaged or cut off.

use crate::token;
use zeroize::Zeroize;

/// So many base62 digits right after the prefix are no word: a token, or what is left of one.
const TELLING_DIGITS: usize = 16;
/// So many characters at least in each part of a JWT: `{"a":1}` has more.
const JWT_PART: usize = 8;

/// What a text contains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SecretKind {
    /// An appToken, whole or damaged.
    AppToken,
    /// A JSON Web Token (RFC 7519), such as that of a session.
    Jwt,
}

/// Finds something in a text that looks like an appToken of ours or like a JWT.
#[must_use]
pub fn find_secret(text: &str) -> Option<SecretKind> {
    if has_token_form(text) || has_token_in_pieces(text) {
        Some(SecretKind::AppToken)
    } else if has_jwt_form(text) || has_jwt_in_pieces(text) {
        Some(SecretKind::Jwt)
    } else {
        None
    }
}

/// Whether all of a text, blanks and quotes around it aside, is a JWT.
#[must_use]
pub fn is_jwt(text: &str) -> bool {
    let text = text.trim_matches(is_around);
    jwt_length(text) == Some(text.len())
}

/// What people have around a token that they paste.
#[must_use]
pub fn is_around(character: char) -> bool {
    character.is_whitespace()
        || is_invisible(character)
        || matches!(character, '"' | '\'' | '`' | '“' | '”' | '‘' | '’')
}

fn is_invisible(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

/// The prefix, and right after it more digits than any word has.
fn has_token_form(text: &str) -> bool {
    text.match_indices(token::PREFIX).any(|(at, prefix)| {
        let digits = text[at + prefix.len()..].bytes().take_while(u8::is_ascii_alphanumeric);
        digits.take(TELLING_DIGITS).count() == TELLING_DIGITS
    })
}

/// A token without regard to what stands between its characters, even to its prefix: that the checksum holds by chance
/// happens once in four billion.
fn has_token_in_pieces(text: &str) -> bool {
    let mut digits: Vec<u8> = text.bytes().filter(u8::is_ascii_alphanumeric).collect();
    let found = digits.windows(token::RANDOM_DIGITS + token::CHECKSUM_DIGITS).any(token::checksum_holds);
    digits.zeroize();
    found
}

/// A JWT in one piece. The signature may be missing when both other parts are JSON.
fn has_jwt_form(text: &str) -> bool {
    text.match_indices("eyJ").any(|(at, _)| jwt_length(&text[at..]).is_some())
}

/// Header and payload of a JWT that was wrapped or put in quotes. Of words it needs more to be taken for one: between
/// two sentences there is a dot as well.
fn has_jwt_in_pieces(text: &str) -> bool {
    let mut joined: String = text.chars().filter(|&character| !is_around(character)).collect();
    let found = joined.match_indices("eyJ").any(|(at, _)| json_parts(&joined[at..]) >= 2);
    joined.zeroize();
    found
}

/// The length of the JWT that the text begins with.
fn jwt_length(text: &str) -> Option<usize> {
    if !text.starts_with("eyJ") {
        return None;
    }
    let is_of_jwt = |character: char| character.is_ascii_alphanumeric() || "-_.".contains(character);
    let end = text.find(|character| !is_of_jwt(character)).unwrap_or(text.len());
    let whole = text[..end].trim_end_matches('.');
    let parts = whole.split('.').take_while(|part| part.len() >= JWT_PART).count();
    (parts >= 3 || json_parts(whole) >= 2).then_some(end)
}

/// How many parts of base64url at the beginning are JSON objects.
fn json_parts(text: &str) -> usize {
    let length =
        |part: &str| part.bytes().take_while(|&byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)).count();
    text.split('.').take_while(|part| part.starts_with("eyJ") && length(part) >= JWT_PART).count()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const JWT: &str = "eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.eyJ1c2VySWQiOiIxIn0.c2lnbmF0dXJlLW9mLWl0";

    fn wrapped(text: &str, every: usize, by: &str) -> String {
        let characters: Vec<_> = text.chars().collect();
        characters.chunks(every).map(|chunk| chunk.iter().collect::<String>()).collect::<Vec<_>>().join(by)
    }

    #[test]
    fn what_people_write_is_no_secret() {
        for text in [
            "",
            "Signup page",
            "Our tokens start with idmapp_ and then come 49 characters, as the documentation says on page one.",
            "idmapp_production",
            "0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f",
            "The header is eyJhbGciOiJSUzI1NiJ9. Afterwards.something else follows.",
            "eyJ",
            "https://idm.example.com/console/app-credentials?query=sign",
            "登録ページ \u{200B} “quoted”",
            &"x".repeat(10_000),
        ] {
            assert_eq!(find_secret(text), None, "{text}");
        }
    }

    #[test]
    fn a_jwt_is_found_in_one_piece_and_wrapped() {
        for text in [JWT, &wrapped(JWT, 20, "\n"), &wrapped(JWT, 30, "\"\n  \""), "x eyJhbGciOiJub25lIn0.eyJhIjoxfQ. y"]
        {
            let text = format!("Authorization: Bearer {text}, is that right?");
            assert_eq!(find_secret(&text), Some(SecretKind::Jwt), "{text}");
        }
        assert!(is_jwt(&format!(" \"{JWT}\"\n")) && !is_jwt(&format!("a {JWT}")) && !is_jwt("eyJ"));
    }

    #[test]
    fn what_is_left_of_a_token_counts_but_the_bare_prefix_does_not() {
        let token = token::encode([9; 32]);
        let cut = &token.expose()[..token::PREFIX.len() + TELLING_DIGITS];
        assert_eq!(find_secret(cut), Some(SecretKind::AppToken));
        assert_eq!(find_secret(&cut[..cut.len() - 1]), None);
    }

    proptest! {
        #[test]
        fn a_token_is_found_wherever_it_stands(random: [u8; 32], before: String, after: String) {
            let token = token::encode(random);
            let text = [&before, token.expose(), &after].concat();
            prop_assert_eq!(find_secret(&text), Some(SecretKind::AppToken));
        }

        #[test]
        fn a_token_is_found_in_pieces(random: [u8; 32], every in 1_usize..60, by in "[ \n\r\t\"'>|\u{200B}“”\\-]{1,4}") {
            let token = token::encode(random);
            let text = wrapped(token.expose(), every, &by);
            prop_assert_eq!(find_secret(&format!("> {text} <")), Some(SecretKind::AppToken));
            let without_prefix = wrapped(&token.expose()[token::PREFIX.len()..], every, &by);
            prop_assert_eq!(find_secret(&without_prefix), Some(SecretKind::AppToken));
        }

        #[test]
        fn a_damaged_token_is_found_by_its_form(random: [u8; 32], at in token::PREFIX.len()..token::LENGTH) {
            let mut text = token::encode(random).expose().to_owned();
            text.replace_range(at..=at, "0");
            prop_assert_eq!(find_secret(&text), Some(SecretKind::AppToken));
        }

        #[test]
        fn words_are_no_secret(words in prop::collection::vec("[a-z]{1,12}", 0..40)) {
            prop_assert_eq!(find_secret(&words.join(" ")), None);
        }

        #[test]
        fn arbitrary_text_never_panics(text: String) {
            let _ = find_secret(&text);
            let _ = is_jwt(&text);
        }
    }
}
