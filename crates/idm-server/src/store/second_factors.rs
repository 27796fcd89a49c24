//! Secrets of authenticator apps (sealed) and recovery codes (hashes only).

use super::{Conn, StoreError};
use idm_api::{ids::UserId, time::UnixMillis};
use sqlx::Row as _;

/// What is stored of a user's authenticator app, confirmed or not.
pub(crate) struct StoredTotp {
    pub(crate) sealed_secret: String,
    pub(crate) created: UnixMillis,
    /// Time step of the last code that was taken.
    pub(crate) last_step: i64,
}

/// Stores a secret that is to be confirmed, in place of an earlier one.
pub(crate) async fn put_secret(c: &mut Conn, user: UserId, sealed: &str, now: UnixMillis) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO totp_secrets (user_id, sealed_secret, created, last_step) VALUES ($1, $2, $3, 0) \
         ON CONFLICT (user_id) DO UPDATE SET sealed_secret = excluded.sealed_secret, created = excluded.created, \
         last_step = 0",
    )
    .bind(user.to_string())
    .bind(sealed)
    .bind(now.0)
    .execute(c)
    .await?;
    Ok(())
}

pub(crate) async fn secret(c: &mut Conn, user: UserId) -> Result<Option<StoredTotp>, StoreError> {
    let row = sqlx::query("SELECT sealed_secret, created, last_step FROM totp_secrets WHERE user_id = $1")
        .bind(user.to_string())
        .fetch_optional(c)
        .await?;
    row.map(|row| {
        Ok(StoredTotp {
            sealed_secret: row.try_get("sealed_secret")?,
            created: UnixMillis(row.try_get("created")?),
            last_step: row.try_get("last_step")?,
        })
    })
    .transpose()
}

/// Notes that a code of this step was taken.
pub(crate) async fn take_step(c: &mut Conn, user: UserId, step: i64) -> Result<(), StoreError> {
    let statement = "UPDATE totp_secrets SET last_step = $2 WHERE user_id = $1";
    sqlx::query(statement).bind(user.to_string()).bind(step).execute(c).await?;
    Ok(())
}

/// Turns it on or, with `None`, off.
pub(crate) async fn set_enabled(c: &mut Conn, user: UserId, since: Option<UnixMillis>) -> Result<(), StoreError> {
    sqlx::query("UPDATE users SET second_factor = $2, version = version + 1 WHERE id = $1")
        .bind(user.to_string())
        .bind(since.map_or(0, |time| time.0))
        .execute(c)
        .await?;
    Ok(())
}

/// Since when it is on; `None`: it is off.
pub(crate) async fn enabled_since(c: &mut Conn, user: UserId) -> Result<Option<UnixMillis>, StoreError> {
    let since = sqlx::query_scalar("SELECT second_factor FROM users WHERE id = $1").bind(user.to_string());
    let since: Option<i64> = since.fetch_optional(c).await?;
    Ok(since.filter(|since| *since != 0).map(UnixMillis))
}

/// Replaces all recovery codes.
pub(crate) async fn put_recovery_codes(c: &mut Conn, user: UserId, hashes: &[String]) -> Result<(), StoreError> {
    let user = user.to_string();
    sqlx::query("DELETE FROM recovery_codes WHERE user_id = $1").bind(&user).execute(&mut *c).await?;
    for hash in hashes {
        let statement = "INSERT INTO recovery_codes (user_id, hash) VALUES ($1, $2)";
        sqlx::query(statement).bind(&user).bind(hash).execute(&mut *c).await?;
    }
    Ok(())
}

/// Uses a recovery code up; false where there is no such code.
pub(crate) async fn take_recovery_code(c: &mut Conn, user: UserId, hash: &str) -> Result<bool, StoreError> {
    let statement = "DELETE FROM recovery_codes WHERE user_id = $1 AND hash = $2";
    let done = sqlx::query(statement).bind(user.to_string()).bind(hash).execute(c).await?;
    Ok(done.rows_affected() == 1)
}

pub(crate) async fn count_recovery_codes(c: &mut Conn, user: UserId) -> Result<i64, StoreError> {
    let count = sqlx::query_scalar("SELECT COUNT(*) FROM recovery_codes WHERE user_id = $1").bind(user.to_string());
    Ok(count.fetch_one(c).await?)
}

/// Deletes the secret and the recovery codes.
pub(crate) async fn delete(c: &mut Conn, user: UserId) -> Result<(), StoreError> {
    let user = user.to_string();
    for statement in ["DELETE FROM recovery_codes WHERE user_id = $1", "DELETE FROM totp_secrets WHERE user_id = $1"] {
        sqlx::query(statement).bind(&user).execute(&mut *c).await?;
    }
    Ok(())
}
