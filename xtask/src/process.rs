//! Child processes: run to the end, read, or keep in the background, and never leave one behind.

use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};
use rustix::process::{Pid, Signal, kill_process};

use crate::signals;

const POLL: Duration = Duration::from_millis(20);
const HEARTBEAT: Duration = Duration::from_secs(30);
/// How long a child may take to end after it was asked to.
const GRACE: Duration = Duration::from_secs(5);

/// Runs the command with xtask's own output, and fails unless it succeeds.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    finish(command, None)
}

/// As [`run`], with a line every half minute for a command that may say nothing for minutes.
pub(crate) fn run_long(command: &mut Command, what: &str) -> Result<()> {
    finish(command, Some(what))
}

fn finish(command: &mut Command, heartbeat: Option<&str>) -> Result<()> {
    Running::start(command)?.succeeds(&spell(command), heartbeat)
}

/// What the command prints on its standard output; fails unless it succeeds.
pub(crate) fn capture(command: &mut Command) -> Result<String> {
    let output = command.stdin(Stdio::null()).output().with_context(|| format!("cannot start {}", spell(command)))?;
    if !output.status.success() {
        let reason = String::from_utf8_lossy(&output.stderr);
        bail!("{} failed ({}): {}", spell(command), output.status, reason.trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The command as a person would type it, with the tools on PATH.
pub(crate) fn spell(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(command.get_program());
    let words = std::iter::once(name).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

/// A time for a person to read: `0.42 s`, `12.3 s`, `5 min 30 s`.
pub(crate) fn duration(time: Duration) -> String {
    match time.as_secs() {
        0..10 => format!("{:.2} s", time.as_secs_f64()),
        10..60 => format!("{:.1} s", time.as_secs_f64()),
        seconds => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

/// A child that is stopped, at the latest, when this value goes.
pub(crate) struct Running {
    child: Child,
    /// What asks this child to end in good order.
    farewell: Signal,
}

impl Running {
    /// Starts the command, which shares xtask's process group: the terminal's Ctrl-C reaches it too.
    pub(crate) fn start(command: &mut Command) -> Result<Self> {
        let child = command.spawn().with_context(|| format!("cannot start {}", spell(command)))?;
        Ok(Self { child, farewell: Signal::TERM })
    }

    /// Asks for the end with SIGINT, where that is the signal for a quick end in good order.
    pub(crate) fn ended_by_interrupt(mut self) -> Self {
        self.farewell = Signal::INT;
        self
    }

    /// Waits for the child's end, with a line every half minute where `heartbeat` says what is under way; fails unless it
    /// succeeds. `name` is what the error calls it.
    pub(crate) fn succeeds(&mut self, name: &str, heartbeat: Option<&str>) -> Result<()> {
        let start = Instant::now();
        let mut next = HEARTBEAT;
        loop {
            if let Some(status) = self.poll()? {
                // Cargo, ended by Ctrl-C, has failed too: the person's signal is the reason worth telling.
                return match signals::received() {
                    Some(interrupted) => Err(interrupted.into()),
                    None if status.success() => Ok(()),
                    None => Err(anyhow!("{name} failed ({status})")),
                };
            }
            if let Some(interrupted) = signals::received() {
                if interrupted.is_from_terminal() {
                    self.await_end(GRACE)?;
                }
                self.stop();
                return Err(interrupted.into());
            }
            if let Some(what) = heartbeat.filter(|_| start.elapsed() >= next) {
                eprintln!("          … {what} is still under way ({})", duration(start.elapsed()));
                next += HEARTBEAT;
            }
            sleep(POLL);
        }
    }

    /// How the child ended, if it has.
    pub(crate) fn poll(&mut self) -> Result<Option<ExitStatus>> {
        self.child.try_wait().context("cannot watch a child process")
    }

    /// Waits for the child, for at most this long.
    pub(crate) fn await_end(&mut self, at_most: Duration) -> Result<Option<ExitStatus>> {
        let start = Instant::now();
        loop {
            let status = self.poll()?;
            if status.is_some() || start.elapsed() >= at_most {
                return Ok(status);
            }
            sleep(POLL);
        }
    }

    /// Asks the child to end, and insists when it has not after a few seconds.
    pub(crate) fn stop(&mut self) {
        // Nothing is left to do about an error here: each one means that the child is already gone.
        if matches!(self.poll(), Ok(Some(_))) {
            return;
        }
        if let Some(pid) = i32::try_from(self.child.id()).ok().and_then(Pid::from_raw) {
            let _ = kill_process(pid, self.farewell);
        }
        if !matches!(self.await_end(GRACE), Ok(Some(_))) {
            drop(self.child.kill());
            drop(self.child.wait());
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_read_at_a_glance() {
        assert_eq!(duration(Duration::from_millis(420)), "0.42 s");
        assert_eq!(duration(Duration::from_millis(12_340)), "12.3 s");
        assert_eq!(duration(Duration::from_secs(330)), "5 min 30 s");
    }

    #[test]
    fn a_failing_command_is_named_in_the_error() {
        let error = run(Command::new("sh").args(["-c", "exit 3"])).map_err(|error| error.to_string());
        assert_eq!(error, Err("sh -c exit 3 failed (exit status: 3)".to_owned()));
    }

    #[test]
    fn a_background_child_ends_with_its_value() -> Result<()> {
        let mut running = Running::start(Command::new("sleep").arg("60"))?;
        let pid = i32::try_from(running.child.id()).ok().and_then(Pid::from_raw).context("a pid")?;
        assert!(running.poll()?.is_none());
        drop(running);
        assert!(rustix::process::test_kill_process(pid).is_err());
        Ok(())
    }
}
