//! Applications.

use super::{
    Conn, StoreError, search_words,
    word_index::{APPLICATIONS, Filed},
    words,
};
use idm_api::{
    application::ApplicationKind,
    ids::{AccountId, AppId},
    privilege::Privilege,
    time::UnixMillis,
};
use sqlx::{Row as _, any::AnyRow};

/// How an expiry that never comes is stored.
pub(super) const NEVER: i64 = i64::MAX;

/// An application as it is stored.
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
    /// Grows with every change but uses.
    pub(crate) version: i64,
    /// When the newest token was made.
    pub(crate) token_created: UnixMillis,
    /// When any of its tokens was last accepted.
    pub(crate) last_used: Option<UnixMillis>,
}

impl StoredApplication {
    /// Whether its tokens are accepted.
    pub(crate) fn is_active(&self, now: UnixMillis) -> bool {
        self.revoked.is_none() && self.expires.is_none_or(|end| end > now)
    }
}

/// False: there is no such account.
pub(crate) async fn insert(c: &mut Conn, app: &StoredApplication) -> Result<bool, StoreError> {
    if !add_to_count(c, app.account_id, 1).await? {
        return Ok(false);
    }
    let filed = filed(app);
    sqlx::query(
        "INSERT INTO applications \
         (id, account_id, name, name_key, kind, privileges, created, expires_at, revoked, version, token_created, \
          word_bits) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(app.id.to_string())
    .bind(app.account_id.to_string())
    .bind(&app.name)
    .bind(search_words::name_key(&app.name))
    .bind(words::one(&app.kind)?)
    .bind(words::join(&app.privileges)?)
    .bind(app.created.0)
    .bind(app.expires.map_or(NEVER, |time| time.0))
    .bind(app.revoked.map(|time| time.0))
    .bind(app.version)
    .bind(app.token_created.0)
    .bind(filed.bits())
    .execute(&mut *c)
    .await?;
    APPLICATIONS.file(c, &[filed]).await?;
    Ok(true)
}

async fn add_to_count(c: &mut Conn, account: AccountId, number: i64) -> Result<bool, StoreError> {
    let done = sqlx::query("UPDATE accounts SET applications = applications + $2 WHERE id = $1")
        .bind(account.to_string())
        .bind(number)
        .execute(c)
        .await?;
    Ok(done.rows_affected() > 0)
}

/// `None` for an unknown application and for one of another account alike.
pub(crate) async fn get(c: &mut Conn, account: AccountId, id: AppId) -> Result<Option<StoredApplication>, StoreError> {
    let row = sqlx::query("SELECT * FROM applications WHERE account_id = $1 AND id = $2")
        .bind(account.to_string())
        .bind(id.to_string())
        .fetch_optional(c)
        .await?;
    row.as_ref().map(read).transpose()
}

/// Writes what can change: name, privileges, expiry, revocation, version and the token's age.
pub(crate) async fn update(c: &mut Conn, app: &StoredApplication) -> Result<(), StoreError> {
    sqlx::query(
        "UPDATE applications SET name = $2, name_key = $3, privileges = $4, expires_at = $5, revoked = $6, \
         version = $7, token_created = $8 WHERE id = $1",
    )
    .bind(app.id.to_string())
    .bind(&app.name)
    .bind(search_words::name_key(&app.name))
    .bind(words::join(&app.privileges)?)
    .bind(app.expires.map_or(NEVER, |time| time.0))
    .bind(app.revoked.map(|time| time.0))
    .bind(app.version)
    .bind(app.token_created.0)
    .execute(&mut *c)
    .await?;
    Ok(())
}

/// Files a renamed application under its new words.
pub(crate) async fn refile(c: &mut Conn, app: &StoredApplication) -> Result<(), StoreError> {
    APPLICATIONS.refile(c, &[filed(app)]).await
}

pub(super) fn filed(app: &StoredApplication) -> Filed {
    Filed { account: app.account_id, id: app.id.to_string(), words: search_words::words_of(&app.name) }
}

/// Deletes an application with everything that hangs on it.
pub(crate) async fn delete(c: &mut Conn, app: &StoredApplication) -> Result<(), StoreError> {
    let id = app.id;
    add_to_count(c, app.account_id, -1).await?;
    APPLICATIONS.unfile(c, &id.to_string()).await?;
    sqlx::query("DELETE FROM app_tokens WHERE app_id = $1").bind(id.to_string()).execute(&mut *c).await?;
    sqlx::query("DELETE FROM applications WHERE id = $1").bind(id.to_string()).execute(c).await?;
    Ok(())
}

/// Reads a whole row of the table.
pub(super) fn read(row: &AnyRow) -> Result<StoredApplication, StoreError> {
    let expires: i64 = row.try_get("expires_at")?;
    let last_used: i64 = row.try_get("last_used")?;
    Ok(StoredApplication {
        id: words::id(&row.try_get::<String, _>("id")?)?,
        account_id: words::id(&row.try_get::<String, _>("account_id")?)?,
        name: row.try_get("name")?,
        kind: words::read(&row.try_get::<String, _>("kind")?)?,
        privileges: words::split(&row.try_get::<String, _>("privileges")?)?,
        created: UnixMillis(row.try_get("created")?),
        expires: (expires != NEVER).then_some(UnixMillis(expires)),
        revoked: row.try_get::<Option<i64>, _>("revoked")?.map(UnixMillis),
        version: row.try_get("version")?,
        token_created: UnixMillis(row.try_get("token_created")?),
        last_used: (last_used != 0).then_some(UnixMillis(last_used)),
    })
}
