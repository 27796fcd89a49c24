//! The audit log and the events of an application.

use super::support::{ADMIN, Answer, PASSWORD, Server};
use idm_api::{secret::Secret, user::Role};
use serde_json::{Value, json};

const APPLICATIONS: &str = "/api/v1/access/applications";
const AUDIT_LOG: &str = "/api/v1/access/audit-log";

async fn log(server: &Server, jwt: &str, params: &[(&str, &str)]) -> Answer {
    let answer = Answer::of(server.get(AUDIT_LOG).query(params).bearer_auth(jwt)).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    answer
}

fn actions(answer: &Answer) -> Vec<&str> {
    answer.body["events"].as_array().unwrap().iter().map(|event| event["action"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn a_change_is_told_with_actor_time_address_and_difference() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let (id, token) = server.application(&jwt).await;
    let before = server.clock.now().0;
    let change = server.client.patch(format!("{}{APPLICATIONS}/{id}", server.url)).bearer_auth(&jwt);
    // CVE-2024-47070: headers that anybody can send do not change the address.
    let change = change.header("x-forwarded-for", "203.0.113.7").header("forwarded", "for=203.0.113.7");
    let change = change.header("x-real-ip", "203.0.113.7").header("if-match", "\"1\"");
    let body =
        json!({"name": "Renamed", "privileges": ["identity:create", "identity:recover"], "expires": before + 90_000});
    assert_eq!(Answer::of(change.json(&body)).await.status, 200);

    let answer = log(&server, &jwt, &[("target", &id)]).await;
    assert_eq!(actions(&answer), ["application.changed", "application.created"]);
    let event = &answer.body["events"][0];
    assert_eq!((&event["actor"]["kind"], &event["actor"]["name"]), (&json!("user"), &json!(ADMIN)));
    assert_eq!(event["target"], json!({"kind": "application", "id": id, "name": "Renamed"}));
    assert_eq!(event["address"], "127.0.0.1");
    assert!((before..=server.clock.now().0).contains(&event["time"].as_i64().unwrap()));
    assert_eq!(
        event["changes"],
        json!([
            {"field": "name", "before": "Signup page", "after": "Renamed"},
            {"field": "privileges", "before": "identity:create", "after": "identity:create identity:recover"},
            {"field": "expires", "after": (before + 90_000).to_string()},
        ])
    );
    let all = log(&server, &jwt, &[]).await;
    assert!(!all.text.contains(&token) && !all.text.contains("idmapp_"), "never a secret");
}

#[tokio::test]
async fn what_an_application_does_is_among_its_events_page_by_page() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let (id, token) = server.application(&jwt).await;
    let (other, _) = server.application(&jwt).await;
    for number in 0..3 {
        let body = json!({"accountId": server.account, "emailAddress": format!("u{number}@b.c"), "password": PASSWORD});
        let made = server.post("/api/v1/auth/create-user").header("AccessToken", &token).json(&body);
        assert_eq!(Answer::of(made).await.status, 201);
    }
    let page = |limit: &'static str, cursor: String| {
        let request = server.get(&format!("{APPLICATIONS}/{id}/events")).bearer_auth(&jwt);
        Answer::of(request.query(&[("limit", limit), ("cursor", cursor.as_str())]))
    };
    let first = page("3", String::new()).await;
    assert_eq!(actions(&first), ["user.created"; 3]);
    assert_eq!(first.body["events"][0]["actor"], json!({"kind": "application", "id": id, "name": "Signup page"}));
    assert_eq!(first.body["events"][0]["target"]["name"], "u2@b.c");
    let cursor = first.body["nextCursor"].as_str().unwrap().to_owned();
    let second = page("3", cursor.clone()).await;
    assert_eq!((actions(&second), &second.body["nextCursor"]), (vec!["application.created"], &Value::Null));
    let foreign = server.get(&format!("{APPLICATIONS}/{other}/events")).bearer_auth(&jwt);
    let foreign = Answer::of(foreign.query(&[("cursor", &cursor)])).await;
    assert_eq!(foreign.error(), (400, "validation_failed"), "a cursor belongs to its list");
}

#[tokio::test]
async fn filters_narrow_an_applications_events() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let (id, token) = server.application(&jwt).await;
    let body = json!({"accountId": server.account, "emailAddress": "u@b.c", "password": PASSWORD});
    let made = server.post("/api/v1/auth/create-user").header("AccessToken", &token).json(&body);
    assert_eq!(Answer::of(made).await.status, 201);
    server.clock.advance(60_000);
    let later = server.clock.now().0.to_string();
    Answer::of(server.post(&format!("{APPLICATIONS}/{id}/revoke")).bearer_auth(&jwt)).await;
    for (param, found) in [
        (("actor", id.as_str()), vec!["user.created"]),
        (("target", id.as_str()), vec!["application.revoked", "application.created"]),
        (("action", "application.revoked"), vec!["application.revoked"]),
        (("from", later.as_str()), vec!["application.revoked"]),
        (("until", later.as_str()), vec!["user.created", "application.created"]),
    ] {
        let request = server.get(&format!("{APPLICATIONS}/{id}/events")).bearer_auth(&jwt).query(&[param]);
        assert_eq!(actions(&Answer::of(request).await), found, "{param:?}");
    }
}

#[tokio::test]
async fn filters_narrow_the_log() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let (id, _) = server.application(&jwt).await;
    server.clock.advance(60_000);
    let later = server.clock.now().0.to_string();
    Answer::of(server.post(&format!("{APPLICATIONS}/{id}/revoke")).bearer_auth(&jwt)).await;
    let whole = log(&server, &jwt, &[]).await;
    assert_eq!(actions(&whole), ["application.revoked", "application.created", "user.created", "account.created"]);
    let admin = whole.body["events"][0]["actor"]["id"].as_str().unwrap();
    for (params, found) in [
        (vec![("actor", admin)], vec!["application.revoked", "application.created"]),
        (vec![("target", admin)], vec!["user.created"]),
        (vec![("action", "application.created")], vec!["application.created"]),
        (vec![("action", "application.created"), ("actor", "x")], vec![]),
        (vec![("action", "moon.landed")], vec![]),
        (vec![("from", later.as_str())], vec!["application.revoked"]),
        (vec![("until", later.as_str()), ("target", id.as_str())], vec!["application.created"]),
    ] {
        assert_eq!(actions(&log(&server, &jwt, &params).await), found, "{params:?}");
    }
    for params in [[("from", "yesterday")], [("limit", "0")], [("cursor", "x")]] {
        let answer = Answer::of(server.get(AUDIT_LOG).query(&params).bearer_auth(&jwt)).await;
        assert_eq!(answer.error(), (400, "validation_failed"), "{params:?}");
    }
}

#[tokio::test]
async fn an_account_sees_its_own_log_and_admins_only_see_it() {
    let server = Server::start().await;
    server.application(&server.admin().await).await;
    let (eve, _) = server.other_admin().await;
    assert_eq!(actions(&log(&server, &eve, &[]).await), ["user.created", "account.created"]);
    for (email, role) in [("user@demo.example", Role::EndUser), ("operator@demo.example", Role::Operator)] {
        server.idm.provision_user(server.account, email, &Secret::new(PASSWORD), role).await.unwrap();
        let jwt = server.jwt_of(email).await;
        assert_eq!(Answer::of(server.get(AUDIT_LOG).bearer_auth(jwt)).await.error(), (403, "not_allowed"), "{role:?}");
    }
}
