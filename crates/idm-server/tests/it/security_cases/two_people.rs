//! Two people in one browser, and one who prepares it for the other.

use super::{ADA, BOB, LOGOUT, ME, RENEW, get, person};
use crate::support::{Answer, ORIGIN, PASSWORD, Server};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::{Value, json};

/// A login that asks for the cookie, from a browser that has this one already: JWT and new cookie.
async fn log_in(server: &Server, email: &str, with: Option<&str>) -> (String, String) {
    let mut body = server.login_body(email, PASSWORD);
    body["keepLoggedIn"] = true.into();
    let request = server.post("/api/v1/auth/login-user").header("origin", ORIGIN).json(&body);
    let request = match with {
        Some(cookie) => request.header("cookie", format!("__Host-idm-session={cookie}")),
        None => request,
    };
    let answer = Answer::of(request).await;
    (answer.body["jwt"].as_str().unwrap().to_owned(), answer.cookie().unwrap().0)
}

async fn renew(server: &Server, cookie: &str) -> Answer {
    Answer::of(server.with_cookie(RENEW, cookie)).await
}

async fn whose(server: &Server, jwt: &str) -> String {
    get(server, jwt, ME).await.body["user"]["emailAddress"].as_str().unwrap().to_owned()
}

fn session_of(jwt: &str) -> Value {
    let claims = URL_SAFE_NO_PAD.decode(jwt.split('.').nth(1).unwrap()).unwrap();
    serde_json::from_slice::<Value>(&claims).unwrap()["id"].clone()
}

/// CVE-2026-7507: a session that somebody had put into the browser became that of whoever logged in there.
#[tokio::test]
async fn a_planted_cookie_is_not_adopted() {
    let server = Server::start().await;
    for email in [ADA, BOB] {
        person(&server, email).await;
    }
    let (attackers, planted) = log_in(&server, BOB, None).await;
    let (victims, cookie) = log_in(&server, ADA, Some(&planted)).await;
    assert_ne!(session_of(&victims), session_of(&attackers));
    assert_ne!(cookie.split('.').next(), planted.split('.').next(), "a session of one's own");
    assert_eq!(whose(&server, &victims).await, ADA);
    assert_eq!(renew(&server, &planted).await.error(), (401, "session_ended"), "the planted one is worth nothing now");
    assert_eq!(whose(&server, renew(&server, &cookie).await.body["jwt"].as_str().unwrap()).await, ADA);
    for made_up in ["x", "0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f.AAAA", &format!("{}x", planted)] {
        let (_, cookie) = log_in(&server, ADA, Some(made_up)).await;
        assert_ne!(cookie, made_up);
    }
}

/// OWASP ASVS 5.0.0, 7.2.4: nobody could log the old session out any more, in a browser that has forgotten its cookie.
#[tokio::test]
async fn a_login_ends_the_session_whose_cookie_it_replaces() {
    let server = Server::start().await;
    for email in [ADA, BOB] {
        person(&server, email).await;
    }
    let ended = async |jwt: &str| get(&server, jwt, ME).await.status == 401;
    for email in [ADA, BOB] {
        let (elsewhere, _) = log_in(&server, ADA, None).await;
        let (old, cookie) = log_in(&server, ADA, None).await;
        let (new, _) = log_in(&server, email, Some(&cookie)).await;
        assert!(ended(&old).await, "{email}");
        assert!(!ended(&new).await && !ended(&elsewhere).await, "{email}");
    }
    // A value that was replaced since is that browser's as well.
    let (old, first) = log_in(&server, ADA, None).await;
    renew(&server, &first).await;
    log_in(&server, ADA, Some(&first)).await;
    assert!(ended(&old).await);
    // By the second step, too, and not before it.
    server.with_second_factor(&server.jwt_of(BOB).await).await;
    let (old, cookie) = log_in(&server, ADA, None).await;
    let mut body = server.login_body(BOB, PASSWORD);
    body["keepLoggedIn"] = true.into();
    let first = server.with_cookie("/api/v1/auth/login-user", &cookie).json(&body);
    assert_eq!(Answer::of(first).await.error(), (401, "second_factor_required"));
    assert!(!ended(&old).await);
}

/// What a session is ended by is the cookie itself, in the browser that gets another one in its place.
#[tokio::test]
async fn a_login_that_replaces_no_cookie_ends_nothing() {
    let server = Server::start().await;
    for email in [ADA, BOB] {
        person(&server, email).await;
    }
    let (ada, cookie) = log_in(&server, ADA, None).await;
    let header = format!("__Host-idm-session={cookie}");
    // No cookie is asked for; it is another origin's; the password is wrong.
    for (origin, keep, password) in
        [(ORIGIN, false, PASSWORD), ("http://sibling.console.test", true, PASSWORD), (ORIGIN, true, "wrong")]
    {
        let mut body = server.login_body(BOB, password);
        body["keepLoggedIn"] = keep.into();
        let login = server.post("/api/v1/auth/login-user").header("origin", origin).header("cookie", &header);
        assert_eq!(Answer::of(login.json(&body)).await.cookie(), None, "{origin} {keep}");
        assert_eq!(whose(&server, &ada).await, ADA, "{origin} {keep}");
    }
    // A value that never belonged to the session, with an id that others may have read in a JWT.
    let (session, _) = cookie.split_once('.').unwrap();
    let made_up = format!("{session}.{}", "A".repeat(65));
    log_in(&server, BOB, Some(&made_up)).await;
    assert_eq!(whose(&server, &ada).await, ADA);
}

/// CVE-2023-6787: one person's session was renewed for another one in the same browser.
#[tokio::test]
async fn a_jwt_and_anothers_cookie_are_never_mixed() {
    let server = Server::start().await;
    for email in [ADA, BOB] {
        person(&server, email).await;
    }
    let (ada, _) = log_in(&server, ADA, None).await;
    let (bob, cookie) = log_in(&server, BOB, None).await;
    let renewed = Answer::of(server.with_cookie(RENEW, &cookie).bearer_auth(&ada)).await;
    assert_eq!(whose(&server, renewed.body["jwt"].as_str().unwrap()).await, ADA);
    assert_eq!(renewed.cookie(), None, "and the cookie is left alone");
    let bent = Answer::of(server.with_cookie(RENEW, &cookie).bearer_auth(&ada[1..])).await;
    assert_eq!(bent.error(), (401, "not_authenticated"), "a bad JWT is not made up for by a good cookie");
    let twice = server.post(RENEW).header("origin", ORIGIN).header("x-idm-request", "1");
    let twice = twice.header("cookie", format!("__Host-idm-session={cookie}; __Host-idm-session={cookie}"));
    assert_eq!(Answer::of(twice).await.error(), (401, "not_authenticated"), "which of the two?");

    assert_eq!(Answer::of(server.with_cookie(LOGOUT, &cookie).bearer_auth(&ada)).await.status, 204);
    assert_eq!(get(&server, &ada, ME).await.error(), (401, "session_ended"));
    assert_eq!(whose(&server, &bob).await, BOB, "the other one stays");
    assert_eq!(whose(&server, renew(&server, &cookie).await.body["jwt"].as_str().unwrap()).await, BOB);
}

/// CVE-2023-6787: a login as somebody else that was begun and given up changed whose session it was.
#[tokio::test]
async fn a_login_that_is_given_up_halfway_changes_nothing() {
    let server = Server::start().await;
    for email in [ADA, BOB] {
        person(&server, email).await;
    }
    server.with_second_factor(&server.jwt_of(ADA).await).await;
    let (bob, cookie) = log_in(&server, BOB, None).await;
    let mut body = server.login_body(ADA, PASSWORD);
    body["keepLoggedIn"] = true.into();
    let halfway = |password: &str| {
        let mut body = body.clone();
        body["password"] = password.into();
        let request = server.post("/api/v1/auth/login-user").header("origin", ORIGIN).json(&body);
        request.header("cookie", format!("__Host-idm-session={cookie}")).bearer_auth(&bob)
    };
    let first = Answer::of(halfway(PASSWORD)).await;
    assert_eq!((first.error(), first.header("set-cookie")), ((401, "second_factor_required"), None));
    let wrong = Answer::of(halfway("wrong")).await;
    assert_eq!((wrong.error(), wrong.header("set-cookie")), ((401, "wrong_credentials"), None));
    let code = json!({"secondFactorToken": first.body["secondFactorToken"], "code": "000000"});
    let second = server.with_cookie("/api/v1/auth/login-second-factor", &cookie).json(&code);
    let second = Answer::of(second).await;
    assert_eq!((second.error(), second.header("set-cookie")), ((401, "wrong_second_factor"), None));
    assert_eq!(whose(&server, &bob).await, BOB);
    assert_eq!(whose(&server, renew(&server, &cookie).await.body["jwt"].as_str().unwrap()).await, BOB);
}

/// `SameSite=Strict` lets a sibling subdomain's form send the cookie: `Origin` and the header that no form can send do not.
#[tokio::test]
async fn a_form_of_a_sibling_subdomain_moves_nothing() {
    let server = Server::start().await;
    person(&server, ADA).await;
    let (jwt, cookie) = log_in(&server, ADA, None).await;
    let cookie = format!("__Host-idm-session={cookie}");
    for path in [RENEW, LOGOUT] {
        for origin in ["http://sibling.console.test", "http://evil.test", "null"] {
            // What a form can send: three media types, and no header of its own (WHATWG HTML, 4.10.21.7).
            for media_type in ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"] {
                let form = server.post(path).header("cookie", &cookie).header("origin", origin);
                let form = form.header("content-type", media_type).body("x-idm-request=1&X-IDM-Request=1");
                let answer = Answer::of(form).await;
                assert_eq!(answer.error(), (403, "origin_not_allowed"), "{path} {origin} {media_type}");
                assert_eq!(answer.header("set-cookie"), None);
            }
        }
        let link = Answer::of(server.get(path).header("cookie", &cookie)).await;
        assert_eq!(link.error(), (405, "method_not_allowed"), "{path}");
    }
    // Logging somebody in as oneself: the form is taken, as old clients need it, but gives the browser nothing.
    let account = server.account.to_string();
    let form =
        [("accountId", account.as_str()), ("emailAddress", ADA), ("password", PASSWORD), ("keepLoggedIn", "true")];
    let forced = server.post("/api/v1/auth/login-user").header("origin", "http://sibling.console.test").form(&form);
    let forced = Answer::of(forced).await;
    assert_eq!((forced.status.as_u16(), forced.header("set-cookie")), (200, None));
    assert_eq!(forced.header("access-control-allow-origin"), None, "nor can its page read the answer");
    assert_eq!(whose(&server, &jwt).await, ADA);
}
