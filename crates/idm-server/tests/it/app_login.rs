//! Back-end applications: granted by the operator, logged in by their token.

use super::support::{Answer, PASSWORD, Server};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use idm_api::{
    application::{ApplicationKind, CreateApplication},
    ids::AppId,
    privilege::Privilege,
    secret::Secret,
};
use idm_server::domain::{Address, DomainError};
use serde_json::{Value, json};

const LOGIN: &str = "/api/v1/auth/login-application";
const AUDIT_LOG: &str = "/api/v1/access/audit-log";

/// Grants a back-end application as the operator does, and reveals its token as the admin does.
async fn back_end(server: &Server, privileges: &[Privilege]) -> (AppId, String) {
    let request = CreateApplication {
        name: "Billing".to_owned(),
        kind: ApplicationKind::BackEnd,
        privileges: Some(privileges.to_vec()),
        expires: None,
    };
    let granted = server.idm.grant_application(&server.operator().await, server.account, request).await.unwrap();
    let token = regenerate(server, granted.app_id).await;
    (granted.app_id, token)
}

async fn regenerate(server: &Server, id: AppId) -> String {
    let path = format!("/api/v1/access/applications/{id}/regenerate-token");
    let answer = Answer::of(server.post(&path).bearer_auth(server.admin().await)).await;
    answer.body["appToken"].as_str().unwrap().to_owned()
}

async fn login(server: &Server, id: impl ToString, token: &str) -> Answer {
    Answer::of(server.post(LOGIN).json(&json!({"appId": id.to_string(), "appToken": token}))).await
}

fn claims(jwt: &str) -> Value {
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(jwt.split('.').nth(1).unwrap()).unwrap()).unwrap()
}

#[tokio::test]
async fn a_back_end_application_gets_a_jwt_that_says_who_it_is() {
    let server = Server::start().await;
    let (id, token) = back_end(&server, &[Privilege::AuditRead]).await;
    let answer = login(&server, id, &token).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    let jwt = answer.body["jwt"].as_str().unwrap();
    assert_eq!(answer.header("xively-access-token"), Some(jwt));
    assert_eq!(answer.cookie(), None);
    let claims = claims(jwt);
    assert_eq!((&claims["appId"], &claims["accountId"]), (&json!(id), &json!(server.account)));
    assert_eq!((&claims["userId"], &claims["roles"]), (&Value::Null, &json!([])));
    assert_eq!(claims["privileges"], json!(["audit:read"]));
    assert_eq!(claims["exp"].as_i64().unwrap() - claims["iat"].as_i64().unwrap(), 20 * 60);
    assert!(!answer.text.contains(&token));
    let log = Answer::of(server.get(AUDIT_LOG).bearer_auth(jwt)).await;
    assert_eq!(log.status, 200, "{}", log.text);
}

#[tokio::test]
async fn its_privileges_are_honoured_call_by_call() {
    let server = Server::start().await;
    let (id, token) = back_end(&server, &[Privilege::IdentityCreate]).await;
    let jwt = login(&server, id, &token).await.body["jwt"].as_str().unwrap().to_owned();
    let log = Answer::of(server.get(AUDIT_LOG).bearer_auth(&jwt)).await;
    assert_eq!(log.error(), (403, "missing_privilege"));
    assert!(log.body["message"].as_str().unwrap().contains("audit:read"));
    // Nothing that people do is open to it.
    for path in ["/api/v1/access/users/me", "/api/v1/access/applications"] {
        assert_eq!(Answer::of(server.get(path).bearer_auth(&jwt)).await.error(), (403, "not_allowed"), "{path}");
    }
    let make = server.post("/api/v1/access/applications").bearer_auth(&jwt);
    let make = Answer::of(make.json(&json!({"name": "x", "kind": "end-user"}))).await;
    assert_eq!(make.error(), (403, "not_allowed"));
    for path in ["/api/v1/sessions/renew-session", "/api/v1/auth/logout"] {
        assert_eq!(Answer::of(server.post(path).bearer_auth(&jwt)).await.error(), (403, "not_allowed"), "{path}");
    }
    assert_eq!(Answer::of(server.get("/api/v1/access/privileges").bearer_auth(&jwt)).await.status, 200);
    // The token itself still opens what its privileges say.
    let body = json!({"accountId": server.account, "emailAddress": "ada@demo.example", "password": PASSWORD});
    let made = Answer::of(server.post("/api/v1/auth/create-user").header("AccessToken", &token).json(&body)).await;
    assert_eq!(made.status, 201, "{}", made.text);
}

#[tokio::test]
async fn wrong_tokens_ids_and_kinds_are_refused() {
    let server = Server::start().await;
    let (id, token) = back_end(&server, &[]).await;
    let (end_user_id, end_user_token) = server.application(&server.admin().await).await;
    for (id, token) in [
        (id.to_string(), end_user_token.as_str()),
        (end_user_id.clone(), token.as_str()),
        ("0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f".to_owned(), token.as_str()),
        (id.to_string(), "hunter2"),
        (id.to_string(), ""),
        (id.to_string(), &token[..token.len() - 1]),
    ] {
        assert_eq!(login(&server, id, token).await.error(), (401, "invalid_app_token"));
    }
    assert_eq!(login(&server, end_user_id, &end_user_token).await.error(), (403, "not_allowed"));
}

/// CVE-2023-0091, CVE-2026-8922: what was revoked kept working.
#[tokio::test]
async fn its_jwt_dies_with_token_revocation_and_time() {
    let server = Server::start().await;
    let (id, first) = back_end(&server, &[Privilege::AuditRead]).await;
    let jwt = |answer: Answer| answer.body["jwt"].as_str().unwrap().to_owned();
    let works = |jwt: String| {
        let request = server.get(AUDIT_LOG).bearer_auth(jwt);
        async move { Answer::of(request).await.status == 200 }
    };
    let old = jwt(login(&server, id, &first).await);
    assert!(works(old.clone()).await);
    let second = regenerate(&server, id).await;
    let answer = Answer::of(server.get(AUDIT_LOG).bearer_auth(&old)).await;
    assert_eq!(answer.error(), (401, "session_ended"), "the JWT of a dead token is dead");

    let new = jwt(login(&server, id, &second).await);
    let path = format!("/api/v1/access/applications/{id}");
    Answer::of(server.post(&format!("{path}/revoke")).bearer_auth(server.admin().await)).await;
    assert!(!works(new.clone()).await);
    Answer::of(server.post(&format!("{path}/restore")).bearer_auth(server.admin().await)).await;
    assert!(works(new.clone()).await);
    server.clock.advance(20 * 60 * 1000);
    let late = Answer::of(server.get(AUDIT_LOG).bearer_auth(&new)).await;
    assert_eq!(late.error(), (401, "session_ended"), "an application logs in again; it is not renewed");
    assert_eq!(late.header("xively-access-token"), None);

    let last = jwt(login(&server, id, &second).await);
    Answer::of(server.delete(&path).bearer_auth(server.admin().await)).await;
    assert!(!works(last).await);
}

#[tokio::test]
async fn only_the_operator_grants_and_only_narrowing_is_the_admins() {
    let server = Server::start().await;
    let request = |kind| CreateApplication {
        name: "Billing".to_owned(),
        kind,
        privileges: Some(vec![Privilege::IdentityRead, Privilege::AuditRead]),
        expires: None,
    };
    let admin = server.idm.authenticate(&Secret::new(server.admin().await), Address::default()).await.unwrap();
    let refused = server.idm.grant_application(&admin, server.account, request(ApplicationKind::BackEnd)).await;
    assert!(matches!(refused, Err(DomainError::NotAllowed(_))));
    let operator = server.operator().await;
    let beyond = server.idm.grant_application(&operator, server.account, request(ApplicationKind::EndUser)).await;
    assert!(matches!(beyond, Err(DomainError::Invalid(_))), "no privilege beyond the kind, whoever asks");
    let granted = server.idm.grant_application(&operator, server.account, request(ApplicationKind::BackEnd)).await;
    let id = granted.unwrap().app_id;

    // CVE-2026-94000: a delegated admin granted more than was granted to him.
    let patch = async |body: Value| {
        let request = server.client.patch(format!("{}/api/v1/access/applications/{id}", server.url));
        let jwt = server.admin().await;
        Answer::of(request.bearer_auth(jwt).header("if-match", "*").json(&body)).await
    };
    let wider = patch(json!({"privileges": ["identity:read", "audit:read", "identity:delete"]})).await;
    assert_eq!(wider.error(), (403, "not_allowed"));
    assert_eq!(patch(json!({"privileges": ["identity:read"]})).await.status, 200);
    let again = patch(json!({"privileges": ["identity:read", "audit:read"]})).await;
    assert_eq!(again.error(), (403, "not_allowed"), "what was given up is asked for again");
    let end = server.clock.now().0 + 60_000;
    assert_eq!(patch(json!({"expires": end})).await.status, 200);
    for longer in [json!(end + 1), Value::Null] {
        assert_eq!(patch(json!({"expires": longer})).await.error(), (403, "not_allowed"));
    }
}
