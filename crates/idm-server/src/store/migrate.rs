//! Bringing the tables up to date at start.

use super::{Kind, LostRace as _, Store, StoreError, filing};
use sqlx::{
    AssertSqlSafe, SqlSafeStr as _,
    migrate::{Migration, MigrationType, Migrator},
};

/// Number, name and text of every migration, oldest first. A published one is never edited.
const MIGRATIONS: &[(i64, &str, &str)] = &[
    (1, "init", include_str!("../../migrations/0001_init.sql")),
    (2, "applications", include_str!("../../migrations/0002_applications.sql")),
    (3, "users", include_str!("../../migrations/0003_users.sql")),
    (4, "mail", include_str!("../../migrations/0004_mail.sql")),
    (5, "password_profiles", include_str!("../../migrations/0005_password_profiles.sql")),
    (6, "key_rotation", include_str!("../../migrations/0006_key_rotation.sql")),
    (7, "second_factor", include_str!("../../migrations/0007_second_factor.sql")),
    (8, "support", include_str!("../../migrations/0008_support.sql")),
    (9, "clean_up", include_str!("../../migrations/0009_clean_up.sql")),
    (10, "session_devices", include_str!("../../migrations/0010_session_devices.sql")),
    (11, "passkeys", include_str!("../../migrations/0011_passkeys.sql")),
    (12, "hand_over", include_str!("../../migrations/0012_hand_over.sql")),
    (13, "providers", include_str!("../../migrations/0013_providers.sql")),
];

pub(super) async fn run(store: &Store) -> Result<(), StoreError> {
    let migrations = MIGRATIONS.iter().map(|&(version, name, sql)| {
        let sql = AssertSqlSafe(dialect(sql, store.kind)).into_sql_str();
        Migration::new(version, name.into(), MigrationType::Simple, sql, false)
    });
    let migrator = Migrator::with_migrations(migrations.collect());
    migrator.run(&store.writers).await?;
    file_old_rows(store).await
}

/// The two differences: how a comparison byte by byte is called, and that SQLite is told where a table is its
/// own index.
fn dialect(sql: &str, kind: Kind) -> String {
    match kind {
        Kind::Sqlite => sql.replace("COLLATE \"C\"", "COLLATE BINARY").replace("/* WITHOUT ROWID */", "WITHOUT ROWID"),
        Kind::Postgres => sql.to_owned(),
    }
}

async fn file_old_rows(store: &Store) -> Result<(), StoreError> {
    loop {
        let mut transaction = store.begin().await?;
        let filed = match filing::file_some(&mut transaction).await {
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
