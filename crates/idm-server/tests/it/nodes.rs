//! Two nodes over one database: killed and restarted at random, and of one mind about what is refused.

use super::{
    node::{Installation, Node},
    support::{Answer, PASSWORD},
};
use reqwest::{Client, StatusCode};
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

const ADMIN: &str = "admin@demo.example";
const APPLICATIONS: &str = "/api/v1/access/applications";
const NO_LIMITS: [&str; 6] = ["--limit-user", "off", "--limit-address", "off", "--limit-passwords", "off"];
/// How long the nodes are killed and restarted: so long at least, and until so much has happened.
const UNREST: Duration = Duration::from_secs(8);
const KILLS: usize = 4;
const WRITES: usize = 40;
/// A busy machine takes its time for all of that; one that never gets there is broken.
const AT_MOST: Duration = Duration::from_secs(300);
const WRITERS: usize = 4;

fn client() -> Client {
    // A node that hangs must show as a failed call, not as a test without end.
    Client::builder().no_proxy().timeout(Duration::from_secs(60)).build().unwrap()
}

async fn login(url: &str, account: &str, password: &str) -> String {
    let body = json!({"accountId": account, "emailAddress": ADMIN, "password": password});
    let answer = Answer::of(client().post(format!("{url}/api/v1/auth/login-user")).json(&body)).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    answer.body["jwt"].as_str().unwrap().to_owned()
}

/// An address that is free, so that a restarted node is found where it was. Below the ports that the system gives to
/// connections: one of those could be another's while the node is down.
fn free_address() -> String {
    let port = || 10_000 + u16::from_be_bytes([uuid::Uuid::new_v4().as_bytes()[0], random(256) as u8]) % 20_000;
    let address = || format!("127.0.0.1:{}", port());
    std::iter::repeat_with(address).find(|address| std::net::TcpListener::bind(address).is_ok()).unwrap()
}

fn random(below: usize) -> usize {
    usize::from(uuid::Uuid::new_v4().as_bytes()[0]) % below
}

/// What a writer knows: the application's id, the name last acknowledged, and one that may have been taken
/// without an answer.
#[derive(Debug)]
struct Written {
    name: String,
    perhaps: Option<String>,
}

/// Creates and renames at whichever node, until told to end. Only what was answered counts.
async fn write(
    urls: [String; 2],
    jwt: String,
    writer: usize,
    end: Arc<AtomicBool>,
    writes: Arc<AtomicUsize>,
) -> BTreeMap<String, Written> {
    let client = client();
    let mut written = BTreeMap::new();
    for number in 0.. {
        if end.load(Ordering::Acquire) {
            break;
        }
        let name = format!("writer {writer} number {number}");
        let url = format!("{}{APPLICATIONS}", urls[random(2)]);
        let made = client.post(url).bearer_auth(&jwt).json(&json!({"name": name, "kind": "end-user"}));
        let Some(body) = acknowledged(made, StatusCode::CREATED).await else { continue };
        let id = body["application"]["appId"].as_str().unwrap().to_owned();
        writes.fetch_add(1, Ordering::AcqRel);

        let url = format!("{}{APPLICATIONS}/{id}", urls[random(2)]);
        let new = format!("{name} renamed");
        let change = client.patch(url).bearer_auth(&jwt).header("if-match", "*").json(&json!({"name": new}));
        let known = match acknowledged(change, StatusCode::OK).await {
            Some(_) => Written { name: new, perhaps: None },
            None => Written { name, perhaps: Some(new) },
        };
        written.insert(id, known);
    }
    written
}

/// The answer's body, when the call was acknowledged. A node that is gone or not ready acknowledges nothing.
async fn acknowledged(request: reqwest::RequestBuilder, success: StatusCode) -> Option<Value> {
    match request.send().await {
        Ok(answer) if answer.status() == success => answer.json().await.ok(),
        Ok(answer) if answer.status().is_server_error() => None,
        Ok(answer) => panic!("{}: {}", answer.status(), answer.text().await.unwrap_or_default()),
        Err(_) => {
            tokio::time::sleep(Duration::from_millis(20)).await;
            None
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nodes_killed_at_random_lose_no_acknowledged_write() {
    let installation = Installation::new().await;
    let (account, password) = installation.admin(ADMIN);
    let addresses = [free_address(), free_address()];
    let start = |which: usize| tokio::task::block_in_place(|| installation.start_at(&addresses[which], &NO_LIMITS));
    let mut nodes: [Option<Node>; 2] = [Some(start(0)), Some(start(1))];
    let urls = addresses.clone().map(|address| format!("http://{address}"));
    let jwt = login(&urls[0], &account, &password).await;

    let (end, writes) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
    let writer =
        |writer: usize| tokio::spawn(write(urls.clone(), jwt.clone(), writer, Arc::clone(&end), Arc::clone(&writes)));
    let writers: Vec<_> = (0..WRITERS).map(writer).collect();
    let (began, mut kills) = (Instant::now(), 0);
    while began.elapsed() < UNREST || kills < KILLS || writes.load(Ordering::Acquire) < WRITES {
        let so_far = writes.load(Ordering::Acquire);
        assert!(began.elapsed() < AT_MOST, "{kills} kills, {so_far} writes");
        tokio::time::sleep(Duration::from_millis(200 + 3 * random(256) as u64)).await;
        let which = random(2);
        // SIGKILL: no time to finish anything.
        nodes[which] = None;
        kills += 1;
        nodes[which] = Some(start(which));
    }
    end.store(true, Ordering::Release);
    let mut written = BTreeMap::new();
    for writer in writers {
        written.extend(writer.await.unwrap());
    }
    assert!(written.len() >= WRITES, "{kills} kills, {} writes", written.len());

    for (id, known) in &written {
        let url = format!("{}{APPLICATIONS}/{id}", urls[random(2)]);
        let answer = Answer::of(client().get(url).bearer_auth(&jwt)).await;
        assert_eq!(answer.status, 200, "{id} {known:?} is lost after {kills} kills");
        let name = answer.body["name"].as_str().unwrap();
        let expected = name == known.name || Some(name) == known.perhaps.as_deref();
        assert!(expected, "{id} is called {name}, and was {known:?}");
    }
}

/// Tries a credential without pause; notes a use that was accepted though it began after the end was known.
fn try_on(request: impl Fn() -> reqwest::RequestBuilder + Send + 'static, accepted: StatusCode) -> Trial {
    let (dead, stop) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(false)));
    let seen = Arc::new(Mutex::new((0, 0)));
    let task = tokio::spawn({
        let (dead, stop, seen) = (Arc::clone(&dead), Arc::clone(&stop), Arc::clone(&seen));
        async move {
            while !stop.load(Ordering::Acquire) {
                let was_dead = dead.load(Ordering::Acquire);
                let status = request().send().await.unwrap().status();
                let mut seen = seen.lock().unwrap();
                if was_dead {
                    assert_ne!(status, accepted, "accepted after its end had been acknowledged");
                    seen.1 += 1;
                } else {
                    seen.0 += u32::from(status == accepted);
                }
            }
        }
    });
    Trial { dead, stop, seen, task }
}

struct Trial {
    dead: Arc<AtomicBool>,
    stop: Arc<AtomicBool>,
    /// Accepted before the end, and refused after it.
    seen: Arc<Mutex<(u32, u32)>>,
    task: tokio::task::JoinHandle<()>,
}

impl Trial {
    async fn until(&self, reached: impl Fn((u32, u32)) -> bool) {
        let began = Instant::now();
        while !reached(*self.seen.lock().unwrap()) && !self.task.is_finished() {
            assert!(began.elapsed() < AT_MOST, "{:?}", self.seen.lock().unwrap());
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }

    /// Says that the end was acknowledged, and sees a few refusals.
    async fn end(self) {
        self.dead.store(true, Ordering::Release);
        self.until(|(_, refused)| refused >= 5).await;
        self.stop.store(true, Ordering::Release);
        self.task.await.unwrap();
    }
}

/// CVE-2023-0091, CVE-2024-46999: a revocation reached other nodes late, or never.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_one_node_ends_every_node_refuses_from_then_on() {
    let installation = Installation::new().await;
    let (account, password) = installation.admin(ADMIN);
    let (one, two) = (installation.start(&NO_LIMITS), installation.start(&NO_LIMITS));
    let jwt = login(&one.url, &account, &password).await;
    let client = client();
    let made = client.post(format!("{}{APPLICATIONS}", one.url)).bearer_auth(&jwt);
    let made = Answer::of(made.json(&json!({"name": "Signup page", "kind": "end-user"}))).await;
    let id = made.body["application"]["appId"].as_str().unwrap();
    let mut token = made.body["appToken"].as_str().unwrap().to_owned();

    for round in 0..6 {
        let (here, there) = if round % 2 == 0 { (&one, &two) } else { (&two, &one) };
        // An accepted token whose request then breaks a rule: 400, without the cost of a hash.
        let body = json!({"accountId": account, "emailAddress": "x", "password": PASSWORD});
        let (sender, url) = (client.clone(), format!("{}/api/v1/auth/create-user", there.url));
        let request = move || sender.post(&url).header("AccessToken", &token).json(&body);
        let trial = try_on(request, StatusCode::BAD_REQUEST);
        trial.until(|(accepted, _)| accepted >= 5).await;
        let new = client.post(format!("{}{APPLICATIONS}/{id}/regenerate-token", here.url)).bearer_auth(&jwt);
        let new = Answer::of(new).await;
        assert_eq!(new.status, 200, "{}", new.text);
        trial.end().await;
        token = new.body["appToken"].as_str().unwrap().to_owned();
    }

    for round in 0..4 {
        let (here, there) = if round % 2 == 0 { (&one, &two) } else { (&two, &one) };
        let ending = login(&here.url, &account, &password).await;
        let (sender, url, used) = (client.clone(), format!("{}/api/v1/access/users/me", there.url), ending.clone());
        let trial = try_on(move || sender.get(&url).bearer_auth(&used), StatusCode::OK);
        trial.until(|(accepted, _)| accepted >= 5).await;
        let logout = client.post(format!("{}/api/v1/auth/logout", here.url)).bearer_auth(&ending);
        assert_eq!(Answer::of(logout).await.status, 204);
        trial.end().await;
    }

    // Somebody else's session, which an admin ends.
    let person = json!({"accountId": account, "emailAddress": "kim@demo.example", "password": PASSWORD});
    let sign_up = client.post(format!("{}/api/v1/auth/create-user", one.url)).header("AccessToken", &token);
    let signed_up = Answer::of(sign_up.json(&person)).await;
    assert_eq!(signed_up.status, 201, "{}", signed_up.text);
    let worker = signed_up.body["userId"].as_str().unwrap();
    for round in 0..2 {
        let (here, there) = if round % 2 == 0 { (&one, &two) } else { (&two, &one) };
        let login = Answer::of(client.post(format!("{}/api/v1/auth/login-user", there.url)).json(&person)).await;
        let used = login.body["jwt"].as_str().unwrap().to_owned();
        let (sender, url) = (client.clone(), format!("{}/api/v1/access/users/me", there.url));
        let trial = try_on(move || sender.get(&url).bearer_auth(&used), StatusCode::OK);
        trial.until(|(accepted, _)| accepted >= 5).await;
        let end = client.post(format!("{}/api/v1/access/users/{worker}/end-sessions", here.url)).bearer_auth(&jwt);
        let ended = Answer::of(end).await;
        assert!(ended.status.is_success(), "{}", ended.text);
        trial.end().await;
    }

    // The application itself, by revoking it.
    let body = json!({"accountId": account, "emailAddress": "x", "password": PASSWORD});
    let (sender, url) = (client.clone(), format!("{}/api/v1/auth/create-user", two.url));
    let trial = try_on(move || sender.post(&url).header("AccessToken", &token).json(&body), StatusCode::BAD_REQUEST);
    trial.until(|(accepted, _)| accepted >= 5).await;
    let revoke = client.post(format!("{}{APPLICATIONS}/{id}/revoke", one.url)).bearer_auth(&jwt);
    let revoked = Answer::of(revoke).await;
    assert!(revoked.status.is_success(), "{}", revoked.text);
    trial.end().await;
}
