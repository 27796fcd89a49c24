//! The keys that JWTs are signed with. The private half is stored sealed only.

use super::{Conn, StoreError};
use idm_api::time::UnixMillis;
use sqlx::Row as _;

/// A key as it is stored.
#[derive(Clone)]
pub(crate) struct StoredKey {
    pub(crate) kid: String,
    /// RSA modulus, base64url without padding (RFC 7518 section 6.3.1).
    pub(crate) modulus: String,
    /// RSA public exponent, likewise.
    pub(crate) exponent: String,
    pub(crate) sealed_private: String,
    pub(crate) created: UnixMillis,
    /// When its turn to sign begins.
    pub(crate) signs_from: UnixMillis,
}

pub(crate) async fn insert(c: &mut Conn, key: &StoredKey) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO signing_keys (kid, modulus, exponent, sealed_private, created, signs_from) \
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(&key.kid)
    .bind(&key.modulus)
    .bind(&key.exponent)
    .bind(&key.sealed_private)
    .bind(key.created.0)
    .bind(key.signs_from.0)
    .execute(c)
    .await?;
    Ok(())
}

/// Every key, the one whose turn comes last first.
pub(crate) async fn all(c: &mut Conn) -> Result<Vec<StoredKey>, StoreError> {
    let rows = sqlx::query("SELECT * FROM signing_keys ORDER BY signs_from DESC, kid").fetch_all(c).await?;
    rows.iter()
        .map(|row| {
            Ok(StoredKey {
                kid: row.try_get("kid")?,
                modulus: row.try_get("modulus")?,
                exponent: row.try_get("exponent")?,
                sealed_private: row.try_get("sealed_private")?,
                created: UnixMillis(row.try_get("created")?),
                signs_from: UnixMillis(row.try_get("signs_from")?),
            })
        })
        .collect()
}

pub(crate) async fn delete(c: &mut Conn, kid: &str) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM signing_keys WHERE kid = $1").bind(kid).execute(c).await?;
    Ok(())
}
