//! Mail that is to be sent. Any node sends any of it; a job that is being sent is not due for some time, so a node
//! that dies meanwhile only delays it.

use super::{Conn, StoreError, words};
use idm_api::{
    email,
    ids::{AccountId, UserId},
    time::UnixMillis,
};
use serde::{Deserialize, Serialize};
use sqlx::{Row as _, any::AnyRow};

/// What a mail is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum MailKind {
    PasswordReset,
    Invitation,
    VerifyEmail,
    ChangeEmail,
    PasswordChanged,
    EmailChanged,
    SecondFactorOn,
    SecondFactorOff,
    PasskeyAdded,
    PasskeyRemoved,
    LoginConnected,
    LoginDisconnected,
}

/// A job.
#[derive(Debug, Clone)]
pub(crate) struct MailJob {
    pub(crate) account: AccountId,
    pub(crate) kind: MailKind,
    /// Where to.
    pub(crate) email: String,
    /// `None`: whoever has the address.
    pub(crate) user: Option<UserId>,
    pub(crate) due: UnixMillis,
    pub(crate) tries: i64,
}

/// Notes a job. One that waits already for the same address is enough.
pub(crate) async fn add(c: &mut Conn, job: &MailJob, now: UnixMillis) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO mail_jobs (account_id, kind, email_key, email, user_id, created, due, tries) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, 0) ON CONFLICT (account_id, kind, email_key) DO NOTHING",
    )
    .bind(job.account.to_string())
    .bind(words::one(&job.kind)?)
    .bind(email::normalized(&job.email))
    .bind(job.email.trim())
    .bind(job.user.map(|user| user.to_string()))
    .bind(now.0)
    .bind(job.due.0)
    .execute(c)
    .await?;
    Ok(())
}

/// Jobs that are due, the oldest first.
pub(crate) async fn due(c: &mut Conn, now: UnixMillis, limit: i64) -> Result<Vec<MailJob>, StoreError> {
    let rows = sqlx::query("SELECT * FROM mail_jobs WHERE due <= $1 ORDER BY due LIMIT $2")
        .bind(now.0)
        .bind(limit)
        .fetch_all(c)
        .await?;
    rows.iter().map(read).collect()
}

/// Takes a job for oneself, until `until`. False: another node was faster.
pub(crate) async fn claim(c: &mut Conn, job: &MailJob, until: UnixMillis) -> Result<bool, StoreError> {
    let done = sqlx::query(
        "UPDATE mail_jobs SET due = $5, tries = tries + 1 \
         WHERE account_id = $1 AND kind = $2 AND email_key = $3 AND due = $4",
    )
    .bind(job.account.to_string())
    .bind(words::one(&job.kind)?)
    .bind(email::normalized(&job.email))
    .bind(job.due.0)
    .bind(until.0)
    .execute(c)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(crate) async fn delete(c: &mut Conn, job: &MailJob) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM mail_jobs WHERE account_id = $1 AND kind = $2 AND email_key = $3")
        .bind(job.account.to_string())
        .bind(words::one(&job.kind)?)
        .bind(email::normalized(&job.email))
        .execute(c)
        .await?;
    Ok(())
}

fn read(row: &AnyRow) -> Result<MailJob, StoreError> {
    let user: Option<String> = row.try_get("user_id")?;
    Ok(MailJob {
        account: words::id(&row.try_get::<String, _>("account_id")?)?,
        kind: words::read(&row.try_get::<String, _>("kind")?)?,
        email: row.try_get("email")?,
        user: user.map(|user| words::id(&user)).transpose()?,
        due: UnixMillis(row.try_get("due")?),
        tries: row.try_get("tries")?,
    })
}
