//! `cargo xtask bench overload`: whether the IDM survives far more than it can take.

use anyhow::Result;

use super::idm::{Database, count};
use crate::process;
use crate::setup;
use crate::workspace::Workspace;

/// What `bench overload` is told.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Over which database.
    #[arg(long, value_enum, default_value = "sqlite")]
    database: Database,
    /// How long the flood lasts.
    #[arg(long, default_value = "300", value_parser = count())]
    seconds: u64,
}

/// Runs the test of the same for longer, and without the debugging build's slowness.
pub(super) fn run(workspace: &Workspace, args: &Args) -> Result<()> {
    setup::ensure(workspace, &args.database.needs().into_iter().collect(), setup::Report::Brief)?;
    let mut command = workspace.cargo();
    command.args(["test", "--release", "-p", "idm-server", "--test", "it", "--", "--nocapture", "--exact"]);
    command.arg("faults::overload::a_flood_is_turned_away_with_a_time_and_leaves_no_trace");
    command.env("IDM_TEST_OVERLOAD_SECONDS", args.seconds.to_string()).env_remove(crate::postgres::URL);
    let database = args.database.start()?;
    if let Some(database) = &database {
        command.env(crate::postgres::URL, database.url());
    }
    process::run(&mut command)
}
