//! The secrets that a journey knows: passwords that were typed, tokens that were read. Pages and logs are searched for
//! them, and for what has a secret's form.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

/// Shorter ones could stand anywhere by chance.
const SHORTEST: usize = 10;
/// So many digits right after its prefix are an appToken or what is left of one; the pages' own dots are none.
const TELLING: usize = 16;

/// What a journey knows that nobody else may. Copies share it.
#[derive(Clone, Default)]
pub struct Known(Arc<Mutex<BTreeMap<String, &'static str>>>, Arc<Mutex<BTreeSet<String>>>);

impl fmt::Debug for Known {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Known({})", self.count())
    }
}

impl Known {
    /// Keeps one in mind, under the kind that it was first told of. What is too short to be searched for is left out.
    pub fn note(&self, kind: &'static str, secret: &str) {
        if secret.chars().count() >= SHORTEST {
            self.0.lock().unwrap_or_else(PoisonError::into_inner).entry(secret.to_owned()).or_insert(kind);
        }
    }

    /// Keeps in mind what was typed as a password. An address is none, whoever types it there.
    pub(crate) fn note_password(&self, typed: &str) {
        if !typed.contains('@') {
            self.note("a password", typed);
        }
    }

    /// Keeps in mind that a text with a secret was put into a field that is none for secrets, to see it refused.
    pub fn misplace(&self, text: &str) {
        self.1.lock().unwrap_or_else(PoisonError::into_inner).insert(text.to_owned());
    }

    /// The values of fields without those.
    pub(crate) fn without_misplaced(&self, values: &str) -> String {
        let misplaced = self.1.lock().unwrap_or_else(PoisonError::into_inner);
        misplaced.iter().fold(values.to_owned(), |values, text| values.replace(text.as_str(), ""))
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).len()
    }

    /// The kinds of all secrets in a text.
    #[must_use]
    pub fn kinds(&self, text: &str) -> Vec<&'static str> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let known = known.iter().filter(|(secret, _)| text.contains(secret.as_str())).map(|(_, kind)| *kind);
        let mut kinds: Vec<_> = known.chain(forms(text).map(|found| found.kind)).collect();
        kinds.sort_unstable();
        kinds.dedup();
        kinds
    }

    /// The first secret in a text: a known one, as it is or as JSON would write it, or one by its form.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<Found> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let known = known.iter().find_map(|(secret, kind)| {
            let at = text.find(secret.as_str()).or_else(|| {
                let json = serde_json::to_string(secret).ok()?;
                let json = json.trim_matches('"');
                (json != secret).then(|| text.find(json)).flatten()
            })?;
            Some(Found { kind, at })
        });
        known.or_else(|| by_form(text))
    }
}

/// A secret in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub kind: &'static str,
    /// The byte that it begins at.
    pub at: usize,
}

/// The first thing in a text that has the form of a JWT, an appToken or a mailed link.
#[must_use]
pub fn by_form(text: &str) -> Option<Found> {
    forms(text).next()
}

/// A kind of secret, how one begins, and whether this is how it goes on.
type Form = (&'static str, &'static str, fn(&str) -> bool);

/// The first thing of each form.
fn forms(text: &str) -> impl Iterator<Item = Found> {
    let forms: [Form; 3] = [
        ("something of a JWT's form", "eyJ", is_jwt),
        ("something of an appToken's form", "idmapp_", is_app_token),
        ("something of a mailed link's form", "#token=", has_digits),
    ];
    forms.into_iter().filter_map(move |(kind, start, goes_on)| {
        let at = text.match_indices(start).map(|(at, _)| at).find(|at| goes_on(&text[at + start.len()..]))?;
        Some(Found { kind, at })
    })
}

/// Whether `eyJ` goes on as in RFC 7515, section 7.1: three parts of base64url.
fn is_jwt(rest: &str) -> bool {
    let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "-_.".contains(c))).unwrap_or(rest.len());
    rest[..end].split('.').filter(|part| part.len() > 8).count() >= 3
}

/// Whether it goes on with an appToken's digits, which are base62. In a module's own data what happens to stand behind
/// the prefix may be any word of ours, with hyphens as they are in ids, or the digits themselves, one after the other, or
/// the passwords that everybody uses.
fn is_app_token(rest: &str) -> bool {
    let digits = rest.bytes().take_while(u8::is_ascii_alphanumeric).take(TELLING).count();
    digits == TELLING && !["0123456789A", "12345678"].iter().any(|own| rest.starts_with(own))
}

fn has_digits(rest: &str) -> bool {
    rest.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(byte)).take(TELLING).count()
        == TELLING
}

#[cfg(test)]
mod tests {
    use super::*;

    const JWT: &str = "eyJhbGciOiJSUzI1NiJ9.eyJpZCI6IjEyMyJ9.c2lnbmF0dXJl";

    #[test]
    fn secrets_are_recognised_by_their_form_and_their_stand_ins_are_not() {
        let kind = |text: &str| by_form(text).map(|found| found.kind);
        assert_eq!(kind(&format!(r#"{{"x":"{JWT}"}}"#)), Some("something of a JWT's form"));
        assert_eq!(kind(&format!("http://localhost/x{JWT}")), Some("something of a JWT's form"));
        let token = "token idmapp_00000000000000000000000000000000000000000002xcH31!";
        assert_eq!(by_form(token), Some(Found { kind: "something of an appToken's form", at: 6 }));
        assert_eq!(kind("/reset-password#token=abcdefghijklmnop"), Some("something of a mailed link's form"));
        for none in [
            "eyJhbGciOiJSUzI1NiJ9 and example.com/eyJ",
            "idmapp_\u{2022}\u{2022}",
            "idmapp_0123456789ABCDEFGHIJ",
            "idmapp_fieldform-problem-hint-error",
            "IDM_APP_TOKEN=",
            "#token=",
        ] {
            assert_eq!(kind(none), None, "{none}");
        }
    }

    #[test]
    fn a_known_secret_is_found_in_either_spelling_and_a_short_one_is_not_searched_for() {
        let known = Known::default();
        known.note("a password", "correct \"Horse\" 7");
        known.note("a password", "wrong");
        assert_eq!(known.count(), 1);
        for text in ["x correct \"Horse\" 7 x", r#"{"x":"correct \"Horse\" 7"}"#] {
            assert_eq!(known.find(text).map(|found| found.kind), Some("a password"), "{text}");
        }
        assert_eq!(known.find("the wrong Horse"), None);
        assert!(!format!("{known:?}").contains("Horse"));
    }
}
