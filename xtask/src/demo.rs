//! The demo's command line: the one place that knows its flags.

use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt as _;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::workspace::Workspace;

/// The database and keys of the demo: kept between runs, ignored by git, and safe to delete.
pub(crate) const DATA: &str = ".demo";

/// `idm-server demo` over these console files.
pub(crate) fn command(workspace: &Workspace, server: &Path, console: &Path) -> Command {
    let mut command = workspace.command(server);
    command.args(["demo", "--data-dir", DATA, "--spa"]).arg(console);
    command
}

/// Makes the demo's directory as the demo would, for its owner only.
pub(crate) fn make_data_dir(workspace: &Workspace) -> Result<()> {
    let directory = workspace.root().join(DATA);
    let made = DirBuilder::new().recursive(true).mode(0o700).create(&directory);
    made.with_context(|| format!("cannot create {}", directory.display()))
}
