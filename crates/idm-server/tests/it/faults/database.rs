//! The database is gone, slow, silent, or held by somebody else.

use super::{
    super::support::{Answer, Server},
    assert_unavailable,
    line::{Line, State},
    until,
};
use crate::security_cases::{APPLICATIONS, ME};
use serde_json::json;
use sqlx::{Connection as _, Executor as _};
use std::time::{Duration, Instant};

/// A node whose line to the PostgreSQL server can fail. `None` on SQLite, which is a file in the same process.
async fn node_on_a_line(server: &Server) -> Option<(String, Line)> {
    let url = server.database_url();
    let (before, rest) = url.split_once('@').filter(|_| url.starts_with("postgres"))?;
    let (address, name) = rest.split_once('/').unwrap();
    let line = Line::to(address.to_owned()).await;
    let node = server.node_over(&format!("{before}@{}/{name}", line.address)).await;
    Some((node, line))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_is_gone_is_told_and_its_return_is_noticed() {
    let server = Server::start().await;
    let Some((node, line)) = node_on_a_line(&server).await else { return };
    let jwt = server.admin().await;
    let get = |path: &str| server.client.get(format!("{node}{path}")).bearer_auth(&jwt);
    assert_eq!(Answer::of(get(ME)).await.status, 200);

    line.set(State::Cut);
    let calls = [get(ME), get(APPLICATIONS), get("/readyz"), get("/api/v1/access/users")];
    for answer in futures_util::future::join_all(calls.map(Answer::of)).await {
        assert_unavailable(&answer);
    }
    let login = server.client.post(format!("{node}/api/v1/auth/login-user"));
    assert_unavailable(&Answer::of(login.json(&server.login_body("x@demo.example", "x"))).await);
    assert_eq!(Answer::of(get("/healthz")).await.status, 200, "the process itself is well");

    line.set(State::Whole);
    until(200, || get(ME)).await;
    until(200, || get("/readyz")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slow_database_makes_slow_answers_and_right_ones() {
    let server = Server::start().await;
    let Some((node, line)) = node_on_a_line(&server).await else { return };
    let jwt = server.admin().await;
    line.set(State::Slow(Duration::from_millis(40)));
    let calls = (0..8).map(|number| {
        let made = server.client.post(format!("{node}{APPLICATIONS}")).bearer_auth(&jwt);
        Answer::of(made.json(&json!({"name": format!("slow {number}"), "kind": "end-user"})))
    });
    for answer in futures_util::future::join_all(calls).await {
        assert_eq!(answer.status, 201, "{}", answer.text);
    }
    let list = Answer::of(server.get(APPLICATIONS).bearer_auth(&jwt)).await;
    assert_eq!(list.body["total"], 8);
}

/// The worst of them: the line is there, and nobody answers. No call may wait for ever.
#[tokio::test(flavor = "multi_thread")]
async fn a_silent_database_keeps_nobody_waiting_for_ever() {
    let server = Server::start().await;
    let Some((node, line)) = node_on_a_line(&server).await else { return };
    let jwt = server.admin().await;
    let get = |path: &str| server.client.get(format!("{node}{path}")).bearer_auth(&jwt);
    assert_eq!(Answer::of(get(ME)).await.status, 200);
    line.set(State::Stalled);
    let began = Instant::now();
    let make = |number: usize| {
        let made = server.client.post(format!("{node}{APPLICATIONS}")).bearer_auth(&jwt);
        Answer::of(made.json(&json!({"name": format!("unheard {number}"), "kind": "end-user"})))
    };
    // More than there are connections to the database.
    let (reads, writes) = tokio::join!(
        futures_util::future::join_all((0..20).map(|_| Answer::of(get(ME)))),
        futures_util::future::join_all((0..4).map(make)),
    );
    reads.iter().chain(&writes).for_each(assert_unavailable);
    assert!(began.elapsed() < Duration::from_secs(60), "{:?}", began.elapsed());

    line.set(State::Whole);
    until(200, || get(ME)).await;
    // Whatever became of the writes whose answer said "perhaps later": each is whole or not there.
    let mut database = server.database().await;
    let half =
        "SELECT COUNT(*) FROM applications a WHERE (SELECT COUNT(*) FROM app_tokens t WHERE t.app_id = a.id) <> 1";
    let half: i64 = sqlx::query_scalar(half).fetch_one(&mut database).await.unwrap();
    assert_eq!(half, 0);
}

/// Somebody holds the tables: a backup by hand, a migration, a tool.
#[tokio::test(flavor = "multi_thread")]
async fn a_locked_database_refuses_writes_with_a_time_and_takes_them_after() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let make = |name: &str| {
        let made = server.post(APPLICATIONS).bearer_auth(&jwt);
        made.json(&json!({"name": name, "kind": "end-user"}))
    };
    assert_eq!(Answer::of(make("before")).await.status, 201);

    let mut holder = server.database().await;
    let postgres = server.database_url().starts_with("postgres");
    let lock = if postgres { "BEGIN; LOCK TABLE applications IN SHARE MODE" } else { "BEGIN IMMEDIATE" };
    holder.execute(sqlx::raw_sql(lock)).await.unwrap();
    let (refused, read) = tokio::join!(Answer::of(make("meanwhile")), Answer::of(server.get(ME).bearer_auth(&jwt)));
    assert_unavailable(&refused);
    assert_eq!(read.status, 200, "reading goes on: {}", read.text);
    holder.execute(sqlx::raw_sql("ROLLBACK")).await.unwrap();
    holder.close().await.unwrap();

    until(201, || make("after")).await;
    let list = Answer::of(server.get(APPLICATIONS).bearer_auth(&jwt)).await;
    let names: Vec<_> = list.body["applications"].as_array().unwrap().iter().map(|app| &app["name"]).collect();
    assert_eq!(names, ["after", "before"], "what was refused was not done");
}
