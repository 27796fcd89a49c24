//! The process of a system: started, waited for and stopped.

use crate::{environment, log::Logs};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::{path::Path, process::Stdio, time::Duration};
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::{Child, Command},
    time::timeout,
};

/// How long the servers may take to listen, on a machine that compiles at the same time.
const START_LIMIT: Duration = Duration::from_secs(60);
/// How long a graceful shutdown may take.
const STOP_LIMIT: Duration = Duration::from_secs(20);

pub(crate) async fn terminate(child: &mut Child) -> Result<()> {
    let Some(pid) = child.id() else { bail!("the servers had stopped by themselves") };
    let killed = Command::new("kill").arg("-TERM").arg(pid.to_string()).status().await?;
    if !killed.success() {
        bail!("the servers could not be signalled");
    }
    let status = timeout(STOP_LIMIT, child.wait()).await.context("the servers did not stop")??;
    if status.success() { Ok(()) } else { bail!("the servers ended with {status}") }
}

/// Starts it, and waits until it is ready; what it says of itself.
pub(crate) async fn launch(
    data: &Path,
    logs: Option<&Logs>,
    ports: [&str; 3],
    options: &[String],
) -> Result<(Child, Value)> {
    let mut child = spawn(data, logs, ports, options)?;
    let ready = timeout(START_LIMIT, read_ready(&mut child)).await.context("the servers did not get ready")??;
    Ok((child, ready))
}

fn spawn(data: &Path, logs: Option<&Logs>, [console, idm, broker]: [&str; 3], options: &[String]) -> Result<Child> {
    let server = environment::server()?;
    let mut command = Command::new(&server);
    command
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
        .kill_on_drop(true);
    if let Some(logs) = logs {
        logs.take("demo", &mut command)?;
    }
    command.spawn().with_context(|| format!("starting {}", server.display()))
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
