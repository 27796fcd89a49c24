//! Sign-ins beside bare password hashes, by turns in the same run: the neighbours on the machine slow both.

use crate::{
    Outcome, client, load,
    node::{Account, Node},
    plan::Plan,
    report::{Goal, Report},
    seed::PASSWORD,
    times::median,
};
use idm_api::secret::Secret;
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
    let mut connection = client::Connection::open(node.address).await?;
    let answer = connection.ask(&login(account, email, password)).await?;
    let body: serde_json::Value = serde_json::from_slice(&answer.body)?;
    Ok(body["jwt"].as_str().ok_or_else(|| body.to_string())?.to_owned())
}

fn login(account: &str, email: &str, password: &str) -> Vec<u8> {
    let body = json!({"accountId": account, "emailAddress": email, "password": password});
    client::post(idm_api::paths::LOGIN_USER, None, &body)
}
