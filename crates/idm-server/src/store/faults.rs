//! A database that takes no writes for a while, tried at the one connection that writes (SQLite). What it is told holds
//! for that connection alone, which is given up where it is left in a broken transaction: one failure is looked at.

use super::{Kind, Store, StoreError, accounts, in_transaction, races::store};
use crate::domain::DomainError;
use idm_api::{ids::AccountId, time::UnixMillis};

async fn make(store: &Store) -> Result<(), DomainError> {
    let id = AccountId(uuid::Uuid::now_v7());
    in_transaction!(store, |tx| { Ok(accounts::insert(tx, id, &"x".repeat(2000), UnixMillis(1)).await?) })
}

async fn tell(store: &Store, pragma: String) {
    let mut writer = store.writers.acquire().await.unwrap();
    sqlx::Executor::execute(&mut *writer, sqlx::raw_sql(sqlx::AssertSqlSafe(pragma))).await.unwrap();
}

async fn count(store: &Store) -> i64 {
    let counted = sqlx::query_scalar("SELECT COUNT(*) FROM accounts");
    counted.fetch_one(&mut *store.read().await.unwrap()).await.unwrap()
}

/// SQLITE_FULL and SQLITE_READONLY: a fault of the machine, of which nothing is left when it is over.
#[tokio::test]
async fn a_full_and_a_read_only_database_are_told_and_recovered_from() {
    let (_directory, store) = store().await;
    if store.kind() != Kind::Sqlite {
        return;
    }
    let pages: i64 =
        sqlx::query_scalar("PRAGMA page_count").fetch_one(&mut *store.read().await.unwrap()).await.unwrap();
    for (begin, end) in [
        (format!("PRAGMA max_page_count = {}", pages + 20), "PRAGMA max_page_count = 1073741823".to_owned()),
        ("PRAGMA query_only = ON".to_owned(), "PRAGMA query_only = OFF".to_owned()),
    ] {
        tell(&store, begin.clone()).await;
        let mut made = count(&store).await;
        let error = loop {
            match make(&store).await {
                Ok(()) => made += 1,
                Err(error) => break error,
            }
            assert!(made < 200, "{begin} bounds nothing");
        };
        assert!(matches!(error, DomainError::Store(StoreError::Unavailable(_))), "{begin}: {error:?}");
        assert_eq!(count(&store).await, made, "what failed left nothing, and reading goes on");
        tell(&store, end).await;
        make(&store).await.unwrap();
        assert_eq!(count(&store).await, made + 1);
    }
}
