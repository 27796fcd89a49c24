//! `cargo xtask run`: the whole system, ready to use.

use std::os::unix::process::CommandExt as _;

use anyhow::{Result, anyhow};

use crate::process::spell;
use crate::server::{self, Profile};
use crate::workspace::Workspace;
use crate::{demo, dev, setup, spa};

/// What `run` is told.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Rebuild the console at each edit and reload the page.
    #[arg(long)]
    dev: bool,
    /// With --dev: the port of the console; without it, the first free one from 8080 on.
    #[arg(long, requires = "dev")]
    port: Option<u16>,
    /// More arguments for `idm-server demo`.
    #[arg(last = true)]
    demo: Vec<String>,
}

/// Sets up, builds, and starts the demo.
pub(crate) fn run(workspace: &Workspace, args: &Args) -> Result<()> {
    setup::ensure(workspace, &setup::for_building(), setup::Report::Brief)?;
    if args.dev {
        return dev::run(workspace, args.port, &args.demo);
    }
    spa::build(workspace)?;
    let server = server::build(workspace, Profile::Release)?;
    let mut command = demo::command(workspace, &server, &[("--data-dir", demo::DATA), ("--spa", "dist")], &args.demo);
    // The server takes this process's place: signals and the exit code are its own, and nothing can be left behind.
    let error = command.exec();
    Err(anyhow!(error).context(format!("cannot start {}", spell(&command))))
}
