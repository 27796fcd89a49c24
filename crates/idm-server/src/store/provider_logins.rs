//! Logins by a provider that are under way: at the provider, and back from there.

use super::{Conn, StoreError, words};
use idm_api::{
    auth::RenewalType,
    ids::{ConnectedLoginId, SessionId},
    time::UnixMillis,
};
use sqlx::{Row as _, any::AnyRow};

/// How long the session shall live that comes of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wanted {
    pub(crate) renewal: RenewalType,
    /// Whether the browser keeps it by the session cookie.
    pub(crate) keep: bool,
}

impl Wanted {
    fn read(row: &AnyRow) -> Result<Self, StoreError> {
        Ok(Self {
            renewal: words::read(&row.try_get::<String, _>("renewal")?)?,
            keep: row.try_get::<i64, _>("keep")? != 0,
        })
    }
}

/// One that is at the provider.
#[derive(Debug, Clone)]
pub(crate) struct Started {
    pub(crate) provider: String,
    /// Hash of the browser's cookie.
    pub(crate) browser: String,
    /// Hash.
    pub(crate) nonce: String,
    pub(crate) sealed_verifier: String,
    pub(crate) origin: String,
    pub(crate) query: String,
    pub(crate) wanted: Wanted,
    /// Of whom the login is to be connected with.
    pub(crate) session: Option<SessionId>,
    pub(crate) expires: UnixMillis,
}

/// One that came back.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Arrival {
    pub(crate) login: ConnectedLoginId,
    pub(crate) wanted: Wanted,
    pub(crate) expires: UnixMillis,
}

/// `hash`: of the state.
pub(crate) async fn insert(c: &mut Conn, hash: &str, new: &Started) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO provider_logins \
         (hash, provider, browser, nonce, sealed_verifier, origin, query, renewal, keep, session_id, expires) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(hash)
    .bind(&new.provider)
    .bind(&new.browser)
    .bind(&new.nonce)
    .bind(&new.sealed_verifier)
    .bind(&new.origin)
    .bind(&new.query)
    .bind(words::one(&new.wanted.renewal)?)
    .bind(i64::from(new.wanted.keep))
    .bind(new.session.map(|session| session.to_string()))
    .bind(new.expires.0)
    .execute(c)
    .await?;
    Ok(())
}

/// Takes the one with this state: nobody gets it a second time. It may have expired.
pub(crate) async fn take(c: &mut Conn, hash: &str) -> Result<Option<Started>, StoreError> {
    let taken = "DELETE FROM provider_logins WHERE hash = $1 RETURNING \
         provider, browser, nonce, sealed_verifier, origin, query, renewal, keep, session_id, expires";
    let row = sqlx::query(taken).bind(hash).fetch_optional(c).await?;
    row.map(|row| {
        let session: Option<String> = row.try_get("session_id")?;
        Ok(Started {
            provider: row.try_get("provider")?,
            browser: row.try_get("browser")?,
            nonce: row.try_get("nonce")?,
            sealed_verifier: row.try_get("sealed_verifier")?,
            origin: row.try_get("origin")?,
            query: row.try_get("query")?,
            wanted: Wanted::read(&row)?,
            session: session.as_deref().map(words::id).transpose()?,
            expires: UnixMillis(row.try_get("expires")?),
        })
    })
    .transpose()
}

/// `hash`: of the browser's cookie.
pub(crate) async fn insert_arrival(c: &mut Conn, hash: &str, new: &Arrival) -> Result<(), StoreError> {
    sqlx::query("INSERT INTO provider_arrivals (hash, login_id, renewal, keep, expires) VALUES ($1, $2, $3, $4, $5)")
        .bind(hash)
        .bind(new.login.to_string())
        .bind(words::one(&new.wanted.renewal)?)
        .bind(i64::from(new.wanted.keep))
        .bind(new.expires.0)
        .execute(c)
        .await?;
    Ok(())
}

/// Takes it, likewise.
pub(crate) async fn take_arrival(c: &mut Conn, hash: &str) -> Result<Option<Arrival>, StoreError> {
    let taken = "DELETE FROM provider_arrivals WHERE hash = $1 RETURNING login_id, renewal, keep, expires";
    let row = sqlx::query(taken).bind(hash).fetch_optional(c).await?;
    row.map(|row| {
        Ok(Arrival {
            login: words::id(&row.try_get::<String, _>("login_id")?)?,
            wanted: Wanted::read(&row)?,
            expires: UnixMillis(row.try_get("expires")?),
        })
    })
    .transpose()
}
