//! The demo's command line: the one place that knows its flags.

use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt as _;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::workspace::Workspace;

/// The database and keys of the demo: kept between runs, ignored by git, and safe to delete.
pub(crate) const DATA: &str = ".demo";

/// Flags that stay ours: the first may be repeated, and trunk fetches config.json from the second, which the demo had
/// better refuse to hear twice.
const ALWAYS: [&str; 2] = ["--allow-origin", "--console-port"];

/// `idm-server demo` with these flags, each unless the person gives it: the demo refuses to be told a thing twice.
pub(crate) fn command(workspace: &Workspace, server: &Path, flags: &[(&str, &str)], extra: &[String]) -> Command {
    let mut command = workspace.command(server);
    command.arg("demo").args(arguments(flags, extra));
    command
}

fn arguments(flags: &[(&str, &str)], extra: &[String]) -> Vec<String> {
    let given = |flag: &str| extra.iter().any(|word| word.split('=').next() == Some(flag));
    let ours = flags.iter().filter(|(flag, _)| ALWAYS.contains(flag) || !given(flag));
    ours.flat_map(|(flag, value)| [(*flag).to_owned(), (*value).to_owned()]).chain(extra.iter().cloned()).collect()
}

/// Makes the demo's directory as the demo would, for its owner only.
pub(crate) fn make_data_dir(workspace: &Workspace) -> Result<()> {
    let directory = workspace.root().join(DATA);
    let made = DirBuilder::new().recursive(true).mode(0o700).create(&directory);
    made.with_context(|| format!("cannot create {}", directory.display()))
}

#[cfg(test)]
mod tests {
    use super::arguments;

    #[test]
    fn the_persons_flags_win() {
        let ours = [("--data-dir", ".demo"), ("--spa", "dist"), ("--allow-origin", "http://localhost:8080")];
        assert_eq!(arguments(&ours[..2], &[]), ["--data-dir", ".demo", "--spa", "dist"]);
        let theirs = ["--data-dir=/tmp/x", "--allow-origin", "http://localhost:9"].map(str::to_owned);
        assert_eq!(
            arguments(&ours, &theirs),
            [
                "--spa",
                "dist",
                "--allow-origin",
                "http://localhost:8080",
                "--data-dir=/tmp/x",
                "--allow-origin",
                "http://localhost:9"
            ]
        );
    }
}
