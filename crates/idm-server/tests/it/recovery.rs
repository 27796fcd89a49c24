//! A new password by a mailed link: asked for by an application with `identity:recover`, directly and through the
//! broker; and invitations.

use super::support::{Answer, ORIGIN, PAGES, PASSWORD, Server, gate, no_limits, serve};
use idm_api::{secret::Secret, user::Role};
use idm_broker::{BrokerConfig, ProofOfWork, TokenSource};
use serde_json::{Value, json};
use std::sync::Arc;

const REQUEST: &str = "/api/v1/auth/request-password-reset";
const RESET: &str = "/api/v1/auth/reset-password";
const NEW: &str = "another Horse 8 staple";
const EMAIL: &str = "ada@demo.example";
const MINUTE: i64 = 60 * 1000;

/// A server with one end-user, and the appToken of an application that may recover.
async fn start() -> (Arc<Server>, String) {
    let server = Server::start().await;
    server.idm.provision_user(server.account, EMAIL, &Secret::new(PASSWORD), Role::EndUser).await.unwrap();
    let body = json!({"name": "x", "kind": "end-user", "privileges": ["identity:create", "identity:recover"]});
    let made = server.post("/api/v1/access/applications").bearer_auth(server.admin().await).json(&body);
    let token = Answer::of(made).await.body["appToken"].as_str().unwrap().to_owned();
    (Arc::new(server), token)
}

async fn ask(server: &Server, token: &str, email: &str) -> Answer {
    let body = json!({"accountId": server.account, "emailAddress": email});
    Answer::of(server.post(REQUEST).header("AccessToken", token).json(&body)).await
}

async fn redeem(server: &Server, token: &str, password: &str) -> Answer {
    Answer::of(server.post(RESET).json(&json!({"token": token, "password": password}))).await
}

#[tokio::test]
async fn a_mailed_link_sets_a_password_once_and_ends_every_session() {
    let (server, app) = start().await;
    let jwt = server.jwt_of(EMAIL).await;
    assert_eq!(ask(&server, &app, " ADA@demo.example ").await.status, 202);
    let token = server.mailed_token(EMAIL, "/reset-password").await.unwrap();
    for weak in ["", "short", "my-ADA-password-9"] {
        let answer = redeem(&server, &token, weak).await;
        assert_eq!(answer.error(), (400, "validation_failed"), "a refused password does not use the link up");
        assert!(answer.body["fieldCodes"]["password"].is_string());
    }
    let done = redeem(&server, &token, NEW).await;
    assert_eq!((done.status.as_u16(), done.text.as_str(), done.cookie()), (204, "", None), "no login comes of it");
    let me = Answer::of(server.get("/api/v1/access/users/me").bearer_auth(jwt)).await;
    assert_eq!(me.error(), (401, "session_ended"));
    assert_eq!(server.login(EMAIL, PASSWORD).await.status, 401);
    assert_eq!(server.login(EMAIL, NEW).await.status, 200);
    assert_eq!(redeem(&server, &token, PASSWORD).await.error(), (400, "invalid_mailed_token"));
    assert!(server.mails().await.iter().any(|(to, text)| to == EMAIL && text.contains("password was changed")));
}

#[tokio::test]
async fn the_token_is_in_the_database_as_a_hash_only_and_ends_after_30_minutes() {
    let (server, app) = start().await;
    ask(&server, &app, EMAIL).await;
    let token = server.mailed_token(EMAIL, "/reset-password").await.unwrap();
    assert!(token.len() >= 43, "256 bits");
    let mut database = server.database().await;
    for statement in ["SELECT hash FROM mailed_tokens", "SELECT email FROM mail_jobs"] {
        let texts: Vec<String> = sqlx::query_scalar(statement).fetch_all(&mut database).await.unwrap();
        assert!(texts.iter().all(|text| !text.contains(&token)));
    }
    server.clock.advance(30 * MINUTE - 1000);
    assert_eq!(redeem(&server, &token, "short").await.error(), (400, "validation_failed"));
    server.clock.advance(1000);
    assert_eq!(redeem(&server, &token, NEW).await.error(), (400, "invalid_mailed_token"));
    for wrong in ["", "x", &token[1..], &token[..token.len() - 1]] {
        assert_eq!(redeem(&server, wrong, NEW).await.error(), (400, "invalid_mailed_token"), "{wrong}");
    }
}

/// CVE-2026-18963: two redemptions of one link.
#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_use_one_link_one_succeeds() {
    let (server, app) = start().await;
    ask(&server, &app, EMAIL).await;
    let token = server.mailed_token(EMAIL, "/reset-password").await.unwrap();
    let uses: Vec<_> = (0..6)
        .map(|number| {
            let (server, token) = (Arc::clone(&server), token.clone());
            tokio::spawn(async move {
                let password = format!("{NEW} {number}");
                (redeem(&server, &token, &password).await.status.as_u16(), password)
            })
        })
        .collect();
    let mut winners = Vec::new();
    for done in uses {
        match done.await.unwrap() {
            (204, password) => winners.push(password),
            (status, _) => assert_eq!(status, 400),
        }
    }
    assert_eq!(winners.len(), 1);
    assert_eq!(server.login(EMAIL, &winners[0]).await.status, 200);
}

/// CVE-2025-64101: the link led where the request said.
#[tokio::test]
async fn the_link_leads_to_the_configured_pages_whatever_the_request_says() {
    let (server, app) = start().await;
    let body = json!({"accountId": server.account, "emailAddress": EMAIL, "pagesUrl": "https://evil.test"});
    let request = server.post(REQUEST).header("AccessToken", &app).header("host", "evil.test");
    let request = request.header("x-forwarded-host", "evil.test").header("forwarded", "host=evil.test");
    let request = request.header("origin", "https://evil.test").header("referer", "https://evil.test/");
    assert_eq!(Answer::of(request.json(&body)).await.status, 202);
    let mails = server.mails().await;
    assert_eq!(mails.len(), 1);
    assert!(
        mails[0].1.contains(&format!("{PAGES}/reset-password#token=")) && !mails[0].1.contains("evil"),
        "{mails:?}"
    );
}

/// CVE-2026-23511: known addresses told apart by words. By time: `security_cases::enumeration`.
#[tokio::test]
async fn known_and_unknown_addresses_get_the_same_answer() {
    let (server, app) = start().await;
    let known = ask(&server, &app, EMAIL).await;
    let unknown = ask(&server, &app, "nobody@demo.example").await;
    assert_eq!((known.status, &known.text), (unknown.status, &unknown.text));
    let names = |answer: &Answer| answer.headers.keys().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(names(&known), names(&unknown));
    assert_eq!(server.mails().await.len(), 1);
}

#[tokio::test]
async fn a_stranger_neither_floods_a_mailbox_nor_voids_a_link() {
    let (server, app) = start().await;
    ask(&server, &app, EMAIL).await;
    let first = server.mailed_token(EMAIL, "/reset-password").await.unwrap();
    for _ in 0..20 {
        assert_eq!(ask(&server, &app, EMAIL).await.status, 202);
        server.mails().await;
    }
    assert_eq!(server.mails().await.len(), 5);
    assert_eq!(redeem(&server, &first, NEW).await.status, 204, "the first link still works");
}

#[tokio::test]
async fn it_needs_the_privilege_and_the_applications_own_account() {
    let (server, app) = start().await;
    let (_, signup_only) = server.application(&server.admin().await).await;
    let refused = ask(&server, &signup_only, EMAIL).await;
    assert_eq!(refused.error(), (403, "missing_privilege"));
    assert!(refused.body["message"].as_str().unwrap().contains("identity:recover"));
    let none = server.post(REQUEST).json(&json!({"accountId": server.account, "emailAddress": EMAIL}));
    assert_eq!(Answer::of(none).await.error(), (401, "invalid_app_token"));
    let (_, other) = server.other_admin().await;
    let foreign = json!({"accountId": other, "emailAddress": "eve@other.example"});
    let foreign = server.post(REQUEST).header("AccessToken", &app).json(&foreign);
    assert_eq!(Answer::of(foreign).await.error(), (404, "not_found"));
    assert_eq!(ask(&server, &app, "x").await.body["fieldCodes"], json!({"emailAddress": "malformed"}));
    assert_eq!(server.mails().await.len(), 0);
}

#[tokio::test]
async fn a_reset_ends_the_lock_but_not_an_admins() {
    let (server, app) = start().await;
    for _ in 0..7 {
        server.login(EMAIL, "wrong").await;
    }
    ask(&server, &app, EMAIL).await;
    let token = server.mailed_token(EMAIL, "/reset-password").await.unwrap();
    assert_eq!(redeem(&server, &token, NEW).await.status, 204);
    assert_eq!(server.login(EMAIL, NEW).await.status, 200);
    let admin = server.admin().await;
    let list = Answer::of(server.get("/api/v1/access/users?query=ada").bearer_auth(&admin)).await;
    let id = list.body["users"][0]["userId"].as_str().unwrap().to_owned();
    assert_eq!(list.body["users"][0]["emailVerified"], true, "who opens the mail has the address");
    Answer::of(server.post(&format!("/api/v1/access/users/{id}/lock")).bearer_auth(&admin)).await;
    ask(&server, &app, EMAIL).await;
    let token = server.mailed_token(EMAIL, "/reset-password").await.unwrap();
    assert_eq!(redeem(&server, &token, PASSWORD).await.status, 204);
    assert_eq!(server.login(EMAIL, PASSWORD).await.error(), (403, "user_locked"));
}

#[tokio::test]
async fn an_invited_user_chooses_the_first_password() {
    let (server, _) = start().await;
    let admin = server.admin().await;
    let body = json!({"emailAddress": "grace@demo.example", "roles": ["admin"]});
    let made = Answer::of(server.post("/api/v1/access/users").bearer_auth(&admin).json(&body)).await;
    assert_eq!(made.status, 201, "{}", made.text);
    let id = made.body["userId"].as_str().unwrap();
    for guess in ["", "x", PASSWORD] {
        assert_ne!(server.login("grace@demo.example", guess).await.status, 200, "no password opens it yet");
    }
    let first = server.mailed_token("grace@demo.example", "/accept-invitation").await.unwrap();
    server.clock.advance(6 * 24 * 60 * MINUTE);
    let admin = server.admin().await;
    let again = server.post(&format!("/api/v1/access/users/{id}/send-password-link")).bearer_auth(&admin);
    assert_eq!(Answer::of(again).await.status, 202);
    let second = server.mailed_token("grace@demo.example", "/accept-invitation").await.unwrap();
    server.clock.advance(2 * 24 * 60 * MINUTE);
    assert_eq!(redeem(&server, &first, NEW).await.error(), (400, "invalid_mailed_token"), "seven days");
    assert_eq!(redeem(&server, &second, NEW).await.status, 204);
    assert_eq!(server.login("grace@demo.example", NEW).await.status, 200);
    let (eve, _) = server.other_admin().await;
    let foreign = server.post(&format!("/api/v1/access/users/{id}/send-password-link")).bearer_auth(&eve);
    assert_eq!(Answer::of(foreign).await.error(), (404, "not_found"));
}

#[tokio::test]
async fn the_broker_passes_the_wish_on_for_its_pages_only() {
    let (server, app) = start().await;
    let token_file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(&token_file, &app).unwrap();
    let config = BrokerConfig {
        idm_url: server.url.clone(),
        account_id: server.account,
        token: TokenSource::File(token_file.path().to_owned()),
        origins: vec![ORIGIN.to_owned()],
        proof: ProofOfWork::new(0, None).unwrap(),
    };
    let url = serve(idm_broker::router(config, &gate(no_limits())).unwrap()).await;
    let ask = |origin: &str, body: Value| {
        let request = server.client.post(format!("{url}/api/v1/password-reset")).header("origin", origin);
        Answer::of(request.json(&body))
    };
    let (_, other) = server.other_admin().await;
    let known = ask(ORIGIN, json!({"emailAddress": EMAIL, "accountId": other})).await;
    let unknown = ask(ORIGIN, json!({"emailAddress": "nobody@demo.example"})).await;
    assert_eq!((known.status.as_u16(), &known.text), (202, &unknown.text));
    assert_eq!(unknown.status, 202);
    assert!(server.mailed_token(EMAIL, "/reset-password").await.is_some());
    assert_eq!(ask(ORIGIN, json!({"emailAddress": "x"})).await.error(), (400, "validation_failed"));
    assert_eq!(ask(ORIGIN, json!({})).await.body["fieldCodes"], json!({"emailAddress": "missing"}));
    assert_eq!(ask("http://evil.test", json!({"emailAddress": EMAIL})).await.error(), (403, "origin_not_allowed"));
    assert!(!known.text.contains(&app));
}
