//! The database without the server: what each table and index takes, what a look-up costs, how long a backup
//! takes.

use crate::{
    Outcome,
    node::{Account, Installation},
    report::Report,
    times::Times,
};
use sqlx::{AnyConnection, Row as _};
use std::{
    process::{Command, Stdio},
    time::Instant,
};

/// What is smaller is not told.
const LEAST_BYTES: i64 = 1_000_000;

const LOOK_UP_ADDRESS: &str = "SELECT * FROM users WHERE account_id = $1 AND email_key = $2";
const LOOK_UP_SESSION: &str = "SELECT u.*, s.expires, a.name AS account_name FROM sessions s \
     JOIN users u ON u.id = s.user_id JOIN accounts a ON a.id = u.account_id WHERE s.id = $1";

pub(crate) async fn measure(
    installation: &Installation,
    account: &Account,
    users: &[String],
    report: &mut Report,
) -> Outcome<()> {
    let mut database = installation.database().await?;
    for row in sqlx::query(installation.sizes()).fetch_all(&mut database).await? {
        let (name, bytes): (String, i64) = (row.try_get(0)?, row.try_get(1)?);
        if bytes >= LEAST_BYTES {
            report.number(format!("size of {name}"), "MB", bytes as f64 / 1e6, None);
        }
    }
    look_up(&mut database, "an address", LOOK_UP_ADDRESS, Some(&account.id), users, report).await?;
    let some = "SELECT id FROM sessions ORDER BY user_id LIMIT 1000";
    let sessions: Vec<String> = sqlx::query_scalar(some).fetch_all(&mut database).await?;
    look_up(&mut database, "a session", LOOK_UP_SESSION, None, &sessions, report).await
}

async fn look_up(
    database: &mut AnyConnection,
    what: &str,
    statement: &'static str,
    first: Option<&str>,
    keys: &[String],
    report: &mut Report,
) -> Outcome<()> {
    let mut times = Times::new()?;
    for key in keys {
        let start = Instant::now();
        let query = first.into_iter().fold(sqlx::query(statement), |query, value| query.bind(value.to_owned()));
        query.bind(key.as_str()).fetch_one(&mut *database).await?;
        times.record(start.elapsed())?;
    }
    report.number(format!("look-up of {what}, median"), "ms", times.quantile(0.5), None);
    report.number(format!("look-up of {what}, p99"), "ms", times.quantile(0.99), None);
    Ok(())
}

/// Copies the database while the node runs, as docs/OPERATION.md says to.
pub(crate) fn back_up(installation: &Installation, report: &mut Report) -> Outcome<()> {
    let target = installation.directory.path().join("backup");
    let mut command = if installation.is_sqlite() {
        installation.command(&["backup", "--to", &target.to_string_lossy()])
    } else {
        let mut command = Command::new("pg_dump");
        command.args(["--format=custom", "--file"]).arg(&target).arg(&installation.database_url);
        command
    };
    let began = Instant::now();
    match command.stdout(Stdio::null()).status() {
        Ok(status) if status.success() => {
            report.number("backup", "s", began.elapsed().as_secs_f64(), None);
            report.number("backup, its size", "MB", std::fs::metadata(&target)?.len() as f64 / 1e6, None);
            Ok(std::fs::remove_file(target)?)
        }
        Ok(status) => Err(format!("the backup failed: {status}").into()),
        // `pg_dump` need not be where the server is.
        Err(error) if !installation.is_sqlite() => {
            eprintln!("bench: no backup: {error}");
            Ok(())
        }
        Err(error) => Err(error.into()),
    }
}
