//! The real system, one for each journey: `idm-server demo` on free ports over a database of its own.

use crate::environment;
use anyhow::{Context, Result, anyhow, bail};
use serde_json::Value;
use std::{path::Path, process::Stdio, time::Duration};
use tempfile::TempDir;
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::{Child, Command},
    sync::Mutex,
    time::timeout,
};

/// How long the servers may take to listen, on a machine that compiles at the same time.
const START_LIMIT: Duration = Duration::from_secs(60);
/// How long a graceful shutdown may take.
const STOP_LIMIT: Duration = Duration::from_secs(20);

/// A running system.
#[derive(Debug)]
pub struct System {
    child: Mutex<Child>,
    options: Vec<String>,
    data: TempDir,
    /// Where the management console is.
    pub console_url: String,
    /// Where end-users sign up.
    pub enduser_url: String,
    /// Where the mail is that would have been sent.
    pub outbox_url: String,
    /// The IDM's origin.
    pub idm_url: String,
    /// The broker's origin; empty where there is none.
    pub broker_url: String,
    /// The seeded account.
    pub account_id: String,
    /// The seeded admin's address.
    pub admin_email: String,
    /// The seeded admin's password, made for this database.
    pub admin_password: String,
    /// The account of the platform's operator.
    pub operator_account_id: String,
    /// The operator's address.
    pub operator_email: String,
    /// The operator's password, made for this database.
    pub operator_password: String,
}

impl System {
    /// Starts the servers on free ports and waits until they listen.
    ///
    /// # Errors
    /// When the binary cannot be started or says nothing in time.
    pub async fn start() -> Result<Self> {
        Self::start_with(&[]).await
    }

    /// [`System::start`] with further flags of the demo.
    ///
    /// # Errors
    /// When the binary cannot be started or says nothing in time.
    pub async fn start_with(options: &[String]) -> Result<Self> {
        let data = TempDir::new()?;
        let (child, ready) = launch(data.path(), ["0", "0", "0"], options).await?;
        let text =
            |field: &str| ready[field].as_str().map(str::to_owned).ok_or_else(|| anyhow!("READY has no `{field}`"));
        Ok(Self {
            child: Mutex::new(child),
            options: options.to_vec(),
            data,
            console_url: text("consoleUrl")?,
            enduser_url: text("enduserUrl")?,
            outbox_url: text("outboxUrl")?,
            idm_url: text("idmUrl")?,
            broker_url: ready["brokerUrl"].as_str().unwrap_or_default().to_owned(),
            account_id: text("accountId")?,
            admin_email: text("adminEmail")?,
            admin_password: text("adminPassword")?,
            operator_account_id: text("operatorAccountId")?,
            operator_email: text("operatorEmail")?,
            operator_password: text("operatorPassword")?,
        })
    }

    /// Stops the servers and starts them again over the same data and on the same ports.
    ///
    /// # Errors
    /// When they do not stop or start.
    pub async fn restart(&self) -> Result<()> {
        let mut child = self.child.lock().await;
        terminate(&mut child).await?;
        let ports = [port(&self.console_url)?, port(&self.idm_url)?, self.broker_port()?];
        (*child, _) = launch(self.data.path(), ports, &self.options).await?;
        Ok(())
    }

    /// The appToken that the broker uses; no page may ever see it.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn broker_token(&self) -> Result<String> {
        let file = self.broker_token_file();
        let token = std::fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
        Ok(token.trim().to_owned())
    }

    /// The file that the broker reads it from.
    #[must_use]
    pub fn broker_token_file(&self) -> std::path::PathBuf {
        self.data.path().join("broker.token")
    }

    /// The file of the IDM's database.
    pub(crate) fn database(&self) -> std::path::PathBuf {
        self.data.path().join("idm.sqlite")
    }

    /// An address of the console's origin.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        [self.console_url.trim_end_matches("/console"), path].concat()
    }

    fn broker_port(&self) -> Result<&str> {
        if self.broker_url.is_empty() { Ok("0") } else { port(&self.broker_url) }
    }

    /// Asks the servers to stop and waits for them.
    ///
    /// # Errors
    /// When they do not stop in time, or stop with an error.
    pub async fn stop(self) -> Result<()> {
        terminate(&mut *self.child.lock().await).await
    }
}

async fn terminate(child: &mut Child) -> Result<()> {
    let Some(pid) = child.id() else { bail!("the servers had stopped by themselves") };
    let killed = Command::new("kill").arg("-TERM").arg(pid.to_string()).status().await?;
    if !killed.success() {
        bail!("the servers could not be signalled");
    }
    let status = timeout(STOP_LIMIT, child.wait()).await.context("the servers did not stop")??;
    if status.success() { Ok(()) } else { bail!("the servers ended with {status}") }
}

async fn launch(data: &Path, ports: [&str; 3], options: &[String]) -> Result<(Child, Value)> {
    let mut child = spawn(data, ports, options)?;
    let ready = timeout(START_LIMIT, read_ready(&mut child)).await.context("the servers did not get ready")??;
    Ok((child, ready))
}

/// The port of an address such as `http://localhost:8080/console`.
fn port(url: &str) -> Result<&str> {
    let port = url.splitn(3, ':').nth(2).and_then(|rest| rest.split('/').next());
    port.with_context(|| format!("{url} has no port"))
}

fn spawn(data: &Path, [console, idm, broker]: [&str; 3], options: &[String]) -> Result<Child> {
    let server = environment::server()?;
    Command::new(&server)
        .args(["demo", "--console-port", console, "--idm-port", idm, "--broker-port", broker, "--scrypt-log-n", "12"])
        .arg("--print-ready-json")
        .args(proof_of_work(options))
        .args(options)
        .arg("--data-dir")
        .arg(data)
        .arg("--spa")
        .arg(environment::dist()?)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .with_context(|| format!("starting {}", server.display()))
}

/// Work for an instant: machines that test have other things to do. A journey may ask for more.
fn proof_of_work(options: &[String]) -> &'static [&'static str] {
    let given = options.iter().any(|option| option == "--proof-of-work");
    if given { &[] } else { &["--proof-of-work", "14"] }
}

async fn read_ready(child: &mut Child) -> Result<Value> {
    let stdout = child.stdout.take().context("the servers have no standard output")?;
    let mut lines = BufReader::new(stdout).lines();
    while let Some(line) = lines.next_line().await? {
        if let Some(json) = line.strip_prefix("READY ") {
            let ready = serde_json::from_str(json).context("READY is not JSON")?;
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return Ok(ready);
        }
    }
    bail!("the servers ended before they were ready")
}
