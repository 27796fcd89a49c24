//! An OpenID Connect provider that the project did not write: `oidc-provider` from npm, on loopback.

use crate::{Page, Role, System, broker::Broker, environment};
use anyhow::{Context, Result, bail};
use std::{io::Write as _, path::PathBuf, process::Stdio, time::Duration};
use tempfile::NamedTempFile;
use tokio::{
    io::{AsyncBufReadExt as _, BufReader},
    process::{Child, Command},
    time::timeout,
};

const START_LIMIT: Duration = Duration::from_secs(60);
/// What people call it.
pub const NAME: &str = "Example";

/// A provider that an installation is set up for; it runs once [`Provider::start`] was called.
#[derive(Debug)]
pub struct Provider {
    port: u16,
    settings: NamedTempFile,
    _secret: NamedTempFile,
}

/// The running provider; killed when dropped.
#[derive(Debug)]
pub struct Running(Child);

impl Provider {
    /// Sets one up on a free port.
    ///
    /// # Errors
    /// When there is none.
    pub fn set_up() -> Result<Self> {
        Self::called(NAME)
    }

    /// Sets one up that people call so.
    ///
    /// # Errors
    /// As [`Provider::set_up`].
    pub fn called(name: &str) -> Result<Self> {
        let port = Broker::free_port()?;
        let mut secret = NamedTempFile::new()?;
        secret.write_all(b"secret of the journeys\n")?;
        let mut settings = NamedTempFile::new()?;
        write!(
            settings,
            "[[providers]]\nid = \"example\"\nname = {name:?}\nissuer = \"http://localhost:{port}\"\n\
             client_id = \"idm\"\nclient_secret_file = {:?}\nsign_up = true\n",
            secret.path()
        )?;
        Ok(Self { port, settings, _secret: secret })
    }

    /// The flags by which the demo knows it.
    #[must_use]
    pub fn options(&self) -> [String; 2] {
        ["--providers".to_owned(), self.settings.path().display().to_string()]
    }

    /// Starts it for this system.
    ///
    /// # Errors
    /// When it does not get ready.
    pub async fn start(&self, system: &System) -> Result<Running> {
        let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("provider.mjs");
        let redirect = format!("{}/oauth2/callback", system.idm_url);
        let mut child = Command::new("node")
            .arg(script)
            .arg(environment::oidc_provider()?)
            .args([self.port.to_string(), redirect])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .kill_on_drop(true)
            .spawn()
            .context("starting node")?;
        let mut lines = BufReader::new(child.stdout.take().context("node has no standard output")?).lines();
        let ready = async {
            while let Some(line) = lines.next_line().await? {
                if line == "READY" {
                    return Ok(());
                }
            }
            bail!("the provider ended before it was ready")
        };
        timeout(START_LIMIT, ready).await.context("the provider did not get ready")??;
        // Who writes to a pipe that nobody reads ends.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        Ok(Running(child))
    }
}

impl Running {
    /// Stops it.
    ///
    /// # Errors
    /// When it does not stop.
    pub async fn stop(mut self) -> Result<()> {
        Ok(self.0.kill().await?)
    }
}

impl Page {
    /// Logs in on the provider's pages, and agrees to what is asked.
    ///
    /// # Errors
    /// When the pages are others.
    pub async fn log_in_at_provider(&self, name: &str) -> Result<()> {
        self.fill("Enter any login", name).await?;
        self.fill("and password", "anything").await?;
        self.click(Role::Button, "Sign-in").await?;
        self.click(Role::Button, "Continue").await
    }
}
