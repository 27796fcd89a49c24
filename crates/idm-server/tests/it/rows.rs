//! What the database holds of one account, past the server.

use super::support::Server;
use idm_api::ids::AccountId;
use sqlx::{Column as _, Row as _};

const OWN: &str = "account_id = $1";
const OF_ITS_USERS: &str = "user_id IN (SELECT id FROM users WHERE account_id = $1)";
const OF_ITS_APPS: &str = "app_id IN (SELECT id FROM applications WHERE account_id = $1)";
/// Each table that holds something of an account, and which of its rows are that account's. What strangers' guesses leave
/// behind (`login_attempts`) is nobody's.
const TABLES: [(&str, &str); 18] = [
    ("accounts", "id = $1"),
    ("users", OWN),
    ("sessions", OF_ITS_USERS),
    ("passkeys", OF_ITS_USERS),
    ("passkey_ceremonies", OF_ITS_USERS),
    ("totp_secrets", OF_ITS_USERS),
    ("recovery_codes", OF_ITS_USERS),
    ("mailed_tokens", OF_ITS_USERS),
    ("connected_logins", OWN),
    ("applications", OWN),
    ("app_tokens", OF_ITS_APPS),
    ("application_words", OWN),
    ("user_words", OWN),
    ("audit_log", OWN),
    ("mail_jobs", OWN),
    ("support_conversations", OWN),
    ("support_messages", OWN),
    ("support_requests", OWN),
];

/// Every row of an account, table by table, as text and in an order of its own.
pub(crate) async fn rows_of(server: &Server, account: AccountId) -> Vec<String> {
    let mut database = server.database().await;
    let mut all = Vec::new();
    for (table, which) in TABLES {
        let statement = sqlx::AssertSqlSafe(format!("SELECT * FROM {table} WHERE {which}"));
        let rows = sqlx::query(statement).bind(account.to_string()).fetch_all(&mut database).await.unwrap();
        let mut told: Vec<_> = rows.iter().map(|row| format!("{table}: {}", values(row))).collect();
        told.sort();
        all.extend(told);
    }
    all
}

/// Columns are texts and numbers.
fn values(row: &sqlx::any::AnyRow) -> String {
    let columns = row.columns().iter().map(|column| {
        let at = column.ordinal();
        let number = row.try_get::<Option<i64>, _>(at).map(|number| format!("{number:?}"));
        let value = number.or_else(|_| row.try_get::<Option<String>, _>(at).map(|text| format!("{text:?}")));
        format!("{}={}", column.name(), value.unwrap())
    });
    columns.collect::<Vec<_>>().join(" ")
}
