//! The way back in for who has lost authenticator app and recovery codes.

use super::{
    authenticator::{App, CONFIRM, ENROL},
    node::{Installation, said},
    support::{ADMIN, Answer, PASSWORD, Server},
};
use idm_api::{ids::UserId, secret::Secret, user::Role};
use idm_server::domain::Clock;
use serde_json::{Value, json};

const EMAIL: &str = "ada@demo.example";

fn path(user: UserId) -> String {
    format!("/api/v1/access/users/{user}/reset-second-factor")
}

async fn user(server: &Server, role: Role, email: &str) -> (UserId, String) {
    let user = server.idm.provision_user(server.account, email, &Secret::new(PASSWORD), role).await.unwrap();
    (user.user_id, server.jwt_of(email).await)
}

#[tokio::test]
async fn an_admin_resets_it_and_all_sessions_end() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let (ada, jwt) = user(&server, Role::EndUser, EMAIL).await;
    server.with_second_factor(&jwt).await;
    let listed = server.get("/api/v1/access/users?query=ada").bearer_auth(&admin);
    assert_eq!(Answer::of(listed).await.body["users"][0]["secondFactor"], true);

    let reset = server.as_user(&admin, &path(ada), json!({})).await;
    assert_eq!((reset.status.as_u16(), &reset.body["secondFactor"]), (200, &json!(false)), "{}", reset.text);
    let me = Answer::of(server.get("/api/v1/access/users/me").bearer_auth(&jwt)).await;
    assert_eq!(me.error(), (401, "session_ended"));
    assert_eq!(server.login(EMAIL, PASSWORD).await.status, 200);
    let read = Answer::of(server.get(&format!("/api/v1/access/users/{ada}")).bearer_auth(&admin)).await;
    assert_eq!(read.header("etag"), reset.header("etag"));
    assert_eq!(server.as_user(&admin, &path(ada), json!({})).await.status, 200, "again is no fault");
    let log = server.get("/api/v1/access/audit-log?action=user.second-factor-disabled").bearer_auth(&admin);
    let log = Answer::of(log).await;
    let events = log.body["events"].as_array().unwrap();
    assert_eq!(events.len(), 1, "{}", log.text);
    assert_eq!((&events[0]["actor"]["name"], &events[0]["target"]["name"]), (&json!(ADMIN), &json!(EMAIL)));
}

#[tokio::test]
async fn nobody_else_resets_it_and_nobody_ones_own() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let (ada, jwt) = user(&server, Role::EndUser, EMAIL).await;
    let (operator, _) = user(&server, Role::Operator, "operator@demo.example").await;
    let (eve, _) = server.other_admin().await;
    server.with_second_factor(&jwt).await;
    assert_eq!(server.as_user(&jwt, &path(ada), json!({})).await.error(), (403, "not_allowed"), "an end-user");
    assert_eq!(server.as_user(&eve, &path(ada), json!({})).await.error(), (404, "not_found"), "another account's");
    assert_eq!(server.as_user(&admin, &path(operator), json!({})).await.error(), (403, "not_allowed"));
    let me = Answer::of(server.get("/api/v1/access/users/me").bearer_auth(&admin)).await;
    let own = UserId(me.body["user"]["userId"].as_str().unwrap().parse().unwrap());
    assert_eq!(server.as_user(&admin, &path(own), json!({})).await.error(), (409, "conflict"));
    assert_eq!(server.login(EMAIL, PASSWORD).await.error(), (401, "second_factor_required"), "it is still on");
}

#[tokio::test]
async fn a_deleted_user_leaves_nothing_of_it() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let (ada, jwt) = user(&server, Role::EndUser, EMAIL).await;
    server.with_second_factor(&jwt).await;
    let delete = server.delete(&format!("/api/v1/access/users/{ada}")).bearer_auth(&admin);
    assert_eq!(Answer::of(delete).await.status, 204);
    let mut database = server.database().await;
    let rows: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM recovery_codes").fetch_one(&mut database).await.unwrap();
    assert_eq!(rows, 0);
}

/// A mailed link proves the mailbox, which is one factor.
#[tokio::test]
async fn a_new_password_by_mail_leaves_it_on() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let (ada, jwt) = user(&server, Role::EndUser, EMAIL).await;
    server.with_second_factor(&jwt).await;
    let send = format!("/api/v1/access/users/{ada}/send-password-link");
    assert_eq!(server.as_user(&admin, &send, json!({})).await.status, 202);
    let token = server.mailed_token(EMAIL, "/reset-password").await.unwrap();
    for _ in 0..6 {
        let step = server.first_step(EMAIL).await;
        assert_eq!(server.second_step(&step, "none-of-them").await.error(), (401, "wrong_second_factor"));
    }
    let reset = json!({"token": token, "password": "another Horse 8 staple"});
    assert_eq!(Answer::of(server.post("/api/v1/auth/reset-password").json(&reset)).await.status, 204);
    let first = server.login(EMAIL, "another Horse 8 staple").await;
    assert_eq!(first.error(), (401, "second_factor_required"));
    let step = first.body["secondFactorToken"].as_str().unwrap();
    assert_eq!(server.second_step(step, "none-of-them").await.error(), (401, "wrong_second_factor"));
    let locked = server.login(EMAIL, "another Horse 8 staple").await;
    assert_eq!(locked.error(), (423, "locked"), "wrong codes from before the link count on");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_line_drops_an_admins() {
    let installation = Installation::new().await;
    let (account, password) = installation.admin(ADMIN);
    let node = installation.start(&[]);
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let post = |path: &str, jwt: &str, body: Value| {
        Answer::of(client.post(format!("{}{path}", node.url)).bearer_auth(jwt).json(&body))
    };
    let login = |password: &str| {
        let body = json!({"accountId": account, "emailAddress": ADMIN, "password": password});
        post("/api/v1/auth/login-user", "", body)
    };
    let jwt = login(&password).await.body["jwt"].as_str().unwrap().to_owned();
    let enrolment = post(ENROL, &jwt, json!({"currentPassword": password})).await;
    let code = App::told(&enrolment.body["secret"]).code_at(Clock::default().now().0);
    assert_eq!(post(CONFIRM, &jwt, json!({"code": code})).await.status, 200);

    let reset = ["admin", "reset", "--account", &account, "--email", ADMIN];
    let (_, password) = said(&installation.run(&reset));
    assert_eq!(login(&password).await.error(), (401, "second_factor_required"), "unless it is asked for");
    let (_, password) = said(&installation.run(&[&reset[..], &["--drop-second-factor"]].concat()));
    assert_eq!(login(&password).await.status, 200);
}
