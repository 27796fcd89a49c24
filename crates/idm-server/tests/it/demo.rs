//! `idm-server demo` as a person or the e2e harness runs it.

use super::support::{Answer, PASSWORD};
use serde_json::{Value, json};
use std::{
    io::{BufRead as _, BufReader, Read as _},
    path::Path,
    process::{Child, Command, Stdio},
};

struct Demo {
    process: Child,
    ready: Value,
    text: String,
}

impl Demo {
    fn start(directory: &Path, more: &[&str]) -> Self {
        Self::start_at("0", directory, more)
    }

    fn start_at(idm_port: &str, directory: &Path, more: &[&str]) -> Self {
        let process = Command::new(env!("CARGO_BIN_EXE_idm-server"))
            .args([
                "demo",
                "--console-port",
                "0",
                "--idm-port",
                idm_port,
                "--broker-port",
                "0",
                "--outbox-port",
                "0",
                "--scrypt-log-n",
                "10",
            ])
            .args(["--print-ready-json", "--data-dir"])
            .arg(directory)
            .args(more)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // Owned from here on, so that a failing test leaves no process behind.
        let mut demo = Self { process, ready: Value::Null, text: String::new() };
        for line in BufReader::new(demo.process.stdout.take().unwrap()).lines() {
            let line = line.unwrap();
            if let Some(ready) = line.strip_prefix("READY ") {
                demo.ready = serde_json::from_str(ready).unwrap();
                return demo;
            }
            demo.text.push_str(&line);
            demo.text.push('\n');
        }
        panic!("it ended before it was ready: {}", demo.text);
    }

    fn url(&self, name: &str) -> &str {
        self.ready[name].as_str().unwrap()
    }

    fn login(&self, client: &reqwest::Client, email: &str, password: &str) -> reqwest::RequestBuilder {
        client.post(format!("{}/api/v1/auth/login-user", self.url("idmUrl"))).json(&json!({
            "accountId": self.ready["accountId"], "emailAddress": email, "password": password
        }))
    }

    /// Stops it with SIGTERM; what it wrote to stderr.
    fn stop(mut self) -> String {
        let id = self.process.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        let mut log = String::new();
        self.process.stderr.take().unwrap().read_to_string(&mut log).unwrap();
        assert!(self.process.wait().unwrap().success(), "{log}");
        log
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn it_works_from_the_first_start_and_keeps_its_data() {
    let directory = tempfile::tempdir().unwrap();
    let data = directory.path().join("data");
    let client = reqwest::Client::builder().no_proxy().build().unwrap();

    let demo = Demo::start(&data, &["--proof-of-work", "0"]);
    let password = demo.url("adminPassword").to_owned();
    for shown in [demo.url("consoleUrl"), demo.url("enduserUrl"), demo.url("idmUrl"), demo.url("brokerUrl"), &password]
    {
        assert!(demo.text.contains(shown), "{shown} in {}", demo.text);
    }
    assert_eq!(Answer::of(demo.login(&client, "admin@demo.example", &password)).await.status, 200);
    let origin = demo.url("consoleUrl").strip_suffix("/console").unwrap();
    let signup = client.post(format!("{}/api/v1/signup", demo.url("brokerUrl"))).header("origin", origin);
    let signup = Answer::of(signup.json(&json!({"emailAddress": "ada@demo.example", "password": PASSWORD}))).await;
    assert_eq!(signup.status, 201, "{}", signup.text);
    let mail = outbox(&client, demo.url("outboxUrl"), "/verify-email#token=").await;
    assert!(mail.contains(&format!("{origin}/verify-email#token=")), "the link leads to the demo's own pages: {mail}");
    let config = Answer::of(client.get(format!("{origin}/config.json"))).await;
    assert_eq!(config.body["accountId"], demo.ready["accountId"]);
    let token = std::fs::read_to_string(data.join("broker.token")).unwrap();
    assert!(!demo.text.contains(&token), "the appToken is the broker's alone");
    let log = demo.stop();
    assert!(!log.contains(&password) && !log.contains(&token) && !log.contains(PASSWORD), "{log}");

    let again = Demo::start(&data, &[]);
    assert_eq!(again.ready["adminPassword"], Value::Null);
    assert!(again.text.contains("--reset-passwords"), "{}", again.text);
    assert_eq!(Answer::of(again.login(&client, "ada@demo.example", PASSWORD)).await.status, 200);
    assert_eq!(Answer::of(again.login(&client, "admin@demo.example", &password)).await.status, 200);
    again.stop();

    let reset = Demo::start(&data, &["--reset-passwords"]);
    let new = reset.url("adminPassword").to_owned();
    assert_ne!(new, password);
    assert_eq!(Answer::of(reset.login(&client, "admin@demo.example", &password)).await.status, 401);
    assert_eq!(Answer::of(reset.login(&client, "admin@demo.example", &new)).await.status, 200);
    reset.stop();
}

/// The outbox, once a mail with this text lies in it; and that it is for people on this machine.
async fn outbox(client: &reqwest::Client, url: &str, text: &str) -> String {
    for _ in 0..100 {
        let page = Answer::of(client.get(url)).await;
        if page.text.contains(text) {
            assert!(!page.text.contains("<script"));
            assert!(page.header("content-security-policy").unwrap().starts_with("default-src 'none'"));
            let list = Answer::of(client.get(format!("{url}/mails.json"))).await;
            assert!(list.body[0]["text"].as_str().unwrap().contains(text));
            let elsewhere = Answer::of(client.get(url).header("host", "evil.test")).await;
            assert_eq!((elsewhere.status.as_u16(), elsewhere.text.as_str()), (421, ""));
            return page.text;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("no mail with {text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_busy_port_is_named_and_avoided() {
    let directory = tempfile::tempdir().unwrap();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let demo = Demo::start_at(&port, &directory.path().join("data"), &[]);
    assert!(!demo.url("idmUrl").ends_with(&port));
    let log = demo.stop();
    assert!(log.contains(&format!("Port {port} is in use")), "{log}");
}

#[test]
fn serve_refuses_to_start_without_its_master_key() {
    let directory = tempfile::tempdir().unwrap();
    let done = Command::new(env!("CARGO_BIN_EXE_idm-server"))
        .args(["serve", "--public-url", "http://localhost:1", "--master-key-file"])
        .arg(directory.path().join("missing"))
        .arg("--database-url")
        .arg(format!("sqlite://{}", directory.path().join("x.sqlite").display()))
        .output()
        .unwrap();
    assert!(!done.status.success());
    let said = String::from_utf8(done.stderr).unwrap();
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.contains("master key file"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_broker_the_pages_are_told_of_none() {
    let directory = tempfile::tempdir().unwrap();
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let demo = Demo::start(&directory.path().join("none"), &["--no-broker"]);
    assert_eq!(demo.ready["brokerUrl"], Value::Null);
    let config = demo.url("consoleUrl").replace("/console", "/config.json");
    assert_eq!(Answer::of(client.get(&config)).await.body.get("brokerUrl"), None);
    demo.stop();
    let demo = Demo::start(&directory.path().join("other"), &["--broker-url", "http://localhost:9"]);
    assert_eq!(demo.url("brokerUrl"), "http://localhost:9");
    let config = demo.url("consoleUrl").replace("/console", "/config.json");
    assert_eq!(Answer::of(client.get(&config)).await.body["brokerUrl"], "http://localhost:9");
    demo.stop();
}
