//! Every secret presented where another kind is asked for, and steps of a login left out.

use super::{ADA, APPLICATIONS, BOB, ME, NEW_PASSWORD, RENEW, person, recoverer, redeem, request, reset_token};
use crate::{
    authenticator::{App, SECOND, STEP},
    support::{ADMIN, Answer, PASSWORD, Server},
};
use idm_server::routes;
use serde_json::json;
use std::collections::BTreeMap;

const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

/// Each kind of secret, and where it belongs.
const KINDS: [&str; 8] = ["jwt", "cookie", "appToken", "first step", "reset", "verification", "code", "cursor"];

/// Presents a secret where one of this kind is asked for.
async fn present(server: &Server, admin: &str, app: &App, kind: &str, secret: &str) -> Answer {
    let request = match kind {
        "jwt" => server.get(ME).bearer_auth(secret),
        "cookie" => server.with_cookie(RENEW, secret),
        "appToken" => {
            let body = json!({"accountId": server.account, "emailAddress": "new@demo.example", "password": PASSWORD});
            server.post("/api/v1/auth/create-user").header("AccessToken", secret).json(&body)
        }
        "first step" => server.post(SECOND).json(&json!({"secondFactorToken": secret, "code": app.code(server, 0)})),
        "reset" => server.post("/api/v1/auth/reset-password").json(&json!({"token": secret, "password": NEW_PASSWORD})),
        "verification" => server.post("/api/v1/auth/verify-email").json(&json!({"token": secret})),
        "code" => server.post("/api/v1/auth/exchange-code").json(&json!({"code": secret, "codeVerifier": VERIFIER})),
        "cursor" => server.get(APPLICATIONS).query(&[("limit", "1"), ("cursor", secret)]).bearer_auth(admin),
        other => panic!("{other}"),
    };
    Answer::of(request).await
}

/// CVE-2026-18963, CVE-2025-64103, GHSA-6mq3-xmgp-pjm5: one kind of token was taken for another.
#[tokio::test]
async fn no_secret_is_taken_where_another_kind_belongs() {
    let server = Server::start().await;
    let (admin, cookie) = server.login_with_cookie().await;
    let ada_id = person(&server, ADA).await;
    let ada = server.jwt_of(ADA).await;
    let (app, _) = server.with_second_factor(&ada).await;
    server.clock.advance(2 * STEP);
    let app_token = recoverer(&server).await;
    server.fill_applications(2).await;
    let page = Answer::of(server.get(APPLICATIONS).query(&[("limit", "1")]).bearer_auth(&admin)).await;
    let new = json!({"emailAddress": BOB, "password": PASSWORD});
    assert_eq!(Answer::of(server.post(super::USERS).bearer_auth(&admin).json(&new)).await.status, 201);
    let hand_over = json!({"returnTo": "https://shop.example/", "codeChallenge": CHALLENGE});
    let hand_over = server.as_user(&ada, "/api/v1/auth/hand-over", hand_over).await;
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let secrets = BTreeMap::from([
        ("jwt", admin.clone()),
        ("cookie", cookie),
        ("appToken", app_token.clone()),
        ("first step", server.first_step(ADA).await),
        ("reset", reset_token(&server, &app_token, ADA).await),
        ("verification", server.mailed_token(BOB, "/verify-email").await.unwrap()),
        ("code", text(&hand_over.body["code"])),
        ("cursor", text(&page.body["nextCursor"])),
        // What is no secret opens nothing anywhere.
        ("an id", ada_id),
        ("a password", PASSWORD.to_owned()),
        ("a hash", idm_api::token::encode([7; 32]).expose().to_owned()),
    ]);
    for place in KINDS {
        for (kind, secret) in secrets.iter().filter(|(kind, _)| **kind != place) {
            let answer = present(&server, &admin, &app, place, secret).await;
            assert!(answer.status.is_client_error(), "a {kind} as {place}: {} {}", answer.status, answer.text);
            assert!(!answer.text.contains(secret.as_str()), "a {kind} as {place} comes back");
        }
    }
    // Each opens its own place, or the test would prove nothing. The reset comes last: it ends what depends on it.
    for place in ["jwt", "cookie", "appToken", "first step", "verification", "code", "cursor", "reset"] {
        let answer = present(&server, &admin, &app, place, &secrets[place]).await;
        assert!(answer.status.is_success(), "{place}: {}", answer.text);
    }
}

/// CVE-2025-64103: the second step was left out, and what the first gave was enough.
#[tokio::test]
async fn the_first_step_alone_opens_nothing() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let (app, codes) = server.with_second_factor(&jwt).await;
    server.clock.advance(2 * STEP);
    let first = server.login(ADMIN, PASSWORD).await;
    assert_eq!((first.cookie(), first.header("xively-access-token"), first.body.get("jwt")), (None, None, None));
    let token = first.body["secondFactorToken"].as_str().unwrap();
    let id = uuid::Uuid::now_v7().to_string();
    for (method, path) in routes::listed() {
        let path = super::filled(&path, &[], &id);
        let answer = Answer::of(request(&server, &method, &path).bearer_auth(token).json(&json!({}))).await;
        let opened = answer.status.is_success();
        let for_all = ["/.well-known/jwks.json", "/healthz", "/readyz", "/api/v1/auth/start-passkey-login"];
        assert!(!opened || for_all.contains(&path.as_str()), "{method} {path}: {}", answer.text);
        assert!(answer.header("xively-access-token").is_none(), "{method} {path}");
    }
    // Without a code, with an empty one, with the password as one, and with the token as one.
    for code in ["", " ", "-", PASSWORD, token, "0", "00000000000000000000"] {
        let answer = server.second_step(token, code).await;
        assert!(answer.status.is_client_error() && answer.cookie().is_none(), "{code}: {}", answer.text);
    }
    let none = Answer::of(server.post(SECOND).json(&json!({"secondFactorToken": token}))).await;
    assert_eq!(none.error(), (400, "validation_failed"));
    server.clock.advance(30 * 60_000);
    let token = server.first_step(ADMIN).await;
    assert_eq!(server.second_step(&token, &codes[0]).await.status, 200);
    // What has led to a session leads to no second one without another code.
    let again = server.second_step(&token, &codes[0]).await;
    assert_eq!(again.error(), (401, "wrong_second_factor"));
    assert_eq!(server.second_step(&token, &app.code(&server, 0)).await.status, 200, "a new code is a new proof");
}

/// CVE-2025-64103: one person's password with another one's code.
#[tokio::test]
async fn ones_password_and_anothers_code_make_no_login() {
    let server = Server::start().await;
    for email in [ADA, BOB] {
        person(&server, email).await;
    }
    let (of_ada, _) = server.with_second_factor(&server.jwt_of(ADA).await).await;
    let (of_bob, codes_of_bob) = server.with_second_factor(&server.jwt_of(BOB).await).await;
    server.clock.advance(2 * STEP);
    let token = server.first_step(ADA).await;
    for code in [of_bob.code(&server, 0), codes_of_bob[0].clone()] {
        assert_eq!(server.second_step(&token, &code).await.error(), (401, "wrong_second_factor"));
    }
    let done = server.second_step(&token, &of_ada.code(&server, 0)).await;
    let me = super::get(&server, done.body["jwt"].as_str().unwrap(), ME).await;
    assert_eq!(me.body["user"]["emailAddress"], ADA);
    let bob = server.first_step(BOB).await;
    let done = server.second_step(&bob, &codes_of_bob[0]).await;
    let me = super::get(&server, done.body["jwt"].as_str().unwrap(), ME).await;
    assert_eq!(me.body["user"]["emailAddress"], BOB, "what was tried on Ada was not used up");
}

/// A mailed link is no second factor, and no way around one.
#[tokio::test]
async fn a_new_password_by_mail_leaves_the_second_step_to_be_done() {
    let server = Server::start().await;
    person(&server, ADA).await;
    server.with_second_factor(&server.jwt_of(ADA).await).await;
    let app_token = recoverer(&server).await;
    let pending = server.first_step(ADA).await;
    let token = reset_token(&server, &app_token, ADA).await;
    let done = redeem(&server, &token, NEW_PASSWORD).await;
    assert_eq!((done.status.as_u16(), done.cookie(), done.header("xively-access-token")), (204, None, None));
    assert_eq!(server.login(ADA, NEW_PASSWORD).await.error(), (401, "second_factor_required"));
    assert_eq!(server.second_step(&pending, "000000").await.error(), (401, "login_step_expired"));
}
