//! `cargo xtask bench`: measures on this machine, over loopback.

mod idm;
mod overload;
mod peers;
mod side_by_side;

use anyhow::Result;

use crate::workspace::Workspace;

/// What `bench` measures.
#[derive(clap::Subcommand)]
pub(crate) enum What {
    /// Sign-ins, renewals, reads, lists, memory and start of the IDM.
    Idm(idm::Args),
    /// Whether the IDM survives five minutes of far more than it can take: what it answers, its memory, how soon it serves
    /// like before.
    Overload(overload::Args),
    /// The login page beside those of peers and one written by hand, loaded cold.
    Web(side_by_side::Args),
    /// The list of 100 000 applications beside the same in React and by hand, and what pages and dialogs leave behind.
    Console(side_by_side::Args),
    /// How bytes, start time and memory grow with pages, locales and rows.
    Growth(side_by_side::Args),
}

/// Measures, and prints tables.
pub(crate) fn run(workspace: &Workspace, what: &What) -> Result<()> {
    match what {
        What::Idm(args) => idm::run(workspace, args),
        What::Overload(args) => overload::run(workspace, args),
        What::Web(args) => side_by_side::run(workspace, "login", args),
        What::Console(args) => side_by_side::run(workspace, "console", args),
        What::Growth(args) => side_by_side::run(workspace, "growth", args),
    }
}
