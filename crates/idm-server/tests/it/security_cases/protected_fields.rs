//! Fields that nobody sets: what an entity shows and a change of it does not name, from the contract.

use super::{ADA, APPLICATIONS, ME, USERS, contract, get, patch, person, properties, resolve};
use crate::{
    soft_passkey::OWN,
    support::{Answer, PASSWORD, Server},
};
use serde_json::{Value, json};

/// Something else than what is there, of the form that the contract gives the field.
fn other(contract: &Value, schema: &Value, name: &str) -> Value {
    match name {
        "roles" => return json!(["operator", "admin"]),
        "privileges" => return json!(["identity:delete"]),
        "status" => return json!("revoked"),
        "kind" => return json!("back-end"),
        "accountId" | "userId" | "appId" | "passkeyId" => return json!(uuid::Uuid::now_v7()),
        "previousTokens" => return json!([{"created": 1}]),
        _ => {}
    }
    let schema = resolve(contract, schema);
    let one = schema["oneOf"].as_array().and_then(|all| all.iter().find(|one| one["type"] != "null"));
    let schema = one.map_or(schema.clone(), |one| resolve(contract, one));
    let is =
        |kind: &str| schema["type"] == kind || schema["type"].as_array().is_some_and(|all| all.contains(&json!(kind)));
    if is("boolean") {
        json!(true)
    } else if is("integer") {
        json!(1)
    } else {
        json!("forced")
    }
}

/// The fields of `entity` that `change` does not name, and some that no schema names at all; each with another value.
fn forbidden(entity: &str, change: &str) -> Value {
    let contract = contract();
    let schema = |name: &str| contract["components"]["schemas"][name].clone();
    let (entity, may) = (schema(entity), properties(&schema(change)));
    assert!(!may.is_empty() && !properties(&entity).is_empty());
    let mut body = json!({
        "verified": true, "isAdmin": true, "admin": true, "role": "admin", "passwordHash": "x", "password_hash": "x",
        "appToken": "idmapp_mine", "tokenHash": "x", "version": 99, "cookie": "x",
    });
    for name in properties(&entity).into_iter().filter(|name| !may.contains(name)) {
        body[&name] = other(&contract, &entity["properties"][&name], &name);
    }
    for name in may {
        body.as_object_mut().unwrap().remove(&name);
    }
    body
}

/// CVE-2026-27946: an owner's change of one field took others along.
#[tokio::test]
async fn what_a_change_does_not_name_stays_whoever_sends_it() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let user = format!("{USERS}/{}", person(&server, ADA).await);
    let (app, _) = server.application(&admin).await;
    let app = format!("{APPLICATIONS}/{app}");
    let ada = server.jwt_of(ADA).await;
    let (_, passkey) = server.add_passkey(&ada).await;
    let passkey = format!("{OWN}/{passkey}");
    for (jwt, read, path, entity, change, with) in [
        (&ada, ME, ME, "User", "ChangeMe", json!({"name": "Ada"})),
        (&admin, &*user, &*user, "User", "ChangeUser", json!({"name": "Ada"})),
        (&admin, &*app, &*app, "Application", "ChangeApplication", json!({"name": "App"})),
        (&admin, "/api/v1/access/account", "/api/v1/access/account", "Account", "ChangeAccount", json!({})),
        (&ada, OWN, &*passkey, "OwnPasskey", "RenamePasskey", json!({"name": "Laptop"})),
    ] {
        let named = patch(&server, jwt, path, &with).await;
        let before = get(&server, jwt, read).await;
        let mut body = forbidden(entity, change);
        for (name, value) in with.as_object().unwrap() {
            body[name] = value.clone();
        }
        let forced = patch(&server, jwt, path, &body).await;
        assert!(named.status.is_success() && forced.status.is_success(), "{path}: {}", forced.text);
        let after = get(&server, jwt, read).await;
        assert_eq!(after.body, before.body, "{change} with {body}");
    }
    assert_eq!(server.login(ADA, PASSWORD).await.status, 200);
}

/// CVE-2026-27946: likewise when something is made.
#[tokio::test]
async fn what_is_made_has_only_the_fields_that_its_maker_may_set() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let (_, token) = server.application(&admin).await;
    let merged = |mut forced: Value, with: Value| {
        for (name, value) in with.as_object().unwrap() {
            forced[name] = value.clone();
        }
        forced
    };
    let signed_up = merged(
        forbidden("User", "CreateUser"),
        json!({"accountId": server.account, "emailAddress": ADA, "password": PASSWORD}),
    );
    let signed_up = server.post("/api/v1/auth/create-user").header("AccessToken", &token).json(&signed_up);
    let added = merged(forbidden("User", "NewUser"), json!({"emailAddress": super::BOB, "password": PASSWORD}));
    let added = server.post(USERS).bearer_auth(&admin).json(&added);
    for made in [Answer::of(signed_up).await, Answer::of(added).await] {
        assert_eq!(made.status, 201, "{}", made.text);
        let user = &made.body;
        assert_eq!(user["roles"], json!(["end-user"]));
        assert_eq!(user["accountId"], json!(server.account));
        assert_eq!(
            (&user["emailVerified"], &user["locked"], &user["secondFactor"]),
            (&json!(false), &json!(false), &json!(false))
        );
        assert!(user["created"].as_i64().unwrap() > 1 && user["userId"] != forbidden("User", "NewUser")["userId"]);
        assert!(user["lastLogin"].is_null() && user["lockedOutUntil"].is_null(), "{user}");
    }
    let app = merged(forbidden("Application", "CreateApplication"), json!({"name": "x", "kind": "end-user"}));
    let made = Answer::of(server.post(APPLICATIONS).bearer_auth(&admin).json(&app)).await;
    let shown = &made.body["application"];
    assert_eq!((made.status.as_u16(), &shown["status"]), (201, &json!("active")), "{}", made.text);
    assert_eq!(shown["privileges"], json!(["identity:create"]));
    assert!(shown["created"].as_i64().unwrap() > 1 && shown["appId"] != app["appId"], "{shown}");
    assert!(made.body["appToken"].as_str().unwrap().len() > 40 && shown["previousTokens"].is_null());
}
