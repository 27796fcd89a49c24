//! What each privilege opens: the published catalogue, held against the server by an application for each of them.

use super::{
    ADA, APPLICATIONS, ME, USERS, access, app_jwt, back_end, filled, get, is_open, operations, person, platform,
    request, takes,
};
use crate::support::{Answer, ORIGIN, PASSWORD, Server};
use idm_api::privilege::Privilege;
use reqwest::Method;
use serde_json::json;
use std::collections::BTreeSet;

/// The privilege that a call needs by the catalogue.
fn needed(method: &Method, path: &str) -> Option<Privilege> {
    let call = format!("{method} {path}");
    Privilege::ALL.iter().copied().find(|privilege| privilege.calls().contains(&&*call))
}

/// A call that succeeds for who may make it, on this user.
fn call(server: &Server, method: &Method, path: &str, ids: &[(&str, &str)], email: &str) -> reqwest::RequestBuilder {
    let nobodys = uuid::Uuid::now_v7().to_string();
    let call = request(server, method, &filled(path, ids, &nobodys)).header("if-match", "*");
    let call = call.header("origin", ORIGIN).header("x-idm-request", "1");
    let mut body = access::body();
    body["accountId"] = json!(server.account);
    body["emailAddress"] = email.into();
    // The catalogue's only change of a user.
    if *method == Method::PATCH && path == "/api/v1/access/users/{userId}" {
        body = json!({"name": "Changed"});
    }
    if *method == Method::GET { call } else { call.json(&body) }
}

/// The catalogue is of calls that there are, each under one privilege, and the contract says the same of each.
#[test]
fn catalogue_and_contract_say_the_same() {
    let mut listed = BTreeSet::new();
    for privilege in Privilege::ALL {
        for call in privilege.calls() {
            assert!(listed.insert((*call).to_owned()), "{call} is under two privileges");
        }
    }
    let mut told = BTreeSet::new();
    for (method, path, operation) in operations() {
        let summary = operation["summary"].as_str().unwrap_or_default();
        let named: Vec<_> =
            Privilege::ALL.iter().filter(|privilege| summary.contains(&format!("`{privilege}`"))).collect();
        assert_eq!(named, needed(&method, &path).iter().collect::<Vec<_>>(), "{method} {path}: {summary}");
        if !named.is_empty() {
            told.insert(format!("{method} {path}"));
        }
    }
    assert_eq!(told, listed);
}

/// CVE-2024-3656, CVE-2025-14082: for each privilege a back end that has only that one, and every call of the contract.
/// It is let in where the catalogue says so, and turned away everywhere else; where only the privilege is missing, it is
/// told which.
#[tokio::test]
async fn each_privilege_opens_the_calls_of_the_catalogue_and_no_other() {
    let server = Server::start().await;
    let platform = platform(&server).await;
    let admin = server.admin().await;
    let admins = get(&server, &admin, ME).await.body["user"]["userId"].as_str().unwrap().to_owned();
    let (other, _) = server.application(&admin).await;
    let mut opened = BTreeSet::new();
    let (mut refused, mut number) = (0, 0);
    for &privilege in Privilege::ALL {
        let app = back_end(&server, platform, &[privilege]).await;
        let jwt = app_jwt(&server, &app).await;
        for (method, path, operation) in operations().into_iter().filter(|(_, _, operation)| !is_open(operation)) {
            number += 1;
            let email = format!("user{number}@demo.example");
            let user = if path.contains("{userId}") { person(&server, &email).await } else { String::new() };
            let ids = [("userId", &*user), ("appId", &*other)];
            let with_its_secret = |call: reqwest::RequestBuilder| match takes(&operation, "appToken") {
                true => call.header("AccessToken", &app.1),
                false => call.bearer_auth(&jwt),
            };
            let answer = Answer::of(with_its_secret(call(&server, &method, &path, &ids, &email))).await;
            let what = format!("{method} {path} by who may {privilege}: {} {}", answer.status, answer.text);
            match needed(&method, &path) {
                Some(needed) if needed == privilege => {
                    assert!(answer.status.is_success(), "{what}");
                    opened.insert(format!("{method} {path}"));
                    if path.contains("{userId}") {
                        let ids = [("userId", &*admins)];
                        let answer = Answer::of(with_its_secret(call(&server, &method, &path, &ids, &email))).await;
                        assert_eq!(answer.error(), (404, "not_found"), "an admin is no end-user: {what}");
                    }
                }
                Some(needed) => {
                    assert_eq!(answer.error(), (403, "missing_privilege"), "{what}");
                    let message = answer.body["message"].as_str().unwrap();
                    assert!(message.contains(needed.name()), "{what}");
                    refused += 1;
                }
                // For whoever has logged in.
                None if path == idm_api::paths::PRIVILEGES => assert_eq!(answer.status, 200, "{what}"),
                None => {
                    let known = [(403, "not_allowed"), (401, "not_authenticated")];
                    assert!(known.contains(&answer.error()), "{what}");
                    refused += 1;
                }
            }
        }
    }
    let catalogue: BTreeSet<_> =
        Privilege::ALL.iter().flat_map(|privilege| privilege.calls()).map(|&call| call.to_owned()).collect();
    assert_eq!(opened, catalogue, "each was opened");
    assert!(refused > 400, "{refused}");
    assert_eq!(get(&server, &server.admin().await, &format!("{APPLICATIONS}/{other}")).await.status, 200, "as it was");
}

/// None of them reaches more than it says by what is in its body or its query.
#[tokio::test]
async fn a_privilege_makes_nobody_more_than_an_end_user() {
    let server = Server::start().await;
    let platform = platform(&server).await;
    let app = back_end(&server, platform, Privilege::ALL).await;
    let jwt = app_jwt(&server, &app).await;
    let user = format!("{USERS}/{}", person(&server, ADA).await);
    for roles in [json!(["admin"]), json!(["end-user", "admin"]), json!(["operator"])] {
        let changed = super::patch(&server, &jwt, &user, &json!({"roles": roles})).await;
        assert_eq!(changed.error(), (403, "not_allowed"), "{roles}");
    }
    let made = json!({"emailAddress": "x@demo.example", "password": PASSWORD, "roles": ["end-user"]});
    assert_eq!(server.as_user(&jwt, USERS, made).await.error(), (403, "not_allowed"));
    for role in ["admin", "operator"] {
        let found = get(&server, &jwt, &format!("{USERS}?role={role}")).await;
        assert_eq!((found.status.as_u16(), &found.body["users"]), (200, &json!([])), "{role}");
    }
    // Nor does it grant itself anything, or anybody else.
    let own = format!("{APPLICATIONS}/{}", app.0);
    let more = super::patch(&server, &jwt, &own, &json!({"privileges": ["identity:read"]})).await;
    assert_eq!(more.error(), (403, "not_allowed"));
}
