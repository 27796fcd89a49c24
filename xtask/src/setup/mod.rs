//! What the project needs on a machine: checked quickly, installed where missing, told in one line where it cannot be.

mod apt;
mod browser;
mod cargo_tools;
mod npm;
mod postgres;
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

pub(crate) use self::postgres::binaries as postgres_binaries;

/// One thing that the machine must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Need {
    /// The Rust compiler, recent enough.
    Rustc,
    /// cargo fmt and cargo clippy.
    Components,
    /// The standard library for the browser.
    WasmTarget,
    /// A C compiler, for SQLite and the cryptography that the server links.
    CCompiler,
    /// node and npm.
    Node,
    /// The bundler.
    Trunk,
    /// The JavaScript glue's generator and the runner of component tests.
    WasmBindgen,
    /// The wasm optimiser.
    WasmOpt,
    /// The accessibility rules.
    AxeCore,
    /// The browser and its driver.
    Chromium,
    /// Fonts of many scripts.
    Fonts,
    /// The database server of the store's tests.
    Postgres,
}

const ALL: [Need; 12] = [
    Need::Rustc,
    Need::Components,
    Need::WasmTarget,
    Need::CCompiler,
    Need::Node,
    Need::Trunk,
    Need::WasmBindgen,
    Need::WasmOpt,
    Need::AxeCore,
    Need::Chromium,
    Need::Fonts,
    Need::Postgres,
];

/// All that any command of the project needs.
pub(crate) fn everything() -> BTreeSet<Need> {
    ALL.into()
}

/// What it takes to build the console and the server.
pub(crate) fn for_building() -> BTreeSet<Need> {
    use Need::{CCompiler, Node, Rustc, Trunk, WasmBindgen, WasmOpt, WasmTarget};
    [Rustc, WasmTarget, CCompiler, Node, Trunk, WasmBindgen, WasmOpt].into()
}

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
    let mut unmet = 0;
    for need in needs {
        match check(workspace, *need)? {
            Check::Ready(detail) if report == Report::Full => tell("ready", *need, &detail),
            Check::Ready(_) => {}
            Check::Tell(hint) => {
                unmet += 1;
                tell("MISSING", *need, &hint);
            }
            Check::Install(recipe) => {
                if !install(workspace, *need, recipe)? {
                    unmet += 1;
                }
            }
        }
    }
    if unmet > 0 {
        bail!("{unmet} of {} things are missing: the lines marked MISSING say how to get them", needs.len());
    }
    eprintln!("xtask: setup is complete ({} things in {})", needs.len(), duration(start.elapsed()));
    Ok(())
}

fn install(workspace: &Workspace, need: Need, recipe: Recipe) -> Result<bool> {
    let directory = workspace.tools_dir();
    fs::create_dir_all(directory).with_context(|| format!("cannot create {}", directory.display()))?;
    // Two checkouts may set up at once, and they share the tools.
    let lock = File::create(directory.join(".lock")).context("cannot create the tools' lock file")?;
    lock.lock().context("cannot lock the tools' directory")?;
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
            tell("MISSING", need, &format!("{hint} ({error:#})"));
            return Ok(false);
        }
    }
    match check(workspace, need)? {
        Check::Ready(detail) => {
            tell("done", need, &format!("{detail}, in {}", duration(start.elapsed())));
            Ok(true)
        }
        Check::Install(_) | Check::Tell(_) => {
            tell("MISSING", need, &format!("{hint} (it was installed, and still is not found)"));
            Ok(false)
        }
    }
}

fn tell(word: &str, need: Need, detail: &str) {
    eprintln!("{word:>9} {:<13} {detail}", need.name());
}

impl Need {
    fn name(self) -> &'static str {
        match self {
            Self::Rustc => "rustc",
            Self::Components => "fmt, clippy",
            Self::WasmTarget => "wasm target",
            Self::CCompiler => "C compiler",
            Self::Node => "node, npm",
            Self::Trunk => "trunk",
            Self::WasmBindgen => "wasm-bindgen",
            Self::WasmOpt => "wasm-opt",
            Self::AxeCore => "axe-core",
            Self::Chromium => "Chromium",
            Self::Fonts => "fonts",
            Self::Postgres => "PostgreSQL",
        }
    }
}

fn check(workspace: &Workspace, need: Need) -> Result<Check> {
    Ok(match need {
        Need::Rustc => rust::compiler(),
        Need::Components => rust::components(workspace),
        Need::WasmTarget => rust::wasm_target()?,
        Need::CCompiler => rust::c_compiler(),
        Need::Node => npm::node(),
        Need::Trunk => cargo_tools::trunk(workspace),
        Need::WasmBindgen => cargo_tools::wasm_bindgen(workspace)?,
        Need::WasmOpt => npm::wasm_opt(workspace),
        Need::AxeCore => npm::axe_core(workspace),
        Need::Chromium => browser::chromium(),
        Need::Fonts => browser::fonts(),
        Need::Postgres => postgres::server(),
    })
}
