//! The headers that every answer of the file server carries.

use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use http::{HeaderName, HeaderValue, StatusCode, header};
use idm_api::{config::ClientConfig, hand_over::origin_of};
use std::collections::HashSet;

/// Without a hash in its name a file may change under its name: ask each time.
const REVALIDATE: HeaderValue = HeaderValue::from_static("no-cache");
/// Where the page's configuration is.
pub(super) const CONFIGURATION: &str = "/config.json";
/// A page reads it twice, before the app and in it; the second time without a round trip.
const BRIEFLY: HeaderValue = HeaderValue::from_static("max-age=30");
const IMMUTABLE: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// Shortest run of hexadecimal digits that counts as a content hash.
const HASH_DIGITS: usize = 8;

/// The two pages that a product's page may have in a frame (`src/paths` names them as well).
const EMBEDDED: [&str; 2] = ["/embedded/login", "/embedded/signup"];

/// The Content-Security-Policy, made once.
#[derive(Clone)]
pub(super) struct Policy {
    pages: Option<HeaderValue>,
    /// The same, for what products may have in a frame.
    embedded: Option<HeaderValue>,
}

impl Policy {
    /// Only the configured IDM and broker can be called. Trusted Types: the app's own policy is
    /// `idm-console`; Leptos clones its templates through `innerHTML`, for which the boot script makes the
    /// policy named `default`; it lets the one worker through as well. Nobody has our pages in a frame, but for the two
    /// that are made for it, and there the configured products alone (CSP Level 3, section 6.4.2).
    pub(super) fn new(client: &ClientConfig) -> Self {
        let broker = client.broker_url.as_deref().unwrap_or_default();
        let policy = |ancestors: &str| {
            let text = format!(
                "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; img-src 'self' data:; \
             font-src 'self'; connect-src 'self' {} {broker}; manifest-src 'self'; frame-ancestors {ancestors}; \
             base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; \
             trusted-types idm-console default",
                client.idm_url
            );
            HeaderValue::from_str(&text).ok()
        };
        Self { pages: policy("'none'"), embedded: policy(&products(client)) }
    }
}

/// The origins that people may be led back to, each once.
fn products(client: &ClientConfig) -> String {
    let mut origins: Vec<_> = client.return_origins.iter().filter_map(|address| origin_of(address)).collect();
    let mut seen = HashSet::new();
    origins.retain(|origin| seen.insert(*origin));
    if origins.is_empty() { "'none'".to_owned() } else { origins.join(" ") }
}

pub(super) async fn add(State(policy): State<Policy>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let hashed = has_hash(&path);
    let policy = if EMBEDDED.contains(&path.trim_end_matches('/')) { policy.embedded } else { policy.pages };
    let mut response = next.run(request).await;
    let found = response.status() == StatusCode::OK || response.status() == StatusCode::NOT_MODIFIED;
    let headers = response.headers_mut();
    // An image of a brand has a narrower one of its own.
    if let Some(policy) = policy
        && !headers.contains_key(header::CONTENT_SECURITY_POLICY)
    {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    let kept = match path.as_str() {
        _ if !found => REVALIDATE,
        CONFIGURATION => BRIEFLY,
        _ if hashed => IMMUTABLE,
        _ => REVALIDATE,
    };
    headers.insert(header::CACHE_CONTROL, kept);
    for (name, value) in [
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("referrer-policy", "no-referrer"),
        ("x-content-type-options", "nosniff"),
        (
            "permissions-policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=(), clipboard-read=(), clipboard-write=(self), \
             publickey-credentials-get=(self), publickey-credentials-create=(self)",
        ),
    ] {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    response
}

/// Whether a file's name holds a content hash, as Trunk writes it: `name-0123456789abcdef_bg.wasm`. A page's
/// path may end in a UUID, which looks like one but has no extension.
fn has_hash(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let Some((stem, _extension)) = name.rsplit_once('.') else { return false };
    stem.split(['-', '.', '_'])
        .skip(1)
        .any(|part| part.len() >= HASH_DIGITS && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashed_names_are_told_from_plain_ones() {
        for hashed in
            ["/idm-console-0a1b2c3d4e5f6789.js", "/x/idm-console-0a1b2c3d4e5f6789_bg.wasm", "/base-deadbeef.css"]
        {
            assert!(has_hash(hashed), "{hashed}");
        }
        for plain in [
            "/index.html",
            "/",
            "/boot.js",
            "/config.json",
            "/console/app-credentials",
            "/console/app-credentials/0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f",
            "/deadbeef.js",
        ] {
            assert!(!has_hash(plain), "{plain}");
        }
    }
}
