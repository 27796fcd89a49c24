//! `idm-server serve` as a process of its own.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::Value;
use std::{
    fs,
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    sync::{Arc, Mutex, mpsc},
    thread::JoinHandle,
    time::Duration,
};

/// What nodes of one installation have in common.
pub(crate) struct Installation {
    pub(crate) directory: tempfile::TempDir,
    pub(crate) database_url: String,
    pub(crate) public_url: String,
}

impl Installation {
    pub(crate) async fn new() -> Self {
        let directory = tempfile::tempdir().unwrap();
        let database_url = super::support::database_url(directory.path()).await;
        let key = directory.path().join("master.key");
        fs::write(&key, STANDARD.encode((100..132).collect::<Vec<u8>>())).unwrap();
        fs::set_permissions(&key, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
        Self { directory, database_url, public_url: "http://localhost:1".to_owned() }
    }

    /// The binary with the flags that every command takes.
    pub(crate) fn command(&self, subcommand: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_idm-server"));
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("IDM_")) {
            command.env_remove(name);
        }
        command.args(subcommand).args(["--public-url", &self.public_url, "--database-url", &self.database_url]);
        command.arg("--master-key-file").arg(self.path("master.key"));
        command
    }

    pub(crate) fn run(&self, subcommand: &[&str]) -> Output {
        self.command(subcommand).output().unwrap()
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    /// Makes an account with an admin by the command line: account and password.
    pub(crate) fn admin(&self, email: &str) -> (String, String) {
        said(&self.run(&["admin", "create", "--new-account", "Demo company", "--email", email]))
    }

    pub(crate) fn start(&self, more: &[&str]) -> Node {
        self.start_at("127.0.0.1:0", more)
    }

    pub(crate) fn start_at(&self, listen: &str, more: &[&str]) -> Node {
        Node::start(self.command(&["serve"]).args(["--listen", listen, "--metrics-listen", "127.0.0.1:0"]).args(more))
    }

    pub(crate) fn key_file(&self) -> String {
        fs::read_to_string(Path::new(&self.path("master.key"))).unwrap()
    }
}

/// The account and the password that `admin` printed.
pub(crate) fn said(output: &Output) -> (String, String) {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    assert!(output.status.success(), "{text}{}", String::from_utf8_lossy(&output.stderr));
    let word = |name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(name));
        line.unwrap_or_else(|| panic!("{name} in {text}")).trim().to_owned()
    };
    (word("account"), word("password"))
}

/// A running node; killed when dropped.
pub(crate) struct Node {
    process: Child,
    log: Arc<Mutex<Vec<Value>>>,
    reader: Option<JoinHandle<()>>,
    pub(crate) url: String,
    pub(crate) metrics_url: String,
}

impl Node {
    pub(crate) fn start(command: &mut Command) -> Self {
        Self::start_when(command, |node| !node.url.is_empty() && !node.metrics_url.is_empty())
    }

    /// A command that shows no measures.
    pub(crate) fn start_plain(command: &mut Command) -> Self {
        Self::start_when(command, |node| !node.url.is_empty())
    }

    fn start_when(command: &mut Command, ready: fn(&Self) -> bool) -> Self {
        let mut process = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(process.stderr.take().unwrap()).lines();
        let log = Arc::new(Mutex::new(Vec::new()));
        let (sender, listening) = mpsc::channel();
        let kept = Arc::clone(&log);
        let reader = std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                let event: Value = serde_json::from_str(&line).unwrap_or_else(|_| panic!("not JSON: {line}"));
                if event["message"] == "listening" {
                    let text = |name: &str| event[name].as_str().unwrap().to_owned();
                    let _ = sender.send((text("what"), format!("http://{}", text("address"))));
                }
                kept.lock().unwrap().push(event);
            }
        });
        let mut node = Self { process, log, reader: Some(reader), url: String::new(), metrics_url: String::new() };
        while !ready(&node) {
            let (what, url) = listening.recv_timeout(Duration::from_secs(60)).expect("the node did not start");
            if what == "metrics" { node.metrics_url = url } else { node.url = url }
        }
        node
    }

    /// What it has logged so far, an event each.
    pub(crate) fn log(&self) -> Vec<Value> {
        self.log.lock().unwrap().clone()
    }

    /// Of its process.
    pub(crate) fn id(&self) -> u32 {
        self.process.id()
    }

    /// Asks it to stop with SIGTERM.
    pub(crate) fn terminate(&self) {
        let id = self.process.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
    }

    /// Waits for its end in good order; its whole log.
    pub(crate) fn ended(mut self) -> Vec<Value> {
        assert!(self.process.wait().unwrap().success());
        self.reader.take().unwrap().join().unwrap();
        self.log()
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
