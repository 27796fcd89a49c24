//! The demo's command line: the one place that knows its flags.

use std::path::Path;
use std::process::Command;

use crate::workspace::Workspace;

/// The database and keys of the demo: kept between runs, ignored by git, and safe to delete.
pub(crate) const DATA: &str = ".demo";

/// `idm-server demo` over these console files.
pub(crate) fn command(workspace: &Workspace, server: &Path, console: &Path) -> Command {
    let mut command = workspace.command(server);
    command.args(["demo", "--data-dir", DATA, "--spa"]).arg(console);
    command
}
