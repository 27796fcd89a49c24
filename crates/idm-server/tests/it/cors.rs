//! Which pages may call (CVE-2026-37977).

use super::support::{Answer, ORIGIN, Server};
use reqwest::Method;

async fn preflight(server: &Server, origin: &str, header: &str) -> Answer {
    let url = format!("{}/api/v1/auth/login-user", server.url);
    let request = server.client.request(Method::OPTIONS, url).header("origin", origin);
    let request = request.header("access-control-request-method", "POST");
    Answer::of(request.header("access-control-request-headers", header)).await
}

#[tokio::test]
async fn an_allowed_origin_may_call_with_credentials_and_read_the_headers() {
    let server = Server::start().await;
    let answer = preflight(&server, ORIGIN, "content-type").await;
    assert_eq!(answer.header("access-control-allow-origin"), Some(ORIGIN));
    assert_eq!(answer.header("access-control-allow-credentials"), Some("true"));
    let methods = answer.header("access-control-allow-methods").unwrap();
    assert!(["GET", "POST", "PATCH", "DELETE"].iter().all(|method| methods.contains(method)), "{methods}");
    let allowed = answer.header("access-control-allow-headers").unwrap().to_lowercase();
    for name in ["authorization", "content-type", "x-idm-request", "if-match", "last-event-id"] {
        assert!(allowed.contains(name), "{name} in {allowed}");
    }
    assert!(!allowed.contains("accesstoken"), "no page ever sends an appToken");

    let answer = Answer::of(server.get("/api/v1/access/users/me").header("origin", ORIGIN)).await;
    assert_eq!(answer.header("access-control-allow-origin"), Some(ORIGIN));
    let exposed = answer.header("access-control-expose-headers").unwrap().to_lowercase();
    for name in ["xively-access-token", "etag", "retry-after", "x-request-id"] {
        assert!(exposed.contains(name), "{name} in {exposed}");
    }
    assert!(answer.header("x-request-id").is_some());
    assert!(answer.header("vary").unwrap().to_lowercase().contains("origin"));
}

/// CVE-2026-37977: `null`, a prefix, a suffix, another scheme, port or case, and a name below an allowed one.
#[tokio::test]
async fn lookalikes_get_nothing() {
    let server = Server::start().await;
    for origin in [
        "null",
        "",
        "*",
        "http://console.test.evil.test",
        "http://evilconsole.test",
        "http://evil.test/http://console.test",
        "https://console.test",
        "http://console.test:8080",
        "http://CONSOLE.test",
        "http://console.test/",
        "http://sub.console.test",
        "http://console.test.",
        "http://console.test@evil.test",
        "http://user@console.test",
        "http://console.test, http://evil.test",
        "http://console.test http://evil.test",
        "HTTP://console.test",
        "console.test",
    ] {
        assert_eq!(
            preflight(&server, origin, "content-type").await.header("access-control-allow-origin"),
            None,
            "{origin}"
        );
        let answer = Answer::of(server.get("/api/v1/access/users/me").header("origin", origin)).await;
        assert_eq!(answer.header("access-control-allow-origin"), None, "{origin}");
    }
}
