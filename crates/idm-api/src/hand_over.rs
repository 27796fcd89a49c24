//! Handing a login over to the product that asked for it: a one-time code in the URL, exchanged by POST for a session of
//! the product's own. The code is worth nothing without the verifier, which never leaves the product (RFC 7636).

use crate::secret::Secret;
use serde::{Deserialize, Serialize};

/// How long a code holds, in milliseconds (RFC 6749, section 4.1.2, asks for at most 10 minutes).
pub const CODE_LIFETIME_MS: i64 = 60 * 1000;
/// Characters of a challenge: SHA-256 in base64url without padding (RFC 7636, section 4.2, `S256`).
pub const CHALLENGE_LENGTH: usize = 43;
/// The most characters of a verifier (RFC 7636, section 4.1); it has at least [`CHALLENGE_LENGTH`].
pub const VERIFIER_MAX_LENGTH: usize = 128;

/// `POST /api/v1/auth/hand-over`: the page asks for a code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct HandOver {
    /// The product's page that the code will be sent to. Only its origin may exchange the code in a browser.
    pub return_to: String,
    /// SHA-256 of the product's verifier, in base64url without padding.
    pub code_challenge: String,
}

/// The answer.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct HandOverCode {
    /// Works once, within [`CODE_LIFETIME_MS`].
    pub code: Secret,
}

/// `POST /api/v1/auth/exchange-code`: the product exchanges the code for a JWT.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ExchangeCode {
    /// The code of the URL.
    pub code: Secret,
    /// What the challenge is the hash of.
    pub code_verifier: Secret,
}

/// Whether this can be a challenge.
#[must_use]
pub fn is_challenge(text: &str) -> bool {
    text.len() == CHALLENGE_LENGTH && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
}

/// The origin of an absolute URL of a page, as browsers write it in `Origin` (RFC 6454, section 6.2), if it has the plain
/// form of one: scheme, host and port in lower case, nothing before an `@`.
#[must_use]
pub fn origin_of(url: &str) -> Option<&str> {
    let scheme = ["https://", "http://"].into_iter().find(|scheme| url.starts_with(scheme))?;
    let end = url[scheme.len()..].find(['/', '?', '#']).map_or(url.len(), |end| scheme.len() + end);
    let host = &url[scheme.len()..end];
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-:[]".contains(&byte);
    (!host.is_empty() && host.bytes().all(plain)).then(|| &url[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_what_comes_before_path_query_and_fragment() {
        for url in
            ["https://shop.example", "https://shop.example/a?b#c", "https://shop.example?x", "https://shop.example#x"]
        {
            assert_eq!(origin_of(url), Some("https://shop.example"), "{url}");
        }
        assert_eq!(origin_of("http://[::1]:3000/a"), Some("http://[::1]:3000"));
        for url in ["", "/a", "//a.example", "https://", "https://a@b.example/", "https://A.example", "ftp://a.example"]
        {
            assert_eq!(origin_of(url), None, "{url}");
        }
    }

    #[test]
    fn a_challenge_has_the_form_of_a_hash() {
        // RFC 7636, appendix B.
        assert!(is_challenge("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
        for wrong in ["", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM=", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw+cM"]
        {
            assert!(!is_challenge(wrong), "{wrong}");
        }
    }
}
