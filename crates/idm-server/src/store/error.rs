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
    /// The database does not answer in time, or its machine fails it: disk full, read-only, shutting down. Nothing was
    /// changed, and the same call may succeed later.
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
            match fault.code().as_deref().map(Fault::of) {
                Some(Fault::LostRace) => return Self::LostRace,
                Some(Fault::OfTheMachine) => return Self::Unavailable(error),
                Some(Fault::Other) | None => {}
            }
        }
        match error {
            sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed
            | sqlx::Error::Tls(_)
            // A connection that is cut while it is made: no answer where one was expected.
            | sqlx::Error::Protocol(_)
            | sqlx::Error::Io(_) => Self::Unavailable(error),
            error => Self::Database(error),
        }
    }
}

/// What a code of the database says.
#[derive(Debug, PartialEq, Eq)]
enum Fault {
    LostRace,
    /// Nothing is wrong with the statement: it can succeed another time.
    OfTheMachine,
    Other,
}

impl Fault {
    fn of(code: &str) -> Self {
        // An SQLSTATE has five characters, of which the first two are its class; SQLite's extended result codes have at
        // most four digits, and their low byte is the primary code.
        const SQLSTATE: usize = 5;
        if code.len() == SQLSTATE {
            return match code {
                "40001" | "40P01" => Self::LostRace,
                // Read-only transaction, lock not available, query cancelled.
                "25006" | "55P03" | "57014" => Self::OfTheMachine,
                // Connection, resources (disk full among them), shutdown, system.
                _ if ["08", "53", "57P", "58"].iter().any(|class| code.starts_with(class)) => Self::OfTheMachine,
                _ => Self::Other,
            };
        }
        match code.parse::<u32>().map(|code| code & 0xff) {
            // BUSY, when another process writes.
            Ok(5) => Self::LostRace,
            // LOCKED, NOMEM, READONLY, IOERR, FULL, CANTOPEN.
            Ok(6 | 7 | 8 | 10 | 13 | 14) => Self::OfTheMachine,
            _ => Self::Other,
        }
    }
}

impl LostRace for StoreError {
    fn lost_race(&self) -> bool {
        matches!(self, Self::LostRace)
    }
}

#[cfg(test)]
mod tests {
    use super::Fault;

    #[test]
    fn codes_of_both_databases_are_told_apart() {
        for code in ["40001", "40P01", "5", "261", "517"] {
            assert_eq!(Fault::of(code), Fault::LostRace, "{code}");
        }
        for code in
            ["53100", "53300", "57P01", "57P03", "08006", "58030", "25006", "8", "13", "14", "10", "778", "1032"]
        {
            assert_eq!(Fault::of(code), Fault::OfTheMachine, "{code}");
        }
        for code in ["23505", "42601", "1", "11", "19", "2067", ""] {
            assert_eq!(Fault::of(code), Fault::Other, "{code}");
        }
    }
}
