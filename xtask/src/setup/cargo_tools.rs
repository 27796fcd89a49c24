//! The tools that cargo compiles, each version in its own directory.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::{Check, Recipe};
use crate::lockfile;
use crate::tools::{self, CARGO_AUDIT, CARGO_DENY, TRUNK, WASM_SPLIT};
use crate::workspace::Workspace;

/// How much a tool is optimised: full optimisation takes twice the minutes to compile, and more than it ever saves.
type Optimisation = &'static str;
/// Of tools that go through the whole module.
const READS_MODULES: Optimisation = "1";
/// Of tools that have others do the work, or read little.
const CALLS_OTHERS: Optimisation = "0";

/// Trunk.
pub(super) fn trunk(workspace: &Workspace) -> Result<Check> {
    if let Some(path) = tools::trunk(workspace) {
        return Ok(Check::Ready(format!("{TRUNK}, {}", path.display())));
    }
    let mut command = install(workspace, "trunk", TRUNK, &tools::trunk_dir(workspace), CALLS_OTHERS)?;
    // What it would download, and look for new versions of itself, with: all that it calls is here.
    command.arg("--no-default-features");
    Ok(recipe("trunk", TRUNK, "about 2 minutes on two cores", command))
}

/// wasm-bindgen, which must be of the version that the console links.
pub(super) fn wasm_bindgen(workspace: &Workspace) -> Result<Check> {
    let version = lockfile::version_of(workspace, "wasm-bindgen")?;
    if let Some(path) = tools::wasm_bindgen(workspace, &version) {
        return Ok(Check::Ready(format!("{version}, {}", path.display())));
    }
    let locked = tools::lock_dir(workspace, "wasm-bindgen");
    if lockfile::version_in(&locked, "wasm-bindgen-cli")? != version {
        let hint = format!("{} must be of {version}, like wasm-bindgen in Cargo.lock", locked.display());
        return Ok(Check::Tell(hint));
    }
    let mut command = cargo_install(workspace, &tools::wasm_bindgen_dir(workspace, &version), READS_MODULES)?;
    command.arg("--path").arg(locked);
    Ok(recipe("wasm-bindgen-cli", &version, "about 2 minutes on two cores", command))
}

/// wasm-split-cli.
pub(super) fn wasm_split(workspace: &Workspace) -> Result<Check> {
    if let Some(path) = tools::wasm_split(workspace) {
        return Ok(Check::Ready(format!("{WASM_SPLIT}, {}", path.display())));
    }
    let directory = tools::wasm_split_dir(workspace);
    let mut command = install(workspace, "wasm_split_cli_support", WASM_SPLIT, &directory, READS_MODULES)?;
    command.args(["--features", "build-binary"]);
    Ok(recipe("wasm_split_cli_support", WASM_SPLIT, "about a minute on two cores", command))
}

/// cargo-deny, without what it would fetch advisories with.
pub(super) fn cargo_deny(workspace: &Workspace) -> Result<Check> {
    if let Some(path) = tools::cargo_deny(workspace) {
        return Ok(Check::Ready(format!("{CARGO_DENY}, {}", path.display())));
    }
    let directory = tools::cargo_deny_dir(workspace);
    let mut command = install(workspace, "cargo-deny", CARGO_DENY, &directory, CALLS_OTHERS)?;
    command.args(["--no-default-features"]);
    Ok(recipe("cargo-deny", CARGO_DENY, "about a minute on two cores", command))
}

/// cargo-audit.
pub(super) fn cargo_audit(workspace: &Workspace) -> Result<Check> {
    if let Some(path) = tools::cargo_audit(workspace) {
        return Ok(Check::Ready(format!("{CARGO_AUDIT}, {}", path.display())));
    }
    let directory = tools::cargo_audit_dir(workspace);
    let mut command = install(workspace, "cargo-audit", CARGO_AUDIT, &directory, CALLS_OTHERS)?;
    command.args(["--no-default-features"]);
    Ok(recipe("cargo-audit", CARGO_AUDIT, "about 2 minutes on two cores", command))
}

fn install(
    workspace: &Workspace,
    package: &str,
    version: &str,
    root: &Path,
    optimisation: Optimisation,
) -> Result<Command> {
    let mut command = cargo_install(workspace, root, optimisation)?;
    command.args([package, "--version", version]);
    Ok(command)
}

/// What is yet to be named is installed there, with what it needs in the versions of its lock file.
fn cargo_install(workspace: &Workspace, root: &Path, optimisation: Optimisation) -> Result<Command> {
    let mut command = workspace.cargo();
    command.args(["install", "--locked", "--root"]).arg(root);
    command
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", optimisation)
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "false");
    // Built apart, the tools neither evict nor meet what the checkout has built; together, as several need the same.
    command.env_remove("CARGO_TARGET_DIR").env_remove("CARGO_BUILD_TARGET").env_remove("RUSTFLAGS");
    command.arg("--target-dir").arg(builds(workspace)?);
    Ok(command)
}

/// Where they are built.
fn builds(workspace: &Workspace) -> Result<PathBuf> {
    Ok(workspace.target_dir()?.join("tools"))
}

/// Whether something was left of building them.
pub(super) fn has_builds(workspace: &Workspace) -> Result<bool> {
    Ok(builds(workspace)?.is_dir())
}

/// Removes it: gigabytes that nothing needs any more.
pub(super) fn clear(workspace: &Workspace) -> Result<()> {
    let builds = builds(workspace)?;
    fs::remove_dir_all(&builds).with_context(|| format!("cannot remove {}", builds.display()))
}

fn recipe(package: &str, version: &str, time: &str, command: Command) -> Check {
    Check::Install(Recipe {
        what: format!("cargo install {package} {version} ({time})"),
        commands: vec![command],
        hint: format!(
            "install {package} {version} so that PATH finds it: cargo install --locked {package} --version {version}"
        ),
    })
}
