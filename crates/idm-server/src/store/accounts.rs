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

/// The account's name, when there is such an account.
pub(crate) async fn name(c: &mut Conn, id: AccountId) -> Result<Option<String>, StoreError> {
    let name = sqlx::query_scalar("SELECT name FROM accounts WHERE id = $1").bind(id.to_string());
    Ok(name.fetch_optional(c).await?)
}

/// The oldest account of this name.
pub(crate) async fn by_name(c: &mut Conn, name: &str) -> Result<Option<AccountId>, StoreError> {
    let row = sqlx::query("SELECT id FROM accounts WHERE name = $1 ORDER BY created LIMIT 1")
        .bind(name)
        .fetch_optional(c)
        .await?;
    row.map(|row| words::id(&row.try_get::<String, _>("id")?)).transpose()
}
