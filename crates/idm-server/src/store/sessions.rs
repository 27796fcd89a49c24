//! Sessions and their cookies (hashes only).

use super::{Conn, StoreError, users};
use idm_api::{
    ids::{SessionId, UserId},
    time::UnixMillis,
    user::User,
};
use sqlx::Row as _;

/// Hashes of a session cookie's two halves, see `domain::cookie`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CookieHashes {
    pub(crate) family: String,
    pub(crate) current: String,
}

/// A session and whom it speaks for.
#[derive(Debug, Clone)]
pub(crate) struct StoredSession {
    pub(crate) id: SessionId,
    pub(crate) expires: UnixMillis,
    pub(crate) ended: Option<UnixMillis>,
    pub(crate) cookie: Option<CookieHashes>,
    pub(crate) last_used: UnixMillis,
    pub(crate) address: Option<String>,
    /// Begun by a passkey alone.
    pub(crate) by_passkey: bool,
    /// The origin of the product that took it over.
    pub(crate) product: Option<String>,
    /// When its person logged in for it, or for the one that it came from.
    pub(crate) logged_in: UnixMillis,
    pub(crate) has_password: bool,
    pub(crate) user: User,
    pub(crate) account_name: String,
}

/// A session that begins.
pub(crate) struct NewSession {
    pub(crate) id: SessionId,
    pub(crate) user: UserId,
    pub(crate) created: UnixMillis,
    pub(crate) logged_in: UnixMillis,
    pub(crate) expires: UnixMillis,
    pub(crate) cookie: Option<CookieHashes>,
    pub(crate) address: Option<String>,
    pub(crate) browser: Option<&'static str>,
    pub(crate) system: Option<&'static str>,
    pub(crate) by_passkey: bool,
    pub(crate) product: Option<String>,
}

pub(crate) async fn insert(c: &mut Conn, new: &NewSession) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO sessions \
         (id, user_id, created, expires, cookie_family, cookie_current, last_used, address, browser, system, by_passkey, \
         product, logged_in) \
         VALUES ($1, $2, $3, $4, $5, $6, $3, $7, $8, $9, $10, $11, $12)",
    )
    .bind(new.id.to_string())
    .bind(new.user.to_string())
    .bind(new.created.0)
    .bind(new.expires.0)
    .bind(new.cookie.as_ref().map(|cookie| cookie.family.as_str()))
    .bind(new.cookie.as_ref().map(|cookie| cookie.current.as_str()))
    .bind(new.address.as_deref())
    .bind(new.browser)
    .bind(new.system)
    .bind(i64::from(new.by_passkey))
    .bind(new.product.as_deref())
    .bind(new.logged_in.0)
    .execute(c)
    .await?;
    Ok(())
}

pub(crate) async fn get(c: &mut Conn, id: SessionId) -> Result<Option<StoredSession>, StoreError> {
    let row = sqlx::query(
        "SELECT u.*, s.expires, s.ended, s.cookie_family, s.cookie_current, s.last_used, s.address, s.by_passkey, \
         s.product, s.logged_in, a.name AS account_name \
         FROM sessions s JOIN users u ON u.id = s.user_id JOIN accounts a ON a.id = u.account_id \
         WHERE s.id = $1",
    )
    .bind(id.to_string())
    .fetch_optional(c)
    .await?;
    row.map(|row| {
        let family: Option<String> = row.try_get("cookie_family")?;
        let current: Option<String> = row.try_get("cookie_current")?;
        Ok(StoredSession {
            id,
            expires: UnixMillis(row.try_get("expires")?),
            ended: row.try_get::<Option<i64>, _>("ended")?.map(UnixMillis),
            cookie: family.zip(current).map(|(family, current)| CookieHashes { family, current }),
            last_used: UnixMillis(row.try_get("last_used")?),
            address: row.try_get("address")?,
            by_passkey: row.try_get::<i64, _>("by_passkey")? == 1,
            product: row.try_get("product")?,
            logged_in: UnixMillis(row.try_get("logged_in")?),
            has_password: !row.try_get::<String, _>("password_hash")?.is_empty(),
            user: users::read(&row)?,
            account_name: row.try_get("account_name")?,
        })
    })
    .transpose()
}

/// Replaces the cookie's changing half; a use of the session.
pub(crate) async fn rotate_cookie(
    c: &mut Conn,
    id: SessionId,
    current: &str,
    now: UnixMillis,
) -> Result<(), StoreError> {
    sqlx::query("UPDATE sessions SET cookie_current = $2, last_used = $3 WHERE id = $1")
        .bind(id.to_string())
        .bind(current)
        .bind(now.0)
        .execute(c)
        .await?;
    Ok(())
}

/// Ends a session; one that has ended keeps its first reason.
pub(crate) async fn end(c: &mut Conn, id: SessionId, now: UnixMillis, reason: &str) -> Result<(), StoreError> {
    sqlx::query("UPDATE sessions SET ended = $2, end_reason = $3 WHERE id = $1 AND ended IS NULL")
        .bind(id.to_string())
        .bind(now.0)
        .bind(reason)
        .execute(c)
        .await?;
    Ok(())
}

/// Ends every session of a user; how many.
pub(crate) async fn end_all(c: &mut Conn, user: UserId, now: UnixMillis, reason: &str) -> Result<u64, StoreError> {
    let done = sqlx::query("UPDATE sessions SET ended = $2, end_reason = $3 WHERE user_id = $1 AND ended IS NULL")
        .bind(user.to_string())
        .bind(now.0)
        .bind(reason)
        .execute(c)
        .await?;
    Ok(done.rows_affected())
}

/// Ends every session of a user but one.
pub(crate) async fn end_others(
    c: &mut Conn,
    user: UserId,
    keep: SessionId,
    now: UnixMillis,
    reason: &str,
) -> Result<(), StoreError> {
    let end = "UPDATE sessions SET ended = $3, end_reason = $4 WHERE user_id = $1 AND id <> $2 AND ended IS NULL";
    let end = sqlx::query(end).bind(user.to_string()).bind(keep.to_string()).bind(now.0).bind(reason);
    end.execute(c).await?;
    Ok(())
}

/// Notes that a session was used.
pub(crate) async fn note_use(
    c: &mut Conn,
    id: SessionId,
    now: UnixMillis,
    address: Option<&str>,
) -> Result<(), StoreError> {
    let note = sqlx::query("UPDATE sessions SET last_used = $2, address = COALESCE($3, address) WHERE id = $1");
    note.bind(id.to_string()).bind(now.0).bind(address).execute(c).await?;
    Ok(())
}
