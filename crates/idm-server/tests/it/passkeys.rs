//! People's own passkeys: adding, naming, removing.

use super::{
    soft_passkey::{FINISH_REGISTRATION, OWN, START_REGISTRATION, SoftPasskey},
    support::{ADMIN, Answer, ORIGIN, PASSWORD, Server},
};
use idm_api::{passkey::MOST_PASSKEYS, secret::Secret, user::Role};
use serde_json::{Value, json};

const MINUTE: i64 = 60_000;
/// Makes an authenticator tell something else.
type Lie = fn(&mut SoftPasskey);

const AUDIT_LOG: &str = "/api/v1/access/audit-log";

async fn listed(server: &Server, jwt: &str) -> Vec<Value> {
    let answer = Answer::of(server.get(OWN).bearer_auth(jwt)).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    answer.body["passkeys"].as_array().unwrap().clone()
}

async fn rename(server: &Server, jwt: &str, id: &str, name: &str) -> Answer {
    let request = server.client.patch(format!("{}{OWN}/{id}", server.url)).bearer_auth(jwt);
    Answer::of(request.json(&json!({"name": name}))).await
}

async fn remove(server: &Server, jwt: &str, id: &str) -> Answer {
    server.as_user(jwt, &format!("{OWN}/{id}/remove"), json!({"currentPassword": PASSWORD})).await
}

#[tokio::test]
async fn a_passkey_is_added_after_the_password_and_listed_without_its_keys() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    assert!(listed(&server, &jwt).await.is_empty());
    for (password, code) in [("", "missing"), ("wrong", "wrong_password")] {
        let refused = server.as_user(&jwt, START_REGISTRATION, json!({"currentPassword": password})).await;
        assert_eq!(refused.body["fieldCodes"], json!({"currentPassword": code}));
    }
    let ceremony = server.start_registration(&jwt).await;
    let options = &ceremony["options"];
    assert_eq!(options["rp"], json!({"id": "console.test", "name": "Demo"}));
    assert_eq!((&options["user"]["name"], &options["attestation"]), (&json!(ADMIN), &json!("none")));
    let selection = &options["authenticatorSelection"];
    assert_eq!((&selection["residentKey"], &selection["userVerification"]), (&json!("required"), &json!("required")));
    let (passkey, credential) = SoftPasskey::create(options);
    let added = server.finish_registration(&jwt, &ceremony, &credential).await;
    assert_eq!(added.status, 201, "{}", added.text);

    let all = listed(&server, &jwt).await;
    assert_eq!(all, std::slice::from_ref(&added.body));
    let mut fields: Vec<_> = all[0].as_object().unwrap().keys().collect();
    fields.sort();
    assert_eq!(fields, ["created", "name", "passkeyId"], "names and dates, and never used");
    assert_eq!(all[0]["name"], "Laptop");
    let log = Answer::of(server.get(AUDIT_LOG).bearer_auth(&jwt)).await;
    let event = &log.body["events"][0];
    assert_eq!((&event["action"], &event["actor"]), (&json!("user.passkey-added"), &event["target"]));
    assert_eq!(event["changes"], json!([{"field": "passkey", "after": "Laptop"}]));
    assert!(server.mails().await.iter().any(|(to, text)| to == ADMIN && text.contains("passkey was added")));

    let next = server.start_registration(&jwt).await;
    assert_eq!(next["options"]["excludeCredentials"][0]["id"], passkey.id(), "not twice on one authenticator");
}

#[tokio::test]
async fn what_does_not_answer_the_question_adds_nothing() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let lies: [(&str, Lie); 5] = [
        ("another origin", |passkey| passkey.origin = "https://console.test.evil.example".to_owned()),
        ("another port", |passkey| passkey.origin = format!("{ORIGIN}:8080")),
        ("another relying party", |passkey| passkey.relying_party = "evil.example".to_owned()),
        ("another challenge", |passkey| passkey.challenge = Some("b3RoZXI".to_owned())),
        ("nobody verified", |passkey| passkey.verifies = false),
    ];
    for (what, lie) in lies {
        let ceremony = server.start_registration(&jwt).await;
        let (_, credential) = SoftPasskey::create_as(&ceremony["options"], lie);
        let refused = server.finish_registration(&jwt, &ceremony, &credential).await;
        assert_eq!(refused.body["fieldCodes"], json!({"credential": "malformed"}), "{what}: {}", refused.text);
        let (_, right) = SoftPasskey::create(&ceremony["options"]);
        let again = server.finish_registration(&jwt, &ceremony, &right).await;
        assert_eq!(again.error(), (409, "conflict"), "{what}: one answer to a challenge");
    }
    for garbage in [json!({}), json!(null), json!("x"), json!({"id": "", "rawId": "!", "type": "public-key"})] {
        let ceremony = server.start_registration(&jwt).await;
        let refused = server.finish_registration(&jwt, &ceremony, &garbage).await;
        assert_eq!(refused.error(), (400, "validation_failed"), "{garbage}");
    }
    assert!(listed(&server, &jwt).await.is_empty());
}

#[tokio::test]
async fn a_registration_is_finished_once_in_time_and_by_who_started_it() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    server.idm.provision_user(server.account, "bob@demo.example", &Secret::new(PASSWORD), Role::EndUser).await.unwrap();
    let bob = server.jwt_of("bob@demo.example").await;
    let ceremony = server.start_registration(&jwt).await;
    let (_, credential) = SoftPasskey::create(&ceremony["options"]);
    assert_eq!(server.finish_registration(&bob, &ceremony, &credential).await.error(), (409, "conflict"));
    assert_eq!(server.finish_registration(&jwt, &ceremony, &credential).await.status, 201);
    assert_eq!(server.finish_registration(&jwt, &ceremony, &credential).await.error(), (409, "conflict"));

    let theirs = server.start_registration(&bob).await;
    let mut foreign = credential;
    foreign["response"]["clientDataJSON"] =
        SoftPasskey::create(&theirs["options"]).1["response"]["clientDataJSON"].clone();
    let taken = server.finish_registration(&bob, &theirs, &foreign).await;
    assert_eq!(taken.error(), (400, "validation_failed"), "a credential is one person's");

    let ceremony = server.start_registration(&jwt).await;
    let (_, credential) = SoftPasskey::create(&ceremony["options"]);
    server.clock.advance(5 * MINUTE);
    assert_eq!(server.finish_registration(&jwt, &ceremony, &credential).await.error(), (409, "conflict"));
    let login = server.start_passkey_login().await;
    let (_, credential) = SoftPasskey::create(&server.start_registration(&jwt).await["options"]);
    assert_eq!(server.finish_registration(&jwt, &login, &credential).await.error(), (409, "conflict"), "of a login");
}

#[tokio::test]
async fn people_name_and_remove_their_own_passkeys_and_nobody_elses() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    server.idm.provision_user(server.account, "bob@demo.example", &Secret::new(PASSWORD), Role::Admin).await.unwrap();
    let bob = server.jwt_of("bob@demo.example").await;
    let (mut passkey, id) = server.add_passkey(&jwt).await;
    for (name, code) in [(" ", "missing"), (&*"x".repeat(81), "too_long"), ("a\u{7}b", "forbidden_character")] {
        assert_eq!(rename(&server, &jwt, &id, name).await.body["fieldCodes"], json!({"name": code}));
    }
    let renamed = rename(&server, &jwt, &id, " Work phone ").await;
    assert_eq!((renamed.status.as_u16(), &renamed.body["name"]), (200, &json!("Work phone")));
    assert_eq!(listed(&server, &jwt).await[0]["name"], "Work phone");
    for stranger in [rename(&server, &bob, &id, "Mine").await, remove(&server, &bob, &id).await] {
        assert_eq!(stranger.error(), (404, "not_found"));
    }
    assert!(listed(&server, &bob).await.is_empty());
    assert_eq!(server.login_by(&mut passkey).await.status, 200);
    assert_eq!(remove(&server, &jwt, &id).await.status, 204);
    assert_eq!(remove(&server, &jwt, &id).await.error(), (404, "not_found"));
    assert_eq!(remove(&server, &jwt, "x").await.error(), (404, "not_found"));
    let log = Answer::of(server.get(AUDIT_LOG).bearer_auth(&jwt)).await;
    let events = log.body["events"].as_array().unwrap();
    let told: Vec<_> = events.iter().take(4).map(|event| (&event["action"], &event["changes"])).collect();
    let field = |before: &str, after: &str| json!([{"field": "passkey", "before": before, "after": after}]);
    assert_eq!(told[0], (&json!("user.passkey-removed"), &json!([{"field": "passkey", "before": "Work phone"}])));
    assert_eq!(told[1].0, &json!("user.logged-in-by-passkey"));
    assert_eq!(told[2], (&json!("user.passkey-renamed"), &field("Laptop", "Work phone")));
    assert!(!log.text.contains(&passkey.id()), "nothing of its keys");
}

#[tokio::test]
async fn a_person_has_a_bounded_number_of_passkeys() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    for _ in 0..MOST_PASSKEYS - 1 {
        server.add_passkey(&jwt).await;
    }
    // Two that are started before either is finished.
    let (one, other) = (server.start_registration(&jwt).await, server.start_registration(&jwt).await);
    let answers = [&one, &other].map(|ceremony| SoftPasskey::create(&ceremony["options"]).1);
    assert_eq!(server.finish_registration(&jwt, &one, &answers[0]).await.status, 201);
    assert_eq!(server.finish_registration(&jwt, &other, &answers[1]).await.error(), (409, "conflict"));
    let more = server.as_user(&jwt, START_REGISTRATION, json!({"currentPassword": PASSWORD})).await;
    assert_eq!(more.error(), (409, "conflict"));
    assert_eq!(listed(&server, &jwt).await.len(), MOST_PASSKEYS);
}

#[tokio::test]
async fn adding_is_for_people_who_are_logged_in() {
    let server = Server::start().await;
    for path in [START_REGISTRATION, FINISH_REGISTRATION] {
        assert_eq!(Answer::of(server.post(path).json(&json!({}))).await.error(), (401, "not_authenticated"));
    }
    let jwt = server.admin().await;
    for _ in 0..7 {
        server.as_user(&jwt, START_REGISTRATION, json!({"currentPassword": "wrong"})).await;
    }
    let locked = server.as_user(&jwt, START_REGISTRATION, json!({"currentPassword": PASSWORD})).await;
    assert_eq!(locked.error(), (423, "locked"), "no second place to guess");
}
