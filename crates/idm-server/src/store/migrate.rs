//! Bringing the tables up to date at start.

use super::{Kind, LostRace as _, Store, StoreError, applications};
use sqlx::{
    AssertSqlSafe, SqlSafeStr as _,
    migrate::{Migration, MigrationType, Migrator},
};

/// Number, name and text of every migration, oldest first. A published one is never edited.
const MIGRATIONS: &[(i64, &str, &str)] = &[
    (1, "init", include_str!("../../migrations/0001_init.sql")),
    (2, "applications", include_str!("../../migrations/0002_applications.sql")),
];

pub(super) async fn run(store: &Store) -> Result<(), StoreError> {
    let migrations = MIGRATIONS.iter().map(|&(version, name, sql)| {
        let sql = AssertSqlSafe(dialect(sql, store.kind)).into_sql_str();
        Migration::new(version, name.into(), MigrationType::Simple, sql, false)
    });
    let migrator = Migrator::with_migrations(migrations.collect());
    migrator.run(&store.writers).await?;
    file_applications(store).await
}

/// The one difference: how a comparison byte by byte is called.
fn dialect(sql: &str, kind: Kind) -> String {
    match kind {
        Kind::Sqlite => sql.replace("COLLATE \"C\"", "COLLATE BINARY"),
        Kind::Postgres => sql.to_owned(),
    }
}

/// Words are cut by the server and not by SQL, so those of applications from before are made here.
async fn file_applications(store: &Store) -> Result<(), StoreError> {
    loop {
        let mut transaction = store.begin().await?;
        let filed = match applications::file_some(&mut transaction).await {
            Ok(filed) => transaction.commit().await.map(|()| filed).map_err(StoreError::from),
            Err(error) => Err(error),
        };
        match filed {
            Ok(0) => return Ok(()),
            Ok(_) => {}
            // Another node does the same work.
            Err(error) if error.lost_race() => {}
            Err(error) => return Err(error),
        }
    }
}
