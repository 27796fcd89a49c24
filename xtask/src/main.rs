//! The project's commands, as `cargo xtask COMMAND`.
//!
//! A developer's machine and CI run the same ones, so that what passes here passes there.

mod bench;
mod compressed;
mod demo;
mod dev;
mod digest;
mod documents;
mod downloads;
mod files;
mod fuzz;
mod grouping;
mod imports;
mod integrity;
mod lockfile;
mod merged;
mod parallel;
mod parts;
mod postgres;
mod process;
mod reproducible;
mod run;
mod rustc;
mod rustflags;
mod screenshots;
mod scripts;
mod server;
mod setup;
mod signals;
mod spa;
mod stylesheet;
mod supply;
mod test;
mod tools;
mod webdriver;
mod weights;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::workspace::Workspace;

#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", about = "The project's commands.")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Check what building, running and testing need on this machine, and install what is missing.
    Setup,
    /// Build the console's files into dist/, unless they are up to date.
    Build,
    /// Start the whole demo: console, IDM and credential broker. Ctrl-C stops it.
    Run(run::Args),
    /// Run every check and test that CI runs, stopping at the first failure.
    Test(test::Args),
    /// Measure on this machine, over loopback.
    #[command(subcommand)]
    Bench(bench::What),
    /// Write bills of materials (CycloneDX) of the server and the page to target/sbom.
    Sbom,
    /// Build what is delivered twice, in two folders, and compare every byte.
    Reproducible(reproducible::Args),
    /// Tell what the page's modules weigh, by crate and function, and what of it has grown.
    Weights(weights::Args),
    /// Look for inputs that break what reads bytes of strangers.
    Fuzz(fuzz::Args),
    /// Renew the pictures in docs/screenshots from the running demo.
    Screenshots,
    /// Print shell exports that put the installed tools on PATH: eval "$(cargo xtask env)".
    Env,
}

fn main() -> ExitCode {
    let command = Cli::parse().command;
    match execute(command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => report(&error),
    }
}

fn execute(command: Command) -> anyhow::Result<()> {
    let workspace = Workspace::open()?;
    signals::watch()?;
    match command {
        Command::Setup => setup::ensure(&workspace, &setup::everything(), setup::Report::Full),
        Command::Build => {
            setup::ensure(&workspace, &setup::for_building(), setup::Report::Brief)?;
            spa::build(&workspace)
        }
        Command::Run(args) => run::run(&workspace, &args),
        Command::Test(args) => test::run(&workspace, &args),
        Command::Bench(what) => bench::run(&workspace, &what),
        Command::Sbom => {
            for file in supply::sbom::write(&workspace)? {
                println!("{}", file.display());
            }
            Ok(())
        }
        Command::Reproducible(args) => reproducible::run(&workspace, &args),
        Command::Weights(args) => weights::run(&workspace, &args),
        Command::Fuzz(args) => fuzz::run(&workspace, &args),
        Command::Screenshots => screenshots::take(&workspace),
        Command::Env => {
            print!("{}", tools::Tools::locate(&workspace).shell_exports());
            Ok(())
        }
    }
}

/// Shells read 128 plus the signal's number as "ended by that signal".
fn report(error: &anyhow::Error) -> ExitCode {
    eprintln!("xtask: {error:#}");
    match error.downcast_ref::<signals::Interrupted>() {
        Some(interrupted) => ExitCode::from(128u8.saturating_add(interrupted.signal())),
        None => ExitCode::FAILURE,
    }
}
