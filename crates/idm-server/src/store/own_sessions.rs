//! The sessions of one user, for that user.

use super::{Conn, StoreError, words};
use idm_api::{
    ids::{SessionId, UserId},
    own_account::{MOST_SESSIONS, OwnSession},
    time::UnixMillis,
};
use sqlx::Row as _;

/// Those that have not ended, last used first. `used_after`: what was last used then or before has ended, too.
pub(crate) async fn living(
    c: &mut Conn,
    user: UserId,
    current: SessionId,
    now: UnixMillis,
    used_after: UnixMillis,
) -> Result<Vec<OwnSession>, StoreError> {
    let rows = sqlx::query(
        "SELECT id, created, expires, last_used, address, browser, system FROM sessions \
         WHERE user_id = $1 AND ended IS NULL AND expires > $2 AND last_used > $4 \
         ORDER BY last_used DESC, created DESC, id LIMIT $3",
    )
    .bind(user.to_string())
    .bind(now.0)
    .bind(i64::from(MOST_SESSIONS))
    .bind(used_after.0)
    .fetch_all(c)
    .await?;
    let read = |row: &sqlx::any::AnyRow| {
        let session_id = words::id(&row.try_get::<String, _>("id")?)?;
        Ok(OwnSession {
            session_id,
            current: session_id == current,
            created: UnixMillis(row.try_get("created")?),
            last_used: UnixMillis(row.try_get("last_used")?),
            expires: UnixMillis(row.try_get("expires")?),
            browser: row.try_get("browser")?,
            system: row.try_get("system")?,
            address: row.try_get("address")?,
        })
    };
    rows.iter().map(read).collect()
}

/// How many have not ended.
pub(crate) async fn count(
    c: &mut Conn,
    user: UserId,
    now: UnixMillis,
    used_after: UnixMillis,
) -> Result<i64, StoreError> {
    let count = "SELECT COUNT(*) FROM sessions \
                 WHERE user_id = $1 AND ended IS NULL AND expires > $2 AND last_used > $3";
    let count = sqlx::query_scalar(count).bind(user.to_string()).bind(now.0).bind(used_after.0);
    Ok(count.fetch_one(c).await?)
}

/// Ends one; whether the user had it and it had not ended.
pub(crate) async fn end(
    c: &mut Conn,
    user: UserId,
    id: SessionId,
    now: UnixMillis,
    reason: &str,
) -> Result<bool, StoreError> {
    let end = "UPDATE sessions SET ended = $3, end_reason = $4 \
               WHERE id = $1 AND user_id = $2 AND ended IS NULL AND expires > $3";
    let end = sqlx::query(end).bind(id.to_string()).bind(user.to_string()).bind(now.0).bind(reason);
    Ok(end.execute(c).await?.rows_affected() == 1)
}
