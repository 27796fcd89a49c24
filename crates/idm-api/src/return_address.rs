//! Where signup and login may lead back to: what the configuration names, and what a product asks for. Pages and server
//! decide by the same functions.
//!
//! An entry of the configuration is the origin of a product, and then stands for every page of it; or a whole address, and
//! then for that one alone, compared as text (RFC 9700, section 2.1; RFC 3986, section 6.2.1), its query included.

use crate::hand_over::origin_of;

/// The most bytes of an address: a longer one is none of a product's.
pub const MAX_LENGTH: usize = 2000;

/// The origin of the address of a product's page: one that is no longer than [`MAX_LENGTH`], and without what parsers drop
/// or turn into something else (blanks, controls, backslashes), wherever it stands.
#[must_use]
pub fn origin_of_page(url: &str) -> Option<&str> {
    let plain = |byte: u8| byte.is_ascii_graphic() && byte != b'\\';
    origin_of(url).filter(|_| url.len() <= MAX_LENGTH && url.bytes().all(plain))
}

/// Whether one of these entries of the configuration lets people be led to this address. It is compared as text, before any
/// parser can see something else in it: exactly an origin, then the end or what ends an origin in every parser; or exactly
/// the whole. What is no entry ([`is_entry`]) lets nobody be led anywhere but to itself, where that is a page.
#[must_use]
pub fn leads_to(entries: &[String], url: &str) -> bool {
    origin_of_page(url).is_some_and(|origin| entries.iter().any(|entry| entry == origin || entry == url))
}

/// Whether this can be an entry: an origin, or an address with a path and without a fragment (RFC 6749, section 3.1.2).
#[must_use]
pub fn is_entry(text: &str) -> bool {
    let rest = origin_of_page(text).and_then(|origin| text.strip_prefix(origin));
    rest.is_some_and(|rest| rest.is_empty() || (rest.starts_with('/') && !rest.contains('#')))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leads_to(entry: &str, url: &str) -> bool {
        super::leads_to(&[entry.to_owned()], url)
    }

    #[test]
    fn an_origin_stands_for_all_of_its_pages() {
        let entry = "https://shop.example";
        for url in
            ["https://shop.example", "https://shop.example/", "https://shop.example/a?b#c", "https://shop.example?x"]
        {
            assert!(leads_to(entry, url), "{url}");
        }
        for url in ["https://shop.example.evil.example/", "https://shop.example:8443/", "http://shop.example/", "/", ""]
        {
            assert!(!leads_to(entry, url), "{url}");
        }
    }

    #[test]
    fn a_whole_address_stands_for_itself_alone() {
        let entry = "https://shop.example/logged-in?from=login";
        assert!(leads_to(entry, entry));
        for url in [
            "https://shop.example",
            "https://shop.example/",
            "https://shop.example/logged-in",
            "https://shop.example/logged-in?from=login&x",
            "https://shop.example/logged-in?from=login#x",
            "https://shop.example/logged-in?from=Login",
            "https://shop.example/logged-in/?from=login",
            "https://shop.example/x/../logged-in?from=login",
            "https://shop.example/logged%2Din?from=login",
            "https://shop.example//logged-in?from=login",
            "https://user@shop.example/logged-in?from=login",
            "https://shop.example:443/logged-in?from=login",
        ] {
            assert!(!leads_to(entry, url), "{url}");
        }
        assert!(!leads_to("https://shop.example/", "https://shop.example/a"), "a path, if the shortest");
    }

    #[test]
    fn what_is_no_entry_is_told_and_leads_nowhere_else() {
        for good in ["https://shop.example", "http://[::1]:80", "https://shop.example/", "https://shop.example/a/b?c=d"]
        {
            assert!(is_entry(good) && leads_to(good, good), "{good}");
        }
        for bad in [
            "",
            "*",
            "https://",
            "https://*",
            "https://*.shop.example/a",
            "https://u@shop.example/a",
            "https://SHOP.example/a",
            "https://shop.example?a",
            "https://shop.example/#a",
            "https://shop.example/a b",
            "https://shop.example/a\\b",
            "https://shop.example/ä",
            "ftp://shop.example/a",
            "/a",
        ] {
            assert!(!is_entry(bad), "{bad}");
            for url in ["https://evil.example/", "https://shop.example/b", "https://u@evil.example/", "/", ""] {
                assert!(!leads_to(bad, url), "{bad} {url}");
            }
        }
    }

    #[cfg(not(target_arch = "wasm32"))]
    mod properties {
        use super::*;
        use proptest::prelude::*;

        /// What stands in addresses and around them, hostile or not.
        const PIECES: [&str; 20] = [
            "https://",
            "http://",
            "//",
            "/",
            "shop.example",
            "evil.example",
            ".",
            "@",
            ":",
            "443",
            "?",
            "#",
            "a",
            "\\",
            "%2f",
            "..",
            " ",
            "\t",
            "\u{3002}",
            "SHOP.example",
        ];

        fn text() -> impl Strategy<Value = String> {
            prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..8).prop_map(|pieces| pieces.concat())
        }

        /// Some begin as an entry does: else hardly one would match.
        fn url() -> impl Strategy<Value = String> {
            let beginning = prop::sample::select(vec!["", "https://shop.example", "https://shop.example/a"]);
            (beginning, text()).prop_map(|(beginning, rest)| [beginning, &rest].concat())
        }

        proptest! {
            /// Whatever an entry is, who it leads to is on its origin, by our own reading; and by a whole address is it.
            #[test]
            fn nobody_is_led_off_the_origin_of_an_entry(entry in url(), url in url()) {
                if leads_to(&entry, &url) {
                    let origin = origin_of(&url);
                    prop_assert!(origin.is_some() && origin == origin_of(&entry));
                    prop_assert!(url == entry || origin == Some(entry.as_str()));
                }
            }

            #[test]
            fn an_entry_leads_to_itself(entry in url()) {
                prop_assert!(!is_entry(&entry) || leads_to(&entry, &entry));
            }
        }
    }
}
