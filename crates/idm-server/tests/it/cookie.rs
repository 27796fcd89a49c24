//! The session cookie.

use super::support::{Answer, ORIGIN, Server};
use std::{collections::BTreeMap, sync::Arc};

const RENEW: &str = "/api/v1/sessions/renew-session";
const LOGOUT: &str = "/api/v1/auth/logout";

async fn renew(server: &Server, cookie: &str) -> Answer {
    Answer::of(server.with_cookie(RENEW, cookie)).await
}

#[tokio::test]
async fn it_renews_the_jwt_and_rotates() {
    let server = Server::start().await;
    let (_, first) = server.login_with_cookie().await;
    server.clock.advance(60_000);
    let answer = renew(&server, &first).await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("xively-access-token"), answer.body["jwt"].as_str());
    let (second, attributes) = answer.cookie().unwrap();
    assert_ne!(first, second);
    let age: u64 = attributes.rsplit_once("Max-Age=").unwrap().1.parse().unwrap();
    assert!((1_209_530..=1_209_540).contains(&age), "the session's rest, not a new lifetime: {age}");
    assert_eq!(renew(&server, &second).await.status, 200);
}

/// CVE-2026-9802: a replaced value worked again.
#[tokio::test]
async fn a_replaced_value_ends_the_session() {
    let server = Server::start().await;
    let (jwt, first) = server.login_with_cookie().await;
    let second = renew(&server, &first).await.cookie().unwrap().0;
    let replay = renew(&server, &first).await;
    assert_eq!(replay.error(), (401, "session_ended"));
    assert!(replay.cookie().unwrap().1.ends_with("Max-Age=0"));
    assert_eq!(renew(&server, &second).await.error(), (401, "session_ended"));
    let me = Answer::of(server.get("/api/v1/access/users/me").bearer_auth(jwt)).await;
    assert_eq!(me.error(), (401, "session_ended"));
}

/// CVE-2026-1035: a race gave several sessions.
#[tokio::test(flavor = "multi_thread")]
async fn of_50_parallel_renewals_one_wins() {
    let server = Arc::new(Server::start().await);
    let (_, cookie) = server.login_with_cookie().await;
    let renewals: Vec<_> = (0..50)
        .map(|_| {
            let (server, cookie) = (Arc::clone(&server), cookie.clone());
            tokio::spawn(async move { renew(&server, &cookie).await.status.as_u16() })
        })
        .collect();
    let mut seen = BTreeMap::new();
    for renewal in renewals {
        *seen.entry(renewal.await.unwrap()).or_insert(0) += 1;
    }
    assert_eq!(seen, BTreeMap::from([(200, 1), (401, 49)]));
}

/// A session's id stands in every JWT; it must not let a stranger end the session.
#[tokio::test]
async fn a_made_up_value_neither_renews_nor_ends() {
    let server = Server::start().await;
    let (jwt, cookie) = server.login_with_cookie().await;
    let (id, random) = cookie.split_once('.').unwrap();
    let made_up = format!("{id}.{}", "A".repeat(random.len()));
    for bad in [made_up.as_str(), id, "", ".", "x.y"] {
        assert_eq!(renew(&server, bad).await.error(), (401, "not_authenticated"), "{bad}");
        assert_eq!(Answer::of(server.with_cookie(LOGOUT, bad)).await.error(), (401, "not_authenticated"), "{bad}");
    }
    assert_eq!(Answer::of(server.get("/api/v1/access/users/me").bearer_auth(jwt)).await.status, 200);
    assert_eq!(renew(&server, &cookie).await.status, 200);
}

#[tokio::test]
async fn it_needs_an_allowed_origin_and_the_header() {
    let server = Server::start().await;
    let (_, cookie) = server.login_with_cookie().await;
    let cookie = format!("__Host-idm-session={cookie}");
    for path in [RENEW, LOGOUT] {
        for (origin, mark) in [
            (None, Some("1")),
            (Some(ORIGIN), None),
            (Some(ORIGIN), Some("0")),
            (Some("null"), Some("1")),
            (Some("http://console.test.evil"), Some("1")),
            (Some("https://console.test"), Some("1")),
        ] {
            let mut request = server.post(path).header("cookie", &cookie);
            if let Some(origin) = origin {
                request = request.header("origin", origin);
            }
            if let Some(mark) = mark {
                request = request.header("x-idm-request", mark);
            }
            assert_eq!(Answer::of(request).await.error(), (403, "origin_not_allowed"), "{path} {origin:?} {mark:?}");
        }
    }
}

#[tokio::test]
async fn it_opens_no_other_call() {
    let server = Server::start().await;
    let (_, cookie) = server.login_with_cookie().await;
    for path in ["/api/v1/access/users/me", "/api/v1/access/applications", "/api/v1/access/privileges"] {
        let request = server.get(path).header("origin", ORIGIN).header("x-idm-request", "1");
        let request = request.header("cookie", format!("__Host-idm-session={cookie}"));
        assert_eq!(Answer::of(request).await.error(), (401, "not_authenticated"), "{path}");
    }
}

#[tokio::test]
async fn logout_by_cookie_ends_the_session() {
    let server = Server::start().await;
    let (jwt, cookie) = server.login_with_cookie().await;
    assert_eq!(Answer::of(server.with_cookie(LOGOUT, &cookie)).await.status, 204);
    let me = Answer::of(server.get("/api/v1/access/users/me").bearer_auth(jwt)).await;
    assert_eq!(me.error(), (401, "session_ended"));
}
