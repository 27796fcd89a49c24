//! Logins at OpenID Connect providers that are connected with users.

use super::{Conn, StoreError, words};
use idm_api::{
    ids::{AccountId, ConnectedLoginId, UserId},
    time::UnixMillis,
};
use sqlx::{Row as _, any::AnyRow};

/// A connected login.
#[derive(Debug, Clone)]
pub(crate) struct StoredLogin {
    pub(crate) id: ConnectedLoginId,
    pub(crate) user: UserId,
    pub(crate) account: AccountId,
    pub(crate) issuer: String,
    pub(crate) subject: String,
    pub(crate) email: Option<String>,
    pub(crate) created: UnixMillis,
    pub(crate) last_used: Option<UnixMillis>,
}

/// `Duplicate` where somebody of the account has this login.
pub(crate) async fn insert(c: &mut Conn, new: &StoredLogin) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO connected_logins (id, user_id, account_id, issuer, subject, email, created, last_used) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, 0)",
    )
    .bind(new.id.to_string())
    .bind(new.user.to_string())
    .bind(new.account.to_string())
    .bind(&new.issuer)
    .bind(&new.subject)
    .bind(new.email.as_deref())
    .bind(new.created.0)
    .execute(c)
    .await?;
    Ok(())
}

/// The login of this account that the issuer calls so; compared exactly.
pub(crate) async fn by_subject(
    c: &mut Conn,
    account: AccountId,
    issuer: &str,
    subject: &str,
) -> Result<Option<StoredLogin>, StoreError> {
    let row = sqlx::query("SELECT * FROM connected_logins WHERE account_id = $1 AND issuer = $2 AND subject = $3");
    let row = row.bind(account.to_string()).bind(issuer).bind(subject).fetch_optional(c).await?;
    row.as_ref().map(read).transpose()
}

pub(crate) async fn get(c: &mut Conn, id: ConnectedLoginId) -> Result<Option<StoredLogin>, StoreError> {
    let row = sqlx::query("SELECT * FROM connected_logins WHERE id = $1").bind(id.to_string());
    row.fetch_optional(c).await?.as_ref().map(read).transpose()
}

/// Those of a user, oldest first.
pub(crate) async fn of_user(c: &mut Conn, user: UserId) -> Result<Vec<StoredLogin>, StoreError> {
    let rows = sqlx::query("SELECT * FROM connected_logins WHERE user_id = $1 ORDER BY created, id");
    rows.bind(user.to_string()).fetch_all(c).await?.iter().map(read).collect()
}

pub(crate) async fn note_use(c: &mut Conn, id: ConnectedLoginId, now: UnixMillis) -> Result<(), StoreError> {
    let note = sqlx::query("UPDATE connected_logins SET last_used = $2 WHERE id = $1");
    note.bind(id.to_string()).bind(now.0).execute(c).await?;
    Ok(())
}

pub(crate) async fn delete(c: &mut Conn, id: ConnectedLoginId) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM connected_logins WHERE id = $1").bind(id.to_string()).execute(c).await?;
    Ok(())
}

fn read(row: &AnyRow) -> Result<StoredLogin, StoreError> {
    let last_used: i64 = row.try_get("last_used")?;
    Ok(StoredLogin {
        id: words::id(&row.try_get::<String, _>("id")?)?,
        user: words::id(&row.try_get::<String, _>("user_id")?)?,
        account: words::id(&row.try_get::<String, _>("account_id")?)?,
        issuer: row.try_get("issuer")?,
        subject: row.try_get("subject")?,
        email: row.try_get("email")?,
        created: UnixMillis(row.try_get("created")?),
        last_used: (last_used != 0).then_some(UnixMillis(last_used)),
    })
}
