//! What people do with their own user: name, sessions, what happened, and its end.

use super::support::{ADMIN, Answer, ORIGIN, PASSWORD, Server};
use idm_api::{secret::Secret, user::Role};
use serde_json::{Value, json};

const ME: &str = "/api/v1/access/users/me";
const SESSIONS: &str = "/api/v1/access/users/me/sessions";
const END_OTHERS: &str = "/api/v1/access/users/me/end-other-sessions";
const EVENTS: &str = "/api/v1/access/users/me/events";
const DELETE: &str = "/api/v1/auth/delete-account";
const ADA: &str = "ada@demo.example";
const MINUTE: i64 = 60_000;
const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

impl Server {
    async fn ada(&self) -> String {
        self.idm.provision_user(self.account, ADA, &Secret::new(PASSWORD), Role::EndUser).await.unwrap();
        self.jwt_of(ADA).await
    }

    async fn read(&self, jwt: &str, path: &str) -> Answer {
        Answer::of(self.get(path).bearer_auth(jwt)).await
    }

    async fn rename(&self, jwt: &str, name: &str) -> Answer {
        let request = self.client.patch(format!("{}{ME}", self.url)).bearer_auth(jwt);
        Answer::of(request.json(&json!({"name": name}))).await
    }

    async fn sessions(&self, jwt: &str) -> Vec<Value> {
        let answer = self.read(jwt, SESSIONS).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        let sessions = answer.body["sessions"].as_array().unwrap().clone();
        assert_eq!(answer.body["total"], sessions.len());
        sessions
    }

    async fn remove(&self, jwt: &str, password: &str) -> Answer {
        Answer::of(self.post(DELETE).bearer_auth(jwt).json(&json!({"currentPassword": password}))).await
    }
}

#[tokio::test]
async fn people_choose_what_they_are_called() {
    let server = Server::start().await;
    let (jwt, admin) = (server.ada().await, server.admin().await);
    let answer = server.rename(&jwt, "  Ada L.  ").await;
    assert_eq!((answer.status.as_u16(), &answer.body["user"]["name"]), (200, &json!("Ada L.")));
    assert_eq!(server.read(&jwt, ME).await.body["user"]["name"], "Ada L.");
    let found = server.get("/api/v1/access/users").query(&[("query", "ada l")]).bearer_auth(&admin);
    assert_eq!(Answer::of(found).await.body["total"], 1, "found by the new name");
    let event = server.read(&admin, "/api/v1/access/audit-log").await.body["events"][0].clone();
    assert_eq!((&event["action"], &event["actor"]), (&json!("user.changed"), &event["target"]));
    assert_eq!(event["changes"], json!([{"field": "name", "after": "Ada L."}]));

    assert_eq!(server.rename(&jwt, " ").await.body["user"]["name"], Value::Null);
    let long = server.rename(&jwt, &"x".repeat(81)).await;
    assert_eq!(long.body["fieldCodes"], json!({"name": "too_long"}));
    let control = server.rename(&jwt, "a\u{7}b").await;
    assert_eq!(control.body["fieldCodes"], json!({"name": "forbidden_character"}));
}

/// What only an admin may change of a user stays as it is (CVE-2026-94000).
#[tokio::test]
async fn nobody_changes_more_than_the_name() {
    let server = Server::start().await;
    let jwt = server.ada().await;
    let before = server.read(&jwt, ME).await.body;
    let body = json!({"emailAddress": "eve@demo.example", "roles": ["admin"], "emailVerified": true, "locked": false});
    let request = server.client.patch(format!("{}{ME}", server.url)).bearer_auth(&jwt).json(&body);
    assert_eq!(Answer::of(request).await.body, before);
    assert_eq!(server.read(&jwt, ME).await.body, before);
}

#[tokio::test]
async fn sessions_tell_device_address_and_use_and_no_secret() {
    let server = Server::start().await;
    let jwt = server.ada().await;
    let mut body = server.login_body(ADA, PASSWORD);
    body["keepLoggedIn"] = true.into();
    let kept = server.post("/api/v1/auth/login-user").header("origin", ORIGIN).header("user-agent", FIREFOX);
    let kept = Answer::of(kept.json(&body)).await;
    let (cookie, _) = kept.cookie().unwrap();

    let sessions = server.sessions(&jwt).await;
    assert_eq!(sessions.len(), 2);
    let of = |sessions: &[Value], current: bool| {
        sessions.iter().find(|session| session["current"] == current).unwrap().clone()
    };
    let other = of(&sessions, false);
    assert_eq!((&other["browser"], &other["system"]), (&json!("Firefox"), &json!("Linux")));
    assert_eq!(other["address"], "127.0.0.1");
    assert_eq!(other["lastUsed"], other["created"]);
    assert_eq!(of(&sessions, true)["browser"], Value::Null, "what is not known is not guessed");
    let text = server.read(&jwt, SESSIONS).await.text;
    for secret in [&cookie, &jwt, kept.body["jwt"].as_str().unwrap(), "Gecko", "cookie"] {
        assert!(!text.contains(secret), "{text}");
    }

    server.clock.advance(4 * MINUTE);
    server.read(&jwt, ME).await;
    assert_eq!(of(&server.sessions(&jwt).await, true)["lastUsed"], of(&sessions, true)["lastUsed"], "not each call");
    server.clock.advance(MINUTE);
    let sessions = server.sessions(&jwt).await;
    assert!(sessions[0]["current"] == true && sessions[0]["lastUsed"].as_i64() > sessions[1]["lastUsed"].as_i64());
}

/// A session that was ended stays ended: by JWT, by cookie, on every node.
#[tokio::test]
async fn an_ended_session_is_refused_everywhere_at_once() {
    let server = Server::start().await;
    let node = server.second_node().await;
    let admin = server.admin().await;
    let (jwt, cookie) = server.login_with_cookie().await;
    let sessions = server.sessions(&admin).await;
    let id = sessions.iter().find(|session| session["current"] == false).unwrap()["sessionId"].as_str().unwrap();
    let end = |id: &str| {
        let path = format!("{SESSIONS}/{id}/end");
        let (server, admin) = (&server, &admin);
        async move { server.as_user(admin, &path, json!({"currentPassword": PASSWORD})).await }
    };
    assert_eq!(end(id).await.status, 204);
    assert_eq!(server.read(&jwt, ME).await.error(), (401, "session_ended"));
    let there = Answer::of(server.client.get(format!("{node}{ME}")).bearer_auth(&jwt)).await;
    assert_eq!(there.error(), (401, "session_ended"));
    let renewal = Answer::of(server.with_cookie("/api/v1/sessions/renew-session", &cookie)).await;
    assert_eq!(renewal.error(), (401, "session_ended"));
    assert_eq!(server.sessions(&admin).await.len(), 1);
    for gone in [id, "x", "0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f"] {
        assert_eq!(end(gone).await.error(), (404, "not_found"), "{gone}");
    }
    let event = server.read(&admin, "/api/v1/access/audit-log").await.body["events"][0].clone();
    assert_eq!(event["action"], "user.own-sessions-ended");
    assert_eq!(event["changes"], json!([{"field": "sessions", "before": "2", "after": "1"}]));
}

#[tokio::test]
async fn nobody_sees_or_ends_anothers_sessions() {
    let server = Server::start().await;
    let (ada, admin) = (server.ada().await, server.admin().await);
    let foreign = server.sessions(&ada).await[0]["sessionId"].as_str().unwrap().to_owned();
    let password = || json!({"currentPassword": PASSWORD});
    let end = server.as_user(&admin, &format!("{SESSIONS}/{foreign}/end"), password()).await;
    assert_eq!(end.error(), (404, "not_found"), "also not an admin of the account, here");
    assert_eq!(server.as_user(&admin, END_OTHERS, password()).await.status, 204);
    assert_eq!(server.read(&ada, ME).await.status, 200);
    assert!(server.sessions(&admin).await.iter().all(|session| session["sessionId"] != foreign.as_str()));
}

#[tokio::test]
async fn all_other_sessions_end_and_this_one_lives_on() {
    let server = Server::start().await;
    let jwt = server.ada().await;
    let others = [server.jwt_of(ADA).await, server.jwt_of(ADA).await];
    let end_others = || server.as_user(&jwt, END_OTHERS, json!({"currentPassword": PASSWORD}));
    assert_eq!(end_others().await.status, 204);
    for other in &others {
        assert_eq!(server.read(other, ME).await.error(), (401, "session_ended"));
    }
    assert_eq!(server.sessions(&jwt).await.len(), 1);
    assert_eq!(end_others().await.status, 204, "again is no fault");
    let events = server.read(&jwt, EVENTS).await.body["events"].as_array().unwrap().clone();
    let ended: Vec<_> = events.iter().filter(|event| event["action"] == "user.own-sessions-ended").collect();
    assert_eq!(ended.len(), 1);
    assert_eq!(ended[0]["changes"], json!([{"field": "sessions", "before": "3", "after": "1"}]));
}

#[tokio::test]
async fn own_events_are_about_oneself_and_name_nobody_else() {
    let server = Server::start().await;
    let (jwt, admin) = (server.ada().await, server.admin().await);
    server.idm.provision_user(server.account, "bob@demo.example", &Secret::new(PASSWORD), Role::EndUser).await.unwrap();
    let id = server.read(&jwt, ME).await.body["user"]["userId"].as_str().unwrap().to_owned();
    let change = |name: &str| {
        let patch = server.client.patch(format!("{}/api/v1/access/users/{id}", server.url)).bearer_auth(&admin);
        Answer::of(patch.header("if-match", "*").json(&json!({"name": name})))
    };
    assert_eq!(change("Ada").await.status, 200);
    server.rename(&jwt, "Ada L.").await;
    let answer = server.read(&jwt, EVENTS).await;
    let actions: Vec<_> = answer.body["events"].as_array().unwrap().iter().map(|event| &event["action"]).collect();
    assert_eq!(actions, ["user.changed", "user.changed", "user.created"]);
    let by_admin = &answer.body["events"][1];
    assert_eq!(by_admin["actor"], json!({"kind": "user"}));
    assert_eq!(by_admin["address"], Value::Null);
    assert_eq!(by_admin["changes"], json!([{"field": "name", "after": "Ada"}]));
    assert_eq!(answer.body["events"][0]["address"], "127.0.0.1");
    assert!(!answer.text.contains(ADMIN) && !answer.text.contains("bob@"), "{}", answer.text);
    // Of what an admin did to somebody else, the admin's own record has no more than that.
    let of_admin = server.read(&admin, EVENTS).await;
    assert!(!of_admin.text.contains(ADA) && !of_admin.text.contains("Ada"), "{}", of_admin.text);

    let first = server.get(EVENTS).query(&[("limit", "2")]).bearer_auth(&jwt);
    let first = Answer::of(first).await;
    let cursor = first.body["nextCursor"].as_str().unwrap();
    let second = Answer::of(server.get(EVENTS).query(&[("limit", "2"), ("cursor", cursor)]).bearer_auth(&jwt)).await;
    assert_eq!(second.body["events"].as_array().unwrap().len(), 1);
    let foreign = Answer::of(server.get(EVENTS).query(&[("cursor", cursor)]).bearer_auth(&admin)).await;
    assert_eq!(foreign.error(), (400, "validation_failed"), "a cursor is for whom it was made");
}

#[tokio::test]
async fn a_person_deletes_themselves_by_their_password() {
    let server = Server::start().await;
    let (jwt, admin) = (server.ada().await, server.admin().await);
    let other = server.jwt_of(ADA).await;
    let id = server.read(&jwt, ME).await.body["user"]["userId"].as_str().unwrap().to_owned();
    for (password, code) in [("", "missing"), ("wrong", "wrong_password")] {
        let answer = server.remove(&jwt, password).await;
        assert_eq!(
            (answer.error(), &answer.body["fieldCodes"]["currentPassword"]),
            ((400, "validation_failed"), &code.into())
        );
    }
    assert_eq!(server.remove(&jwt, PASSWORD).await.status, 204);
    for ended in [&jwt, &other] {
        assert_eq!(server.read(ended, ME).await.error(), (401, "session_ended"));
    }
    assert_eq!(server.login(ADA, PASSWORD).await.error(), (401, "wrong_credentials"));
    assert_eq!(server.read(&admin, &format!("/api/v1/access/users/{id}")).await.error(), (404, "not_found"));
    let event = server.read(&admin, "/api/v1/access/audit-log").await.body["events"][0].clone();
    assert_eq!((&event["action"], &event["actor"]["id"]), (&json!("user.deleted"), &json!(id)));
    assert_eq!(event["target"], event["actor"]);
    let mut database = server.database().await;
    for table in
        ["sessions", "recovery_codes", "totp_secrets", "mailed_tokens", "user_words", "passkeys", "passkey_ceremonies"]
    {
        let count = sqlx::AssertSqlSafe(format!("SELECT COUNT(*) FROM {table} WHERE user_id = $1"));
        let left: i64 = sqlx::query_scalar(count).bind(&id).fetch_one(&mut database).await.unwrap();
        assert_eq!(left, 0, "{table}");
    }
}

#[tokio::test]
async fn the_last_admin_stays_and_guessing_locks() {
    let server = Server::start().await;
    let admin = server.admin().await;
    assert_eq!(server.remove(&admin, PASSWORD).await.error(), (409, "conflict"));
    assert_eq!(server.read(&admin, ME).await.status, 200);
    server
        .idm
        .provision_user(server.account, "second@demo.example", &Secret::new(PASSWORD), Role::Admin)
        .await
        .unwrap();
    let second = server.jwt_of("second@demo.example").await;
    assert_eq!(server.remove(&second, PASSWORD).await.status, 204);
    for _ in 0..7 {
        assert_eq!(server.remove(&admin, "wrong").await.status, 400);
    }
    assert_eq!(server.remove(&admin, PASSWORD).await.error(), (423, "locked"));
}
