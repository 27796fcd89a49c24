//! Bringing the tables up to date at start.

use super::{Kind, LostRace as _, Store, StoreError, filing, pause_before};
use sqlx::{
    AssertSqlSafe, SqlSafeStr as _,
    migrate::{MigrateError, Migration, MigrationType, Migrator},
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
    (14, "word_bits", include_str!("../../migrations/0014_word_bits.sql")),
    (15, "used_codes", include_str!("../../migrations/0015_used_codes.sql")),
    (16, "passkey_sessions", include_str!("../../migrations/0016_passkey_sessions.sql")),
    (17, "fresh_logins", include_str!("../../migrations/0017_fresh_logins.sql")),
    (18, "session_products", include_str!("../../migrations/0018_session_products.sql")),
];

/// Times that a migration is tried: where two nodes start at once, each may lose each of them to the other.
const MOST_TRIES: u32 = 40;

pub(super) async fn run(store: &Store) -> Result<(), StoreError> {
    let migrations = MIGRATIONS.iter().map(|&(version, name, sql)| {
        let sql = AssertSqlSafe(dialect(sql, store.kind)).into_sql_str();
        Migration::new(version, name.into(), MigrationType::Simple, sql, false)
    });
    let mut migrator = Migrator::with_migrations(migrations.collect());
    // The lock would be an advisory one, which not every cluster that speaks PostgreSQL's protocol has (YugabyteDB
    // before 2025.1 refuses it, CockroachDB does not take it). Each migration and the note that it was made are one
    // transaction, so that of two nodes one makes it, and the other finds it made when it tries again.
    migrator.set_locking(false);
    let mut tries = 0;
    while let Err(error) = migrator.run(&store.writers).await {
        tries += 1;
        if tries >= MOST_TRIES || !matches!(error, MigrateError::Execute(_) | MigrateError::ExecuteMigration(..)) {
            return Err(error.into());
        }
        tokio::time::sleep(pause_before(tries)).await;
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::races;

    #[tokio::test(flavor = "multi_thread", worker_threads = 4)]
    async fn nodes_that_start_at_once_over_an_empty_database_all_start() {
        let directory = tempfile::tempdir().unwrap();
        let url = races::empty_database(&directory).await;
        let nodes: Vec<_> = (0..4)
            .map(|_| {
                let url = url.clone();
                tokio::spawn(async move { Store::open(&url).await })
            })
            .collect();
        for node in nodes {
            let store = node.await.unwrap().unwrap();
            let mut c = store.read().await.unwrap();
            let made: i64 =
                sqlx::query_scalar("SELECT COUNT(*) FROM _sqlx_migrations").fetch_one(&mut *c).await.unwrap();
            assert_eq!(usize::try_from(made).unwrap(), MIGRATIONS.len());
        }
    }

    /// The partial indexes and the bits take over from what was there before, with the rows that were there.
    #[tokio::test]
    async fn rows_from_before_there_were_bits_are_found_as_ever() {
        let directory = tempfile::tempdir().unwrap();
        let url = races::empty_database(&directory).await;
        let store = Store::open(&url).await.unwrap();
        let mut c = store.read().await.unwrap();
        for statement in [
            "INSERT INTO accounts (id, name, created) VALUES ('a', 'A', 0)",
            "INSERT INTO users (id, account_id, email, email_key, roles, password_hash, created, name) VALUES \
             ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000a', 'kim@b.c', 'kim@b.c', \
             'end-user', '', 1, 'Kim Lamp')",
        ] {
            let statement = statement.replace("'a',", "'00000000-0000-7000-8000-00000000000a',");
            sqlx::query(AssertSqlSafe(statement)).execute(&mut *c).await.unwrap();
        }
        let bits = "SELECT word_bits FROM users";
        let before: i64 = sqlx::query_scalar(bits).fetch_one(&mut *c).await.unwrap();
        assert_eq!(before, crate::store::word_bits::UNKNOWN);
        drop(c);
        let again = Store::open(&url).await.unwrap();
        let mut c = again.read().await.unwrap();
        let after: i64 = sqlx::query_scalar(bits).fetch_one(&mut *c).await.unwrap();
        assert_eq!(after, crate::store::word_bits::word_bits(["kim", "b", "c", "lamp"]));
        let words: Vec<String> =
            sqlx::query_scalar("SELECT word FROM user_words ORDER BY word").fetch_all(&mut *c).await.unwrap();
        assert_eq!(words, ["b", "c", "kim", "lamp"]);
    }
}
