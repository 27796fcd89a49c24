//! `cargo xtask test`: every check and test, in the order of what fails soonest.

mod ahead;
pub(crate) mod journeys;
mod step;

use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use self::ahead::Ahead;
use self::step::Step;
use crate::process::duration;
use crate::setup;
use crate::workspace::Workspace;

/// What `test` is told.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Only what needs no browser: format, lints and native tests.
    #[arg(long, conflicts_with = "only")]
    quick: bool,
    /// Only this step, and the builds that it uses.
    #[arg(long, value_enum, value_name = "STEP")]
    only: Option<Step>,
    /// More arguments for the step's command, such as a test's name.
    #[arg(last = true, requires = "only")]
    extra: Vec<String>,
}

/// Runs the steps, and fails at the first one that does.
pub(crate) fn run(workspace: &Workspace, args: &Args) -> Result<()> {
    let steps = chosen(args);
    let needs = steps.iter().flat_map(|step| step.needs()).collect();
    setup::ensure(workspace, &needs, setup::Report::Brief)?;

    let begins_beside = Ahead::begins_beside(&steps);
    let mut build = None;
    let mut times = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        let name = step.name();
        eprintln!("\n=== {}/{} {name}: {}", index + 1, steps.len(), step.purpose());
        let start = Instant::now();
        if begins_beside == Some(*step) {
            eprintln!("xtask: the release build of the step spa begins beside it");
            build = Some(Ahead::begin(workspace)?);
        }
        // What follows `--` is for the step asked for, not for the builds before it.
        let extra = if args.only == Some(*step) { args.extra.as_slice() } else { &[] };
        let ahead = if *step == Step::Spa { build.take().map_or(Ok(()), Ahead::finish) } else { Ok(()) };
        let result = ahead.and_then(|()| step.run(workspace, extra));
        times.push((name.clone(), start.elapsed()));
        match result {
            Ok(()) => eprintln!("=== {name} passed in {}", duration(start.elapsed())),
            Err(error) => {
                eprint!("{}", summary(&times, Some(&name)));
                return Err(error).with_context(|| format!("the step {name} failed"));
            }
        }
    }
    eprint!("{}", summary(&times, None));
    if args.quick {
        eprintln!("xtask: --quick left out the steps that need a browser: before you submit, run all of them");
    }
    Ok(())
}

fn chosen(args: &Args) -> Vec<Step> {
    match args.only {
        Some(step) => step.with_builds(),
        None => Step::ALL.into_iter().filter(|step| !(args.quick && step.needs_browser())).collect(),
    }
}

fn summary(times: &[(String, Duration)], failed: Option<&str>) -> String {
    let total = times.iter().map(|(_, time)| *time).sum();
    let line = |name: &str, time: Duration, note: &str| format!("  {name:<12} {:>12}{note}\n", duration(time));
    let mut text = String::from("\n=== durations\n");
    for (name, time) in times {
        text += &line(name, *time, if Some(name.as_str()) == failed { "  FAILED" } else { "" });
    }
    text + &line("in all", total, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(quick: bool, only: Option<Step>) -> Args {
        Args { quick, only, extra: Vec::new() }
    }

    #[test]
    fn by_default_every_step_runs() {
        assert_eq!(chosen(&args(false, None)), Step::ALL);
    }

    #[test]
    fn quick_needs_no_browser() {
        let steps = chosen(&args(true, None));
        assert!(steps.contains(&Step::Native) && steps.contains(&Step::Postgres));
        let needs: Vec<_> = steps.iter().flat_map(|step| step.needs()).collect();
        assert!(!needs.contains(&setup::Need::Chromium));
    }

    #[test]
    fn journeys_alone_still_run_on_fresh_builds() {
        assert_eq!(chosen(&args(false, Some(Step::E2e))), [Step::Spa, Step::Server, Step::E2e]);
        assert_eq!(chosen(&args(false, Some(Step::Fmt))), [Step::Fmt]);
    }

    #[test]
    fn the_summary_names_what_failed() {
        let times = [("fmt".to_owned(), Duration::from_secs(1)), ("clippy".to_owned(), Duration::from_secs(75))];
        let text = summary(&times, Some("clippy"));
        let lines: Vec<_> = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        assert!(lines.contains(&"fmt 1.00 s".to_owned()), "{text}");
        assert!(lines.contains(&"clippy 1 min 15 s FAILED".to_owned()), "{text}");
        assert!(lines.contains(&"in all 1 min 16 s".to_owned()), "{text}");
    }
}
