//! A brand: its file, its images, and what the pages make of them.

use axum::{Router, body::Body};
use http::{HeaderMap, Request, StatusCode, header};
use idm_api::config::ClientConfig;
use idm_server::{brand::Brand, spa};
use std::{
    collections::BTreeSet,
    fs,
    sync::{Mutex, OnceLock, PoisonError},
};
use tempfile::TempDir;
use tokio::runtime::Runtime;
use tower::ServiceExt as _;

/// One of each kind that is served.
const IMAGES: [&str; 3] = ["logo.svg", "logo.png", "logo.webp"];
/// What a document may get of a brand.
const ELEMENTS: [&str; 10] = ["link", "div", "span", "p", "ul", "li", "a", "picture", "source", "img"];
/// What only an element of its own, or a stylesheet from elsewhere, needs.
const IN_NO_STYLESHEET: [&str; 6] = ["<", "url(", "@import", "\\", "expression", "/*"];

struct Place {
    brands: TempDir,
    dist: TempDir,
    runtime: Runtime,
    /// The document without a brand.
    plain: String,
}

fn place() -> &'static Mutex<Place> {
    static PLACE: OnceLock<Mutex<Place>> = OnceLock::new();
    PLACE.get_or_init(|| {
        let plain = include_str!("../../index.html").to_owned();
        let dist = tempfile::tempdir().unwrap();
        fs::write(dist.path().join("index.html"), &plain).unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        Mutex::new(Place { brands: tempfile::tempdir().unwrap(), dist, runtime, plain })
    })
}

/// A brand is refused with a sentence, or nothing in it runs. The bytes before the first zero are its file, those after it
/// are the image that the file may name in any of its kinds.
pub fn brand(data: &[u8]) {
    let place = place().lock().unwrap_or_else(PoisonError::into_inner);
    let mut parts = data.splitn(2, |byte| *byte == 0);
    let (text, image) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    fs::write(place.brands.path().join("default.toml"), text).unwrap();
    for name in IMAGES {
        fs::write(place.brands.path().join(name), image).unwrap();
    }
    match idm_server::brand::load(place.brands.path(), None) {
        Ok(brand) => place.shows(brand.expect("there is one")),
        Err(error) => assert!(error.to_string().contains("default.toml") && error.to_string().len() > 20),
    }
}

impl Place {
    fn shows(&self, brand: Brand) {
        let client = ClientConfig {
            idm_url: "https://idm.example".to_owned(),
            broker_url: None,
            account_id: None,
            terms_url: None,
            return_origins: Vec::new(),
            passkeys: false,
            providers: Vec::new(),
        };
        let router = spa::router(self.dist.path(), client, Some(brand)).expect("a policy");
        let (plain, ours) = (elements(&self.plain), ELEMENTS.map(str::to_owned));
        let known: BTreeSet<_> = plain.iter().cloned().chain(ours).collect();
        for path in ["/login", "/console"] {
            let (_, page) = self.get(&router, path);
            let page = String::from_utf8(page).expect("a page is text");
            let found = elements(&page);
            assert!(found.iter().all(|name| known.contains(name)), "{path}: {found:?}");
            for element in ["script", "style", "template"] {
                let count = |elements: &[String]| elements.iter().filter(|name| *name == element).count();
                assert_eq!(count(&found), count(&plain), "{path}: {element}");
            }
            for address in addresses(&page) {
                let of_ours = addresses(&self.plain).any(|known| known == address);
                let leads = address.starts_with("https://") || address.starts_with("/brand/");
                assert!(of_ours || leads, "{path}: {address}");
                if address.starts_with("/brand/") {
                    self.is_harmless(&router, address);
                }
            }
        }
    }

    /// What is served of a brand is a stylesheet of colours, or an image with a policy that lets it do nothing.
    fn is_harmless(&self, router: &Router, path: &str) {
        let (headers, content) = self.get(router, path);
        let policy = headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(policy.contains("default-src 'none'") && policy.ends_with("sandbox"), "{policy}");
        match headers[header::CONTENT_TYPE].to_str().unwrap() {
            "text/css; charset=utf-8" => {
                let sheet = String::from_utf8(content).expect("a stylesheet is text");
                assert!(IN_NO_STYLESHEET.iter().all(|part| !sheet.contains(part)), "{sheet}");
            }
            kind => assert!(["image/svg+xml", "image/png", "image/webp"].contains(&kind), "{kind}"),
        }
    }

    fn get(&self, router: &Router, path: &str) -> (HeaderMap, Vec<u8>) {
        self.runtime.block_on(async {
            let request = Request::get(path).body(Body::empty()).unwrap();
            let answer = router.clone().oneshot(request).await.unwrap();
            assert_eq!(answer.status(), StatusCode::OK, "{path}");
            let (head, body) = answer.into_parts();
            (head.headers, axum::body::to_bytes(body, 1 << 24).await.unwrap().to_vec())
        })
    }
}

/// The names of the elements that begin in a document.
fn elements(html: &str) -> Vec<String> {
    let name = |rest: &str| rest.chars().take_while(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
    html.split('<').skip(1).map(name).filter(|name| !name.is_empty()).collect()
}

/// Where the document leads, and what it loads.
fn addresses(html: &str) -> impl Iterator<Item = &str> {
    let of = |attribute: &'static str| html.split(attribute).skip(1).filter_map(|rest| rest.split('"').next());
    of(" href=\"").chain(of(" src=\"")).chain(of(" srcset=\""))
}
