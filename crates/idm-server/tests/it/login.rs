//! `login-user` as existing clients use it: recorded requests and answers.

use super::support::{ADMIN, Answer, ISSUER, ORIGIN, PASSWORD, Server};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::{Value, json};

const LOGIN: &str = "/api/v1/auth/login-user";

fn part(jwt: &str, index: usize) -> Value {
    let part = jwt.split('.').nth(index).unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
}

#[tokio::test]
async fn json_login_answers_the_jwt_in_body_and_header() {
    let server = Server::start().await;
    let answer = server.login("ADMIN@Demo.example", PASSWORD).await;
    assert_eq!(answer.status, 200);
    let jwt = answer.body["jwt"].as_str().unwrap();
    assert_eq!(answer.header("xively-access-token"), Some(jwt));
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(answer.header("set-cookie"), None, "no cookie unless it is asked for");
}

#[tokio::test]
async fn form_encoded_login_is_taken() {
    let server = Server::start().await;
    let account = server.account.to_string();
    let form =
        [("accountId", account.as_str()), ("emailAddress", ADMIN), ("password", PASSWORD), ("renewalType", "short")];
    let answer = Answer::of(server.post(LOGIN).form(&form)).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    let lifetime = answer.body["sessionExpires"].as_i64().unwrap() - server.clock.now().0;
    assert!((1_790_000..=1_800_000).contains(&lifetime), "{lifetime}");
}

#[tokio::test]
async fn the_jwt_has_the_contracts_claims() {
    let server = Server::start().await;
    let answer = server.login(ADMIN, PASSWORD).await;
    let jwt = answer.body["jwt"].as_str().unwrap();
    let (header, claims) = (part(jwt, 0), part(jwt, 1));
    assert_eq!(header["alg"], "RS256");
    assert_eq!(header["kid"], claims["cert"]);
    assert_eq!(claims["accountId"], json!(server.account));
    assert_eq!(claims["roles"], json!(["admin"]));
    assert_eq!((&claims["iss"], &claims["aud"]), (&json!(ISSUER), &json!(ISSUER)));
    assert_eq!(claims["expires"], answer.body["jwtExpires"]);
    assert_eq!(claims["exp"].as_i64().unwrap(), claims["expires"].as_i64().unwrap() / 1000);
    assert_eq!(claims["exp"].as_i64().unwrap() - claims["iat"].as_i64().unwrap(), 20 * 60);
    assert_eq!(claims.as_object().unwrap().len(), 10);

    let jwks = Answer::of(server.get("/.well-known/jwks.json")).await;
    assert_eq!(jwks.header("cache-control"), Some("public, max-age=300"));
    let key = &jwks.body["keys"][0];
    assert_eq!(
        (&key["kid"], &key["alg"], &key["kty"], &key["use"]),
        (&header["kid"], &json!("RS256"), &json!("RSA"), &json!("sig"))
    );
    assert!(!jwks.text.contains("\"d\""), "no private part");
}

/// CVE-2026-23511, CVE-2024-45052: an unknown user told apart from a wrong password.
#[tokio::test]
async fn an_unknown_user_gets_the_same_bytes_as_a_wrong_password() {
    let server = Server::start().await;
    let wrong = server.login(ADMIN, "wrong Horse 7 battery").await;
    let unknown = server.login("nobody@demo.example", "wrong Horse 7 battery").await;
    let foreign = Answer::of(server.post(LOGIN).json(&json!({
        "accountId": "0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f", "emailAddress": ADMIN, "password": PASSWORD
    })))
    .await;
    assert_eq!(wrong.error(), (401, "wrong_credentials"));
    for other in [unknown, foreign] {
        assert_eq!((other.status, &other.text), (wrong.status, &wrong.text));
        let names = |answer: &Answer| answer.headers.keys().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(names(&other), names(&wrong));
    }
}

#[tokio::test]
async fn an_app_token_is_checked_when_it_is_sent() {
    let server = Server::start().await;
    let (_, token) = server.application(&server.admin().await).await;
    let login = |token: &str| server.post(LOGIN).header("AccessToken", token).json(&server.login_body(ADMIN, PASSWORD));
    assert_eq!(Answer::of(login(&token)).await.status, 200);
    for bad in ["", "hunter2", &token[..token.len() - 1]] {
        assert_eq!(Answer::of(login(bad)).await.error(), (401, "invalid_app_token"), "{bad}");
    }
}

#[tokio::test]
async fn missing_fields_are_named() {
    let server = Server::start().await;
    let answer = server.login(" ", "").await;
    assert_eq!(answer.error(), (400, "validation_failed"));
    assert_eq!(answer.body["fieldCodes"], json!({"emailAddress": "missing", "password": "missing"}));
    let answer = Answer::of(server.post(LOGIN).json(&json!({"accountId": "demo"}))).await;
    assert_eq!(answer.body["fieldCodes"], json!({"accountId": "malformed"}));
    let answer = Answer::of(server.post(LOGIN).json(&json!({"accountId": server.account}))).await;
    assert_eq!(answer.body["fieldCodes"], json!({"emailAddress": "missing"}));
}

#[tokio::test]
async fn the_cookie_is_set_when_asked_for_from_an_allowed_origin_only() {
    let server = Server::start().await;
    let login = |keep: Option<bool>, origin: Option<&str>| {
        let mut body = server.login_body(ADMIN, PASSWORD);
        body["keepLoggedIn"] = keep.into();
        let request = server.post(LOGIN).json(&body);
        Answer::of(if let Some(origin) = origin { request.header("origin", origin) } else { request })
    };
    let (value, attributes) = login(Some(true), Some(ORIGIN)).await.cookie().unwrap();
    assert_eq!(attributes, "HttpOnly; Secure; SameSite=Strict; Path=/; Max-Age=1209600");
    assert!(!value.contains("eyJ"), "never a JWT");
    for (keep, origin) in
        [(Some(false), Some(ORIGIN)), (None, Some(ORIGIN)), (Some(true), None), (Some(true), Some("http://evil.test"))]
    {
        let answer = login(keep, origin).await;
        assert_eq!((answer.status.as_u16(), answer.cookie()), (200, None), "{keep:?} {origin:?}");
    }
}
