//! Codes of an authenticator app (RFC 6238) and recovery codes, as second step of logging in.

use super::{
    authenticator::{App, CODES, CONFIRM, DISABLE, ENROL, SECOND, STATUS, STEP, recovery_codes},
    support::{ADMIN, Answer, ORIGIN, PASSWORD, Server},
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use idm_api::{secret::Secret, user::Role};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use std::sync::Arc;

const ME: &str = "/api/v1/access/users/me";
const MINUTE: i64 = 60 * 1000;

fn proof(code: &str) -> serde_json::Value {
    json!({"currentPassword": PASSWORD, "code": code})
}

async fn with_user(server: &Server, email: &str) -> String {
    server.idm.provision_user(server.account, email, &Secret::new(PASSWORD), Role::EndUser).await.unwrap();
    server.jwt_of(email).await
}

#[tokio::test]
async fn it_counts_once_a_code_has_confirmed_it() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let status = async || Answer::of(server.get(STATUS).bearer_auth(&jwt)).await.body;
    assert_eq!(status().await, json!({"enabled": false, "recoveryCodesLeft": 0}));
    let none = server.as_user(&jwt, CONFIRM, json!({"code": "123456"})).await;
    assert_eq!(none.error(), (409, "conflict"));
    let wrong = server.as_user(&jwt, ENROL, json!({"currentPassword": "wrong"})).await;
    assert_eq!(wrong.body["fieldCodes"], json!({"currentPassword": "wrong_password"}));

    let enrolment = server.as_user(&jwt, ENROL, json!({"currentPassword": PASSWORD})).await;
    let secret = enrolment.body["secret"].as_str().unwrap();
    assert_eq!(secret.len(), 32, "160 bits in base32");
    let uri = format!("otpauth://totp/Demo%20company:admin%40demo.example?secret={secret}&issuer=Demo%20company");
    assert_eq!(enrolment.body["otpauthUri"], uri);
    let rows = enrolment.body["qrRows"].as_array().unwrap();
    assert!(rows.iter().all(|row| row.as_str().unwrap().len() == rows.len()));
    assert_eq!(enrolment.header("cache-control"), Some("no-store"));
    assert_eq!(server.login(ADMIN, PASSWORD).await.status, 200, "not before it is confirmed");

    let app = App::told(&enrolment.body["secret"]);
    for (code, problem) in [(app.code(&server, 3), "wrong_code"), (String::new(), "missing"), ("-".into(), "missing")] {
        let refused = server.as_user(&jwt, CONFIRM, json!({"code": code})).await;
        assert_eq!(refused.body["fieldCodes"], json!({"code": problem}), "{}", refused.text);
    }
    let confirmed = server.as_user(&jwt, CONFIRM, json!({"code": app.code(&server, 0)})).await;
    assert_eq!(recovery_codes(&confirmed).len(), 10);
    let status = status().await;
    assert_eq!((&status["enabled"], &status["recoveryCodesLeft"]), (&json!(true), &json!(10)));
    assert!(server.clock.now().0 - status["since"].as_i64().unwrap() < MINUTE);
    let me = Answer::of(server.get(ME).bearer_auth(&jwt)).await;
    assert_eq!(me.body["user"]["secondFactor"], true);
    for path in [ENROL, CONFIRM] {
        let body = json!({"currentPassword": PASSWORD, "code": app.code(&server, 1)});
        assert_eq!(server.as_user(&jwt, path, body).await.error(), (409, "conflict"), "{path}: it is on");
    }
}

#[tokio::test]
async fn a_shown_secret_is_confirmed_in_time_or_not_at_all() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let enrolment = server.as_user(&jwt, ENROL, json!({"currentPassword": PASSWORD})).await;
    let first = App::told(&enrolment.body["secret"]);
    let enrolment = server.as_user(&jwt, ENROL, json!({"currentPassword": PASSWORD})).await;
    let second = App::told(&enrolment.body["secret"]);
    let replaced = server.as_user(&jwt, CONFIRM, json!({"code": first.code(&server, 0)})).await;
    assert_eq!(replaced.body["fieldCodes"], json!({"code": "wrong_code"}));
    server.clock.advance(15 * MINUTE);
    let late = server.as_user(&jwt, CONFIRM, json!({"code": second.code(&server, 0)})).await;
    assert_eq!(late.error(), (409, "conflict"));
}

#[tokio::test]
async fn logging_in_takes_password_and_code() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let (app, _) = server.with_second_factor(&jwt).await;
    let first = server.login(ADMIN, PASSWORD).await;
    assert_eq!(first.error(), (401, "second_factor_required"));
    assert_eq!((first.body["error"].as_str(), first.body.get("jwt")), (Some("Unauthorized"), None));
    assert_eq!(first.header("xively-access-token"), None);
    assert_eq!(first.header("www-authenticate"), Some("Bearer"));
    let form = [
        ("accountId", server.account.to_string()),
        ("emailAddress", ADMIN.to_owned()),
        ("password", PASSWORD.to_owned()),
    ];
    let form = Answer::of(server.post("/api/v1/auth/login-user").form(&form)).await;
    assert_eq!(form.error(), (401, "second_factor_required"));
    assert_eq!(server.login(ADMIN, "wrong").await.error(), (401, "wrong_credentials"), "which tells nothing of it");

    server.clock.advance(STEP);
    let token = server.first_step(ADMIN).await;
    let code = app.code(&server, 0);
    let spaced = format!("{} {}", &code[..3], &code[3..]);
    let answer = server.second_step(&token, &spaced).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    let jwt = answer.body["jwt"].as_str().unwrap();
    assert_eq!(answer.header("xively-access-token"), Some(jwt));
    assert_eq!(Answer::of(server.get(ME).bearer_auth(jwt)).await.status, 200);
    let missing = server.second_step(&token, " ").await;
    assert_eq!(missing.body["fieldCodes"], json!({"code": "missing"}));
}

/// RFC 6238 section 5.2: a code is taken once, and none of an earlier step after it.
#[tokio::test(flavor = "multi_thread")]
async fn a_code_is_taken_once_and_one_step_early_or_late() {
    let server = Arc::new(Server::start().await);
    let jwt = server.admin().await;
    let (app, _) = server.with_second_factor(&jwt).await;
    let token = server.first_step(ADMIN).await;
    let confirming = app.code(&server, 0);
    assert_eq!(server.second_step(&token, &confirming).await.error(), (401, "wrong_second_factor"), "used to confirm");

    server.clock.advance(2 * STEP - server.clock.now().0 % STEP);
    let (late, next, far) = (app.code(&server, -1), app.code(&server, 1), app.code(&server, 3));
    assert_eq!(server.second_step(&token, &far).await.error(), (401, "wrong_second_factor"));
    assert_eq!(server.second_step(&token, &late).await.status, 200, "one step late");
    let used: Vec<_> = (0..4)
        .map(|_| {
            let (server, token, next) = (Arc::clone(&server), token.clone(), next.clone());
            tokio::spawn(async move { server.second_step(&token, &next).await.status.as_u16() })
        })
        .collect();
    let mut statuses = Vec::new();
    for answer in used {
        statuses.push(answer.await.unwrap());
    }
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 401, 401, 401], "one step early, and of four at once one");
    let earlier = app.code(&server, 0);
    assert_eq!(server.second_step(&token, &earlier).await.error(), (401, "wrong_second_factor"), "before a used one");
}

#[tokio::test]
async fn wrong_codes_lock_like_wrong_passwords_and_a_right_password_does_not_clear_them() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let (app, codes) = server.with_second_factor(&jwt).await;
    server.clock.advance(2 * STEP);
    let wrong = app.code(&server, 5);
    for code in [&*wrong, "none-of-the-codes"].repeat(3) {
        // The password again before each, as an attacker who knows it would.
        let token = server.first_step(ADMIN).await;
        assert_eq!(server.second_step(&token, code).await.error(), (401, "wrong_second_factor"), "{code}");
    }
    let token = server.first_step(ADMIN).await;
    assert_eq!(server.second_step(&token, &wrong).await.error(), (401, "wrong_second_factor"), "the seventh");
    let locked = server.second_step(&token, &app.code(&server, 0)).await;
    assert_eq!(locked.error(), (423, "locked"));
    assert!(locked.header("retry-after").is_some());
    assert_eq!(server.login(ADMIN, PASSWORD).await.error(), (423, "locked"));
    let log = server.get("/api/v1/access/audit-log?action=user.locked-out").bearer_auth(&jwt);
    assert_eq!(Answer::of(log).await.body["events"][0]["target"]["name"], ADMIN);

    server.clock.advance(30 * MINUTE);
    let token = server.first_step(ADMIN).await;
    assert_eq!(server.second_step(&token, &codes[0]).await.status, 200, "the lock has ended");
}

/// OWASP ASVS 5.0.0, 6.5.5.
#[tokio::test]
async fn a_code_is_taken_in_its_own_step_alone_where_that_is_set() {
    let server = Server::start().await.set_up(idm_server::domain::Idm::with_strict_totp).await;
    let jwt = server.admin().await;
    let (app, _) = server.with_second_factor(&jwt).await;
    server.clock.advance(4 * STEP);
    let token = server.first_step(ADMIN).await;
    for beside in [-1, 1] {
        let answer = server.second_step(&token, &app.code(&server, beside)).await;
        assert_eq!(answer.error(), (401, "wrong_second_factor"), "{beside}");
    }
    assert_eq!(server.second_step(&token, &app.code(&server, 0)).await.status, 200);
}

/// Those that people hold from before are shorter.
#[tokio::test]
async fn a_recovery_code_of_before_goes_on_working() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let (_, codes) = server.with_second_factor(&jwt).await;
    assert!(codes.iter().all(|code| code.split('-').map(str::len).eq([4; 6])), "{codes:?}");
    let hash = URL_SAFE_NO_PAD.encode(Sha256::digest(b"k7f3q9x2abcdefgh"));
    let old = "UPDATE recovery_codes SET hash = $1 WHERE hash = (SELECT MIN(hash) FROM recovery_codes)";
    let done = sqlx::query(old).bind(hash).execute(&mut server.database().await).await.unwrap();
    assert_eq!(done.rows_affected(), 1);
    let token = server.first_step(ADMIN).await;
    assert_eq!(server.second_step(&token, "K7F3-Q9X2-ABCD-EFGH").await.status, 200);
    assert_eq!(server.second_step(&token, "k7f3-q9x2-abcd-efgh").await.error(), (401, "wrong_second_factor"), "once");
}

#[tokio::test]
async fn a_recovery_code_is_taken_once_and_new_ones_void_the_old() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let (_, codes) = server.with_second_factor(&jwt).await;
    let token = server.first_step(ADMIN).await;
    assert_eq!(server.second_step(&token, &codes[3].to_uppercase()).await.status, 200);
    assert_eq!(server.second_step(&token, &codes[3]).await.error(), (401, "wrong_second_factor"));
    let status = Answer::of(server.get(STATUS).bearer_auth(&jwt)).await;
    assert_eq!(status.body["recoveryCodesLeft"], 9);

    let wrong = server.as_user(&jwt, CODES, json!({"currentPassword": "wrong", "code": codes[5]})).await;
    assert_eq!(wrong.body["fieldCodes"], json!({"currentPassword": "wrong_password"}));
    let again = server.as_user(&jwt, CODES, proof(&codes[5])).await;
    let new = recovery_codes(&again);
    assert_eq!((new.len(), new.iter().any(|code| codes.contains(code))), (10, false));
    let token = server.first_step(ADMIN).await;
    assert_eq!(server.second_step(&token, &codes[4]).await.error(), (401, "wrong_second_factor"));
    assert_eq!(server.second_step(&token, &new[0]).await.status, 200);

    let eve = with_user(&server, "eve@demo.example").await;
    assert_eq!(server.as_user(&eve, CODES, json!({"currentPassword": PASSWORD})).await.error(), (409, "conflict"));
    let (_, of_eve) = server.with_second_factor(&eve).await;
    let token = server.first_step(ADMIN).await;
    assert_eq!(server.second_step(&token, &of_eve[0]).await.error(), (401, "wrong_second_factor"), "another's code");
}

#[tokio::test]
async fn the_first_step_dies_with_time_password_and_second_factor() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let (app, codes) = server.with_second_factor(&jwt).await;
    server.clock.advance(2 * STEP);
    let expired = |answer: Answer| assert_eq!(answer.error(), (401, "login_step_expired"), "{}", answer.text);

    let token = server.first_step(ADMIN).await;
    for forged in ["", "x", &token[1..], &token[..token.len() - 2]] {
        expired(server.second_step(forged, &app.code(&server, 0)).await);
    }
    server.clock.advance(5 * MINUTE);
    expired(server.second_step(&token, &app.code(&server, 0)).await);

    let token = server.first_step(ADMIN).await;
    let change = json!({"currentPassword": PASSWORD, "newPassword": "another Horse 8 staple", "code": codes[0]});
    assert_eq!(server.as_user(&jwt, "/api/v1/auth/change-password", change).await.status, 204);
    expired(server.second_step(&token, &app.code(&server, 0)).await);
    let back = json!({"currentPassword": "another Horse 8 staple", "newPassword": PASSWORD, "code": codes[1]});
    assert_eq!(server.as_user(&jwt, "/api/v1/auth/change-password", back).await.status, 204);

    let token = server.first_step(ADMIN).await;
    assert_eq!(server.as_user(&jwt, DISABLE, proof(&codes[2])).await.status, 204);
    expired(server.second_step(&token, &app.code(&server, 0)).await);
}

#[tokio::test]
async fn turning_it_off_needs_the_password_and_leaves_nothing() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let (_, codes) = server.with_second_factor(&jwt).await;
    let wrong = server.as_user(&jwt, DISABLE, json!({"currentPassword": "wrong", "code": codes[0]})).await;
    assert_eq!(wrong.body["fieldCodes"], json!({"currentPassword": "wrong_password"}));
    assert_eq!(server.login(ADMIN, PASSWORD).await.error(), (401, "second_factor_required"));
    assert_eq!(server.as_user(&jwt, DISABLE, proof(&codes[0])).await.status, 204);
    assert_eq!(server.login(ADMIN, PASSWORD).await.status, 200);
    assert_eq!(server.as_user(&jwt, DISABLE, json!({"currentPassword": PASSWORD})).await.error(), (409, "conflict"));
    let mut database = server.database().await;
    for count in ["SELECT COUNT(*) FROM totp_secrets", "SELECT COUNT(*) FROM recovery_codes"] {
        let rows: i64 = sqlx::query_scalar(count).fetch_one(&mut database).await.unwrap();
        assert_eq!(rows, 0, "{count}");
    }
    let log = Answer::of(server.get("/api/v1/access/audit-log").bearer_auth(&jwt)).await;
    let actions: Vec<_> = log.body["events"].as_array().unwrap().iter().map(|event| &event["action"]).collect();
    assert_eq!(actions[..2], [&json!("user.second-factor-disabled"), &json!("user.recovery-code-used")]);
    assert_eq!(actions[2], &json!("user.second-factor-enabled"));
    let mails = server.mails().await;
    for subject in ["Logging in now needs a second factor", "Logging in no longer needs a second factor"] {
        assert!(mails.iter().any(|(to, text)| to == ADMIN && text.starts_with(subject)), "{subject}");
    }
}

/// NIST SP 800-63B-4, section 3.1.1.2: 15 characters alone, 8 beside a second factor.
#[tokio::test]
async fn with_a_second_factor_a_shorter_password_is_enough_until_it_stands_alone() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let policy = server.client.patch(format!("{}/api/v1/access/account", server.url)).bearer_auth(&jwt);
    let policy = policy.json(&json!({"passwordProfile": "nist-800-63b-4"}));
    assert_eq!(Answer::of(policy).await.status, 200);
    let change = |from: &str, to: &str, code: &str| {
        let body = json!({"currentPassword": from, "newPassword": to, "code": code});
        server.as_user(&jwt, "/api/v1/auth/change-password", body)
    };
    let (short, long) = ("eight or", "sixteen or more!");
    assert_eq!(change(PASSWORD, short, "").await.body["fieldCodes"], json!({"newPassword": "password_too_short"}));
    let (_, codes) = server.with_second_factor(&jwt).await;
    assert_eq!(change(PASSWORD, short, &codes[0]).await.status, 204);
    let alone = server.as_user(&jwt, DISABLE, json!({"currentPassword": short, "code": codes[1]})).await;
    assert_eq!(alone.body["fieldCodes"], json!({"currentPassword": "password_too_short"}));
    assert_eq!(change(short, long, &codes[2]).await.status, 204);
    let off = server.as_user(&jwt, DISABLE, json!({"currentPassword": long, "code": codes[3]})).await;
    assert_eq!(off.status, 204);
}

#[tokio::test]
async fn cookie_and_lifetime_are_those_that_the_first_step_asked_for() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let (_, codes) = server.with_second_factor(&jwt).await;
    let mut body = server.login_body(ADMIN, PASSWORD);
    body["keepLoggedIn"] = true.into();
    body["renewalType"] = "short".into();
    let first = Answer::of(server.post("/api/v1/auth/login-user").header("origin", ORIGIN).json(&body)).await;
    assert_eq!(first.cookie(), None);
    let second = |code: &str| {
        let body = json!({"secondFactorToken": first.body["secondFactorToken"], "code": code});
        server.post(SECOND).json(&body)
    };
    let elsewhere = Answer::of(second(&codes[0])).await;
    assert_eq!((elsewhere.status.as_u16(), elsewhere.cookie()), (200, None));
    let here = Answer::of(second(&codes[1]).header("origin", ORIGIN)).await;
    assert!(here.cookie().unwrap().1.ends_with("Max-Age=1800"));
    let lifetime = here.body["sessionExpires"].as_i64().unwrap() - server.clock.now().0;
    assert!((29 * MINUTE..=30 * MINUTE).contains(&lifetime), "{lifetime}");
}

#[tokio::test]
async fn secrets_are_stored_sealed_or_hashed_and_are_not_in_the_audit_log() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let enrolment = server.as_user(&jwt, ENROL, json!({"currentPassword": PASSWORD})).await;
    let secret = enrolment.body["secret"].as_str().unwrap();
    let app = App::told(&enrolment.body["secret"]);
    let codes = recovery_codes(&server.as_user(&jwt, CONFIRM, json!({"code": app.code(&server, 0)})).await);
    let token = server.first_step(ADMIN).await;
    assert_eq!(server.second_step(&token, &codes[0]).await.status, 200);

    let mut database = server.database().await;
    let sealed: String =
        sqlx::query_scalar("SELECT sealed_secret FROM totp_secrets").fetch_one(&mut database).await.unwrap();
    let opened = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, &sealed).unwrap();
    let plain = totp_rs::Secret::try_from_base32(secret).unwrap();
    assert!(!sealed.contains(secret) && !opened.windows(20).any(|window| window == plain.as_bytes()));
    let stored: Vec<String> =
        sqlx::query_scalar("SELECT hash FROM recovery_codes").fetch_all(&mut database).await.unwrap();
    assert_eq!(stored.len(), 9);
    let log = Answer::of(server.get("/api/v1/access/audit-log").bearer_auth(&jwt)).await;
    let used = &log.body["events"][0];
    assert_eq!(used["action"], "user.recovery-code-used");
    assert_eq!(used["changes"], json!([{"field": "recoveryCodesLeft", "before": "10", "after": "9"}]));
    assert!(!log.text.contains(secret) && !log.text.contains(&sealed));
    for code in &codes {
        assert!(!log.text.contains(code) && !stored.contains(code));
    }
}
