//! Accounts (tenants).

use super::{Conn, StoreError, words};
use idm_api::{ids::AccountId, time::UnixMillis};
use sqlx::Row as _;

pub(crate) async fn insert(c: &mut Conn, id: AccountId, name: &str, now: UnixMillis) -> Result<(), StoreError> {
    sqlx::query("INSERT INTO accounts (id, name, created) VALUES ($1, $2, $3)")
        .bind(id.to_string())
        .bind(name)
        .bind(now.0)
        .execute(c)
        .await?;
    Ok(())
}

/// The oldest account of this name.
pub(crate) async fn by_name(c: &mut Conn, name: &str) -> Result<Option<AccountId>, StoreError> {
    let row = sqlx::query("SELECT id FROM accounts WHERE name = $1 ORDER BY created LIMIT 1")
        .bind(name)
        .fetch_optional(c)
        .await?;
    row.map(|row| words::id(&row.try_get::<String, _>("id")?)).transpose()
}
