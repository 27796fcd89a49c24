//! The tools that cargo compiles, each version in its own directory.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use super::{Check, Recipe};
use crate::lockfile;
use crate::tools::{self, CARGO_AUDIT, CARGO_DENY, TRUNK, WASM_SPLIT};
use crate::workspace::Workspace;

/// Trunk.
pub(super) fn trunk(workspace: &Workspace) -> Check {
    if let Some(path) = tools::trunk(workspace) {
        return Check::Ready(format!("{TRUNK}, {}", path.display()));
    }
    let command = install(workspace, "trunk", TRUNK, &tools::trunk_dir(workspace));
    recipe("trunk", TRUNK, "about 6 minutes on two cores", command)
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
    let mut command = cargo_install(workspace, &tools::wasm_bindgen_dir(workspace, &version));
    command.arg("--path").arg(locked).arg("--target-dir").arg(workspace.target_dir()?.join("tools"));
    Ok(recipe("wasm-bindgen-cli", &version, "about 2 minutes on two cores", command))
}

/// wasm-split-cli.
pub(super) fn wasm_split(workspace: &Workspace) -> Check {
    if let Some(path) = tools::wasm_split(workspace) {
        return Check::Ready(format!("{WASM_SPLIT}, {}", path.display()));
    }
    let directory = tools::wasm_split_dir(workspace);
    let mut command = install(workspace, "wasm_split_cli_support", WASM_SPLIT, &directory);
    command.args(["--features", "build-binary"]);
    recipe("wasm_split_cli_support", WASM_SPLIT, "about a minute on two cores", command)
}

/// cargo-deny, without what it would fetch advisories with.
pub(super) fn cargo_deny(workspace: &Workspace) -> Check {
    if let Some(path) = tools::cargo_deny(workspace) {
        return Check::Ready(format!("{CARGO_DENY}, {}", path.display()));
    }
    let mut command = install(workspace, "cargo-deny", CARGO_DENY, &tools::cargo_deny_dir(workspace));
    command.args(["--no-default-features"]);
    recipe("cargo-deny", CARGO_DENY, "some minutes on two cores", command)
}

/// cargo-audit.
pub(super) fn cargo_audit(workspace: &Workspace) -> Check {
    if let Some(path) = tools::cargo_audit(workspace) {
        return Check::Ready(format!("{CARGO_AUDIT}, {}", path.display()));
    }
    let mut command = install(workspace, "cargo-audit", CARGO_AUDIT, &tools::cargo_audit_dir(workspace));
    command.args(["--no-default-features"]);
    recipe("cargo-audit", CARGO_AUDIT, "some minutes on two cores", command)
}

fn install(workspace: &Workspace, package: &str, version: &str, root: &Path) -> Command {
    let mut command = cargo_install(workspace, root);
    command.args([package, "--version", version]);
    command
}

/// What is yet to be named is installed there, with what it needs in the versions of its lock file.
fn cargo_install(workspace: &Workspace, root: &Path) -> Command {
    let mut command = workspace.cargo();
    command.args(["install", "--locked", "--root"]).arg(root);
    // The tools' own speed hardly shows in a build, while their full optimisation takes twice the minutes to compile.
    command
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "false");
    // Built apart, the tools neither evict nor meet what the checkout has built.
    command.env_remove("CARGO_TARGET_DIR").env_remove("CARGO_BUILD_TARGET").env_remove("RUSTFLAGS");
    command
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
