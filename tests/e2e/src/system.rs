//! The real system, one for each journey: `idm-server demo` on free ports over a database of its own.

use crate::{
    known::Known,
    launch::{launch, terminate},
    log::Logs,
    mail,
};
use anyhow::{Context, Result, anyhow};
use tempfile::TempDir;
use tokio::{
    process::{Child, Command},
    sync::Mutex,
};

/// A running system.
#[derive(Debug)]
pub struct System {
    child: Mutex<Child>,
    options: Vec<String>,
    data: TempDir,
    logs: Option<Logs>,
    /// The secrets of the system and of its journey.
    pub known: Known,
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
        Self::start_in(TempDir::new()?, None, options).await
    }

    /// [`System::start_with`], with servers that log all that they and their libraries have to say. When they are stopped,
    /// no secret may be in there.
    ///
    /// # Errors
    /// As [`System::start_with`].
    pub async fn start_overheard(options: &[String]) -> Result<Self> {
        let data = TempDir::new()?;
        let logs = Logs::within(data.path())?;
        let system = Self::start_in(data, Some(logs), options).await?;
        for (kind, secret) in
            [("the admin's password", &system.admin_password), ("the operator's password", &system.operator_password)]
        {
            system.known.note(kind, secret);
        }
        system.known.note("a password", crate::people::PASSWORD);
        system.known.note("the master key", &system.secret_file("master.key")?);
        system.known.note("the broker's appToken", &system.broker_token()?);
        Ok(system)
    }

    async fn start_in(data: TempDir, logs: Option<Logs>, options: &[String]) -> Result<Self> {
        let (child, ready) = launch(data.path(), logs.as_ref(), ["0", "0", "0"], options).await?;
        let text =
            |field: &str| ready[field].as_str().map(str::to_owned).ok_or_else(|| anyhow!("READY has no `{field}`"));
        Ok(Self {
            child: Mutex::new(child),
            options: options.to_vec(),
            data,
            logs,
            known: Known::default(),
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
        self.restart_with(&[]).await
    }

    /// The same with further flags of the demo.
    ///
    /// # Errors
    /// As [`System::restart`].
    pub async fn restart_with(&self, more: &[&str]) -> Result<()> {
        let options: Vec<_> = self.options.iter().cloned().chain(more.iter().map(|one| (*one).to_owned())).collect();
        let mut child = self.child.lock().await;
        terminate(&mut child).await?;
        let ports = [port(&self.console_url)?, port(&self.idm_url)?, self.broker_port()?];
        (*child, _) = launch(self.data.path(), self.logs.as_ref(), ports, &options).await?;
        Ok(())
    }

    /// The appToken that the broker uses; no page may ever see it.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn broker_token(&self) -> Result<String> {
        self.secret_file("broker.token")
    }

    /// The secret in a file of this name among the system's.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn secret_file(&self, name: &str) -> Result<String> {
        let secret = std::fs::read_to_string(self.data.path().join(name)).with_context(|| format!("reading {name}"))?;
        Ok(secret.trim().to_owned())
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

    /// Has another server of this system be overheard as well.
    pub(crate) fn overhear(&self, server: &str, command: &mut Command) -> Result<()> {
        self.logs.as_ref().map_or(Ok(()), |logs| logs.take(server, command))
    }

    /// Where the log of such a server is, or of `demo`: what is logged by those that every system has.
    ///
    /// # Errors
    /// When nobody listens to this system.
    pub fn log_of(&self, server: &str) -> Result<std::path::PathBuf> {
        Ok(self.logs.as_ref().context("nobody listens to this system")?.file(server))
    }

    /// Keeps the logs of a journey that failed.
    pub(crate) fn keep_logs(&self, name: &str) -> Result<()> {
        self.logs.as_ref().map_or(Ok(()), |logs| logs.keep(name))
    }

    /// Asks the servers to stop and waits for them.
    ///
    /// # Errors
    /// When they do not stop in time, or stop with an error; and when a secret is in what was overheard.
    pub async fn stop(self) -> Result<()> {
        if self.logs.is_some() {
            // A broker of its own may have been given another appToken; mails are forgotten when the demo ends.
            self.known.note("the broker's appToken", &self.broker_token()?);
            mail::note_tokens(&self).await?;
        }
        terminate(&mut *self.child.lock().await).await?;
        self.logs.as_ref().map_or(Ok(()), |logs| logs.hold_no_secret(&self.known))
    }
}

/// The port of an address such as `http://localhost:8080/console`.
fn port(url: &str) -> Result<&str> {
    let port = url.splitn(3, ':').nth(2).and_then(|rest| rest.split('/').next());
    port.with_context(|| format!("{url} has no port"))
}
