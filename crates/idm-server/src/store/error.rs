//! What can go wrong in the database.

use super::LostRace;

/// A fault of the database or of what is stored in it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A row with this unique value exists.
    #[error("a row with this unique value exists")]
    Duplicate,
    /// The transaction lost a race and was rolled back (SQLSTATE 40001 or 40P01, SQLite BUSY).
    #[error("the transaction lost a race")]
    LostRace,
    /// The database does not answer in time.
    #[error("the database is not available: {0}")]
    Unavailable(#[source] sqlx::Error),
    /// Any other fault of the database.
    #[error("database: {0}")]
    Database(#[source] sqlx::Error),
    /// A migration failed.
    #[error("migration: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// Something stored cannot be read back.
    #[error("stored data cannot be read: {0}")]
    Corrupt(&'static str),
    /// The URL names no database that is supported.
    #[error("the database URL must start with sqlite: or postgres:")]
    UnknownUrl,
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        if let sqlx::Error::Database(fault) = &error {
            if fault.is_unique_violation() {
                return Self::Duplicate;
            }
            // 5 and 517: SQLITE_BUSY and SQLITE_BUSY_SNAPSHOT, when another process writes.
            if matches!(fault.code().as_deref(), Some("40001" | "40P01" | "5" | "517")) {
                return Self::LostRace;
            }
        }
        match error {
            sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::Io(_) => Self::Unavailable(error),
            error => Self::Database(error),
        }
    }
}

impl LostRace for StoreError {
    fn lost_race(&self) -> bool {
        matches!(self, Self::LostRace)
    }
}
