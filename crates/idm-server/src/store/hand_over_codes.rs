//! Hashes of the one-time codes by which a product takes a login over.

use super::{Conn, StoreError, words};
use idm_api::{ids::SessionId, time::UnixMillis};
use sqlx::Row as _;

/// What a code stands for.
#[derive(Debug, Clone)]
pub(crate) struct HandOverCode {
    /// The session whose person asked for it.
    pub(crate) session: SessionId,
    /// Of the page that it was sent to.
    pub(crate) origin: String,
    pub(crate) challenge: String,
    pub(crate) expires: UnixMillis,
}

/// A code that somebody shows.
#[derive(Debug, Clone)]
pub(crate) struct ShownCode {
    pub(crate) code: HandOverCode,
    /// Whether it was used before.
    pub(crate) used: bool,
    /// The session that came of that.
    pub(crate) made: Option<SessionId>,
}

pub(crate) async fn insert(c: &mut Conn, hash: &str, code: &HandOverCode) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO hand_over_codes (hash, session_id, origin, challenge, expires) VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(hash)
    .bind(code.session.to_string())
    .bind(&code.origin)
    .bind(&code.challenge)
    .bind(code.expires.0)
    .execute(c)
    .await?;
    Ok(())
}

/// Uses the code up that has this hash: of two who try, one finds it unused. It may have expired.
pub(crate) async fn take(c: &mut Conn, hash: &str, now: UnixMillis) -> Result<Option<ShownCode>, StoreError> {
    let taken = sqlx::query("UPDATE hand_over_codes SET used = $2 WHERE hash = $1 AND used IS NULL");
    let first = taken.bind(hash).bind(now.0).execute(&mut *c).await?.rows_affected() == 1;
    let row =
        sqlx::query("SELECT session_id, origin, challenge, expires, session_made FROM hand_over_codes WHERE hash = $1")
            .bind(hash)
            .fetch_optional(c)
            .await?;
    row.map(|row| {
        let code = HandOverCode {
            session: words::id(&row.try_get::<String, _>("session_id")?)?,
            origin: row.try_get("origin")?,
            challenge: row.try_get("challenge")?,
            expires: UnixMillis(row.try_get("expires")?),
        };
        let made = row.try_get::<Option<String>, _>("session_made")?;
        Ok(ShownCode { code, used: !first, made: made.as_deref().map(words::id).transpose()? })
    })
    .transpose()
}

/// Notes which session came of a code.
pub(crate) async fn note_made(c: &mut Conn, hash: &str, session: SessionId) -> Result<(), StoreError> {
    let note = sqlx::query("UPDATE hand_over_codes SET session_made = $2 WHERE hash = $1");
    note.bind(hash).bind(session.to_string()).execute(c).await?;
    Ok(())
}
