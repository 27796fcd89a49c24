//! Sign-ins beside bare password hashes, by turns in the same run: the neighbours on the machine slow both.

use crate::{
    Outcome,
    client::{self, By, Connection},
    load,
    node::{Account, Node},
    plan::Plan,
    report::{Goal, Report},
    seed::PASSWORD,
    times::median,
};
use idm_api::{paths, secret::Secret};
use idm_server::crypto::passwords::{HashingLimits, Passwords};
use serde_json::json;
use std::{
    sync::Arc,
    time::{Duration, Instant},
};

/// What is lost around the hash: HTTP, the database, the JWT.
const TO_BARE: Goal = Goal::AtLeast(0.9);

pub(crate) async fn measure(
    node: &Node,
    account: &Account,
    users: &[String],
    plan: &Plan,
    report: &mut Report,
) -> Outcome<()> {
    let cores = HashingLimits::default().concurrent;
    let passwords = Passwords::new(HashingLimits::default())?;
    let hash: Arc<str> = passwords.hash(&Secret::new(PASSWORD)).await?.into();
    let (id, users) = (account.id.clone(), users.to_vec());
    let requests = Arc::new(move |call: usize| login(&id, &users[call % users.len()], PASSWORD));
    let (mut bare, mut turns) = (Vec::new(), Vec::new());
    for _ in 0..plan.turns {
        bare.push(bare_hashes(&passwords, &hash, cores, plan.part).await?);
        let before = node.processor_seconds()?;
        // Twice as many callers as cores: somebody is always waiting.
        let times = load::as_much_as_goes(node.address, 2 * cores, plan.part, Arc::clone(&requests)).await?;
        turns.push((times, node.processor_seconds()? - before));
    }
    report.number("bare scrypt checks", "per second", median(bare.iter().copied()), None);
    report.times("sign-ins", &turns, None);
    let ratios = turns.iter().zip(&bare).map(|((times, _), bare)| times.per_second() / bare);
    report.number("sign-ins to bare checks", "", median(ratios), Some(TO_BARE));
    Ok(())
}

/// Signups, which cost a hash each, too. Their users stay.
pub(crate) async fn measure_sign_ups(
    node: &Node,
    account: &Account,
    jwt: &str,
    plan: &Plan,
    report: &mut Report,
) -> Outcome<()> {
    let app = json!({"name": "signs up", "kind": "end-user"});
    let mut connection = Connection::open(node.address).await?;
    let answer = connection.ask(&client::post(paths::APPLICATIONS, &By::User(jwt), &app)).await?;
    let app: serde_json::Value = serde_json::from_slice(&answer.body)?;
    let token = app["appToken"].as_str().ok_or_else(|| app.to_string())?.to_owned();
    let mut turns = Vec::new();
    for turn in 0..plan.turns {
        let (id, token) = (account.id.clone(), token.clone());
        let requests = move |call: usize| {
            let address = format!("signup{turn}n{call}@new.example");
            let body = json!({"accountId": id, "emailAddress": address, "password": PASSWORD, "name": "New Person"});
            client::post(paths::CREATE_USER, &By::Application(&token), &body)
        };
        let before = node.processor_seconds()?;
        let callers = 2 * HashingLimits::default().concurrent;
        let times = load::as_much_as_goes(node.address, callers, plan.part, Arc::new(requests)).await?;
        turns.push((times, node.processor_seconds()? - before));
    }
    report.times("users created", &turns, None);
    Ok(())
}

/// Checks a second, of as many threads as there are cores and nothing around them.
async fn bare_hashes(passwords: &Passwords, hash: &Arc<str>, cores: usize, part: Duration) -> Outcome<f64> {
    let began = Instant::now();
    let tasks: Vec<_> = (0..cores)
        .map(|_| {
            let (passwords, hash) = (passwords.clone(), Arc::clone(hash));
            tokio::spawn(async move {
                let (password, mut count) = (Secret::new(PASSWORD), 0_u32);
                while began.elapsed() < part {
                    passwords.verify(&password, Some(&hash)).await?;
                    count += 1;
                }
                Outcome::Ok(count)
            })
        })
        .collect();
    let mut all = 0;
    for task in tasks {
        all += task.await??;
    }
    Ok(f64::from(all) / began.elapsed().as_secs_f64())
}

/// Logs somebody in; the JWT.
pub(crate) async fn one(node: &Node, account: &str, email: &str, password: &str) -> Outcome<String> {
    let mut connection = Connection::open(node.address).await?;
    let answer = connection.ask(&login(account, email, password)).await?;
    let body: serde_json::Value = serde_json::from_slice(&answer.body)?;
    Ok(body["jwt"].as_str().ok_or_else(|| body.to_string())?.to_owned())
}

fn login(account: &str, email: &str, password: &str) -> Vec<u8> {
    let body = json!({"accountId": account, "emailAddress": email, "password": password});
    client::post(paths::LOGIN_USER, &By::Nobody, &body)
}
