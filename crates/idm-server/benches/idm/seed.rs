//! Many rows, written past the server, which would hash each user's password: its next start files their
//! names.

use crate::{
    Outcome,
    node::{Account, Installation},
};
use idm_api::secret::Secret;
use idm_server::crypto::passwords::{HashingLimits, Passwords};
use sqlx::{AssertSqlSafe, Connection as _, Executor as _};
use std::{
    fmt::Write as _,
    time::{SystemTime, UNIX_EPOCH},
};

pub(crate) const PASSWORD: &str = "correct Horse 7 battery";
/// Users who sign in, spread over all of them.
const ADDRESSES: usize = 1000;
/// What a session lives where nothing else is asked for.
const SESSION_MS: i64 = 14 * 24 * 60 * 60 * 1000;
const ROWS_AT_ONCE: usize = 500;
const WORDS: [&str; 16] = [
    "signup",
    "login",
    "billing",
    "thermostat",
    "fleet",
    "garden",
    "lamp",
    "meter",
    "camera",
    "door",
    "pump",
    "solar",
    "boiler",
    "scale",
    "radio",
    "lock",
];

/// Makes users who all have one password, and so one hash; their addresses.
pub(crate) async fn users(installation: &Installation, account: &Account, count: usize) -> Outcome<Vec<String>> {
    let hash = Passwords::new(HashingLimits::default())?.hash(&Secret::new(PASSWORD)).await?;
    let address = |number: usize| format!("{}{number}@bench.example", word(number));
    let row = |number: usize| {
        let (id, email) = (uuid::Uuid::now_v7(), address(number));
        format!(
            "('{id}','{}','{email}','{email}','{} {}','end-user','{hash}',{number})",
            account.id,
            word(number),
            word(number / 16)
        )
    };
    let insert = "INSERT INTO users (id, account_id, email, email_key, name, roles, password_hash, created) VALUES ";
    fill(installation, insert, count, row).await?;
    Ok((0..count.min(ADDRESSES)).map(|number| address(number * (count / count.min(ADDRESSES)))).collect())
}

/// Makes applications, each with a token that nobody knows.
pub(crate) async fn applications(installation: &Installation, account: &Account, count: usize) -> Outcome<()> {
    let ids: Vec<_> = (0..count).map(|_| uuid::Uuid::now_v7()).collect();
    let row = |number: usize| {
        let (id, account) = (ids[number], &account.id);
        let name = format!("{} {} {number}", word(number), word(number / 16));
        format!("('{id}','{account}','{name}','end-user','identity:create',{number},{number},1)")
    };
    let insert =
        "INSERT INTO applications (id, account_id, name, kind, privileges, created, token_created, version) VALUES ";
    fill(installation, insert, count, row).await?;
    let row = |number: usize| format!("('none {number}','{id}',{number},'{id}')", id = ids[number]);
    fill(installation, "INSERT INTO app_tokens (hash, app_id, created, id) VALUES ", count, row).await?;
    let mut database = installation.database().await?;
    let total = format!("UPDATE accounts SET applications = {count} WHERE id = '{}'", account.id);
    database.execute(sqlx::raw_sql(AssertSqlSafe(total))).await?;
    Ok(())
}

/// Makes sessions of these users, as if they had logged in one after the other just now.
pub(crate) async fn sessions(installation: &Installation, account: &Account, count: usize) -> Outcome<()> {
    let mut database = installation.database().await?;
    let some = "SELECT id FROM users WHERE account_id = $1 ORDER BY created LIMIT 100000";
    let users: Vec<String> = sqlx::query_scalar(some).bind(&account.id).fetch_all(&mut database).await?;
    let now = i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis())?;
    let row = |number: usize| {
        let (id, user, cookie) = (uuid::Uuid::now_v7(), &users[number % users.len()], "c".repeat(43));
        format!("('{id}','{user}',{now},{},'{cookie}','{cookie}')", now + SESSION_MS)
    };
    let insert = "INSERT INTO sessions (id, user_id, created, expires, cookie_family, cookie_current) VALUES ";
    fill(installation, insert, count, row).await
}

fn word(number: usize) -> &'static str {
    WORDS[number % WORDS.len()]
}

async fn fill(installation: &Installation, insert: &str, count: usize, row: impl Fn(usize) -> String) -> Outcome<()> {
    let mut database = installation.database().await?;
    let mut transaction = database.begin().await?;
    for start in (0..count).step_by(ROWS_AT_ONCE) {
        let mut statement = insert.to_owned();
        for number in start..count.min(start + ROWS_AT_ONCE) {
            let comma = if number == start { "" } else { "," };
            write!(statement, "{comma}{}", row(number))?;
        }
        (&mut *transaction).execute(sqlx::raw_sql(AssertSqlSafe(statement))).await?;
    }
    transaction.commit().await?;
    // As an operator would after so many rows at once; without it PostgreSQL plans for empty tables.
    database.execute(sqlx::raw_sql("ANALYZE")).await?;
    Ok(())
}
