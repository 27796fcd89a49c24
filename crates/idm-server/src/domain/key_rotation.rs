//! Replacing the signing key: in good time, or at once.

use super::{
    DomainError, Idm,
    key_times::{AHEAD_MS, KeyTimes},
    keyring::make_key,
};
use crate::store::{
    Conn, in_transaction,
    signing_keys::{self, StoredKey},
};
use idm_api::time::UnixMillis;

/// A signing key as operators see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SigningKey {
    /// Key id.
    pub kid: String,
    /// When it was made.
    pub created: UnixMillis,
    /// What it does when.
    pub times: KeyTimes,
}

impl Idm {
    /// The signing keys, the one whose turn comes last first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn signing_keys(&self) -> Result<Vec<SigningKey>, DomainError> {
        Ok(seen(&signing_keys::all(&mut *self.store.read().await?).await?))
    }

    /// Makes the next signing key. It is published from now on and signs when every node and every cache of
    /// the published keys knows it; its predecessor goes on checking. Nobody is logged out.
    ///
    /// # Errors
    /// [`DomainError::Conflict`] while the turn of an earlier next one has not begun.
    pub async fn rotate_signing_key(&self) -> Result<Vec<SigningKey>, DomainError> {
        let now = self.clock.now();
        let next = make_key(&self.master, now, now.plus(AHEAD_MS))?;
        in_transaction!(self.store, |tx| {
            if signing_keys::all(tx).await?.iter().any(|key| key.signs_from > now) {
                return Err(DomainError::Conflict("the next signing key is already published and will sign soon"));
            }
            Ok(signing_keys::insert(tx, &next).await?)
        })?;
        self.keys.reload().await?;
        tracing::info!(kid = next.kid, "the next signing key is published");
        self.signing_keys().await
    }

    /// Replaces every signing key by a new one that signs at once, for when a private key may be known to
    /// others: all JWTs are void. Sessions live on for those who renew by cookie. Other nodes follow within a
    /// minute.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn replace_signing_keys(&self) -> Result<Vec<SigningKey>, DomainError> {
        let now = self.clock.now();
        let new = make_key(&self.master, now, now)?;
        in_transaction!(self.store, |tx| {
            for old in signing_keys::all(tx).await? {
                signing_keys::delete(tx, &old.kid).await?;
            }
            Ok(signing_keys::insert(tx, &new).await?)
        })?;
        self.keys.reload().await?;
        tracing::warn!(kid = new.kid, "every signing key was replaced");
        self.signing_keys().await
    }
}

/// Deletes the keys whose last session has ended.
pub(super) async fn drop_unknown(tx: &mut Conn, now: UnixMillis) -> Result<(), DomainError> {
    for key in seen(&signing_keys::all(tx).await?).iter().filter(|key| !key.times.is_known(now)) {
        signing_keys::delete(tx, &key.kid).await?;
    }
    Ok(())
}

fn seen(stored: &[StoredKey]) -> Vec<SigningKey> {
    let times = KeyTimes::of(&stored.iter().map(|key| key.signs_from).collect::<Vec<_>>());
    let seen = |(key, times): (&StoredKey, KeyTimes)| SigningKey { kid: key.kid.clone(), created: key.created, times };
    stored.iter().zip(times).map(seen).collect()
}
