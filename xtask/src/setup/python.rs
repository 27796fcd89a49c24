//! Python, and what comes from its package index.

use std::process::Command;

use super::search;
use super::{Check, Recipe, apt};
use crate::tools::{self, SCHEMATHESIS};
use crate::workspace::Workspace;

const AT_LEAST: [u32; 2] = [3, 11];

/// python3 that can make an environment with pip.
pub(super) fn interpreter() -> Check {
    let version = search::output(Command::new("python3").arg("--version")).unwrap_or_default();
    let complete = search::output(Command::new("python3").args(["-c", "import ensurepip, venv"])).is_some();
    let numbers = search::numbers(&version);
    if numbers.as_slice() >= AT_LEAST.as_slice() && complete {
        return Check::Ready(version.trim().to_owned());
    }
    apt::packages(&["python3", "python3-venv"], "install Python 3.11 or later with venv and pip")
}

/// The contract's checker, in an environment of its own.
pub(super) fn schemathesis(workspace: &Workspace) -> Check {
    if let Some(path) = tools::schemathesis(workspace) {
        return Check::Ready(path.display().to_string());
    }
    let directory = tools::schemathesis_dir(workspace);
    let mut environment = Command::new("python3");
    environment.args(["-m", "venv", "--clear"]).arg(&directory);
    let mut install = Command::new(directory.join("bin/python"));
    install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "-r"]);
    install.arg(tools::lock_dir(workspace, "schemathesis").join("requirements.txt"));
    Check::Install(Recipe {
        what: format!("pip install schemathesis=={SCHEMATHESIS}"),
        commands: vec![environment, install],
        hint: format!("pip must reach its index for schemathesis=={SCHEMATHESIS}"),
    })
}
