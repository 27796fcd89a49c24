//! The database: the only place with SQL. One SQL text serves SQLite and PostgreSQL-compatible clusters.

pub(crate) mod accounts;
pub(crate) mod app_tokens;
pub(crate) mod application_list;
pub(crate) mod applications;
pub(crate) mod attempts;
pub(crate) mod audit;
mod backup;
pub(crate) mod clean_up;
mod connect;
pub(crate) mod connected_logins;
pub(crate) mod conversations;
pub(crate) mod credential_requests;
mod error;
#[cfg(test)]
mod faults;
mod filing;
pub(crate) mod hand_over_codes;
pub(crate) mod mail_jobs;
pub(crate) mod mailed_tokens;
pub(crate) mod messages;
mod migrate;
pub(crate) mod order;
pub(crate) mod own_sessions;
pub(crate) mod passkey_ceremonies;
pub(crate) mod passkeys;
pub(crate) mod provider_logins;
#[cfg(test)]
mod races;
pub(crate) mod search_words;
pub(crate) mod second_factors;
pub(crate) mod sessions;
pub(crate) mod signing_keys;
pub(crate) mod sql;
pub(crate) mod user_list;
pub(crate) mod users;
mod word_bits;
mod word_index;
mod words;

pub use backup::{BackupError, backup};
pub use error::StoreError;

use sqlx::{Any, AnyConnection, AnyPool, Connection as _, Transaction, pool::PoolConnection};
use std::time::Duration;

/// Times a transaction is tried before a lost race is reported as a fault.
const MOST_TRIES: u32 = 20;

/// Which kind of database stands behind a [`Store`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One file, embedded.
    Sqlite,
    /// PostgreSQL, or a cluster that speaks its protocol.
    Postgres,
}

/// A handle on the database; cheap to clone.
#[derive(Debug, Clone)]
pub struct Store {
    writers: AnyPool,
    readers: AnyPool,
    kind: Kind,
}

impl Store {
    /// Opens the database that the URL names (`sqlite:///path/file`, `postgres://…`) and brings its
    /// tables up to date.
    ///
    /// # Errors
    /// When the database cannot be reached, or a migration fails.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        let store = connect::connect(url).await?;
        migrate::run(&store).await?;
        Ok(store)
    }

    /// A connection for reading. It sees every write that was acknowledged before it was asked for.
    ///
    /// # Errors
    /// When no connection becomes free in time.
    pub async fn read(&self) -> Result<PoolConnection<Any>, StoreError> {
        Ok(self.readers.acquire().await?)
    }

    /// Starts a transaction that sees the database as if it were alone.
    pub(crate) async fn begin(&self) -> Result<Transaction<'static, Any>, StoreError> {
        // SQLite: taking the write lock at the start avoids the deadlock of two readers that both upgrade.
        let statement = match self.kind {
            Kind::Sqlite => "BEGIN IMMEDIATE",
            Kind::Postgres => "BEGIN ISOLATION LEVEL SERIALIZABLE",
        };
        Ok(self.writers.begin_with(statement).await?)
    }

    /// Ends a transaction: commits on `Ok`, rolls back on `Err`. `None`: it lost a race against another
    /// one and must be run again from its beginning.
    pub(crate) async fn finish<T, E>(
        &self,
        transaction: Transaction<'static, Any>,
        outcome: Result<T, E>,
        tries: &mut u32,
    ) -> Option<Result<T, E>>
    where
        E: From<StoreError> + LostRace,
    {
        let result = match outcome {
            Ok(value) => transaction.commit().await.map(|()| value).map_err(|error| E::from(StoreError::from(error))),
            Err(error) => {
                // A failed roll-back closes the connection, which rolls back as well.
                let _ = transaction.rollback().await;
                Err(error)
            }
        };
        match result {
            Err(error) if error.lost_race() && *tries < MOST_TRIES => {
                *tries += 1;
                tokio::time::sleep(pause_before(*tries)).await;
                None
            }
            result => Some(result),
        }
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// When it does not.
    pub async fn ping(&self) -> Result<(), StoreError> {
        Ok(self.read().await?.ping().await?)
    }

    /// How many connections are open, and how many of them nobody uses.
    pub(crate) fn connections(&self) -> (usize, usize) {
        let count = |pool: &AnyPool| (usize::try_from(pool.size()).unwrap_or(usize::MAX), pool.num_idle());
        match self.kind {
            // The writers are the readers.
            Kind::Postgres => count(&self.readers),
            Kind::Sqlite => {
                let ((readers, idle), (writers, idle_writers)) = (count(&self.readers), count(&self.writers));
                (readers + writers, idle + idle_writers)
            }
        }
    }

    /// Closes every connection after its present work.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writers.close().await;
    }

    /// Which kind of database this is.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }
}

/// Tells a lost race between transactions, which is tried again, from other errors.
pub(crate) trait LostRace {
    /// Whether running the same transaction again can succeed.
    fn lost_race(&self) -> bool;
}

/// Grows with each try and differs between processes, so that two of them do not meet again.
fn pause_before(attempt: u32) -> Duration {
    let spread = uuid::Uuid::new_v4().as_bytes()[0];
    Duration::from_micros(u64::from(attempt.min(8)) * (500 + 20 * u64::from(spread)))
}

/// Runs a block in a transaction, again where it lost a race. The block sees `$tx: &mut AnyConnection`
/// and yields a `Result`; nothing it does outside the database may matter twice.
macro_rules! in_transaction {
    ($store:expr, |$tx:ident| $body:block) => {{
        let mut tries = 0_u32;
        loop {
            let mut transaction = $store.begin().await?;
            let outcome: Result<_, $crate::domain::DomainError> = {
                let $tx: &mut sqlx::AnyConnection = &mut transaction;
                async { $body }.await
            };
            if let Some(result) = $store.finish(transaction, outcome, &mut tries).await {
                break result;
            }
        }
    }};
}
pub(crate) use in_transaction;

/// What the functions of this module work on: a plain connection or one inside a transaction.
pub(crate) type Conn = AnyConnection;
