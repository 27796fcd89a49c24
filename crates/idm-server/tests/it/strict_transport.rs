//! Who has come over TLS never comes without it again (RFC 6797; OWASP ASVS 5.0.0, 3.4.1).

use super::{
    node::{Installation, Node},
    support::{Answer, ORIGIN, Server, gate, no_limits, serve_by},
};
use axum::Router;
use idm_api::{config::ClientConfig, paths, token};
use idm_broker::{BrokerConfig, ProofOfWork, TokenSource};
use idm_http::{Gate, Limits, Rate};
use idm_server::routes;
use reqwest::Method;
use std::{fs, path::Path, sync::Arc};

const HEADER: &str = "strict-transport-security";
const POLICY: &str = "max-age=31536000; includeSubDomains";
/// Only a name: the servers are reached on this machine as always, as if a proxy were in between.
const PUBLIC: &str = "https://id.example.com";
const ACCOUNT: &str = "0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f";

fn pages(dist: &Path) -> Router {
    fs::write(dist.join("index.html"), "<!doctype html><title>x</title>").unwrap();
    fs::write(dist.join("boot.js"), "boot").unwrap();
    let client = ClientConfig {
        idm_url: PUBLIC.to_owned(),
        broker_url: None,
        account_id: None,
        terms_url: None,
        return_origins: Vec::new(),
        passkeys: false,
        providers: Vec::new(),
    };
    idm_server::spa::router(dist, client, None).unwrap()
}

/// A broker that asks for no work, by this gate.
pub(crate) fn broker(idm_url: String, token_file: &Path, gate: &Gate) -> Router {
    fs::write(token_file, token::encode([3; 32]).expose()).unwrap();
    let config = BrokerConfig {
        idm_url,
        account_id: ACCOUNT.parse().unwrap(),
        token: TokenSource::File(token_file.to_owned()),
        origins: vec![ORIGIN.to_owned()],
        proof: ProofOfWork::new(0, None).unwrap(),
    };
    idm_broker::router(config, gate).unwrap()
}

/// Every route of the IDM, and what answers where there is none.
fn of_the_idm() -> Vec<(Method, String)> {
    let mut calls = routes::listed();
    assert!(calls.len() > 70, "{}", calls.len());
    calls.extend([
        (Method::GET, "/nowhere".to_owned()),
        (Method::DELETE, paths::LOGIN_USER.to_owned()),
        (Method::OPTIONS, paths::LOGIN_USER.to_owned()),
        (Method::GET, format!("/{}", "x".repeat(5000))),
    ]);
    calls
}

pub(crate) fn of_the_broker() -> Vec<(Method, String)> {
    let post = [paths::BROKER_SIGNUP, paths::BROKER_PASSWORD_RESET].map(|path| (Method::POST, path.to_owned()));
    let get = [paths::BROKER_CHALLENGE, "/healthz", "/nowhere"].map(|path| (Method::GET, path.to_owned()));
    [post.to_vec(), get.to_vec(), vec![(Method::OPTIONS, paths::BROKER_SIGNUP.to_owned())]].concat()
}

pub(crate) fn of_the_pages() -> Vec<(Method, String)> {
    [
        "/",
        "/login",
        "/embedded/login",
        "/console",
        "/boot.js",
        "/config.json",
        "/missing.js",
        "/brand/x.css",
        "/healthz",
    ]
    .map(|path| (Method::GET, path.to_owned()))
    .to_vec()
}

async fn all_say(client: &reqwest::Client, url: &str, calls: &[(Method, String)], policy: Option<&str>) {
    for (method, path) in calls {
        let answer = Answer::of(client.request(method.clone(), format!("{url}{path}"))).await;
        assert_eq!(answer.header(HEADER), policy, "{method} {path} {}", answer.status);
        assert!(answer.headers.get_all(HEADER).iter().count() <= 1, "{method} {path}");
    }
}

#[tokio::test]
async fn every_answer_behind_tls_asks_for_tls_and_no_other_does() {
    let server = Server::start().await;
    let directory = tempfile::tempdir().unwrap();
    let idm = routes::router(Arc::clone(&server.idm), &[ORIGIN.to_owned()], &gate(no_limits()));
    let broker = broker(server.url.clone(), &directory.path().join("token"), &gate(no_limits()));
    let pages = pages(directory.path());
    for (router, calls) in [(idm, of_the_idm()), (broker, of_the_broker()), (pages, of_the_pages())] {
        let tls = serve_by(router.clone(), gate(no_limits()).reached_at(PUBLIC)).await;
        all_say(&server.client, &tls, &calls, Some(POLICY)).await;
        // Of everything on this machine a browser would ask for TLS then.
        for origin in ["http://localhost:8081", "https://localhost:8443"] {
            let plain = serve_by(router.clone(), gate(no_limits()).reached_at(origin)).await;
            all_say(&server.client, &plain, &calls, None).await;
        }
    }
}

#[tokio::test]
async fn who_is_turned_away_is_told_too() {
    let server = Server::start().await;
    let gate = gate(Limits { per_address: Rate::new(0.01, 1), ..no_limits() }).reached_at(PUBLIC);
    let url = serve_by(routes::router(Arc::clone(&server.idm), &[], &gate), gate).await;
    for status in [200, 429] {
        let answer = Answer::of(server.client.get(format!("{url}/healthz"))).await;
        assert_eq!((answer.status.as_u16(), answer.header(HEADER)), (status, Some(POLICY)));
    }
}

/// By what each command's own settings say.
#[tokio::test(flavor = "multi_thread")]
async fn each_command_judges_by_the_origin_it_is_reached_at() {
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let said = async |node: &Node| {
        let answer = Answer::of(client.get(format!("{}/healthz", node.url))).await;
        assert_eq!(answer.status, 200);
        answer.header(HEADER).map(str::to_owned)
    };
    let mut installation = Installation::new().await;
    assert_eq!(said(&installation.start(&[])).await, None);
    installation.public_url = PUBLIC.to_owned();
    assert_eq!(said(&installation.start(&[])).await.as_deref(), Some(POLICY));

    let token_file = installation.path("broker.token");
    fs::write(&token_file, token::encode([3; 32]).expose()).unwrap();
    let token_file = token_file.display().to_string();
    let broker = ["broker", "--listen", "127.0.0.1:0", "--metrics-listen", "127.0.0.1:0", "--account-id", ACCOUNT];
    let broker = [broker.as_slice(), &["--token-file", &token_file]].concat();
    let pages = ["static", "--listen", "127.0.0.1:0"];
    for command in [broker.as_slice(), &pages] {
        for (idm, own, policy) in [
            (PUBLIC, None, Some(POLICY)),
            ("http://localhost:8081", None, None),
            // The IDM may be reached on the same machine, past the proxy.
            ("http://localhost:8081", Some(PUBLIC), Some(POLICY)),
            (PUBLIC, Some("http://localhost:8080"), None),
        ] {
            let mut command = plain(command);
            command.args(["--idm-url", idm]);
            if let Some(own) = own {
                command.args(["--public-url", own]);
            }
            assert_eq!(said(&Node::start_plain(&mut command)).await.as_deref(), policy, "{command:?}");
        }
        let refused = plain(command).args(["--idm-url", PUBLIC, "--public-url", "http://id.example.com"]).output();
        assert!(String::from_utf8_lossy(&refused.unwrap().stderr).contains("not encrypted"));
    }
}

/// The binary as if nothing were in its environment.
fn plain(arguments: &[&str]) -> std::process::Command {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_idm-server"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("IDM_")) {
        command.env_remove(name);
    }
    command.args(arguments);
    command
}
