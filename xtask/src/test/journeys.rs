//! What the journeys' crate is told and needs.

use std::collections::BTreeSet;
use std::ffi::OsString;

use anyhow::Result;

use crate::server::{self, Profile};
use crate::setup::Need;
use crate::spa;
use crate::tools::{self, Tools};
use crate::workspace::Workspace;

/// What the machine must have for them.
pub(crate) fn needs() -> BTreeSet<Need> {
    [Need::Rustc, Need::AxeCore, Need::OidcProvider, Need::Chromium, Need::Fonts].into()
}

/// The system under test and the browser that walks through it, most of the way without its own windows where the machine
/// has it so.
pub(crate) fn env_of_tests(workspace: &Workspace) -> Result<Vec<(&'static str, OsString)>> {
    let mut variables = env(workspace)?;
    variables.extend(tools::headless_shell().map(|shell| ("IDM_E2E_HEADLESS_SHELL", shell.into())));
    Ok(variables)
}

/// The system and the browser that people use.
pub(crate) fn env(workspace: &Workspace) -> Result<Vec<(&'static str, OsString)>> {
    let tools = Tools::locate(workspace);
    Ok(vec![
        ("IDM_E2E_SERVER", server::binary(workspace, Profile::Dev)?.into()),
        ("IDM_E2E_DIST", spa::dist(workspace).into()),
        ("IDM_E2E_CHROMEDRIVER", tools.chromedriver()?.into()),
        ("IDM_E2E_CHROMIUM", tools.chromium()?.into()),
        ("IDM_E2E_AXE", tools.axe()?.into()),
        ("IDM_E2E_OIDC_PROVIDER", tools.oidc_provider()?.into()),
    ])
}
