//! What the compiler says of itself.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;

/// Where its libraries are.
pub(crate) fn sysroot() -> Result<PathBuf> {
    Ok(PathBuf::from(ask(&["--print", "sysroot"])?.trim()))
}

/// What its long version says of this, as `host` or `commit-hash`.
pub(crate) fn says(what: &str) -> Result<String> {
    let version = ask(&["--version", "--verbose"])?;
    let said = version.lines().find_map(|line| line.strip_prefix(what)?.strip_prefix(": "));
    said.map(str::to_owned).with_context(|| format!("rustc does not say its {what}"))
}

fn ask(arguments: &[&str]) -> Result<String> {
    process::capture(Command::new("rustc").args(arguments))
}
