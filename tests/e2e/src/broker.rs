//! A credential broker as a process of its own, to be stopped and started while its page is open.

use crate::{System, environment};
use anyhow::{Context, Result, bail};
use std::{net::TcpListener, process::Stdio, time::Duration};
use tokio::{
    io::AsyncReadExt as _,
    process::{Child, Command},
    task::JoinHandle,
    time::{Instant, sleep},
};

const START_LIMIT: Duration = Duration::from_secs(60);

/// A running broker; killed when dropped.
#[derive(Debug)]
pub struct Broker {
    child: Child,
    log: JoinHandle<String>,
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
        let mut child = Command::new(environment::server()?)
            .args(["--log-format", "json", "broker", "--metrics-listen", "off"])
            .args(["--listen", &format!("127.0.0.1:{port}"), "--idm-url", &system.idm_url])
            .args(["--account-id", &system.account_id, "--allow-origin", &system.url("")])
            .arg("--token-file")
            .arg(system.broker_token_file())
            .stdin(Stdio::null())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .context("starting the broker")?;
        let mut stderr = child.stderr.take().context("the broker has no standard error")?;
        let log = tokio::spawn(async move {
            let mut text = String::new();
            // What was read until then is what there is.
            let _ = stderr.read_to_string(&mut text).await;
            text
        });
        let start = Instant::now();
        while start.elapsed() < START_LIMIT {
            if reqwest::get(format!("http://127.0.0.1:{port}/healthz")).await.is_ok() {
                return Ok(Self { child, log });
            }
            if let Some(status) = child.try_wait()? {
                bail!("the broker ended with {status}: {}", log.await?);
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
        Ok(self.log.await?)
    }
}
