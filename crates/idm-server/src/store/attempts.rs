//! Counted password attempts, by address.

use super::{Conn, StoreError};
use idm_api::{ids::AccountId, time::UnixMillis};
use sqlx::Row as _;

/// What is counted for one address of one account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Attempts {
    pub(crate) failed: i64,
    pub(crate) last: UnixMillis,
    pub(crate) locked_until: Option<UnixMillis>,
}

pub(crate) async fn get(c: &mut Conn, account: AccountId, hash: &str) -> Result<Option<Attempts>, StoreError> {
    let row = sqlx::query(
        "SELECT failed, last_attempt, locked_until FROM login_attempts WHERE account_id = $1 AND email_hash = $2",
    )
    .bind(account.to_string())
    .bind(hash)
    .fetch_optional(c)
    .await?;
    row.map(|row| {
        Ok(Attempts {
            failed: row.try_get("failed")?,
            last: UnixMillis(row.try_get("last_attempt")?),
            locked_until: row.try_get::<Option<i64>, _>("locked_until")?.map(UnixMillis),
        })
    })
    .transpose()
}

pub(crate) async fn put(c: &mut Conn, account: AccountId, hash: &str, value: Attempts) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO login_attempts (account_id, email_hash, failed, last_attempt, locked_until) \
         VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (account_id, email_hash) DO UPDATE SET failed = excluded.failed, \
         last_attempt = excluded.last_attempt, locked_until = excluded.locked_until",
    )
    .bind(account.to_string())
    .bind(hash)
    .bind(value.failed)
    .bind(value.last.0)
    .bind(value.locked_until.map(|time| time.0))
    .execute(c)
    .await?;
    Ok(())
}

pub(crate) async fn clear(c: &mut Conn, account: AccountId, hash: &str) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM login_attempts WHERE account_id = $1 AND email_hash = $2")
        .bind(account.to_string())
        .bind(hash)
        .execute(c)
        .await?;
    Ok(())
}
