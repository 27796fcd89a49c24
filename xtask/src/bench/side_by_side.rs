//! Our pages beside others in one browser: builds all of them, and has `idm-bench-web` measure.

use std::fs;
use std::path::{PathBuf, absolute};

use anyhow::{Context, Result};

use super::peers;
use crate::server::{self, Profile};
use crate::setup;
use crate::test::journeys;
use crate::workspace::Workspace;
use crate::{process, spa};

/// What the three of them are told.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// How often each is measured; what counts is the median.
    #[arg(long, default_value = "9", value_parser = clap::value_parser!(u64).range(1..))]
    runs: u64,
    /// See whether all of it works: once each, and less of it.
    #[arg(long, conflicts_with = "runs")]
    quick: bool,
    /// Of the login: only ours and the page by hand.
    #[arg(long)]
    ours: bool,
    /// Of the console: only what opening and closing leaves, in a short list.
    #[arg(long, conflicts_with_all = ["quick", "runs"])]
    leaks: bool,
    /// Of the console: only the lists.
    #[arg(long, conflicts_with = "leaks")]
    lists: bool,
    /// Of the console: applications in the account.
    #[arg(long, default_value = "100000", value_parser = clap::value_parser!(u32).range(100..))]
    rows: u32,
    /// Of the console: how often each dialog and page is opened and closed.
    #[arg(long, default_value = "1000", value_parser = clap::value_parser!(u64).range(1..))]
    cycles: u64,
    /// Of the console: write what the processor did in each step (a profile that Chromium's developer tools open) to
    /// this folder. Takes time itself.
    #[arg(long, value_name = "FOLDER")]
    profiles: Option<PathBuf>,
    /// Write the figures to this file, too.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
}

/// Builds what is measured, and runs this binary of the crate.
pub(super) fn run(workspace: &Workspace, binary: &str, args: &Args) -> Result<()> {
    let mut needs = setup::for_building();
    needs.extend(journeys::needs());
    setup::ensure(workspace, &needs, setup::Report::Brief)?;
    let pages = peers::build(workspace)?;
    spa::build(workspace)?;
    let server = server::build(workspace, Profile::Release)?;
    let mut command = workspace.cargo();
    command.args(["run", "-p", "idm-bench-web", "--bin", binary, "--"]);
    command.envs(journeys::env(workspace)?).env("IDM_E2E_SERVER", server).env("IDM_BENCH_PAGES", pages);
    if args.ours {
        command.arg("--ours");
    }
    if args.leaks {
        command.arg("--leaks");
    } else if args.quick {
        command.arg("--quick");
    } else {
        command.args(["--runs", &args.runs.to_string()]);
    }
    if args.lists {
        command.arg("--lists");
    }
    command.args(["--rows", &args.rows.to_string(), "--cycles", &args.cycles.to_string()]);
    if let Some(folder) = &args.profiles {
        fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
        command.arg("--profiles").arg(absolute(folder).context("the folder for --profiles has no path")?);
    }
    if let Some(file) = &args.json {
        command.arg("--json").arg(absolute(file).context("the file for --json has no path")?);
    }
    process::run(&mut command)
}
