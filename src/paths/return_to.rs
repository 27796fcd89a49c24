//! Where a product wants its people back after signup or login: `?returnTo=`.

use super::query::{self, Writer};
use idm_api::{
    hand_over::{is_challenge, origin_of},
    return_address::{MAX_LENGTH, leads_to},
};

const RETURN_TO: &str = "returnTo";
const CODE_CHALLENGE: &str = "codeChallenge";
const STATE: &str = "state";
const CODE: &str = "code";

/// What the URL asks for; only [`ReturnTo::allowed`] says whether to go there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReturnTo {
    url: String,
    /// Asks for a one-time code by which the product takes the login over (RFC 7636).
    challenge: String,
    /// Comes back to the product as it is (RFC 6749, section 4.1.1).
    state: String,
    /// Whether the page is in a frame of the product's page, which takes the code by a message.
    embedded: bool,
}

impl ReturnTo {
    /// Reads it from a query (with or without its `?`).
    #[must_use]
    pub fn parse(query: &str) -> Self {
        let value = |name| query::value(query, name).unwrap_or_default();
        let challenge = Some(value(CODE_CHALLENGE)).filter(|text| is_challenge(text)).unwrap_or_default();
        let state = Some(value(STATE)).filter(|text| text.len() <= MAX_LENGTH).unwrap_or_default();
        Self { url: value(RETURN_TO), challenge, state, embedded: false }
    }

    /// The same, of a page that is in a frame of the product's.
    pub(super) fn in_frame(self) -> Self {
        Self { embedded: true, ..self }
    }

    /// Whether the page is in a frame of the product's page.
    #[must_use]
    pub const fn is_embedded(&self) -> bool {
        self.embedded
    }

    /// The host that it asks for, with its port, for people to read.
    #[must_use]
    pub fn host(&self) -> &str {
        origin_of(&self.url).and_then(|origin| origin.split_once("://")).map_or("", |(_, host)| host)
    }

    /// What the product gave to be given back.
    #[must_use]
    pub fn state(&self) -> &str {
        &self.state
    }

    pub(super) fn added_to(&self, url: Writer) -> Writer {
        url.pair(RETURN_TO, &self.url).pair(CODE_CHALLENGE, &self.challenge).pair(STATE, &self.state)
    }

    /// The challenge, where the product wants to take the login over.
    #[must_use]
    pub fn challenge(&self) -> Option<&str> {
        Some(self.challenge.as_str()).filter(|text| !text.is_empty())
    }

    /// The product's page with the code for it, and with the state that it gave.
    #[must_use]
    pub fn with_code(&self, url: &str, code: &str) -> String {
        let (page, fragment) = url.split_once('#').map_or((url, None), |(page, fragment)| (page, Some(fragment)));
        let pairs = Writer::new(String::new()).pair(CODE, code).pair(STATE, &self.state).url();
        let pairs = pairs.trim_start_matches('?');
        let joint = if page.contains('?') { "&" } else { "?" };
        match fragment {
            Some(fragment) => [page, joint, pairs, "#", fragment].concat(),
            None => [page, joint, pairs].concat(),
        }
    }

    /// Whether anything is asked for.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        !self.url.is_empty()
    }

    /// The URL, if one of these entries of the configuration leads there ([`leads_to`]).
    #[must_use]
    pub fn allowed(&self, entries: &[String]) -> Option<&str> {
        // The configuration is checked where it is served, but not only we may serve it.
        leads_to(entries, &self.url).then_some(&self.url)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// No source of ours spells the scheme of scripts (`tests/architecture.rs`).
    const SCRIPT: &str = concat!("javascript", ":");

    fn allowed(wanted: &str, origins: &[&str]) -> bool {
        let written = |text: &str| text.replace("{script}", SCRIPT);
        let origins: Vec<_> = origins.iter().map(|origin| written(origin)).collect();
        ReturnTo { url: written(wanted), ..ReturnTo::default() }.allowed(&origins).is_some()
    }

    #[test]
    fn what_begins_with_a_whole_allowed_origin_is_gone_to() {
        let origins = ["https://shop.example", "http://localhost:3000", "http://[::1]:80"];
        for good in [
            "https://shop.example",
            "https://shop.example/",
            "https://shop.example/cart?x=//evil.example#@evil",
            "https://shop.example?x",
            "https://shop.example#x",
            "http://localhost:3000/a",
            "http://[::1]:80/a",
        ] {
            assert!(allowed(good, &origins), "{good}");
        }
    }

    #[test]
    fn a_whole_address_is_gone_to_and_no_other_page_beside_it() {
        let entries = ["https://shop.example/logged-in", "https://club.example"];
        assert!(allowed("https://shop.example/logged-in", &entries));
        assert!(allowed("https://club.example/any?page#there", &entries));
        for other in [
            "https://shop.example",
            "https://shop.example/",
            "https://shop.example/logged-in/",
            "https://shop.example/logged-in?code=x",
            "https://shop.example/logged-in#x",
            "https://shop.example/logged-in@evil.example",
            "https://shop.example/logged-in/../steal",
            "https://shop.example/Logged-in",
            "{script}https://shop.example/logged-in",
        ] {
            assert!(!allowed(other, &entries), "{other}");
        }
    }

    #[test]
    fn a_code_goes_into_the_query_with_the_products_state() {
        let challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
        let asked =
            ReturnTo::parse(&["returnTo=https://shop.example/a&state=x%26y&codeChallenge=", challenge].concat());
        assert_eq!(asked.challenge(), Some(challenge));
        for (page, with_code) in [
            ("https://shop.example/a", "https://shop.example/a?code=c-1&state=x%26y"),
            ("https://shop.example/a?b=c#d", "https://shop.example/a?b=c&code=c-1&state=x%26y#d"),
        ] {
            assert_eq!(asked.with_code(page, "c-1"), with_code);
        }
        assert_eq!(ReturnTo::parse("returnTo=https://shop.example&codeChallenge=short").challenge(), None);
    }

    #[test]
    fn nothing_else_is() {
        for hostile in [
            "",
            "/",
            "/account",
            "//evil.example",
            "///evil.example",
            "//shop.example",
            "\\\\evil.example",
            "/\\evil.example",
            "https:shop.example",
            "https:/shop.example",
            "https:///shop.example",
            "https:\\\\shop.example",
            "https://shop.example\\@evil.example",
            "https://shop.example\\.evil.example",
            "https://shop.example@evil.example",
            "https://shop.example:x@evil.example",
            "https://user@shop.example/",
            "https://user:pass@shop.example/",
            "https://shop.example.evil.example",
            "https://shop.example-evil.example",
            "https://evil.example/https://shop.example",
            "https://evil.example?https://shop.example",
            "https://evil.example#https://shop.example",
            "https://evil-shop.example",
            "https://sub.shop.example/",
            "https://shop.example:443/",
            "https://shop.example:8443/",
            "https://shop.example:",
            "https://shop.example./",
            "http://shop.example/",
            "HTTPS://shop.example/",
            "https://SHOP.example/",
            "https://shop%2eexample/",
            "https%3A%2F%2Fshop.example/",
            "https://shop.example%2f@evil.example",
            "https://shop.example%00.evil.example",
            "{script}alert(1)",
            "{script}//shop.example/%0aalert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            "data:text/html,hello",
            "blob:https://shop.example/0190",
            "view-source:https://shop.example/",
            " https://shop.example/",
            "\u{1}https://shop.example/",
            "https://shop.example/\r\nLocation: https://evil.example",
            "ht\ntps://shop.example/",
            "https://shop.example\t.evil.example",
            "https://shop.example\u{3002}evil.example/",
            "https://shop.example/\u{202e}",
            "https://shop.example/a\\b",
        ] {
            assert!(!allowed(hostile, &["https://shop.example"]), "{hostile:?}");
        }
        assert!(!allowed(&["https://shop.example/", &"x".repeat(MAX_LENGTH)].concat(), &["https://shop.example"]));
    }

    #[test]
    fn a_careless_configuration_opens_nothing() {
        for careless in ["", "https://", "*", "https://*", "{script}", "/", "https://u@", "https://shop.example/"] {
            for wanted in ["https://evil.example/", "{script}alert(1)", "/", "//evil.example", "https://u@evil.example"]
            {
                assert!(!allowed(wanted, &[careless]), "{careless} {wanted}");
            }
        }
        assert!(!allowed("https://shop.example/", &[]));
    }

    #[test]
    fn it_is_decoded_once() {
        let read = |query: &str| ReturnTo::parse(query).url;
        assert_eq!(read("?x=1&returnTo=https%3A%2F%2Fshop.example%2Fa%3Fb"), "https://shop.example/a?b");
        assert_eq!(read("returnTo=https%253A%252F%252Fshop.example"), "https%3A%2F%2Fshop.example");
        assert_eq!(read("returnto=https://shop.example"), "");
        assert_eq!(read("returnTo=https://a.example&returnTo=https://shop.example"), "https://a.example", "the first");
    }
}
