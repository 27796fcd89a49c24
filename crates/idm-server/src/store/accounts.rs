//! Accounts (tenants).

use super::{Conn, StoreError, words};
use idm_api::{account::Account, ids::AccountId, password_policy::PasswordProfile, time::UnixMillis};
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

pub(crate) async fn get(c: &mut Conn, id: AccountId) -> Result<Option<Account>, StoreError> {
    let row = sqlx::query("SELECT name, password_profile FROM accounts WHERE id = $1")
        .bind(id.to_string())
        .fetch_optional(c)
        .await?;
    row.map(|row| {
        Ok(Account {
            account_id: id,
            name: row.try_get("name")?,
            password_profile: words::read(&row.try_get::<String, _>("password_profile")?)?,
        })
    })
    .transpose()
}

pub(crate) async fn set_password_profile(
    c: &mut Conn,
    id: AccountId,
    profile: PasswordProfile,
) -> Result<(), StoreError> {
    sqlx::query("UPDATE accounts SET password_profile = $2 WHERE id = $1")
        .bind(id.to_string())
        .bind(profile.name())
        .execute(c)
        .await?;
    Ok(())
}

/// Of every account.
pub(crate) async fn ids(c: &mut Conn) -> Result<Vec<AccountId>, StoreError> {
    let ids: Vec<String> = sqlx::query_scalar("SELECT id FROM accounts").fetch_all(c).await?;
    ids.iter().map(|id| words::id(id)).collect()
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
