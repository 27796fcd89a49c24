//! Running it: log, metrics, end, the commands of the operator.

use super::{
    node::{Installation, said},
    support::Answer,
};
use serde_json::{Value, json};
use std::{fs, os::unix::fs::PermissionsExt as _, time::Duration};

const EMAIL: &str = "admin@demo.example";
const SENTINEL: &str = "s3ntinel-Secret-Value";

fn client() -> reqwest::Client {
    reqwest::Client::builder().no_proxy().build().unwrap()
}

fn login(url: &str, account: &str, password: &str) -> reqwest::RequestBuilder {
    let body = json!({"accountId": account, "emailAddress": EMAIL, "password": password});
    client().post(format!("{url}/api/v1/auth/login-user")).json(&body)
}

/// CVE-2026-55375, CVE-2026-7571: credentials in logs, traces and metrics.
#[tokio::test(flavor = "multi_thread")]
async fn neither_log_nor_metrics_hold_a_secret() {
    let installation = Installation::new().await;
    let (account, password) = installation.admin(EMAIL);
    let node = installation.start(&[]);
    let client = client();
    let answer = Answer::of(login(&node.url, &account, &password)).await;
    let jwt = answer.body["jwt"].as_str().unwrap().to_owned();
    let made = client.post(format!("{}/api/v1/access/applications", node.url)).bearer_auth(&jwt);
    let made = Answer::of(made.json(&json!({"name": SENTINEL, "kind": "end-user"}))).await;
    let token = made.body["appToken"].as_str().unwrap().to_owned();
    // In all the places where people put secrets by mistake.
    let path = format!("{}/{SENTINEL}/{jwt}?token={SENTINEL}", node.url);
    let request = client.get(path).header("x-request-id", SENTINEL).header("cookie", SENTINEL);
    assert_eq!(Answer::of(request.header("accesstoken", &token).bearer_auth(SENTINEL)).await.status, 404);
    for body in [json!({"accountId": account, "emailAddress": SENTINEL, "password": SENTINEL}), json!(SENTINEL)] {
        let request = client.post(format!("{}/api/v1/auth/login-user", node.url));
        assert!(Answer::of(request.header("accesstoken", SENTINEL).json(&body)).await.status.is_client_error());
    }
    let metrics = Answer::of(client.get(format!("{}/metrics", node.metrics_url))).await.text;
    node.terminate();
    let log = node.ended();
    let everything = format!("{}{metrics}", Value::Array(log));
    for secret in [SENTINEL, &password, &jwt, &token, installation.key_file().trim(), EMAIL] {
        assert!(!everything.contains(secret), "{secret} in {everything}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_is_found_in_the_log_by_its_id() {
    let installation = Installation::new().await;
    let node = installation.start(&[]);
    let request = client().get(format!("{}/api/v1/access/applications/x", node.url)).header("x-request-id", "mine");
    let answer = Answer::of(request).await;
    let id = answer.header("x-request-id").unwrap().to_owned();
    assert_ne!(id, "mine");
    node.terminate();
    let log = node.ended();
    let event = log.iter().find(|event| event["span"]["id"] == id.as_str()).unwrap();
    assert_eq!(event["status"], 401);
    assert_eq!(event["route"], "/api/v1/access/applications/{appId}");
    assert_eq!((&event["method"], &event["span"]["from"]), (&json!("GET"), &json!("127.0.0.1")));
    assert!(event["millis"].is_u64());
}

#[tokio::test(flavor = "multi_thread")]
async fn metrics_count_by_route_on_an_address_of_their_own() {
    let installation = Installation::new().await;
    let node = installation.start(&["--limit-address", "0.01:6"]);
    let client = client();
    for path in ["/healthz", "/readyz", "/made/up", "/api/v1/access/users/me", "/metrics", "/healthz", "/healthz"] {
        Answer::of(client.get(format!("{}{path}", node.url))).await;
    }
    let answer = Answer::of(client.get(format!("{}/metrics", node.metrics_url))).await;
    assert!(answer.header("content-type").unwrap().starts_with("application/openmetrics-text"));
    for line in [
        r#"http_requests_total{method="GET",route="/healthz",status="200"} 2"#,
        r#"http_requests_total{method="GET",route="/healthz",status="429"} 1"#,
        r#"http_requests_total{method="GET",route="none",status="404"} 2"#,
        r#"http_requests_total{method="GET",route="/api/v1/access/users/me",status="401"} 1"#,
        r#"http_turned_away_total{limit="Address"} 1"#,
        "idm_password_hashes 0",
        "idm_password_hashes_most ",
        "idm_password_hashes_computed_total 0",
        "idm_database_connections ",
        "process_resident_memory_bytes ",
        "# EOF",
    ] {
        assert!(answer.text.contains(line), "{line} in {}", answer.text);
    }
    // Each is told of in the operator's manual.
    let manual = include_str!("../../../../docs/OPERATION.md");
    let kinds = answer.text.lines().filter_map(|line| line.strip_prefix("# TYPE ")?.split_once(' '));
    let names: Vec<_> =
        kinds.map(|(name, kind)| if kind == "counter" { format!("{name}_total") } else { name.to_owned() }).collect();
    assert!(names.len() >= 11, "{names:?}");
    for name in names {
        assert!(manual.contains(&format!("| `{name}` |")), "{name} is not documented");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_runs_at_the_signal_is_finished() {
    let installation = Installation::new().await;
    let (account, password) = installation.admin(EMAIL);
    let node = installation.start(&[]);
    // No more than are done within the ten seconds that there are, also where others keep the machine busy.
    let running: Vec<_> = (0..2).map(|_| tokio::spawn(login(&node.url, &account, &password).send())).collect();
    // Sent is not arrived: until then there would be nothing to finish.
    let measures = format!("{}/metrics", node.metrics_url);
    loop {
        let shown = Answer::of(client().get(&measures)).await.text;
        let value = |name: &str| {
            let line = shown.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
            line.unwrap_or_else(|| panic!("{name} in {shown}")).parse::<u64>().unwrap()
        };
        if value("idm_password_hashes") + value("idm_password_hashes_computed_total") >= 2 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let url = node.url.clone();
    node.terminate();
    for login in running {
        assert_eq!(login.await.unwrap().unwrap().status(), 200);
    }
    let log = node.ended();
    assert_eq!(log.last().unwrap()["message"], "stopped");
    assert!(client().get(format!("{url}/healthz")).send().await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_line_makes_admins_and_lets_them_back_in() {
    let installation = Installation::new().await;
    let (account, first) = installation.admin(EMAIL);
    let again = installation.run(&["admin", "create", "--account", &account, "--email", EMAIL]);
    assert!(!again.status.success(), "the address is taken");
    let node = installation.start(&[]);
    let answer = Answer::of(login(&node.url, &account, &first)).await;
    let jwt = answer.body["jwt"].as_str().unwrap();
    let me = || client().get(format!("{}/api/v1/access/users/me", node.url)).bearer_auth(jwt);
    assert_eq!(Answer::of(me()).await.body["user"]["roles"], json!(["admin"]));

    let (_, second) = said(&installation.run(&["admin", "reset", "--account", &account, "--email", EMAIL]));
    assert_ne!(first, second);
    assert_eq!(Answer::of(me()).await.error(), (401, "session_ended"));
    assert_eq!(Answer::of(login(&node.url, &account, &first)).await.error(), (401, "wrong_credentials"));
    assert_eq!(Answer::of(login(&node.url, &account, &second)).await.status, 200);
    let unknown = installation.run(&["admin", "reset", "--account", &account, "--email", "nobody@demo.example"]);
    assert!(!unknown.status.success());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_is_whole_while_the_node_writes() {
    let mut installation = Installation::new().await;
    let target = installation.path("copy.sqlite");
    let backup =
        |installation: &Installation| installation.command(&["backup"]).arg("--to").arg(&target).output().unwrap();
    if !installation.database_url.starts_with("sqlite:") {
        let refused = backup(&installation);
        assert!(String::from_utf8_lossy(&refused.stderr).contains("pg_dump"));
        assert!(!refused.status.success() && !target.exists());
        return;
    }
    let (account, password) = installation.admin(EMAIL);
    let node = installation.start(&["--limit-user", "off", "--limit-address", "off"]);
    let jwt = Answer::of(login(&node.url, &account, &password)).await.body["jwt"].as_str().unwrap().to_owned();
    let url = format!("{}/api/v1/access/applications", node.url);
    let writing = tokio::spawn({
        let (client, jwt, url) = (client(), jwt.clone(), url.clone());
        async move {
            for number in 0..300 {
                let body = json!({"name": format!("app {number}"), "kind": "end-user"});
                assert_eq!(client.post(&url).bearer_auth(&jwt).json(&body).send().await.unwrap().status(), 201);
            }
        }
    });
    let before = loop {
        let before = Answer::of(client().get(&url).bearer_auth(&jwt)).await.body["total"].as_u64().unwrap();
        if before > 0 {
            break before;
        }
    };
    let done = tokio::task::block_in_place(|| backup(&installation));
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    writing.await.unwrap();
    assert_eq!(fs::metadata(&target).unwrap().permissions().mode() & 0o777, 0o600);
    assert!(!backup(&installation).status.success(), "an existing file is not written over");
    drop(node);

    installation.database_url = format!("sqlite://{}", target.display());
    let restored = installation.start(&[]);
    let answer = Answer::of(login(&restored.url, &account, &password)).await;
    let jwt = answer.body["jwt"].as_str().unwrap();
    let list = client().get(format!("{}/api/v1/access/applications", restored.url)).bearer_auth(jwt);
    let total = Answer::of(list).await.body["total"].as_u64().unwrap();
    assert!((before..=300).contains(&total), "{before} before the backup, {total} in it");
}
