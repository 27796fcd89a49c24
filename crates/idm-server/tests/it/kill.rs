//! A node over a shared database, killed in the middle of its work.

use super::{
    node::{Installation, Node},
    support::Answer,
};
use serde_json::json;
use sqlx::Connection as _;
use std::{
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

const ADMIN: &str = "admin@demo.example";

fn version_of(headers: &reqwest::header::HeaderMap) -> i64 {
    headers["etag"].to_str().unwrap().trim_matches('"').parse().unwrap()
}

/// The last token that was told, the version it came with, and how many calls after it were told "not now".
type Told = Option<(String, i64, i64)>;

/// Regenerates until the node is gone.
async fn hammer(client: reqwest::Client, url: String, jwt: String, answers: Arc<AtomicU32>) -> Told {
    let mut last: Told = None;
    while let Ok(answer) = client.post(&url).bearer_auth(&jwt).send().await {
        // A machine with too much to do.
        if answer.status() == 503 {
            last = last.map(|(token, at, refused)| (token, at, refused + 1));
            continue;
        }
        assert_eq!(answer.status(), 200);
        let version = version_of(answer.headers());
        let Ok(body) = answer.json::<serde_json::Value>().await else { break };
        answers.fetch_add(1, Ordering::Release);
        last = Some((body["appToken"].as_str().unwrap().to_owned(), version, 0));
    }
    last
}

/// No two valid appTokens and never none, whenever the process dies; and what was acknowledged is there.
#[tokio::test(flavor = "multi_thread")]
async fn a_node_killed_while_regenerating_leaves_exactly_one_token() {
    let installation = Installation::new().await;
    let (account, password) = installation.admin(ADMIN);
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let lasting: Node = installation.start(&[]);
    let post = |path: &str| client.post(format!("{}{path}", lasting.url));
    let login = json!({"accountId": account, "emailAddress": ADMIN, "password": password});
    let login = Answer::of(post("/api/v1/auth/login-user").json(&login)).await;
    let jwt = login.body["jwt"].as_str().unwrap().to_owned();
    let app = post("/api/v1/access/applications").bearer_auth(&jwt);
    let app = Answer::of(app.json(&json!({"name": "x", "kind": "end-user"}))).await;
    let id = app.body["application"]["appId"].as_str().unwrap().to_owned();
    let path = format!("/api/v1/access/applications/{id}");
    sqlx::any::install_default_drivers();
    let mut database = sqlx::AnyConnection::connect(&installation.database_url).await.unwrap();

    let mut acknowledged = 1;
    for round in 0..8_u64 {
        let node = installation.start(&[]);
        let url = format!("{}{path}/regenerate-token", node.url);
        let answers = Arc::new(AtomicU32::new(0));
        let hammering = tokio::spawn(hammer(client.clone(), url, jwt.clone(), Arc::clone(&answers)));
        // On a busy machine a node takes its time; it dies in the middle of one of its next calls.
        while answers.load(Ordering::Acquire) < 2 && !hammering.is_finished() {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        tokio::time::sleep(Duration::from_millis(3 * round)).await;
        drop(node);
        let last = hammering.await.unwrap();

        let tokens = sqlx::query_scalar("SELECT COUNT(*) FROM app_tokens WHERE app_id = $1").bind(&id);
        let tokens: i64 = tokens.fetch_one(&mut database).await.unwrap();
        assert_eq!(tokens, 1, "round {round}");
        let app = Answer::of(client.get(format!("{}{path}", lasting.url)).bearer_auth(&jwt)).await;
        let version = version_of(&app.headers);
        let told = sqlx::query_scalar("SELECT COUNT(*) FROM audit_log WHERE app_id = $1").bind(&id);
        let told: i64 = told.fetch_one(&mut database).await.unwrap();
        assert_eq!(version, told, "each change has its entry, and each entry its change");
        assert!(version >= acknowledged, "what was acknowledged is there");
        acknowledged = version;
        let Some((token, at, refused)) = last else { continue };
        let check = post("/api/v1/access/applications/check-token").bearer_auth(&jwt);
        let check = Answer::of(check.json(&json!({"appToken": token}))).await;
        // Nothing that was told is lost, and at most the one call that was under way came after it.
        let most = at + 1 + refused;
        assert!((at..=most).contains(&version), "round {round}: version {at} was told, and {version} is there");
        assert_eq!(check.body["accepted"], at == version, "round {round}");
    }
    assert!(acknowledged > 8, "there was something to kill: {acknowledged}");
}
