//! A user's own password and address.

use super::support::{ADMIN, Answer, PASSWORD, Server};
use serde_json::{Value, json};

const CHANGE: &str = "/api/v1/auth/change-password";
const NEW: &str = "another Horse 8 staple";

async fn change(server: &Server, jwt: &str, current: &str, new: &str) -> Answer {
    let body = json!({"currentPassword": current, "newPassword": new});
    Answer::of(server.post(CHANGE).bearer_auth(jwt).json(&body)).await
}

async fn me(server: &Server, jwt: &str) -> Answer {
    Answer::of(server.get("/api/v1/access/users/me").bearer_auth(jwt)).await
}

#[tokio::test]
async fn a_change_ends_the_other_sessions_and_says_so_by_mail() {
    let server = Server::start().await;
    let (jwt, cookie) = server.login_with_cookie().await;
    let other = server.admin().await;
    assert_eq!(change(&server, &jwt, PASSWORD, NEW).await.status, 204);
    assert_eq!(me(&server, &jwt).await.status, 200, "this session lives on");
    assert_eq!(me(&server, &other).await.error(), (401, "session_ended"));
    let renewal = Answer::of(server.with_cookie("/api/v1/sessions/renew-session", &cookie)).await;
    assert_eq!(renewal.status, 200, "{}", renewal.text);
    assert_eq!(server.login(ADMIN, PASSWORD).await.error(), (401, "wrong_credentials"));
    assert_eq!(server.login(ADMIN, NEW).await.status, 200);
    let mails = server.mails().await;
    assert!(mails[0].0 == ADMIN && mails[0].1.contains("password was changed"), "{mails:?}");
    assert!(mails.iter().all(|(_, text)| !text.contains(NEW) && !text.contains(PASSWORD)));
    let log = Answer::of(server.get("/api/v1/access/audit-log").bearer_auth(&jwt)).await;
    assert_eq!(log.body["events"][0]["action"], "user.password-changed");
    assert!(!log.text.contains("scrypt") && !log.text.contains(NEW));
}

#[tokio::test]
async fn both_passwords_are_judged() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    for (current, new, codes) in [
        (PASSWORD, "short", json!({"newPassword": "password_too_short"})),
        (PASSWORD, "", json!({"newPassword": "missing"})),
        ("", NEW, json!({"currentPassword": "missing"})),
        ("wrong", NEW, json!({"currentPassword": "wrong_password"})),
    ] {
        let answer = change(&server, &jwt, current, new).await;
        assert_eq!((answer.error(), &answer.body["fieldCodes"]), ((400, "validation_failed"), &codes));
    }
    assert_eq!(server.login(ADMIN, PASSWORD).await.status, 200);
}

/// CVE-2025-64102: the lock was missing on another path.
#[tokio::test]
async fn guessing_the_present_password_locks_like_logging_in() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    for _ in 0..7 {
        assert_eq!(change(&server, &jwt, "wrong", NEW).await.status, 400);
    }
    assert_eq!(change(&server, &jwt, PASSWORD, NEW).await.error(), (423, "locked"));
    assert_eq!(server.login(ADMIN, PASSWORD).await.error(), (423, "locked"));
    let email = json!({"currentPassword": PASSWORD, "emailAddress": "new@demo.example"});
    let email = Answer::of(server.post("/api/v1/auth/change-email").bearer_auth(&jwt).json(&email)).await;
    assert_eq!(email.error(), (423, "locked"));
}

#[tokio::test]
async fn a_new_address_holds_from_its_verification_on() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let ask = async |password: &str, email: &str| {
        let body = json!({"currentPassword": password, "emailAddress": email});
        Answer::of(server.post("/api/v1/auth/change-email").bearer_auth(&jwt).json(&body)).await
    };
    assert_eq!(ask("wrong", "new@demo.example").await.error(), (400, "validation_failed"));
    assert_eq!(ask(PASSWORD, "x").await.body["fieldCodes"], json!({"emailAddress": "malformed"}));
    assert_eq!(ask(PASSWORD, "New@demo.example").await.status, 202);
    let token = server.mailed_token("New@demo.example", "/verify-email").await.unwrap();
    assert_eq!(me(&server, &jwt).await.body["user"]["emailAddress"], ADMIN, "not before");
    let verify = |token: &str| Answer::of(server.post("/api/v1/auth/verify-email").json(&json!({"token": token})));
    assert_eq!(verify(&token).await.status, 204);
    let now = me(&server, &jwt).await;
    assert_eq!(now.body["user"]["emailAddress"], "New@demo.example");
    assert_eq!(now.body["user"]["emailVerified"], true);
    assert_eq!(verify(&token).await.error(), (400, "invalid_mailed_token"), "once");
    assert_eq!(server.login("new@demo.example", PASSWORD).await.status, 200);
    assert!(server.mails().await.iter().any(|(to, text)| to == ADMIN && text.contains("no longer comes here")));
    let found = server.get("/api/v1/access/users").query(&[("query", "new@demo")]).bearer_auth(&jwt);
    assert_eq!(Answer::of(found).await.body["total"], 1);
}

#[tokio::test]
async fn an_address_that_somebody_else_got_meanwhile_is_refused() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let body = json!({"currentPassword": PASSWORD, "emailAddress": "new@demo.example"});
    let ask = Answer::of(server.post("/api/v1/auth/change-email").bearer_auth(&jwt).json(&body)).await;
    assert_eq!(ask.status, 202);
    let token = server.mailed_token("new@demo.example", "/verify-email").await.unwrap();
    let taken = json!({"emailAddress": "new@demo.example", "password": PASSWORD});
    assert_eq!(Answer::of(server.post("/api/v1/access/users").bearer_auth(&jwt).json(&taken)).await.status, 201);
    let verify = Answer::of(server.post("/api/v1/auth/verify-email").json(&json!({"token": token}))).await;
    assert_eq!(verify.error(), (409, "email_taken"));
    // The same answer, whoever has the address.
    assert_eq!(Answer::of(server.post("/api/v1/auth/change-email").bearer_auth(&jwt).json(&body)).await.text, ask.text);
}

#[tokio::test]
async fn a_signup_is_asked_to_verify_its_address() {
    let server = Server::start().await;
    let (_, token) = server.application(&server.admin().await).await;
    let body = json!({"accountId": server.account, "emailAddress": "ada@demo.example", "password": PASSWORD});
    let made = server.post("/api/v1/auth/create-user").header("AccessToken", &token).json(&body);
    assert_eq!(Answer::of(made).await.body["emailVerified"], false);
    let jwt = server.jwt_of("ada@demo.example").await;
    let first = server.mailed_token("ada@demo.example", "/verify-email").await.unwrap();
    let again = server.post("/api/v1/auth/request-email-verification").bearer_auth(&jwt);
    assert_eq!(Answer::of(again).await.status, 202);
    let second = server.mailed_token("ada@demo.example", "/verify-email").await.unwrap();
    assert_ne!(first, second);
    let verify = |token: &str| Answer::of(server.post("/api/v1/auth/verify-email").json(&json!({"token": token})));
    for wrong in ["", "x", &first[1..], &first[..first.len() - 1], ADMIN] {
        assert_eq!(verify(wrong).await.error(), (400, "invalid_mailed_token"), "{wrong}");
    }
    assert_eq!(verify(&first).await.status, 204, "an earlier link holds on");
    assert_eq!(verify(&second).await.error(), (400, "invalid_mailed_token"), "one is enough");
    assert_eq!(me(&server, &jwt).await.body["user"]["emailVerified"], true);
    let mails = server.mails().await.len();
    let again = server.post("/api/v1/auth/request-email-verification").bearer_auth(&jwt);
    assert_eq!(Answer::of(again).await.status, 202);
    assert_eq!(server.mails().await.len(), mails, "nothing to verify");
}

#[tokio::test]
async fn a_link_to_verify_ends_after_a_day_and_with_the_address() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let body = json!({"emailAddress": "ada@demo.example", "password": PASSWORD});
    let made = Answer::of(server.post("/api/v1/access/users").bearer_auth(&admin).json(&body)).await;
    let token = server.mailed_token("ada@demo.example", "/verify-email").await.unwrap();
    let id = made.body["userId"].as_str().unwrap();
    let patch = server.client.patch(format!("{}/api/v1/access/users/{id}", server.url)).bearer_auth(&admin);
    let patch = patch.header("if-match", "*").json(&json!({"emailAddress": "eve@demo.example"}));
    assert_eq!(Answer::of(patch).await.status, 200);
    let verify = Answer::of(server.post("/api/v1/auth/verify-email").json(&json!({"token": token}))).await;
    assert_eq!(verify.error(), (400, "invalid_mailed_token"), "it proves nothing of the new address");
    let ask =
        server.post("/api/v1/auth/request-email-verification").bearer_auth(server.jwt_of("eve@demo.example").await);
    assert_eq!(Answer::of(ask).await.status, 202);
    let token = server.mailed_token("eve@demo.example", "/verify-email").await.unwrap();
    server.clock.advance(24 * 60 * 60 * 1000);
    let verify = Answer::of(server.post("/api/v1/auth/verify-email").json(&json!({"token": token}))).await;
    assert_eq!(verify.error(), (400, "invalid_mailed_token"));
    assert_eq!(verify.body["fields"], Value::Null);
}
