//! Applications and the hashes of their tokens.

use super::{Conn, StoreError, words};
use idm_api::{
    application::ApplicationKind,
    ids::{AccountId, AppId},
    privilege::Privilege,
    time::UnixMillis,
};
use sqlx::{Row as _, any::AnyRow};

/// An application as it is stored, with the times of its newest token.
#[derive(Debug, Clone)]
pub(crate) struct StoredApplication {
    pub(crate) id: AppId,
    pub(crate) account_id: AccountId,
    pub(crate) name: String,
    pub(crate) kind: ApplicationKind,
    pub(crate) privileges: Vec<Privilege>,
    pub(crate) created: UnixMillis,
    pub(crate) expires: Option<UnixMillis>,
    pub(crate) revoked: Option<UnixMillis>,
    pub(crate) version: i64,
    pub(crate) token_created: UnixMillis,
    pub(crate) last_used: Option<UnixMillis>,
}

/// Most applications that one list answer holds.
pub(crate) const LIST_LIMIT: i64 = 1000;

pub(crate) async fn insert(c: &mut Conn, app: &StoredApplication, token_hash: &str) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO applications (id, account_id, name, kind, privileges, created, expires, version) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(app.id.to_string())
    .bind(app.account_id.to_string())
    .bind(&app.name)
    .bind(words::one(&app.kind)?)
    .bind(words::join(&app.privileges)?)
    .bind(app.created.0)
    .bind(app.expires.map(|time| time.0))
    .bind(app.version)
    .execute(&mut *c)
    .await?;
    sqlx::query("INSERT INTO app_tokens (hash, app_id, created) VALUES ($1, $2, $3)")
        .bind(token_hash)
        .bind(app.id.to_string())
        .bind(app.token_created.0)
        .execute(c)
        .await?;
    Ok(())
}

/// Newest first.
pub(crate) async fn list(c: &mut Conn, account: AccountId) -> Result<Vec<StoredApplication>, StoreError> {
    let rows = sqlx::query(
        "SELECT a.*, t.created AS token_created, t.last_used FROM applications a \
         JOIN app_tokens t ON t.app_id = a.id AND t.expires IS NULL \
         WHERE a.account_id = $1 ORDER BY a.created DESC, a.id DESC LIMIT $2",
    )
    .bind(account.to_string())
    .bind(LIST_LIMIT)
    .fetch_all(c)
    .await?;
    rows.iter().map(read).collect()
}

pub(crate) async fn count(c: &mut Conn, account: AccountId) -> Result<i64, StoreError> {
    let count = sqlx::query_scalar("SELECT COUNT(*) FROM applications WHERE account_id = $1")
        .bind(account.to_string())
        .fetch_one(c)
        .await?;
    Ok(count)
}

/// `None` for an unknown application and for one of another account alike.
pub(crate) async fn get(c: &mut Conn, account: AccountId, id: AppId) -> Result<Option<StoredApplication>, StoreError> {
    let row = sqlx::query(
        "SELECT a.*, t.created AS token_created, t.last_used FROM applications a \
         JOIN app_tokens t ON t.app_id = a.id AND t.expires IS NULL \
         WHERE a.account_id = $1 AND a.id = $2",
    )
    .bind(account.to_string())
    .bind(id.to_string())
    .fetch_optional(c)
    .await?;
    row.as_ref().map(read).transpose()
}

/// The application whose token has this hash, unless the token's overlap has ended.
pub(crate) async fn by_token_hash(
    c: &mut Conn,
    hash: &str,
    now: UnixMillis,
) -> Result<Option<StoredApplication>, StoreError> {
    let row = sqlx::query(
        "SELECT a.*, t.created AS token_created, t.last_used FROM app_tokens t \
         JOIN applications a ON a.id = t.app_id \
         WHERE t.hash = $1 AND (t.expires IS NULL OR t.expires > $2)",
    )
    .bind(hash)
    .bind(now.0)
    .fetch_optional(c)
    .await?;
    row.as_ref().map(read).transpose()
}

pub(crate) async fn set_last_used(c: &mut Conn, hash: &str, now: UnixMillis) -> Result<(), StoreError> {
    sqlx::query("UPDATE app_tokens SET last_used = $2 WHERE hash = $1").bind(hash).bind(now.0).execute(c).await?;
    Ok(())
}

fn read(row: &AnyRow) -> Result<StoredApplication, StoreError> {
    let time = |column: &str| Ok::<_, StoreError>(row.try_get::<Option<i64>, _>(column)?.map(UnixMillis));
    Ok(StoredApplication {
        id: words::id(&row.try_get::<String, _>("id")?)?,
        account_id: words::id(&row.try_get::<String, _>("account_id")?)?,
        name: row.try_get("name")?,
        kind: words::read(&row.try_get::<String, _>("kind")?)?,
        privileges: words::split(&row.try_get::<String, _>("privileges")?)?,
        created: UnixMillis(row.try_get("created")?),
        expires: time("expires")?,
        revoked: time("revoked")?,
        version: row.try_get("version")?,
        token_created: UnixMillis(row.try_get("token_created")?),
        last_used: time("last_used")?,
    })
}
