//! Calls that take several things at once: each item is judged, wherever it stands.

use super::{
    ADA, APPLICATIONS, BOB, OPERATOR, USERS, back_end, body_schema, contract, get, jwt_in, operations, patch, person,
    platform, resolve,
};
use crate::support::{Answer, PASSWORD, Server};
use idm_api::privilege::Privilege;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Names of the lists that a schema holds, also deep inside.
fn lists(contract: &Value, schema: &Value, found: &mut BTreeSet<String>) {
    let schema = resolve(contract, schema);
    for part in ["oneOf", "anyOf", "allOf"] {
        for one in schema[part].as_array().into_iter().flatten() {
            lists(contract, one, found);
        }
    }
    for (name, inner) in schema["properties"].as_object().into_iter().flatten() {
        let kind = &resolve(contract, inner)["type"];
        if kind == "array" || kind.as_array().is_some_and(|all| all.contains(&json!("array"))) {
            found.insert(name.clone());
        }
        lists(contract, inner, found);
    }
}

/// CVE-2025-14778: of several things in one call only the first was checked. No call takes several things of others: a
/// new one that does must be tried here with those of two owners, in both orders.
#[tokio::test]
async fn no_call_takes_a_list_of_things_that_somebody_owns() {
    let contract = contract();
    let mut found = BTreeSet::new();
    for (_, path, operation) in operations() {
        if let Some(schema) = body_schema(&contract, &operation) {
            assert_ne!(schema["type"], "array", "{path}");
            lists(&contract, &schema, &mut found);
        }
    }
    assert_eq!(found, BTreeSet::from(["privileges".to_owned(), "roles".to_owned()]));
}

/// CVE-2025-14778, CVE-2026-94000: what one may give before what one may not, and after it.
#[tokio::test]
async fn each_role_and_privilege_of_a_list_is_judged_in_both_orders() {
    let server = Server::start().await;
    let platform = platform(&server).await;
    let admin = server.admin().await;
    let user = format!("{USERS}/{}", person(&server, ADA).await);
    for roles in [["end-user", "operator"], ["operator", "end-user"], ["admin", "operator"], ["operator", "admin"]] {
        let changed = patch(&server, &admin, &user, &json!({"roles": roles})).await;
        assert_eq!(changed.error(), (403, "not_allowed"), "{roles:?}");
        let body = json!({"emailAddress": BOB, "password": PASSWORD, "roles": roles});
        let made = Answer::of(server.post(USERS).bearer_auth(&admin).json(&body)).await;
        assert_eq!(made.error(), (403, "not_allowed"), "{roles:?}");
    }
    assert_eq!(get(&server, &admin, &user).await.body["roles"], json!(["end-user"]));
    assert_eq!(server.login(BOB, PASSWORD).await.status, 401, "nobody was made");

    let (app, _) = server.application(&admin).await;
    let app = format!("{APPLICATIONS}/{app}");
    for privileges in [["identity:create", "identity:delete"], ["identity:delete", "identity:create"]] {
        let changed = patch(&server, &admin, &app, &json!({"privileges": privileges})).await;
        assert_eq!(changed.body["fieldCodes"], json!({"privileges": "unknown_value"}), "{privileges:?}");
        let body = json!({"name": "x", "kind": "end-user", "privileges": privileges});
        let made = Answer::of(server.post(APPLICATIONS).bearer_auth(&admin).json(&body)).await;
        assert_eq!(made.body["fieldCodes"], json!({"privileges": "unknown_value"}), "{privileges:?}");
    }
    assert_eq!(get(&server, &admin, &app).await.body["privileges"], json!(["identity:create"]));

    let (billing, _) = back_end(&server, platform, &[Privilege::IdentityRead]).await;
    let billing = format!("{APPLICATIONS}/{billing}");
    for privileges in [["identity:read", "identity:delete"], ["identity:delete", "identity:read"]] {
        let wider = patch(&server, &admin, &billing, &json!({"privileges": privileges})).await;
        assert_eq!(wider.error(), (403, "not_allowed"), "{privileges:?}");
    }
    assert_eq!(get(&server, &admin, &billing).await.body["privileges"], json!(["identity:read"]));
}

/// CVE-2026-94000: who decides on a request gave more than was asked for, or decided on one's own.
#[tokio::test]
async fn nobody_decides_on_their_own_request_nor_on_one_that_has_changed() {
    let server = Server::start().await;
    let platform = platform(&server).await;
    let (admin, operator) = (server.admin().await, jwt_in(&server, platform, OPERATOR).await);
    let asked = json!({
        "subject": "x", "request": {"name": "B", "privileges": ["identity:read"], "justification": "x"}
    });
    let opened = server.as_user(&admin, "/api/v1/support/conversations", asked).await;
    let path = opened.header("location").unwrap().to_owned();
    let request = format!("{path}/requests/{}", opened.body["requests"][0]["requestId"].as_str().unwrap());
    let approve = format!("{request}/approve");
    for version in [0, 1] {
        assert_eq!(server.as_user(&admin, &approve, json!({"version": version})).await.error(), (403, "not_allowed"));
    }
    // What is in the body of the decision besides its version changes nothing of what was asked for.
    let wider =
        json!({"version": 1, "privileges": ["identity:delete"], "application": {"privileges": ["identity:delete"]}});
    let approved = server.as_user(&operator, &approve, wider).await;
    assert_eq!(approved.status, 200, "{}", approved.text);
    let app = format!("{APPLICATIONS}/{}", approved.body["appId"].as_str().unwrap());
    assert_eq!(get(&server, &admin, &app).await.body["privileges"], json!(["identity:read"]));
}
