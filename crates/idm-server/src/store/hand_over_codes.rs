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

/// Takes the code that has this hash: of two who try, one gets it. It may have expired.
pub(crate) async fn take(c: &mut Conn, hash: &str) -> Result<Option<HandOverCode>, StoreError> {
    let row =
        sqlx::query("DELETE FROM hand_over_codes WHERE hash = $1 RETURNING session_id, origin, challenge, expires")
            .bind(hash)
            .fetch_optional(c)
            .await?;
    row.map(|row| {
        Ok(HandOverCode {
            session: words::id(&row.try_get::<String, _>("session_id")?)?,
            origin: row.try_get("origin")?,
            challenge: row.try_get("challenge")?,
            expires: UnixMillis(row.try_get("expires")?),
        })
    })
    .transpose()
}
