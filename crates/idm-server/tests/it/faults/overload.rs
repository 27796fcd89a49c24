//! Ten times what it can take, and more. `cargo xtask bench overload` runs this for five minutes and tells the figures.
//!
//! What it can take is measured first: how much of a mixture of calls a node serves in a second for a few callers who wait
//! for their answers. Then ten times that is offered by a clock, whoever has been answered, over many connections; and
//! afterwards somebody who had no part in it asks for an ordinary thing.

mod offered;

use self::offered::{Kind, Offer, Seen};
use super::super::node::{Installation, Node, said};
use crate::security_cases::ME;
use reqwest::Client;
use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

const SECONDS: &str = "IDM_TEST_OVERLOAD_SECONDS";
/// How long what it can take is measured.
const MEASURED: Duration = Duration::from_secs(5);
/// Callers at that time.
const FEW: usize = 2;
/// Offered, in what it can take. More than the ten that are asserted: a busy machine is late with some.
const TIMES: f64 = 13.0;
/// Offered at the least in a second: where little is served, ten times that would be no flood.
const LEAST: f64 = 40.0;
/// Megabytes that the process may have: what it has when nothing happens, one password hash (128), and buffers.
const MOST_RESIDENT: u64 = 256;
/// How soon an ordinary call is answered like before, once the flood has ended: for `bench` by the clock on the wall, in the
/// test command, where a machine does ten other things, by what the node has had of its processors.
const RECOVERED_WITHIN: Duration = Duration::from_secs(5);
const FLOODERS: usize = 8;

/// Megabytes of resident memory (Linux; elsewhere the test sees no growth).
fn resident(node: &Node) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", node.id())).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or("0");
    line.split_whitespace().next().unwrap().parse::<u64>().unwrap() / 1024
}

/// What a node has had of the processors (Linux; elsewhere nothing is known of it).
fn computed(node: &Node) -> Duration {
    let stat = std::fs::read_to_string(format!("/proc/{}/stat", node.id())).unwrap_or_default();
    // proc_pid_stat(5): the name in parentheses is the second field, times in user and in system mode the 14th and 15th.
    let ticks = stat.rsplit(')').next().unwrap().split_whitespace().skip(11).take(2);
    Duration::from_millis(10 * ticks.map(|ticks| ticks.parse::<u64>().unwrap()).sum::<u64>())
}

/// Calls of the mixture that are served in a second to callers who wait for each answer.
async fn capacity(offer: &Arc<Offer>) -> f64 {
    let served = Arc::new(Mutex::new(0_u32));
    // Whoever is free makes the next call of the mixture: with numbers of their own, one would make the costly ones alone.
    let next = Arc::new(AtomicUsize::new(0));
    let began = Instant::now();
    let callers = (0..FEW).map(|_| {
        let (offer, served, next) = (Arc::clone(offer), Arc::clone(&served), Arc::clone(&next));
        tokio::spawn(async move {
            let client = offered::client();
            while began.elapsed() < MEASURED {
                let number = next.fetch_add(1, Ordering::Relaxed);
                let kind = Kind::of(number);
                let status = offer.call(&client, kind, number).send().await.map(|answer| answer.status().as_u16());
                *served.lock().unwrap() += u32::from(status.is_ok_and(|status| status == kind.served()));
            }
        })
    });
    for caller in callers.collect::<Vec<_>>() {
        caller.await.unwrap();
    }
    let served = *served.lock().unwrap();
    f64::from(served) / began.elapsed().as_secs_f64()
}

/// Offers so much in a second, by the clock.
async fn flood(offer: &Arc<Offer>, rate: f64, seconds: u64, seen: &Arc<Mutex<Seen>>) -> usize {
    let pause = Duration::from_secs_f64(1.0 / rate);
    let clients: Vec<Client> = (0..FLOODERS).map(|_| offered::client()).collect();
    let (began, mut number) = (Instant::now(), 0);
    loop {
        // Whatever the time is by now: who was held up makes up for it.
        let due = pause * u32::try_from(number).unwrap();
        if due >= Duration::from_secs(seconds) {
            return number;
        }
        tokio::time::sleep_until((began + due).into()).await;
        let (offer, seen, client) = (Arc::clone(offer), Arc::clone(seen), clients[number % FLOODERS].clone());
        tokio::spawn(async move {
            let kind = Kind::of(number);
            let outcome = offered::outcome(kind, offer.call(&client, kind, number)).await;
            seen.lock().unwrap().note(outcome);
        });
        number += 1;
    }
}

/// How long one ordinary call takes; `None` where it is not answered as it should be.
async fn ordinary(client: &Client, node: &Node, jwt: &str) -> Option<Duration> {
    let began = Instant::now();
    let answer = client.get(format!("{}{ME}", node.url)).bearer_auth(jwt).send().await.ok()?;
    (answer.status() == 200 && answer.bytes().await.is_ok()).then(|| began.elapsed())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flood_is_turned_away_with_a_time_and_leaves_no_trace() {
    let asked = std::env::var(SECONDS).ok().and_then(|text| text.parse().ok());
    let seconds = asked.unwrap_or(8);
    let installation = Installation::new().await;
    let (account, password) = installation.admin(offered::ADMIN);
    let (_, calm_password) = somebody_calm(&installation, &account);
    // Without limits by address: all of it comes from one. What then bounds the work is what is computed at once, and what
    // one user may ask for.
    let by_address = ["--limit-address", "off", "--limit-passwords", "off", "--max-connections-per-address", "8192"];
    let queue = ["--scrypt-concurrent", "1", "--scrypt-queue", "4"];
    let flags = |user: &'static str| [&by_address[..], &queue[..], &["--limit-user", user]].concat();

    let open = installation.start(&flags("off"));
    let offer = Arc::new(Offer::new(&open, &account, &password).await);
    let capacity = capacity(&offer).await;
    drop(open);

    let node = installation.start(&flags("2:5"));
    let offer = Arc::new(Offer::new(&node, &account, &password).await);
    let calm = Offer::new_as(&node, &account, CALM, &calm_password).await;
    let client = offered::client();
    let mut before = Duration::ZERO;
    for _ in 0..3 {
        before = before.max(ordinary(&client, &node, &calm.jwt).await.unwrap());
    }
    let (rate, seen) = ((TIMES * capacity).max(LEAST), Arc::new(Mutex::new(Seen::default())));
    let peak = Arc::new(Mutex::new(0));
    let began = Instant::now();
    let offered = {
        let (node, peak) = (&node, Arc::clone(&peak));
        let watch = async move {
            loop {
                tokio::time::sleep(Duration::from_millis(200)).await;
                let mut peak = peak.lock().unwrap();
                *peak = resident(node).max(*peak);
            }
        };
        tokio::select! { offered = flood(&offer, rate, seconds, &seen) => offered, () = watch => unreachable!() }
    };
    let (ended, lasted, by_then) = (Instant::now(), began.elapsed().as_secs_f64(), computed(&node));
    // What it takes when nobody else calls, and what a machine that does other things takes.
    let like_before = (3 * before).max(Duration::from_millis(250));
    let (recovered, worked) = loop {
        if ordinary(&client, &node, &calm.jwt).await.is_some_and(|took| took <= like_before) {
            break (ended.elapsed(), computed(&node).saturating_sub(by_then));
        }
        assert!(ended.elapsed() < super::SOON, "an ordinary call is not answered like before");
        tokio::time::sleep(Duration::from_millis(50)).await;
    };
    super::until(200, || calm.login(&client, CALM, &calm_password)).await;
    let logged_in = ended.elapsed();
    while seen.lock().unwrap().total() < offered && ended.elapsed() < 2 * offered::PATIENCE {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    node.terminate();
    assert!(node.ended().iter().all(|event| event["message"] != "a panic"));

    let seen = std::mem::take(&mut *seen.lock().unwrap());
    let (rate, peak) = (offered as f64 / lasted, *peak.lock().unwrap());
    eprintln!(
        "it can take {capacity:.1} calls a second; {rate:.0} a second were offered for {seconds} s ({:.1} times as much): \
         {seen}; {peak} MB at the most; an ordinary call like before ({before:.0?}) after {recovered:.2?}, in which \
         it computed for {worked:.2?}, a login after {logged_in:.2?}",
        rate / capacity
    );
    assert!(seen.wrong.is_empty(), "neither served nor turned away with a time: {:?}", seen.wrong);
    assert!(rate >= 10.0 * capacity, "{rate} a second is no ten times {capacity}");
    assert_eq!(seen.total(), offered, "each call has come to an end");
    assert!(seen.unanswered * 100 <= offered, "{} of {offered} were not answered", seen.unanswered);
    for status in [429, 503] {
        assert!(seen.turned_away.contains_key(&status), "no {status}: {seen}");
    }
    assert!(peak <= MOST_RESIDENT, "{peak} MB");
    assert!(
        if asked.is_some() { recovered } else { recovered.min(worked) } <= RECOVERED_WITHIN,
        "{recovered:?} {worked:?}"
    );
}

const CALM: &str = "calm@demo.example";

/// Another admin of the account, who has no part in the flood; account and password.
fn somebody_calm(installation: &Installation, account: &str) -> (String, String) {
    let admin = installation.run(&["admin", "create", "--account", account, "--email", CALM]);
    said(&admin)
}
