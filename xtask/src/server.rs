//! The server's binary.

use std::path::PathBuf;

use anyhow::Result;

use crate::process;
use crate::workspace::Workspace;

/// How it is compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Quick to compile, and shared with the tests.
    Dev,
    /// Quick to run.
    Release,
}

/// Compiles the server where needed; the binary's path.
pub(crate) fn build(workspace: &Workspace, profile: Profile) -> Result<PathBuf> {
    let mut command = workspace.cargo();
    command.args(["build", "-p", "idm-server"]);
    if profile == Profile::Release {
        command.arg("--release");
    }
    process::run(&mut command)?;
    binary(workspace, profile)
}

/// Where cargo puts the binary.
pub(crate) fn binary(workspace: &Workspace, profile: Profile) -> Result<PathBuf> {
    let directory = match profile {
        Profile::Dev => "debug",
        Profile::Release => "release",
    };
    Ok(workspace.target_dir()?.join(directory).join("idm-server"))
}
