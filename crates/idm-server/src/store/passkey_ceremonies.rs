//! Challenges that have not been answered yet.

use super::{Conn, StoreError, words};
use idm_api::{
    ids::{CeremonyId, UserId},
    time::UnixMillis,
};
use serde::Serialize;

/// What an answer is taken for, and for nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Purpose {
    Registration,
    Login,
    SecondFactor,
}

/// A ceremony that was started.
pub(crate) struct Ceremony {
    pub(crate) id: CeremonyId,
    pub(crate) purpose: Purpose,
    /// `None`: whoever has a passkey.
    pub(crate) user: Option<UserId>,
    /// See [`crate::crypto::webauthn`].
    pub(crate) state: String,
    pub(crate) expires: UnixMillis,
}

pub(crate) async fn insert(c: &mut Conn, new: &Ceremony) -> Result<(), StoreError> {
    let statement = "INSERT INTO passkey_ceremonies (id, purpose, user_id, state, expires) VALUES ($1, $2, $3, $4, $5)";
    sqlx::query(statement)
        .bind(new.id.to_string())
        .bind(words::one(&new.purpose)?)
        .bind(new.user.map(|user| user.to_string()))
        .bind(&new.state)
        .bind(new.expires.0)
        .execute(c)
        .await?;
    Ok(())
}

/// Takes the state of a ceremony of this purpose and user, while it holds: nobody gets it a second time.
pub(crate) async fn take(
    c: &mut Conn,
    id: CeremonyId,
    purpose: Purpose,
    user: Option<UserId>,
    now: UnixMillis,
) -> Result<Option<String>, StoreError> {
    let state = sqlx::query_scalar(
        "DELETE FROM passkey_ceremonies WHERE id = $1 AND purpose = $2 AND COALESCE(user_id, '') = $3 \
         AND expires > $4 RETURNING state",
    );
    Ok(state
        .bind(id.to_string())
        .bind(words::one(&purpose)?)
        .bind(user.map(|user| user.to_string()).unwrap_or_default())
        .bind(now.0)
        .fetch_optional(c)
        .await?)
}
