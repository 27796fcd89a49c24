//! Callers who want the server's memory.

use super::{APPLICATIONS, ME, body_schema, contract, filled, operations, properties, request};
use crate::{
    node::Installation,
    support::{Answer, Server},
};
use reqwest::Method;
use serde_json::json;
use std::sync::Arc;

/// CVE-2025-2559, CVE-2026-4634: a field of a megabyte was taken, and kept.
#[tokio::test]
async fn a_field_of_a_megabyte_is_refused_by_every_call() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let big = "x".repeat(1 << 20);
    let contract = contract();
    let id = uuid::Uuid::now_v7().to_string();
    let mut tried = 0;
    for (method, path, operation) in operations() {
        let Some(schema) = body_schema(&contract, &operation) else { continue };
        let name = properties(&schema).into_iter().next().unwrap();
        let call = request(&server, &method, &filled(&path, &[], &id)).bearer_auth(&jwt).header("if-match", "*");
        // The server need not read to the end of what it refuses: then the call fails before its answer is read.
        if let Ok(answer) = call.json(&json!({name.as_str(): big})).send().await {
            assert_eq!(answer.status(), 413, "{method} {path}");
        }
        tried += 1;
    }
    assert!(tried > 25, "{tried}");
    let long = format!("{APPLICATIONS}?query={}", "x".repeat(100_000));
    if let Ok(answer) = server.get(&long).bearer_auth(&jwt).send().await {
        assert!([414, 431].contains(&answer.status().as_u16()), "{}", answer.status());
    }
    assert_eq!(Answer::of(server.get(ME).bearer_auth(&jwt)).await.status, 200);
}

/// Within the limits of size, but deep or wide: a parser that calls itself runs out of its stack.
#[tokio::test]
async fn deep_and_wide_bodies_are_refused_and_harm_nobody() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let deep = [
        format!("{{\"name\":{}", "[".repeat(60_000)),
        format!("{}1{}", "{\"name\":".repeat(7_000), "}".repeat(7_000)),
        format!("{{\"credential\":{}{}}}", "[".repeat(30_000), "]".repeat(30_000)),
        format!("{{{}\"name\":\"x\"}}", (0..5_000).map(|number| format!("\"k{number}\":1,")).collect::<String>()),
        format!("{{\"privileges\":[{}\"x\"]}}", "\"x\",".repeat(15_000)),
        format!("{{\"version\":1{}}}", "0".repeat(60_000)),
    ];
    for body in &deep {
        for path in
            [APPLICATIONS, "/api/v1/auth/login-user", "/api/v1/auth/login-passkey", "/api/v1/support/conversations"]
        {
            let call =
                server.post(path).bearer_auth(&jwt).header("content-type", "application/json").body(body.clone());
            let answer = Answer::of(call).await;
            assert!(answer.status.is_client_error(), "{path}: {} {}", &body[..40], answer.text);
        }
    }
    assert_eq!(Answer::of(server.get(ME).bearer_auth(&jwt)).await.status, 200);
}

/// Megabytes of resident memory that a process has (Linux; elsewhere the test sees no growth).
fn resident(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or("0");
    line.split_whitespace().next().unwrap().parse::<u64>().unwrap() / 1024
}

/// CVE-2026-4634: every value that was new to the server stayed in its memory. That a million callers fit is tried at
/// the table itself (`idm_http`); here the whole server is sent many of everything.
#[tokio::test(flavor = "multi_thread")]
async fn many_distinct_tokens_do_not_stay_in_memory() {
    const EACH: usize = 4000;
    let installation = Installation::new().await;
    let (account, _) = installation.admin("admin@demo.example");
    let node =
        Arc::new(installation.start(&["--limit-address", "off", "--limit-user", "off", "--limit-passwords", "off"]));
    let flood = async |round: usize, count: usize| {
        let callers: Vec<_> = (0..4_usize)
            .map(|caller| {
                let (node, account) = (Arc::clone(&node), account.clone());
                tokio::spawn(async move {
                    let client = reqwest::Client::builder().no_proxy().build().unwrap();
                    let post = |path: &str| client.post(format!("{}{path}", node.url));
                    for number in (caller..count).step_by(4) {
                        let mut seed = [u8::try_from(round).unwrap(); 32];
                        seed[..8].copy_from_slice(&number.to_be_bytes());
                        let token = idm_api::token::encode(seed);
                        let kid = format!("{{\"alg\":\"RS256\",\"kid\":\"{}\"}}", token.expose());
                        let header = base64::Engine::encode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, kid);
                        let jwt = format!("{header}.e30.{}", "A".repeat(342));
                        let call = match number % 5 {
                            0 => client.get(format!("{}{ME}", node.url)).bearer_auth(jwt),
                            1 => post("/api/v1/auth/create-user").header("AccessToken", token.expose()).json(&json!({
                                "accountId": account, "emailAddress": "a@b.example", "password": "x"
                            })),
                            2 => post("/api/v1/sessions/renew-session").header(
                                "cookie",
                                format!("__Host-idm-session={}.{}", uuid::Uuid::now_v7(), token.expose()),
                            ),
                            3 => post("/api/v1/auth/reset-password")
                                .json(&json!({"token": token.expose(), "password": "another Horse 8 staple"})),
                            _ => client.request(Method::GET, format!("{}/{}", node.url, token.expose())),
                        };
                        assert!(Answer::of(call).await.status.is_client_error());
                    }
                })
            })
            .collect();
        for caller in callers {
            caller.await.unwrap();
        }
    };
    // Once to warm up: pools, buffers and the allocator take what they take.
    flood(0, EACH / 2).await;
    let before = resident(node.id());
    flood(1, EACH).await;
    let after = resident(node.id());
    assert!(before > 0 || !cfg!(target_os = "linux"));
    assert!(after < before + 24, "{before} MB, then {after} MB");
}
