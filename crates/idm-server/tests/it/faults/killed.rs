//! A process that writes is killed, again and again, at any moment: also while it starts.
//!
//! What is killed is this test's own program, which finds itself told to write (`IDM_TEST_KILLED`) and does so through the
//! domain: no listening, no HTTP, so that two hundred lives take seconds. `kill` and `nodes` kill whole nodes.

use super::super::support::settings;
use idm_api::{
    application::{ApplicationKind, ChangeApplication, CreateApplication, RegenerateToken},
    ids::{AccountId, AppId},
    secret::Secret,
    user::Role,
};
use idm_server::{
    crypto::passwords::HashingLimits,
    domain::{Caller, Clock, Expected, Idm},
    mail::Outbox,
};
use serde_json::{Value, json};
use sqlx::{AnyConnection, Connection as _};
use std::{
    collections::BTreeMap,
    io::{BufRead as _, BufReader, Write as _},
    path::Path,
    process::{Command, Stdio},
    sync::Arc,
    time::Duration,
};

const LIVES: usize = 200;
const TOLD: &str = "IDM_TEST_KILLED";
const NAME: &str = "faults::killed::the_writer_of_the_test_below";
const PASSWORD: &str = "correct Horse 7 battery";

async fn open(directory: &Path, database_url: &str) -> Idm {
    let hashing = HashingLimits { log_n: 4, concurrent: 1, queue: 4 };
    let settings = settings(directory, database_url, hashing, Arc::new(Outbox::default()), &Clock::default());
    Idm::start(settings).await.unwrap()
}

fn random(below: u64) -> u64 {
    u64::from_be_bytes(uuid::Uuid::new_v4().as_bytes()[..8].try_into().unwrap()) % below
}

/// Says that something is done: a line, which is whole or was not said.
fn acknowledge(done: &Value) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "\nACK {done}").unwrap();
    out.flush().unwrap();
}

/// Not a test of its own: what the other one starts. Called by itself it has nothing to do.
#[tokio::test]
async fn the_writer_of_the_test_below() {
    let Ok(told) = std::env::var(TOLD) else { return };
    let told: Value = serde_json::from_str(&told).unwrap();
    let text = |name: &str| told[name].as_str().unwrap();
    let idm = open(Path::new(text("directory")), text("database")).await;
    let account: AccountId = text("account").parse().unwrap();
    let caller = Caller::installation(account);
    acknowledge(&json!({"did": "started"}));
    let mut mine: Vec<AppId> = Vec::new();
    for number in 0_u64.. {
        let name = format!("{}-{number}", std::process::id());
        let pick = (!mine.is_empty()).then(|| mine[usize::try_from(random(mine.len() as u64)).unwrap()]);
        match (random(8), pick) {
            (0..=2, Some(id)) => {
                let new =
                    idm.regenerate_token(&caller, id, &Expected::Any, RegenerateToken::default()).await.unwrap().0;
                acknowledge(&json!({"did": "regenerated", "id": id, "token": new.app_token.expose()}));
            }
            (3..=4, Some(id)) => {
                let change = ChangeApplication { name: Some(name.clone()), ..ChangeApplication::default() };
                idm.change_application(&caller, id, &Expected::Any, change).await.unwrap();
                acknowledge(&json!({"did": "renamed", "id": id, "name": name}));
            }
            (5, Some(id)) => {
                idm.delete_application(&caller, id, &Expected::Any).await.unwrap();
                mine.retain(|kept| *kept != id);
                acknowledge(&json!({"did": "deleted", "id": id}));
            }
            (6, Some(_)) => {
                let email = format!("{name}@demo.example");
                idm.provision_user(account, &email, &Secret::new(PASSWORD), Role::EndUser).await.unwrap();
                acknowledge(&json!({"did": "signed up", "email": email}));
            }
            _ => {
                let request = CreateApplication {
                    name: name.clone(),
                    kind: ApplicationKind::EndUser,
                    privileges: None,
                    expires: None,
                };
                let made = idm.create_application(&caller, request).await.unwrap();
                mine.push(made.application.app_id);
                let (id, token) = (made.application.app_id, made.app_token.expose());
                acknowledge(&json!({"did": "made", "id": id, "name": name, "token": token}));
            }
        }
    }
}

/// What was acknowledged of an application, and by which life. The life's very last act may have been done unsaid.
#[derive(Debug, Default)]
struct Known {
    name: String,
    token: String,
    deleted: bool,
    life: usize,
}

#[derive(Default)]
struct Acknowledged {
    applications: BTreeMap<String, Known>,
    people: Vec<String>,
}

impl Acknowledged {
    fn hear(&mut self, life: usize, done: &Value) {
        let text = |name: &str| done[name].as_str().unwrap_or_default().to_owned();
        if done["did"] == "signed up" {
            self.people.push(text("email"));
            return;
        }
        let known = self.applications.entry(text("id")).or_default();
        known.life = life;
        match done["did"].as_str().unwrap() {
            "made" => (known.name, known.token) = (text("name"), text("token")),
            "renamed" => known.name = text("name"),
            "regenerated" => known.token = text("token"),
            "deleted" => known.deleted = true,
            other => panic!("{other}"),
        }
    }
}

/// When a life ends.
enum Death {
    /// So long after its beginning, whatever it has come to.
    AtStart(Duration),
    /// So long after it has acknowledged so many writes.
    AtWork(usize, Duration),
}

/// Starts a writer and kills it; what it acknowledged.
fn live_and_die(told: &Value, death: &Death) -> Vec<Value> {
    let mut writer = Command::new(std::env::current_exe().unwrap());
    writer.args([NAME, "--exact", "--nocapture", "--test-threads=1"]).env(TOLD, told.to_string());
    let mut writer = writer.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut lines = BufReader::new(writer.stdout.take().unwrap()).split(b'\n');
    let (say, said) = std::sync::mpsc::channel();
    let reader = std::thread::spawn(move || {
        let mut heard = Vec::new();
        while let Some(Ok(line)) = lines.next() {
            let line = String::from_utf8_lossy(&line).into_owned();
            // A line that the kill cut is no JSON: it was not said.
            let Some(done) = line.strip_prefix("ACK ").and_then(|text| serde_json::from_str::<Value>(text).ok()) else {
                continue;
            };
            let _ = say.send(());
            if done["did"] != "started" {
                heard.push(done);
            }
        }
        heard
    });
    let pause = match death {
        Death::AtStart(pause) => pause,
        Death::AtWork(writes, pause) => {
            // The first word is that it has started.
            for _ in 0..=*writes {
                said.recv_timeout(Duration::from_secs(60)).expect("the writer does not write");
            }
            pause
        }
    };
    std::thread::sleep(*pause);
    writer.kill().unwrap();
    writer.wait().unwrap();
    reader.join().unwrap()
}

async fn count(database: &mut AnyConnection, statement: &'static str) -> i64 {
    sqlx::query_scalar(statement).fetch_one(database).await.unwrap()
}

/// Nothing is half done: each holds after every kill, whatever the killed one was at.
const NEVER: [(&str, &str); 4] = [
    (
        "an application with other than one token",
        "SELECT COUNT(*) FROM applications a WHERE (SELECT COUNT(*) FROM app_tokens t WHERE t.app_id = a.id) <> 1",
    ),
    (
        "a change without its entry in the audit log, or an entry without its change",
        "SELECT COUNT(*) FROM applications a WHERE a.version <> (SELECT COUNT(*) FROM audit_log l WHERE l.app_id = a.id)",
    ),
    (
        "a token of nothing",
        "SELECT COUNT(*) FROM app_tokens t WHERE NOT EXISTS (SELECT 1 FROM applications a WHERE a.id = t.app_id)",
    ),
    (
        "a count that is not what there is",
        "SELECT COUNT(*) FROM accounts c WHERE c.applications <> (SELECT COUNT(*) FROM applications a WHERE a.account_id = c.id)",
    ),
];

#[tokio::test(flavor = "multi_thread")]
async fn in_200_kills_nothing_acknowledged_is_lost_and_nothing_is_half_done() {
    let directory = tempfile::tempdir().unwrap();
    let url = super::super::support::database_url(directory.path()).await;
    let account = open(directory.path(), &url).await.provision_account("Demo company").await.unwrap();
    let told = json!({"directory": directory.path(), "database": url, "account": account});
    sqlx::any::install_default_drivers();
    let mut database = AnyConnection::connect(&url).await.unwrap();

    let mut acknowledged = Acknowledged::default();
    let mut lives_that_wrote = 0;
    for life in 0..LIVES {
        let death = match life % 5 {
            0 => Death::AtStart(Duration::from_micros(random(60_000))),
            _ => Death::AtWork(usize::try_from(random(6)).unwrap(), Duration::from_micros(random(8_000))),
        };
        let heard = tokio::task::block_in_place(|| live_and_die(&told, &death));
        lives_that_wrote += usize::from(!heard.is_empty());
        heard.iter().for_each(|done| acknowledged.hear(life, done));
        for (what, statement) in NEVER {
            assert_eq!(count(&mut database, statement).await, 0, "life {life}: {what}");
        }
    }
    assert!(lives_that_wrote > LIVES / 3, "{lives_that_wrote} of {LIVES} lives wrote anything");

    // Each life wrote to its own applications, so that at most one act of each was done unsaid.
    let idm = open(directory.path(), &url).await;
    let caller = Caller::installation(account);
    let (mut wrong_names, mut wrong_tokens, mut gone) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    for (id, known) in &acknowledged.applications {
        let found = idm.application(&caller, id.parse().unwrap()).await;
        let unsaid = |of: &mut BTreeMap<usize, u32>| *of.entry(known.life).or_default() += 1;
        match found {
            Err(_) if known.deleted => {}
            Err(_) => unsaid(&mut gone),
            Ok(_) if known.deleted => panic!("{known:?} was deleted, and is there"),
            Ok((found, _)) => {
                if found.name != known.name {
                    unsaid(&mut wrong_names);
                }
                let check = idm.check_token(&caller, &Secret::new(&*known.token)).await.unwrap();
                if !check.accepted {
                    unsaid(&mut wrong_tokens);
                }
            }
        }
    }
    for life in 0..LIVES {
        let unsaid = [&wrong_names, &wrong_tokens, &gone].map(|of| of.get(&life).copied().unwrap_or_default());
        assert!(unsaid.iter().sum::<u32>() <= 1, "life {life} lost what it had acknowledged: {unsaid:?}");
    }
    for email in &acknowledged.people {
        let found = sqlx::query_scalar::<_, i64>("SELECT COUNT(*) FROM users WHERE email = $1").bind(email);
        assert_eq!(found.fetch_one(&mut database).await.unwrap(), 1, "{email} is lost");
    }
    eprintln!(
        "{LIVES} kills, {lives_that_wrote} of them during writes: {} applications and {} people acknowledged",
        acknowledged.applications.len(),
        acknowledged.people.len()
    );
    if url.starts_with("sqlite:") {
        let sound: String = sqlx::query_scalar("PRAGMA integrity_check").fetch_one(&mut database).await.unwrap();
        assert_eq!(sound, "ok");
    }
}
