//! Users.

use super::{Conn, StoreError, words};
use idm_api::{
    email,
    ids::{AccountId, UserId},
    time::UnixMillis,
    user::User,
};
use sqlx::{Row as _, any::AnyRow};

/// A user with the hash of the password.
pub(crate) struct StoredUser {
    pub(crate) user: User,
    pub(crate) password_hash: String,
}

/// `Duplicate` where the account has a user with this email address.
pub(crate) async fn insert(c: &mut Conn, user: &User, password_hash: &str) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO users (id, account_id, email, email_key, name, roles, password_hash, created) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(user.user_id.to_string())
    .bind(user.account_id.to_string())
    .bind(&user.email_address)
    .bind(email::normalized(&user.email_address))
    .bind(user.name.as_deref())
    .bind(words::join(&user.roles)?)
    .bind(password_hash)
    .bind(user.created.0)
    .execute(c)
    .await?;
    Ok(())
}

/// Compared without regard to case.
pub(crate) async fn by_email(
    c: &mut Conn,
    account: AccountId,
    address: &str,
) -> Result<Option<StoredUser>, StoreError> {
    let row = sqlx::query(
        "SELECT id, account_id, email, name, roles, password_hash, created FROM users \
         WHERE account_id = $1 AND email_key = $2",
    )
    .bind(account.to_string())
    .bind(email::normalized(address))
    .fetch_optional(c)
    .await?;
    row.map(|row| {
        let password_hash = row.try_get("password_hash")?;
        Ok(StoredUser { user: read(&row)?, password_hash })
    })
    .transpose()
}

pub(crate) async fn set_password_hash(c: &mut Conn, id: UserId, hash: &str) -> Result<(), StoreError> {
    sqlx::query("UPDATE users SET password_hash = $2 WHERE id = $1").bind(id.to_string()).bind(hash).execute(c).await?;
    Ok(())
}

/// Reads the columns id, account_id, email, name, roles, created.
pub(super) fn read(row: &AnyRow) -> Result<User, StoreError> {
    Ok(User {
        user_id: words::id(&row.try_get::<String, _>("id")?)?,
        account_id: words::id(&row.try_get::<String, _>("account_id")?)?,
        email_address: row.try_get("email")?,
        name: row.try_get("name")?,
        roles: words::split(&row.try_get::<String, _>("roles")?)?,
        created: UnixMillis(row.try_get("created")?),
    })
}
