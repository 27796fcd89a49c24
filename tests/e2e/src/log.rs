//! What the servers of a journey log at their loudest, and the search for secrets in it.

use crate::known::Known;
use anyhow::{Context, Result, bail, ensure};
use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    process::Stdio,
};
use tokio::process::Command;

/// So much before a secret tells where in the code it was logged.
const CONTEXT: usize = 300;

/// The folder with the log of each server.
#[derive(Debug, Clone)]
pub(crate) struct Logs(PathBuf);

impl Logs {
    pub(crate) fn within(folder: &Path) -> Result<Self> {
        let folder = folder.join("logs");
        fs::create_dir_all(&folder).context("making the folder of the logs")?;
        Ok(Self(folder))
    }

    /// Has a server log all that it and its libraries have to say.
    pub(crate) fn take(&self, server: &str, command: &mut Command) -> Result<()> {
        let file = self.file(server);
        let file = File::options().create(true).append(true).open(&file).context("opening a log")?;
        command.env("RUST_LOG", "trace").stderr(Stdio::from(file));
        Ok(())
    }

    pub(crate) fn file(&self, server: &str) -> PathBuf {
        self.0.join(format!("{server}.log"))
    }

    /// Fails when a secret is in a log, and when a log is quiet, for in silence nothing is found.
    pub(crate) fn hold_no_secret(&self, known: &Known) -> Result<()> {
        let mut read = 0;
        for entry in fs::read_dir(&self.0).context("listing the logs")? {
            let file = entry?.path();
            let text = fs::read(&file).with_context(|| format!("reading {}", file.display()))?;
            no_secret_in(&String::from_utf8_lossy(&text), known).with_context(|| file.display().to_string())?;
            read += 1;
        }
        ensure!(read > 0, "nothing was logged");
        Ok(())
    }

    /// Copies the logs of a journey that failed to where its screenshot is.
    pub(crate) fn keep(&self, name: &str) -> Result<()> {
        let folder = crate::browser::failures().join(format!("{name}-logs"));
        fs::create_dir_all(&folder)?;
        for entry in fs::read_dir(&self.0)? {
            let entry = entry?;
            fs::copy(entry.path(), folder.join(entry.file_name()))?;
        }
        Ok(())
    }
}

fn no_secret_in(log: &str, known: &Known) -> Result<()> {
    // Every start has events of this level; of the level below there are none in a short while.
    ensure!(log.contains("\"DEBUG\""), "the log is not at its loudest");
    if let Some(found) = known.find(log) {
        let from = (0..=found.at.saturating_sub(CONTEXT)).rev().find(|at| log.is_char_boundary(*at));
        bail!("{} is in the log, after: {}", found.kind, &log[from.unwrap_or_default()..found.at]);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOUD: &str = "{\"level\":\"DEBUG\",\"message\":\"x\"}\n";

    #[test]
    fn each_kind_of_secret_is_found_and_told_without_it() {
        let known = Known::default();
        known.note("a password", "correct Horse 7 battery");
        known.note("a mailed token", "Zm9vYmFyYmF6cXV4");
        for (secret, kind) in [
            ("correct Horse 7 battery", "a password"),
            ("Zm9vYmFyYmF6cXV4", "a mailed token"),
            ("eyJhbGciOiJSUzI1NiJ9.eyJpZCI6IjEyMyJ9.c2lnbmF0dXJl", "JWT"),
            ("idmapp_00000000000000000000000000000000000000000002xcH31", "appToken"),
        ] {
            let error =
                no_secret_in(&format!("{LOUD}{{\"message\":\"got {secret}\"}}"), &known).unwrap_err().to_string();
            assert!(error.contains(kind) && error.contains("got ") && !error.contains(secret), "{error}");
        }
        no_secret_in(&format!("{LOUD}idmapp_[redacted] for a person"), &known).unwrap();
    }

    #[test]
    fn a_quiet_log_proves_nothing() {
        assert!(no_secret_in("{\"level\":\"INFO\"}", &Known::default()).is_err());
    }
}
