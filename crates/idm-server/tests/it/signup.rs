//! Users made with an appToken, directly and through the broker.

use super::support::{ADMIN, Answer, ORIGIN, PASSWORD, Server, gate, no_limits, serve};
use idm_api::{secret::Secret, user::Role};
use idm_broker::{BrokerConfig, ProofOfWork, TokenSource};
use serde_json::{Value, json};

const CREATE: &str = "/api/v1/auth/create-user";
const EMAIL: &str = "ada@demo.example";

fn body(server: &Server, email: &str, password: &str) -> Value {
    json!({"accountId": server.account, "emailAddress": email, "password": password, "name": " Ada "})
}

async fn create(server: &Server, token: &str, body: &Value) -> Answer {
    Answer::of(server.post(CREATE).header("AccessToken", token).json(body)).await
}

#[tokio::test]
async fn an_app_token_makes_an_end_user_who_can_log_in() {
    let server = Server::start().await;
    let (id, token) = server.application(&server.admin().await).await;
    let made = create(&server, &token, &body(&server, EMAIL, PASSWORD)).await;
    assert_eq!(made.status, 201, "{}", made.text);
    assert_eq!(made.body["roles"], json!(["end-user"]));
    assert_eq!(made.body["name"], "Ada");
    assert!(!made.text.contains(PASSWORD) && !made.text.contains("scrypt"));
    assert_eq!(server.login(EMAIL, PASSWORD).await.status, 200);

    let app =
        Answer::of(server.get(&format!("/api/v1/access/applications/{id}")).bearer_auth(server.admin().await)).await;
    assert!(app.body["lastUsed"].is_i64(), "the use is noted: {}", app.text);

    let again = create(&server, &token, &body(&server, "ADA@demo.example", PASSWORD)).await;
    assert_eq!(again.error(), (409, "email_taken"));
    assert_eq!(again.body["fieldCodes"], json!({"emailAddress": "email_taken"}));
}

#[tokio::test(flavor = "multi_thread")]
async fn of_parallel_signups_with_one_address_one_wins() {
    let server = std::sync::Arc::new(Server::start().await);
    let (_, token) = server.application(&server.admin().await).await;
    let signups: Vec<_> = (0..8)
        .map(|_| {
            let (server, token) = (std::sync::Arc::clone(&server), token.clone());
            tokio::spawn(async move { create(&server, &token, &body(&server, EMAIL, PASSWORD)).await.status.as_u16() })
        })
        .collect();
    let mut seen = Vec::new();
    for signup in signups {
        seen.push(signup.await.unwrap());
    }
    seen.sort_unstable();
    assert_eq!(seen, [201, 409, 409, 409, 409, 409, 409, 409]);
}

#[tokio::test]
async fn fields_are_judged_by_the_shared_rules() {
    let server = Server::start().await;
    let (_, token) = server.application(&server.admin().await).await;
    for (email, password, codes) in [
        ("ada", PASSWORD, json!({"emailAddress": "malformed"})),
        ("", "", json!({"emailAddress": "missing", "password": "missing"})),
        (EMAIL, "short", json!({"password": "password_too_short"})),
        (EMAIL, "abcdefgh", json!({"password": "password_too_weak"})),
        (EMAIL, "my-ADA-password-9", json!({"password": "password_has_email"})),
    ] {
        let answer = create(&server, &token, &body(&server, email, password)).await;
        assert_eq!(answer.error(), (400, "validation_failed"));
        assert_eq!(answer.body["fieldCodes"], codes);
    }
}

/// GHSA-6mq3-xmgp-pjm5: a cut token was accepted.
#[tokio::test]
async fn every_prefix_of_a_token_and_none_at_all_are_refused() {
    let server = Server::start().await;
    let (_, token) = server.application(&server.admin().await).await;
    let body = body(&server, EMAIL, PASSWORD);
    for end in 0..token.len() {
        assert_eq!(create(&server, &token[..end], &body).await.error(), (401, "invalid_app_token"), "cut at {end}");
    }
    assert_eq!(Answer::of(server.post(CREATE).json(&body)).await.error(), (401, "invalid_app_token"));
    let made_up = idm_api::token::encode([9; 32]);
    assert_eq!(create(&server, made_up.expose(), &body).await.error(), (401, "invalid_app_token"));
    let jwt = server.admin().await;
    let with_jwt = Answer::of(server.post(CREATE).bearer_auth(jwt).json(&body)).await;
    assert_eq!(with_jwt.error(), (401, "invalid_app_token"), "a JWT is no appToken");
}

#[tokio::test]
async fn a_missing_privilege_is_named() {
    let server = Server::start().await;
    let request = json!({"name": "x", "kind": "end-user", "privileges": ["identity:recover"]});
    let made = server.post("/api/v1/access/applications").bearer_auth(server.admin().await).json(&request);
    let token = Answer::of(made).await.body["appToken"].as_str().unwrap().to_owned();
    let answer = create(&server, &token, &body(&server, EMAIL, PASSWORD)).await;
    assert_eq!(answer.error(), (403, "missing_privilege"));
    assert!(answer.body["message"].as_str().unwrap().contains("identity:create"));
}

#[tokio::test]
async fn an_app_makes_users_in_its_own_account_only() {
    let server = Server::start().await;
    let (_, token) = server.application(&server.admin().await).await;
    let other = server.idm.provision_account("Other company").await.unwrap();
    for account in [json!(other), json!("0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f")] {
        let mut body = body(&server, EMAIL, PASSWORD);
        body["accountId"] = account;
        assert_eq!(create(&server, &token, &body).await.error(), (404, "not_found"));
    }
}

/// CVE-2026-27946: a field that the caller must not set.
#[tokio::test]
async fn roles_in_the_body_are_ignored() {
    let server = Server::start().await;
    let (_, token) = server.application(&server.admin().await).await;
    let mut body = body(&server, EMAIL, PASSWORD);
    body["roles"] = json!(["admin"]);
    body["verified"] = json!(true);
    assert_eq!(create(&server, &token, &body).await.body["roles"], json!(["end-user"]));
}

#[tokio::test]
async fn an_expired_application_is_refused() {
    let server = Server::start().await;
    let request = json!({"name": "x", "kind": "end-user", "expires": server.clock.now().0 + 60_000});
    let made = server.post("/api/v1/access/applications").bearer_auth(server.admin().await).json(&request);
    let token = Answer::of(made).await.body["appToken"].as_str().unwrap().to_owned();
    assert_eq!(create(&server, &token, &body(&server, EMAIL, PASSWORD)).await.status, 201);
    server.clock.advance(60_000);
    let late = create(&server, &token, &body(&server, "b@demo.example", PASSWORD)).await;
    assert_eq!(late.error(), (401, "invalid_app_token"));
}

struct Broker {
    url: String,
    token_file: tempfile::NamedTempFile,
}

async fn broker(server: &Server, idm_url: &str, token: &str) -> Broker {
    let token_file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(&token_file, token).unwrap();
    let config = BrokerConfig {
        idm_url: idm_url.to_owned(),
        account_id: server.account,
        token: TokenSource::File(token_file.path().to_owned()),
        origins: vec![ORIGIN.to_owned()],
        proof: ProofOfWork::new(0, None).unwrap(),
    };
    let router = idm_broker::router(config, &gate(no_limits()));
    Broker { url: serve(router.unwrap()).await, token_file }
}

fn sign_up(server: &Server, broker: &Broker, email: &str) -> reqwest::RequestBuilder {
    let request = server.client.post(format!("{}/api/v1/signup", broker.url)).header("origin", ORIGIN);
    request.json(&json!({"emailAddress": email, "password": PASSWORD, "accountId": "ignored", "roles": ["admin"]}))
}

#[tokio::test]
async fn the_broker_signs_up_and_passes_the_idms_answers_back() {
    let server = Server::start().await;
    let (_, token) = server.application(&server.admin().await).await;
    let broker = broker(&server, &server.url, &token).await;
    let made = Answer::of(sign_up(&server, &broker, EMAIL)).await;
    assert_eq!((made.status.as_u16(), &made.body["roles"]), (201, &json!(["end-user"])));
    assert_eq!(made.header("access-control-allow-origin"), Some(ORIGIN));
    assert_eq!(server.login(EMAIL, PASSWORD).await.status, 200);
    assert_eq!(Answer::of(sign_up(&server, &broker, EMAIL)).await.error(), (409, "email_taken"));
    let weak = server.client.post(format!("{}/api/v1/signup", broker.url)).header("origin", ORIGIN);
    let weak = Answer::of(weak.json(&json!({"emailAddress": "b@demo.example", "password": "abcdefgh"}))).await;
    assert_eq!(weak.body["fieldCodes"], json!({"password": "password_too_weak"}));
    for answer in [made, weak] {
        assert!(!answer.text.contains(&token) && !answer.text.contains(PASSWORD));
    }
}

#[tokio::test]
async fn the_broker_takes_a_regenerated_token_at_once() {
    let server = Server::start().await;
    let (_, token) = server.application(&server.admin().await).await;
    let broker = broker(&server, &server.url, idm_api::token::encode([3; 32]).expose()).await;
    assert_eq!(Answer::of(sign_up(&server, &broker, EMAIL)).await.error(), (401, "invalid_app_token"));
    std::fs::write(&broker.token_file, &token).unwrap();
    assert_eq!(Answer::of(sign_up(&server, &broker, EMAIL)).await.status, 201);
    std::fs::remove_file(&broker.token_file).unwrap();
    assert_eq!(Answer::of(sign_up(&server, &broker, "b@demo.example")).await.error(), (503, "unavailable"));
}

/// CVE-2026-86332: the broker lends its rights to nobody and nothing else.
#[tokio::test]
async fn the_broker_does_this_one_thing_for_its_pages_only() {
    let server = Server::start().await;
    let (_, token) = server.application(&server.admin().await).await;
    let broker = broker(&server, &server.url, &token).await;
    let url = format!("{}/api/v1/signup", broker.url);
    let fields = json!({"emailAddress": EMAIL, "password": PASSWORD});
    for origin in ["null", "http://evil.test", "http://console.test.evil.test", "https://console.test"] {
        let answer = Answer::of(server.client.post(&url).header("origin", origin).json(&fields)).await;
        assert_eq!(answer.error(), (403, "origin_not_allowed"), "{origin}");
        assert_eq!(answer.header("access-control-allow-origin"), None, "{origin}");
    }
    assert_eq!(Answer::of(server.client.post(&url).json(&fields)).await.error(), (403, "origin_not_allowed"));
    for path in ["/api/v1/auth/create-user", "//evil", "/api/v1/signup/..%2fauth/login-user", "/api/v1/access/users/me"]
    {
        let answer = Answer::of(server.client.get(format!("{}{path}", broker.url)).header("origin", ORIGIN)).await;
        assert_eq!(answer.error(), (404, "not_found"), "{path}");
    }
    assert_eq!(Answer::of(server.client.get(&url)).await.error(), (405, "method_not_allowed"));
    let own = server.client.post(&url).header("origin", ORIGIN).header("AccessToken", "idmapp_mine").json(&fields);
    assert_eq!(Answer::of(own).await.status, 201, "an AccessToken of the page's own goes nowhere");
    let large = json!({"emailAddress": EMAIL, "password": "x".repeat(20_000)});
    let large = Answer::of(server.client.post(&url).header("origin", ORIGIN).json(&large)).await;
    assert_eq!(large.error(), (413, "too_large"));
    let form = server.client.post(&url).header("origin", ORIGIN).form(&[("emailAddress", EMAIL)]);
    assert_eq!(Answer::of(form).await.error(), (415, "unsupported_media_type"));
}

#[tokio::test]
async fn an_unreachable_idm_is_a_502() {
    let server = Server::start().await;
    let token = idm_api::token::encode([3; 32]);
    let broker = broker(&server, "http://127.0.0.1:9", token.expose()).await;
    let answer = Answer::of(sign_up(&server, &broker, EMAIL)).await;
    assert_eq!(answer.error(), (502, "upstream_unreachable"));
    assert!(!answer.text.contains("127.0.0.1"));
}

#[tokio::test]
async fn an_admin_is_not_made_by_signup_under_the_same_address() {
    let server = Server::start().await;
    let (_, token) = server.application(&server.admin().await).await;
    assert_eq!(create(&server, &token, &body(&server, ADMIN, PASSWORD)).await.error(), (409, "email_taken"));
    let other = server.idm.provision_account("Other company").await.unwrap();
    let same = server.idm.provision_user(other, ADMIN, &Secret::new(PASSWORD), Role::EndUser).await;
    assert!(same.is_ok(), "addresses are unique within an account only");
}
