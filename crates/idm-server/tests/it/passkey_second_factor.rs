//! A passkey in place of a code, after the password.

use super::{
    authenticator::STEP,
    soft_passkey::{SECOND, START_SECOND, SoftPasskey},
    support::{ADMIN, Answer, ORIGIN, PASSWORD, Server},
};
use idm_api::{secret::Secret, user::Role};
use serde_json::{Value, json};

const MINUTE: i64 = 60_000;
const WRONG: (u16, &str) = (401, "wrong_passkey");
const EXPIRED: (u16, &str) = (401, "login_step_expired");

async fn start(server: &Server, token: &str) -> Answer {
    Answer::of(server.post(START_SECOND).json(&json!({"secondFactorToken": token}))).await
}

async fn finish(server: &Server, token: &str, ceremony: &Value, credential: &Value) -> Answer {
    let body = json!({"secondFactorToken": token, "ceremonyId": ceremony["ceremonyId"], "credential": credential});
    Answer::of(server.post(SECOND).header("origin", ORIGIN).json(&body)).await
}

async fn answer(server: &Server, token: &str, passkey: &mut SoftPasskey) -> Answer {
    let ceremony = start(server, token).await;
    assert_eq!(ceremony.status, 200, "{}", ceremony.text);
    let credential = passkey.get(&ceremony.body["options"]);
    finish(server, token, &ceremony.body, &credential).await
}

#[tokio::test]
async fn who_has_a_passkey_may_answer_with_it_in_place_of_a_code() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let (_, codes) = server.with_second_factor(&jwt).await;
    let without = server.login(ADMIN, PASSWORD).await;
    assert_eq!((without.error(), &without.body["passkey"]), ((401, "second_factor_required"), &json!(false)));
    let none = start(&server, without.body["secondFactorToken"].as_str().unwrap()).await;
    assert_eq!(none.error(), (409, "conflict"));

    let proof = json!({"currentPassword": PASSWORD, "code": codes[0]});
    let (mut passkey, _) = server.add_passkey_by(&jwt, proof).await;
    let mut body = server.login_body(ADMIN, PASSWORD);
    body["keepLoggedIn"] = true.into();
    let first = Answer::of(server.post("/api/v1/auth/login-user").header("origin", ORIGIN).json(&body)).await;
    assert_eq!(first.body["passkey"], true);
    let token = first.body["secondFactorToken"].as_str().unwrap();
    let ceremony = start(&server, token).await.body;
    assert_eq!(ceremony["options"]["allowCredentials"][0]["id"], passkey.id());
    let credential = passkey.get(&ceremony["options"]);
    let done = finish(&server, token, &ceremony, &credential).await;
    assert_eq!((done.status.as_u16(), done.cookie().is_some()), (200, true), "{}", done.text);
    assert_eq!(done.header("xively-access-token"), done.body["jwt"].as_str());
    assert_eq!(finish(&server, token, &ceremony, &credential).await.error(), EXPIRED, "once");
    assert_eq!(server.login_by(&mut passkey).await.status, 200, "alone it is both factors");
}

#[tokio::test]
async fn it_takes_the_password_of_the_same_person_in_time() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    server.idm.provision_user(server.account, "bob@demo.example", &Secret::new(PASSWORD), Role::EndUser).await.unwrap();
    let bob = server.jwt_of("bob@demo.example").await;
    let (mut mine, _) = server.add_passkey(&jwt).await;
    let (mut theirs, _) = server.add_passkey(&bob).await;
    for jwt in [&jwt, &bob] {
        server.with_second_factor(jwt).await;
    }
    let token = server.first_step(ADMIN).await;
    let other = server.first_step("bob@demo.example").await;
    assert_eq!(answer(&server, &token, &mut theirs).await.error(), WRONG, "somebody else's");
    let ceremony = start(&server, &other).await.body;
    let credential = mine.get(&ceremony["options"]);
    assert_eq!(finish(&server, &token, &ceremony, &credential).await.error(), EXPIRED, "of somebody else's step");
    mine.verifies = false;
    assert_eq!(answer(&server, &token, &mut mine).await.error(), WRONG);
    mine.verifies = true;
    assert_eq!(start(&server, "made up").await.error(), EXPIRED);
    let alone = server.start_passkey_login().await;
    let credential = mine.get(&alone["options"]);
    assert_eq!(finish(&server, &token, &alone, &credential).await.error(), EXPIRED, "a login's challenge");
    let ceremony = start(&server, &token).await.body;
    server.clock.advance(5 * MINUTE);
    let credential = mine.get(&ceremony["options"]);
    assert_eq!(finish(&server, &token, &ceremony, &credential).await.error(), EXPIRED);
    let token = server.first_step(ADMIN).await;
    assert_eq!(answer(&server, &token, &mut mine).await.status, 200);
}

#[tokio::test]
async fn wrong_answers_count_with_wrong_codes_and_a_right_password_does_not_clear_them() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let (mut passkey, _) = server.add_passkey(&jwt).await;
    let (app, _) = server.with_second_factor(&jwt).await;
    passkey.challenge = Some("b3RoZXI".to_owned());
    for number in 0..7 {
        let token = server.first_step(ADMIN).await;
        assert_eq!(answer(&server, &token, &mut passkey).await.error(), WRONG, "{number}");
        if number == 5 {
            server.clock.advance(STEP);
        }
    }
    assert_eq!(server.login(ADMIN, PASSWORD).await.error(), (423, "locked"));
    assert_eq!(server.login_by(&mut passkey).await.error(), (423, "locked"));
    server.clock.advance(30 * MINUTE);
    passkey.challenge = None;
    let token = server.first_step(ADMIN).await;
    assert_eq!(server.second_step(&token, &app.code(&server, 0)).await.status, 200);
}
