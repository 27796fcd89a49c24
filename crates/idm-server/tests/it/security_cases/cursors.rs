//! Cursors of every list: made up, bent, of another list, of another person.

use super::{ADA, APPLICATIONS, USERS, get, operations, person};
use crate::support::{Answer, Server};
use serde_json::json;

const CONVERSATIONS: &str = "/api/v1/support/conversations";
const AUDIT_LOG: &str = "/api/v1/access/audit-log";
const OWN_EVENTS: &str = "/api/v1/access/users/me/events";

async fn page(server: &Server, jwt: &str, path: &str, cursor: &str) -> Answer {
    Answer::of(server.get(path).query(&[("limit", "1"), ("cursor", cursor)]).bearer_auth(jwt)).await
}

/// CVE-2026-33505: a cursor that was made up, or another one's, was taken.
#[tokio::test]
async fn a_cursor_is_taken_from_no_other_list_person_or_hand() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let (app, _) = server.application(&admin).await;
    server.fill_applications(2).await;
    person(&server, ADA).await;
    for number in 0..3 {
        let body = json!({"subject": format!("{number}"), "text": "x"});
        assert_eq!(server.as_user(&admin, CONVERSATIONS, body).await.status, 201);
        let path = format!("{APPLICATIONS}/{app}/regenerate-token");
        assert_eq!(Answer::of(server.post(&path).bearer_auth(&admin)).await.status, 200);
    }
    // For a second person's list, in the same account.
    let ada = server.jwt_of(ADA).await;
    for name in ["one", "two", "three"] {
        let me = server.client.patch(format!("{}/api/v1/access/users/me", server.url)).bearer_auth(&ada);
        assert_eq!(Answer::of(me.json(&json!({"name": name}))).await.status, 200);
        let me = server.client.patch(format!("{}/api/v1/access/users/me", server.url)).bearer_auth(&admin);
        assert_eq!(Answer::of(me.json(&json!({"name": name}))).await.status, 200);
    }
    let (eve, _) = server.other_admin().await;
    let app_events = format!("{APPLICATIONS}/{app}/events");
    let lists = [APPLICATIONS, USERS, AUDIT_LOG, &app_events, OWN_EVENTS, CONVERSATIONS];
    let known = operations().into_iter().filter(|(_, _, operation)| {
        operation["parameters"].as_array().into_iter().flatten().any(|parameter| parameter["name"] == "cursor")
    });
    assert_eq!(known.count(), lists.len(), "a list is new: try it here");

    let mut cursors = Vec::new();
    for path in lists {
        let first = page(&server, &admin, path, "").await;
        cursors.push((
            path,
            first.body["nextCursor"].as_str().unwrap_or_else(|| panic!("{path}: {}", first.text)).to_owned(),
        ));
    }
    let refused = |answer: &Answer, what: &str| {
        assert_eq!(answer.error(), (400, "validation_failed"), "{what}: {}", answer.text);
        assert_eq!(answer.body["fieldCodes"], json!({"cursor": "malformed"}), "{what}");
    };
    for (path, cursor) in &cursors {
        assert_eq!(page(&server, &admin, path, cursor).await.status, 200, "{path}");
        for (other, _) in cursors.iter().filter(|(other, _)| other != path) {
            refused(&page(&server, &admin, other, cursor).await, &format!("{path} at {other}"));
        }
        if *path != app_events {
            refused(&page(&server, &eve, path, cursor).await, &format!("another account's {path}"));
        }
        for end in 1..cursor.len() {
            refused(&page(&server, &admin, path, &cursor[..end]).await, "a prefix");
        }
        for at in (0..cursor.len()).step_by(5) {
            let mut bent = cursor.clone().into_bytes();
            bent[at] = if bent[at] == b'A' { b'B' } else { b'A' };
            refused(&page(&server, &admin, path, std::str::from_utf8(&bent).unwrap()).await, "bent");
        }
        for made_up in ["null", "0", "-1", "{}", "' OR 1=1 --", "../..", "%00", "\u{0}", "🦀", &"A".repeat(600)] {
            refused(&page(&server, &admin, path, made_up).await, made_up);
        }
    }
    let own = page(&server, &admin, OWN_EVENTS, "").await.body["nextCursor"].clone();
    refused(&page(&server, &ada, OWN_EVENTS, own.as_str().unwrap()).await, "another person's events");
}

/// Positions that are plain numbers reach no further than the conversation that they are asked of.
#[tokio::test]
async fn positions_in_a_conversation_lead_out_of_none() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let opened = server.as_user(&admin, CONVERSATIONS, json!({"subject": "one", "text": "of one"})).await;
    server.as_user(&admin, CONVERSATIONS, json!({"subject": "two", "text": "of two"})).await;
    let path = format!("{}/messages", opened.header("location").unwrap());
    for (name, value) in [("after", "0"), ("after", "-1"), ("before", &i64::MAX.to_string()), ("before", "99")] {
        let answer = get(&server, &admin, &format!("{path}?{name}={value}")).await;
        assert!(!answer.text.contains("of two"), "{name}={value}: {}", answer.text);
        assert!(answer.status == 200 || answer.status == 400, "{name}={value}: {}", answer.text);
    }
    for value in ["x", "1e9", "99999999999999999999", "' OR 1=1", ""] {
        let answer = get(&server, &admin, &format!("{path}?after={value}")).await;
        assert!(answer.status == 200 || answer.status == 400, "{value}: {}", answer.text);
        assert!(answer.body["messages"].as_array().is_none_or(|all| all.iter().all(|one| one["text"] != "of two")));
    }
}
