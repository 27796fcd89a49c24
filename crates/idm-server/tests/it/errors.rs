//! Every answer that is not a success has the contract's form, and none repeats what was sent.

use super::support::{Answer, Server};
use reqwest::{Method, header};
use serde_json::json;

const LOGIN: &str = "/api/v1/auth/login-user";
const SENTINEL: &str = "s3ntinel-Secret-Value";

#[tokio::test]
async fn wrong_paths_and_methods() {
    let server = Server::start().await;
    for path in ["/", "/api/v1", "/api/v1/auth/nothing", "//", "/api/v1/access/../x"] {
        assert_eq!(Answer::of(server.get(path)).await.error(), (404, "not_found"), "{path}");
    }
    for (method, path) in [(Method::GET, LOGIN), (Method::DELETE, "/.well-known/jwks.json"), (Method::PUT, "/healthz")]
    {
        let answer = Answer::of(server.client.request(method, format!("{}{path}", server.url))).await;
        assert_eq!(answer.error(), (405, "method_not_allowed"), "{path}");
        assert!(answer.header("allow").is_some(), "RFC 9110 section 15.5.6");
    }
}

#[tokio::test]
async fn bodies_that_cannot_be_read() {
    let server = Server::start().await;
    let send = |media_type: &'static str, body: String| {
        Answer::of(server.post(LOGIN).header(header::CONTENT_TYPE, media_type).body(body))
    };
    for body in ["", "{", "[]", "null", "\"x\"", "{}x", "\u{0}", "[\"x\",\"y\",\"z\"]"] {
        let answer = send("application/json", body.to_owned()).await;
        assert_eq!(answer.status, 400, "{body}");
        answer.error();
    }
    assert_eq!(send("application/json", "{".to_owned()).await.error(), (400, "malformed_request"));
    assert_eq!(send("text/plain", "{}".to_owned()).await.error(), (415, "unsupported_media_type"));
    assert_eq!(Answer::of(server.post(LOGIN)).await.error(), (415, "unsupported_media_type"));
    let large = json!({"password": "x".repeat(70_000)}).to_string();
    assert_eq!(send("application/json; charset=utf-8", large).await.error(), (413, "too_large"));
    let twice = send("application/x-www-form-urlencoded", "password=a&password=b".to_owned()).await;
    assert_eq!(twice.error(), (400, "validation_failed"));
}

/// CVE-2026-55375: what was sent came back in an error.
#[tokio::test]
async fn nothing_that_was_sent_comes_back() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let bodies = [
        json!({"accountId": SENTINEL, "emailAddress": "a@b.c", "password": SENTINEL}),
        json!({"accountId": server.account, "emailAddress": SENTINEL, "password": SENTINEL}),
        json!({"accountId": server.account, "emailAddress": "a@b.c", "password": {"x": SENTINEL}}),
        json!({"accountId": server.account, "emailAddress": "a@b.c", "password": "x", "renewalType": SENTINEL}),
        json!({"name": SENTINEL, "kind": SENTINEL}),
        json!({"name": "x", "kind": "end-user", "privileges": [SENTINEL]}),
        json!(SENTINEL),
    ];
    for body in &bodies {
        for path in [LOGIN, "/api/v1/auth/create-user", "/api/v1/access/applications"] {
            let request = server.post(path).bearer_auth(&jwt).header("AccessToken", SENTINEL).json(body);
            let answer = Answer::of(request).await;
            assert!(answer.status.is_client_error(), "{path} {body}");
            assert!(!answer.text.contains(SENTINEL), "{path} {body}: {}", answer.text);
        }
    }
    for path in [format!("/{SENTINEL}"), format!("/api/v1/access/applications/{SENTINEL}")] {
        let answer = Answer::of(server.get(&path).bearer_auth(SENTINEL)).await;
        assert!(!answer.text.contains(SENTINEL), "{path}: {}", answer.text);
    }
}

#[tokio::test]
async fn health_needs_no_login() {
    let server = Server::start().await;
    assert_eq!(Answer::of(server.get("/healthz")).await.text, "ok");
    assert_eq!(Answer::of(server.get("/readyz")).await.text, "ready");
    server.idm.stop().await;
    assert_eq!(Answer::of(server.get("/healthz")).await.text, "ok");
    let answer = Answer::of(server.get("/readyz")).await;
    assert_eq!(answer.error(), (503, "unavailable"));
    assert!(answer.header("retry-after").is_some());
}
