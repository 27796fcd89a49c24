//! The node that is measured.

use crate::Outcome;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use sqlx::{Connection as _, Executor as _};
use std::{
    env, fs,
    io::{BufRead as _, BufReader},
    net::SocketAddr,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

pub(crate) const ADMIN: &str = "admin@bench.example";

/// Directory, master key and database of the run.
pub(crate) struct Installation {
    pub(crate) directory: tempfile::TempDir,
    pub(crate) database_url: String,
}

/// The account under load, and its admin's password.
pub(crate) struct Account {
    pub(crate) id: String,
    pub(crate) password: String,
}

impl Installation {
    pub(crate) async fn new() -> Outcome<Self> {
        let directory = tempfile::tempdir()?;
        let sqlite = format!("sqlite://{}", directory.path().join("idm.sqlite").display());
        let database_url = env::var("IDM_BENCH_DATABASE_URL").unwrap_or(sqlite);
        let key = directory.path().join("master.key");
        fs::write(&key, STANDARD.encode((100..132).collect::<Vec<u8>>()))?;
        fs::set_permissions(&key, std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
        Ok(Self { directory, database_url })
    }

    pub(crate) fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_idm-server"));
        command.args(words).args(["--public-url", "http://localhost:1", "--database-url", &self.database_url]);
        command.arg("--master-key-file").arg(self.directory.path().join("master.key"));
        command
    }

    pub(crate) fn make_account(&self) -> Outcome<Account> {
        let made = self.command(&["admin", "create", "--new-account", "Bench", "--email", ADMIN]).output()?;
        let text = String::from_utf8(made.stdout)?;
        let word =
            |name: &str| text.lines().find_map(|line| line.strip_prefix(name)).map(|rest| rest.trim().to_owned());
        let missing = || format!("no account was made: {}", String::from_utf8_lossy(&made.stderr));
        Ok(Account { id: word("account").ok_or_else(missing)?, password: word("password").ok_or_else(missing)? })
    }

    /// Starts the node with its default settings, but for the limits on one address: all load has the same.
    pub(crate) async fn start(&self) -> Outcome<Node> {
        let mut command = self.command(&["serve", "--listen", "127.0.0.1:0", "--metrics-listen", "off"]);
        command.args(["--limit-address", "off", "--limit-passwords", "off", "--limit-user", "off"]);
        let began = Instant::now();
        let mut process =
            command.args(["--log-format", "json"]).stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?;
        let mut lines = BufReader::new(process.stderr.take().ok_or("no log")?).lines();
        let address = loop {
            let line = lines.next().ok_or("the node ended")??;
            let event: serde_json::Value = serde_json::from_str(&line)?;
            if event["message"] == "listening" {
                break event["address"].as_str().ok_or("no address")?.parse::<SocketAddr>()?;
            }
        };
        // Read on, lest the node waits for a reader of its log.
        std::thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
        let mut node = Node { process, address, started_within: Duration::ZERO };
        let mut connection = crate::client::Connection::open(address).await?;
        let ready = connection.ask(&crate::client::request("GET", "/readyz", "none")).await?;
        if ready.status != 200 {
            return Err("the node is not ready".into());
        }
        node.started_within = began.elapsed();
        Ok(node)
    }

    /// A connection beside the node's.
    pub(crate) async fn database(&self) -> Outcome<sqlx::AnyConnection> {
        sqlx::any::install_default_drivers();
        Ok(sqlx::AnyConnection::connect(&self.database_url).await?)
    }

    pub(crate) fn is_sqlite(&self) -> bool {
        self.database_url.starts_with("sqlite:")
    }

    pub(crate) async fn database_mb(&self) -> Outcome<f64> {
        let mut database = self.database().await?;
        if self.is_sqlite() {
            // Brings what lies beside the file into it.
            database.execute(sqlx::raw_sql("PRAGMA wal_checkpoint(TRUNCATE)")).await?;
        }
        let size = if self.is_sqlite() {
            "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
        } else {
            "SELECT pg_database_size(current_database())"
        };
        let bytes: i64 = sqlx::query_scalar(size).fetch_one(&mut database).await?;
        Ok(bytes as f64 / 1e6)
    }

    /// A statement for the names of all tables and indexes and their bytes.
    pub(crate) fn sizes(&self) -> &'static str {
        if self.is_sqlite() {
            "SELECT name, pgsize FROM dbstat WHERE aggregate = TRUE ORDER BY pgsize DESC"
        } else {
            "SELECT relname::text, pg_relation_size(oid) FROM pg_class \
             WHERE relkind IN ('r', 'i') AND relnamespace = 'public'::regnamespace ORDER BY 2 DESC"
        }
    }

    pub(crate) fn database_name(&self) -> &'static str {
        if self.is_sqlite() { "SQLite" } else { "PostgreSQL" }
    }
}

/// A running node; killed when dropped.
pub(crate) struct Node {
    process: Child,
    pub(crate) address: SocketAddr,
    /// From its start to the answer that it is ready.
    pub(crate) started_within: Duration,
}

impl Node {
    pub(crate) fn memory_mb(&self) -> Outcome<f64> {
        self.status("VmRSS:")
    }

    pub(crate) fn peak_memory_mb(&self) -> Outcome<f64> {
        self.status("VmHWM:")
    }

    /// Time of all processors that it has used. Linux counts it in hundredths of a second, on every architecture
    /// that Rust's servers run on.
    pub(crate) fn processor_seconds(&self) -> Outcome<f64> {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.process.id()))?;
        // The name, which may hold blanks, ends with the last bracket; user and system time are the 14th and 15th.
        let fields = stat.rsplit_once(')').map(|(_, fields)| fields.split_whitespace()).ok_or("no fields")?;
        let ticks: Result<Vec<u32>, _> = fields.skip(11).take(2).map(str::parse).collect();
        Ok(f64::from(ticks?.iter().sum::<u32>()) / 100.0)
    }

    fn status(&self, name: &str) -> Outcome<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.process.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix(name)).ok_or("no such line")?;
        let kilobytes: f64 = line.split_whitespace().next().ok_or("no number")?.parse()?;
        Ok(kilobytes * 1024.0 / 1e6)
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
