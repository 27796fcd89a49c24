//! Opening the connections.

use super::{Kind, Store, StoreError};
use sqlx::{AnyConnection, AnyPool, Connection as _, Executor as _, any::AnyPoolOptions};
use std::time::Duration;

/// Longest wait for a connection; a request that waits longer is answered 503.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(10);
const SQLITE_READERS: u32 = 4;
const POSTGRES_CONNECTIONS: u32 = 16;

/// WAL: readers never wait for the writer. FULL: an acknowledged write survives a power cut.
const SQLITE_PRAGMAS: &str = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; \
     PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";

pub(super) async fn connect(url: &str) -> Result<Store, StoreError> {
    sqlx::any::install_default_drivers();
    if url.starts_with("sqlite:") {
        // SQLite has one writer at a time: one connection is a fair queue, more would only be refused.
        let writers = sqlite_pool(&with_create(url), 1).await?;
        let readers = sqlite_pool(url, SQLITE_READERS).await?;
        Ok(Store { writers, readers, kind: Kind::Sqlite })
    } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
        let pool = options(POSTGRES_CONNECTIONS).connect(url).await?;
        Ok(Store { writers: pool.clone(), readers: pool, kind: Kind::Postgres })
    } else {
        Err(StoreError::UnknownUrl)
    }
}

fn with_create(url: &str) -> String {
    let separator = if url.contains('?') { '&' } else { '?' };
    format!("{url}{separator}mode=rwc")
}

async fn sqlite_pool(url: &str, connections: u32) -> Result<AnyPool, StoreError> {
    let options =
        options(connections).after_connect(|connection, _| Box::pin(async move { prepare(connection).await }));
    Ok(options.connect(url).await?)
}

async fn prepare(connection: &mut AnyConnection) -> Result<(), sqlx::Error> {
    connection.execute(sqlx::raw_sql(SQLITE_PRAGMAS)).await.map(drop)
}

fn options(connections: u32) -> AnyPoolOptions {
    AnyPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        // Where the disk fails a commit, SQLite has rolled back by itself, and the roll-back that follows fails: the
        // connection would count as in a transaction, and refuse to begin one, for ever. It is closed instead.
        .before_acquire(|connection, _| Box::pin(async move { Ok(!connection.is_in_transaction()) }))
}
