//! Applications.

use super::support::{Answer, PASSWORD, Server};
use idm_api::{secret::Secret, token, user::Role};
use serde_json::{Value, json};

const APPLICATIONS: &str = "/api/v1/access/applications";

async fn create(server: &Server, jwt: &str, body: &Value) -> Answer {
    Answer::of(server.post(APPLICATIONS).bearer_auth(jwt).json(body)).await
}

/// CVE-2026-107761: a secret in a list or a later answer.
#[tokio::test]
async fn the_token_is_shown_once_and_never_again() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let made = create(&server, &jwt, &json!({"name": "  Signup page ", "kind": "end-user"})).await;
    assert_eq!(made.status, 201);
    let token = made.body["appToken"].as_str().unwrap();
    assert_eq!(token::check(token), Ok(()));
    let app = &made.body["application"];
    assert_eq!(app["name"], "Signup page");
    assert_eq!(app["privileges"], json!(["identity:create"]));
    assert_eq!(app["status"], "active");
    let path = format!("{APPLICATIONS}/{}", app["appId"].as_str().unwrap());
    assert_eq!(made.header("location"), Some(path.as_str()));
    assert_eq!(made.header("cache-control"), Some("no-store"));

    let one = Answer::of(server.get(&path).bearer_auth(&jwt)).await;
    assert_eq!((&one.body, one.header("etag")), (app, Some("\"1\"")));
    let list = Answer::of(server.get(APPLICATIONS).bearer_auth(&jwt)).await;
    assert_eq!(list.body, json!({"applications": [app], "total": 1}));
    for answer in [one, list] {
        assert!(!answer.text.contains(token) && !answer.text.contains("appToken"));
    }
}

#[tokio::test]
async fn newest_come_first() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    for name in ["first", "second", "third"] {
        create(&server, &jwt, &json!({"name": name, "kind": "end-user"})).await;
        server.clock.advance(1000);
    }
    let list = Answer::of(server.get(APPLICATIONS).bearer_auth(&jwt)).await;
    let names: Vec<_> = list.body["applications"].as_array().unwrap().iter().map(|app| &app["name"]).collect();
    assert_eq!(names, ["third", "second", "first"]);
}

#[tokio::test]
async fn fields_are_judged_by_the_shared_rules() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    for (body, code) in [
        (json!({"name": " ", "kind": "end-user"}), json!({"name": "missing"})),
        (json!({"name": "x".repeat(81), "kind": "end-user"}), json!({"name": "too_long"})),
        (json!({"name": "a\u{202e}b", "kind": "end-user"}), json!({"name": "forbidden_character"})),
        (json!({"name": "x", "kind": "owner"}), json!({"kind": "malformed"})),
        (json!({"name": "x"}), json!({"kind": "missing"})),
        (
            json!({"name": "x", "kind": "end-user", "privileges": ["identity:delete"]}),
            json!({"privileges": "unknown_value"}),
        ),
        (json!({"name": "x", "kind": "end-user", "privileges": ["root"]}), json!({"privileges": "malformed"})),
        (json!({"name": "x", "kind": "end-user", "expires": 1}), json!({"expires": "unknown_value"})),
    ] {
        let answer = create(&server, &jwt, &body).await;
        assert_eq!(answer.error(), (400, "validation_failed"), "{body}");
        assert_eq!(answer.body["fieldCodes"], code, "{body}");
    }
    let answer = create(&server, &jwt, &json!({"name": "x", "kind": "back-end"})).await;
    assert_eq!(answer.error(), (403, "not_allowed"));
}

/// CVE-2024-3656: a low role reached the admin's calls. CVE-2024-49757: only the page refused.
#[tokio::test]
async fn only_admins_may() {
    let server = Server::start().await;
    let (id, _) = server.application(&server.admin().await).await;
    for (email, role) in [("user@demo.example", Role::EndUser), ("operator@demo.example", Role::Operator)] {
        server.idm.provision_user(server.account, email, &Secret::new(PASSWORD), role).await.unwrap();
        let jwt = server.jwt_of(email).await;
        let answers = [
            create(&server, &jwt, &json!({"name": "x", "kind": "end-user"})).await,
            Answer::of(server.get(APPLICATIONS).bearer_auth(&jwt)).await,
            Answer::of(server.get(&format!("{APPLICATIONS}/{id}")).bearer_auth(&jwt)).await,
        ];
        for answer in answers {
            assert_eq!(answer.error(), (403, "not_allowed"), "{role:?}");
        }
        assert_eq!(Answer::of(server.get("/api/v1/access/privileges").bearer_auth(&jwt)).await.status, 200);
    }
}

#[tokio::test]
async fn a_foreign_id_answers_like_an_unknown_one() {
    let server = Server::start().await;
    let (id, _) = server.application(&server.admin().await).await;
    let other = server.idm.provision_account("Other company").await.unwrap();
    server.idm.provision_user(other, "eve@other.example", &Secret::new(PASSWORD), Role::Admin).await.unwrap();
    let login = json!({"accountId": other, "emailAddress": "eve@other.example", "password": PASSWORD});
    let login = Answer::of(server.post("/api/v1/auth/login-user").json(&login)).await;
    let eve = login.body["jwt"].as_str().unwrap();
    let read = |id: &str| Answer::of(server.get(&format!("{APPLICATIONS}/{id}")).bearer_auth(eve));
    let foreign = read(&id).await;
    assert_eq!(foreign.error(), (404, "not_found"));
    for unknown in ["0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f", "demo"] {
        assert_eq!(read(unknown).await.text, foreign.text);
    }
    let list = Answer::of(server.get(APPLICATIONS).bearer_auth(eve)).await;
    assert_eq!(list.body, json!({"applications": [], "total": 0}));
}

#[tokio::test]
async fn the_catalogue_lists_every_privilege() {
    let server = Server::start().await;
    let answer = Answer::of(server.get("/api/v1/access/privileges").bearer_auth(server.admin().await)).await;
    assert_eq!(answer.body, serde_json::to_value(idm_api::privilege::catalogue()).unwrap());
}
