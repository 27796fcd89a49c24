//! Password hashes: scrypt (RFC 7914) in the PHC string format, which keeps the parameters beside the hash.
//!
//! One hash at the default cost takes 128 MB and a good part of a second. So at most a fixed number run at
//! once, in threads of their own, a bounded number wait, and the rest are turned away at once.

use super::{
    CryptoError,
    password_hash::{check, hash, params},
    random,
};
use idm_api::secret::Secret;
use scrypt::Params;
use std::sync::{
    Arc,
    atomic::{AtomicU64, AtomicUsize, Ordering},
};
use tokio::{sync::Semaphore, task::spawn_blocking};

pub use super::password_hash::{Checked, normalized};

const DUMMY_BYTES: usize = 16;

/// How costly a hash is and how many may run.
#[derive(Debug, Clone, Copy)]
pub struct HashingLimits {
    /// Base-2 logarithm of scrypt's N. OWASP asks for 17 with r = 8 and p = 1.
    pub log_n: u8,
    /// Hashes computed at once.
    pub concurrent: usize,
    /// Hashes that may wait; more are turned away.
    pub queue: usize,
}

impl Default for HashingLimits {
    fn default() -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Self { log_n: Params::RECOMMENDED_LOG_N, concurrent: cores, queue: 64 }
    }
}

/// Why no hash was computed.
#[derive(Debug, thiserror::Error)]
pub enum HashingError {
    /// The queue is full.
    #[error("too many passwords are being checked")]
    Busy,
    /// A fault.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
}

/// Computes and checks password hashes.
#[derive(Clone)]
pub struct Passwords {
    params: Params,
    running: Arc<Semaphore>,
    admitted: Arc<AtomicUsize>,
    computed: Arc<AtomicU64>,
    most_admitted: usize,
    dummy: Arc<str>,
}

impl Passwords {
    /// # Errors
    /// When the cost is out of range or there is no randomness.
    pub fn new(limits: HashingLimits) -> Result<Self, CryptoError> {
        let params = params(limits.log_n)?;
        let concurrent = limits.concurrent.max(1);
        Ok(Self {
            params,
            running: Arc::new(Semaphore::new(concurrent)),
            admitted: Arc::new(AtomicUsize::new(0)),
            computed: Arc::new(AtomicU64::new(0)),
            most_admitted: concurrent + limits.queue,
            dummy: hash(&Secret::new(random::text::<DUMMY_BYTES>()?), params)?.into(),
        })
    }

    /// The hash to store for a new password.
    ///
    /// # Errors
    /// [`HashingError::Busy`] when the queue is full.
    pub async fn hash(&self, password: &Secret) -> Result<String, HashingError> {
        let (password, params) = (password.clone(), self.params);
        self.run(move || hash(&password, params)).await
    }

    /// Whether the password is the one that was hashed. Without a hash (there is no such user) the same
    /// work is done, and the answer is no.
    ///
    /// # Errors
    /// [`HashingError::Busy`] when the queue is full.
    pub async fn check(&self, password: &Secret, stored: Option<&str>) -> Result<Checked, HashingError> {
        let known = stored.is_some();
        let stored = stored.unwrap_or(&self.dummy).to_owned();
        let (password, params) = (password.clone(), self.params);
        let checked = self.run(move || check(&password, &stored, params)).await?;
        Ok(if known { checked } else { Checked::Wrong })
    }

    /// As [`Passwords::check`], where nobody can store a renewed hash.
    ///
    /// # Errors
    /// As [`Passwords::check`].
    pub async fn verify(&self, password: &Secret, stored: Option<&str>) -> Result<bool, HashingError> {
        Ok(matches!(self.check(password, stored).await?, Checked::Right { .. }))
    }

    /// How many hashes run or wait, and how many may.
    pub(crate) fn admitted(&self) -> (usize, usize) {
        (self.admitted.load(Ordering::Acquire), self.most_admitted)
    }

    /// How many passwords were hashed or checked since the start.
    pub(crate) fn computed(&self) -> u64 {
        self.computed.load(Ordering::Acquire)
    }

    async fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce() -> Result<T, CryptoError> + Send + 'static,
    ) -> Result<T, HashingError> {
        let place = Place::take(&self.admitted, self.most_admitted).ok_or(HashingError::Busy)?;
        let fault = |_| CryptoError::Password("the hashing thread ended early");
        let permit = Arc::clone(&self.running).acquire_owned().await.map_err(|_| HashingError::Busy)?;
        self.computed.fetch_add(1, Ordering::AcqRel);
        // Place and permit move into the thread: a caller who goes away frees neither before the work ends.
        let done = spawn_blocking(move || {
            let result = job();
            drop((permit, place));
            result
        });
        Ok(done.await.map_err(fault)??)
    }
}

/// A place in the queue, given back when dropped.
struct Place(Arc<AtomicUsize>);

impl Place {
    fn take(admitted: &Arc<AtomicUsize>, most: usize) -> Option<Self> {
        let next = |count: usize| (count < most).then_some(count + 1);
        admitted.fetch_update(Ordering::AcqRel, Ordering::Acquire, next).ok()?;
        Some(Self(Arc::clone(admitted)))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passwords(concurrent: usize, queue: usize) -> Passwords {
        Passwords::new(HashingLimits { log_n: 10, concurrent, queue }).unwrap()
    }

    #[tokio::test]
    async fn a_hash_keeps_its_parameters_and_matches_its_password_only() {
        let passwords = passwords(1, 8);
        let hash = passwords.hash(&Secret::new("correct horse")).await.unwrap();
        assert!(hash.starts_with("$scrypt$ln=10,r=8,p=1$"), "{hash}");
        assert!(passwords.verify(&Secret::new("correct horse"), Some(&hash)).await.unwrap());
        assert!(!passwords.verify(&Secret::new("correct hors"), Some(&hash)).await.unwrap());
        assert!(!passwords.verify(&Secret::new("correct horse"), None).await.unwrap());
        assert_ne!(hash, passwords.hash(&Secret::new("correct horse")).await.unwrap(), "salted");
    }

    #[tokio::test]
    async fn a_full_queue_turns_away_at_once_and_recovers() {
        let passwords = passwords(1, 1);
        let held = Arc::clone(&passwords.running).acquire_owned().await.unwrap();
        let first = tokio::spawn({
            let passwords = passwords.clone();
            async move { passwords.hash(&Secret::new("a")).await.map(drop) }
        });
        let second = tokio::spawn({
            let passwords = passwords.clone();
            async move { passwords.hash(&Secret::new("b")).await.map(drop) }
        });
        while passwords.admitted.load(Ordering::Acquire) < 2 {
            tokio::task::yield_now().await;
        }
        assert!(matches!(passwords.hash(&Secret::new("c")).await, Err(HashingError::Busy)));
        drop(held);
        first.await.unwrap().unwrap();
        second.await.unwrap().unwrap();
        passwords.hash(&Secret::new("d")).await.unwrap();
    }
}
