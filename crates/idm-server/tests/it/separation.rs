//! Every route, tried by everybody whom it is not for. A route that is new is found by the list of routes, and
//! counts as one for admins or for people who have logged in until it is said otherwise here.

use super::support::{Answer, ORIGIN, PASSWORD, Server};
use idm_api::{
    application::{ApplicationKind, CreateApplication},
    ids::{AppId, UserId},
    paths,
    privilege::Privilege,
    secret::Secret,
    user::Role,
};
use idm_server::{domain::Caller, routes};
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

/// Judge the caller by what is in the request, or take everybody.
const OPEN: [&str; 20] = [
    paths::START_PROVIDER_LOGIN,
    paths::PROVIDER_CALLBACK,
    "/oauth2/callback/{providerId}",
    paths::FINISH_PROVIDER_LOGIN,
    paths::EXCHANGE_CODE,
    paths::LOGIN_USER,
    paths::LOGIN_SECOND_FACTOR,
    paths::START_PASSKEY_LOGIN,
    paths::LOGIN_PASSKEY,
    paths::START_PASSKEY_SECOND_FACTOR,
    paths::LOGIN_PASSKEY_SECOND_FACTOR,
    paths::LOGIN_APPLICATION,
    paths::PASSWORD_POLICY,
    paths::CREATE_USER,
    paths::REQUEST_PASSWORD_RESET,
    paths::RESET_PASSWORD,
    paths::VERIFY_EMAIL,
    paths::JWKS,
    "/healthz",
    "/readyz",
];
/// Whoever has logged in, person or application.
const ANY_JWT: &str = paths::PRIVILEGES;

fn closed() -> impl Iterator<Item = (Method, String)> {
    routes::listed().into_iter().filter(|(_, path)| !OPEN.contains(&&**path))
}

/// Conversations are of two accounts, and `support_conversations` tries them.
fn of_one_account() -> impl Iterator<Item = (Method, String)> {
    closed().filter(|(_, path)| !path.starts_with("/api/v1/support/"))
}

fn is_for_admins(path: &str) -> bool {
    path.starts_with("/api/v1/access/") && !path.starts_with(paths::ME) && path != ANY_JWT
}

/// Every field that a body of any route must have.
fn body() -> Value {
    json!({
        "name": "Mine", "kind": "end-user", "emailAddress": "new@demo.example", "password": PASSWORD,
        "currentPassword": PASSWORD, "newPassword": "another Horse 8 staple", "appToken": "x", "code": "123456",
        "returnTo": "https://shop.example", "codeChallenge": "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
        "ceremonyId": Uuid::nil(), "credential": {}, "provider": "idp",
    })
}

async fn call(server: &Server, jwt: Option<&str>, method: &Method, path: &str) -> Answer {
    let request = server.client.request(method.clone(), format!("{}{path}", server.url)).header("if-match", "*");
    let request = request.header("origin", ORIGIN).header("x-idm-request", "1");
    let request = if *method == Method::GET { request } else { request.json(&body()) };
    Answer::of(if let Some(jwt) = jwt { request.bearer_auth(jwt) } else { request }).await
}

/// The ids of a user and an application of the account.
async fn inhabitants(server: &Server) -> (UserId, AppId) {
    let password = Secret::new(PASSWORD);
    let user = server.idm.provision_user(server.account, "ada@demo.example", &password, Role::EndUser).await.unwrap();
    let request =
        CreateApplication { name: "App".to_owned(), kind: ApplicationKind::EndUser, privileges: None, expires: None };
    let app = server.idm.create_application(&Caller::installation(server.account), request).await.unwrap();
    (user.user_id, app.application.app_id)
}

fn with_ids(path: &str, user: Uuid, app: Uuid) -> String {
    let path = path.replace("{conversationId}", &user.to_string()).replace("{requestId}", &user.to_string());
    let path = path.replace("{sessionId}", &user.to_string()).replace("{passkeyId}", &user.to_string());
    let path = path.replace("{loginId}", &user.to_string());
    path.replace("{userId}", &user.to_string()).replace("{appId}", &app.to_string())
}

#[tokio::test]
async fn without_a_jwt_no_closed_route_answers() {
    let server = Server::start().await;
    let (user, app) = inhabitants(&server).await;
    for (method, path) in closed() {
        let answer = call(&server, None, &method, &with_ids(&path, user.0, app.0)).await;
        assert_eq!(answer.error(), (401, "not_authenticated"), "{method} {path}");
    }
}

#[tokio::test]
async fn an_end_user_is_refused_what_is_for_admins() {
    let server = Server::start().await;
    let (user, app) = inhabitants(&server).await;
    let jwt = server.jwt_of("ada@demo.example").await;
    for (method, path) in of_one_account().filter(|(_, path)| is_for_admins(path)) {
        // Also of one's own user, and of one that there is not.
        for user in [user.0, Uuid::now_v7()] {
            let answer = call(&server, Some(&jwt), &method, &with_ids(&path, user, app.0)).await;
            assert_eq!(answer.error(), (403, "not_allowed"), "{method} {path}");
        }
    }
}

#[tokio::test]
async fn an_application_without_the_privilege_is_refused_everything() {
    let server = Server::start().await;
    let (user, app) = inhabitants(&server).await;
    let request = CreateApplication {
        name: "Billing".to_owned(),
        kind: ApplicationKind::BackEnd,
        privileges: Some(vec![Privilege::IdentityCreate]),
        expires: None,
    };
    let granted = server.idm.grant_application(&server.operator().await, server.account, request).await.unwrap();
    let token = format!("/api/v1/access/applications/{}/regenerate-token", granted.app_id);
    let token = Answer::of(server.post(&token).bearer_auth(server.admin().await)).await.body["appToken"].clone();
    let login = json!({"appId": granted.app_id, "appToken": token});
    let login = Answer::of(server.post(paths::LOGIN_APPLICATION).json(&login)).await;
    let jwt = login.body["jwt"].as_str().unwrap();
    for (method, path) in of_one_account().filter(|(_, path)| path != ANY_JWT) {
        let answer = call(&server, Some(jwt), &method, &with_ids(&path, user.0, app.0)).await;
        let (status, code) = answer.error();
        assert_eq!(status, 403, "{method} {path}: {}", answer.text);
        assert!(["not_allowed", "missing_privilege"].contains(&code), "{method} {path}: {code}");
    }
}

/// The admin of another account meets ids of this one as ids that nobody has.
#[tokio::test]
async fn another_accounts_ids_answer_like_unknown_ones() {
    let server = Server::start().await;
    let (user, app) = inhabitants(&server).await;
    let (eve, _) = server.other_admin().await;
    let mut tried = 0;
    for (method, path) in of_one_account().filter(|(_, path)| path.contains('{')) {
        let foreign = call(&server, Some(&eve), &method, &with_ids(&path, user.0, app.0)).await;
        assert_eq!(foreign.error(), (404, "not_found"), "{method} {path}");
        let unknown = call(&server, Some(&eve), &method, &with_ids(&path, Uuid::now_v7(), Uuid::now_v7())).await;
        assert_eq!((foreign.status, &foreign.text), (unknown.status, &unknown.text), "{method} {path}");
        tried += 1;
    }
    assert!(tried >= 15, "{tried}");
    // What has no id in its path speaks of the caller's own account.
    let own = |path: &&(Method, String)| path.0 == Method::GET && !path.1.contains('{');
    let (account, ada) = (server.account.to_string(), user.to_string());
    for (method, path) in of_one_account().collect::<Vec<_>>().iter().filter(own) {
        let answer = call(&server, Some(&eve), method, path).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.text);
        for of_this_account in [account.as_str(), ada.as_str(), &app.to_string(), "demo.example"] {
            assert!(!answer.text.contains(of_this_account), "{path} tells {of_this_account}");
        }
    }
    assert_eq!(server.login("ada@demo.example", PASSWORD).await.status, 200, "nothing was changed");
}
