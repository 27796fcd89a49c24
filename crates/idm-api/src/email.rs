//! Email addresses: what we accept and how two are compared.

use crate::lower::lower;

/// The longest address accepted, in bytes (RFC 5321 section 4.5.3.1.3, path without brackets).
pub const MAX_BYTES: usize = 254;

/// Why a text is not taken as an email address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EmailProblem {
    /// Nothing was entered.
    Missing,
    /// Not of the form `name@domain`.
    Malformed,
    /// Longer than [`MAX_BYTES`].
    TooLong,
}

/// Checks an address the way HTML's `input type=email` does (WHATWG HTML, "valid email address"), and asks
/// for a local part of at most 64 bytes. Blanks around it are ignored.
///
/// # Errors
/// The first problem found.
pub fn check(email: &str) -> Result<(), EmailProblem> {
    let email = email.trim();
    if email.is_empty() {
        return Err(EmailProblem::Missing);
    }
    if email.len() > MAX_BYTES {
        return Err(EmailProblem::TooLong);
    }
    let (local, domain) = email.rsplit_once('@').ok_or(EmailProblem::Malformed)?;
    let local_ok = !local.is_empty() && local.len() <= 64 && local.bytes().all(is_local_byte);
    let domain_ok = !domain.is_empty() && domain.split('.').all(is_label);
    if local_ok && domain_ok { Ok(()) } else { Err(EmailProblem::Malformed) }
}

/// The form under which an address is unique within an account: trimmed and lower-case.
#[must_use]
pub fn normalized(email: &str) -> String {
    lower(email.trim())
}

fn is_local_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte)
}

fn is_label(label: &str) -> bool {
    let bytes = label.as_bytes();
    (1..=63).contains(&bytes.len())
        && bytes.iter().all(|b| b.is_ascii_alphanumeric() || *b == b'-')
        && bytes.first() != Some(&b'-')
        && bytes.last() != Some(&b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_browsers_accept_is_accepted() {
        for email in ["ada@example.com", "a.b+c@x.co.uk", "o'neil@example.org", " ada@localhost "] {
            assert_eq!(check(email), Ok(()), "{email}");
        }
    }

    #[test]
    fn malformed_addresses_are_named_as_such() {
        for email in ["ada", "@example.com", "ada@", "a b@example.com", "ada@-x.com", "ada@x..com", "a@b@c.d e"] {
            assert_eq!(check(email), Err(EmailProblem::Malformed), "{email}");
        }
        assert_eq!(check("  "), Err(EmailProblem::Missing));
        assert_eq!(check(&format!("a@{}.com", "x.".repeat(200))), Err(EmailProblem::TooLong));
    }

    #[test]
    fn comparison_ignores_case_and_outer_blanks() {
        assert_eq!(normalized(" Ada@Example.COM "), normalized("ada@example.com"));
    }
}
