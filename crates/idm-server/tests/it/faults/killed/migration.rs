//! The very first start, killed: while the tables of an empty database are made, and the first signing key.

use super::{
    effect::open,
    life::{Process, random},
    writer::say,
};
use idm_server::{domain::Clock, mail::Outbox};
use sqlx::{AnyConnection, Connection as _};
use std::{
    path::Path,
    time::{Duration, Instant},
};

/// Databases that are begun.
const DATABASES: usize = 12;
/// Lives that die over one of them before it is let be.
const LIVES: usize = 3;

/// What the killed one does.
pub(super) async fn migrate(told: &str) {
    let (directory, url) = told.split_once(' ').unwrap();
    say("BEGIN", &());
    open(Path::new(directory), url, &Clock::default(), &Outbox::default()).await.stop().await;
    say("STARTED", &());
}

/// Migrations that are noted as made; `None` where there is no note of any.
async fn made(url: &str) -> Option<i64> {
    sqlx::any::install_default_drivers();
    let mut database = AnyConnection::connect(url).await.ok()?;
    sqlx::query_scalar("SELECT COUNT(*) FROM _sqlx_migrations").fetch_one(&mut database).await.ok()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_first_start_that_is_killed_is_taken_up_by_the_next_one() {
    // How long it takes when it is let be, from its first word.
    let directory = tempfile::tempdir().unwrap();
    let url = crate::support::database_url(directory.path()).await;
    let told = |directory: &tempfile::TempDir, url: &str| format!("migrate {} {url}", directory.path().display());
    let whole = tokio::task::block_in_place(|| {
        let process = Process::start(&told(&directory, &url));
        process.hear("BEGIN", 1);
        let began = Instant::now();
        process.hear("STARTED", 1);
        process.ended();
        began.elapsed()
    });
    let all = made(&url).await.unwrap();
    let (mut lives, mut halfway) = (0, 0);
    for _ in 0..DATABASES {
        let directory = tempfile::tempdir().unwrap();
        let url = crate::support::database_url(directory.path()).await;
        for _ in 0..LIVES {
            let pause = Duration::from_micros(random(u64::try_from(whole.as_micros()).unwrap()));
            tokio::task::block_in_place(|| {
                let process = Process::start(&told(&directory, &url));
                process.hear("BEGIN", 1);
                std::thread::sleep(pause);
                process.kill();
            });
            lives += 1;
            halfway += usize::from(made(&url).await.is_some_and(|made| made < all));
        }
        let idm = open(directory.path(), &url, &Clock::default(), &Outbox::default()).await;
        idm.ready().await.unwrap();
        // It serves: an account, which is a write, and keys, of which there is exactly one.
        idm.provision_account("Demo company").await.unwrap();
        assert_eq!(idm.public_keys().await.unwrap().len(), 1);
        idm.stop().await;
        assert_eq!(made(&url).await, Some(all));
    }
    eprintln!("{lives} kills of first starts of {whole:?}, {halfway} of them among the {all} migrations");
    assert!(halfway > 0, "kills hit the migrations");
}
