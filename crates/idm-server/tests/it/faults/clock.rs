//! The machine's clock jumps: forward, back, and back to where it was.

use super::super::support::{ADMIN, Answer, PASSWORD, Server};
use crate::security_cases::{ADA, APPLICATIONS, ME, NEW_PASSWORD, RENEW, person, recoverer, redeem, reset_token};
use serde_json::json;

const MINUTE: i64 = 60 * 1000;
const DAY: i64 = 24 * 60 * MINUTE;
const YEAR: i64 = 365 * DAY;

/// Forward: what has a time of its end has ended, and nothing else is wrong. Back again: nothing has come to life, but
/// what nobody used in between is as it was.
#[tokio::test]
async fn a_jump_forward_ends_what_has_an_end() {
    let server = Server::start().await;
    person(&server, ADA).await;
    let (jwt, cookie) = server.login_with_cookie().await;
    let reset = reset_token(&server, &recoverer(&server).await, ADA).await;
    let me = async |jwt: &str| Answer::of(server.get(ME).bearer_auth(jwt)).await;

    server.clock.advance(YEAR);
    assert_eq!(me(&jwt).await.error(), (401, "session_ended"));
    assert!(Answer::of(server.with_cookie(RENEW, &cookie)).await.status.is_client_error());
    assert_eq!(redeem(&server, &reset, NEW_PASSWORD).await.error(), (400, "invalid_mailed_token"));
    let then = server.admin().await;
    assert_eq!(me(&then).await.status, 200, "who logs in then is in");
    server.idm.clean_up().await.unwrap();

    server.clock.advance(-YEAR);
    let now = server.admin().await;
    assert_eq!(me(&now).await.status, 200);
    assert_eq!(server.login(ADA, PASSWORD).await.status, 200);
}

/// Back: nobody is locked out, and what is issued then holds when the clock is right again.
#[tokio::test]
async fn a_jump_back_locks_nobody_out() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let me = async |jwt: &str| Answer::of(server.get(ME).bearer_auth(jwt)).await.status.as_u16();
    for back in [5 * MINUTE, DAY, YEAR] {
        server.clock.advance(-back);
        assert_eq!(me(&jwt).await, 200, "a session from before, {back} ms back");
        let then = server.admin().await;
        assert_eq!(me(&then).await, 200, "a login, {back} ms back");
        let made = server.post(APPLICATIONS).bearer_auth(&then).json(&json!({"name": "x", "kind": "end-user"}));
        assert_eq!(Answer::of(made).await.status, 201);
        // A node that starts at that time signs and checks as well.
        let other = server.second_node().await;
        let there = server.client.get(format!("{other}{ME}")).bearer_auth(&then);
        assert_eq!(Answer::of(there).await.status, 200);
        server.clock.advance(back);
        assert_eq!(me(&jwt).await, 200, "the first one, again");
    }
}

/// A lock that began while the clock was a year ahead would have held for a year.
#[tokio::test]
async fn a_lock_of_a_wrong_time_holds_no_longer_than_any() {
    let server = Server::start().await;
    server.clock.advance(YEAR);
    for _ in 0..7 {
        server.login(ADMIN, "wrong").await;
    }
    assert_eq!(server.login(ADMIN, PASSWORD).await.error(), (423, "locked"));
    server.clock.advance(-YEAR);
    assert_eq!(server.login(ADMIN, PASSWORD).await.status, 200);
    // One of the right time still holds, also over a small correction.
    for _ in 0..7 {
        server.login(ADMIN, "wrong").await;
    }
    server.clock.advance(2 * MINUTE);
    assert_eq!(server.login(ADMIN, PASSWORD).await.error(), (423, "locked"));
}

/// A code that was used while the clock was ahead cannot be used again when its time comes.
#[tokio::test]
async fn a_jump_back_makes_no_code_good_twice() {
    let server = Server::start().await;
    let (app, codes) = server.with_second_factor(&server.admin().await).await;
    server.clock.advance(10 * MINUTE);
    let code = app.code(&server, 0);
    let step = server.first_step(ADMIN).await;
    assert_eq!(server.second_step(&step, &code).await.status, 200);
    server.clock.advance(-10 * MINUTE);
    let step = server.first_step(ADMIN).await;
    assert_eq!(server.second_step(&step, &codes[0]).await.status, 200, "a recovery code is the way in");
    server.clock.advance(10 * MINUTE);
    let step = server.first_step(ADMIN).await;
    assert_eq!(server.second_step(&step, &code).await.status, 401);
}

/// A node that has read the keys at a time far ahead reads them again when the clock is right: it would have known of no
/// rotation for as long as it was ahead.
#[tokio::test]
async fn a_rotation_after_a_jump_back_is_noticed() {
    let server = Server::start().await;
    let other = server.second_node().await;
    let there = |jwt: &str| server.client.get(format!("{other}{ME}")).bearer_auth(jwt.to_owned());
    server.clock.advance(30 * DAY);
    assert_eq!(Answer::of(there(&server.admin().await)).await.status, 200);
    server.clock.advance(-30 * DAY);
    server.idm.rotate_signing_key().await.unwrap();
    server.clock.advance(20 * MINUTE);
    let published = Answer::of(server.client.get(format!("{other}/.well-known/jwks.json"))).await;
    assert_eq!(published.body["keys"].as_array().map(Vec::len), Some(2), "{}", published.text);
    assert_eq!(Answer::of(there(&server.admin().await)).await.status, 200, "signed by the new key");
}
