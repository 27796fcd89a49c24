//! Copying an SQLite database while it is in use.

use super::StoreError;
use sqlx::{AnyConnection, Connection as _, Executor as _};
use std::path::Path;

/// Why there is no backup.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// PostgreSQL has better tools of its own.
    #[error(
        "this copies SQLite only; for PostgreSQL use `pg_dump --format=custom` (one moment's state) or \
         `pg_basebackup` with WAL archiving (any moment's state), and keep the master key file beside it"
    )]
    NotSqlite,
    /// The target exists or cannot be made.
    #[error("{0}: {1}")]
    Target(String, #[source] std::io::Error),
    /// The copy is damaged.
    #[error("the copy is not sound: {0}")]
    Damaged(String),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sqlx::Error> for BackupError {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

/// Copies the database at `url` as it is at one moment into a new file, for its owner only, and checks the
/// copy. Writers go on meanwhile; the live database is neither migrated nor changed.
///
/// # Errors
/// When it is not SQLite, the file exists, or the copy fails.
pub async fn backup(url: &str, target: &Path) -> Result<(), BackupError> {
    if !url.starts_with("sqlite:") {
        return Err(BackupError::NotSqlite);
    }
    sqlx::any::install_default_drivers();
    let name = target.display().to_string();
    let mut live = AnyConnection::connect(url).await?;
    make_private(target).map_err(|error| BackupError::Target(name.clone(), error))?;
    let copied = copy(&mut live, &name).await;
    if copied.is_err() {
        // Half a backup must not be taken for one; that it cannot be removed either is told by the next try.
        let _ = std::fs::remove_file(target);
    }
    copied
}

/// SQLite fills an empty file, and keeps its mode.
fn make_private(target: &Path) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(target).map(drop)
}

async fn copy(live: &mut AnyConnection, name: &str) -> Result<(), BackupError> {
    live.execute(sqlx::raw_sql("PRAGMA busy_timeout = 5000")).await?;
    sqlx::query("VACUUM INTO $1").bind(name).execute(live).await?;
    let mut copy = AnyConnection::connect(&format!("sqlite://{name}?mode=ro")).await?;
    let verdict: String = sqlx::query_scalar("PRAGMA quick_check").fetch_one(&mut copy).await?;
    copy.close().await?;
    if verdict != "ok" {
        return Err(BackupError::Damaged(verdict));
    }
    let synced = std::fs::File::open(name).and_then(|file| file.sync_all());
    synced.map_err(|error| BackupError::Target(name.to_owned(), error))
}
