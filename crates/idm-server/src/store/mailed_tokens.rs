//! Hashes of the tokens in mailed links.

use super::{Conn, StoreError, mail_jobs::MailKind, words};
use idm_api::{ids::UserId, time::UnixMillis};
use sqlx::Row as _;

/// A token that was mailed.
#[derive(Debug, Clone)]
pub(crate) struct MailedToken {
    pub(crate) purpose: MailKind,
    pub(crate) user: UserId,
    /// The address it was mailed to.
    pub(crate) email: String,
    pub(crate) expires: UnixMillis,
}

pub(crate) async fn insert(c: &mut Conn, hash: &str, token: &MailedToken, now: UnixMillis) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO mailed_tokens (hash, purpose, user_id, email, created, expires) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(hash)
    .bind(words::one(&token.purpose)?)
    .bind(token.user.to_string())
    .bind(&token.email)
    .bind(now.0)
    .bind(token.expires.0)
    .execute(c)
    .await?;
    Ok(())
}

/// The token that has this hash, while it holds.
pub(crate) async fn get(c: &mut Conn, hash: &str, now: UnixMillis) -> Result<Option<MailedToken>, StoreError> {
    let row = sqlx::query("SELECT * FROM mailed_tokens WHERE hash = $1 AND expires > $2")
        .bind(hash)
        .bind(now.0)
        .fetch_optional(c)
        .await?;
    row.map(|row| {
        Ok(MailedToken {
            purpose: words::read(&row.try_get::<String, _>("purpose")?)?,
            user: words::id(&row.try_get::<String, _>("user_id")?)?,
            email: row.try_get("email")?,
            expires: UnixMillis(row.try_get("expires")?),
        })
    })
    .transpose()
}

/// How many tokens of the user hold for this purpose.
pub(crate) async fn count(c: &mut Conn, user: UserId, purpose: MailKind, now: UnixMillis) -> Result<i64, StoreError> {
    let count = "SELECT COUNT(*) FROM mailed_tokens WHERE user_id = $1 AND purpose = $2 AND expires > $3";
    let count = sqlx::query_scalar(count).bind(user.to_string()).bind(words::one(&purpose)?).bind(now.0);
    Ok(count.fetch_one(c).await?)
}

/// Voids every token of the user for this purpose.
pub(crate) async fn delete_all(c: &mut Conn, user: UserId, purpose: MailKind) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM mailed_tokens WHERE user_id = $1 AND purpose = $2")
        .bind(user.to_string())
        .bind(words::one(&purpose)?)
        .execute(c)
        .await?;
    Ok(())
}
