//! The hashes of appTokens. An application has one token that lives until it is replaced, and at most one
//! replaced token in its overlap.

use super::{
    Conn, StoreError,
    applications::{self, StoredApplication},
    words,
};
use idm_api::{
    ids::{AppId, SessionId},
    time::UnixMillis,
};
use sqlx::Row as _;

/// A token: its hash, and what is known of it.
#[derive(Debug, Clone)]
pub(crate) struct StoredToken {
    /// Names the token in the JWTs that were got with it.
    pub(crate) id: SessionId,
    pub(crate) hash: String,
    pub(crate) created: UnixMillis,
    pub(crate) expires: Option<UnixMillis>,
    pub(crate) last_used: Option<UnixMillis>,
}

pub(crate) async fn insert(c: &mut Conn, app: AppId, token: &StoredToken) -> Result<(), StoreError> {
    sqlx::query("INSERT INTO app_tokens (id, hash, app_id, created) VALUES ($1, $2, $3, $4)")
        .bind(token.id.to_string())
        .bind(&token.hash)
        .bind(app.to_string())
        .bind(token.created.0)
        .execute(c)
        .await?;
    Ok(())
}

/// Forgets every token of the application.
pub(crate) async fn delete_all(c: &mut Conn, app: AppId) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM app_tokens WHERE app_id = $1").bind(app.to_string()).execute(c).await?;
    Ok(())
}

/// Lets the present token live until `end`, and forgets those that were replaced before it.
pub(crate) async fn let_overlap(c: &mut Conn, app: AppId, end: UnixMillis) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM app_tokens WHERE app_id = $1 AND expires IS NOT NULL")
        .bind(app.to_string())
        .execute(&mut *c)
        .await?;
    sqlx::query("UPDATE app_tokens SET expires = $2 WHERE app_id = $1")
        .bind(app.to_string())
        .bind(end.0)
        .execute(c)
        .await?;
    Ok(())
}

/// Replaced tokens that are still accepted.
pub(crate) async fn overlapping(c: &mut Conn, app: AppId, now: UnixMillis) -> Result<Vec<StoredToken>, StoreError> {
    let rows = sqlx::query("SELECT * FROM app_tokens WHERE app_id = $1 AND expires > $2 ORDER BY created DESC")
        .bind(app.to_string())
        .bind(now.0)
        .fetch_all(c)
        .await?;
    rows.iter().map(read).collect()
}

/// The application whose token has this hash, and the token, unless its overlap has ended.
pub(crate) async fn by_hash(
    c: &mut Conn,
    hash: &str,
    now: UnixMillis,
) -> Result<Option<(StoredApplication, StoredToken)>, StoreError> {
    let row = sqlx::query("SELECT * FROM app_tokens WHERE hash = $1 AND (expires IS NULL OR expires > $2)")
        .bind(hash)
        .bind(now.0)
        .fetch_optional(&mut *c)
        .await?;
    with_application(c, row).await
}

/// As [`by_hash`], for the token that a JWT names.
pub(crate) async fn by_id(
    c: &mut Conn,
    id: SessionId,
    now: UnixMillis,
) -> Result<Option<(StoredApplication, StoredToken)>, StoreError> {
    let row = sqlx::query("SELECT * FROM app_tokens WHERE id = $1 AND (expires IS NULL OR expires > $2)")
        .bind(id.to_string())
        .bind(now.0)
        .fetch_optional(&mut *c)
        .await?;
    with_application(c, row).await
}

async fn with_application(
    c: &mut Conn,
    row: Option<sqlx::any::AnyRow>,
) -> Result<Option<(StoredApplication, StoredToken)>, StoreError> {
    let Some(row) = row else { return Ok(None) };
    let app_id: String = row.try_get("app_id")?;
    let app = sqlx::query("SELECT * FROM applications WHERE id = $1").bind(app_id).fetch_optional(c).await?;
    // Deleted between the two statements: as if it had been gone before the first.
    let Some(app) = app else { return Ok(None) };
    Ok(Some((applications::read(&app)?, read(&row)?)))
}

/// Notes that the token was accepted.
pub(crate) async fn set_last_used(c: &mut Conn, app: AppId, hash: &str, now: UnixMillis) -> Result<(), StoreError> {
    sqlx::query("UPDATE app_tokens SET last_used = $2 WHERE hash = $1").bind(hash).bind(now.0).execute(&mut *c).await?;
    sqlx::query("UPDATE applications SET last_used = $2 WHERE id = $1")
        .bind(app.to_string())
        .bind(now.0)
        .execute(c)
        .await?;
    Ok(())
}

fn read(row: &sqlx::any::AnyRow) -> Result<StoredToken, StoreError> {
    let time = |column: &str| Ok::<_, StoreError>(row.try_get::<Option<i64>, _>(column)?.map(UnixMillis));
    Ok(StoredToken {
        id: words::id(&row.try_get::<String, _>("id")?)?,
        hash: row.try_get("hash")?,
        created: UnixMillis(row.try_get("created")?),
        expires: time("expires")?,
        last_used: time("last_used")?,
    })
}
