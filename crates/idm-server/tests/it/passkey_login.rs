//! Logging in by a passkey alone.

use super::{
    soft_passkey::{LOGIN, OWN, START_LOGIN, SoftPasskey},
    support::{ADMIN, Answer, ORIGIN, PASSWORD, Server},
};
use idm_api::{secret::Secret, user::Role};
use serde_json::{Value, json};

const ME: &str = "/api/v1/access/users/me";
const BOB: &str = "bob@demo.example";
const MINUTE: i64 = 60_000;
const WRONG: (u16, &str) = (401, "wrong_passkey");

async fn bob(server: &Server) -> String {
    server.idm.provision_user(server.account, BOB, &Secret::new(PASSWORD), Role::EndUser).await.unwrap();
    server.jwt_of(BOB).await
}

async fn me(server: &Server, answer: &Answer) -> Value {
    let jwt = answer.body["jwt"].as_str().unwrap();
    Answer::of(server.get(ME).bearer_auth(jwt)).await.body["user"].clone()
}

#[tokio::test]
async fn a_passkey_logs_in_whom_it_belongs_to_as_a_password_does() {
    let server = Server::start().await;
    let jwt = bob(&server).await;
    let (mut passkey, _) = server.add_passkey(&jwt).await;
    let ceremony = server.start_passkey_login().await;
    let options = &ceremony["options"];
    assert_eq!((&options["allowCredentials"], &options["userVerification"]), (&json!([]), &json!("required")));
    assert!(ceremony["expires"].as_i64().unwrap() - server.clock.now().0 > 4 * MINUTE);
    let body = json!({
        "ceremonyId": ceremony["ceremonyId"], "credential": passkey.get(options), "keepLoggedIn": true,
        "renewalType": "short",
    });
    let answer = Answer::of(server.post(LOGIN).header("origin", ORIGIN).json(&body)).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    assert_eq!(answer.header("xively-access-token"), answer.body["jwt"].as_str());
    assert!(answer.cookie().is_some(), "the account may be left out, and the cookie is as at login-user");
    let lives = answer.body["sessionExpires"].as_i64().unwrap() - server.clock.now().0;
    assert!((29 * MINUTE..=30 * MINUTE).contains(&lives), "{lives}");
    assert_eq!(me(&server, &answer).await["emailAddress"], BOB);

    let foreign = json!({
        "ceremonyId": server.start_passkey_login().await["ceremonyId"], "keepLoggedIn": true, "credential": {}
    });
    let foreign = Answer::of(server.post(LOGIN).header("origin", "http://evil.test").json(&foreign)).await;
    assert_eq!((foreign.error(), foreign.cookie().is_none()), (WRONG, true));
    let again = server.login_by(&mut passkey).await;
    assert_eq!((again.status.as_u16(), again.cookie().is_none()), (200, true), "no cookie that nobody asked for");
    let listed = Answer::of(server.get(OWN).bearer_auth(&jwt)).await.body;
    assert!(listed["passkeys"][0]["lastUsed"].as_i64() >= listed["passkeys"][0]["created"].as_i64(), "{listed}");
}

#[tokio::test]
async fn wrong_answers_unknown_and_removed_passkeys_get_the_same_words() {
    let server = Server::start().await;
    let (jwt, bob) = (server.admin().await, bob(&server).await);
    let (mut passkey, id) = server.add_passkey(&jwt).await;
    let (mut theirs, _) = server.add_passkey(&bob).await;
    let mut answers = Vec::new();
    let lies: [fn(&mut SoftPasskey); 5] = [
        |passkey| passkey.origin = "http://console.test:1".to_owned(),
        |passkey| passkey.relying_party = "evil.example".to_owned(),
        |passkey| passkey.challenge = Some("b3RoZXI".to_owned()),
        |passkey| passkey.verifies = false,
        SoftPasskey::set_back,
    ];
    assert_eq!(server.login_by(&mut passkey).await.status, 200);
    for lie in lies {
        lie(&mut passkey);
        answers.push(server.login_by(&mut passkey).await);
        passkey.origin = ORIGIN.to_owned();
        passkey.relying_party = super::support::RELYING_PARTY.to_owned();
        (passkey.challenge, passkey.verifies) = (None, true);
    }
    // The counter that was set back is one that a copy would have.
    for _ in 0..10 {
        passkey.get(&json!({"challenge": ""}));
    }
    assert_eq!(server.login_by(&mut passkey).await.status, 200, "none of that has changed it");

    // Nobody's, and somebody else's, with another one's name on it.
    let (mut unknown, _) = SoftPasskey::create(&server.start_registration(&jwt).await["options"]);
    answers.push(server.login_by(&mut unknown).await);
    unknown.claim_to_be(&passkey);
    answers.push(server.login_by(&mut unknown).await);
    theirs.claim_user_of(&passkey);
    answers.push(server.login_by(&mut theirs).await);
    for garbage in [json!({}), json!(7), json!({"id": "x", "rawId": "", "type": "public-key", "response": {}})] {
        answers.push(server.finish_passkey_login(&server.start_passkey_login().await, &garbage).await);
    }
    let removal = format!("{OWN}/{id}/remove");
    assert_eq!(server.as_user(&jwt, &removal, json!({"currentPassword": PASSWORD})).await.status, 204);
    answers.push(server.login_by(&mut passkey).await);
    for (number, answer) in answers.iter().enumerate() {
        assert_eq!(answer.error(), WRONG, "{number}: {}", answer.text);
        assert_eq!((&answer.text, answer.cookie().is_none()), (&answers[0].text, true), "{number}");
    }
}

#[tokio::test]
async fn a_challenge_is_answered_once_in_time_and_for_what_it_was_made() {
    let server = Server::start().await;
    let node = server.second_node().await;
    let jwt = server.admin().await;
    let (mut passkey, _) = server.add_passkey(&jwt).await;
    let started = Answer::of(server.client.post(format!("{node}{START_LOGIN}"))).await.body;
    let credential = passkey.get(&started["options"]);
    assert_eq!(server.finish_passkey_login(&started, &credential).await.status, 200, "started by another node");
    let replay = server.finish_passkey_login(&started, &credential).await;
    assert_eq!(replay.error(), (401, "login_step_expired"));

    let failed = server.start_passkey_login().await;
    assert_eq!(server.finish_passkey_login(&failed, &json!({})).await.error(), WRONG);
    let after = passkey.get(&failed["options"]);
    assert_eq!(server.finish_passkey_login(&failed, &after).await.error(), (401, "login_step_expired"), "one try");

    let old = server.start_passkey_login().await;
    let credential = passkey.get(&old["options"]);
    server.clock.advance(5 * MINUTE);
    assert_eq!(server.finish_passkey_login(&old, &credential).await.error(), (401, "login_step_expired"));
    server.idm.clean_up().await.unwrap();
    let mut database = server.database().await;
    let count = sqlx::query_scalar("SELECT COUNT(*) FROM passkey_ceremonies");
    let left: i64 = count.fetch_one(&mut database).await.unwrap();
    assert_eq!(left, 0, "what was not answered is forgotten");

    let registration = server.start_registration(&jwt).await;
    let credential = passkey.get(&registration["options"]);
    let other = server.finish_passkey_login(&registration, &credential).await;
    assert_eq!(other.error(), (401, "login_step_expired"), "a registration's challenge is no login's");
    let swapped = passkey.get(&server.start_passkey_login().await["options"]);
    let ceremony = server.start_passkey_login().await;
    assert_eq!(server.finish_passkey_login(&ceremony, &swapped).await.error(), WRONG, "another login's challenge");
}

/// Of uses at once of one answer, one wins.
#[tokio::test(flavor = "multi_thread")]
async fn of_four_at_once_with_one_challenge_one_logs_in() {
    let server = std::sync::Arc::new(Server::start().await);
    let (mut passkey, _) = server.add_passkey(&server.admin().await).await;
    let ceremony = server.start_passkey_login().await;
    let credential = passkey.get(&ceremony["options"]);
    let tries: Vec<_> = (0..4)
        .map(|_| {
            let (server, ceremony, credential) = (server.clone(), ceremony.clone(), credential.clone());
            tokio::spawn(async move { server.finish_passkey_login(&ceremony, &credential).await.status.as_u16() })
        })
        .collect();
    let mut statuses = Vec::new();
    for one in tries {
        statuses.push(one.await.unwrap());
    }
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 401, 401, 401]);
}

#[tokio::test]
async fn an_account_is_logged_in_to_by_its_own_people_only() {
    let server = Server::start().await;
    let (eve, other) = server.other_admin().await;
    let (mut passkey, _) = server.add_passkey(&eve).await;
    assert_eq!(server.login_by(&mut passkey).await.error(), WRONG, "as an unknown one");
    let ceremony = server.start_passkey_login().await;
    let body = json!({
        "ceremonyId": ceremony["ceremonyId"], "accountId": other, "credential": passkey.get(&ceremony["options"])
    });
    assert_eq!(Answer::of(server.post(LOGIN).json(&body)).await.status, 200);
}

#[tokio::test]
async fn the_locked_and_the_deleted_are_refused_as_elsewhere() {
    let server = Server::start().await;
    let (admin, jwt) = (server.admin().await, bob(&server).await);
    let (mut passkey, _) = server.add_passkey(&jwt).await;
    let answer = server.login_by(&mut passkey).await;
    let id = me(&server, &answer).await["userId"].as_str().unwrap().to_owned();
    let user = format!("/api/v1/access/users/{id}");
    let lock = Answer::of(server.post(&format!("{user}/lock")).bearer_auth(&admin)).await;
    assert!(lock.status.is_success(), "{}", lock.text);
    let refused = server.login_by(&mut passkey).await;
    let by_password = server.login(BOB, PASSWORD).await;
    assert_eq!((refused.error(), &refused.text), ((403, "user_locked"), &by_password.text));
    passkey.challenge = Some("b3RoZXI".to_owned());
    assert_eq!(server.login_by(&mut passkey).await.error(), WRONG, "a lock is told to its own person only");
    passkey.challenge = None;
    assert!(Answer::of(server.delete(&user).bearer_auth(&admin)).await.status.is_success());
    assert_eq!(server.login_by(&mut passkey).await.error(), WRONG);
}

#[tokio::test]
async fn wrong_answers_lock_like_wrong_passwords_and_a_right_one_clears_them() {
    let server = Server::start().await;
    let (mut passkey, _) = server.add_passkey(&server.admin().await).await;
    for _ in 0..6 {
        assert_eq!(server.login(ADMIN, "wrong").await.error(), (401, "wrong_credentials"));
    }
    assert_eq!(server.login_by(&mut passkey).await.status, 200);
    for _ in 0..6 {
        assert_eq!(server.login(ADMIN, "wrong").await.error(), (401, "wrong_credentials"));
    }
    passkey.verifies = false;
    assert_eq!(server.login_by(&mut passkey).await.error(), WRONG);
    passkey.verifies = true;
    let locked = server.login_by(&mut passkey).await;
    assert_eq!(locked.error(), (423, "locked"));
    assert!(locked.header("retry-after").is_some());
    server.clock.advance(30 * MINUTE);
    assert_eq!(server.login_by(&mut passkey).await.status, 200);
}

/// Synced passkeys do not count, and stay the same row when they are used.
#[tokio::test]
async fn a_passkey_that_does_not_count_logs_in_again_and_again_and_outlives_a_new_password() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let (mut passkey, _) = server.add_passkey(&jwt).await;
    passkey.counts = false;
    for _ in 0..3 {
        assert_eq!(server.login_by(&mut passkey).await.status, 200);
    }
    let body = json!({"currentPassword": PASSWORD, "newPassword": "another Horse 8 battery"});
    assert_eq!(server.as_user(&jwt, "/api/v1/auth/change-password", body).await.status, 204);
    assert_eq!(server.login_by(&mut passkey).await.status, 200);
}
