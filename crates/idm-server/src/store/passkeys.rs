//! Passkeys: the public half of each, its name, and when it was used.

use super::{Conn, StoreError, words};
use idm_api::{
    ids::{PasskeyId, UserId},
    passkey::OwnPasskey,
    time::UnixMillis,
};
use sqlx::{Row as _, any::AnyRow};

/// A passkey with its public key.
#[derive(Clone)]
pub(crate) struct StoredPasskey {
    pub(crate) passkey: OwnPasskey,
    pub(crate) user: UserId,
    /// In base64url.
    pub(crate) credential_id: String,
    /// See [`crate::crypto::webauthn`].
    pub(crate) credential: String,
}

/// `Duplicate` where somebody has this credential.
pub(crate) async fn insert(c: &mut Conn, new: &StoredPasskey) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO passkeys (id, user_id, credential_id, credential, name, created) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(new.passkey.passkey_id.to_string())
    .bind(new.user.to_string())
    .bind(&new.credential_id)
    .bind(&new.credential)
    .bind(&new.passkey.name)
    .bind(new.passkey.created.0)
    .execute(c)
    .await?;
    Ok(())
}

/// Those of a user, oldest first.
pub(crate) async fn of_user(c: &mut Conn, user: UserId) -> Result<Vec<StoredPasskey>, StoreError> {
    let rows = sqlx::query("SELECT * FROM passkeys WHERE user_id = $1 ORDER BY created, id");
    rows.bind(user.to_string()).fetch_all(c).await?.iter().map(read).collect()
}

/// How many a user has.
pub(crate) async fn count(c: &mut Conn, user: UserId) -> Result<i64, StoreError> {
    let count = sqlx::query_scalar("SELECT COUNT(*) FROM passkeys WHERE user_id = $1").bind(user.to_string());
    Ok(count.fetch_one(c).await?)
}

/// One of a user's; `None` for another person's as for one that never was.
pub(crate) async fn get(c: &mut Conn, user: UserId, id: PasskeyId) -> Result<Option<StoredPasskey>, StoreError> {
    let row = sqlx::query("SELECT * FROM passkeys WHERE id = $1 AND user_id = $2");
    let row = row.bind(id.to_string()).bind(user.to_string()).fetch_optional(c).await?;
    row.as_ref().map(read).transpose()
}

/// The one that has this credential.
pub(crate) async fn by_credential(c: &mut Conn, credential_id: &str) -> Result<Option<StoredPasskey>, StoreError> {
    let row = sqlx::query("SELECT * FROM passkeys WHERE credential_id = $1").bind(credential_id);
    row.fetch_optional(c).await?.as_ref().map(read).transpose()
}

pub(crate) async fn set_name(c: &mut Conn, id: PasskeyId, name: &str) -> Result<(), StoreError> {
    sqlx::query("UPDATE passkeys SET name = $2 WHERE id = $1").bind(id.to_string()).bind(name).execute(c).await?;
    Ok(())
}

/// Notes a use; false where the credential is not the one that was looked at (any more).
pub(crate) async fn note_use(
    c: &mut Conn,
    looked_at: &StoredPasskey,
    credential: &str,
    now: UnixMillis,
) -> Result<bool, StoreError> {
    let done = sqlx::query("UPDATE passkeys SET credential = $3, last_used = $4 WHERE id = $1 AND credential = $2")
        .bind(looked_at.passkey.passkey_id.to_string())
        .bind(&looked_at.credential)
        .bind(credential)
        .bind(now.0)
        .execute(c)
        .await?;
    Ok(done.rows_affected() == 1)
}

pub(crate) async fn delete(c: &mut Conn, id: PasskeyId) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM passkeys WHERE id = $1").bind(id.to_string()).execute(c).await?;
    Ok(())
}

fn read(row: &AnyRow) -> Result<StoredPasskey, StoreError> {
    let last_used: i64 = row.try_get("last_used")?;
    Ok(StoredPasskey {
        passkey: OwnPasskey {
            passkey_id: words::id(&row.try_get::<String, _>("id")?)?,
            name: row.try_get("name")?,
            created: UnixMillis(row.try_get("created")?),
            last_used: (last_used != 0).then_some(UnixMillis(last_used)),
        },
        user: words::id(&row.try_get::<String, _>("user_id")?)?,
        credential_id: row.try_get("credential_id")?,
        credential: row.try_get("credential")?,
    })
}
