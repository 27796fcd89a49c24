//! The headers that every answer of the file server carries.

use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use http::{HeaderName, HeaderValue, StatusCode, header};
use idm_api::{config::ClientConfig, hand_over::origin_of};

/// Without a hash in its name a file may change under its name: ask each time.
const REVALIDATE: HeaderValue = HeaderValue::from_static("no-cache");
/// Where the page's configuration is.
pub(super) const CONFIGURATION: &str = "/config.json";
/// A page reads it twice, before the app and in it; the second time without a round trip.
const BRIEFLY: HeaderValue = HeaderValue::from_static("max-age=30");
const IMMUTABLE: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// Of what a page could ask for, what ours do: copying, and passkeys.
const PERMISSIONS_POLICY: &str = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), clipboard-read=(), \
                                  clipboard-write=(self), publickey-credentials-get=(self), \
                                  publickey-credentials-create=(self)";
/// Shortest run of hexadecimal digits that counts as a content hash.
const HASH_DIGITS: usize = 8;

/// The two pages that a product's page may have in a frame (`src/paths` names them as well).
const EMBEDDED: [&str; 2] = ["/embedded/login", "/embedded/signup"];

/// The Content-Security-Policy, made once.
#[derive(Clone)]
pub(super) struct Policy {
    pages: HeaderValue,
    /// The same, for what products may have in a frame.
    embedded: HeaderValue,
}

/// Why there is no policy, and so no page: without one it would run whatever got into it.
#[derive(Debug, thiserror::Error)]
pub enum PolicyError {
    /// Something that stands in the policy would be read as something else there.
    #[error("{setting} {text}: must begin with an origin like https://name.example")]
    NotAnOrigin {
        /// The setting.
        setting: &'static str,
        /// What it says.
        text: String,
    },
    /// The policy is no value of a header.
    #[error("no Content-Security-Policy can be made: {0}")]
    Header(#[from] http::header::InvalidHeaderValue),
}

impl Policy {
    /// Only the configured IDM and broker can be called. Trusted Types: Leptos clones its templates through
    /// `innerHTML`, for which the boot script makes the one policy that there is, `default`; it lets the one worker
    /// through as well. Nobody has our pages in a frame, but for the two that are made for it, and there the configured
    /// products alone (CSP Level 3, section 6.4.2).
    ///
    /// # Errors
    /// When a setting that stands in it is no origin.
    pub(super) fn new(client: &ClientConfig) -> Result<Self, PolicyError> {
        let mut called = vec![whole_origin("idm_url", &client.idm_url)?];
        if let Some(broker) = &client.broker_url {
            called.push(whole_origin("broker_url", broker)?);
        }
        let called = called.join(" ");
        let policy = |ancestors: &str| {
            let text = format!(
                "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; \
                 img-src 'self' data:; font-src 'self'; connect-src 'self' {called}; manifest-src 'self'; \
                 frame-ancestors {ancestors}; base-uri 'none'; form-action 'self'; \
                 require-trusted-types-for 'script'; trusted-types default"
            );
            HeaderValue::from_str(&text)
        };
        Ok(Self { pages: policy("'none'")?, embedded: policy(&products(client)?)? })
    }
}

/// The text, if it is an origin and nothing else.
fn whole_origin<'a>(setting: &'static str, text: &'a str) -> Result<&'a str, PolicyError> {
    origin_of(text)
        .filter(|origin| *origin == text)
        .ok_or_else(|| PolicyError::NotAnOrigin { setting, text: text.to_owned() })
}

/// The origins that people may be led back to, each once.
fn products(client: &ClientConfig) -> Result<String, PolicyError> {
    let mut origins = Vec::new();
    for address in &client.return_origins {
        let none = || PolicyError::NotAnOrigin { setting: "return_origins", text: address.clone() };
        let origin = origin_of(address).ok_or_else(none)?;
        if !origins.contains(&origin) {
            origins.push(origin);
        }
    }
    Ok(if origins.is_empty() { "'none'".to_owned() } else { origins.join(" ") })
}

pub(super) async fn add(State(policy): State<Policy>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let hashed = has_hash(&path);
    let policy = if EMBEDDED.contains(&path.trim_end_matches('/')) { policy.embedded } else { policy.pages };
    let mut response = next.run(request).await;
    let found = response.status() == StatusCode::OK || response.status() == StatusCode::NOT_MODIFIED;
    let headers = response.headers_mut();
    // A file of a brand has a narrower one of its own.
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(policy);
    let kept = match path.as_str() {
        _ if !found => REVALIDATE,
        CONFIGURATION => BRIEFLY,
        _ if hashed => IMMUTABLE,
        _ => REVALIDATE,
    };
    headers.insert(header::CACHE_CONTROL, kept);
    let uses = (HeaderName::from_static("permissions-policy"), HeaderValue::from_static(PERMISSIONS_POLICY));
    for (name, value) in idm_http::OF_EVERY_ANSWER.into_iter().chain([uses]) {
        headers.insert(name, value);
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

    fn client(idm: &str, broker: Option<&str>, product: Option<&str>) -> ClientConfig {
        ClientConfig {
            idm_url: idm.to_owned(),
            broker_url: broker.map(str::to_owned),
            account_id: None,
            terms_url: None,
            return_origins: product.map(str::to_owned).into_iter().collect(),
            passkeys: false,
            providers: Vec::new(),
        }
    }

    /// Each would end a directive, begin one, or let in more than one origin.
    #[test]
    fn without_a_policy_there_are_no_pages() {
        let good = "https://a.example";
        assert!(Policy::new(&client(good, None, None)).is_ok());
        assert!(Policy::new(&client(good, Some("http://[::1]:8082"), Some("https://shop.example/x?y=;"))).is_ok());
        for bad in [
            "",
            "*",
            "https:",
            "https://*",
            "https://a.example/",
            "https://a.example;",
            "https://a.example; script-src *",
            "https://a.example https://evil.example",
            "https://a.example,default-src",
            "https://a.example\n",
            "https://ä.example",
            "'self'",
        ] {
            assert!(Policy::new(&client(bad, None, None)).is_err(), "{bad:?}");
            assert!(Policy::new(&client(good, Some(bad), None)).is_err(), "{bad:?}");
        }
        for bad in ["", "*", "https://*", "https://a.example;", "https://a.example https://evil.example", "'self'"] {
            assert!(Policy::new(&client(good, None, Some(bad))).is_err(), "{bad:?}");
        }
        let told = Policy::new(&client("https://a.example; script-src *", None, None)).err().unwrap().to_string();
        assert!(told.starts_with("idm_url https://a.example; script-src *: must begin with"), "{told}");
    }

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
