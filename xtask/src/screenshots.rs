//! `cargo xtask screenshots`: the pictures of the documentation, taken from the running system.

use anyhow::Result;

use crate::server::{self, Profile};
use crate::test::journeys;
use crate::workspace::Workspace;
use crate::{process, setup, spa};

/// Builds the system and has the journeys' crate walk through it with a camera.
pub(crate) fn take(workspace: &Workspace) -> Result<()> {
    let mut needs = setup::for_building();
    needs.extend(journeys::needs());
    setup::ensure(workspace, &needs, setup::Report::Brief)?;
    spa::build(workspace)?;
    server::build(workspace, Profile::Dev)?;
    let mut command = workspace.cargo();
    command.args(["run", "-p", "idm-e2e", "--bin", "screenshots"]).envs(journeys::env(workspace)?);
    process::run(command.env("IDM_E2E_SCREENSHOTS", workspace.root().join("docs/screenshots")))
}
