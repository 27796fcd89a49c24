//! Who may make which call: the whole table, held against the contract and the server.

use super::{ADA, APPLICATIONS, OPERATOR, app_jwt, back_end, filled, jwt_in, operations, person, platform, request};
use crate::support::{ADMIN, Answer, PASSWORD, Server};
use idm_server::routes;
use reqwest::Method;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Whoever calls; letters as in the table.
const CALLERS: [(char, &str); 5] = [
    ('-', "nobody"),
    ('e', "an end-user"),
    ('b', "a back end without privileges"),
    ('a', "an admin"),
    ('o', "an operator"),
];

/// Each call, and the callers whom it does not turn away: nobody (`-`), end-users (`e`), back ends without a privilege
/// (`b`), the account's admins (`a`) and operators (`o`). A call that is new is not in the contract without being here.
const MAY: [(&str, &str, &str); 84] = [
    ("GET", "/.well-known/jwks.json", "-ebao"),
    ("GET", "/api/v1/access/account", "a"),
    ("PATCH", "/api/v1/access/account", "a"),
    ("GET", "/api/v1/access/applications", "a"),
    ("POST", "/api/v1/access/applications", "a"),
    ("POST", "/api/v1/access/applications/check-token", "a"),
    ("GET", "/api/v1/access/applications/{appId}", "a"),
    ("DELETE", "/api/v1/access/applications/{appId}", "a"),
    ("PATCH", "/api/v1/access/applications/{appId}", "a"),
    ("GET", "/api/v1/access/applications/{appId}/events", "a"),
    ("POST", "/api/v1/access/applications/{appId}/regenerate-token", "a"),
    ("POST", "/api/v1/access/applications/{appId}/restore", "a"),
    ("POST", "/api/v1/access/applications/{appId}/revoke", "a"),
    ("GET", "/api/v1/access/audit-log", "a"),
    ("GET", "/api/v1/access/privileges", "ebao"),
    ("GET", "/api/v1/access/users", "a"),
    ("POST", "/api/v1/access/users", "a"),
    ("GET", "/api/v1/access/users/me", "eao"),
    ("PATCH", "/api/v1/access/users/me", "eao"),
    ("GET", "/api/v1/access/users/me/connected-logins", "eao"),
    ("POST", "/api/v1/access/users/me/connected-logins/{loginId}/disconnect", "eao"),
    ("POST", "/api/v1/access/users/me/end-other-sessions", "eao"),
    ("GET", "/api/v1/access/users/me/events", "eao"),
    ("GET", "/api/v1/access/users/me/passkeys", "eao"),
    ("PATCH", "/api/v1/access/users/me/passkeys/{passkeyId}", "eao"),
    ("POST", "/api/v1/access/users/me/passkeys/{passkeyId}/remove", "eao"),
    ("GET", "/api/v1/access/users/me/sessions", "eao"),
    ("POST", "/api/v1/access/users/me/sessions/{sessionId}/end", "eao"),
    ("GET", "/api/v1/access/users/{userId}", "a"),
    ("DELETE", "/api/v1/access/users/{userId}", "a"),
    ("PATCH", "/api/v1/access/users/{userId}", "a"),
    ("POST", "/api/v1/access/users/{userId}/end-sessions", "a"),
    ("POST", "/api/v1/access/users/{userId}/lock", "a"),
    ("POST", "/api/v1/access/users/{userId}/reset-second-factor", "a"),
    ("POST", "/api/v1/access/users/{userId}/send-password-link", "a"),
    ("POST", "/api/v1/access/users/{userId}/unlock", "a"),
    ("POST", "/api/v1/auth/change-email", "eao"),
    ("POST", "/api/v1/auth/change-password", "eao"),
    ("POST", "/api/v1/auth/confirm-second-factor", "eao"),
    ("POST", "/api/v1/auth/create-user", ""),
    ("POST", "/api/v1/auth/delete-account", "eao"),
    ("POST", "/api/v1/auth/disable-second-factor", "eao"),
    ("POST", "/api/v1/auth/enrol-second-factor", "eao"),
    ("POST", "/api/v1/auth/exchange-code", "-ebao"),
    ("POST", "/api/v1/auth/finish-passkey-registration", "eao"),
    ("POST", "/api/v1/auth/finish-provider-login", ""),
    ("POST", "/api/v1/auth/hand-over", "eao"),
    ("POST", "/api/v1/auth/login-application", ""),
    ("POST", "/api/v1/auth/login-passkey", ""),
    ("POST", "/api/v1/auth/login-passkey-second-factor", ""),
    ("POST", "/api/v1/auth/login-second-factor", ""),
    ("POST", "/api/v1/auth/login-user", ""),
    ("POST", "/api/v1/auth/logout", "eao"),
    ("POST", "/api/v1/auth/make-recovery-codes", "eao"),
    ("GET", "/api/v1/auth/password-policy", "-ebao"),
    ("POST", "/api/v1/auth/request-email-verification", "eao"),
    ("POST", "/api/v1/auth/request-password-reset", ""),
    ("POST", "/api/v1/auth/reset-password", "-ebao"),
    ("GET", "/api/v1/auth/second-factor", "eao"),
    ("POST", "/api/v1/auth/start-passkey-login", "-ebao"),
    ("POST", "/api/v1/auth/start-passkey-registration", "eao"),
    ("POST", "/api/v1/auth/start-passkey-second-factor", ""),
    // From the page alone: they set a cookie, so that the origin counts first.
    ("POST", "/api/v1/auth/start-provider-link", ""),
    ("POST", "/api/v1/auth/start-provider-login", ""),
    ("POST", "/api/v1/auth/verify-email", "-ebao"),
    ("POST", "/api/v1/sessions/renew-session", "eao"),
    ("GET", "/api/v1/support/conversations", "ao"),
    ("POST", "/api/v1/support/conversations", "a"),
    ("GET", "/api/v1/support/conversations/{conversationId}", "ao"),
    ("GET", "/api/v1/support/conversations/{conversationId}/messages", "ao"),
    ("POST", "/api/v1/support/conversations/{conversationId}/messages", "ao"),
    ("POST", "/api/v1/support/conversations/{conversationId}/read", "ao"),
    ("POST", "/api/v1/support/conversations/{conversationId}/requests", "a"),
    ("PATCH", "/api/v1/support/conversations/{conversationId}/requests/{requestId}", "o"),
    ("POST", "/api/v1/support/conversations/{conversationId}/requests/{requestId}/approve", "o"),
    ("POST", "/api/v1/support/conversations/{conversationId}/requests/{requestId}/decline", "o"),
    ("POST", "/api/v1/support/conversations/{conversationId}/requests/{requestId}/reveal-token", "a"),
    ("POST", "/api/v1/support/conversations/{conversationId}/requests/{requestId}/withdraw", "a"),
    ("GET", "/api/v1/support/events", "ao"),
    ("GET", "/healthz", "-ebao"),
    ("GET", "/readyz", "-ebao"),
    ("DELETE", "/nowhere", "-ebao"),
    ("GET", "/oauth2/callback", "-ebao"),
    ("GET", "/oauth2/callback/{providerId}", "-ebao"),
];

/// The callers whom a call does not turn away, by the table.
pub(crate) fn may(method: &Method, path: &str) -> &'static str {
    let row = MAY.iter().find(|(of, route, _)| method == of && path == *route);
    row.unwrap_or_else(|| panic!("{method} {path} is not in the table")).2
}

/// Every field that a body of any call must have, none of them right where a secret is asked for.
pub(crate) fn body() -> Value {
    json!({
        "name": "Mine", "kind": "end-user", "emailAddress": "new@demo.example", "password": PASSWORD,
        "currentPassword": "wrong", "newPassword": "another Horse 8 staple", "appToken": "x", "code": "123456",
        "returnTo": "https://shop.example", "codeChallenge": "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
        "ceremonyId": uuid::Uuid::nil(), "credential": {}, "secondFactorToken": "x", "token": "x", "appId": uuid::Uuid::nil(),
        "codeVerifier": "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", "accountId": uuid::Uuid::now_v7(),
        "subject": "x", "text": "x", "upTo": 1, "version": 1, "provider": "x", "note": "x", "justification": "x",
        "privileges": ["identity:read"], "application": {"name": "Mine", "privileges": ["identity:read"]},
    })
}

/// CVE-2024-3656, CVE-2025-14082: the contract, the server and the table have the same calls; one that is listed nowhere
/// is found here.
#[tokio::test]
async fn every_route_is_in_the_contract_and_in_the_table() {
    let name = |(method, path): (Method, String)| format!("{method} {path}");
    let served: BTreeSet<_> = routes::listed().into_iter().map(name).collect();
    let published: BTreeSet<_> = operations().into_iter().map(|(method, path, _)| name((method, path))).collect();
    let known = MAY.iter().filter(|(_, path, _)| *path != "/nowhere");
    let known: BTreeSet<_> = known.map(|(method, path, _)| format!("{method} {path}")).collect();
    assert_eq!(served, published);
    assert_eq!(served, known);
}

/// CVE-2024-3656, CVE-2025-14082, CVE-2024-49757: a low privilege reached a call that only the page kept from it.
#[tokio::test]
async fn each_caller_may_make_the_calls_of_the_table_and_no_other() {
    let server = Server::start().await;
    let platform = platform(&server).await;
    let ada = person(&server, ADA).await;
    let billing = back_end(&server, platform, &[]).await;
    let admin = server.admin().await;
    let asked = json!({
        "subject": "x", "request": {"name": "B", "privileges": ["identity:read"], "justification": "x"}
    });
    let opened = server.as_user(&admin, "/api/v1/support/conversations", asked).await;
    let conversation = opened.body["conversation"]["conversationId"].as_str().unwrap().to_owned();
    let asked = opened.body["requests"][0]["requestId"].as_str().unwrap().to_owned();
    let (app, _) = server.application(&admin).await;
    let nobodys = uuid::Uuid::now_v7().to_string();
    let ids = [("userId", &*ada), ("appId", &*app), ("conversationId", &*conversation), ("requestId", &*asked)];
    for (method, route, may) in MAY {
        let method = Method::from_bytes(method.as_bytes()).unwrap();
        let path = filled(route, &ids, &nobodys);
        for (letter, who) in CALLERS {
            // Anew for each, as some calls end the session; logging in also clears the count of wrong passwords.
            let jwt = match letter {
                'e' => Some(server.jwt_of(ADA).await),
                'b' => Some(app_jwt(&server, &billing).await),
                'a' => Some(server.admin().await),
                'o' => Some(jwt_in(&server, platform, OPERATOR).await),
                _ => None,
            };
            let call = request(&server, &method, &path).header("if-match", "*");
            let call = if method == Method::GET { call } else { call.json(&body()) };
            let call = jwt.iter().fold(call, |call, jwt| call.bearer_auth(jwt));
            // Events come without end: what the answer begins with is enough.
            let answer = call.send().await.unwrap();
            let status = answer.status().as_u16();
            let text = if status < 400 { String::new() } else { answer.text().await.unwrap() };
            let turned_away = matches!(status, 401 | 403);
            assert_eq!(!turned_away, may.contains(letter), "{method} {route} by {who}: {status} {text}");
            assert!(status < 500, "{method} {route} by {who}: {text}");
            if letter == 'e' && method == Method::DELETE && route == "/api/v1/access/users/{userId}" {
                assert_eq!(server.login(ADA, PASSWORD).await.status, 200, "the person is still there");
            }
        }
        restore(&server, route).await;
    }
}

/// What the admin's calls have done to Ada.
async fn restore(server: &Server, route: &str) {
    if route != "/api/v1/access/users/{userId}" && !route.ends_with("/lock") && !route.ends_with("check-token") {
        return;
    }
    let ada = server.login(ADA, PASSWORD).await;
    if ada.status == 403 {
        let admin = server.admin().await;
        let found = Answer::of(server.get("/api/v1/access/users?query=ada").bearer_auth(&admin)).await;
        let id = found.body["users"][0]["userId"].as_str().unwrap().to_owned();
        let path = format!("/api/v1/access/users/{id}/unlock");
        assert_eq!(Answer::of(server.post(&path).bearer_auth(&admin)).await.status, 200);
    } else if ada.status == 401 {
        person(server, ADA).await;
    }
    assert_eq!(server.login(ADMIN, PASSWORD).await.status, 200);
    assert_eq!(Answer::of(server.get(APPLICATIONS).bearer_auth(server.admin().await)).await.status, 200);
}
