//! No answer that holds a secret is kept by a browser or a proxy (RFC 9111, section 5.2.2.5): each such call made with
//! success.

use super::{
    authenticator::{App, CODES, CONFIRM, ENROL, STEP, recovery_codes},
    fake_provider::Says,
    provider_visit::{Browser, FINISH, LINK, START, Visit},
    security_cases::{
        ADA, APPLICATIONS, BOB, NEW_PASSWORD, OPERATOR, RENEW, USERS, app_jwt, back_end, contract, jwt_in, operations,
        person, platform, recoverer, redeem, reset_token, resolve,
    },
    soft_passkey::{self, SoftPasskey},
    support::{Answer, ORIGIN, PASSWORD, Server},
};
use idm_api::paths;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// RFC 7636, appendix B.
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

/// Answers that were looked at, by the call's path.
#[derive(Default)]
struct Looked(BTreeSet<String>);

impl Looked {
    /// The answer, which has this status and is not to be kept.
    fn at(&mut self, path: &str, status: u16, answer: Answer) -> Answer {
        assert_eq!(answer.status, status, "{path}: {}", answer.text);
        let said: Vec<_> = answer.headers.get_all("cache-control").iter().collect();
        assert_eq!(said, ["no-store"], "{path}");
        assert!(["etag", "expires", "last-modified"].iter().all(|kept| {
            // An application's version is no secret: it is what a change of it names.
            !answer.headers.contains_key(*kept) || *kept == "etag" && path.ends_with("/regenerate-token")
        }));
        self.0.insert(path.to_owned());
        answer
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value}")).to_owned()
}

/// Whether something of this form holds a secret.
fn holds_a_secret(contract: &Value, schema: &Value, within: &mut Vec<String>) -> bool {
    if let Some(reference) = schema["$ref"].as_str() {
        if within.iter().any(|outer| outer == reference) {
            return false;
        }
        within.push(reference.to_owned());
        let holds = holds_a_secret(contract, &resolve(contract, schema), within);
        within.pop();
        return holds;
    }
    let parts = ["oneOf", "allOf", "anyOf"].iter().filter_map(|kind| schema[kind].as_array()).flatten();
    let parts = parts.chain(schema["properties"].as_object().into_iter().flat_map(|all| all.values()));
    let mut parts = parts.chain(schema.get("items"));
    schema["format"] == "password" || parts.any(|part| holds_a_secret(contract, part, within))
}

/// Paths of the contract that answer with a secret, or with a cookie.
fn telling() -> BTreeSet<String> {
    let contract = contract();
    let tells = |operation: &Value| {
        operation["responses"].as_object().unwrap().iter().filter(|(status, _)| status.starts_with('2')).any(
            |(_, answer)| {
                let schema = answer.pointer("/content/application~1json/schema");
                answer.pointer("/headers/Set-Cookie").is_some()
                    || schema.is_some_and(|schema| holds_a_secret(&contract, schema, &mut Vec::new()))
            },
        )
    };
    operations().into_iter().filter(|(_, _, operation)| tells(operation)).map(|(_, path, _)| path).collect()
}

#[tokio::test]
async fn no_answer_with_a_secret_is_kept() {
    let mut looked = Looked::default();
    let visit = Visit::start().await;
    let server = &visit.server;
    // First, as the provider goes by the real time, and the next turns the clock on.
    providers(&visit, &mut looked).await;
    passwords_and_factors(server, &mut looked).await;
    passkeys(server, &mut looked).await;
    applications(server, &mut looked).await;
    links(server, &mut looked).await;
    let telling = telling();
    assert!(telling.len() >= 16, "{telling:?}");
    let missed: Vec<_> = telling.difference(&looked.0).collect();
    assert!(missed.is_empty(), "answer with a secret and were not made here: {missed:?}");
}

async fn passwords_and_factors(server: &Server, looked: &mut Looked) {
    person(server, ADA).await;
    let jwt = text(&looked.at(paths::LOGIN_USER, 200, server.login(ADA, PASSWORD).await).body["jwt"]);
    let (_, cookie) = server.login_with_cookie().await;
    let renewed = looked.at(RENEW, 200, Answer::of(server.with_cookie(RENEW, &cookie)).await);
    assert!(renewed.cookie().is_some());
    looked.at(RENEW, 200, Answer::of(server.post(RENEW).bearer_auth(&jwt)).await);
    // The JWT of any call comes in a header when the old one has expired.
    server.clock.advance(idm_api::auth::JWT_LIFETIME_MS);
    let late = looked.at(paths::ME, 200, Answer::of(server.get(paths::ME).bearer_auth(&jwt)).await);
    assert!(late.header("xively-access-token").is_some());

    let enrolled = looked.at(ENROL, 200, server.as_user(&jwt, ENROL, json!({"currentPassword": PASSWORD})).await);
    let app = App::told(&enrolled.body["secret"]);
    let code = json!({"code": app.code(server, 0)});
    let codes = recovery_codes(&looked.at(CONFIRM, 200, server.as_user(&jwt, CONFIRM, code).await));
    let first = looked.at(paths::LOGIN_USER, 401, server.login(ADA, PASSWORD).await);
    let token = text(&first.body["secondFactorToken"]);
    looked.at(paths::LOGIN_SECOND_FACTOR, 200, server.second_step(&token, &codes[0]).await);
    let proof = json!({"currentPassword": PASSWORD, "code": codes[1]});
    looked.at(CODES, 200, server.as_user(&jwt, CODES, proof).await);
    server.clock.advance(2 * STEP);
    let proof = json!({"currentPassword": PASSWORD, "code": app.code(server, 0)});
    looked.at(paths::DISABLE_SECOND_FACTOR, 204, server.as_user(&jwt, paths::DISABLE_SECOND_FACTOR, proof).await);

    let asked = json!({"returnTo": "https://shop.example/", "codeChallenge": CHALLENGE});
    let code =
        looked.at(paths::HAND_OVER, 201, server.as_user(&jwt, paths::HAND_OVER, asked).await).body["code"].clone();
    let exchange = server.post(paths::EXCHANGE_CODE).json(&json!({"code": code, "codeVerifier": VERIFIER}));
    looked.at(paths::EXCHANGE_CODE, 200, Answer::of(exchange).await);
    let changed = json!({"currentPassword": PASSWORD, "newPassword": NEW_PASSWORD});
    looked.at(paths::CHANGE_PASSWORD, 204, server.as_user(&jwt, paths::CHANGE_PASSWORD, changed).await);
}

async fn passkeys(server: &Server, looked: &mut Looked) {
    person(server, BOB).await;
    let jwt = server.jwt_of(BOB).await;
    let start = soft_passkey::START_REGISTRATION;
    let ceremony = looked.at(start, 200, server.as_user(&jwt, start, json!({"currentPassword": PASSWORD})).await).body;
    let (mut passkey, credential) = SoftPasskey::create(&ceremony["options"]);
    let made = server.finish_registration(&jwt, &ceremony, &credential).await;
    looked.at(soft_passkey::FINISH_REGISTRATION, 201, made);
    let ceremony =
        looked.at(soft_passkey::START_LOGIN, 200, Answer::of(server.post(soft_passkey::START_LOGIN)).await).body;
    let credential = passkey.get(&ceremony["options"]);
    looked.at(soft_passkey::LOGIN, 200, server.finish_passkey_login(&ceremony, &credential).await);

    server.with_second_factor(&jwt).await;
    let token = server.first_step(BOB).await;
    let started = server.post(soft_passkey::START_SECOND).json(&json!({"secondFactorToken": token}));
    let ceremony = looked.at(soft_passkey::START_SECOND, 200, Answer::of(started).await).body;
    let credential = passkey.get(&ceremony["options"]);
    let body = json!({"secondFactorToken": token, "ceremonyId": ceremony["ceremonyId"], "credential": credential});
    let done = server.post(soft_passkey::SECOND).header("origin", ORIGIN).json(&body);
    looked.at(soft_passkey::SECOND, 200, Answer::of(done).await);
}

async fn applications(server: &Server, looked: &mut Looked) {
    let admin = server.admin().await;
    let made = server.as_user(&admin, APPLICATIONS, json!({"name": "Page", "kind": "end-user"})).await;
    let made = looked.at(APPLICATIONS, 201, made).body;
    let route = format!("{APPLICATIONS}/{{appId}}/regenerate-token");
    let path = route.replace("{appId}", made["application"]["appId"].as_str().unwrap());
    let token =
        looked.at(&route, 200, Answer::of(server.post(&path).bearer_auth(&admin)).await).body["appToken"].clone();
    let check = server.as_user(&admin, paths::CHECK_TOKEN, json!({"appToken": token})).await;
    looked.at(paths::CHECK_TOKEN, 200, check);
    let body = json!({"accountId": server.account, "emailAddress": "new@demo.example", "password": PASSWORD});
    let signed_up = server.post(paths::CREATE_USER).header("AccessToken", text(&token)).json(&body);
    looked.at(paths::CREATE_USER, 201, Answer::of(signed_up).await);

    let platform = platform(server).await;
    let app = back_end(server, platform, &[]).await;
    let login = server.post(paths::LOGIN_APPLICATION).json(&json!({"appId": app.0, "appToken": app.1}));
    looked.at(paths::LOGIN_APPLICATION, 200, Answer::of(login).await);
    app_jwt(server, &app).await;
    let asked =
        json!({"subject": "x", "request": {"name": "B", "privileges": ["identity:read"], "justification": "x"}});
    let opened = server.as_user(&admin, paths::CONVERSATIONS, asked).await;
    let request = format!(
        "{}/requests/{}",
        opened.header("location").unwrap(),
        opened.body["requests"][0]["requestId"].as_str().unwrap()
    );
    let operator = jwt_in(server, platform, OPERATOR).await;
    let approved = server.as_user(&operator, &format!("{request}/approve"), json!({"version": 1})).await;
    assert_eq!(approved.status, 200, "{}", approved.text);
    let revealed = Answer::of(server.post(&format!("{request}/reveal-token")).bearer_auth(&admin)).await;
    assert!(revealed.body["appToken"].is_string());
    let route = format!("{}/{{conversationId}}/requests/{{requestId}}/reveal-token", paths::CONVERSATIONS);
    looked.at(&route, 200, revealed);
}

/// What is mailed is answered to nobody, and using it is kept nowhere.
async fn links(server: &Server, looked: &mut Looked) {
    let admin = server.admin().await;
    let invited = server.as_user(&admin, USERS, json!({"emailAddress": "invited@demo.example"})).await;
    let invited = looked.at(USERS, 201, invited);
    let route = format!("{USERS}/{{userId}}/send-password-link");
    let path = route.replace("{userId}", invited.body["userId"].as_str().unwrap());
    looked.at(&route, 202, Answer::of(server.post(&path).bearer_auth(&admin)).await);
    let token = reset_token(server, &recoverer(server).await, BOB).await;
    looked.at(paths::RESET_PASSWORD, 204, redeem(server, &token, NEW_PASSWORD).await);
    let mailed = server.mails().await.into_iter().find(|(to, _)| to == "invited@demo.example").unwrap().1;
    let (_, token) = mailed.split_once("#token=").unwrap();
    let token = token.lines().next().unwrap();
    looked.at(paths::RESET_PASSWORD, 204, redeem(server, token, NEW_PASSWORD).await);
}

async fn providers(visit: &Visit, looked: &mut Looked) {
    let mut browser = Browser::default();
    let start = visit.page(START, &browser).json(&json!({"provider": "idp", "keepLoggedIn": true}));
    let started = looked.at(START, 200, Answer::of(start).await);
    browser.keep(&started);
    let query = visit.provider.agree(started.body["url"].as_str().unwrap(), Says::default());
    let back = visit.server.get(paths::PROVIDER_CALLBACK).query(&query).header("cookie", browser.header());
    let back = looked.at(paths::PROVIDER_CALLBACK, 303, Answer::of(back).await);
    browser.keep(&back);
    let finished = looked.at(FINISH, 200, Answer::of(visit.page(FINISH, &browser)).await);
    assert!(finished.cookie().is_some());
    let admin = visit.server.admin().await;
    let link = visit.page(LINK, &Browser::default()).bearer_auth(&admin);
    looked.at(LINK, 200, Answer::of(link.json(&json!({"provider": "idp", "currentPassword": PASSWORD}))).await);
}
