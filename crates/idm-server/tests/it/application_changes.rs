//! Changing, regenerating, revoking, restoring and deleting applications.

use super::support::{Answer, PASSWORD, Server};
use idm_api::{secret::Secret, user::Role};
use serde_json::{Value, json};
use std::sync::Arc;

const APPLICATIONS: &str = "/api/v1/access/applications";

struct App {
    server: Arc<Server>,
    jwt: String,
    id: String,
    token: String,
}

impl App {
    async fn make() -> Self {
        let server = Arc::new(Server::start().await);
        let jwt = server.admin().await;
        let (id, token) = server.application(&jwt).await;
        Self { server, jwt, id, token }
    }

    fn path(&self) -> String {
        format!("{APPLICATIONS}/{}", self.id)
    }

    async fn read(&self) -> Answer {
        Answer::of(self.server.get(&self.path()).bearer_auth(&self.jwt)).await
    }

    async fn patch(&self, if_match: Option<&str>, body: Value) -> Answer {
        let request = self.server.client.patch(format!("{}{}", self.server.url, self.path())).bearer_auth(&self.jwt);
        let request = if let Some(tag) = if_match { request.header("if-match", tag) } else { request };
        Answer::of(request.json(&body)).await
    }

    async fn act(&self, what: &str) -> Answer {
        Answer::of(self.server.post(&format!("{}/{what}", self.path())).bearer_auth(&self.jwt)).await
    }

    async fn regenerate(&self, body: Value) -> String {
        let path = format!("{}/regenerate-token", self.path());
        let answer = Answer::of(self.server.post(&path).bearer_auth(&self.jwt).json(&body)).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        answer.body["appToken"].as_str().unwrap().to_owned()
    }

    async fn delete(&self) -> Answer {
        Answer::of(self.server.delete(&self.path()).bearer_auth(&self.jwt)).await
    }

    /// Whether the token makes its way to the fields' rules.
    async fn accepts(&self, token: &str) -> bool {
        let body = json!({"accountId": self.server.account, "emailAddress": "a@b.c", "password": "short"});
        let request = self.server.post("/api/v1/auth/create-user").header("AccessToken", token).json(&body);
        let answer = Answer::of(request).await;
        match answer.error() {
            (400, "validation_failed") => true,
            (401, "invalid_app_token") => false,
            other => panic!("{other:?}"),
        }
    }

    async fn events(&self) -> Vec<String> {
        let answer = Answer::of(self.server.get(&format!("{}/events", self.path())).bearer_auth(&self.jwt)).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        let events = answer.body["events"].as_array().unwrap();
        events.iter().map(|event| event["action"].as_str().unwrap().to_owned()).collect()
    }
}

#[tokio::test]
async fn a_change_needs_the_version_it_is_meant_for() {
    let app = App::make().await;
    assert_eq!(app.patch(None, json!({"name": "x"})).await.error(), (428, "precondition_required"));
    for stale in ["\"0\"", "\"2\"", "W/\"1\"", "1", "\"x\""] {
        assert_eq!(app.patch(Some(stale), json!({"name": "x"})).await.error(), (412, "changed_meanwhile"), "{stale}");
    }
    let changed = app.patch(Some("\"1\""), json!({"name": " Renamed "})).await;
    assert_eq!((changed.status.as_u16(), changed.header("etag")), (200, Some("\"2\"")));
    assert_eq!(changed.body["name"], "Renamed");
    assert_eq!(changed.body["privileges"], json!(["identity:create"]), "what is left out stays");
    assert_eq!(app.patch(Some("\"1\""), json!({"name": "y"})).await.error(), (412, "changed_meanwhile"));
    let any = app.patch(Some("*"), json!({"privileges": ["identity:recover", "identity:create"]})).await;
    assert_eq!(any.body["privileges"], json!(["identity:create", "identity:recover"]));
    let several = app.patch(Some("\"7\", \"3\""), json!({"name": "z"})).await;
    assert_eq!(several.header("etag"), Some("\"4\""));
    let same = app.patch(Some("\"4\""), json!({"name": "z"})).await;
    assert_eq!(same.header("etag"), Some("\"4\""), "nothing changed, so no new version");
    let read = app.read().await;
    assert_eq!((&read.body["name"], read.header("etag")), (&json!("z"), Some("\"4\"")));
}

#[tokio::test(flavor = "multi_thread")]
async fn of_parallel_changes_of_one_version_one_wins() {
    let app = Arc::new(App::make().await);
    let changes: Vec<_> = (0..8)
        .map(|number| {
            let app = Arc::clone(&app);
            tokio::spawn(async move { app.patch(Some("\"1\""), json!({"name": format!("n{number}")})).await.status })
        })
        .collect();
    let mut seen = Vec::new();
    for change in changes {
        seen.push(change.await.unwrap().as_u16());
    }
    seen.sort_unstable();
    assert_eq!(seen, [200, 412, 412, 412, 412, 412, 412, 412]);
}

#[tokio::test]
async fn an_expiry_is_set_moved_and_taken_away() {
    let app = App::make().await;
    let end = app.server.clock.now().0 + 60_000;
    assert_eq!(app.patch(Some("*"), json!({"expires": end})).await.body["expires"], end);
    assert_eq!(app.patch(Some("*"), json!({"name": "still"})).await.body["expires"], end);
    app.server.clock.advance(60_000);
    assert!(!app.accepts(&app.token).await);
    assert_eq!(app.read().await.body["status"], "expired");
    let renamed = app.patch(Some("*"), json!({"name": "late"})).await;
    assert_eq!(renamed.status, 200, "an expired application may be renamed: {}", renamed.text);
    assert_eq!(
        app.patch(Some("*"), json!({"expires": 1})).await.body["fieldCodes"],
        json!({"expires": "unknown_value"})
    );
    let forever = app.patch(Some("*"), json!({"expires": null})).await;
    assert_eq!((&forever.body["expires"], &forever.body["status"]), (&Value::Null, &json!("active")));
    assert!(app.accepts(&app.token).await);
}

/// CVE-2026-27946: fields that the caller must not set.
#[tokio::test]
async fn protected_fields_stay_and_bad_values_are_named() {
    let app = App::make().await;
    let before = app.read().await;
    let forced = app
        .patch(
            Some("*"),
            json!({"appId": "0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f", "accountId": "x", "kind": "back-end", "status": "x",
                   "created": 1, "tokenCreated": 1, "lastUsed": 1, "version": 9, "appToken": "idmapp_mine"}),
        )
        .await;
    assert_eq!((forced.status.as_u16(), &forced.body), (200, &before.body));
    for (body, code) in [
        (json!({"name": ""}), json!({"name": "missing"})),
        (json!({"name": "a\u{202e}b"}), json!({"name": "forbidden_character"})),
        (json!({"privileges": ["identity:delete"]}), json!({"privileges": "unknown_value"})),
        (json!({"privileges": ["root"]}), json!({"privileges": "malformed"})),
        (json!({"expires": "never"}), json!({"expires": "malformed"})),
    ] {
        let answer = app.patch(Some("*"), body.clone()).await;
        assert_eq!((answer.error(), &answer.body["fieldCodes"]), ((400, "validation_failed"), &code), "{body}");
    }
}

#[tokio::test]
async fn a_privilege_taken_away_is_missing_at_once() {
    let app = App::make().await;
    app.patch(Some("*"), json!({"privileges": ["identity:recover"]})).await;
    let body = json!({"accountId": app.server.account, "emailAddress": "a@b.c", "password": PASSWORD});
    let request = app.server.post("/api/v1/auth/create-user").header("AccessToken", &app.token).json(&body);
    assert_eq!(Answer::of(request).await.error(), (403, "missing_privilege"));
}

#[tokio::test]
async fn regenerating_kills_every_earlier_token_at_once() {
    let app = App::make().await;
    let answer = app.act("regenerate-token").await;
    assert_eq!((answer.status.as_u16(), answer.header("etag")), (200, Some("\"2\"")));
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    let second = answer.body["appToken"].as_str().unwrap().to_owned();
    assert!(!app.accepts(&app.token).await && app.accepts(&second).await);
    let third = app.regenerate(json!({})).await;
    let fourth = app.regenerate(json!({"overlapSeconds": 0})).await;
    for (token, good) in [(&app.token, false), (&second, false), (&third, false), (&fourth, true)] {
        assert_eq!(app.accepts(token).await, good);
    }
    let read = app.read().await;
    for token in [&app.token, &second, &third, &fourth] {
        assert!(!read.text.contains(token.as_str()));
    }
    assert_eq!(read.body["previousTokens"], Value::Null);
}

#[tokio::test]
async fn an_overlap_is_given_when_asked_for_and_ends() {
    let app = App::make().await;
    let second = app.regenerate(json!({"overlapSeconds": 60})).await;
    assert!(app.accepts(&app.token).await && app.accepts(&second).await);
    let previous = &app.read().await.body["previousTokens"];
    assert_eq!(previous.as_array().unwrap().len(), 1);
    assert!(previous[0]["lastUsed"].is_i64() && previous[0]["expires"].is_i64(), "{previous}");
    // The present token alone gets the overlap; the one before it dies now, not later.
    let third = app.regenerate(json!({"overlapSeconds": 3600})).await;
    assert!(!app.accepts(&app.token).await && app.accepts(&second).await && app.accepts(&third).await);
    app.server.clock.advance(3_600_000);
    assert!(!app.accepts(&second).await && app.accepts(&third).await);
    assert_eq!(app.read().await.body["previousTokens"], Value::Null);
    app.server.idm.clean_up().await.unwrap();
    assert!(app.accepts(&third).await);

    let path = format!("{}/regenerate-token", app.path());
    for (body, code) in
        [(json!({"overlapSeconds": 604_801}), "unknown_value"), (json!({"overlapSeconds": -1}), "malformed")]
    {
        let answer = Answer::of(app.server.post(&path).bearer_auth(&app.jwt).json(&body)).await;
        assert_eq!(answer.error(), (400, "validation_failed"));
        assert_eq!(answer.body["fieldCodes"], json!({"overlapSeconds": code}));
    }
    let text = app.server.post(&path).bearer_auth(&app.jwt).header("content-type", "text/plain").body("60");
    assert_eq!(Answer::of(text).await.error(), (415, "unsupported_media_type"));
    assert!(app.accepts(&third).await, "a refused call changes nothing");
}

/// Issue 7: two regenerates at once leave one token that is accepted.
#[tokio::test(flavor = "multi_thread")]
async fn parallel_regenerations_leave_one_valid_token() {
    let app = Arc::new(App::make().await);
    let calls: Vec<_> = (0..6)
        .map(|_| {
            let app = Arc::clone(&app);
            tokio::spawn(async move { app.regenerate(json!({})).await })
        })
        .collect();
    let mut tokens = vec![app.token.clone()];
    for call in calls {
        tokens.push(call.await.unwrap());
    }
    let mut valid = 0;
    for token in &tokens {
        valid += usize::from(app.accepts(token).await);
    }
    assert_eq!(valid, 1);
}

#[tokio::test]
async fn revoking_refuses_the_token_until_it_is_restored() {
    let app = App::make().await;
    let revoked = app.act("revoke").await;
    assert_eq!((revoked.status.as_u16(), &revoked.body["status"]), (200, &json!("revoked")));
    assert!(!app.accepts(&app.token).await);
    assert_eq!(app.act("revoke").await.header("etag"), revoked.header("etag"), "again is no fault and no change");
    let new = app.regenerate(json!({})).await;
    assert!(!app.accepts(&new).await, "a revoked application's new token waits for its restoration");
    assert_eq!(app.act("restore").await.body["status"], "active");
    assert!(app.accepts(&new).await && !app.accepts(&app.token).await);
    assert_eq!(
        app.events().await,
        ["application.restored", "application.token-regenerated", "application.revoked", "application.created"]
    );
}

#[tokio::test]
async fn a_deleted_application_is_gone_and_its_past_is_kept() {
    let app = App::make().await;
    assert_eq!(app.delete().await.status, 204);
    assert!(!app.accepts(&app.token).await);
    for answer in [app.delete().await, app.read().await, app.act("restore").await, app.act("regenerate-token").await] {
        assert_eq!(answer.error(), (404, "not_found"));
    }
    let log = app.server.get("/api/v1/access/audit-log").query(&[("target", &app.id)]).bearer_auth(&app.jwt);
    let log = Answer::of(log).await;
    assert_eq!(log.body["events"][0]["action"], "application.deleted");
    assert_eq!(log.body["events"][0]["target"]["name"], "Signup page");
}

#[tokio::test]
async fn if_match_is_honoured_wherever_it_is_sent() {
    let app = App::make().await;
    for what in ["revoke", "restore", "regenerate-token"] {
        let request = app.server.post(&format!("{}/{what}", app.path())).bearer_auth(&app.jwt);
        assert_eq!(Answer::of(request.header("if-match", "\"9\"")).await.error(), (412, "changed_meanwhile"), "{what}");
    }
    let request = app.server.delete(&app.path()).bearer_auth(&app.jwt).header("if-match", "\"9\"");
    assert_eq!(Answer::of(request).await.error(), (412, "changed_meanwhile"));
    assert!(app.accepts(&app.token).await);
}

/// CVE-2024-3656, CVE-2025-14082; a foreign id answers like an unknown one on every call.
#[tokio::test]
async fn nobody_else_may() {
    let app = App::make().await;
    let (eve, _) = app.server.other_admin().await;
    let user = Secret::new(PASSWORD);
    app.server.idm.provision_user(app.server.account, "user@demo.example", &user, Role::EndUser).await.unwrap();
    let user = app.server.jwt_of("user@demo.example").await;
    for (jwt, error) in [(&eve, (404, "not_found")), (&user, (403, "not_allowed"))] {
        let server = &app.server;
        let url = format!("{}{}", server.url, app.path());
        let calls = [
            server.get(&app.path()),
            server.client.patch(url).header("if-match", "*").json(&json!({"name": "mine"})),
            server.post(&format!("{}/regenerate-token", app.path())),
            server.post(&format!("{}/revoke", app.path())),
            server.post(&format!("{}/restore", app.path())),
            server.get(&format!("{}/events", app.path())),
            server.delete(&app.path()),
        ];
        for call in calls {
            let answer = Answer::of(call.bearer_auth(jwt)).await;
            assert_eq!(answer.error(), error, "{}", answer.text);
            assert!(!answer.text.contains(&app.token));
        }
    }
    assert!(app.accepts(&app.token).await);
    assert_eq!(app.read().await.header("etag"), Some("\"1\""));
}

#[tokio::test]
async fn a_token_can_be_checked_without_using_it() {
    let app = App::make().await;
    let check = |token: &str, jwt: &str| {
        let request = app.server.post("/api/v1/access/applications/check-token").bearer_auth(jwt);
        Answer::of(request.json(&json!({"appToken": token})))
    };
    let good = check(&app.token, &app.jwt).await;
    assert_eq!((&good.body["accepted"], &good.body["application"]["appId"]), (&json!(true), &json!(app.id)));
    assert_eq!(app.read().await.body["lastUsed"], Value::Null);
    app.act("revoke").await;
    let revoked = check(&app.token, &app.jwt).await;
    assert_eq!((&revoked.body["accepted"], &revoked.body["application"]["status"]), (&json!(false), &json!("revoked")));
    let unknown = idm_api::token::encode([5; 32]);
    let (eve, _) = app.server.other_admin().await;
    for answer in
        [check("hunter2", &app.jwt).await, check(unknown.expose(), &app.jwt).await, check(&app.token, &eve).await]
    {
        assert_eq!(answer.body, json!({"accepted": false}));
    }
}
