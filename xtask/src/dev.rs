//! `cargo xtask run --dev`: the fast edit loop.
//!
//! Trunk serves the console and rebuilds it at each edit; the demo serves the IDM and the broker. The console asks its
//! own origin for config.json, which trunk fetches from the demo's console server.

use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::process::Running;
use crate::server::{self, Profile};
use crate::tools::Tools;
use crate::workspace::Workspace;
use crate::{demo, signals};

/// Nothing in these is part of the console, and the demo writes to its database all the time.
const UNWATCHED: [&str; 10] = [
    ".git",
    demo::DATA,
    "target",
    "dist",
    "docs",
    "tests",
    "xtask",
    "crates/idm-server",
    "crates/broker",
    "crates/http",
];

/// Runs the demo and trunk until Ctrl-C, or until one of them ends.
pub(crate) fn run(workspace: &Workspace, port: Option<u16>, extra: &[String]) -> Result<()> {
    let server = server::build(workspace, Profile::Dev)?;
    // Not dist/, which holds the release build.
    let files = workspace.state_dir()?.join("dev-dist");
    std::fs::create_dir_all(&files).with_context(|| format!("cannot create {}", files.display()))?;
    demo::make_data_dir(workspace)?;
    let port = match port {
        Some(port) => port,
        None => (8080..8100).find(|port| is_free(*port)).context("no port from 8080 to 8099 is free: give --port")?,
    };
    let config_port = any_free_port()?;
    let origin = format!("http://localhost:{port}");

    let (console, console_port) = (files.to_string_lossy(), config_port.to_string());
    let flags = [
        ("--data-dir", demo::DATA),
        ("--spa", &console),
        ("--console-port", &console_port),
        ("--allow-origin", &origin),
    ];
    let mut demo = demo::command(workspace, &server, &flags, extra);
    let mut trunk = trunk(workspace, port, config_port, &files)?;

    eprintln!("xtask: the console, rebuilt at each edit, is at {origin}. Ctrl-C stops everything.");
    let mut children = [("idm-server demo", Running::start(&mut demo)?), ("trunk serve", Running::start(&mut trunk)?)];
    loop {
        if let Some(interrupted) = signals::received() {
            if interrupted.is_from_terminal() {
                for (_, child) in &mut children {
                    child.await_end(Duration::from_secs(5))?;
                }
            }
            return Err(interrupted.into());
        }
        for (name, child) in &mut children {
            if let Some(status) = child.poll()? {
                // The signal that ended it may not have reached xtask yet.
                sleep(Duration::from_millis(100));
                match signals::received() {
                    Some(_) => break,
                    None => bail!("{name} ended ({status}), so the rest is stopped"),
                }
            }
        }
        sleep(Duration::from_millis(50));
    }
}

fn trunk(workspace: &Workspace, port: u16, config_port: u16, files: &Path) -> Result<Command> {
    let tools = Tools::locate(workspace);
    let mut command = workspace.command(tools.trunk()?);
    command.envs(tools.env()).args(["serve", "--port", &port.to_string(), "--dist"]).arg(files);
    command.args(["--proxy-backend", &format!("http://localhost:{config_port}/config.json")]);
    // The other names of this machine are other origins, which the IDM does not answer.
    command.args(["--disable-address-lookup", "true"]);
    // Trunk can only ignore what is there.
    for entry in UNWATCHED.into_iter().filter(|entry| workspace.root().join(entry).exists()) {
        command.args(["--ignore", entry]);
    }
    Ok(command)
}

fn is_free(port: u16) -> bool {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()
}

/// A port that was free a moment ago.
pub(crate) fn any_free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free")?;
    Ok(listener.local_addr().context("a bound socket has an address")?.port())
}
