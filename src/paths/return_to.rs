//! Where a product wants its people back after signup or login: `?returnTo=`.

use super::query::{self, Writer};

const RETURN_TO: &str = "returnTo";
/// A longer one is none of a product's.
const MOST_BYTES: usize = 2000;

/// What the URL asks for; only [`ReturnTo::allowed`] says whether to go there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReturnTo(String);

impl ReturnTo {
    pub(super) fn parse(query: &str) -> Self {
        Self(query::value(query, RETURN_TO).unwrap_or_default())
    }

    pub(super) fn added_to(&self, url: Writer) -> Writer {
        url.pair(RETURN_TO, &self.0)
    }

    /// Whether anything is asked for.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        !self.0.is_empty()
    }

    /// The URL, if it is one of these origins. It is compared as text, before any parser can see something else in
    /// it: exactly an origin, then the end or what ends an origin in every parser. What parsers would drop or turn
    /// into something else (blanks, controls, backslashes) is refused wherever it stands.
    #[must_use]
    pub fn allowed(&self, origins: &[String]) -> Option<&str> {
        let url = self.0.as_str();
        let plain = url.len() <= MOST_BYTES && url.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
        let leads_to = |origin: &String| {
            let rest = url.strip_prefix(origin.as_str());
            is_origin(origin) && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']))
        };
        (plain && origins.iter().any(leads_to)).then_some(url)
    }
}

/// An origin as browsers write it. The configuration is checked where it is served, but not only we may serve it.
fn is_origin(text: &str) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or_default();
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-:[]".contains(&byte);
    !host.is_empty() && host.bytes().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// No source of ours spells the scheme of scripts (`tests/architecture.rs`).
    const SCRIPT: &str = concat!("javascript", ":");

    fn allowed(wanted: &str, origins: &[&str]) -> bool {
        let written = |text: &str| text.replace("{script}", SCRIPT);
        let origins: Vec<_> = origins.iter().map(|origin| written(origin)).collect();
        ReturnTo(written(wanted)).allowed(&origins).is_some()
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
        assert!(!allowed(&["https://shop.example/", &"x".repeat(MOST_BYTES)].concat(), &["https://shop.example"]));
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
        let read = |query: &str| ReturnTo::parse(query).0;
        assert_eq!(read("?x=1&returnTo=https%3A%2F%2Fshop.example%2Fa%3Fb"), "https://shop.example/a?b");
        assert_eq!(read("returnTo=https%253A%252F%252Fshop.example"), "https%3A%2F%2Fshop.example");
        assert_eq!(read("returnto=https://shop.example"), "");
        assert_eq!(read("returnTo=https://a.example&returnTo=https://shop.example"), "https://a.example", "the first");
    }
}
