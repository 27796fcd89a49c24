//! One lock for every way to guess: passwords, codes, recovery codes and passkeys, at login and behind it.

use super::{ME, NEW_PASSWORD, RENEW, app_jwt, get, person, redeem, request};
use crate::{
    authenticator::{CODES, DISABLE, ENROL, STEP},
    soft_passkey::{SECOND, START_REGISTRATION, START_SECOND, SoftPasskey},
    support::{ADMIN, Answer, ORIGIN, PASSWORD, Server},
};
use idm_server::crypto::passwords::HashingLimits;
use serde_json::{Value, json};
use std::{collections::BTreeMap, sync::Arc};

const MINUTE: i64 = 60_000;
const CHANGE_PASSWORD: &str = "/api/v1/auth/change-password";
const LOCKED: (u16, &str) = (423, "locked");

/// Each call that takes the present password of somebody logged in, with what else it needs.
const WITH_PASSWORD: [(&str, &str); 10] = [
    (CHANGE_PASSWORD, "newPassword"),
    ("/api/v1/auth/change-email", "emailAddress"),
    (ENROL, ""),
    (CODES, ""),
    (DISABLE, ""),
    (START_REGISTRATION, ""),
    ("/api/v1/auth/delete-account", ""),
    ("/api/v1/access/users/me/end-other-sessions", ""),
    ("/api/v1/access/users/me/sessions/0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f/end", ""),
    ("/api/v1/access/users/me/passkeys/0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f/remove", ""),
];

async fn with_password(server: &Server, jwt: &str, (path, more): (&str, &str), password: &str, code: &str) -> Answer {
    let mut body = json!({"currentPassword": password, "code": code});
    if !more.is_empty() {
        body[more] = if more == "emailAddress" { "new@demo.example".into() } else { NEW_PASSWORD.into() };
    }
    server.as_user(jwt, path, body).await
}

async fn by_passkey_second(server: &Server, token: &str, passkey: &mut SoftPasskey, ceremony: &Value) -> Answer {
    let credential = passkey.get(&ceremony["options"]);
    let body = json!({"secondFactorToken": token, "ceremonyId": ceremony["ceremonyId"], "credential": credential});
    Answer::of(server.post(SECOND).header("origin", ORIGIN).json(&body)).await
}

async fn second_ceremony(server: &Server, token: &str) -> Value {
    Answer::of(server.post(START_SECOND).json(&json!({"secondFactorToken": token}))).await.body
}

/// CVE-2025-64102, CVE-2026-9798, CVE-2026-16103: a lock that another path or factor, or a second step begun before it,
/// went around.
#[tokio::test]
async fn a_lock_holds_on_every_path_and_for_every_factor() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let (mut passkey, _) = server.add_passkey(&jwt).await;
    let (app, codes) = server.with_second_factor(&jwt).await;
    server.clock.advance(2 * STEP);
    // Begun before the lock: a second step by code, one by passkey, and a login by passkey alone.
    let pending = server.first_step(ADMIN).await;
    let ceremony = second_ceremony(&server, &pending).await;
    let alone = server.start_passkey_login().await;
    for _ in 0..7 {
        assert_eq!(server.login(ADMIN, "wrong").await.error(), (401, "wrong_credentials"));
    }

    assert_eq!(server.login(ADMIN, PASSWORD).await.error(), LOCKED);
    assert_eq!(server.second_step(&pending, &app.code(&server, 0)).await.error(), LOCKED, "a code");
    assert_eq!(server.second_step(&pending, &codes[0]).await.error(), LOCKED, "a recovery code");
    assert_eq!(by_passkey_second(&server, &pending, &mut passkey, &ceremony).await.error(), LOCKED, "a second step");
    let credential = passkey.get(&alone["options"]);
    assert_eq!(server.finish_passkey_login(&alone, &credential).await.error(), LOCKED, "a passkey alone");
    for call in WITH_PASSWORD {
        let answer = with_password(&server, &jwt, call, PASSWORD, &codes[0]).await;
        assert_eq!(answer.error(), LOCKED, "{call:?}: {}", answer.text);
    }
    // A stranger's guesses log nobody out.
    assert_eq!(Answer::of(server.post(RENEW).bearer_auth(&jwt)).await.status, 200);
    assert_eq!(get(&server, &jwt, ME).await.body["user"]["emailAddress"], ADMIN);

    server.clock.advance(30 * MINUTE);
    let token = server.first_step(ADMIN).await;
    assert_eq!(server.second_step(&token, &codes[0]).await.status, 200, "nothing was used up meanwhile");
}

/// CVE-2025-64102: each factor had a count of its own, so that there were more guesses than one count allows.
#[tokio::test]
async fn guesses_of_every_kind_count_together() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let (mut passkey, _) = server.add_passkey(&jwt).await;
    let (_, codes) = server.with_second_factor(&jwt).await;
    let pending = server.first_step(ADMIN).await;
    let ceremony = second_ceremony(&server, &pending).await;
    passkey.verifies = false;

    assert_eq!(server.login(ADMIN, "wrong").await.error(), (401, "wrong_credentials"));
    assert_eq!(with_password(&server, &jwt, WITH_PASSWORD[0], "wrong", &codes[0]).await.status, 400);
    let code = with_password(&server, &jwt, WITH_PASSWORD[6], PASSWORD, "none-of-the-codes").await;
    assert_eq!(code.body["fieldCodes"], json!({"code": "wrong_code"}), "a right password does not clear the count");
    assert_eq!(server.second_step(&pending, "000000").await.error(), (401, "wrong_second_factor"));
    assert_eq!(server.second_step(&pending, "none-of-the-codes").await.error(), (401, "wrong_second_factor"));
    assert_eq!(by_passkey_second(&server, &pending, &mut passkey, &ceremony).await.error(), (401, "wrong_passkey"));
    assert_eq!(server.login_by(&mut passkey).await.error(), (401, "wrong_passkey"), "the seventh");
    assert_eq!(server.login(ADMIN, PASSWORD).await.error(), LOCKED);
    assert_eq!(with_password(&server, &jwt, WITH_PASSWORD[0], PASSWORD, &codes[0]).await.error(), LOCKED);
}

/// CVE-2024-4629, CVE-2026-9798: guesses in parallel, on several paths at once. There is room for all of them to wait, so
/// that none is turned away unseen, and exactly seven are looked at.
#[tokio::test(flavor = "multi_thread")]
async fn of_parallel_guesses_on_three_paths_exactly_seven_are_evaluated() {
    const GUESSES: usize = 90;
    let server = Arc::new(Server::with(HashingLimits { log_n: 10, concurrent: 2, queue: 2 * GUESSES }).await);
    let jwt = server.admin().await;
    server.with_second_factor(&jwt).await;
    let pending = server.first_step(ADMIN).await;
    let guesses: Vec<_> = (0..GUESSES)
        .map(|number| {
            let (server, jwt, pending) = (Arc::clone(&server), jwt.clone(), pending.clone());
            tokio::spawn(async move {
                let answer = match number % 3 {
                    0 => server.login(ADMIN, "wrong").await,
                    1 => with_password(&server, &jwt, WITH_PASSWORD[0], "wrong", "x").await,
                    _ => server.second_step(&pending, "none-of-the-codes").await,
                };
                answer.status.as_u16()
            })
        })
        .collect();
    let mut seen = BTreeMap::new();
    for guess in guesses {
        let what = match guess.await.unwrap() {
            400 | 401 => "evaluated",
            423 => "locked",
            _ => "something else",
        };
        *seen.entry(what).or_insert(0) += 1;
    }
    assert_eq!(seen, BTreeMap::from([("evaluated", 7), ("locked", GUESSES - 7)]));
    assert_eq!(server.login(ADMIN, PASSWORD).await.error(), LOCKED);
}

/// CVE-2026-16103: whom an admin has locked went on with what had begun before.
#[tokio::test]
async fn nothing_that_was_begun_before_an_admins_lock_ends_in_a_session() {
    let server = Server::start().await;
    let (admin, user) = (server.admin().await, person(&server, super::ADA).await);
    let jwt = server.jwt_of(super::ADA).await;
    let (mut passkey, _) = server.add_passkey(&jwt).await;
    let (app, codes) = server.with_second_factor(&jwt).await;
    server.clock.advance(2 * STEP);
    let pending = server.first_step(super::ADA).await;
    let ceremony = second_ceremony(&server, &pending).await;
    let alone = server.start_passkey_login().await;
    let hand_over = json!({
        "returnTo": "https://shop.example/", "codeChallenge": "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
    });
    let code = server.as_user(&jwt, "/api/v1/auth/hand-over", hand_over).await.body["code"].clone();
    assert!(code.is_string());
    let recoverer = super::recoverer(&server).await;
    let mailed = super::reset_token(&server, &recoverer, super::ADA).await;

    let lock = format!("{}/{user}/lock", super::USERS);
    assert_eq!(Answer::of(request(&server, &reqwest::Method::POST, &lock).bearer_auth(&admin)).await.status, 200);

    let no_session = |answer: Answer, what: &str| {
        assert!(answer.status.is_client_error(), "{what}: {}", answer.text);
        assert_eq!((answer.header("xively-access-token"), answer.cookie()), (None, None), "{what}");
    };
    no_session(server.second_step(&pending, &app.code(&server, 0)).await, "a code");
    no_session(server.second_step(&pending, &codes[0]).await, "a recovery code");
    no_session(by_passkey_second(&server, &pending, &mut passkey, &ceremony).await, "a passkey");
    let credential = passkey.get(&alone["options"]);
    no_session(server.finish_passkey_login(&alone, &credential).await, "a passkey alone");
    let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    let exchange = server.post("/api/v1/auth/exchange-code").json(&json!({"code": code, "codeVerifier": verifier}));
    no_session(Answer::of(exchange).await, "a code of a hand-over");
    no_session(Answer::of(server.post(RENEW).bearer_auth(&jwt)).await, "a renewal");
    redeem(&server, &mailed, NEW_PASSWORD).await;
    no_session(server.login(super::ADA, NEW_PASSWORD).await, "a new password");
    no_session(server.login(super::ADA, PASSWORD).await, "the old password");
}

/// An application's token cannot be guessed, and trying does not lock anybody out of it.
#[tokio::test]
async fn wrong_app_tokens_lock_nobody_out() {
    let server = Server::start().await;
    let platform = super::platform(&server).await;
    let app = super::back_end(&server, platform, &[]).await;
    for seed in 0..30 {
        let body = json!({"appId": app.0, "appToken": idm_api::token::encode([seed; 32]).expose()});
        let wrong = Answer::of(server.post("/api/v1/auth/login-application").json(&body)).await;
        assert_eq!(wrong.error(), (401, "invalid_app_token"));
    }
    app_jwt(&server, &app).await;
}
