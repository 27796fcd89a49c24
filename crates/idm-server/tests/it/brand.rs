//! What the file server does with a brand.

use super::support::{Answer, serve};
use idm_api::config::ClientConfig;
use idm_server::brand::{Brand, load};
use std::{fs, path::PathBuf};

const LOGO: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 3 1\"><script>alert(1)</script></svg>";
const BRAND: &str = "name = 'Lumen \"Post\" <b>'\n[logo]\nlight = 'logo.svg'\n[colors]\naccent = { light = '#5b2a86' }\n\
    [texts.en]\nlogin_welcome = '</title><script>alert(1)</script>'\n";

fn index() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../index.html"))
}

pub(crate) fn brand() -> Brand {
    let directory = tempfile::tempdir().unwrap();
    fs::write(directory.path().join("default.toml"), BRAND).unwrap();
    fs::write(directory.path().join("logo.svg"), LOGO).unwrap();
    load(directory.path(), None).unwrap().unwrap()
}

async fn start(brand: Option<Brand>) -> (tempfile::TempDir, String, reqwest::Client) {
    let dist = tempfile::tempdir().unwrap();
    fs::copy(index(), dist.path().join("index.html")).unwrap();
    let client = ClientConfig {
        idm_url: "http://localhost:8081".to_owned(),
        broker_url: None,
        account_id: "0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f".parse().ok(),
        terms_url: None,
        return_origins: Vec::new(),
        passkeys: false,
        providers: Vec::new(),
    };
    let url = serve(idm_server::spa::router(dist.path(), client, brand).unwrap()).await;
    (dist, url, reqwest::Client::builder().no_proxy().build().unwrap())
}

/// What stands in the document between these.
fn between<'a>(html: &'a str, before: &str, after: &str) -> &'a str {
    let (_, rest) = html.split_once(before).unwrap_or_else(|| panic!("{before} in {html}"));
    rest.split_once(after).unwrap().0
}

/// What the app takes the brand from.
fn carrier(html: &str) -> &str {
    between(html, "<div id=\"idm-brand\" data-name=\"Lumen &quot;Post&quot; &lt;b&gt;\" hidden>", "</div>")
}

#[tokio::test]
async fn end_users_pages_are_the_products_and_the_console_is_not() {
    let (_dist, url, client) = start(Some(brand())).await;
    for path in ["/", "/login", "/signup?lang=de", "/account", "/reset-password", "/nowhere"] {
        let answer = Answer::of(client.get(format!("{url}{path}"))).await;
        assert_eq!((answer.status.as_u16(), answer.header("cache-control")), (200, Some("no-cache")), "{path}");
        assert!(answer.header("content-type").unwrap().starts_with("text/html"), "{path}");
        assert!(answer.text.contains("<title>Lumen &quot;Post&quot; &lt;b&gt;</title>"), "{path}: {}", answer.text);
        assert!(!answer.text.contains("IDM Console"), "{path}");
        assert!(!answer.text.contains("<script>"), "{path}");
        let told = "data-language=\"en\" data-default>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</p>";
        assert!(carrier(&answer.text).contains(told), "{}", answer.text);
    }
    for path in ["/console", "/console/app-credentials"] {
        let answer = Answer::of(client.get(format!("{url}{path}"))).await;
        assert!(
            answer.text.contains("<title>IDM Console</title>") && !answer.text.contains("class=\"branded\""),
            "{path}"
        );
        assert!(carrier(&answer.text).contains("alt=\"Lumen &quot;Post&quot; &lt;b&gt;\""), "{path}");
    }
    let posted = Answer::of(client.post(format!("{url}/login"))).await;
    assert_eq!(posted.status, 405);
}

#[tokio::test]
async fn a_document_that_is_known_is_not_sent_again() {
    let (dist, url, client) = start(Some(brand())).await;
    let page = || client.get(format!("{url}/login"));
    let first = Answer::of(page()).await;
    let etag = first.header("etag").unwrap();
    let again = Answer::of(page().header("if-none-match", etag)).await;
    assert_eq!((again.status.as_u16(), again.text.as_str()), (304, ""));
    let console = Answer::of(client.get(format!("{url}/console")).header("if-none-match", etag)).await;
    assert_eq!(console.status, 200);
    fs::write(dist.path().join("index.html"), "<html><head></head>built anew</html>").unwrap();
    let built = Answer::of(page().header("if-none-match", etag)).await;
    assert!(built.status == 200 && built.text.contains("built anew"));
    fs::write(dist.path().join("login.html"), "<html><head></head>the login</html>").unwrap();
    let login = Answer::of(page()).await.text;
    assert!(login.contains("the login") && login.contains("class=\"branded\""), "{login}");
    fs::remove_file(dist.path().join("login.html")).unwrap();
    fs::remove_file(dist.path().join("index.html")).unwrap();
    assert_eq!(Answer::of(page()).await.status, 503);
}

#[tokio::test]
async fn a_logo_is_served_as_an_image_that_can_do_nothing() {
    let (_dist, url, client) = start(Some(brand())).await;
    let document = Answer::of(client.get(format!("{url}/login"))).await;
    let logo = between(&document.text, "<img class=\"brand-logo\" src=\"", "\" alt=");
    let answer = Answer::of(client.get(format!("{url}{logo}"))).await;
    assert_eq!((answer.status.as_u16(), answer.text.as_str()), (200, LOGO));
    assert_eq!(answer.header("content-type"), Some("image/svg+xml"));
    assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(answer.header("cross-origin-resource-policy"), Some("same-origin"));
    assert_eq!(answer.header("cache-control"), Some("public, max-age=31536000, immutable"));
    let policy = answer.header("content-security-policy").unwrap();
    assert!(policy.starts_with("default-src 'none';") && policy.ends_with("sandbox"), "{policy}");
    assert!(!policy.contains("script-src"), "{policy}");
}

#[tokio::test]
async fn colours_come_as_a_stylesheet_that_the_document_links_to() {
    let (_dist, url, client) = start(Some(brand())).await;
    let document = Answer::of(client.get(format!("{url}/login"))).await;
    let name = between(&document.text, "<link rel=\"stylesheet\" href=\"/brand/", "\"");
    let answer = Answer::of(client.get(format!("{url}/brand/{name}"))).await;
    assert_eq!(answer.header("content-type"), Some("text/css; charset=utf-8"));
    assert!(answer.text.starts_with(":root.branded{") && answer.text.contains("--accent:light-dark(#5b2a86,#"));
    let policy = document.header("content-security-policy").unwrap();
    assert!(policy.contains("style-src 'self';") && !policy.contains("unsafe-inline"), "{policy}");
}

#[tokio::test]
async fn nothing_but_a_brands_own_files_is_below_its_path() {
    let (_dist, url, client) = start(Some(brand())).await;
    for path in [
        "/brand/",
        "/brand/logo.svg",
        "/brand/default.toml",
        "/brand/../Cargo.toml",
        "/brand/..%2f..%2fetc%2fpasswd",
        "/brand/%2e%2e/index.html",
        "/brand/x/logo.svg",
        "/brand/logo-0000000000000000.svg",
    ] {
        let answer = Answer::of(client.get(format!("{url}{path}"))).await;
        // What a client itself makes of `..` is another path, which may be a page.
        let is_page = answer.header("content-type").is_some_and(|kind| kind.starts_with("text/html"));
        assert!(answer.status == 404 || is_page, "{path}: {}", answer.status);
        assert!(!answer.text.contains("login_welcome =") && !answer.text.contains("root:"), "{path}");
    }
}

#[tokio::test]
async fn without_a_brand_nothing_is_asked_for_and_nothing_is_there() {
    let (_dist, url, client) = start(None).await;
    let answer = Answer::of(client.get(format!("{url}/login"))).await;
    assert_eq!(answer.text, fs::read_to_string(index()).unwrap());
    let missing = Answer::of(client.get(format!("{url}/brand/brand-0000000000000000.css"))).await;
    assert_eq!(missing.status, 404);
}
