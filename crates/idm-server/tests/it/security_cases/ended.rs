//! What has ended is refused by every call there is.

use super::{
    ADA, APPLICATIONS, LOGOUT, ME, NEW_PASSWORD, RENEW, USERS, app_jwt, back_end, filled, get, person, platform,
    recoverer, redeem, request, reset_token,
};
use crate::support::{ADMIN, Answer, ORIGIN, PASSWORD, Server};
use idm_api::{paths, privilege::Privilege};
use idm_server::routes;
use reqwest::Method;
use serde_json::json;

const ENDED: (u16, &str) = (401, "session_ended");

/// The routes that ask for a JWT: the contract says so of each.
fn closed() -> Vec<(Method, String)> {
    let asks = super::operations().into_iter().filter(|(_, _, operation)| {
        let ways = operation["security"].as_array().cloned().unwrap_or_default();
        ways.iter().any(|way| way.get("jwt").is_some())
    });
    let closed: Vec<_> = asks.map(|(method, path, _)| (method, path)).collect();
    assert!(closed.len() >= 55, "{}", closed.len());
    assert!(closed.iter().all(|route| routes::listed().contains(route)));
    closed
}

/// Every closed route says that the session has ended, and renews nothing.
async fn refused_everywhere(server: &Server, jwt: &str, how: &str) {
    let id = uuid::Uuid::now_v7().to_string();
    for (method, path) in closed() {
        let call = request(server, &method, &filled(&path, &[], &id)).bearer_auth(jwt).header("if-match", "*");
        let answer = Answer::of(if method == Method::GET { call } else { call.json(&json!({})) }).await;
        assert_eq!(answer.header("xively-access-token"), None, "{how}: {method} {path}");
        if path == LOGOUT {
            assert_eq!(answer.status, 204, "{how}: that is what was asked for");
        } else {
            assert_eq!(answer.error(), ENDED, "{how}: {method} {path}");
        }
    }
}

async fn act(server: &Server, jwt: &str, path: &str) {
    let done = Answer::of(server.post(path).bearer_auth(jwt)).await;
    assert!(done.status.is_success(), "{path}: {}", done.text);
}

/// Ends Ada's session in one of the ways there are.
async fn end(server: &Server, how: &str, jwt: &str, user: &str) {
    let admin = server.admin().await;
    let id = |path: &str| format!("{USERS}/{user}{path}");
    match how {
        "logout" => act(server, jwt, LOGOUT).await,
        "an admin's lock" => {
            act(server, &admin, &id("/lock")).await;
            act(server, &admin, &id("/unlock")).await;
        }
        "an admin's end of sessions" => act(server, &admin, &id("/end-sessions")).await,
        "a reset of the second factor" => {
            server.with_second_factor(&server.jwt_of(ADA).await).await;
            act(server, &admin, &id("/reset-second-factor")).await;
        }
        "a new password" => {
            let other = server.jwt_of(ADA).await;
            let change = json!({"currentPassword": PASSWORD, "newPassword": NEW_PASSWORD});
            assert_eq!(server.as_user(&other, paths::CHANGE_PASSWORD, change).await.status, 204);
        }
        "a password by mail" => {
            let token = reset_token(server, &recoverer(server).await, ADA).await;
            assert_eq!(redeem(server, &token, NEW_PASSWORD).await.status, 204);
        }
        "an end from another session" => {
            let other = server.jwt_of(ADA).await;
            let password = json!({"currentPassword": PASSWORD});
            assert_eq!(server.as_user(&other, paths::END_OTHER_SESSIONS, password).await.status, 204);
        }
        "its time" => server.clock.advance(14 * 24 * 60 * 60 * 1000),
        "the person's own end" => {
            let gone = server.as_user(jwt, paths::DELETE_ACCOUNT, json!({"currentPassword": PASSWORD})).await;
            assert_eq!(gone.status, 204, "{}", gone.text);
        }
        "a deletion" => {
            let delete = request(server, &Method::DELETE, &id("")).bearer_auth(&admin);
            assert_eq!(Answer::of(delete).await.status, 204);
        }
        other => panic!("{other}"),
    }
}

/// CVE-2023-0091, CVE-2024-46999, CVE-2026-8922: an end that some call did not ask about.
#[tokio::test]
async fn whatever_ends_a_session_ends_it_for_every_call() {
    for how in [
        "logout",
        "an admin's lock",
        "an admin's end of sessions",
        "a reset of the second factor",
        "a new password",
        "a password by mail",
        "an end from another session",
        "its time",
        "the person's own end",
        "a deletion",
    ] {
        let server = Server::start().await;
        let user = person(&server, ADA).await;
        let mut body = server.login_body(ADA, PASSWORD);
        body["keepLoggedIn"] = true.into();
        let login = Answer::of(server.post(paths::LOGIN_USER).header("origin", ORIGIN).json(&body)).await;
        let (jwt, cookie) = (login.body["jwt"].as_str().unwrap().to_owned(), login.cookie().unwrap().0);
        assert_eq!(get(&server, &jwt, ME).await.status, 200, "{how}");
        end(&server, how, &jwt, &user).await;
        refused_everywhere(&server, &jwt, how).await;
        let renewal = Answer::of(server.with_cookie(RENEW, &cookie)).await;
        assert_eq!(renewal.status, 401, "{how}: {}", renewal.text);
        // Also once the JWT has expired, when a living session would be renewed.
        server.clock.advance(21 * 60 * 1000);
        let late = get(&server, &jwt, ME).await;
        assert_eq!((late.error(), late.header("xively-access-token")), (ENDED, None), "{how}");
    }
}

/// CVE-2023-0091, CVE-2026-8922: likewise of applications.
#[tokio::test]
async fn whatever_ends_an_app_token_ends_its_jwt_for_every_call() {
    let server = Server::start().await;
    let platform = platform(&server).await;
    for how in ["regenerate-token", "revoke", "delete"] {
        let app = back_end(&server, platform, Privilege::ALL).await;
        let jwt = app_jwt(&server, &app).await;
        assert_eq!(get(&server, &jwt, paths::AUDIT_LOG).await.status, 200);
        let path = format!("{APPLICATIONS}/{}", app.0);
        let admin = server.admin().await;
        if how == "delete" {
            let delete = request(&server, &Method::DELETE, &path).bearer_auth(&admin);
            assert_eq!(Answer::of(delete).await.status, 204);
        } else {
            act(&server, &admin, &format!("{path}/{how}")).await;
        }
        refused_everywhere(&server, &jwt, how).await;
        let body = json!({"appId": app.0, "appToken": app.1});
        let login = Answer::of(server.post(paths::LOGIN_APPLICATION).json(&body)).await;
        assert_eq!(login.error(), (401, "invalid_app_token"), "{how}");
        for (path, body) in [
            (
                paths::CREATE_USER,
                json!({"accountId": server.account, "emailAddress": "x@y.example", "password": PASSWORD}),
            ),
            (paths::REQUEST_PASSWORD_RESET, json!({"accountId": server.account, "emailAddress": ADMIN})),
            (paths::LOGIN_USER, server.login_body(ADMIN, PASSWORD)),
        ] {
            let call = server.post(path).header("AccessToken", &app.1).json(&body);
            assert_eq!(Answer::of(call).await.error(), (401, "invalid_app_token"), "{how}: {path}");
        }
    }
}
