//! Users.

use super::{
    Conn, StoreError, search_words,
    word_index::{Filed, USERS},
    words,
};
use idm_api::{
    email,
    ids::{AccountId, UserId},
    time::UnixMillis,
    user::{Role, User},
};
use sqlx::{Row as _, any::AnyRow};

/// A user with the hash of the password.
#[derive(Clone)]
pub(crate) struct StoredUser {
    pub(crate) user: User,
    /// `None`: no password has been chosen yet.
    pub(crate) password_hash: Option<String>,
    /// Grows with every change of what admins see.
    pub(crate) version: i64,
}

/// `Duplicate` where the account has a user with this email address.
pub(crate) async fn insert(c: &mut Conn, user: &User, password_hash: Option<&str>) -> Result<(), StoreError> {
    let filed = filed(user);
    sqlx::query(
        "INSERT INTO users (id, account_id, email, email_key, name, roles, admin, password_hash, created, word_bits) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(user.user_id.to_string())
    .bind(user.account_id.to_string())
    .bind(&user.email_address)
    .bind(email::normalized(&user.email_address))
    .bind(user.name.as_deref())
    .bind(words::join(&user.roles)?)
    .bind(i64::from(user.roles.contains(&Role::Admin)))
    .bind(password_hash.unwrap_or_default())
    .bind(user.created.0)
    .bind(filed.bits())
    .execute(&mut *c)
    .await?;
    USERS.file(c, &[filed]).await
}

/// Compared without regard to case.
pub(crate) async fn by_email(
    c: &mut Conn,
    account: AccountId,
    address: &str,
) -> Result<Option<StoredUser>, StoreError> {
    // No text of PostgreSQL's can hold it, so that asking for it there is a fault; and no address of anybody's has it.
    if address.contains('\0') {
        return Ok(None);
    }
    let row = sqlx::query("SELECT * FROM users WHERE account_id = $1 AND email_key = $2")
        .bind(account.to_string())
        .bind(email::normalized(address))
        .fetch_optional(c)
        .await?;
    row.as_ref().map(read_stored).transpose()
}

/// `None` for an unknown user and for one of another account alike.
pub(crate) async fn get(c: &mut Conn, account: AccountId, id: UserId) -> Result<Option<StoredUser>, StoreError> {
    let row = sqlx::query("SELECT * FROM users WHERE account_id = $1 AND id = $2")
        .bind(account.to_string())
        .bind(id.to_string())
        .fetch_optional(c)
        .await?;
    row.as_ref().map(read_stored).transpose()
}

/// A user of any account.
pub(crate) async fn by_id(c: &mut Conn, id: UserId) -> Result<Option<StoredUser>, StoreError> {
    let row = sqlx::query("SELECT * FROM users WHERE id = $1").bind(id.to_string()).fetch_optional(c).await?;
    row.as_ref().map(read_stored).transpose()
}

/// Writes what admins can change: address, name, roles, lock and version; `Duplicate` as at [`insert`].
pub(crate) async fn update(
    c: &mut Conn,
    user: &User,
    locked: Option<UnixMillis>,
    version: i64,
) -> Result<(), StoreError> {
    sqlx::query(
        "UPDATE users SET email = $2, email_key = $3, name = $4, roles = $5, admin = $6, locked = $7, version = $8, \
         email_verified = CASE WHEN $9 = 1 THEN email_verified ELSE 0 END WHERE id = $1",
    )
    .bind(user.user_id.to_string())
    .bind(&user.email_address)
    .bind(email::normalized(&user.email_address))
    .bind(user.name.as_deref())
    .bind(words::join(&user.roles)?)
    .bind(i64::from(user.roles.contains(&Role::Admin)))
    .bind(locked.map_or(0, |time| time.0))
    .bind(version)
    .bind(i64::from(user.email_verified))
    .execute(c)
    .await?;
    Ok(())
}

/// Files a user whose name or address has changed under its new words.
pub(crate) async fn refile(c: &mut Conn, user: &User) -> Result<(), StoreError> {
    USERS.refile(c, &[filed(user)]).await
}

pub(super) fn filed(user: &User) -> Filed {
    let mut words = search_words::words_of(&user.email_address);
    words.extend(search_words::words_of(user.name.as_deref().unwrap_or_default()));
    Filed { account: user.account_id, id: user.user_id.to_string(), words }
}

pub(crate) async fn set_password_hash(c: &mut Conn, id: UserId, hash: &str) -> Result<(), StoreError> {
    sqlx::query("UPDATE users SET password_hash = $2 WHERE id = $1").bind(id.to_string()).bind(hash).execute(c).await?;
    Ok(())
}

/// Writes a changed address; `Duplicate` as at [`insert`].
pub(crate) async fn set_email(c: &mut Conn, user: &User, version: i64) -> Result<(), StoreError> {
    sqlx::query("UPDATE users SET email = $2, email_key = $3, version = $4 WHERE id = $1")
        .bind(user.user_id.to_string())
        .bind(&user.email_address)
        .bind(email::normalized(&user.email_address))
        .bind(version)
        .execute(c)
        .await?;
    Ok(())
}

/// Writes the name that the person has chosen.
pub(crate) async fn set_name(c: &mut Conn, user: &User, version: i64) -> Result<(), StoreError> {
    let statement = sqlx::query("UPDATE users SET name = $2, version = $3 WHERE id = $1");
    statement.bind(user.user_id.to_string()).bind(user.name.as_deref()).bind(version).execute(c).await?;
    Ok(())
}

pub(crate) async fn set_email_verified(c: &mut Conn, id: UserId, now: UnixMillis) -> Result<(), StoreError> {
    let statement = "UPDATE users SET email_verified = $2 WHERE id = $1";
    sqlx::query(statement).bind(id.to_string()).bind(now.0).execute(c).await?;
    Ok(())
}

pub(crate) async fn set_last_login(c: &mut Conn, id: UserId, now: UnixMillis) -> Result<(), StoreError> {
    sqlx::query("UPDATE users SET last_login = $2 WHERE id = $1").bind(id.to_string()).bind(now.0).execute(c).await?;
    Ok(())
}

/// How many admins of the account can log in.
pub(crate) async fn count_active_admins(c: &mut Conn, account: AccountId) -> Result<i64, StoreError> {
    let count = sqlx::query_scalar("SELECT COUNT(*) FROM users WHERE account_id = $1 AND admin = 1 AND locked = 0");
    Ok(count.bind(account.to_string()).fetch_one(c).await?)
}

/// Deletes a user with everything that hangs on it.
pub(crate) async fn delete(c: &mut Conn, id: UserId) -> Result<(), StoreError> {
    let id = id.to_string();
    USERS.unfile(c, &id).await?;
    for statement in [
        "DELETE FROM sessions WHERE user_id = $1",
        "DELETE FROM support_reads WHERE user_id = $1",
        "DELETE FROM mailed_tokens WHERE user_id = $1",
        "DELETE FROM recovery_codes WHERE user_id = $1",
        "DELETE FROM totp_secrets WHERE user_id = $1",
        "DELETE FROM passkey_ceremonies WHERE user_id = $1",
        "DELETE FROM passkeys WHERE user_id = $1",
        "DELETE FROM connected_logins WHERE user_id = $1",
        "DELETE FROM users WHERE id = $1",
    ] {
        sqlx::query(statement).bind(&id).execute(&mut *c).await?;
    }
    Ok(())
}

fn read_stored(row: &AnyRow) -> Result<StoredUser, StoreError> {
    let hash: String = row.try_get("password_hash")?;
    Ok(StoredUser {
        user: read(row)?,
        password_hash: (!hash.is_empty()).then_some(hash),
        version: row.try_get("version")?,
    })
}

/// Reads a whole row of the table, as far as it is told to anybody.
pub(super) fn read(row: &AnyRow) -> Result<User, StoreError> {
    let is_set = |column: &str| Ok::<_, StoreError>(row.try_get::<i64, _>(column)? != 0);
    let last_login: i64 = row.try_get("last_login")?;
    Ok(User {
        user_id: words::id(&row.try_get::<String, _>("id")?)?,
        account_id: words::id(&row.try_get::<String, _>("account_id")?)?,
        email_address: row.try_get("email")?,
        name: row.try_get("name")?,
        roles: words::split(&row.try_get::<String, _>("roles")?)?,
        created: UnixMillis(row.try_get("created")?),
        email_verified: is_set("email_verified")?,
        locked: is_set("locked")?,
        second_factor: is_set("second_factor")?,
        last_login: (last_login != 0).then_some(UnixMillis(last_login)),
        locked_out_until: None,
    })
}
