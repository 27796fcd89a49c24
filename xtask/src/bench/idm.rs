//! `cargo xtask bench idm`: sign-ins, renewals, reads, lists, memory and start of the IDM.

use std::path::{PathBuf, absolute};

use anyhow::{Context, Result};
use clap::ValueEnum;

use crate::postgres::Postgres;
use crate::process;
use crate::setup::{self, Need};
use crate::workspace::Workspace;

/// What `bench idm` is told.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Over which database.
    #[arg(long, value_enum, default_value = "sqlite")]
    database: Database,
    /// End-users in the account.
    #[arg(long, default_value = "1000", value_parser = count())]
    users: u64,
    /// Applications in the account.
    #[arg(long, default_value = "100000", value_parser = count())]
    applications: u64,
    /// Living sessions in the account.
    #[arg(long, default_value = "100000", value_parser = count())]
    sessions: u64,
    /// Seconds for each part.
    #[arg(long, default_value = "10", value_parser = count())]
    seconds: u64,
    /// How often each part is measured; what counts is the median.
    #[arg(long, default_value = "3", value_parser = count())]
    turns: u64,
    /// See whether all of it works, in a minute: 100 users, 2000 applications and sessions, one turn of 2 seconds.
    #[arg(long, conflicts_with_all = ["users", "applications", "sessions", "seconds", "turns"])]
    quick: bool,
    /// Write the figures to this file, too.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Database {
    /// A file of its own.
    Sqlite,
    /// A server that lives as long as the run, and need not survive a power cut.
    Postgres,
}

impl Database {
    /// The server that it needs; it lives as long as what this gives.
    pub(super) fn start(self) -> Result<Option<Postgres>> {
        match self {
            Self::Sqlite => Ok(None),
            Self::Postgres => Postgres::start().map(Some),
        }
    }

    /// What has to be installed for it.
    pub(super) fn needs(self) -> Vec<Need> {
        let mut needs = vec![Need::Rustc, Need::CCompiler];
        if self == Self::Postgres {
            needs.push(Need::Postgres);
        }
        needs
    }
}

/// Measures, and prints a table.
pub(super) fn run(workspace: &Workspace, args: &Args) -> Result<()> {
    setup::ensure(workspace, &args.database.needs().into_iter().collect(), setup::Report::Brief)?;
    let mut command = workspace.cargo();
    // Builds the server for release, too, which is what is measured.
    command.args(["bench", "-p", "idm-server", "--bench", "idm"]);
    for (name, value) in sizes(args) {
        command.env(name, value.to_string());
    }
    command.env_remove("IDM_BENCH_DATABASE_URL").env_remove("IDM_BENCH_JSON");
    if let Some(file) = &args.json {
        // Cargo runs it in another directory.
        command.env("IDM_BENCH_JSON", absolute(file).context("the file for --json has no path")?);
    }
    // Lives until the run has ended.
    let database = args.database.start()?;
    if let Some(database) = &database {
        command.env("IDM_BENCH_DATABASE_URL", database.url());
    }
    process::run(&mut command)
}

fn sizes(args: &Args) -> [(&'static str, u64); 5] {
    let &Args { users, applications, sessions, seconds, turns, .. } = args;
    let [users, applications, sessions, seconds, turns] =
        if args.quick { [100, 2000, 2000, 2, 1] } else { [users, applications, sessions, seconds, turns] };
    [
        ("IDM_BENCH_USERS", users),
        ("IDM_BENCH_APPLICATIONS", applications),
        ("IDM_BENCH_SESSIONS", sessions),
        ("IDM_BENCH_SECONDS", seconds),
        ("IDM_BENCH_TURNS", turns),
    ]
}

pub(super) fn count() -> clap::builder::RangedU64ValueParser {
    clap::value_parser!(u64).range(1..)
}
