//! Transactions that lose a race are run again, and only then.

use super::{Kind, LostRace as _, Store, StoreError, accounts, in_transaction};
use crate::domain::DomainError;
use idm_api::{ids::AccountId, time::UnixMillis};

/// A store of its own: on PostgreSQL where the tests are given one, else in a file.
pub(super) async fn store() -> (tempfile::TempDir, Store) {
    let directory = tempfile::tempdir().unwrap();
    let url = empty_database(&directory).await;
    (directory, Store::open(&url).await.unwrap())
}

/// The URL of such a database without any table.
pub(super) async fn empty_database(directory: &tempfile::TempDir) -> String {
    match std::env::var("IDM_TEST_POSTGRES_URL") {
        Ok(server) => {
            let name = format!("idm_test_{}", uuid::Uuid::now_v7().simple());
            sqlx::any::install_default_drivers();
            let mut connection = <sqlx::AnyConnection as sqlx::Connection>::connect(&server).await.unwrap();
            let create = sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"));
            sqlx::Executor::execute(&mut connection, sqlx::raw_sql(create)).await.unwrap();
            format!("{}/{name}", server.rsplit_once('/').unwrap().0)
        }
        Err(_) => format!("sqlite://{}", directory.path().join("idm.sqlite").display()),
    }
}

const NOW: UnixMillis = UnixMillis(1);

fn new_id() -> AccountId {
    AccountId(uuid::Uuid::now_v7())
}

async fn accounts_in(c: &mut super::Conn) -> i64 {
    sqlx::query_scalar("SELECT COUNT(*) FROM accounts").fetch_one(c).await.unwrap()
}

#[tokio::test]
async fn what_a_lost_try_wrote_is_undone_and_the_block_runs_again() {
    let (_directory, store) = store().await;
    let mut tries = 0;
    let result: Result<i32, DomainError> = async {
        in_transaction!(store, |tx| {
            tries += 1;
            accounts::insert(tx, new_id(), "Demo", NOW).await?;
            if tries < 4 { Err(StoreError::LostRace.into()) } else { Ok(tries) }
        })
    }
    .await;
    assert_eq!(result.unwrap(), 4);
    assert_eq!(accounts_in(&mut store.read().await.unwrap()).await, 1);
}

#[tokio::test]
async fn a_race_that_is_always_lost_is_told_in_the_end() {
    let (_directory, store) = store().await;
    let mut tries = 0;
    let result: Result<(), DomainError> = async {
        in_transaction!(store, |tx| {
            tries += 1;
            accounts::insert(tx, new_id(), "Demo", NOW).await?;
            Err(StoreError::LostRace.into())
        })
    }
    .await;
    assert!(result.unwrap_err().lost_race());
    assert_eq!(tries, super::MOST_TRIES + 1);
    assert_eq!(accounts_in(&mut store.read().await.unwrap()).await, 0);
}

#[tokio::test]
async fn any_other_error_is_told_at_once() {
    let (_directory, store) = store().await;
    let mut tries = 0;
    let result: Result<(), DomainError> = async {
        in_transaction!(store, |tx| {
            tries += 1;
            accounts::insert(tx, new_id(), "Demo", NOW).await?;
            Err(DomainError::Conflict("by rule"))
        })
    }
    .await;
    assert!(matches!(result, Err(DomainError::Conflict(_))));
    assert_eq!((tries, accounts_in(&mut store.read().await.unwrap()).await), (1, 0));
}

/// Two transactions that each count what the other adds: as if alone, one must see the other's (SQLSTATE 40001).
/// SQLite lets one write at a time, so that there the second begins when the first has ended.
#[tokio::test]
async fn a_serialisation_failure_of_the_database_is_such_a_race() {
    let (_directory, store) = store().await;
    if store.kind() != Kind::Postgres {
        return;
    }
    let mut tries = 0;
    let counted: Result<i64, DomainError> = async {
        in_transaction!(store, |tx| {
            tries += 1;
            let count = accounts_in(tx).await;
            if tries == 1 {
                let mut other = store.begin().await?;
                assert_eq!(accounts_in(&mut other).await, 0);
                accounts::insert(&mut other, new_id(), "Other", NOW).await?;
                other.commit().await.map_err(StoreError::from)?;
            }
            accounts::insert(tx, new_id(), "One", NOW).await?;
            Ok(count)
        })
    }
    .await;
    assert_eq!((counted.unwrap(), tries), (1, 2), "the second try has seen the other's");
    assert_eq!(accounts_in(&mut store.read().await.unwrap()).await, 2);
}
