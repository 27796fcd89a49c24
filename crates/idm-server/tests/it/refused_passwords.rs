//! Passwords that an installation refuses: made of its own names (OWASP ASVS 5.0.0, 6.2.11), or breached (6.2.12).

use super::support::{ADMIN, Answer, PASSWORD, Server};
use aws_lc_rs::digest::{SHA1_FOR_LEGACY_USE_ONLY, digest};
use idm_api::{secret::Secret, user::Role};
use idm_server::{crypto::breach_list::BreachList, domain::RefusedPasswords};
use serde_json::{Value, json};
use std::fmt::Write as _;

/// They keep every rule; one of them is of a breach, the other one is a name with a little around it.
const BREACHED: &str = "tr0ub4dor&3-X9-horse";
const NAMED: &str = "Lumen-Post7!";
/// A name among more.
const GOOD: &str = "lumen 7 Horses battery";

/// A list with this password among 2000 others.
fn list(password: &str) -> BreachList {
    let passwords = (0..2000).map(|number| format!("filler {number}")).chain([password.to_owned()]);
    let mut lines: Vec<_> = passwords
        .map(|password| {
            let hash = digest(&SHA1_FOR_LEGACY_USE_ONLY, password.as_bytes());
            let hash = hash.as_ref().iter().fold(String::new(), |mut text, byte| {
                write!(text, "{byte:02X}").unwrap();
                text
            });
            format!("{hash}:{}\n", password.len())
        })
        .collect();
    lines.sort();
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(&file, lines.concat()).unwrap();
    BreachList::open(file.path()).unwrap()
}

async fn start() -> Server {
    let words = ["lumen", "Post"].map(str::to_owned);
    let refused = RefusedPasswords::new(&words, Some(list(BREACHED))).unwrap();
    Server::start().await.set_up(|idm| idm.refusing_passwords(refused)).await
}

fn refused(answer: &Answer, field: &str) {
    assert_eq!(answer.error(), (400, "validation_failed"));
    assert_eq!(answer.body["fieldCodes"], json!({ field: "password_too_common" }), "{}", answer.text);
    for password in [BREACHED, NAMED] {
        assert!(!answer.text.contains(password));
    }
}

#[tokio::test]
async fn they_are_refused_wherever_somebody_chooses_one() {
    let server = start().await;
    let jwt = server.admin().await;
    let request = json!({"name": "x", "kind": "end-user", "privileges": ["identity:create", "identity:recover"]});
    let made = Answer::of(server.post("/api/v1/access/applications").bearer_auth(&jwt).json(&request)).await;
    let token = made.body["appToken"].as_str().unwrap().to_owned();
    let sign_up = async |email: &str, password: &str| {
        let body = json!({"accountId": server.account, "emailAddress": email, "password": password});
        Answer::of(server.post("/api/v1/auth/create-user").header("AccessToken", &token).json(&body)).await
    };
    let post = async |path: &str, body: Value| Answer::of(server.post(path).bearer_auth(&jwt).json(&body)).await;
    for password in [BREACHED, NAMED] {
        refused(&sign_up("ada@demo.example", password).await, "password");
        refused(
            &post("/api/v1/access/users", json!({"emailAddress": "eve@demo.example", "password": password})).await,
            "password",
        );
        let change = json!({"currentPassword": PASSWORD, "newPassword": password});
        refused(&post("/api/v1/auth/change-password", change).await, "newPassword");
        assert!(server.idm.provision_password(server.account, ADMIN, &Secret::new(password)).await.is_err());
    }
    let asked = json!({"accountId": server.account, "emailAddress": ADMIN});
    let asked = server.post("/api/v1/auth/request-password-reset").header("AccessToken", &token).json(&asked);
    assert_eq!(Answer::of(asked).await.status, 202);
    let link = server.mailed_token(ADMIN, "/reset-password").await.unwrap();
    for password in [BREACHED, NAMED] {
        let reset = json!({"token": link, "password": password});
        refused(&Answer::of(server.post("/api/v1/auth/reset-password").json(&reset)).await, "password");
    }
    let reset = json!({"token": link, "password": GOOD});
    assert_eq!(
        Answer::of(server.post("/api/v1/auth/reset-password").json(&reset)).await.status,
        204,
        "the link still held"
    );
    assert_eq!(sign_up("ada@demo.example", GOOD).await.status, 201);
}

#[tokio::test]
async fn they_are_refused_by_the_other_rules_too() {
    let server = start().await;
    let jwt = server.admin().await;
    let (_, token) = server.application(&jwt).await;
    let rules = json!({"passwordProfile": "nist-800-63b-4"});
    let account = format!("{}/api/v1/access/account", server.url);
    assert_eq!(Answer::of(server.client.patch(account).bearer_auth(&jwt).json(&rules)).await.status, 200);
    let sign_up = async |password: &str| {
        let body = json!({"accountId": server.account, "emailAddress": "ada@demo.example", "password": password});
        Answer::of(server.post("/api/v1/auth/create-user").header("AccessToken", &token).json(&body)).await
    };
    refused(&sign_up(BREACHED).await, "password");
    refused(&sign_up("lumenpostlumen 2026").await, "password");
    assert_eq!(sign_up("lumen is no plain word").await.status, 201);
}

/// Who has one from before keeps it: a login is no choice.
#[tokio::test]
async fn a_password_from_before_still_logs_in() {
    let server = Server::start().await;
    let email = "ada@demo.example";
    server.idm.provision_user(server.account, email, &Secret::new(BREACHED), Role::EndUser).await.unwrap();
    let refused = RefusedPasswords::new(&[], Some(list(BREACHED))).unwrap();
    let server = server.set_up(|idm| idm.refusing_passwords(refused)).await;
    assert_eq!(server.login(email, BREACHED).await.status, 200);
}
