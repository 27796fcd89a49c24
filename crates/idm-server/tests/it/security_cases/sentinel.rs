//! Secrets that were handed out are searched for in every answer to everybody, and so is what the database keeps of them.

use super::{
    ADA, APPLICATIONS, BOB, OPERATOR, app_jwt, back_end, filled, jwt_in, operations, person, platform, recoverer,
    request, reset_token,
};
use crate::support::{ADMIN, Answer, PASSWORD, Server};
use idm_api::privilege::Privilege;
use reqwest::Method;
use serde_json::{Value, json};

/// What the database keeps of secrets: hashes and sealed texts.
const KEPT: [&str; 10] = [
    "SELECT password_hash FROM users",
    "SELECT hash FROM app_tokens",
    "SELECT cookie_family FROM sessions WHERE cookie_family IS NOT NULL",
    "SELECT cookie_current FROM sessions WHERE cookie_current IS NOT NULL",
    "SELECT sealed_private FROM signing_keys",
    "SELECT hash FROM mailed_tokens",
    "SELECT sealed_secret FROM totp_secrets",
    "SELECT hash FROM recovery_codes",
    "SELECT hash FROM hand_over_codes",
    "SELECT email_hash FROM login_attempts",
];

/// Bodies that make each call do what it is for, as far as one body can.
fn body() -> Value {
    json!({
        "name": "Mine", "kind": "end-user", "emailAddress": "new@demo.example", "password": "another Horse 8 staple",
        "returnTo": "https://shop.example", "codeChallenge": "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
        "subject": "x", "text": "x", "upTo": 1, "version": 1, "note": "x", "justification": "x",
        "overlapSeconds": 60, "passwordProfile": "classic",
    })
}

/// CVE-2026-107761: lists and the answers to deletions held the secrets of what they told of.
#[tokio::test]
async fn no_answer_to_anybody_holds_a_secret_that_was_handed_out_before() {
    let server = Server::start().await;
    let platform = platform(&server).await;
    let (admin, cookie) = server.login_with_cookie().await;
    let (ada_id, _) = (person(&server, ADA).await, person(&server, BOB).await);
    let ada = server.jwt_of(ADA).await;
    let (_, codes) = server.with_second_factor(&server.jwt_of(BOB).await).await;
    server.add_passkey(&ada).await;
    let (app_id, token) = server.application(&admin).await;
    let second = format!("{APPLICATIONS}/{app_id}/regenerate-token");
    let second = server.as_user(&admin, &second, json!({"overlapSeconds": 3600})).await.body["appToken"].clone();
    let billing = back_end(&server, platform, Privilege::ALL).await;
    let mailed = reset_token(&server, &recoverer(&server).await, ADA).await;
    let hand_over = json!({
        "returnTo": "https://shop.example", "codeChallenge": "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
    });
    let code = server.as_user(&ada, "/api/v1/auth/hand-over", hand_over).await.body["code"].clone();
    let asked = json!({
        "subject": "x", "request": {"name": "B", "privileges": ["identity:read"], "justification": "x"}
    });
    let opened = server.as_user(&admin, "/api/v1/support/conversations", asked).await;
    let conversation = opened.body["conversation"]["conversationId"].as_str().unwrap().to_owned();
    let asked = opened.body["requests"][0]["requestId"].as_str().unwrap().to_owned();

    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let mut secrets =
        vec![token.clone(), text(&second), billing.1.clone(), cookie, mailed, text(&code), PASSWORD.to_owned()];
    // Also without the prefix by which it would be recognised, and its random part alone.
    secrets.push(token.trim_start_matches("idmapp_").to_owned());
    secrets.push(token["idmapp_".len()..][..40].to_owned());
    secrets.extend(codes);
    let mut database = server.database().await;
    for statement in KEPT {
        let kept: Vec<String> = sqlx::query_scalar(statement).fetch_all(&mut database).await.unwrap();
        secrets.extend(kept.into_iter().filter(|text| text.len() >= 8));
    }
    assert!(secrets.len() > 30, "{}", secrets.len());

    let nobodys = uuid::Uuid::now_v7().to_string();
    let ids = [("userId", &*ada_id), ("appId", &*app_id), ("conversationId", &*conversation), ("requestId", &*asked)];
    // What only reads comes first, then what changes, and what deletes last.
    let mut calls = operations();
    calls.retain(|(_, path, _)| path != "/api/v1/support/events" && !path.ends_with("/auth/logout"));
    calls.sort_by_key(|(method, path, _)| match *method {
        Method::GET => 0,
        Method::DELETE => 3,
        _ if path.contains("delete") || path.contains("end-") || path.contains("lock") => 2,
        _ => 1,
    });
    let (eve, _) = server.other_admin().await;
    let everybody = [
        None,
        Some(ada),
        Some(app_jwt(&server, &billing).await),
        Some(jwt_in(&server, platform, OPERATOR).await),
        Some(eve),
        Some(admin),
    ];
    let mut searched = 0;
    for (method, path, _) in calls {
        for jwt in &everybody {
            let call = request(&server, &method, &filled(&path, &ids, &nobodys)).header("if-match", "*");
            let call = if method == Method::GET { call } else { call.json(&body()) };
            let call = if path.ends_with("password-policy") {
                call.query(&[("accountId", server.account.to_string())])
            } else {
                call
            };
            let answer = Answer::of(jwt.iter().fold(call, |call, jwt| call.bearer_auth(jwt))).await;
            let whole = format!("{:?}\n{}", answer.headers, answer.text);
            for secret in &secrets {
                assert!(!whole.contains(secret.as_str()), "{method} {path} tells {secret}: {whole}");
            }
            searched += 1;
        }
    }
    assert!(searched > 350, "{searched}");
    for (_, text) in server.mails().await {
        // A mailed token is in its own mail alone, which is what it is for.
        assert!(!text.contains(&token) && !text.contains(PASSWORD) && !text.contains("scrypt"), "{text}");
    }
    assert_eq!(server.login(ADMIN, PASSWORD).await.status, 200);
}
