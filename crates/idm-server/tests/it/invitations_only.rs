//! An installation where nobody sets a password for somebody else (OWASP ASVS 5.0.0, 6.4.1).

use super::{
    node::{Installation, said},
    support::{ADMIN, Answer, PASSWORD, Server},
};
use serde_json::json;

const USERS: &str = "/api/v1/access/users";
const RESET: &str = "/api/v1/auth/reset-password";

#[tokio::test]
async fn an_admin_invites_and_sets_no_password() {
    let server = Server::start().await.set_up(idm_server::domain::Idm::inviting_only).await;
    let jwt = server.admin().await;
    let policy = server.get("/api/v1/auth/password-policy").query(&[("accountId", server.account.to_string())]);
    assert_eq!(Answer::of(policy).await.body["invitationsOnly"], true, "so that a form offers no password");
    let add = async |body| Answer::of(server.post(USERS).bearer_auth(&jwt).json(&body)).await;
    let refused = add(json!({"emailAddress": "ada@demo.example", "password": PASSWORD})).await;
    assert_eq!(refused.error(), (400, "validation_failed"));
    assert_eq!(refused.body["fieldCodes"], json!({"password": "unknown_value"}));
    assert_eq!(add(json!({"emailAddress": "ada@demo.example"})).await.status, 201);
    let token = server.mailed_token("ada@demo.example", "/accept-invitation").await.unwrap();
    assert_eq!(server.login("ada@demo.example", PASSWORD).await.status, 401);
    let chosen = json!({"token": token, "password": PASSWORD});
    assert_eq!(Answer::of(server.post(RESET).json(&chosen)).await.status, 204);
    assert_eq!(server.login("ada@demo.example", PASSWORD).await.status, 200);
    // Who signs up has chosen it.
    let (_, token) = server.application(&jwt).await;
    let body = json!({"accountId": server.account, "emailAddress": "bob@demo.example", "password": PASSWORD});
    let made = server.post("/api/v1/auth/create-user").header("AccessToken", &token).json(&body);
    assert_eq!(Answer::of(made).await.status, 201);
}

#[tokio::test]
async fn whose_password_the_command_line_voids_gets_a_link() {
    let server = Server::start().await.set_up(idm_server::domain::Idm::inviting_only).await;
    let jwt = server.admin().await;
    server.idm.provision_password_link(server.account, ADMIN).await.unwrap();
    let me = server.get("/api/v1/access/users/me").bearer_auth(&jwt);
    assert_eq!(Answer::of(me).await.error(), (401, "session_ended"));
    assert_eq!(server.login(ADMIN, PASSWORD).await.error(), (401, "wrong_credentials"));
    let token = server.mailed_token(ADMIN, "/reset-password").await.unwrap();
    let chosen = json!({"token": token, "password": "another Horse 8 staple"});
    assert_eq!(Answer::of(server.post(RESET).json(&chosen)).await.status, 204);
    assert_eq!(server.login(ADMIN, "another Horse 8 staple").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_line_prints_no_password_either() {
    let installation = Installation::new().await;
    let mail = ["--invitations-only", "--smtp-url", "smtp://localhost:1", "--mail-from", "x@y.example", "--pages-url"];
    let mail = [mail.as_slice(), &["https://id.example.com"]].concat();
    let create = ["admin", "create", "--new-account", "Demo company", "--email", ADMIN];
    let without = installation.run(&[create.as_slice(), &["--invitations-only"]].concat());
    assert!(String::from_utf8_lossy(&without.stderr).contains("needs mail"));
    let made = installation.run(&[create.as_slice(), &mail].concat());
    let text = String::from_utf8(made.stdout).unwrap();
    assert!(made.status.success() && !text.contains("password  "), "{text}");
    let account = text.split_whitespace().nth(1).unwrap();
    let reset = ["admin", "reset", "--account", account, "--email", ADMIN];
    let done = installation.run(&[reset.as_slice(), &mail].concat());
    let text = String::from_utf8(done.stdout).unwrap();
    assert!(done.status.success() && !text.contains("password  "), "{text}");
    let waiting = || async {
        sqlx::any::install_default_drivers();
        let mut database =
            <sqlx::AnyConnection as sqlx::Connection>::connect(&installation.database_url).await.unwrap();
        sqlx::query_scalar::<_, i64>("SELECT COUNT(*) FROM mail_jobs").fetch_one(&mut database).await.unwrap()
    };
    assert_eq!(waiting().await, 2, "an invitation and a link wait for a server that runs");
    // Without the setting it is printed, as before.
    said(&installation.run(&reset));
}
