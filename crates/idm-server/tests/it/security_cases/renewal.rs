//! Renewals that race on two nodes, and values that are replayed after a restart.

use super::{ME, RENEW, get};
use crate::{
    node::Installation,
    support::{Answer, ORIGIN, Server},
};
use serde_json::json;
use std::sync::Arc;

async fn renew_at(server: &Server, url: &str, cookie: &str) -> Answer {
    let request = server.client.post(format!("{url}{RENEW}")).header("origin", ORIGIN).header("x-idm-request", "1");
    Answer::of(request.header("cookie", format!("__Host-idm-session={cookie}"))).await
}

/// CVE-2026-1035: a race gave several sessions. Whoever lost it may be a thief: the session ends.
#[tokio::test(flavor = "multi_thread")]
async fn of_50_parallel_renewals_on_two_nodes_one_wins_and_the_session_ends() {
    let server = Arc::new(Server::start().await);
    let urls = [server.url.clone(), server.second_node().await];
    let (jwt, cookie) = server.login_with_cookie().await;
    let renewals: Vec<_> = (0..50)
        .map(|number| {
            let (server, url, cookie) = (Arc::clone(&server), urls[number % 2].clone(), cookie.clone());
            // A busy machine turns some away unseen: those come again, as they are told to.
            tokio::spawn(async move {
                loop {
                    let answer = renew_at(&server, &url, &cookie).await;
                    if answer.status != 503 {
                        break answer;
                    }
                }
            })
        })
        .collect();
    let mut won = Vec::new();
    for renewal in renewals {
        let answer = renewal.await.unwrap();
        match answer.status.as_u16() {
            200 => won.push((answer.body["jwt"].as_str().unwrap().to_owned(), answer.cookie().unwrap().0)),
            status => assert_eq!((status, answer.error()), (401, (401, "session_ended")), "{}", answer.text),
        }
    }
    assert_eq!(won.len(), 1);
    for url in &urls {
        assert_eq!(renew_at(&server, url, &won[0].1).await.error(), (401, "session_ended"));
    }
    for jwt in [&jwt, &won[0].0] {
        assert_eq!(get(&server, jwt, ME).await.error(), (401, "session_ended"));
    }
}

/// CVE-2026-9802: a replaced value worked again after a restart, as the list of used ones was in memory.
#[tokio::test(flavor = "multi_thread")]
async fn a_replaced_value_ends_the_session_after_a_restart_too() {
    const PAGE: &str = "http://localhost:2";
    let installation = Installation::new().await;
    let (account, password) = installation.admin("admin@demo.example");
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let flags = ["--allow-origin", PAGE];
    let renew = async |url: &str, cookie: &str| {
        let request = client.post(format!("{url}{RENEW}")).header("origin", PAGE).header("x-idm-request", "1");
        Answer::of(request.header("cookie", format!("__Host-idm-session={cookie}"))).await
    };
    let node = installation.start(&flags);
    let body = json!({
        "accountId": account, "emailAddress": "admin@demo.example", "password": password, "keepLoggedIn": true
    });
    let login = client.post(format!("{}/api/v1/auth/login-user", node.url)).header("origin", PAGE).json(&body);
    let first = Answer::of(login).await.cookie().unwrap().0;
    let second = renew(&node.url, &first).await.cookie().unwrap().0;
    drop(node);

    let node = installation.start(&flags);
    let third = renew(&node.url, &second).await;
    assert_eq!(third.status, 200, "a restart ends no session: {}", third.text);
    let third = third.cookie().unwrap().0;
    drop(node);
    let node = installation.start(&flags);
    for used in [&first, &second, &third] {
        assert_eq!(renew(&node.url, used).await.error(), (401, "session_ended"), "the first replay ended it");
    }
    drop(node);
    let node = installation.start(&flags);
    assert_eq!(renew(&node.url, &third).await.error(), (401, "session_ended"), "and it stays so");
}
