//! The steps of the test command.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use clap::ValueEnum;

use super::journeys;
use crate::postgres::{self, Postgres};
use crate::process;
use crate::setup::{self, Need};
use crate::tools::{self, Tools};
use crate::workspace::Workspace;
use crate::{downloads, spa, supply, webdriver};

const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];
/// One run tells every crate's failures. Without what drives a browser: its libraries would have other packages compiled
/// with other features.
const NATIVE_TESTS: [&str; 7] =
    ["test", "--workspace", "--exclude", "idm-e2e", "--exclude", "idm-bench-web", "--no-fail-fast"];
const DENY_WARNINGS: [&str; 3] = ["--", "-D", "warnings"];

/// One step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Step {
    /// The code is formatted.
    Fmt,
    /// Licences, sources and known faults of what comes from outside; bills of materials.
    Supply,
    /// No lint speaks up, in native code.
    Clippy,
    /// No lint speaks up, in the browser's code.
    ClippyWasm,
    /// Unit and server tests, on SQLite.
    Native,
    /// The server's tests once more, on a PostgreSQL server that lives as long as they run.
    Postgres,
    /// The live server keeps the published contract.
    Contract,
    /// Component tests, in a browser.
    Component,
    /// The console's release build, within its budgets.
    Spa,
    /// The server that the journeys talk to.
    Server,
    /// Journeys through the whole system, in a browser.
    E2e,
}

impl Step {
    /// In the order in which they run.
    pub(super) const ALL: [Self; 11] = [
        Self::Fmt,
        Self::Supply,
        Self::Clippy,
        Self::ClippyWasm,
        Self::Native,
        Self::Postgres,
        Self::Contract,
        Self::Component,
        Self::Spa,
        Self::Server,
        Self::E2e,
    ];

    /// As the command line spells it.
    pub(super) fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }

    /// As the command line explains it.
    pub(super) fn purpose(self) -> String {
        let value = self.to_possible_value();
        value.and_then(|value| value.get_help().map(ToString::to_string)).unwrap_or_default()
    }

    /// What the machine must have for it.
    pub(super) fn needs(self) -> BTreeSet<Need> {
        match self {
            Self::Fmt => [Need::Components].into(),
            Self::Supply => [Need::Rustc, Need::CargoDeny, Need::CargoAudit].into(),
            Self::Clippy => [Need::Rustc, Need::Components, Need::CCompiler].into(),
            Self::ClippyWasm => [Need::Rustc, Need::Components, Need::WasmTarget].into(),
            Self::Native => [Need::Rustc, Need::CCompiler].into(),
            Self::Postgres => [Need::Rustc, Need::CCompiler, Need::Postgres].into(),
            Self::Contract => [Need::Rustc, Need::CCompiler, Need::Schemathesis].into(),
            Self::Component => [Need::Rustc, Need::WasmTarget, Need::WasmBindgen, Need::Chromium].into(),
            Self::Spa => setup::for_building(),
            Self::Server => [Need::Rustc, Need::CCompiler].into(),
            Self::E2e => journeys::needs(),
        }
    }

    /// Whether it is part of what runs in a browser.
    pub(super) fn needs_browser(self) -> bool {
        matches!(self, Self::Component | Self::Spa | Self::Server | Self::E2e)
    }

    /// The step after the builds that it uses.
    pub(super) fn with_builds(self) -> Vec<Self> {
        match self {
            Self::E2e => vec![Self::Spa, Self::Server, Self::E2e],
            other => vec![other],
        }
    }

    /// Does it, with more arguments for its command.
    pub(super) fn run(self, workspace: &Workspace, extra: &[String]) -> Result<()> {
        let mut command = workspace.cargo();
        match self {
            Self::Fmt => command.args(["fmt", "--all", "--check"]),
            Self::Supply => return supply::check(workspace),
            // With the programs that libFuzzer drives, which nothing else compiles.
            Self::Clippy => command
                .args(["clippy", "--workspace", "--all-targets", "--features", "idm-fuzz/libfuzzer"])
                .args(DENY_WARNINGS),
            Self::ClippyWasm => command
                // As it is released: what is not cut is little else.
                .args([
                    "clippy",
                    "-p",
                    "idm-console",
                    "-p",
                    "idm-api",
                    "--all-targets",
                    "--features",
                    "idm-console/split",
                ])
                .args(WASM)
                .args(DENY_WARNINGS),
            Self::Native => command.args(NATIVE_TESTS).env_remove(postgres::URL),
            Self::Postgres => {
                // Lives until the tests have ended, whether they passed or not.
                let database = Postgres::start()?;
                // The same packages as before, for another choice would compile them with other features.
                command.args(NATIVE_TESTS).args(["--lib", "--test", "it"]).env(postgres::URL, database.url());
                return process::run(command.args(extra));
            }
            Self::Contract => {
                let tool =
                    tools::schemathesis(workspace).context("schemathesis is missing: run `cargo xtask setup`")?;
                command.args(NATIVE_TESTS).args(["--test", "it"]).env_remove(postgres::URL);
                command.env("IDM_TEST_SCHEMATHESIS", tool).args(["--", "schemathesis"])
            }
            Self::Component => {
                let tools = Tools::locate(workspace);
                let options = webdriver::with_browser(workspace, tools.chromium()?)?;
                command.args(["test", "-p", "idm-console", "--no-fail-fast"]).args(WASM).envs(tools.env());
                command.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", options);
                // The runner gives up after 20 s, which a busy machine needs for a module with debug information.
                command.env("WASM_BINDGEN_TEST_TIMEOUT", "180").env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30")
            }
            Self::Spa => {
                spa::build(workspace)?;
                return downloads::check(workspace, &spa::dist(workspace));
            }
            // As the tests before have built it: by itself it would be compiled once more, with other features of what it
            // uses.
            Self::Server => command.args(NATIVE_TESTS).args(["--test", "it", "--no-run"]),
            Self::E2e => {
                // No doc tests: the run is to close on what the journeys say.
                command
                    .args(["test", "-p", "idm-bench-web", "-p", "idm-e2e", "--tests"])
                    .envs(journeys::env_of_tests(workspace)?);
                // Two browsers at a time are what two cores carry.
                command.args(["--", "--test-threads=2"])
            }
        };
        process::run(command.args(extra))
    }
}
