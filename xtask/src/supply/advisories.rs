//! Known faults of what Cargo.lock names, by the RustSec advisory database.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, ensure};

use crate::process;
use crate::setup::search;
use crate::workspace::Workspace;

/// Names a directory with the database, for machines that cannot reach it.
const DATABASE: &str = "IDM_ADVISORY_DB";
const UPSTREAM: &str = "https://github.com/RustSec/advisory-db";

/// Runs cargo-audit, on a database of this machine where there is one.
pub(super) fn check(workspace: &Workspace, tool: &Path) -> Result<()> {
    let mut audit = workspace.command(tool);
    audit.args(["audit", "--deny", "unsound"]);
    match database(workspace)? {
        // One that is kept by hand has no date of its last change, and the index of yanked versions is not asked.
        Some(directory) => {
            audit.args(["--no-fetch", "--stale", "--db"]).arg(directory);
        }
        None if reachable(workspace) => {}
        None => {
            // Everything else can be checked off the network. Whoever runs this must not take it for checked.
            eprintln!("xtask: ADVISORIES WERE NOT CHECKED: {UPSTREAM} cannot be reached, and {DATABASE} names no copy");
            return Ok(());
        }
    }
    process::run(&mut audit)
}

/// A copy on this machine: the one that is named, or one that lies in `shared/` beside this checkout, beside the
/// repository that it is a worktree of, or beside the one that it was cloned from.
fn database(workspace: &Workspace) -> Result<Option<PathBuf>> {
    if let Some(named) = env::var_os(DATABASE).filter(|value| !value.is_empty()) {
        let named = workspace.root().join(named);
        ensure!(is_database(&named), "{DATABASE} names {}, which is no advisory database", named.display());
        return Ok(Some(named));
    }
    let git =
        |args: &[&str]| search::output(workspace.command("git").args(args)).map(|text| PathBuf::from(text.trim()));
    let common = git(&["rev-parse", "--path-format=absolute", "--git-common-dir"]);
    let origin = git(&["config", "--get", "remote.origin.url"]).filter(|path| path.is_dir());
    let checkouts = [
        Some(workspace.root().to_path_buf()),
        common.and_then(|directory| directory.parent().map(Path::to_path_buf)),
        origin,
    ];
    let beside = checkouts.into_iter().flatten().map(|checkout| checkout.join("../shared/advisory-db"));
    Ok(beside.into_iter().find(|directory| is_database(directory)))
}

fn is_database(directory: &Path) -> bool {
    directory.join("crates").is_dir()
}

fn reachable(workspace: &Workspace) -> bool {
    let mut ask: Command = workspace.command("git");
    ask.args(["-c", "http.lowSpeedTime=10", "-c", "http.lowSpeedLimit=1", "ls-remote", UPSTREAM, "HEAD"]);
    search::output(ask.env("GIT_TERMINAL_PROMPT", "0")).is_some()
}
