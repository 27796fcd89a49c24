//! A process that serves and writes is killed, again and again, at any moment: also while it starts, and while it makes
//! the tables of an empty database.
//!
//! What is killed is this test's own program, which finds itself told to write (`IDM_TEST_KILLED`): a server, and a client
//! that calls its routes over HTTP ([`writer`]). Before each call it says what is about to be done, and after the answer
//! what has been done; both with what can be looked up afterwards ([`effect`]). So of each death it is known what had
//! been acknowledged, which must be there whole, and the one act that was under way, which must be there whole or not at
//! all. `kill` and `nodes` kill nodes of the program that is shipped.

mod acts;
mod effect;
mod life;
mod migration;
mod never;
mod operations;
mod writer;

use self::{
    effect::{Come, Judge},
    life::{Death, Life, random},
    writer::{Given, KINDS, Writer},
};
use idm_api::{
    application::{ApplicationKind, CreateApplication},
    privilege::Privilege,
    secret::Secret,
    user::Role,
};
use idm_server::domain::Caller;
use sqlx::{AnyConnection, Connection as _};
use std::{collections::BTreeSet, time::Duration};
use tempfile::TempDir;

/// Lives that wrote something and said so.
const LIVES_THAT_WROTE: usize = 200;
/// So that a writer which cannot start is a failure and no endless test.
const MOST_LIVES: usize = 400;
const TOLD: &str = "IDM_TEST_KILLED";
const NAME: &str = "faults::killed::the_writer_of_the_test_below";
/// An act takes some milliseconds, and so does a pause before the end.
const PAUSE_US: u64 = 12_000;

/// Not a test of its own: what the other ones start. Called by itself it has nothing to do.
#[tokio::test]
async fn the_writer_of_the_test_below() {
    let Ok(told) = std::env::var(TOLD) else { return };
    if let Some(empty) = told.strip_prefix("migrate ") {
        return migration::migrate(empty).await;
    }
    let writer = Writer::open(serde_json::from_str(&told).unwrap()).await;
    writer::say("STARTED", &());
    writer.write(u64::MAX).await;
}

/// A database with an account, an admin, an operator and an application; what a writer is told of them.
async fn installation(directory: &TempDir) -> Given {
    let database = crate::support::database_url(directory.path()).await;
    let clock = idm_server::domain::Clock::default();
    let idm = effect::open(directory.path(), &database, &clock, &idm_server::mail::Outbox::default()).await;
    let account = idm.provision_account("Demo company").await.unwrap();
    let platform = idm.provision_account("Platform").await.unwrap();
    let password = Secret::new(writer::PASSWORD);
    idm.provision_user(account, "admin@demo.example", &password, Role::Admin).await.unwrap();
    idm.provision_user(platform, "operator@platform.example", &password, Role::Operator).await.unwrap();
    let privileges = Some(vec![Privilege::IdentityCreate, Privilege::IdentityRecover]);
    let name = "Signup".to_owned();
    let app = CreateApplication { name, kind: ApplicationKind::EndUser, privileges, expires: None };
    let app = idm.create_application(&Caller::installation(account), app).await.unwrap();
    idm.stop().await;
    let given = Given {
        directory: directory.path().to_owned(),
        database,
        account,
        kind: String::new(),
        app_token: app.app_token.expose().to_owned(),
        admin: String::new(),
        operator: String::new(),
    };
    let (of_account, of_platform) =
        (Writer::open(given.clone()).await, Writer::open(Given { account: platform, ..given.clone() }).await);
    let admin = of_account.jwt("admin@demo.example", writer::PASSWORD).await;
    let operator = of_platform.jwt("operator@platform.example", writer::PASSWORD).await;
    of_account.idm.stop().await;
    of_platform.idm.stop().await;
    Given { admin, operator, ..given }
}

/// What the test below goes by is true: each effect that a writer names is not there before its act, and is after it.
#[tokio::test(flavor = "multi_thread")]
async fn each_effect_is_missing_before_its_act_and_there_after_it() {
    let directory = tempfile::tempdir().unwrap();
    let given = installation(&directory).await;
    let mut database = connect(&given.database).await;
    for kind in KINDS {
        let given = Given { kind: kind.to_owned(), ..given.clone() };
        Writer::judged(given).await.write(2).await;
        never::assert_whole(&mut database, kind).await;
    }
}

/// And half of something is noticed.
#[tokio::test(flavor = "multi_thread")]
async fn half_of_an_act_is_seen_as_half() {
    let directory = tempfile::tempdir().unwrap();
    let given = installation(&directory).await;
    let mut judge = Judge::new(directory.path(), &given.database, given.account).await;
    let there = || effect::one("users WHERE email = 'admin@demo.example'");
    let not_there = || effect::token(&given.app_token, false);
    for (effects, come) in [
        (vec![there(), effect::token(&given.app_token, true)], Come::All),
        (vec![there(), not_there()], Come::Half),
        (vec![not_there()], Come::Nothing),
    ] {
        let act = effect::Act { call: String::new(), thing: String::new(), effects };
        assert_eq!(judge.come(&act).await, come, "{act:?}");
    }
    // Nor does a database that somebody has taken half of something out of pass for a whole one.
    let mut database = connect(&given.database).await;
    never::assert_whole(&mut database, "before").await;
    sqlx::query("UPDATE applications SET version = version + 1").execute(&mut database).await.unwrap();
    let found = tokio::spawn(async move { never::assert_whole(&mut database, "after").await }).await;
    assert!(found.is_err(), "a change without its entry is noticed");
}

async fn connect(database_url: &str) -> AnyConnection {
    sqlx::any::install_default_drivers();
    AnyConnection::connect(database_url).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn in_200_kills_nothing_acknowledged_is_lost_and_nothing_is_half_done() {
    let directory = tempfile::tempdir().unwrap();
    let given = installation(&directory).await;
    let mut lives: Vec<Life> = Vec::new();
    let mut wrote = 0;
    while wrote < LIVES_THAT_WROTE {
        let number = lives.len();
        assert!(number < MOST_LIVES, "only {wrote} of {number} lives wrote anything");
        let given = Given { kind: KINDS[number % KINDS.len()].to_owned(), ..given.clone() };
        let death = match random(6) {
            0 => Death::AtStart(Duration::from_micros(random(150_000))),
            _ => Death::AtWork(usize::try_from(1 + random(8)).unwrap(), Duration::from_micros(random(PAUSE_US))),
        };
        let life = tokio::task::block_in_place(|| life::live_and_die(&given, &death));
        wrote += usize::from(!life.done.is_empty());
        // Nobody else has the database open while a life begins, so that it finds what the last one left behind.
        let mut database = connect(&given.database).await;
        never::assert_whole(&mut database, &format!("life {number} ({})", given.kind)).await;
        database.close().await.unwrap();
        lives.push(life);
    }

    let mut judge = Judge::new(directory.path(), &given.database, given.account).await;
    let (mut acts, mut killed, mut unsaid, mut undone) = (0, BTreeSet::new(), 0, 0);
    for (number, life) in lives.iter().enumerate() {
        acts += life.done.len();
        killed.extend(life.done.iter().chain(&life.under_way).map(|act| act.call.clone()));
        let under_way = match &life.under_way {
            None => None,
            Some(act) => match judge.come(act).await {
                Come::Half => panic!("life {number}: half of {act:#?} is done: {:#?}", judge.missing(act).await),
                come => Some((act, come)),
            },
        };
        unsaid += usize::from(matches!(under_way, Some((_, Come::All))));
        undone += usize::from(matches!(under_way, Some((_, Come::Nothing))));
        for act in life.newest() {
            if matches!(under_way, Some((later, Come::All)) if later.thing == act.thing) {
                continue;
            }
            let missing = judge.missing(act).await;
            assert!(missing.is_empty(), "life {number}: acknowledged and lost, of {act:#?}: {missing:#?}");
        }
    }
    eprintln!(
        "{} kills, {wrote} of them after writes, {acts} of which were acknowledged; {} hit an act: {unsaid} were done \
         and not said, {undone} not done",
        lives.len(),
        unsaid + undone
    );
    assert_eq!(killed, operations::killed(), "the calls that are killed are those that are said to be");
    assert!(undone > 0 && unsaid + undone >= LIVES_THAT_WROTE / 4, "kills hit what is under way");
    if given.database.starts_with("sqlite:") {
        let mut database = connect(&given.database).await;
        let sound: String = sqlx::query_scalar("PRAGMA integrity_check").fetch_one(&mut database).await.unwrap();
        assert_eq!(sound, "ok");
    }
}
