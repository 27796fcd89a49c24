//! Sessions that nobody uses end, where the installation wants that (OWASP ASVS 5.0.0, 7.3.1).

use super::support::{ADMIN, Answer, PASSWORD, Server};
use serde_json::json;

const ME: &str = "/api/v1/access/users/me";
const SESSIONS: &str = "/api/v1/access/users/me/sessions";
const RENEW: &str = "/api/v1/sessions/renew-session";
const LOGOUT: &str = "/api/v1/auth/logout";
const MINUTE: i64 = 60 * 1000;
const LIMIT: u32 = 60;

async fn start() -> Server {
    Server::start().await.set_up(|idm| idm.ending_sessions_unused_for(LIMIT)).await
}

async fn me(server: &Server, jwt: &str) -> Answer {
    Answer::of(server.get(ME).bearer_auth(jwt)).await
}

fn jwt_of(answer: &Answer) -> String {
    answer.body["jwt"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn what_is_used_lives_and_what_is_not_has_ended_for_every_call() {
    let server = start().await;
    let (used, cookie) = server.login_with_cookie().await;
    let (unused, unused_cookie) = server.login_with_cookie().await;
    for _ in 0..6 {
        server.clock.advance(53 * MINUTE);
        assert_eq!(me(&server, &used).await.status, 200);
    }
    assert_eq!(me(&server, &unused).await.error(), (401, "session_ended"));
    assert_eq!(Answer::of(server.post(RENEW).bearer_auth(&unused)).await.error(), (401, "session_ended"));
    let renewed = Answer::of(server.with_cookie(RENEW, &unused_cookie)).await;
    assert_eq!(renewed.error(), (401, "session_ended"));
    assert!(renewed.cookie().unwrap().1.ends_with("Max-Age=0"), "the browser forgets the cookie");
    assert_eq!(Answer::of(server.post(LOGOUT).bearer_auth(&unused)).await.status, 204, "that is what was asked for");
    let create = server.post("/api/v1/access/applications").bearer_auth(&unused);
    let create = create.json(&json!({"name": "x", "kind": "end-user"}));
    assert_eq!(Answer::of(create).await.error(), (401, "session_ended"));
    // Nor does it show among the sessions, or count.
    let sessions = Answer::of(server.get(SESSIONS).bearer_auth(&used)).await;
    assert_eq!((sessions.body["sessions"].as_array().unwrap().len(), &sessions.body["total"]), (1, &json!(1)));
    assert_eq!(Answer::of(server.with_cookie(RENEW, &cookie)).await.status, 200);
}

/// A page that is open renews its JWT, and a page that comes back renews by its cookie.
#[tokio::test]
async fn renewing_is_using() {
    let server = start().await;
    let (jwt, mut cookie) = server.login_with_cookie().await;
    for _ in 0..3 {
        server.clock.advance(59 * MINUTE);
        let renewed = Answer::of(server.with_cookie(RENEW, &cookie)).await;
        assert_eq!(renewed.status, 200, "{}", renewed.text);
        cookie = renewed.cookie().unwrap().0;
    }
    let mut jwt = {
        server.clock.advance(53 * MINUTE);
        jwt_of(&Answer::of(server.post(RENEW).bearer_auth(&jwt)).await)
    };
    for _ in 0..3 {
        server.clock.advance(53 * MINUTE);
        jwt = jwt_of(&Answer::of(server.post(RENEW).bearer_auth(&jwt)).await);
    }
    server.clock.advance(60 * MINUTE);
    assert_eq!(Answer::of(server.post(RENEW).bearer_auth(&jwt)).await.error(), (401, "session_ended"));
}

/// Use is noted each tenth of the limit at most: what ends, ends between nine tenths and the whole of it.
#[tokio::test]
async fn it_ends_in_time_wherever_between_two_notes_it_was_used_last() {
    let server = start().await;
    for last_use in [0, MINUTE, 4 * MINUTE, 6 * MINUTE - 1] {
        let jwt = server.admin().await;
        server.clock.advance(last_use);
        assert_eq!(me(&server, &jwt).await.status, 200);
        server.clock.advance(54 * MINUTE);
        let early = server.clock.now();
        assert_eq!(me(&server, &jwt).await.status, 200, "{last_use} {early:?}");
        server.clock.advance(60 * MINUTE);
        assert_eq!(me(&server, &jwt).await.error(), (401, "session_ended"), "{last_use}");
    }
}

#[tokio::test]
async fn every_node_judges_alike_and_a_use_at_one_counts_at_all() {
    let server = start().await;
    let (_, other) = server.node(server.database_url(), |idm| idm.ending_sessions_unused_for(LIMIT)).await;
    let (used, unused) = (server.admin().await, server.admin().await);
    let me = |url: &str, jwt: &str| Answer::of(server.client.get(format!("{url}{ME}")).bearer_auth(jwt));
    for url in [&server.url, &other, &server.url] {
        server.clock.advance(53 * MINUTE);
        assert_eq!(me(url, &used).await.status, 200);
    }
    for url in [&server.url, &other] {
        assert_eq!(me(url, &unused).await.error(), (401, "session_ended"));
    }
}

#[tokio::test]
async fn without_a_limit_a_session_lives_to_its_end_unused() {
    let server = Server::start().await;
    let jwt = server.login(ADMIN, PASSWORD).await;
    server.clock.advance(13 * 24 * 60 * MINUTE);
    assert_eq!(me(&server, &jwt_of(&jwt)).await.status, 200);
}

#[tokio::test]
async fn a_product_gets_no_session_of_an_unused_login() {
    let server = start().await;
    let jwt = server.admin().await;
    let challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    let ask = json!({ "returnTo": "https://shop.example/", "codeChallenge": challenge });
    server.clock.advance(60 * MINUTE);
    let asked = server.post("/api/v1/auth/hand-over").bearer_auth(&jwt).json(&ask);
    assert_eq!(Answer::of(asked).await.error(), (401, "session_ended"));
}

/// As after a jump of the clock: a session that was used in the future is not alive until then.
#[tokio::test]
async fn a_use_that_a_wrong_clock_has_noted_does_not_keep_it_alive() {
    let server = start().await;
    let jwt = server.admin().await;
    server.clock.advance(30 * MINUTE);
    assert_eq!(me(&server, &jwt).await.status, 200);
    server.clock.advance(-30 * MINUTE);
    assert_eq!(me(&server, &jwt).await.status, 200);
    server.clock.advance(60 * MINUTE);
    assert_eq!(me(&server, &jwt).await.error(), (401, "session_ended"));
}
