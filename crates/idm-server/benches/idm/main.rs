//! What the IDM costs on this machine: `cargo xtask bench idm`, or `cargo bench -p idm-server --bench idm`.
//!
//! A node runs as a process of its own over a database that is made for the run; the load comes from here,
//! over loopback only, and each part of it is bounded in time. `IDM_BENCH_DATABASE_URL` names an empty
//! PostgreSQL database to use instead of SQLite.

mod client;
mod database;
mod lists;
mod load;
mod node;
mod plan;
mod report;
mod seed;
mod sign_in;
mod times;

use crate::{
    node::{Account, Installation, Node},
    plan::Plan,
    report::{Goal, Report},
};
use std::{env, error::Error, time::Duration};

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

const AT_REST: Goal = Goal::Under(40.0);

#[tokio::main]
async fn main() -> Outcome<()> {
    // `cargo test --benches` runs this, too, and then nothing is to be measured.
    if !env::args().any(|argument| argument == "--bench") {
        return Ok(());
    }
    let plan = Plan::read()?;
    let installation = Installation::new().await?;
    let account = installation.make_account()?;
    let mut report = Report::new(installation.database_name(), &plan);

    start(&installation, "empty", &plan, &mut report).await?;
    let users = seed::users(&installation, &account, plan.users).await?;
    file(&installation, "users", &mut report).await?;
    let with_users = installation.database_mb().await?;
    seed::applications(&installation, &account, plan.applications).await?;
    file(&installation, "applications", &mut report).await?;
    let with_all = installation.database_mb().await?;
    seed::sessions(&installation, &account, plan.sessions).await?;
    report.number("database with the users", "MB", with_users, None);
    report.number("database with the applications, too", "MB", with_all, None);
    report.number("database with the sessions, too", "MB", installation.database_mb().await?, None);
    database::measure(&installation, &account, &users, &mut report).await?;

    let node = start(&installation, "full", &plan, &mut report).await?;
    sign_in::measure(&node, &account, &users, &plan, &mut report).await?;
    measure_calls(&node, &account, &plan, &mut report).await?;
    report.number("memory after the load", "MB", node.memory_mb()?, None);
    report.number("memory under load, most", "MB", node.peak_memory_mb()?, None);
    database::back_up(&installation, &mut report)?;
    report.print();
    report::write_json(&report, installation.database_name(), &plan)
}

/// Starts a node as often as there are turns; the last one goes on running.
async fn start(installation: &Installation, state: &str, plan: &Plan, report: &mut Report) -> Outcome<Node> {
    let mut times = Vec::new();
    let node = loop {
        let node = installation.start().await?;
        times.push(node.started_within.as_secs_f64() * 1e3);
        if times.len() == plan.turns {
            break node;
        }
    };
    report.number(format!("start to ready, {state}"), "ms", times::median(times), None);
    tokio::time::sleep(Duration::from_secs(2)).await;
    report.number(format!("memory at rest, {state}"), "MB", node.memory_mb()?, Some(AT_REST));
    Ok(node)
}

/// The first start files the names that were put there behind the server's back.
async fn file(installation: &Installation, what: &str, report: &mut Report) -> Outcome<()> {
    let filing = installation.start().await?;
    report.number(format!("filing the seeded {what}"), "s", filing.started_within.as_secs_f64(), None);
    Ok(())
}

async fn measure_calls(node: &Node, account: &Account, plan: &Plan, report: &mut Report) -> Outcome<()> {
    let jwt = sign_in::one(node, &account.id, node::ADMIN, &account.password).await?;
    sign_in::measure_sign_ups(node, account, &jwt, plan, report).await?;
    lists::measure_lists(node, &jwt, plan, report).await?;
    lists::measure_calls(node, &jwt, plan, report).await
}
