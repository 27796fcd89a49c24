//! What every answer of the three servers tells browsers to do with it: whole values, on every route, whatever came of
//! the call.

use super::{
    brand::brand,
    security_cases::{ADA, access::body, filled, person},
    strict_transport::{broker, of_the_broker, of_the_pages},
    support::{Answer, ORIGIN, Server, gate, no_limits, serve},
};
use idm_api::{config::ClientConfig, paths};
use idm_http::{Limits, Rate};
use idm_server::{crypto::passwords::HashingLimits, routes};
use reqwest::{Method, RequestBuilder, header::HeaderMap};
use std::{collections::BTreeSet, fs, sync::Arc};

/// Of every answer of IDM and broker.
const OF_AN_API: [(&str, &str); 6] = [
    (
        "content-security-policy",
        "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'",
    ),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    (
        "permissions-policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), clipboard-read=(), clipboard-write=(), \
         publickey-credentials-get=(), publickey-credentials-create=()",
    ),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
];
/// Of every page and every file, beside its Content-Security-Policy.
const OF_A_PAGE: [(&str, &str); 5] = [
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    (
        "permissions-policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), clipboard-read=(), clipboard-write=(self), \
         publickey-credentials-get=(self), publickey-credentials-create=(self)",
    ),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
];
const LONG: usize = 5000;

/// Status and headers of an answer; its body is left alone, as events come without end.
async fn head_of(request: RequestBuilder) -> (u16, HeaderMap) {
    let response = request.send().await.unwrap();
    (response.status().as_u16(), response.headers().clone())
}

/// Each exactly once, to the letter.
fn assert_says(headers: &HeaderMap, expected: &[(&str, &str)], cache: &str, what: &str) {
    for (name, value) in expected.iter().chain(&[("cache-control", cache)]) {
        let said: Vec<_> = headers.get_all(*name).iter().map(|value| value.to_str().unwrap()).collect();
        assert_eq!(said, [*value], "{name} of {what}");
    }
    for telling in ["server", "x-powered-by"] {
        assert!(!headers.contains_key(telling), "{telling} of {what}");
    }
}

/// The calls that a call is made into to be answered in every way that a layer around it has.
fn ways(client: &reqwest::Client, url: &str, method: &Method, path: &str, jwt: &str) -> Vec<(String, RequestBuilder)> {
    let to = |method: &Method, more: &str| client.request(method.clone(), format!("{url}{path}{more}"));
    let named = |what: &str| format!("{method} {path}, {what}");
    let asks = |origin: &str| {
        let asked = to(&Method::OPTIONS, "").header("origin", origin);
        asked.header("access-control-request-method", method.as_str())
    };
    let json = |text: String| {
        let call = to(method, "").header("origin", ORIGIN).header("if-match", "*").bearer_auth(jwt);
        call.header("content-type", "application/json").body(text)
    };
    let mut ways = vec![
        (named("by nobody"), to(method, "")),
        (named("by an admin"), to(method, "").header("origin", ORIGIN).header("x-idm-request", "1").bearer_auth(jwt)),
        (named("by a method that it has not"), to(&Method::PUT, "")),
        (named("asked for by a page"), asks(ORIGIN)),
        (named("asked for by a stranger"), asks("https://evil.example")),
        (named("with a long query"), to(method, &format!("?{}", "x".repeat(LONG)))),
        (
            named("with large headers"),
            (0..4).fold(to(method, ""), |call, n| call.header(format!("x-{n}"), "x".repeat(LONG))),
        ),
    ];
    if *method == Method::GET {
        ways.push((named("its head"), to(&Method::HEAD, "").bearer_auth(jwt)));
        ways.push((named("if it has changed"), to(method, "").header("if-none-match", "*").bearer_auth(jwt)));
    } else {
        ways.push((named("with all that it takes"), to(method, "").bearer_auth(jwt).json(&body())));
        ways.push((named("with an empty object"), json("{}".to_owned())));
        ways.push((named("with what is no JSON"), json("{".to_owned())));
        ways.push((named("with a large body"), json(format!("{{\"x\":\"{}\"}}", "x".repeat(100_000)))));
        ways.push((named("with a text"), to(method, "").header("origin", ORIGIN).bearer_auth(jwt).body("x")));
    }
    ways
}

#[tokio::test]
async fn every_answer_of_the_idm_says_what_may_be_done_with_it() {
    let server = Server::start().await;
    let nobodys = uuid::Uuid::now_v7().to_string();
    let (ada, (app, _)) = (person(&server, ADA).await, server.application(&server.admin().await).await);
    let mut seen = BTreeSet::new();
    let mut calls = routes::listed();
    assert!(calls.len() > 70, "{}", calls.len());
    calls.extend([(Method::GET, "/nowhere".to_owned()), (Method::GET, "/".to_owned())]);
    let mut jwt = server.admin().await;
    for (method, route) in calls {
        let path = filled(&route, &[("userId", &ada), ("appId", &app)], &nobodys);
        for (what, call) in ways(&server.client, &server.url, &method, &path, &jwt) {
            let (status, headers) = head_of(call).await;
            seen.insert(status);
            // The keys are public, and may be kept as long as a new one is published before it signs.
            let keys = route == paths::JWKS && matches!(status, 200);
            let preflight = what.contains("asked for");
            let cache = if keys && !preflight { "public, max-age=300" } else { "no-store" };
            assert_says(&headers, &OF_AN_API, cache, &format!("{what}: {status}"));
        }
        if route == paths::LOGOUT {
            jwt = server.admin().await;
        }
    }
    for status in [200, 201, 202, 204, 400, 401, 403, 404, 405, 413, 414, 415, 428, 431] {
        assert!(seen.contains(&status), "{status} is not among {seen:?}");
    }
}

/// Turned away before anything is asked: still what every answer says, on every route.
#[tokio::test]
async fn who_calls_too_often_is_told_the_same() {
    let server = Server::start().await;
    let limited = gate(Limits { per_address: Rate::new(0.01, 1), ..no_limits() });
    let idm = serve(routes::router(Arc::clone(&server.idm), &[ORIGIN.to_owned()], &limited)).await;
    let directory = tempfile::tempdir().unwrap();
    let limited = gate(Limits { per_address: Rate::new(0.01, 1), ..no_limits() });
    let broker = serve(broker(server.url.clone(), &directory.path().join("token"), &limited)).await;
    for (url, calls) in [(idm, routes::listed()), (broker, of_the_broker())] {
        assert_eq!(head_of(server.client.get(format!("{url}/healthz"))).await.0, 200);
        for (method, path) in calls.into_iter().filter(|(method, _)| *method != Method::OPTIONS) {
            let (status, headers) = head_of(server.client.request(method.clone(), format!("{url}{path}"))).await;
            assert_eq!(status, 429, "{method} {path}");
            assert!(headers.contains_key("retry-after"), "{method} {path}");
            assert_says(&headers, &OF_AN_API, "no-store", &format!("{method} {path}: 429"));
        }
    }
}

/// 503 for want of room to hash in, and from a broker that reaches no IDM.
#[tokio::test(flavor = "multi_thread")]
async fn who_is_asked_to_come_later_is_told_the_same() {
    let server = Server::with(HashingLimits { log_n: 14, concurrent: 1, queue: 0 }).await;
    let logins = (0..40).map(|number| {
        let body = server.login_body(&format!("x{number}@demo.example"), "wrong Horse 7 battery");
        head_of(server.post(paths::LOGIN_USER).json(&body))
    });
    let answers = futures_util::future::join_all(logins).await;
    let busy: Vec<_> = answers.iter().filter(|(status, _)| *status == 503).collect();
    assert!(!busy.is_empty(), "{:?}", answers.iter().map(|(status, _)| status).collect::<Vec<_>>());
    for (_, headers) in busy {
        assert_says(headers, &OF_AN_API, "no-store", "503 of the IDM");
    }
    let directory = tempfile::tempdir().unwrap();
    let lost = broker("http://127.0.0.1:9".to_owned(), &directory.path().join("token"), &gate(no_limits()));
    let url = serve(lost).await;
    let asked = server.client.post(format!("{url}{}", paths::BROKER_PASSWORD_RESET)).header("origin", ORIGIN);
    let (status, headers) = head_of(asked.json(&serde_json::json!({"emailAddress": "x@demo.example"}))).await;
    assert!(matches!(status, 502 | 503), "{status}");
    assert_says(&headers, &OF_AN_API, "no-store", "a broker without an IDM");
}

#[tokio::test]
async fn every_answer_of_the_broker_says_what_may_be_done_with_it() {
    let server = Server::start().await;
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("token");
    let router = broker(server.url.clone(), &file, &gate(no_limits()));
    let url = serve(router).await;
    let mut seen = BTreeSet::new();
    for (method, path) in of_the_broker().into_iter().filter(|(method, _)| *method != Method::OPTIONS) {
        for (what, call) in ways(&server.client, &url, &method, &path, "x") {
            let (status, headers) = head_of(call).await;
            seen.insert(status);
            assert_says(&headers, &OF_AN_API, "no-store", &format!("{what}: {status}"));
        }
    }
    for status in [200, 400, 403, 404, 405, 413, 414, 415, 431] {
        assert!(seen.contains(&status), "{status} is not among {seen:?}");
    }
}

/// The policy of pages, with these ancestors.
fn policy(ancestors: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; \
         img-src 'self' data:; font-src 'self'; connect-src 'self' https://idm.example https://broker.example; \
         manifest-src 'self'; frame-ancestors {ancestors}; base-uri 'none'; form-action 'self'; \
         require-trusted-types-for 'script'; trusted-types default"
    )
}

const OF_A_BRANDS_FILE: &str = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; \
                                base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
                                trusted-types 'none'; sandbox";
const REVALIDATE: &str = "no-cache";
const IMMUTABLE: &str = "public, max-age=31536000, immutable";
const HASHED: &str = "/idm-console-0a1b2c3d4e5f6789.js";

async fn pages(dist: &std::path::Path) -> String {
    fs::copy(concat!(env!("CARGO_MANIFEST_DIR"), "/../../index.html"), dist.join("index.html")).unwrap();
    fs::write(dist.join("boot.js"), "boot").unwrap();
    fs::write(dist.join(&HASHED[1..]), "app").unwrap();
    let client = ClientConfig {
        idm_url: "https://idm.example".to_owned(),
        broker_url: Some("https://broker.example".to_owned()),
        account_id: "0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f".parse().ok(),
        terms_url: None,
        return_origins: vec!["https://shop.example".to_owned()],
        passkeys: true,
        providers: Vec::new(),
    };
    serve(idm_server::spa::router(dist, client, Some(brand())).unwrap()).await
}

/// Files of the brand, as the document links to them.
async fn brand_files(client: &reqwest::Client, url: &str) -> Vec<String> {
    let document = Answer::of(client.get(format!("{url}/login"))).await.text;
    let mut files: Vec<_> = document
        .split('"')
        .filter(|text| text.starts_with("/brand/"))
        .map(|text| text.split(' ').next().unwrap().to_owned())
        .collect();
    files.sort();
    files.dedup();
    assert!(
        files.iter().any(|file| file.ends_with(".css")) && files.iter().any(|file| file.ends_with(".svg")),
        "{files:?}"
    );
    files
}

#[tokio::test]
async fn every_answer_of_the_pages_says_what_may_be_done_with_it() {
    let dist = tempfile::tempdir().unwrap();
    let url = pages(dist.path()).await;
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let (own, product) = (policy("'none'"), policy("https://shop.example"));
    let mut files: Vec<_> = of_the_pages().into_iter().map(|(_, path)| (path, REVALIDATE)).collect();
    files.extend(
        ["/signup", "/embedded/signup", "/account", "/brand/", "/x/y.z"].map(|path| (path.to_owned(), REVALIDATE)),
    );
    files.push((HASHED.to_owned(), IMMUTABLE));
    let brand_files = brand_files(&client, &url).await;
    files.extend(brand_files.iter().map(|path| (path.clone(), IMMUTABLE)));
    let mut seen = BTreeSet::new();
    for (path, kept) in files {
        let csp = match &*path {
            "/embedded/login" | "/embedded/signup" => &product,
            _ if brand_files.contains(&path) => OF_A_BRANDS_FILE,
            _ => &own,
        };
        let to = |method: Method| client.request(method, format!("{url}{path}"));
        let (_, first) = head_of(to(Method::GET)).await;
        let known = |call: RequestBuilder| {
            let call = first.get("etag").into_iter().fold(call, |call, etag| call.header("if-none-match", etag));
            first.get("last-modified").into_iter().fold(call, |call, date| call.header("if-modified-since", date))
        };
        let long = client.get(format!("{url}{path}?{}", "x".repeat(LONG)));
        for (what, call) in [
            ("GET", to(Method::GET)),
            ("HEAD", to(Method::HEAD)),
            ("GET of what is known", known(to(Method::GET))),
            ("GET of a part", to(Method::GET).header("range", "bytes=0-1")),
            ("GET of a part that is not there", to(Method::GET).header("range", "bytes=900000-")),
            ("GET, compressed", to(Method::GET).header("accept-encoding", "br, gzip")),
            ("GET with a long query", long),
            ("POST", to(Method::POST).body("x=1")),
            ("PUT", to(Method::PUT)),
            ("OPTIONS", to(Method::OPTIONS).header("origin", ORIGIN).header("access-control-request-method", "GET")),
        ] {
            let (status, headers) = head_of(call).await;
            seen.insert(status);
            let cache = match (status, &*path) {
                (200 | 304, "/config.json") => "max-age=30",
                (200 | 304, _) => kept,
                _ => REVALIDATE,
            };
            // What answers in a brand file's place, as to a POST, is a page's.
            let csp = if status >= 400 && csp == OF_A_BRANDS_FILE { &own } else { csp };
            let expected = [OF_A_PAGE.as_slice(), &[("content-security-policy", csp)]].concat();
            assert_says(&headers, &expected, cache, &format!("{what} {path}: {status}"));
        }
    }
    fs::remove_file(dist.path().join("index.html")).unwrap();
    let (status, headers) = head_of(client.get(format!("{url}/console"))).await;
    seen.insert(status);
    assert_says(&headers, &[OF_A_PAGE.as_slice(), &[("content-security-policy", &*own)]].concat(), REVALIDATE, "503");
    for status in [200, 206, 304, 404, 405, 416, 503] {
        assert!(seen.contains(&status), "{status} is not among {seen:?}");
    }
}
