//! SQL, headers and control characters in every text that a caller can send.

use super::{ADA, APPLICATIONS, USERS, filled, get, operations, patch, person, raw, request};
use crate::support::{ADMIN, Answer, PASSWORD, Server};
use reqwest::Method;
use serde_json::json;

const SQL: [&str; 14] = [
    "' OR '1'='1",
    "'; DROP TABLE users; --",
    "\" OR \"\"=\"",
    "\\' OR 1=1 --",
    "x' UNION SELECT password_hash FROM users --",
    "'||(SELECT password_hash FROM users LIMIT 1)||'",
    "1); DELETE FROM applications; --",
    "$1",
    "?",
    ":1",
    "%",
    "_",
    "*/ OR 1=1 /*",
    "\u{0}",
];

/// What no SQL in a text may add to or take from.
const TABLES: [&str; 5] = ["users", "applications", "app_tokens", "accounts", "signing_keys"];

/// How many rows these tables have.
pub(super) async fn counts<const N: usize>(server: &Server, tables: [&str; N]) -> [i64; N] {
    let mut database = server.database().await;
    let mut counts = [0; N];
    for (count, table) in counts.iter_mut().zip(tables) {
        let statement = sqlx::AssertSqlSafe(format!("SELECT COUNT(*) FROM {table}"));
        *count = sqlx::query_scalar(statement).fetch_one(&mut database).await.unwrap();
    }
    counts
}

/// SQL in every parameter and every path of the contract: never a fault, never more than was asked for.
#[tokio::test]
async fn sql_in_parameters_and_paths_is_a_text_like_any_other() {
    let server = Server::start().await;
    let admin = server.admin().await;
    server.application(&admin).await;
    person(&server, ADA).await;
    let (eve, _) = server.other_admin().await;
    let foreign = json!({"name": "Foreign app", "kind": "end-user"});
    assert_eq!(server.as_user(&eve, APPLICATIONS, foreign).await.status, 201);
    let before = counts(&server, TABLES).await;
    let mut tried = 0;
    for (method, path, operation) in operations() {
        for sql in SQL {
            let encoded: String =
                form_urlencoded::byte_serialize(sql.as_bytes()).collect::<String>().replace('+', "%20");
            if path.contains('{') {
                let call = request(&server, &method, &filled(&path, &[], &encoded))
                    .bearer_auth(&admin)
                    .header("if-match", "*");
                let answer =
                    Answer::of(if method == Method::GET { call } else { call.json(&json!({"name": "x"})) }).await;
                assert!(
                    // A provider's answer leads on to the login, whatever is in it.
                    answer.status.is_client_error() || path.contains("/oauth2/callback") && answer.status == 303,
                    "{method} {path} with {sql:?}: {} {}",
                    answer.status,
                    answer.text
                );
                tried += 1;
            }
            let parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
            for parameter in parameters.iter().filter(|parameter| parameter["in"] == "query") {
                let name = parameter["name"].as_str().unwrap();
                let call = request(&server, &method, &filled(&path, &[], "x")).bearer_auth(&admin);
                let answer = Answer::of(call.query(&[(name, sql)])).await;
                assert!(answer.status.as_u16() < 500, "{method} {path}?{name}={sql:?}: {}", answer.text);
                let found = ["applications", "users", "events", "conversations"];
                let all = found.iter().filter_map(|list| answer.body[list].as_array()).flatten().count();
                // A text without a word is no text to search for: then it is one's own list.
                let is_search = name != "query" || sql.chars().any(char::is_alphanumeric);
                assert!(all == 0 || !is_search, "{method} {path}?{name}={sql:?} finds something: {}", answer.text);
                assert!(!answer.text.contains("Foreign") && !answer.text.contains("other.example"), "{}", answer.text);
                tried += 1;
            }
        }
    }
    assert!(tried > 400, "{tried}");
    assert_eq!(counts(&server, TABLES).await, before);
}

/// SQL in the headers that are read; in bodies: `injection_bodies`.
#[tokio::test]
async fn sql_in_headers_is_a_text_like_any_other() {
    let server = Server::start().await;
    person(&server, ADA).await;
    let before = counts(&server, TABLES).await;
    for sql in SQL.into_iter().filter(|sql| !sql.contains('\u{0}')) {
        for name in [
            "authorization",
            "accesstoken",
            "if-match",
            "cookie",
            "origin",
            "user-agent",
            "last-event-id",
            "x-request-id",
        ] {
            let value = if name == "authorization" { format!("Bearer {sql}") } else { sql.to_owned() };
            let call =
                server.post("/api/v1/auth/login-user").header(name, value).json(&server.login_body(ADMIN, PASSWORD));
            let answer = Answer::of(call).await;
            assert!(answer.status.as_u16() < 500, "{name}: {sql}: {}", answer.text);
        }
    }
    assert_eq!(counts(&server, TABLES).await, before);
    // After all of it the people who were there are there.
    for email in [ADMIN, ADA] {
        assert_eq!(server.login(email, PASSWORD).await.status, 200, "{email}");
    }
}

/// What looks like SQL or markup is kept and given back to the letter, and found by its own words alone.
#[tokio::test]
async fn hostile_names_are_kept_to_the_letter() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let user = format!("{USERS}/{}", person(&server, ADA).await);
    for name in [
        "Robert'); DROP TABLE users;--",
        "<script>alert(1)</script>",
        "100%",
        "a_b",
        "\\",
        "${jndi:ldap://x}",
        "{{7*7}}",
        "=1+1",
    ] {
        let made = server.as_user(&admin, APPLICATIONS, json!({"name": name, "kind": "end-user"})).await;
        assert_eq!((made.status.as_u16(), &made.body["application"]["name"]), (201, &json!(name)));
        let read = get(&server, &admin, made.header("location").unwrap()).await;
        assert_eq!(read.body["name"], name);
        assert_eq!(read.header("content-type").map(|kind| kind.starts_with("application/json")), Some(true));
        let named = patch(&server, &admin, &user, &json!({"name": name})).await;
        assert_eq!(named.body["name"], name);
    }
    // As a pattern each of these would be one of a name that there is.
    for wild in ["r%rt", "r_bert", "%obert", "_obert", "100_", "[r]obert", "r*"] {
        let found = Answer::of(server.get(APPLICATIONS).query(&[("query", wild)]).bearer_auth(&admin)).await;
        let expected = if wild == "r*" || wild == "100_" { 1 } else { 0 };
        assert_eq!(found.body["total"], expected, "{wild}: {}", found.text);
    }
}

/// A line break in a text made another header of an answer or a mail.
#[tokio::test]
async fn a_line_break_makes_no_header_in_answer_or_mail() {
    let server = Server::start().await;
    let admin = server.admin().await;
    for bad in ["\r\nBcc: eve@evil.test", "\nX: y", "\r", "\u{0}", "\u{7f}", "\u{85}x", "\u{1b}[31m"] {
        let name = format!("Ada{bad}Lovelace");
        for (path, body) in [
            (USERS, json!({"emailAddress": ADA, "name": name, "password": PASSWORD})),
            (APPLICATIONS, json!({"name": name, "kind": "end-user"})),
        ] {
            let made = server.as_user(&admin, path, body).await;
            assert_eq!(
                made.body["fieldCodes"],
                json!({"name": "forbidden_character"}),
                "{path} {bad:?}: {}",
                made.text
            );
        }
        for email in
            [format!("ada@demo.example{bad}x"), format!("ada{bad}@demo.example"), format!("\"ada{bad}\"@demo.example")]
        {
            let made = server.as_user(&admin, USERS, json!({"emailAddress": email})).await;
            assert_eq!(made.body["fieldCodes"], json!({"emailAddress": "malformed"}), "{email:?}: {}", made.text);
            let change = json!({"currentPassword": PASSWORD, "emailAddress": email});
            let change = server.as_user(&admin, "/api/v1/auth/change-email", change).await;
            assert_eq!(change.body["fieldCodes"], json!({"emailAddress": "malformed"}), "{email:?}");
        }
        let page = json!({"returnTo": format!("https://shop.example/{bad}"), "codeChallenge": "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"});
        let code = server.as_user(&admin, "/api/v1/auth/hand-over", page).await;
        assert!(code.header("location").is_none(), "{bad:?}");
    }
    server.mails().await;
    for mail in server.outbox.mails() {
        assert!(
            !mail.to.contains(['\r', '\n']) && !mail.subject.contains(['\r', '\n']),
            "{} {}",
            mail.to,
            mail.subject
        );
    }
    // Encoded in a path or a query, and in what is answered with a header of its own.
    for path in [
        "/%0d%0aSet-Cookie:%20x=1",
        "/api/v1/access/applications/%0d%0aX-Evil:%201",
        "/api/v1/auth/password-policy?accountId=%0d%0aX-Evil:%201",
    ] {
        let answer = raw(&server.url, &format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")).await;
        let head = answer.split("\r\n\r\n").next().unwrap().to_lowercase();
        assert!(head.starts_with("http/1.1 4") && !head.contains("x-evil") && !head.contains("set-cookie"), "{head}");
    }
    let split =
        raw(&server.url, "GET /healthz HTTP/1.1\r\nHost: x\r\nX-Bad: a\rX-Evil: b\r\nConnection: close\r\n\r\n").await;
    assert!(split.starts_with("HTTP/1.1 400") || split.is_empty(), "{split}");
}
