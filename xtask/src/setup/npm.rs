//! node, and what comes as npm packages.

use std::path::Path;
use std::process::Command;

use super::search;
use super::{Check, Recipe, apt};
use crate::tools::{self, AXE_CORE, BINARYEN, ESBUILD, OIDC_PROVIDER};
use crate::workspace::Workspace;

const NODE_AT_LEAST: u32 = 18;

/// node and npm.
pub(super) fn node() -> Check {
    let hint = format!("install Node.js {NODE_AT_LEAST} or later with npm");
    let version = search::output(Command::new("node").arg("--version")).unwrap_or_default();
    match search::numbers(&version).first() {
        Some(major) if *major < NODE_AT_LEAST => Check::Tell(format!("{hint}: this is {}", version.trim())),
        Some(_) if search::on_path("npm").is_some() => Check::Ready(format!("node {}", version.trim())),
        _ => apt::packages(&["nodejs", "npm"], &hint),
    }
}

/// wasm-opt.
pub(super) fn wasm_opt(workspace: &Workspace) -> Check {
    check(workspace, "binaryen", BINARYEN, tools::wasm_opt(workspace).as_deref())
}

/// esbuild.
pub(super) fn esbuild(workspace: &Workspace) -> Check {
    check(workspace, "esbuild", ESBUILD, tools::esbuild(workspace).as_deref())
}

/// axe-core.
pub(super) fn axe_core(workspace: &Workspace) -> Check {
    check(workspace, "axe-core", AXE_CORE, tools::axe(workspace).as_deref())
}

/// oidc-provider.
pub(super) fn oidc_provider(workspace: &Workspace) -> Check {
    check(workspace, "oidc-provider", OIDC_PROVIDER, tools::oidc_provider(workspace).as_deref())
}

fn check(workspace: &Workspace, package: &str, version: &str, found: Option<&Path>) -> Check {
    if let Some(path) = found {
        return Check::Ready(path.display().to_string());
    }
    let directory = tools::npm_dir(workspace, package, version);
    let mut make = Command::new("mkdir");
    make.arg("-p").arg(&directory);
    let mut copy = Command::new("cp");
    copy.args(["package.json", "package-lock.json"].map(|file| tools::lock_dir(workspace, package).join(file)));
    copy.arg(&directory);
    let mut install = Command::new("npm");
    // No package of ours needs to run anything while it is installed.
    install.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(&directory);
    Check::Install(Recipe {
        what: format!("npm ci {package}@{version}"),
        commands: vec![make, copy, install],
        hint: format!("npm must reach its registry for {package}@{version}"),
    })
}
