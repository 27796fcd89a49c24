//! The console's files.

use super::support::{Answer, serve};
use idm_api::{config::ClientConfig, ids::AccountId};
use serde_json::json;
use std::fs;

const HASHED: &str = "/idm-console-0a1b2c3d4e5f6789_bg.wasm";

async fn start() -> (tempfile::TempDir, String, reqwest::Client) {
    start_for(Vec::new(), None).await
}

async fn start_for(
    return_origins: Vec<String>,
    account_id: Option<AccountId>,
) -> (tempfile::TempDir, String, reqwest::Client) {
    let dist = tempfile::tempdir().unwrap();
    fs::write(dist.path().join("index.html"), "<!doctype html><title>x</title>").unwrap();
    fs::write(dist.path().join(&HASHED[1..]), "wasm").unwrap();
    for (suffix, content) in [("br", "brotli"), ("gz", "gzip"), ("zst", "zstd")] {
        fs::write(dist.path().join(format!("{}.{suffix}", &HASHED[1..])), content).unwrap();
    }
    fs::write(dist.path().join("boot.js"), "boot").unwrap();
    let client = ClientConfig {
        idm_url: "http://localhost:8081".to_owned(),
        broker_url: Some("http://localhost:8082".to_owned()),
        account_id,
        terms_url: None,
        return_origins,
        passkeys: false,
        providers: Vec::new(),
    };
    let url = serve(idm_server::spa::router(dist.path(), client, None).unwrap()).await;
    (dist, url, reqwest::Client::builder().no_proxy().build().unwrap())
}

#[tokio::test]
async fn every_page_of_the_app_is_index_html_and_a_missing_file_is_none() {
    let (_dist, url, client) = start().await;
    for path in ["/", "/console", "/console/app-credentials/0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f", "/signup?x=a.b"] {
        let answer = Answer::of(client.get(format!("{url}{path}"))).await;
        assert_eq!((answer.status.as_u16(), answer.header("content-type")), (200, Some("text/html")), "{path}");
        assert_eq!(answer.header("cache-control"), Some("no-cache"));
    }
    for path in ["/missing.js", "/..%2f..%2fetc/passwd.txt", "/%2e%2e/Cargo.toml"] {
        assert_eq!(Answer::of(client.get(format!("{url}{path}"))).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn login_and_signup_have_documents_of_their_own_where_there_are_some() {
    let (dist, url, client) = start_for(Vec::new(), "0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f".parse().ok()).await;
    let text = async |path: &str| {
        let answer = Answer::of(client.get(format!("{url}{path}"))).await;
        assert_eq!((answer.status.as_u16(), answer.header("content-type")), (200, Some("text/html")), "{path}");
        assert_eq!(answer.header("cache-control"), Some("no-cache"), "{path}");
        answer.text
    };
    assert!(text("/login").await.contains("<title>x"));
    fs::write(dist.path().join("login.html"), "<!doctype html><title>login</title>").unwrap();
    fs::write(dist.path().join("signup.html"), "<!doctype html><title>signup</title>").unwrap();
    for path in ["/login", "/login/", "/login?returnTo=https://shop.example/a.b"] {
        assert!(text(path).await.contains("<title>login"), "{path}");
    }
    for path in ["/signup", "/signup/", "/signup?returnTo=https://shop.example/a.b"] {
        assert!(text(path).await.contains("<title>signup"), "{path}");
    }
    for path in ["/", "/console/login", "/embedded/login", "/loginx", "/login/x"] {
        assert!(text(path).await.contains("<title>x"), "{path}");
    }
    // That document's script takes the account for known.
    let (dist, url, client) = start().await;
    fs::write(dist.path().join("login.html"), "<!doctype html><title>login</title>").unwrap();
    assert!(Answer::of(client.get(format!("{url}/login"))).await.text.contains("<title>x"));
}

#[tokio::test]
async fn hashed_files_are_immutable_and_sent_as_they_were_compressed() {
    let (_dist, url, client) = start().await;
    let plain = Answer::of(client.get(format!("{url}{HASHED}"))).await;
    assert_eq!((plain.text.as_str(), plain.header("content-type")), ("wasm", Some("application/wasm")));
    assert_eq!(plain.header("cache-control"), Some("public, max-age=31536000, immutable"));
    for (takes, content, encoding) in [
        // What browsers say.
        ("gzip, deflate, br, zstd", "brotli", "br"),
        ("gzip, deflate, zstd", "zstd", "zstd"),
        ("gzip, deflate", "gzip", "gzip"),
    ] {
        let answer = Answer::of(client.get(format!("{url}{HASHED}")).header("accept-encoding", takes)).await;
        assert_eq!((answer.text.as_str(), answer.header("content-encoding")), (content, Some(encoding)), "{takes}");
    }
    assert_eq!(Answer::of(client.get(format!("{url}/boot.js"))).await.header("cache-control"), Some("no-cache"));
}

/// The whole policy, word for word: what somebody adds to it has to be added here. Of all settings only the addresses of
/// IDM and broker, and the products' in the two pages that they frame, have a place in it.
#[tokio::test]
async fn every_answer_carries_the_policy() {
    let (idm, broker) = ("http://localhost:8081", "https://broker.example");
    let provider =
        || idm_api::provider::ProviderLabel { id: "idp".to_owned(), name: "Example; script-src *".to_owned() };
    for (broker_url, providers, called) in [
        (None, Vec::new(), idm.to_owned()),
        (Some(broker), Vec::new(), format!("{idm} {broker}")),
        (None, vec![provider()], idm.to_owned()),
        (Some(broker), vec![provider()], format!("{idm} {broker}")),
    ] {
        let dist = tempfile::tempdir().unwrap();
        fs::write(dist.path().join("index.html"), "<!doctype html><title>x</title>").unwrap();
        let client = ClientConfig {
            idm_url: idm.to_owned(),
            broker_url: broker_url.map(str::to_owned),
            account_id: None,
            terms_url: Some("https://terms.example/".to_owned()),
            return_origins: vec!["https://shop.example/in".to_owned()],
            passkeys: true,
            providers,
        };
        let url = serve(idm_server::spa::router(dist.path(), client, None).unwrap()).await;
        for (path, ancestors) in [
            ("/", "'none'"),
            ("/login", "'none'"),
            ("/config.json", "'none'"),
            ("/missing.js", "'none'"),
            ("/embedded/login", "https://shop.example"),
            ("/embedded/signup", "https://shop.example"),
        ] {
            let policy = format!(
                "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; \
                 img-src 'self' data:; font-src 'self'; connect-src 'self' {called}; manifest-src 'self'; \
                 frame-ancestors {ancestors}; base-uri 'none'; form-action 'self'; \
                 require-trusted-types-for 'script'; trusted-types default"
            );
            let answer = Answer::of(reqwest::Client::new().get(format!("{url}{path}"))).await;
            assert_eq!(answer.header("content-security-policy"), Some(policy.as_str()), "{path}");
        }
    }
}

/// Trusted Types: the header lets through the one policy that is made, and nothing else of ours makes one.
#[test]
fn the_one_policy_of_trusted_types_is_made_in_one_place() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut made = Vec::new();
    let mut folders = ["style", "src", "packages", "crates/idm-api/src"].map(|folder| root.join(folder)).to_vec();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(source) = fs::read_to_string(&path) {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                // However it is spelled: a policy needs this word.
                made.extend(
                    source
                        .match_indices("createPolicy")
                        .map(|(at, _)| (name.clone(), source[at..].lines().next().unwrap().to_owned())),
                );
            }
        }
    }
    assert_eq!(made, [("boot.js".to_owned(), "createPolicy(\"default\", {".to_owned())]);
}

#[tokio::test]
async fn two_pages_can_be_in_a_frame_of_the_products_and_nothing_else_of_anybody() {
    let ancestors = async |url: &str, client: &reqwest::Client, path: &str| {
        let answer = Answer::of(client.get(format!("{url}{path}"))).await;
        let policy = answer.header("content-security-policy").unwrap().to_owned();
        policy.split("; ").find_map(|part| part.strip_prefix("frame-ancestors ")).unwrap().to_owned()
    };
    let products = [
        "https://shop.example",
        "https://club.example:8443/logged-in?x=1",
        "https://club.example:8443/other",
        "https://shop.example/more",
    ];
    let products = products.map(str::to_owned).to_vec();
    let (_dist, url, client) = start_for(products, None).await;
    for path in ["/embedded/login", "/embedded/signup", "/embedded/login/?returnTo=https://shop.example"] {
        assert_eq!(ancestors(&url, &client, path).await, "https://shop.example https://club.example:8443", "{path}");
    }
    for path in [
        "/",
        "/login",
        "/account",
        "/console",
        "/embedded",
        "/embedded/account",
        "/embedded/login/x",
        "/x/embedded/login",
    ] {
        assert_eq!(ancestors(&url, &client, path).await, "'none'", "{path}");
    }
    let (_dist, url, client) = start().await;
    assert_eq!(ancestors(&url, &client, "/embedded/login").await, "'none'");
}

#[tokio::test]
async fn the_configuration_names_the_origins_and_has_no_token() {
    let (_dist, url, client) = start().await;
    let answer = Answer::of(client.get(format!("{url}/config.json"))).await;
    assert_eq!(answer.body, json!({"idmUrl": "http://localhost:8081", "brokerUrl": "http://localhost:8082"}));
    assert_eq!(answer.header("cache-control"), Some("max-age=30"));
}
