//! Which password rules hold in an account.

use super::support::{ADMIN, Answer, PASSWORD, Server};
use idm_api::{secret::Secret, user::Role};
use serde_json::{Value, json};

const ACCOUNT: &str = "/api/v1/access/account";
const POLICY: &str = "/api/v1/auth/password-policy";
const PASSPHRASE: &str = "plain words only";

async fn policy(server: &Server) -> Value {
    let answer = Answer::of(server.get(POLICY).query(&[("accountId", server.account.to_string())])).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    answer.body
}

async fn change(server: &Server, jwt: &str, body: Value) -> Answer {
    Answer::of(server.client.patch(format!("{}{ACCOUNT}", server.url)).bearer_auth(jwt).json(&body)).await
}

async fn choose_nist(server: &Server, jwt: &str) {
    assert_eq!(change(server, jwt, json!({"passwordProfile": "nist-800-63b-4"})).await.status, 200);
}

async fn sign_up(server: &Server, token: &str, email: &str, password: &str) -> Answer {
    let body = json!({"accountId": server.account, "emailAddress": email, "password": password});
    Answer::of(server.post("/api/v1/auth/create-user").header("AccessToken", token).json(&body)).await
}

fn code(answer: &Answer) -> &str {
    assert_eq!(answer.error(), (400, "validation_failed"));
    answer.body["fieldCodes"]["password"].as_str().unwrap()
}

#[tokio::test]
async fn classic_holds_until_an_admin_chooses_and_the_page_is_told() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let classic = policy(&server).await;
    assert_eq!((&classic["profile"], &classic["minCharacters"]), (&json!("classic"), &json!(8)));
    assert_eq!(classic["rules"].as_array().unwrap().len(), 6);
    let account = Answer::of(server.get(ACCOUNT).bearer_auth(&jwt)).await;
    let expected = json!({"accountId": server.account, "name": "Demo company", "passwordProfile": "classic"});
    assert_eq!(account.body, expected);

    let changed = change(&server, &jwt, json!({"passwordProfile": "nist-800-63b-4"})).await;
    assert_eq!(changed.body["passwordProfile"], "nist-800-63b-4");
    let nist = policy(&server).await;
    assert_eq!((&nist["profile"], &nist["minCharacters"]), (&json!("nist-800-63b-4"), &json!(15)));
    assert_eq!((&nist["minCharactersWithSecondFactor"], &nist["maxCharacters"]), (&json!(8), &json!(128)));

    for same in [json!({}), json!({"passwordProfile": "nist-800-63b-4"})] {
        assert_eq!(change(&server, &jwt, same).await.body, changed.body);
    }
    let log = server.get("/api/v1/access/audit-log?action=account.password-policy-changed").bearer_auth(&jwt);
    let log = Answer::of(log).await;
    let events = log.body["events"].as_array().unwrap();
    assert_eq!(events.len(), 1, "{}", log.text);
    assert_eq!((&events[0]["actor"]["name"], &events[0]["target"]["kind"]), (&json!(ADMIN), &json!("account")));
    let difference = json!([{"field": "passwordProfile", "before": "classic", "after": "nist-800-63b-4"}]);
    assert_eq!(events[0]["changes"], difference);
}

#[tokio::test]
async fn the_chosen_rules_judge_new_passwords() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let (_, token) = server.application(&jwt).await;
    assert_eq!(
        code(&sign_up(&server, &token, "words@demo.example", PASSPHRASE).await),
        "password_has_email",
        "it holds `words`"
    );
    // Of the 10 000, not of the 20; strong by the other rules.
    assert_eq!(code(&sign_up(&server, &token, "words@demo.example", "1q2w3E4r5t").await), "password_too_common");

    choose_nist(&server, &jwt).await;
    let short = sign_up(&server, &token, "words@demo.example", "aB3$efgh").await;
    assert_eq!(code(&short), "password_too_short");
    assert_eq!(short.body["fields"]["password"], "A password has at least 15 characters.");
    assert_eq!(code(&sign_up(&server, &token, "words@demo.example", "1q2w3e4r5t6y7u8i").await), "password_too_common");
    let same = sign_up(&server, &token, "A@demo-of-nist.example", "a@demo-of-nist.example").await;
    assert_eq!(code(&same), "password_has_email");
    assert_eq!(code(&sign_up(&server, &token, "words@demo.example", &"x".repeat(129)).await), "password_too_long");
    assert_eq!(code(&sign_up(&server, &token, "words@demo.example", "").await), "missing");
    assert_eq!(sign_up(&server, &token, "words@demo.example", PASSPHRASE).await.status, 201);
    assert_eq!(server.login("words@demo.example", PASSPHRASE).await.status, 200);
    assert_eq!(server.login(ADMIN, PASSWORD).await.status, 200, "passwords from before hold on");
    let change = json!({"currentPassword": PASSWORD, "newPassword": "aB3$efgh"});
    let change = server.post("/api/v1/auth/change-password").bearer_auth(&jwt).json(&change);
    assert_eq!(Answer::of(change).await.body["fieldCodes"], json!({"newPassword": "password_too_short"}));
    let set = server.idm.provision_password(server.account, ADMIN, &Secret::new("aB3$efgh")).await;
    assert!(set.is_err(), "on the command line, too");
}

/// NIST SP 800-63B-4, section 3.1.1.2: the same password, whatever the keyboard makes of it.
#[tokio::test]
async fn a_normalised_password_is_known_in_every_form() {
    let server = Server::start().await;
    choose_nist(&server, &server.admin().await).await;
    let (composed, decomposed) = ("sch\u{f6}ne \u{212b}ngstr\u{f6}me", "scho\u{308}ne A\u{30a}ngstro\u{308}me");
    let email = "ada@demo.example";
    let made = |password| server.idm.provision_user(server.account, email, password, Role::EndUser);
    made(&Secret::new(decomposed)).await.unwrap();
    for typed in [composed, decomposed] {
        assert_eq!(server.login(email, typed).await.status, 200, "{typed}");
    }
    assert_eq!(server.login(email, "schone Angstrome").await.error(), (401, "wrong_credentials"));
}

#[tokio::test]
async fn only_admins_of_the_account_change_its_rules() {
    let server = Server::start().await;
    for (email, role) in [("user@demo.example", Role::EndUser), ("operator@demo.example", Role::Operator)] {
        server.idm.provision_user(server.account, email, &Secret::new(PASSWORD), role).await.unwrap();
        let jwt = server.jwt_of(email).await;
        assert_eq!(Answer::of(server.get(ACCOUNT).bearer_auth(&jwt)).await.error(), (403, "not_allowed"));
        let body = json!({"passwordProfile": "nist-800-63b-4"});
        assert_eq!(change(&server, &jwt, body).await.error(), (403, "not_allowed"));
    }
    let (eve, _) = server.other_admin().await;
    choose_nist(&server, &eve).await;
    assert_eq!(policy(&server).await["profile"], "classic", "another account's choice");
    let jwt = server.admin().await;
    assert_eq!(change(&server, &jwt, json!({"passwordProfile": "none"})).await.error(), (400, "validation_failed"));
    // CVE-2026-27946: fields that nobody sets this way.
    change(&server, &jwt, json!({"accountId": "x", "name": "Mine"})).await;
    assert_eq!(Answer::of(server.get(ACCOUNT).bearer_auth(&jwt)).await.body["name"], "Demo company");

    let ask = |params: &'static [(&'static str, &'static str)]| Answer::of(server.get(POLICY).query(params));
    let unknown = ask(&[("accountId", "0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f")]).await;
    assert_eq!(unknown.error(), (404, "not_found"));
    assert_eq!(ask(&[]).await.body["fieldCodes"], json!({"accountId": "missing"}));
    assert_eq!(ask(&[("accountId", "demo")]).await.body["fieldCodes"], json!({"accountId": "malformed"}));
}
