//! The keys that JWTs are signed and checked with, as this node knows them.

use super::{
    DomainError,
    key_times::{KeyTimes, REFRESH_MS},
};
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

/// A key and its times.
#[derive(Clone)]
struct Timed {
    key: Arc<Key>,
    times: KeyTimes,
}

pub(super) struct KeyRing {
    store: Store,
    master: Arc<MasterKey>,
    issuer: String,
    /// The one whose turn comes last first.
    keys: RwLock<Arc<[Timed]>>,
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

    /// The origin under which clients reach the IDM.
    pub(super) fn issuer(&self) -> &str {
        &self.issuer
    }

    /// What others check with, the one whose turn comes last first.
    pub(super) async fn public(&self, now: UnixMillis) -> Result<Vec<PublicKey>, DomainError> {
        self.refresh(now).await?;
        let public = |Timed { key, .. }: &Timed| PublicKey {
            kid: key.kid.clone(),
            modulus: key.modulus.clone(),
            exponent: key.exponent.clone(),
        };
        Ok(self.current().iter().filter(|known| known.times.is_published(now)).map(public).collect())
    }

    /// A JWT that speaks for the subject.
    pub(super) async fn sign(
        &self,
        subject: Subject,
        now: UnixMillis,
        expires: UnixMillis,
    ) -> Result<Secret, DomainError> {
        self.refresh(now).await?;
        let keys = self.current();
        // Where the clock was set back to before the first turn, the earliest key signs.
        let key = keys.iter().find(|known| known.times.signs(now)).or_else(|| keys.last());
        let key = &key.ok_or(CryptoError::Key("there is no signing key"))?.key;
        Ok(key.sign(&subject.into_claims(&key.kid, &self.issuer, now, expires))?)
    }

    /// The claims of a JWT that one of the keys has signed.
    pub(super) async fn verify(&self, jwt: &str, now: UnixMillis) -> Result<Claims, DomainError> {
        let kid = jwt::kid_of(jwt).ok_or(DomainError::NotAuthenticated)?;
        self.refresh(now).await?;
        if self.known(&kid, now).is_none() && self.may_reload(now, RELOAD_PAUSE_MS) {
            self.reload().await?;
        }
        let Timed { key, times } = self.known(&kid, now).ok_or(DomainError::NotAuthenticated)?;
        let claims = key.verify(jwt, &self.issuer);
        claims.filter(|claims| times.can_expire_at(UnixMillis(claims.expires))).ok_or(DomainError::NotAuthenticated)
    }

    /// Reads the keys anew, because they were changed here.
    pub(super) async fn reload(&self) -> Result<(), DomainError> {
        let stored = signing_keys::all(&mut *self.store.read().await?).await?;
        let times = KeyTimes::of(&stored.iter().map(|key| key.signs_from).collect::<Vec<_>>());
        let before = self.current();
        let open = |(stored, times): (StoredKey, KeyTimes)| {
            let known = before.iter().find(|known| known.key.kid == stored.kid);
            let key = known.map_or_else(|| self.open(stored), |known| Ok(Arc::clone(&known.key)))?;
            Ok::<_, CryptoError>(Timed { key, times })
        };
        let keys = stored.into_iter().zip(times).map(open).collect::<Result<Vec<_>, _>>()?;
        *self.keys.write().unwrap_or_else(PoisonError::into_inner) = keys.into();
        Ok(())
    }

    fn open(&self, stored: StoredKey) -> Result<Arc<Key>, CryptoError> {
        let StoredKey { kid, modulus, exponent, sealed_private, .. } = stored;
        Key::open(NewKey { kid, modulus, exponent, sealed_private }, &self.master).map(Arc::new)
    }

    /// Reads the keys anew where what this node knows is old: another may have changed them.
    async fn refresh(&self, now: UnixMillis) -> Result<(), DomainError> {
        if self.may_reload(now, REFRESH_MS) { self.reload().await } else { Ok(()) }
    }

    fn current(&self) -> Arc<[Timed]> {
        Arc::clone(&self.keys.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn known(&self, kid: &str, now: UnixMillis) -> Option<Timed> {
        self.current().iter().find(|known| known.key.kid == kid && known.times.is_known(now)).cloned()
    }

    fn may_reload(&self, now: UnixMillis, after_ms: i64) -> bool {
        let mut reloaded = self.reloaded.lock().unwrap_or_else(PoisonError::into_inner);
        // From the future: the clock was set back since.
        let due = now.since(*reloaded) >= after_ms || now < *reloaded;
        if due {
            *reloaded = now;
        }
        due
    }

    async fn make_first(&self, now: UnixMillis) -> Result<(), DomainError> {
        if !signing_keys::all(&mut *self.store.read().await?).await?.is_empty() {
            return Ok(());
        }
        let new = make_key(&self.master, now, now)?;
        in_transaction!(self.store, |tx| {
            // Another node may have been faster.
            if signing_keys::all(tx).await?.is_empty() {
                signing_keys::insert(tx, &new).await?;
            }
            Ok(())
        })
    }
}

/// A new key whose turn begins then.
pub(super) fn make_key(master: &MasterKey, now: UnixMillis, signs_from: UnixMillis) -> Result<StoredKey, CryptoError> {
    let NewKey { kid, modulus, exponent, sealed_private } = jwt::generate(master)?;
    Ok(StoredKey { kid, modulus, exponent, sealed_private, created: now, signs_from })
}
