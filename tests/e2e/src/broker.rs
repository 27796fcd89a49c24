//! A credential broker as a process of its own, to be stopped and started while its page is open.

use crate::{System, environment};
use anyhow::{Context, Result, bail};
use std::{net::TcpListener, path::PathBuf, process::Stdio, time::Duration};
use tokio::{
    process::{Child, Command},
    time::{Instant, sleep},
};

const START_LIMIT: Duration = Duration::from_secs(60);

/// A running broker; killed when dropped.
#[derive(Debug)]
pub struct Broker {
    child: Child,
    log: PathBuf,
}

impl Broker {
    /// A port that nobody listens on, for the demo's `--broker-url` and for [`Broker::start`].
    ///
    /// # Errors
    /// When there is none.
    pub fn free_port() -> Result<u16> {
        Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
    }

    /// Starts a broker of this system's appToken on this port, and waits until it answers.
    ///
    /// # Errors
    /// When it does not get ready.
    pub async fn start(system: &System, port: u16) -> Result<Self> {
        Self::start_towards(system, port, &system.idm_url).await
    }

    /// [`Broker::start`], of one that looks for the IDM at this address.
    ///
    /// # Errors
    /// As [`Broker::start`].
    pub async fn start_towards(system: &System, port: u16, idm_url: &str) -> Result<Self> {
        let mut command = Command::new(environment::server()?);
        command
            .args(["--log-format", "json", "broker", "--metrics-listen", "off"])
            .args(["--listen", &format!("127.0.0.1:{port}"), "--idm-url", idm_url])
            .args(["--account-id", &system.account_id, "--allow-origin", &system.url("")])
            .arg("--token-file")
            .arg(system.broker_token_file())
            .stdin(Stdio::null())
            .kill_on_drop(true);
        let name = format!("broker-{port}");
        system.overhear(&name, &mut command)?;
        let log = system.log_of(&name)?;
        let mut child = command.spawn().context("starting the broker")?;
        let start = Instant::now();
        while start.elapsed() < START_LIMIT {
            if reqwest::get(format!("http://127.0.0.1:{port}/healthz")).await.is_ok() {
                return Ok(Self { child, log });
            }
            if let Some(status) = child.try_wait()? {
                bail!("the broker ended with {status}: {}", std::fs::read_to_string(&log)?);
            }
            sleep(Duration::from_millis(50)).await;
        }
        bail!("the broker did not get ready")
    }

    /// Stops it; what it has logged.
    ///
    /// # Errors
    /// When it does not stop.
    pub async fn stop(mut self) -> Result<String> {
        self.child.kill().await?;
        Ok(std::fs::read_to_string(&self.log)?)
    }
}
