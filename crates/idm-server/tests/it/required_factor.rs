//! Who must have a second factor may set one up, and nothing else before (OWASP ASVS 5.0.0, 6.3.3).

use super::support::{ADMIN, Answer, PASSWORD, Server};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use idm_api::{secret::Secret, user::Role};
use idm_server::{domain::RequiredFactor, routes};
use reqwest::Method;
use serde_json::{Value, json};

const ADA: &str = "ada@demo.example";
const ME: &str = "/api/v1/access/users/me";
const SESSIONS: &str = "/api/v1/access/users/me/sessions";
const USERS: &str = "/api/v1/access/users";
const RENEW: &str = "/api/v1/sessions/renew-session";
const REFUSED: (u16, &str) = (403, "second_factor_setup_required");
/// RFC 7636, appendix B.
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

async fn start(who: RequiredFactor) -> Server {
    let server = Server::start().await;
    server.idm.provision_user(server.account, ADA, &Secret::new(PASSWORD), Role::EndUser).await.unwrap();
    server.set_up(|idm| idm.requiring_second_factor_of(who)).await
}

async fn get(server: &Server, jwt: &str, path: &str) -> Answer {
    Answer::of(server.get(path).bearer_auth(jwt)).await
}

fn roles(jwt: &str) -> Value {
    let claims = URL_SAFE_NO_PAD.decode(jwt.split('.').nth(1).unwrap()).unwrap();
    serde_json::from_slice::<Value>(&claims).unwrap()["roles"].clone()
}

fn jwt_of(answer: &Answer) -> String {
    assert_eq!(answer.status, 200, "{}", answer.text);
    answer.body["jwt"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn every_call_but_those_that_set_one_up_is_refused() {
    let server = start(RequiredFactor::Admins).await;
    let jwt = server.admin().await;
    let open = [
        ("GET", ME),
        ("GET", "/api/v1/auth/second-factor"),
        ("POST", "/api/v1/auth/enrol-second-factor"),
        ("POST", "/api/v1/auth/confirm-second-factor"),
        ("GET", "/api/v1/access/users/me/passkeys"),
        ("POST", "/api/v1/auth/start-passkey-registration"),
        ("POST", "/api/v1/auth/finish-passkey-registration"),
    ];
    let id = "0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f";
    let (mut refused, mut taken) = (0, 0);
    for (method, path) in routes::listed() {
        let of_one = path.split('/').map(|part| if part.starts_with('{') { id } else { part }).collect::<Vec<_>>();
        let call = |request: reqwest::RequestBuilder| Answer::of(request.json(&json!({})));
        let url = format!("{}{}", server.url, of_one.join("/"));
        // A call that asks for no JWT is none of these.
        let needs_jwt = call(server.client.request(method.clone(), &url)).await;
        let without = needs_jwt.body["code"] == "not_authenticated";
        if !without || [RENEW, "/api/v1/auth/logout"].contains(&path.as_str()) {
            continue;
        }
        let answer = call(server.client.request(method.clone(), &url).bearer_auth(&jwt)).await;
        if open.contains(&(method.as_str(), path.as_str())) {
            assert_ne!(answer.body["code"], REFUSED.1, "{method} {path}");
            taken += 1;
        } else {
            assert_eq!(answer.error(), REFUSED, "{method} {path}");
            refused += 1;
        }
    }
    assert!(taken == open.len() && refused > 50, "{taken} taken, {refused} refused");
    assert_eq!(get(&server, &jwt, ME).await.body["user"]["emailAddress"], ADMIN);
    let out = server.client.request(Method::POST, format!("{}/api/v1/auth/logout", server.url)).bearer_auth(&jwt);
    assert_eq!(Answer::of(out).await.status, 204);
}

#[tokio::test]
async fn a_factor_that_is_set_up_opens_the_session_at_once() {
    let server = start(RequiredFactor::Admins).await;
    let (jwt, cookie) = server.login_with_cookie().await;
    assert_eq!(roles(&jwt), json!([]), "others go by it");
    let renewed = Answer::of(server.with_cookie(RENEW, &cookie)).await;
    assert_eq!(roles(&jwt_of(&renewed)), json!([]));
    assert_eq!(get(&server, &jwt, USERS).await.error(), REFUSED);
    assert_eq!(get(&server, &jwt, ME).await.body["secondFactorSetupRequired"], true);
    let (app, codes) = server.with_second_factor(&jwt).await;
    assert_eq!(get(&server, &jwt, USERS).await.status, 200);
    assert_eq!(get(&server, &jwt, ME).await.body["secondFactorSetupRequired"], Value::Null);
    let renewed = Answer::of(server.post(RENEW).bearer_auth(&jwt)).await;
    assert_eq!(roles(&jwt_of(&renewed)), json!(["admin"]));
    // And the next login asks for it.
    server.clock.advance(60_000);
    let code = json!({"secondFactorToken": server.first_step(ADMIN).await, "code": app.code(&server, 0)});
    let second = Answer::of(server.post("/api/v1/auth/login-second-factor").json(&code)).await;
    assert_eq!(get(&server, &jwt_of(&second), USERS).await.status, 200);
    // Who turns it off is where they were.
    let proof = json!({"currentPassword": PASSWORD, "code": codes[0]});
    assert_eq!(server.as_user(&jwt, "/api/v1/auth/disable-second-factor", proof).await.status, 204);
    assert_eq!(get(&server, &jwt, USERS).await.error(), REFUSED);
}

#[tokio::test]
async fn whom_it_binds_is_the_installations_to_say() {
    for (who, admin, end_user) in [
        (RequiredFactor::Optional, 200, 200),
        (RequiredFactor::Admins, 403, 200),
        (RequiredFactor::Everybody, 403, 403),
    ] {
        let server = start(who).await;
        for (email, expected, named) in [(ADMIN, admin, "admin"), (ADA, end_user, "end-user")] {
            let jwt = server.jwt_of(email).await;
            assert_eq!(get(&server, &jwt, SESSIONS).await.status, expected, "{who:?} {email}");
            let told = if expected == 200 { json!([named]) } else { json!([]) };
            assert_eq!(roles(&jwt), told, "{who:?} {email}");
        }
        // Of an application nobody expects a second factor.
        let operator = server.idm.provision_account("Platform").await.unwrap();
        let email = "operator@platform.example";
        server.idm.provision_user(operator, email, &Secret::new(PASSWORD), Role::Operator).await.unwrap();
        let login = json!({"accountId": operator, "emailAddress": email, "password": PASSWORD});
        let jwt = jwt_of(&Answer::of(server.post("/api/v1/auth/login-user").json(&login)).await);
        assert_eq!(get(&server, &jwt, SESSIONS).await.status, admin, "{who:?} operator");
    }
}

/// The authenticator has verified the person: a passkey alone is both factors, and a password beside it is one.
#[tokio::test]
async fn a_passkey_alone_is_enough_and_a_password_beside_it_is_not() {
    let server = start(RequiredFactor::Everybody).await;
    let password = server.jwt_of(ADA).await;
    let (mut passkey, _) = server.add_passkey(&password).await;
    assert_eq!(get(&server, &password, SESSIONS).await.error(), REFUSED, "this session was begun by a password");
    let by_passkey = jwt_of(&server.login_by(&mut passkey).await);
    assert_eq!(get(&server, &by_passkey, SESSIONS).await.status, 200);
    assert_eq!(roles(&by_passkey), json!(["end-user"]));
    let renewed = Answer::of(server.post(RENEW).bearer_auth(&by_passkey)).await;
    assert_eq!(get(&server, &jwt_of(&renewed), SESSIONS).await.status, 200);
    assert_eq!(get(&server, &server.jwt_of(ADA).await, SESSIONS).await.error(), REFUSED);

    // What a product is handed over is as good as what it came from.
    let ask = json!({ "returnTo": "https://shop.example/", "codeChallenge": CHALLENGE });
    let hand_over = |jwt: &str| Answer::of(server.post("/api/v1/auth/hand-over").bearer_auth(jwt).json(&ask));
    assert_eq!(hand_over(&password).await.error(), REFUSED);
    let code = hand_over(&by_passkey).await.body["code"].clone();
    let exchange = json!({ "code": code, "codeVerifier": VERIFIER });
    let exchange = server.post("/api/v1/auth/exchange-code").header("origin", "https://shop.example").json(&exchange);
    let theirs = jwt_of(&Answer::of(exchange).await);
    assert_eq!((roles(&theirs), get(&server, &theirs, SESSIONS).await.status.as_u16()), (json!(["end-user"]), 200));
}
