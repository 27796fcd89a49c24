//! What changes how one logs in asks for all that a login by password does, and the end of sessions for one factor (OWASP
//! ASVS 5.0.0, 7.5.1 and 7.5.2).

use super::{
    authenticator::{CODES, DISABLE, ENROL, STEP},
    fake_provider::Says,
    provider_visit::{Browser, LINK, OWN, Visit},
    soft_passkey::START_REGISTRATION,
    support::{ADMIN, Answer, ORIGIN, PASSWORD, Server},
};
use serde_json::{Value, json};

const ME: &str = "/api/v1/access/users/me";
const SESSIONS: &str = "/api/v1/access/users/me/sessions";
const END_OTHERS: &str = "/api/v1/access/users/me/end-other-sessions";
const NEW_PASSWORD: &str = "another Horse 8 staple";
const MINUTE: i64 = 60_000;
/// RFC 7636, appendix B.
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

fn with(mut body: Value, password: &str, code: Option<&str>) -> Value {
    body["currentPassword"] = password.into();
    if let Some(code) = code {
        body["code"] = code.into();
    }
    body
}

#[tokio::test]
async fn every_change_of_how_one_logs_in_asks_for_password_and_code() {
    let visit = Visit::start().await;
    let server = &visit.server;
    let jwt = server.admin().await;
    let mut browser = Browser::default();
    let url = visit.begin_link(&mut browser, &jwt).await;
    let query = visit.provider.agree(&url, Says::default());
    visit.come_back(&mut browser, &query).await;
    let own = Answer::of(server.get(OWN).bearer_auth(&jwt)).await;
    let login = own.body["logins"][0]["loginId"].as_str().unwrap().to_owned();
    let (_, passkey) = server.add_passkey(&jwt).await;
    let (_, codes) = server.with_second_factor(&jwt).await;
    let mut codes = codes.into_iter();

    let calls = [
        ("/api/v1/auth/change-email".to_owned(), json!({"emailAddress": "new@demo.example"}), 202),
        (ENROL.to_owned(), json!({}), 409),
        (START_REGISTRATION.to_owned(), json!({}), 200),
        (LINK.to_owned(), json!({"provider": "idp"}), 200),
        (format!("{OWN}/{login}/disconnect"), json!({}), 204),
        (format!("{ME}/passkeys/{passkey}/remove"), json!({}), 204),
        // There and back: the codes are of the first password still.
        ("/api/v1/auth/change-password".to_owned(), json!({"newPassword": NEW_PASSWORD}), 204),
        (DISABLE.to_owned(), json!({}), 204),
    ];
    let mut password = PASSWORD;
    for (path, body, done) in calls {
        let call = |password: &str, code: Option<&str>| {
            let body = with(body.clone(), password, code);
            let request = server.post(&path).header("origin", ORIGIN).header("x-idm-request", "1").bearer_auth(&jwt);
            Answer::of(request.json(&body))
        };
        let told = |answer: Answer| (answer.status.as_u16(), answer.body["fieldCodes"].clone());
        let missing = json!({"currentPassword": "missing", "code": "missing"});
        assert_eq!(told(call("", None).await), (400, missing), "{path}");
        assert_eq!(told(call(password, None).await), (400, json!({"code": "missing"})), "{path}");
        assert_eq!(told(call(password, Some(" - ")).await), (400, json!({"code": "missing"})), "{path}");
        assert_eq!(told(call(password, Some("000000")).await), (400, json!({"code": "wrong_code"})), "{path}");
        let code = codes.next().unwrap();
        let wrong = call("wrong", Some(&code)).await;
        assert_eq!(told(wrong), (400, json!({"currentPassword": "wrong_password"})), "{path}");
        let right = call(password, Some(&code)).await;
        assert_eq!(right.status, done, "nothing was used up by that, {path}: {}", right.text);
        assert!(!right.text.contains(code.as_str()), "{path}");
        if path.ends_with("change-password") {
            password = NEW_PASSWORD;
        } else if done != 204 || !path.contains("disable") {
            assert_eq!(told(call(password, Some(&code)).await), (400, json!({"code": "wrong_code"})), "twice, {path}");
        }
    }
    // And where there is none (any more), the password is all.
    let gone = server.as_user(&jwt, "/api/v1/auth/delete-account", with(json!({}), password, None)).await;
    assert_eq!(gone.error(), (409, "conflict"), "the only admin stays");
}

#[tokio::test]
async fn a_code_is_taken_once_for_login_and_change_together() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let (app, codes) = server.with_second_factor(&jwt).await;
    server.clock.advance(2 * STEP);
    let code = app.code(&server, 0);
    let token = server.first_step(ADMIN).await;
    assert_eq!(server.second_step(&token, &code).await.status, 200);
    let used = server.as_user(&jwt, CODES, with(json!({}), PASSWORD, Some(&code))).await;
    assert_eq!(used.body["fieldCodes"], json!({"code": "wrong_code"}));
    let next = app.code(&server, 1);
    assert_eq!(server.as_user(&jwt, CODES, with(json!({}), PASSWORD, Some(&next))).await.status, 200);
    assert_eq!(server.second_step(&token, &next).await.error(), (401, "wrong_second_factor"));
    assert_eq!(server.second_step(&token, &codes[0]).await.error(), (401, "wrong_second_factor"), "replaced");
}

#[tokio::test]
async fn ending_sessions_asks_for_the_password_alone() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let other = server.admin().await;
    server.with_second_factor(&jwt).await;
    let listed = Answer::of(server.get(SESSIONS).bearer_auth(&jwt)).await;
    let listed = listed.body["sessions"].as_array().unwrap().clone();
    let id = listed.iter().find(|one| one["current"] == false).unwrap()["sessionId"].as_str().unwrap().to_owned();
    for path in [format!("{SESSIONS}/{id}/end"), END_OTHERS.to_owned()] {
        for (password, code) in [("", "missing"), ("wrong", "wrong_password")] {
            let refused = server.as_user(&jwt, &path, json!({"currentPassword": password})).await;
            assert_eq!(refused.body["fieldCodes"], json!({"currentPassword": code}), "{path}");
        }
        assert_eq!(Answer::of(server.post(&path).bearer_auth(&jwt)).await.status, 415, "{path}");
    }
    let alive = Answer::of(server.get(ME).bearer_auth(&other)).await;
    assert_eq!(alive.status, 200, "nothing has ended by that");
    let end = |path: String| {
        let (server, jwt) = (&server, &jwt);
        async move { server.as_user(jwt, &path, json!({"currentPassword": PASSWORD})).await.status.as_u16() }
    };
    assert_eq!(end(format!("{SESSIONS}/{id}/end")).await, 204);
    assert_eq!(Answer::of(server.get(ME).bearer_auth(&other)).await.error(), (401, "session_ended"));
    assert_eq!(end(END_OTHERS.to_owned()).await, 204);
}

/// Who knows the password of somebody with a second factor could go on guessing codes for ever.
#[tokio::test]
async fn a_right_password_alone_clears_no_wrong_codes() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let (_, codes) = server.with_second_factor(&jwt).await;
    for _ in 0..6 {
        let wrong = server.as_user(&jwt, CODES, with(json!({}), PASSWORD, Some("none-of-the-codes"))).await;
        assert_eq!(wrong.body["fieldCodes"], json!({"code": "wrong_code"}));
        let ended = server.as_user(&jwt, END_OTHERS, json!({"currentPassword": PASSWORD})).await;
        assert_eq!(ended.status, 204, "{}", ended.text);
    }
    let seventh = server.as_user(&jwt, CODES, with(json!({}), PASSWORD, Some("none-of-the-codes"))).await;
    assert_eq!(seventh.body["fieldCodes"], json!({"code": "wrong_code"}));
    let right = with(json!({}), PASSWORD, Some(&codes[0]));
    assert_eq!(server.as_user(&jwt, CODES, right).await.error(), (423, "locked"));
}

/// An admin's call for other people's addresses would be a way around it.
#[tokio::test]
async fn an_admins_own_address_is_not_changed_by_the_call_for_others() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let me = Answer::of(server.get(ME).bearer_auth(&jwt)).await.body["user"]["userId"].as_str().unwrap().to_owned();
    let change = |body: Value| {
        let url = format!("{}/api/v1/access/users/{me}", server.url);
        Answer::of(server.client.patch(url).bearer_auth(&jwt).header("if-match", "*").json(&body))
    };
    assert_eq!(change(json!({"emailAddress": "eve@demo.example"})).await.error(), (409, "conflict"));
    assert_eq!(change(json!({"emailAddress": ADMIN, "name": "Grace"})).await.status, 200, "anything else as before");
}

/// Whom a provider has signed up has no password to give: logging in anew is what they can do.
#[tokio::test]
async fn who_has_no_password_is_asked_for_a_login_of_just_now() {
    let visit = Visit::start().await;
    let server = &visit.server;
    let mut browser = Browser::default();
    let done = visit.log_in(&mut browser, Says::default()).await;
    let jwt = done.body["jwt"].as_str().unwrap().to_owned();
    assert_eq!(Answer::of(server.get(ME).bearer_auth(&jwt)).await.body["hasPassword"], false);
    let (_, passkey) = server.add_passkey_by(&jwt, json!({"currentPassword": ""})).await;
    let remove = format!("{ME}/passkeys/{passkey}/remove");

    server.clock.advance(9 * MINUTE);
    assert_eq!(server.as_user(&jwt, END_OTHERS, json!({"currentPassword": ""})).await.status, 204);
    // A product's session is not a login: it is as old as the one that it came from.
    let ask = json!({ "returnTo": "https://shop.example/", "codeChallenge": CHALLENGE });
    let code = server.as_user(&jwt, "/api/v1/auth/hand-over", ask).await.body["code"].clone();
    let exchange = json!({ "code": code, "codeVerifier": VERIFIER });
    let exchange = server.post("/api/v1/auth/exchange-code").header("origin", "https://shop.example").json(&exchange);
    let theirs = Answer::of(exchange).await.body["jwt"].as_str().unwrap().to_owned();
    server.clock.advance(MINUTE);
    for jwt in [&jwt, &theirs] {
        for path in [END_OTHERS, &remove, START_REGISTRATION, ENROL] {
            // Nothing that is typed makes up for it, and nothing is counted.
            let refused = server.as_user(jwt, path, json!({"currentPassword": PASSWORD, "code": "000000"})).await;
            assert_eq!(refused.error(), (403, "login_too_old"), "{path}");
        }
    }
    let now = server.clock.now().0 / 1000;
    let says = Says { claims: json!({ "iat": now, "exp": now + 300 }), ..Says::default() };
    let again = visit.log_in(&mut browser, says).await;
    let fresh = again.body["jwt"].as_str().unwrap();
    assert_eq!(server.as_user(fresh, &remove, json!({"currentPassword": ""})).await.status, 204);
    assert_eq!(Answer::of(server.get(ME).bearer_auth(server.admin().await)).await.body["hasPassword"], true);
}
