//! Things that two do at once.

use super::{APPLICATIONS, ME, USERS, get, patch, request};
use crate::support::{ADMIN, Answer, PASSWORD, Server};
use idm_api::{secret::Secret, user::Role};
use reqwest::Method;
use serde_json::json;
use std::sync::Arc;

const SECOND: &str = "second@demo.example";

/// A server with two admins: each one's JWT and path.
async fn two_admins() -> (Arc<Server>, [(String, String); 2]) {
    let server = Server::start().await;
    server.idm.provision_user(server.account, SECOND, &Secret::new(PASSWORD), Role::Admin).await.unwrap();
    let mut both = Vec::new();
    for email in [ADMIN, SECOND] {
        let jwt = server.jwt_of(email).await;
        let id = get(&server, &jwt, ME).await.body["user"]["userId"].as_str().unwrap().to_owned();
        both.push((jwt, format!("{USERS}/{id}")));
    }
    (Arc::new(server), both.try_into().unwrap())
}

/// Admins who can log in, by the database.
async fn able(server: &Server) -> usize {
    let mut able = 0;
    for email in [ADMIN, SECOND] {
        let login = server.login(email, PASSWORD).await;
        let Some(jwt) = login.body["jwt"].as_str() else { continue };
        able += usize::from(get(server, jwt, APPLICATIONS).await.status == 200);
    }
    able
}

/// One of the ways in which an admin ceases to be one.
async fn remove(server: &Server, how: &str, jwt: &str, whom: &str) -> u16 {
    let answer = match how {
        "delete" => Answer::of(request(server, &Method::DELETE, whom).bearer_auth(jwt)).await,
        "demote" => patch(server, jwt, whom, &json!({"roles": ["end-user"]})).await,
        "lock" => Answer::of(server.post(&format!("{whom}/lock")).bearer_auth(jwt)).await,
        // Everybody themselves.
        _ => server.as_user(jwt, "/api/v1/auth/delete-account", json!({"currentPassword": PASSWORD})).await,
    };
    answer.status.as_u16()
}

/// Issue 7: the last admin removed twice, by every pair of ways there are.
#[tokio::test(flavor = "multi_thread")]
async fn of_two_admins_who_go_at_once_in_any_way_one_stays() {
    for (first, second) in [
        ("demote", "demote"),
        ("lock", "lock"),
        ("delete", "demote"),
        ("lock", "delete"),
        ("leave", "leave"),
        ("leave", "delete"),
    ] {
        let (server, [a, b]) = two_admins().await;
        let removing = |how: &'static str, by: &(String, String), whom: &(String, String)| {
            let (server, jwt, whom) = (Arc::clone(&server), by.0.clone(), whom.1.clone());
            tokio::spawn(async move { remove(&server, how, &jwt, &whom).await })
        };
        let statuses = (removing(first, &a, &b), removing(second, &b, &a));
        let statuses = (statuses.0.await.unwrap(), statuses.1.await.unwrap());
        assert!(able(&server).await >= 1, "{first} and {second}: {statuses:?}");
        assert!(statuses.0 < 300 || statuses.1 < 300, "{first} and {second}: {statuses:?}");
    }
}

/// Issue 7: a token made while its application is revoked or deleted is not accepted afterwards.
#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_is_made_during_a_revocation_is_not_accepted() {
    let server = Arc::new(Server::start().await);
    let jwt = server.admin().await;
    for round in 0..4 {
        let (id, _) = server.application(&jwt).await;
        let path = format!("{APPLICATIONS}/{id}");
        let regenerating: Vec<_> = (0..4)
            .map(|_| {
                let (server, jwt, path) = (Arc::clone(&server), jwt.clone(), path.clone());
                tokio::spawn(async move {
                    let made = Answer::of(server.post(&format!("{path}/regenerate-token")).bearer_auth(&jwt)).await;
                    made.body["appToken"].as_str().map(str::to_owned)
                })
            })
            .collect();
        let end = if round % 2 == 0 {
            Answer::of(server.post(&format!("{path}/revoke")).bearer_auth(&jwt)).await
        } else {
            Answer::of(request(&server, &Method::DELETE, &path).bearer_auth(&jwt)).await
        };
        assert!(end.status.is_success(), "{}", end.text);
        for token in regenerating {
            let Some(token) = token.await.unwrap() else { continue };
            let body = json!({"accountId": server.account, "emailAddress": "a@b.example", "password": "short"});
            let used = server.post("/api/v1/auth/create-user").header("AccessToken", token).json(&body);
            assert_eq!(Answer::of(used).await.error(), (401, "invalid_app_token"), "round {round}");
        }
    }
}

/// Issue 7: a code of a hand-over that is exchanged while all sessions are ended gives none that goes on.
#[tokio::test(flavor = "multi_thread")]
async fn no_exchange_outlives_the_end_of_all_sessions() {
    let server = Arc::new(Server::start().await);
    let admin = server.admin().await;
    let user = super::person(&server, super::ADA).await;
    for _ in 0..6 {
        let jwt = server.jwt_of(super::ADA).await;
        let page = json!({
            "returnTo": "https://shop.example", "codeChallenge": "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
        });
        let code = server.as_user(&jwt, "/api/v1/auth/hand-over", page).await.body["code"].clone();
        let exchanging = {
            let server = Arc::clone(&server);
            let body = json!({"code": code, "codeVerifier": "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"});
            tokio::spawn(async move { Answer::of(server.post("/api/v1/auth/exchange-code").json(&body)).await })
        };
        let end = server.post(&format!("{USERS}/{user}/end-sessions")).bearer_auth(&admin);
        assert_eq!(Answer::of(end).await.status, 204);
        if let Some(theirs) = exchanging.await.unwrap().body["jwt"].as_str() {
            // Where it began after the end, the session that it came from had ended: so it began before.
            assert_eq!(get(&server, theirs, ME).await.error(), (401, "session_ended"));
        }
    }
}
