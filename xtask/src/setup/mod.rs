//! What the project needs on a machine: checked quickly, installed where missing, told in one line where it cannot be.

mod apt;
mod browser;
mod cargo_tools;
mod need;
mod npm;
mod postgres;
mod python;
mod rust;
pub(crate) mod search;

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::process::{self, duration};
use crate::signals;
use crate::workspace::Workspace;

pub(crate) use self::need::{Need, everything, for_building};
pub(crate) use self::postgres::binaries as postgres_binaries;

/// How much to tell when nothing is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Report {
    /// A line for each thing.
    Full,
    /// A line in all.
    Brief,
}

/// How a need stands.
enum Check {
    /// It is met, by this.
    Ready(String),
    /// These commands would meet it.
    Install(Recipe),
    /// Only a person can meet it: this line says how.
    Tell(String),
}

/// How to install something.
struct Recipe {
    /// What happens, and how long it takes where that is minutes.
    what: String,
    commands: Vec<Command>,
    /// What a person can do where the commands fail.
    hint: String,
}

/// Meets the needs, and fails with a line for each that it cannot meet.
pub(crate) fn ensure(workspace: &Workspace, needs: &BTreeSet<Need>, report: Report) -> Result<()> {
    let start = Instant::now();
    let needs: BTreeSet<Need> = needs.iter().flat_map(|need| [need.tool(), Some(*need)]).flatten().collect();
    let mut unmet = BTreeSet::new();
    // A need's tool comes before it: the order of the variants.
    for need in needs.iter().copied() {
        let met = match (check(workspace, need)?, need.tool().filter(|tool| unmet.contains(tool))) {
            (Check::Ready(detail), _) => {
                if report == Report::Full {
                    tell("ready", need, &detail);
                }
                true
            }
            (Check::Tell(hint), _) => missing(need, &hint),
            (Check::Install(_), Some(tool)) => missing(need, &format!("waits for {}", tool.name())),
            (Check::Install(recipe), None) => install(workspace, need, recipe)?,
        };
        if !met {
            unmet.insert(need);
        }
    }
    if cargo_tools::has_builds(workspace)? {
        let _lock = lock(workspace)?;
        cargo_tools::clear(workspace)?;
    }
    if !unmet.is_empty() {
        bail!("{} of {} things are missing: the lines marked MISSING say how to get them", unmet.len(), needs.len());
    }
    eprintln!("xtask: setup is complete ({} things in {})", needs.len(), duration(start.elapsed()));
    Ok(())
}

fn install(workspace: &Workspace, need: Need, recipe: Recipe) -> Result<bool> {
    let _lock = lock(workspace)?;
    if let Check::Ready(detail) = check(workspace, need)? {
        tell("ready", need, &detail);
        return Ok(true);
    }
    let Recipe { what, commands, hint } = recipe;
    tell("install", need, &what);
    let start = Instant::now();
    for mut command in commands {
        if let Err(error) = process::run_long(&mut command, need.name()) {
            if signals::received().is_some() {
                return Err(error);
            }
            return Ok(missing(need, &format!("{hint} ({error:#})")));
        }
    }
    match check(workspace, need)? {
        Check::Ready(detail) => {
            tell("done", need, &format!("{detail}, in {}", duration(start.elapsed())));
            Ok(true)
        }
        Check::Install(_) | Check::Tell(_) => {
            Ok(missing(need, &format!("{hint} (it was installed, and still is not found)")))
        }
    }
}

/// Held by whoever installs: two checkouts may set up at once, and they share the tools.
fn lock(workspace: &Workspace) -> Result<File> {
    let directory = workspace.tools_dir();
    fs::create_dir_all(directory).with_context(|| format!("cannot create {}", directory.display()))?;
    let lock = File::create(directory.join(".lock")).context("cannot create the tools' lock file")?;
    lock.lock().context("cannot lock the tools' directory")?;
    Ok(lock)
}

/// Says how a person can meet the need. Always `false`: it is not met.
fn missing(need: Need, hint: &str) -> bool {
    tell("MISSING", need, hint);
    false
}

fn tell(word: &str, need: Need, detail: &str) {
    eprintln!("{word:>9} {:<13} {detail}", need.name());
}

fn check(workspace: &Workspace, need: Need) -> Result<Check> {
    Ok(match need {
        Need::Rustc => rust::compiler(),
        Need::Components => rust::components(workspace),
        Need::WasmTarget => rust::wasm_target()?,
        Need::CCompiler => rust::c_compiler(),
        Need::Node => npm::node(),
        Need::Trunk => cargo_tools::trunk(workspace)?,
        Need::WasmBindgen => cargo_tools::wasm_bindgen(workspace)?,
        Need::WasmOpt => npm::wasm_opt(workspace),
        Need::WasmSplit => cargo_tools::wasm_split(workspace)?,
        Need::CargoDeny => cargo_tools::cargo_deny(workspace)?,
        Need::CargoAudit => cargo_tools::cargo_audit(workspace)?,
        Need::Esbuild => npm::esbuild(workspace),
        Need::AxeCore => npm::axe_core(workspace),
        Need::OidcProvider => npm::oidc_provider(workspace),
        Need::Chromium => browser::chromium(),
        Need::Fonts => browser::fonts(),
        Need::Postgres => postgres::server(),
        Need::Python => python::interpreter(),
        Need::Schemathesis => python::schemathesis(workspace),
    })
}
