//! JWTs, sessions, renewal and logout.

use super::support::{ADMIN, Answer, PASSWORD, Server};
use serde_json::json;

const ME: &str = "/api/v1/access/users/me";
const RENEW: &str = "/api/v1/sessions/renew-session";
const LOGOUT: &str = "/api/v1/auth/logout";
const MINUTE: i64 = 60 * 1000;
const DAY: i64 = 24 * 60 * MINUTE;

async fn me(server: &Server, jwt: &str) -> Answer {
    Answer::of(server.get(ME).bearer_auth(jwt)).await
}

#[tokio::test]
async fn me_says_who_the_jwt_speaks_for() {
    let server = Server::start().await;
    let answer = me(&server, &server.admin().await).await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.body["user"]["emailAddress"], ADMIN);
    assert_eq!(answer.body["accountName"], "Demo company");
    assert_eq!(answer.header("xively-access-token"), None, "a valid JWT is not renewed");
    assert_eq!(answer.header("cache-control"), Some("no-store"));
}

#[tokio::test]
async fn an_expired_jwt_of_a_living_session_is_served_and_renewed_in_the_header() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    server.clock.advance(20 * MINUTE);
    let answer = me(&server, &jwt).await;
    assert_eq!(answer.status, 200);
    let renewed = answer.header("xively-access-token").unwrap();
    assert_ne!(renewed, jwt);
    assert_eq!(me(&server, renewed).await.header("xively-access-token"), None);
    // Errors carry it as well: the client must not lose its JWT to a typing error.
    let answer = Answer::of(server.get("/api/v1/access/applications/x").bearer_auth(&jwt)).await;
    assert_eq!(answer.status, 404);
    assert!(answer.header("xively-access-token").is_some());
}

#[tokio::test]
async fn sessions_end_at_their_absolute_time_however_often_they_are_renewed() {
    let server = Server::start().await;
    for (kind, lifetime) in [("short", 30 * MINUTE), ("default", 14 * DAY), ("extended", 100 * DAY)] {
        let mut body = server.login_body(ADMIN, PASSWORD);
        body["renewalType"] = kind.into();
        let login = Answer::of(server.post("/api/v1/auth/login-user").json(&body)).await;
        let ends = login.body["sessionExpires"].as_i64().unwrap();
        let mut jwt = login.body["jwt"].as_str().unwrap().to_owned();
        server.clock.advance(lifetime - 10_000);
        let renewed = Answer::of(server.post(RENEW).bearer_auth(&jwt)).await;
        assert_eq!(renewed.status, 200, "{kind}");
        assert_eq!(renewed.header("xively-access-token"), renewed.body["jwt"].as_str());
        assert_eq!(renewed.body["sessionExpires"], ends, "renewal does not lengthen a session");
        assert!(renewed.body["jwtExpires"].as_i64().unwrap() <= ends);
        jwt = renewed.body["jwt"].as_str().unwrap().to_owned();
        server.clock.advance(10_000);
        assert_eq!(me(&server, &jwt).await.error(), (401, "session_ended"), "{kind}");
        assert_eq!(Answer::of(server.post(RENEW).bearer_auth(&jwt)).await.error(), (401, "session_ended"));
    }
}

/// CVE-2023-0091, CVE-2024-46999: an ended session kept working.
#[tokio::test]
async fn logout_ends_the_session_for_every_call() {
    let server = Server::start().await;
    let (jwt, cookie) = server.login_with_cookie().await;
    let other = server.admin().await;
    let done = Answer::of(server.post(LOGOUT).bearer_auth(&jwt)).await;
    assert_eq!(done.status, 204);
    assert!(done.cookie().unwrap().1.ends_with("Max-Age=0"), "the browser forgets the cookie");
    assert_eq!(me(&server, &jwt).await.error(), (401, "session_ended"));
    assert_eq!(Answer::of(server.post(RENEW).bearer_auth(&jwt)).await.error(), (401, "session_ended"));
    assert_eq!(Answer::of(server.with_cookie(RENEW, &cookie)).await.error(), (401, "session_ended"));
    let create = server.post("/api/v1/access/applications").bearer_auth(&jwt);
    let create = Answer::of(create.json(&json!({"name": "x", "kind": "end-user"}))).await;
    assert_eq!(create.error(), (401, "session_ended"));
    assert_eq!(Answer::of(server.post(LOGOUT).bearer_auth(&jwt)).await.status, 204, "again is no fault");
    assert_eq!(me(&server, &other).await.status, 200, "other sessions live on");
}

#[tokio::test]
async fn a_new_password_ends_every_session() {
    let server = Server::start().await;
    let (jwt, cookie) = server.login_with_cookie().await;
    server.idm.provision_password(server.account, ADMIN, &"another Horse 8 staple".to_owned().into()).await.unwrap();
    assert_eq!(me(&server, &jwt).await.error(), (401, "session_ended"));
    assert_eq!(Answer::of(server.with_cookie(RENEW, &cookie)).await.error(), (401, "session_ended"));
    assert_eq!(server.login(ADMIN, PASSWORD).await.error(), (401, "wrong_credentials"));
    assert_eq!(server.login(ADMIN, "another Horse 8 staple").await.status, 200);
}

#[tokio::test]
async fn what_is_no_jwt_of_ours_is_refused() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let (unsigned, _) = jwt.rsplit_once('.').unwrap();
    for bad in ["", "x", "a.b.c", unsigned, &format!("{unsigned}."), &jwt[..jwt.len() - 1], &jwt[1..]] {
        assert_eq!(me(&server, bad).await.error(), (401, "not_authenticated"), "{bad}");
    }
    let none = Answer::of(server.get(ME)).await;
    assert_eq!(none.error(), (401, "not_authenticated"));
    assert_eq!(none.header("www-authenticate"), Some("Bearer"));
    let basic = Answer::of(server.get(ME).header("authorization", format!("Basic {jwt}"))).await;
    assert_eq!(basic.error(), (401, "not_authenticated"));
}

/// A JWT of another installation, signed with another key.
#[tokio::test]
async fn a_foreign_jwt_is_refused() {
    let (server, other) = tokio::join!(Server::start(), Server::start());
    assert_eq!(me(&server, &other.admin().await).await.error(), (401, "not_authenticated"));
}
