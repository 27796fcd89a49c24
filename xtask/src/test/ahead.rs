//! The console's release build, begun while earlier steps leave a processor idle: for minutes one thread links it, and
//! the tests on PostgreSQL wait for the database as long.

use std::env;
use std::fs::{self, File};
use std::path::PathBuf;
use std::process::Stdio;

use anyhow::{Context, Result};

use super::step::Step;
use crate::process::Running;
use crate::workspace::Workspace;

/// The build under way. It ends, at the latest, with this value.
pub(super) struct Ahead {
    build: Running,
    log: PathBuf,
}

impl Ahead {
    /// The step beside which it begins, where it is one of these and the build is wanted after it.
    pub(super) fn begins_beside(steps: &[Step]) -> Option<Step> {
        let postgres = steps.iter().position(|step| *step == Step::Postgres)?;
        steps[postgres..].contains(&Step::Spa).then_some(Step::Postgres)
    }

    /// Begins it, with what it says kept for later, so that two commands do not talk at once.
    pub(super) fn begin(workspace: &Workspace) -> Result<Self> {
        let log = workspace.state_dir()?.join("spa.log");
        let said = File::create(&log).with_context(|| format!("cannot create {}", log.display()))?;
        let program = env::current_exe().context("cannot find this program")?;
        // Tests have the processors first: what they do not take is enough.
        let mut command = workspace.command("nice");
        command.args(["-n", "10"]).arg(program).arg("build");
        command.stdin(Stdio::null()).stdout(said.try_clone().context("cannot share the build's log")?).stderr(said);
        Ok(Self { build: Running::start(&mut command)?, log })
    }

    /// Waits for it, and tells what it has said.
    pub(super) fn finish(mut self) -> Result<()> {
        let ended = self.build.succeeds("the build", Some("the release build"));
        eprint!("{}", fs::read_to_string(&self.log).unwrap_or_default());
        ended
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_build_begins_early_only_where_it_is_wanted_later() {
        assert_eq!(Ahead::begins_beside(&Step::ALL), Some(Step::Postgres));
        assert_eq!(Ahead::begins_beside(&[Step::Native, Step::Postgres, Step::Contract]), None);
        assert_eq!(Ahead::begins_beside(&[Step::Spa, Step::Server, Step::E2e]), None);
    }
}
