//! Handing a login over to a product: one-time codes with RFC 7636's `S256`.

use super::support::{Answer, ISSUER, PASSWORD, Server};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use idm_api::{auth::JWT_LIFETIME_MS, hand_over::CODE_LIFETIME_MS, secret::Secret, user::Role};
use serde_json::{Value, json};
use std::sync::Arc;

const HAND_OVER: &str = "/api/v1/auth/hand-over";
const EXCHANGE: &str = "/api/v1/auth/exchange-code";
const ME: &str = "/api/v1/access/users/me";
const EMAIL: &str = "ada@demo.example";
const PAGE: &str = "https://shop.example/cart?x=1";
/// RFC 7636, appendix B.
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

async fn start() -> (Arc<Server>, String) {
    let server = Server::start().await;
    server.idm.provision_user(server.account, EMAIL, &Secret::new(PASSWORD), Role::EndUser).await.unwrap();
    let jwt = server.jwt_of(EMAIL).await;
    (Arc::new(server), jwt)
}

async fn ask(server: &Server, jwt: &str, page: &str, challenge: &str) -> Answer {
    let body = json!({ "returnTo": page, "codeChallenge": challenge });
    Answer::of(server.post(HAND_OVER).bearer_auth(jwt).json(&body)).await
}

async fn code(server: &Server, jwt: &str) -> String {
    let answer = ask(server, jwt, PAGE, CHALLENGE).await;
    assert_eq!(answer.status, 201, "{}", answer.text);
    answer.body["code"].as_str().unwrap().to_owned()
}

async fn exchange(server: &Server, code: &str, verifier: &str, origin: Option<&str>) -> Answer {
    let request = server.post(EXCHANGE).json(&json!({ "code": code, "codeVerifier": verifier }));
    Answer::of(origin.into_iter().fold(request, |request, origin| request.header("origin", origin))).await
}

#[tokio::test]
async fn a_code_gives_the_product_a_session_of_its_own_once() {
    let (server, jwt) = start().await;
    let code = code(&server, &jwt).await;
    let done = exchange(&server, &code, VERIFIER, Some("https://shop.example")).await;
    assert_eq!((done.status.as_u16(), done.cookie()), (200, None), "{}", done.text);
    let theirs = done.body["jwt"].as_str().unwrap();
    assert_eq!(done.header("xively-access-token"), Some(theirs));
    let me = Answer::of(server.get(ME).bearer_auth(theirs)).await;
    assert_eq!(me.body["user"]["emailAddress"], EMAIL);
    let sessions = Answer::of(server.get("/api/v1/access/users/me/sessions").bearer_auth(&jwt)).await;
    assert_eq!(sessions.body["sessions"].as_array().unwrap().len(), 2, "{}", sessions.text);

    // Each of the two ends by itself.
    assert_eq!(Answer::of(server.post("/api/v1/auth/logout").bearer_auth(theirs)).await.status, 204);
    assert_eq!(Answer::of(server.get(ME).bearer_auth(theirs)).await.error(), (401, "session_ended"));
    assert_eq!(Answer::of(server.get(ME).bearer_auth(&jwt)).await.status, 200);
    assert_eq!(exchange(&server, &code, VERIFIER, None).await.error(), (400, "invalid_code"), "it works once");
}

/// RFC 6749, section 4.1.2; OWASP ASVS 5.0.0, 10.4.2: somebody else has the code and the verifier, before or after.
#[tokio::test]
async fn a_second_try_with_the_right_verifier_ends_the_session_of_the_first() {
    let (server, jwt) = start().await;
    let code = code(&server, &jwt).await;
    let done = exchange(&server, &code, VERIFIER, Some("https://shop.example")).await;
    let theirs = done.body["jwt"].as_str().unwrap();
    let alive = async |jwt: &str| Answer::of(server.get(ME).bearer_auth(jwt)).await.status == 200;
    // Who has the code alone must not be able to log somebody out.
    for (verifier, origin) in [(CHALLENGE, None), ("", None), (VERIFIER, Some("https://evil.example"))] {
        assert_eq!(exchange(&server, &code, verifier, origin).await.error(), (400, "invalid_code"));
        assert!(alive(theirs).await, "{verifier} {origin:?}");
    }
    assert_eq!(exchange(&server, &code, VERIFIER, None).await.error(), (400, "invalid_code"));
    assert_eq!(Answer::of(server.get(ME).bearer_auth(theirs)).await.error(), (401, "session_ended"));
    assert!(alive(&jwt).await, "the login that it came from");
    assert_eq!(exchange(&server, &code, VERIFIER, None).await.error(), (400, "invalid_code"));

    // Nothing is left to be ended where the first try was wrong.
    let code = self::code(&server, &jwt).await;
    for verifier in [CHALLENGE, VERIFIER, VERIFIER] {
        assert_eq!(exchange(&server, &code, verifier, None).await.error(), (400, "invalid_code"));
    }
    // After its minute a code says nothing any more.
    let code = self::code(&server, &jwt).await;
    let done = exchange(&server, &code, VERIFIER, None).await;
    server.clock.advance(CODE_LIFETIME_MS);
    assert_eq!(exchange(&server, &code, VERIFIER, None).await.error(), (400, "invalid_code"));
    assert!(alive(done.body["jwt"].as_str().unwrap()).await);
}

#[tokio::test]
async fn a_product_without_a_browser_may_exchange_too_and_never_outlives_the_login() {
    let (server, _) = start().await;
    let mut login = server.login_body(EMAIL, PASSWORD);
    login["renewalType"] = json!("short");
    let login = Answer::of(server.post("/api/v1/auth/login-user").json(&login)).await;
    let code = code(&server, login.body["jwt"].as_str().unwrap()).await;
    let done = exchange(&server, &code, VERIFIER, None).await;
    assert_eq!(done.body["sessionExpires"], login.body["sessionExpires"], "{}", done.text);
}

fn audience(jwt: &str) -> Value {
    let claims = URL_SAFE_NO_PAD.decode(jwt.split('.').nth(1).unwrap()).unwrap();
    serde_json::from_slice::<Value>(&claims).unwrap()["aud"].take()
}

/// OWASP ASVS 5.0.0, 9.2.4: a product's back end can tell tokens that were made for another product.
#[tokio::test]
async fn a_products_jwts_name_it_beside_the_idm_however_they_are_renewed() {
    let (server, jwt) = start().await;
    let code = code(&server, &jwt).await;
    let done = exchange(&server, &code, VERIFIER, None).await;
    let theirs = done.body["jwt"].as_str().unwrap();
    let both = json!([ISSUER, "https://shop.example"]);
    assert_eq!((audience(&jwt), audience(theirs)), (json!(ISSUER), both.clone()));
    let renew = async |jwt: &str| Answer::of(server.post("/api/v1/sessions/renew-session").bearer_auth(jwt)).await;
    for (jwt, wanted) in [(theirs, &both), (jwt.as_str(), &json!(ISSUER))] {
        let renewed = renew(jwt).await;
        assert_eq!(audience(renewed.body["jwt"].as_str().unwrap()), *wanted, "{}", renewed.text);
    }
    server.clock.advance(JWT_LIFETIME_MS);
    let answer = Answer::of(server.get(ME).bearer_auth(theirs)).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    assert_eq!(audience(answer.header("xively-access-token").unwrap()), both);
}

/// With the session that it got, a product would get one that another product takes for its own.
#[tokio::test]
async fn a_products_session_is_not_handed_over_again() {
    let (server, jwt) = start().await;
    let code = code(&server, &jwt).await;
    let done = exchange(&server, &code, VERIFIER, None).await;
    let theirs = done.body["jwt"].as_str().unwrap();
    for page in ["https://club.example/", PAGE] {
        assert_eq!(ask(&server, theirs, page, CHALLENGE).await.error(), (403, "not_allowed"), "{page}");
    }
}

#[tokio::test]
async fn a_wrong_verifier_or_another_origin_uses_the_code_up() {
    let (server, jwt) = start().await;
    let long = "x".repeat(10_000);
    for (verifier, origin) in [
        ("", None),
        ("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXK", None),
        (CHALLENGE, None),
        (long.as_str(), None),
        (VERIFIER, Some("https://evil.example")),
        (VERIFIER, Some("https://shop.example.evil.example")),
        (VERIFIER, Some("http://shop.example")),
        (VERIFIER, Some("null")),
    ] {
        let code = code(&server, &jwt).await;
        let refused = exchange(&server, &code, verifier, origin).await;
        assert_eq!(refused.error(), (400, "invalid_code"), "{origin:?}");
        assert_eq!(exchange(&server, &code, VERIFIER, None).await.error(), (400, "invalid_code"), "{origin:?}");
    }
    for made_up in ["", "x", CHALLENGE] {
        assert_eq!(exchange(&server, made_up, VERIFIER, None).await.error(), (400, "invalid_code"));
    }
}

#[tokio::test]
async fn a_code_ends_after_a_minute_and_with_its_session() {
    let (server, jwt) = start().await;
    let late = code(&server, &jwt).await;
    server.clock.advance(CODE_LIFETIME_MS);
    assert_eq!(exchange(&server, &late, VERIFIER, None).await.error(), (400, "invalid_code"));
    let orphan = code(&server, &jwt).await;
    assert_eq!(Answer::of(server.post("/api/v1/auth/logout").bearer_auth(&jwt)).await.status, 204);
    assert_eq!(exchange(&server, &orphan, VERIFIER, None).await.error(), (400, "invalid_code"));
}

#[tokio::test]
async fn what_has_not_the_form_is_told_on_its_field() {
    let (server, jwt) = start().await;
    let long = format!("https://shop.example/{}", "x".repeat(2000));
    for page in [
        "",
        "/cart",
        "//shop.example",
        "shop.example",
        "https://",
        "https://a@shop.example/",
        "https://shop.example/a\\b",
        "https://shop.example/a b",
        &long,
    ] {
        let answer = ask(&server, &jwt, page, CHALLENGE).await;
        assert_eq!(answer.error(), (400, "validation_failed"), "{page}");
        assert_eq!(answer.body["fieldCodes"], json!({ "returnTo": "malformed" }), "{page}");
    }
    for challenge in ["", "short", &format!("{CHALLENGE}="), VERIFIER.replace('_', "/").as_str()] {
        let answer = ask(&server, &jwt, PAGE, challenge).await;
        assert_eq!(answer.body["fieldCodes"], json!({ "codeChallenge": "malformed" }), "{challenge}");
    }
    let nobody =
        Answer::of(server.post(HAND_OVER).json(&json!({ "returnTo": PAGE, "codeChallenge": CHALLENGE }))).await;
    assert_eq!(nobody.error(), (401, "not_authenticated"));
}

#[tokio::test]
async fn the_code_is_in_the_database_as_a_hash_only() {
    let (server, jwt) = start().await;
    let code = code(&server, &jwt).await;
    assert!(code.len() >= 43, "256 bits");
    let mut database = server.database().await;
    let stored: Vec<String> =
        sqlx::query_scalar("SELECT hash FROM hand_over_codes").fetch_all(&mut database).await.unwrap();
    assert_eq!(stored.len(), 1);
    assert!(!stored[0].contains(&code));
}

#[tokio::test(flavor = "multi_thread")]
async fn of_four_who_exchange_one_code_one_gets_a_session() {
    let (server, jwt) = start().await;
    let code = code(&server, &jwt).await;
    let tries = (0..4).map(|_| {
        let (server, code) = (server.clone(), code.clone());
        tokio::spawn(async move { exchange(&server, &code, VERIFIER, None).await.status.as_u16() })
    });
    let mut statuses = Vec::new();
    for one in tries.collect::<Vec<_>>() {
        statuses.push(one.await.unwrap());
    }
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 400, 400, 400]);
}

/// Whatever comes first: once a lock was answered, no session of the person is left, also none of a code that was
/// exchanged meanwhile.
#[tokio::test(flavor = "multi_thread")]
async fn a_code_exchanged_during_a_lock_gives_no_session_that_outlives_it() {
    let (server, _) = start().await;
    let admin = server.admin().await;
    let user = server.get("/api/v1/access/users").bearer_auth(&admin).query(&[("search", EMAIL)]);
    let user = Answer::of(user).await.body["users"][0]["userId"].as_str().unwrap().to_owned();
    let switch = |what: &str| server.post(&format!("/api/v1/access/users/{user}/{what}")).bearer_auth(&admin);
    for round in 0..30 {
        let jwt = server.jwt_of(EMAIL).await;
        let code = code(&server, &jwt).await;
        let late = std::time::Duration::from_micros(150 * round);
        let lock = tokio::spawn({
            let lock = switch("lock");
            async move {
                tokio::time::sleep(late).await;
                Answer::of(lock).await.status.as_u16()
            }
        });
        let done = exchange(&server, &code, VERIFIER, None).await;
        assert_eq!(lock.await.unwrap(), 200);
        if let Some(theirs) = done.body["jwt"].as_str() {
            assert_eq!(Answer::of(server.get(ME).bearer_auth(theirs)).await.error(), (401, "session_ended"), "{round}");
        }
        assert_eq!(Answer::of(switch("unlock")).await.status, 200);
    }
}
