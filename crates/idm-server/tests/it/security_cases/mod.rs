//! Attacks that real systems of this kind fell to, tried on this one. `docs/SECURITY.md` has the table of all of them
//! and of the tests that hold each; those that are part of a feature's own tests are there, the rest is here.

pub(crate) mod access;
mod broker_tricks;
mod confusion;
mod cursors;
mod ended;
mod enumeration;
mod exhaustion;
mod injection;
mod injection_bodies;
mod jwt;
mod lists;
mod lockout_paths;
mod privileges;
mod protected_fields;
mod races;
mod renewal;
mod reset_links;
mod sentinel;
mod timing;
mod two_people;

use super::support::{Answer, PASSWORD, Server};
use idm_api::{
    application::{ApplicationKind, CreateApplication},
    ids::AccountId,
    privilege::Privilege,
    secret::Secret,
    user::Role,
};
use idm_server::domain::Caller;
use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

pub(super) const ME: &str = "/api/v1/access/users/me";
pub(super) const RENEW: &str = "/api/v1/sessions/renew-session";
pub(super) const LOGOUT: &str = "/api/v1/auth/logout";
pub(super) const APPLICATIONS: &str = "/api/v1/access/applications";
pub(super) const USERS: &str = "/api/v1/access/users";
pub(super) const ADA: &str = "ada@demo.example";
pub(super) const BOB: &str = "bob@demo.example";
pub(super) const OPERATOR: &str = "operator@platform.example";
pub(super) const NEW_PASSWORD: &str = "another Horse 8 staple";

/// Makes an end-user.
pub(super) async fn person(server: &Server, email: &str) -> String {
    let made = server.idm.provision_user(server.account, email, &Secret::new(PASSWORD), Role::EndUser).await.unwrap();
    made.user_id.to_string()
}

pub(super) fn request(server: &Server, method: &Method, path: &str) -> RequestBuilder {
    server.client.request(method.clone(), format!("{}{path}", server.url))
}

pub(super) async fn get(server: &Server, jwt: &str, path: &str) -> Answer {
    Answer::of(server.get(path).bearer_auth(jwt)).await
}

pub(super) async fn patch(server: &Server, jwt: &str, path: &str, body: &Value) -> Answer {
    let request = request(server, &Method::PATCH, path).bearer_auth(jwt).header("if-match", "*");
    Answer::of(request.json(body)).await
}

/// The JWT of somebody of any account.
pub(super) async fn jwt_in(server: &Server, account: AccountId, email: &str) -> String {
    let body = json!({"accountId": account, "emailAddress": email, "password": PASSWORD});
    let login = Answer::of(server.post("/api/v1/auth/login-user").json(&body)).await;
    login.body["jwt"].as_str().unwrap_or_else(|| panic!("{}", login.text)).to_owned()
}

/// The platform's account, with an operator.
pub(super) async fn platform(server: &Server) -> AccountId {
    let platform = server.idm.provision_account("Platform").await.unwrap();
    server.idm.provision_user(platform, OPERATOR, &Secret::new(PASSWORD), Role::Operator).await.unwrap();
    platform
}

/// A back-end application that the platform has granted: its id and appToken.
pub(super) async fn back_end(server: &Server, platform: AccountId, privileges: &[Privilege]) -> (String, String) {
    let request = CreateApplication {
        name: "Billing".to_owned(),
        kind: ApplicationKind::BackEnd,
        privileges: Some(privileges.to_vec()),
        expires: None,
    };
    let granted = server.idm.grant_application(&Caller::installation(platform), server.account, request).await.unwrap();
    let path = format!("{APPLICATIONS}/{}/regenerate-token", granted.app_id);
    let token = Answer::of(server.post(&path).bearer_auth(server.admin().await)).await;
    (granted.app_id.to_string(), token.body["appToken"].as_str().unwrap().to_owned())
}

pub(super) async fn app_jwt(server: &Server, (id, token): &(String, String)) -> String {
    let body = json!({"appId": id, "appToken": token});
    let login = Answer::of(server.post("/api/v1/auth/login-application").json(&body)).await;
    login.body["jwt"].as_str().unwrap_or_else(|| panic!("{}", login.text)).to_owned()
}

/// An application that may have links mailed; its appToken.
pub(super) async fn recoverer(server: &Server) -> String {
    recoverer_of(server, &server.admin().await).await.1
}

/// The same of whom the JWT speaks for; its id and appToken.
pub(super) async fn recoverer_of(server: &Server, jwt: &str) -> (String, String) {
    let body = json!({"name": "x", "kind": "end-user", "privileges": ["identity:create", "identity:recover"]});
    let made = Answer::of(server.post(APPLICATIONS).bearer_auth(jwt).json(&body)).await;
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    (text(&made.body["application"]["appId"]), text(&made.body["appToken"]))
}

/// Has a link to choose a new password mailed; its token.
pub(super) async fn reset_token(server: &Server, app_token: &str, email: &str) -> String {
    let body = json!({"accountId": server.account, "emailAddress": email});
    let asked = server.post("/api/v1/auth/request-password-reset").header("AccessToken", app_token).json(&body);
    assert_eq!(Answer::of(asked).await.status, 202);
    server.mailed_token(email, "/reset-password").await.unwrap()
}

pub(super) async fn redeem(server: &Server, token: &str, password: &str) -> Answer {
    let body = json!({"token": token, "password": password});
    Answer::of(server.post("/api/v1/auth/reset-password").json(&body)).await
}

/// The published contract.
pub(super) fn contract() -> Value {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/openapi.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Every operation of the contract: method, path, and what it says.
pub(super) fn operations() -> Vec<(Method, String, Value)> {
    let mut operations = Vec::new();
    for (path, of_path) in contract()["paths"].as_object().unwrap() {
        for (method, operation) in of_path.as_object().unwrap() {
            let Ok(method) = Method::from_bytes(method.to_uppercase().as_bytes()) else { continue };
            operations.push((method, path.clone(), operation.clone()));
        }
    }
    operations
}

/// Whether the contract lets a call be made with this.
pub(super) fn takes(operation: &Value, scheme: &str) -> bool {
    operation["security"].as_array().into_iter().flatten().any(|one| one.get(scheme).is_some())
}

/// Whether a call judges its caller itself, or takes everybody.
pub(super) fn is_open(operation: &Value) -> bool {
    let nobody = |one: &Value| one.as_object().is_some_and(serde_json::Map::is_empty);
    operation["security"].as_array().is_none_or(|all| all.iter().any(nobody))
}

/// The schema that a `$ref` names.
pub(super) fn resolve(contract: &Value, schema: &Value) -> Value {
    let Some(reference) = schema["$ref"].as_str() else { return schema.clone() };
    contract.pointer(reference.trim_start_matches('#')).unwrap().clone()
}

/// The schema of an operation's JSON body, where it takes one.
pub(super) fn body_schema(contract: &Value, operation: &Value) -> Option<Value> {
    let schema = operation.pointer("/requestBody/content/application~1json/schema")?;
    Some(resolve(contract, schema))
}

/// Names of the properties of a schema of the contract.
pub(super) fn properties(schema: &Value) -> Vec<String> {
    schema["properties"].as_object().map(|all| all.keys().cloned().collect()).unwrap_or_default()
}

/// A path with its ids filled in, each with the one of its name, and with `other` where none has it.
pub(super) fn filled(path: &str, ids: &[(&str, &str)], other: &str) -> String {
    let mut parts = path.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('}').unwrap();
        filled.push_str(ids.iter().find(|(known, _)| *known == name).map_or(other, |(_, id)| id));
        filled.push_str(rest);
    }
    filled
}

/// Sends bytes as they are; what comes back until the server closes, or nothing more comes.
pub(super) async fn raw(url: &str, request: &str) -> String {
    let address = url.trim_start_matches("http://");
    let mut stream = tokio::net::TcpStream::connect(address).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    let reading = stream.read_to_end(&mut answer);
    let _ = tokio::time::timeout(std::time::Duration::from_secs(20), reading).await;
    String::from_utf8_lossy(&answer).into_owned()
}
