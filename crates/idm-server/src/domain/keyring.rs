//! The keys that JWTs are signed and checked with.

use super::DomainError;
use crate::{
    crypto::{
        CryptoError,
        jwt::{self, Claims, Key, NewKey, Subject},
        master_key::MasterKey,
    },
    store::{
        Store, in_transaction,
        signing_keys::{self, StoredKey},
    },
};
use idm_api::{secret::Secret, time::UnixMillis};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

/// An unknown key id makes a node look into the database, at most this often (milliseconds): made-up ids
/// must not become database load.
const RELOAD_PAUSE_MS: i64 = 2000;

/// The public half of a key (RFC 7518 section 6.3.1, both numbers in base64url).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey {
    /// Key id.
    pub kid: String,
    /// RSA modulus.
    pub modulus: String,
    /// RSA public exponent.
    pub exponent: String,
}

pub(super) struct KeyRing {
    store: Store,
    master: Arc<MasterKey>,
    issuer: String,
    /// Newest first; the newest signs.
    keys: RwLock<Arc<[Key]>>,
    reloaded: Mutex<UnixMillis>,
}

impl KeyRing {
    pub(super) async fn load(
        store: &Store,
        master: Arc<MasterKey>,
        issuer: String,
        now: UnixMillis,
    ) -> Result<Self, DomainError> {
        let ring =
            Self { store: store.clone(), master, issuer, keys: RwLock::new(Arc::new([])), reloaded: Mutex::new(now) };
        ring.make_first(now).await?;
        ring.reload().await?;
        Ok(ring)
    }

    pub(super) fn public(&self) -> Vec<PublicKey> {
        let public = |key: &Key| PublicKey {
            kid: key.kid.clone(),
            modulus: key.modulus.clone(),
            exponent: key.exponent.clone(),
        };
        self.current().iter().map(public).collect()
    }

    /// A JWT that speaks for the subject.
    pub(super) fn sign(&self, subject: Subject, now: UnixMillis, expires: UnixMillis) -> Result<Secret, CryptoError> {
        let keys = self.current();
        let key = keys.first().ok_or(CryptoError::Key("there is no signing key"))?;
        key.sign(&subject.into_claims(&key.kid, &self.issuer, now, expires))
    }

    /// The claims of a JWT that one of the keys has signed.
    pub(super) async fn verify(&self, jwt: &str, now: UnixMillis) -> Result<Claims, DomainError> {
        let kid = jwt::kid_of(jwt).ok_or(DomainError::NotAuthenticated)?;
        if !self.knows(&kid) && self.may_reload(now) {
            self.reload().await?;
        }
        let keys = self.current();
        let key = keys.iter().find(|key| key.kid == kid).ok_or(DomainError::NotAuthenticated)?;
        key.verify(jwt, &self.issuer).ok_or(DomainError::NotAuthenticated)
    }

    fn current(&self) -> Arc<[Key]> {
        Arc::clone(&self.keys.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn knows(&self, kid: &str) -> bool {
        self.current().iter().any(|key| key.kid == kid)
    }

    fn may_reload(&self, now: UnixMillis) -> bool {
        let mut reloaded = self.reloaded.lock().unwrap_or_else(PoisonError::into_inner);
        let due = now.since(*reloaded) >= RELOAD_PAUSE_MS;
        if due {
            *reloaded = now;
        }
        due
    }

    async fn make_first(&self, now: UnixMillis) -> Result<(), DomainError> {
        if !signing_keys::all(&mut *self.store.read().await?).await?.is_empty() {
            return Ok(());
        }
        let new = jwt::generate(&self.master)?;
        let stored = StoredKey {
            kid: new.kid,
            modulus: new.modulus,
            exponent: new.exponent,
            sealed_private: new.sealed_private,
            created: now,
        };
        in_transaction!(self.store, |tx| {
            // Another node may have been faster.
            if signing_keys::all(tx).await?.is_empty() {
                signing_keys::insert(tx, &stored).await?;
            }
            Ok(())
        })
    }

    async fn reload(&self) -> Result<(), DomainError> {
        let stored = signing_keys::all(&mut *self.store.read().await?).await?;
        let open = |StoredKey { kid, modulus, exponent, sealed_private, .. }| {
            Key::open(NewKey { kid, modulus, exponent, sealed_private }, &self.master)
        };
        let keys = stored.into_iter().map(open).collect::<Result<Vec<_>, _>>()?;
        *self.keys.write().unwrap_or_else(PoisonError::into_inner) = keys.into();
        Ok(())
    }
}
