//! The credential broker: the work that it asks for, its limits, and the change of its appToken while it runs.

use super::{
    node::Node,
    support::{Answer, ORIGIN, PASSWORD, Server, gate, no_limits, serve},
};
use idm_broker::{BrokerConfig, ProofOfWork, TokenSource};
use idm_http::{Limits, Rate};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use std::{fs, process::Command, sync::Arc};

const BITS: u8 = 6;
const CHALLENGE: &str = "/api/v1/challenge";
const SIGNUP: &str = "/api/v1/signup";
const RESET: &str = "/api/v1/password-reset";
const PROOF: &str = "IDM-Proof";

/// A broker over an IDM, called as its page does.
struct Broker {
    url: String,
    client: reqwest::Client,
    _token_file: tempfile::NamedTempFile,
}

impl Broker {
    async fn start(server: &Server, proof: ProofOfWork, limits: Limits) -> Self {
        let request = json!({"name": "x", "kind": "end-user", "privileges": ["identity:create", "identity:recover"]});
        let made = server.post("/api/v1/access/applications").bearer_auth(server.admin().await).json(&request);
        let token = Answer::of(made).await.body["appToken"].as_str().unwrap().to_owned();
        let token_file = tempfile::NamedTempFile::new().unwrap();
        fs::write(&token_file, token).unwrap();
        let config = BrokerConfig {
            idm_url: server.url.clone(),
            account_id: server.account,
            token: TokenSource::File(token_file.path().to_owned()),
            origins: vec![ORIGIN.to_owned()],
            proof,
        };
        let url = serve(idm_broker::router(config, &gate(limits)).unwrap()).await;
        Self { url, client: server.client.clone(), _token_file: token_file }
    }

    async fn challenge(&self) -> Value {
        Answer::of(self.client.get(format!("{}{CHALLENGE}", self.url)).header("origin", ORIGIN)).await.body
    }

    async fn proof(&self) -> String {
        solve(&self.challenge().await)
    }

    async fn post(&self, path: &str, proof: Option<&str>, body: &Value) -> Answer {
        let request = self.client.post(format!("{}{path}", self.url)).header("origin", ORIGIN).json(body);
        Answer::of(proof.into_iter().fold(request, |request, proof| request.header(PROOF, proof))).await
    }
}

fn work() -> ProofOfWork {
    ProofOfWork::new(BITS, None).unwrap()
}

fn zeros(text: &str) -> u32 {
    u32::from_be_bytes(Sha256::digest(text)[..4].try_into().unwrap()).leading_zeros()
}

/// What the page's worker does.
fn solve(challenge: &Value) -> String {
    let text = challenge["challenge"].as_str().unwrap();
    let bits = u32::try_from(challenge["bits"].as_u64().unwrap()).unwrap();
    (0..u32::MAX).map(|number| format!("{text}:{number}")).find(|proof| zeros(proof) >= bits).unwrap()
}

fn person(email: &str) -> Value {
    json!({"emailAddress": email, "password": PASSWORD})
}

#[tokio::test]
async fn work_is_asked_for_and_counts_for_one_call() {
    let server = Server::start().await;
    let broker = Broker::start(&server, work(), no_limits()).await;
    assert_eq!(broker.challenge().await["bits"], BITS);
    assert_ne!(broker.challenge().await, broker.challenge().await);
    let proof = broker.proof().await;
    let made = broker.post(SIGNUP, Some(&proof), &person("ada@demo.example")).await;
    assert_eq!(made.status, 201, "{}", made.text);
    let again = broker.post(SIGNUP, Some(&proof), &person("bob@demo.example")).await;
    assert_eq!(again.error(), (403, "proof_required"));
    assert_eq!(server.login("bob@demo.example", PASSWORD).await.status, 401, "nobody was made");
    let reset = json!({"emailAddress": "ada@demo.example"});
    assert_eq!(broker.post(RESET, Some(&proof), &reset).await.error(), (403, "proof_required"), "of one for the other");
    assert_eq!(broker.post(RESET, Some(&broker.proof().await), &reset).await.status, 202);
}

#[tokio::test]
async fn a_proof_that_is_missing_forged_or_too_easy_is_refused() {
    let server = Server::start().await;
    let broker = Broker::start(&server, work(), no_limits()).await;
    let other = Broker::start(&server, work(), no_limits()).await;
    let challenge = broker.challenge().await["challenge"].as_str().unwrap().to_owned();
    let unsolved = (0..u32::MAX).map(|number| format!("{challenge}:{number}"));
    let unsolved = unsolved.into_iter().find(|proof| zeros(proof) < u32::from(BITS)).unwrap();
    let easier = challenge.replacen(&format!("1.{BITS}."), "1.1.", 1);
    let easier = solve(&json!({"challenge": easier, "bits": BITS}));
    let made_up = solve(&json!({"challenge": "1.6.99999999999.c2FsdA.dGFn", "bits": BITS}));
    let others = other.proof().await;
    for proof in [None, Some(""), Some("x"), Some(&unsolved), Some(&easier), Some(&made_up), Some(&others)] {
        for (path, body) in [(SIGNUP, person("ada@demo.example")), (RESET, json!({"emailAddress": "a@b.example"}))] {
            let answer = broker.post(path, proof, &body).await;
            assert_eq!(answer.error(), (403, "proof_required"), "{path} {proof:?}");
        }
    }
    assert_eq!(server.login("ada@demo.example", PASSWORD).await.status, 401);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_parallel_uses_of_one_proof_one_counts() {
    let server = Server::start().await;
    let broker = Arc::new(Broker::start(&server, work(), no_limits()).await);
    let proof = broker.proof().await;
    let uses: Vec<_> = (0..8)
        .map(|number| {
            let (broker, proof) = (Arc::clone(&broker), proof.clone());
            let person = person(&format!("p{number}@demo.example"));
            tokio::spawn(async move { broker.post(SIGNUP, Some(&proof), &person).await.status.as_u16() })
        })
        .collect();
    let mut seen = Vec::new();
    for one in uses {
        seen.push(one.await.unwrap());
    }
    seen.sort_unstable();
    assert_eq!(seen, [201, 403, 403, 403, 403, 403, 403, 403]);
}

#[tokio::test]
async fn brokers_that_share_a_key_take_each_others_challenges() {
    let server = Server::start().await;
    let key = [9; idm_broker::PROOF_KEY_BYTES];
    let shared = || ProofOfWork::new(BITS, Some(&key)).unwrap();
    let first = Broker::start(&server, shared(), no_limits()).await;
    let second = Broker::start(&server, shared(), no_limits()).await;
    let made = second.post(SIGNUP, Some(&first.proof().await), &person("ada@demo.example")).await;
    assert_eq!(made.status, 201, "{}", made.text);
}

#[tokio::test]
async fn a_challenge_is_for_the_brokers_pages_and_they_may_send_a_proof() {
    let server = Server::start().await;
    let broker = Broker::start(&server, work(), no_limits()).await;
    let url = format!("{}{CHALLENGE}", broker.url);
    for origin in ["null", "http://evil.test"] {
        let answer = Answer::of(broker.client.get(&url).header("origin", origin)).await;
        assert_eq!(answer.error(), (403, "origin_not_allowed"), "{origin}");
        assert_eq!(answer.header("access-control-allow-origin"), None);
    }
    assert_eq!(Answer::of(broker.client.get(&url)).await.error(), (403, "origin_not_allowed"));
    let given = Answer::of(broker.client.get(&url).header("origin", ORIGIN)).await;
    assert_eq!(given.header("access-control-allow-origin"), Some(ORIGIN));
    assert_eq!(given.header("cache-control"), Some("no-store"));
    assert_eq!(broker.post(CHALLENGE, None, &json!({})).await.error(), (405, "method_not_allowed"));
    let preflight = broker.client.request(reqwest::Method::OPTIONS, format!("{}{SIGNUP}", broker.url));
    let preflight = preflight.header("origin", ORIGIN).header("access-control-request-method", "POST");
    let preflight = Answer::of(preflight.header("access-control-request-headers", "content-type,idm-proof")).await;
    assert_eq!(preflight.header("access-control-allow-headers"), Some("idm-proof,content-type"));
    assert_eq!(preflight.header("access-control-allow-credentials"), None);
    let wrong = broker.client.post(format!("{}{SIGNUP}", broker.url)).header("origin", "http://evil.test");
    let wrong = Answer::of(wrong.header(PROOF, broker.proof().await).json(&person("a@b.example"))).await;
    assert_eq!(wrong.error(), (403, "origin_not_allowed"), "work does not make up for it");
}

#[tokio::test]
async fn work_does_not_lift_the_other_limits() {
    let server = Server::start().await;
    let limits = Limits { costly_per_address: Rate::new(0.01, 2), ..no_limits() };
    let broker = Broker::start(&server, work(), limits).await;
    let large = json!({"emailAddress": "a@b.example", "password": "x".repeat(20_000)});
    assert_eq!(broker.post(SIGNUP, Some(&broker.proof().await), &large).await.error(), (413, "too_large"));
    assert_eq!(broker.post(SIGNUP, Some(&broker.proof().await), &person("ada@b.example")).await.status, 201);
    let late = broker.post(SIGNUP, Some(&broker.proof().await), &person("bob@b.example")).await;
    assert_eq!(late.error(), (429, "too_many_requests"));
    assert_eq!(late.header("retry-after").unwrap(), late.body["retryAfter"].to_string());
    let limits = Limits { per_address: Rate::new(0.01, 1), ..no_limits() };
    let broker = Broker::start(&server, work(), limits).await;
    assert_eq!(broker.challenge().await["bits"], BITS);
    assert_eq!(broker.challenge().await["code"], "too_many_requests", "challenges are limited by address, too");
}

#[tokio::test]
async fn without_work_a_challenge_says_so() {
    let server = Server::start().await;
    let broker = Broker::start(&server, ProofOfWork::new(0, None).unwrap(), no_limits()).await;
    assert_eq!(broker.challenge().await, json!({"challenge": "", "bits": 0}));
    assert_eq!(broker.post(SIGNUP, None, &person("ada@demo.example")).await.status, 201);
}

/// As a page's on this machine: the command takes no other unencrypted ones.
const LOCAL_ORIGIN: &str = "http://localhost:9";

/// `idm-server broker` as a process of its own.
fn process(server: &Server, token_file: &std::path::Path, more: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_idm-server"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("IDM_")) {
        command.env_remove(name);
    }
    command.args(["broker", "--listen", "127.0.0.1:0", "--metrics-listen", "127.0.0.1:0"]);
    command.args([
        "--idm-url",
        &server.url,
        "--account-id",
        &server.account.to_string(),
        "--allow-origin",
        LOCAL_ORIGIN,
    ]);
    command.arg("--token-file").arg(token_file).args(more);
    command
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rotated_token_needs_no_restart_and_is_in_no_log() {
    let server = Server::start().await;
    let (app_id, old) = server.application(&server.admin().await).await;
    let token_file = tempfile::NamedTempFile::new().unwrap();
    fs::write(&token_file, &old).unwrap();
    let node = Node::start(&mut process(&server, token_file.path(), &["--proof-of-work", "4"]));
    let sign_up = async |email: &str| {
        let challenge = server.client.get(format!("{}{CHALLENGE}", node.url)).header("origin", LOCAL_ORIGIN);
        let proof = solve(&Answer::of(challenge).await.body);
        let request = server.client.post(format!("{}{SIGNUP}", node.url)).header("origin", LOCAL_ORIGIN);
        Answer::of(request.header(PROOF, proof).json(&person(email))).await
    };
    assert_eq!(sign_up("ada@demo.example").await.status, 201);
    let path = format!("/api/v1/access/applications/{app_id}/regenerate-token");
    let new = Answer::of(server.post(&path).bearer_auth(server.admin().await).header("If-Match", "*")).await;
    let new = new.body["appToken"].as_str().unwrap_or_else(|| panic!("{}", new.text)).to_owned();
    let between = sign_up("bob@demo.example").await;
    assert_eq!(between.error(), (401, "invalid_app_token"));
    fs::write(&token_file, format!("{new}\n")).unwrap();
    let made = sign_up("bob@demo.example").await;
    assert_eq!(made.status, 201, "{}", made.text);
    for answer in [&between, &made] {
        assert!(!answer.text.contains(&old) && !answer.text.contains(&new));
    }
    node.terminate();
    let log = node.ended();
    let told = |event: &Value| event["level"] == "ERROR" && event["message"].as_str().unwrap().contains("appToken");
    assert!(log.iter().any(told), "the operator is told: {log:?}");
    let log = serde_json::to_string(&log).unwrap();
    for secret in [&old, &new, PASSWORD, "bob@demo.example"] {
        assert!(!log.contains(secret), "{log}");
    }
}

/// The token is replaced in the moment between the reading and the IDM's answer.
#[tokio::test]
async fn a_token_that_is_replaced_during_a_call_is_read_anew_and_the_call_made_once_more() {
    use axum::{Json, Router, extract::State, http::HeaderMap, response::IntoResponse as _, routing::post};
    use std::sync::Mutex;
    let [old, new] = [1, 2].map(|seed| idm_api::token::encode([seed; 32]));
    let token_file = tempfile::NamedTempFile::new().unwrap();
    fs::write(&token_file, old.expose()).unwrap();
    let seen = Arc::new(Mutex::new(Vec::new()));
    let (path, next) = (token_file.path().to_owned(), new.expose().to_owned());
    let refusing = move |State(seen): State<Arc<Mutex<Vec<String>>>>, headers: HeaderMap| async move {
        seen.lock().unwrap().push(headers["accesstoken"].to_str().unwrap().to_owned());
        fs::write(path, next).unwrap();
        let body = json!({"statusCode": 401, "error": "Unauthorized", "message": "x", "code": "invalid_app_token"});
        (axum::http::StatusCode::UNAUTHORIZED, Json(body)).into_response()
    };
    let idm = Router::new().route("/api/v1/auth/create-user", post(refusing)).with_state(Arc::clone(&seen));
    let config = BrokerConfig {
        idm_url: serve(idm).await,
        account_id: "0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f".parse().unwrap(),
        token: TokenSource::File(token_file.path().to_owned()),
        origins: vec![ORIGIN.to_owned()],
        proof: ProofOfWork::new(0, None).unwrap(),
    };
    let url = serve(idm_broker::router(config, &gate(no_limits())).unwrap()).await;
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let sign_up = || client.post(format!("{url}{SIGNUP}")).header("origin", ORIGIN).json(&person("a@b.example"));
    assert_eq!(Answer::of(sign_up()).await.error(), (401, "invalid_app_token"));
    assert_eq!(*seen.lock().unwrap(), [old.expose(), new.expose()], "once more, and with the new one");
    assert_eq!(Answer::of(sign_up()).await.error(), (401, "invalid_app_token"));
    assert_eq!(seen.lock().unwrap().len(), 3, "the same one is not tried twice");
}

#[tokio::test]
async fn it_does_not_start_on_settings_that_are_not_safe() {
    let server = Server::start().await;
    let directory = tempfile::tempdir().unwrap();
    let path = |name: &str| directory.path().join(name);
    fs::write(path("token"), idm_api::token::encode([3; 32]).expose()).unwrap();
    fs::write(path("key"), "x").unwrap();
    let key = path("key").display().to_string();
    for (more, word) in [
        (vec!["--proof-of-work", "29"], "over 28"),
        (vec!["--proof-key-file", "/nowhere/key"], "proof_key_file"),
        (vec!["--proof-key-file", &key], "others can read it"),
        (vec!["--allow-origin", "https://*"], "must look like"),
        (vec!["--idm-url", "http://idm.example"], "not encrypted"),
    ] {
        let mut command = process(&server, &path("token"), &[]);
        // A flag that is there already cannot be given twice.
        let args: Vec<_> = command.get_args().map(ToOwned::to_owned).collect();
        let at = args.iter().position(|arg| arg == more[0]);
        let mut args = args;
        if let Some(at) = at {
            args.drain(at..at + 2);
        }
        command = {
            let mut anew = Command::new(env!("CARGO_BIN_EXE_idm-server"));
            anew.args(args).args(&more);
            anew
        };
        let done = command.output().unwrap();
        let said = String::from_utf8(done.stderr).unwrap();
        assert!(!done.status.success() && said.contains(word), "{more:?}: {said}");
    }
}
