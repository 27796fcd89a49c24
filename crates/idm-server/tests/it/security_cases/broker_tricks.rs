//! The broker before an IDM that writes down what it is asked: nothing of the caller's but three fields reaches it.

use super::raw;
use crate::support::{Answer, ORIGIN, PASSWORD, gate, no_limits, serve};
use axum::{
    Json, Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, Method, StatusCode, Uri},
};
use idm_broker::{BrokerConfig, ProofOfWork, TokenSource};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};

const ACCOUNT: &str = "0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f";

#[derive(Clone)]
struct Asked {
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Value,
}

type Log = Arc<Mutex<Vec<Asked>>>;

async fn write_down(
    State(log): State<Log>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> (StatusCode, Json<Value>) {
    let body = serde_json::from_slice(&body).unwrap_or_default();
    log.lock().unwrap().push(Asked { method, uri: uri.clone(), headers, body });
    let user = json!({
        "userId": ACCOUNT, "accountId": ACCOUNT, "emailAddress": "a@b.example", "emailVerified": false,
        "roles": ["end-user"], "locked": false, "secondFactor": false, "created": 1,
        "secret": "of the IDM's", "appToken": "idmapp_other",
    });
    (if uri.path().ends_with("create-user") { StatusCode::CREATED } else { StatusCode::ACCEPTED }, Json(user))
}

struct Broker {
    url: String,
    log: Log,
    token: String,
    client: reqwest::Client,
    _file: tempfile::NamedTempFile,
}

async fn start() -> Broker {
    let log = Log::default();
    let idm = Router::new().fallback(write_down).with_state(Arc::clone(&log));
    let token = idm_api::token::encode([3; 32]).expose().to_owned();
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(&file, &token).unwrap();
    let config = BrokerConfig {
        idm_url: serve(idm).await,
        account_id: ACCOUNT.parse().unwrap(),
        token: TokenSource::File(file.path().to_owned()),
        origins: vec![ORIGIN.to_owned()],
        proof: ProofOfWork::new(0, None).unwrap(),
    };
    let url = serve(idm_broker::router(config, &gate(no_limits())).unwrap()).await;
    Broker { url, log, token, client: reqwest::Client::builder().no_proxy().build().unwrap(), _file: file }
}

fn fields() -> Value {
    json!({
        "emailAddress": "a@b.example", "password": PASSWORD, "name": "Ada", "accountId": "x", "roles": ["admin"],
        "url": "http://evil.test", "token": "x", "appToken": "idmapp_mine",
    })
}

/// CVE-2026-86332: a back end lent its rights to what the browser had sent along: an appToken, a JWT, a cookie, a host.
#[tokio::test]
async fn no_header_of_the_callers_reaches_the_idm() {
    let broker = start().await;
    for path in ["/api/v1/signup", "/api/v1/password-reset"] {
        let request = broker.client.post(format!("{}{path}", broker.url)).header("origin", ORIGIN).json(&fields());
        let request = [
            ("AccessToken", "idmapp_mine"),
            ("accesstoken", "idmapp_second"),
            ("Authorization", "Bearer eyJhbGciOiJub25lIn0.e30."),
            ("Cookie", "__Host-idm-session=x"),
            ("X-Forwarded-For", "203.0.113.9"),
            ("X-Forwarded-Host", "evil.test"),
            ("Forwarded", "for=203.0.113.9;host=evil.test"),
            ("X-Original-URL", "/api/v1/access/users"),
            ("X-HTTP-Method-Override", "DELETE"),
            ("X-IDM-Request", "1"),
            // RFC 9110, section 7.6.1: what a proxy that honours it would leave out on the way on.
            ("Connection", "AccessToken"),
        ]
        .into_iter()
        .fold(request, |request, (name, value)| request.header(name, value));
        assert!(Answer::of(request).await.status.is_success());
    }
    let log = broker.log.lock().unwrap().clone();
    let asked: Vec<_> = log.iter().map(|asked| (asked.method.as_str(), asked.uri.to_string())).collect();
    let expected = ["/api/v1/auth/create-user", "/api/v1/auth/request-password-reset"];
    assert_eq!(asked, expected.map(|path| ("POST", path.to_owned())));
    for asked in &log {
        let known =
            ["host", "accept", "content-type", "content-length", "accesstoken", "user-agent", "accept-encoding"];
        for name in asked.headers.keys() {
            assert!(known.contains(&name.as_str()), "{name} reaches the IDM");
        }
        assert_eq!(asked.headers.get_all("accesstoken").iter().collect::<Vec<_>>(), [&broker.token]);
        assert_eq!(asked.body["accountId"], ACCOUNT);
        let keys: Vec<_> = asked.body.as_object().unwrap().keys().collect();
        let may = ["accountId", "emailAddress", "password", "name"];
        assert!(keys.iter().all(|key| may.contains(&key.as_str())), "{keys:?}");
    }
}

/// CVE-2026-86332: a broker with a JWT in hand, its own caller's or a stranger's, does what it does without.
#[tokio::test]
async fn a_jwt_makes_no_difference_to_the_broker() {
    let broker = start().await;
    let call = |jwt: Option<&str>| {
        let request =
            broker.client.post(format!("{}/api/v1/signup", broker.url)).header("origin", ORIGIN).json(&fields());
        Answer::of(jwt.into_iter().fold(request, |request, jwt| request.bearer_auth(jwt)))
    };
    let without = call(None).await;
    assert_eq!(without.status, 201);
    for jwt in ["x", "eyJhbGciOiJSUzI1NiJ9.e30.AAAA"] {
        let with = call(Some(jwt)).await;
        assert_eq!((with.status, &with.text), (without.status, &without.text));
    }
    for text in ["of the IDM's", "idmapp_", &broker.token] {
        assert!(!without.text.contains(text), "{}", without.text);
    }
}

/// CVE-2026-86332: a path of the caller's led the back end, with its rights, somewhere else.
#[tokio::test]
async fn no_path_leads_the_broker_anywhere_else() {
    let broker = start().await;
    let body = fields().to_string();
    for path in [
        "//evil.test",
        "//evil.test/api/v1/signup",
        "/@evil.test",
        "/api/v1/signup@evil.test",
        "/api/v1/signup/@evil.test",
        "/api/v1/signup/..%2fauth/login-user",
        "/api/v1/signup/..%2f..%2faccess%2fusers",
        "/api/v1/signup/../auth/login-user",
        "/api/v1/./signup",
        "/api/v1//signup",
        "/api/v1/signup/",
        "/api/v1/signup;/../auth/login-user",
        "/api/v1/signup%00",
        "/api/v1/signup%2e%2e",
        "/api/v1/%73ignup/x",
        "/api/v1/auth/create-user",
        "/api/v1/access/users/me",
        "/%2fevil.test",
        "/\\evil.test",
        "*",
        "evil.test:443",
        "http://evil.test/api/v1/access/users",
    ] {
        for method in ["POST", "GET", "DELETE", "PATCH"] {
            let request = format!(
                "{method} {path} HTTP/1.1\r\nHost: evil.test\r\nOrigin: {ORIGIN}\r\nContent-Type: application/json\r\n\
                 Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
                body.len()
            );
            let answer = raw(&broker.url, &request).await;
            let status = answer.split(' ').nth(1).unwrap_or_default();
            assert!(status.starts_with('4'), "{method} {path}: {answer}");
            assert!(!answer.contains(&broker.token) && !answer.to_lowercase().contains("location:"), "{answer}");
        }
    }
    assert!(broker.log.lock().unwrap().is_empty(), "the IDM was asked");
    // What is said of the host does not choose the IDM, nor does a query.
    for target in ["http://evil.test/api/v1/signup", "/api/v1/signup?url=http://evil.test&path=//evil.test"] {
        let request = format!(
            "POST {target} HTTP/1.1\r\nHost: evil.test\r\nOrigin: {ORIGIN}\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        );
        assert!(raw(&broker.url, &request).await.starts_with("HTTP/1.1 201"), "{target}");
    }
    let log = broker.log.lock().unwrap().clone();
    assert!(log.iter().all(|asked| asked.uri == "/api/v1/auth/create-user"), "{}", log.len());
    assert_eq!(log.len(), 2);
}

/// RFC 9112, section 11.2: two ways to say how long a body is, by which a second request hides in a first one.
#[tokio::test]
async fn no_second_request_hides_in_the_body_of_a_first() {
    let broker = start().await;
    let hidden = format!("POST /api/v1/signup HTTP/1.1\r\nHost: x\r\nOrigin: {ORIGIN}\r\n\r\n");
    for lengths in [
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
        "Content-Length: 5\r\nContent-Length: 6\r\n",
        "Transfer-Encoding: xchunked\r\n",
        "Transfer-Encoding: chunked, identity\r\n",
        "Content-Length: +5\r\n",
        "Content-Length: -1\r\n",
    ] {
        let request =
            format!("POST /api/v1/nowhere HTTP/1.1\r\nHost: x\r\n{lengths}Connection: close\r\n\r\n0\r\n\r\n{hidden}");
        let answer = raw(&broker.url, &request).await;
        assert!(answer.matches("HTTP/1.1 ").count() <= 1, "{lengths}: {answer}");
        assert!(!answer.contains("HTTP/1.1 2"), "{lengths}: {answer}");
    }
    assert!(broker.log.lock().unwrap().is_empty());
}
