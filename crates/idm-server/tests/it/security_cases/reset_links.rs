//! Links in mails: where they lead, and the order of the steps.

use super::{ADA, BOB, ME, NEW_PASSWORD, USERS, get, patch, person, raw, recoverer, redeem, request, reset_token};
use crate::support::{ADMIN, Answer, PAGES, PASSWORD, Server};
use reqwest::Method;
use serde_json::json;
use std::sync::Arc;

const INVALID: (u16, &str) = (400, "invalid_mailed_token");

/// Headers by which other systems were told their own name.
const HEADERS: [(&str, &str); 13] = [
    ("host", "evil.test"),
    ("x-forwarded-host", "evil.test"),
    ("x-forwarded-server", "evil.test"),
    ("x-forwarded-proto", "evil"),
    ("x-forwarded-port", "666"),
    ("x-forwarded-prefix", "//evil.test"),
    ("x-original-host", "evil.test"),
    ("x-original-url", "//evil.test/"),
    ("x-rewrite-url", "//evil.test/"),
    ("forwarded", "for=evil.test;host=evil.test;proto=evil"),
    ("origin", "https://evil.test"),
    ("referer", "https://evil.test/"),
    ("via", "1.1 evil.test"),
];

/// CVE-2025-64101: a header of whoever asked chose where the mailed link led.
#[tokio::test]
async fn no_header_of_a_request_is_in_a_mail() {
    let server = Server::start().await;
    let (admin, app_token) = (server.admin().await, recoverer(&server).await);
    for (number, (name, value)) in HEADERS.into_iter().enumerate() {
        let email = format!("u{number}@demo.example");
        // An invitation, a link to verify, one to choose a new password, and the admin's way to the latter.
        let invited = server.post(USERS).bearer_auth(&admin).json(&json!({"emailAddress": email}));
        let invited = Answer::of(invited.header(name, value)).await;
        assert_eq!(invited.status, 201, "{name}: {}", invited.text);
        let person = json!({"accountId": server.account, "emailAddress": format!("v{email}"), "password": PASSWORD});
        let signed_up = server.post("/api/v1/auth/create-user").header("AccessToken", &app_token).json(&person);
        assert_eq!(Answer::of(signed_up.header(name, value)).await.status, 201);
        let reset = json!({"accountId": server.account, "emailAddress": format!("v{email}")});
        let reset = server.post("/api/v1/auth/request-password-reset").header("AccessToken", &app_token).json(&reset);
        assert_eq!(Answer::of(reset.header(name, value)).await.status, 202);
        let id = invited.body["userId"].as_str().unwrap();
        server.mails().await;
        let link = server.post(&format!("{USERS}/{id}/send-password-link")).bearer_auth(&admin);
        assert_eq!(Answer::of(link.header(name, value)).await.status, 202);
        let mails = server.mails().await;
        assert_eq!(mails.iter().filter(|(to, _)| to.contains(&email)).count(), 4, "{name}");
        for (_, text) in mails {
            assert!(text.contains(PAGES) && !text.contains("evil"), "{name}: {text}");
        }
    }
    // RFC 9112, section 3.2.2: the absolute form, which goes before Host.
    let body = json!({"accountId": server.account, "emailAddress": ADMIN}).to_string();
    let request = format!(
        "POST http://evil.test/api/v1/auth/request-password-reset HTTP/1.1\r\nHost: evil.test\r\nAccessToken: {app_token}\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    assert!(raw(&server.url, &request).await.starts_with("HTTP/1.1 202"));
    let mails = server.mails().await;
    assert!(mails[0].0 == ADMIN && mails[0].1.contains(PAGES) && !mails[0].1.contains("evil"), "{mails:?}");
}

/// CVE-2026-18963: steps out of their order, and tokens that another step has overtaken.
#[tokio::test]
async fn a_reset_link_dies_with_what_it_was_made_for() {
    let server = Server::start().await;
    let (admin, app_token) = (server.admin().await, recoverer(&server).await);
    assert_eq!(redeem(&server, "", NEW_PASSWORD).await.error(), INVALID, "before anything was asked for");
    let ada = person(&server, ADA).await;

    // A later link was used.
    let first = reset_token(&server, &app_token, ADA).await;
    let second = reset_token(&server, &app_token, ADA).await;
    assert_ne!(first, second);
    assert_eq!(redeem(&server, &second, NEW_PASSWORD).await.status, 204);
    assert_eq!(redeem(&server, &first, PASSWORD).await.error(), INVALID, "the earlier one");
    // The address went to somebody else.
    let old = reset_token(&server, &app_token, ADA).await;
    assert_eq!(patch(&server, &admin, &format!("{USERS}/{ada}"), &json!({"emailAddress": BOB})).await.status, 200);
    assert_eq!(redeem(&server, &old, PASSWORD).await.error(), INVALID, "the address was another's by then");
    let again = json!({"emailAddress": ADA, "password": PASSWORD});
    assert_eq!(Answer::of(server.post(USERS).bearer_auth(&admin).json(&again)).await.status, 201);
    assert_eq!(redeem(&server, &old, NEW_PASSWORD).await.error(), INVALID, "not even of the new person's");
    // The person is gone.
    let of_bob = reset_token(&server, &app_token, BOB).await;
    let delete = request(&server, &Method::DELETE, &format!("{USERS}/{ada}")).bearer_auth(&admin);
    assert_eq!(Answer::of(delete).await.status, 204);
    assert_eq!(redeem(&server, &of_bob, PASSWORD).await.error(), INVALID);
    person(&server, BOB).await;
    assert_eq!(redeem(&server, &of_bob, NEW_PASSWORD).await.error(), INVALID, "a new person of the same address");
    assert_eq!(server.login(BOB, PASSWORD).await.status, 200);
    assert_eq!(server.login(ADA, PASSWORD).await.status, 200);
}

/// Who changes the password because of a mail that somebody else may read wants that mail to be worth nothing.
#[tokio::test]
async fn a_reset_link_dies_with_the_password_it_was_to_replace() {
    let server = Server::start().await;
    let app_token = recoverer(&server).await;
    person(&server, ADA).await;
    let mailed = reset_token(&server, &app_token, ADA).await;
    let jwt = server.jwt_of(ADA).await;
    let change = json!({"currentPassword": PASSWORD, "newPassword": NEW_PASSWORD});
    assert_eq!(server.as_user(&jwt, "/api/v1/auth/change-password", change).await.status, 204);
    assert_eq!(redeem(&server, &mailed, PASSWORD).await.error(), INVALID);
    assert_eq!(server.login(ADA, NEW_PASSWORD).await.status, 200);
}

/// CVE-2026-18963: a login that had begun with the old password outlived the reset.
#[tokio::test(flavor = "multi_thread")]
async fn no_login_by_the_old_password_outlives_a_reset() {
    let server = Arc::new(Server::start().await);
    let app_token = recoverer(&server).await;
    person(&server, ADA).await;
    let mailed = reset_token(&server, &app_token, ADA).await;
    let logins: Vec<_> = (0..12)
        .map(|_| {
            let server = Arc::clone(&server);
            tokio::spawn(async move { server.login(ADA, PASSWORD).await })
        })
        .collect();
    assert_eq!(redeem(&server, &mailed, NEW_PASSWORD).await.status, 204);
    for login in logins {
        let login = login.await.unwrap();
        if let Some(jwt) = login.body["jwt"].as_str() {
            assert_eq!(get(&server, jwt, ME).await.error(), (401, "session_ended"));
        }
    }
}

/// CVE-2026-18963: two redemptions of one link, of that to verify an address.
#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_verify_by_one_link_one_succeeds() {
    let server = Arc::new(Server::start().await);
    let body = json!({"emailAddress": ADA, "password": PASSWORD});
    let made = server.post(USERS).bearer_auth(server.admin().await).json(&body);
    assert_eq!(Answer::of(made).await.status, 201);
    let token = server.mailed_token(ADA, "/verify-email").await.unwrap();
    let uses: Vec<_> = (0..6)
        .map(|_| {
            let (server, token) = (Arc::clone(&server), token.clone());
            tokio::spawn(async move {
                let request = server.post("/api/v1/auth/verify-email").json(&json!({"token": token}));
                Answer::of(request).await.status.as_u16()
            })
        })
        .collect();
    let mut statuses = Vec::new();
    for one in uses {
        statuses.push(one.await.unwrap());
    }
    statuses.sort_unstable();
    assert_eq!(statuses, [204, 400, 400, 400, 400, 400]);
}
