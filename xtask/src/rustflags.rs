//! What rustc is told when it builds what is delivered to browsers.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::files;
use crate::rustc;
use crate::workspace::Workspace;

/// The variable that has cargo pass flags on, beside those of `.cargo/config.toml`.
const VARIABLE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
/// The linker's relocations, by which wasm-split-cli cuts the module.
const RELOCATIONS: &str = "-Clink-args=--emit-relocs";

/// The variable and its value: a module that can be cut, and in which no folder of this machine is named. rustc writes
/// where each panic's source lies into the module, which elsewhere would be another file for it.
pub(crate) fn of_delivered(workspace: &Workspace) -> Result<(&'static str, String)> {
    let mut flags = vec![RELOCATIONS.to_owned()];
    flags.extend(remaps(workspace)?.iter().filter_map(|(from, to)| remap(from, to)));
    Ok((VARIABLE, flags.join(" ")))
}

/// Folders of this machine, and what is written in place of each.
fn remaps(workspace: &Workspace) -> Result<Vec<(PathBuf, String)>> {
    let mut remaps = Vec::new();
    let sources = cargo_home(workspace)?.join("registry/src");
    if sources.is_dir() {
        remaps.extend(files::list(&sources)?.into_iter().map(|index| (index, "crates".to_owned())));
    }
    // What rustc itself writes where the library's source is not installed.
    remaps.push((rustc::sysroot()?.join("lib/rustlib/src/rust"), format!("/rustc/{}", rustc::says("commit-hash")?)));
    Ok(remaps)
}

/// One flag; none for a path that the variable, which is cut at blanks, cannot hold.
fn remap(from: &Path, to: &str) -> Option<String> {
    let from = from.to_str()?;
    (!from.contains([' ', '='])).then(|| format!("--remap-path-prefix={from}={to}"))
}

fn cargo_home(workspace: &Workspace) -> Result<PathBuf> {
    match env::var_os("CARGO_HOME").filter(|value| !value.is_empty()) {
        Some(home) => Ok(workspace.root().join(home)),
        None => Ok(env::home_dir().context("no home directory: set CARGO_HOME")?.join(".cargo")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_folder_of_this_machine_is_left_in_a_path() -> Result<()> {
        let workspace = Workspace::open()?;
        let (_, flags) = of_delivered(&workspace)?;
        assert!(flags.starts_with(RELOCATIONS));
        let remapped =
            flags.split(' ').filter_map(|flag| flag.strip_prefix("--remap-path-prefix=")).collect::<Vec<_>>();
        assert!(remapped.iter().any(|remap| remap.ends_with("=crates")), "{flags}");
        assert!(remapped.iter().any(|remap| remap.contains("/lib/rustlib/src/rust=/rustc/")), "{flags}");
        Ok(())
    }

    #[test]
    fn a_path_that_the_variable_cannot_hold_is_left_out() {
        assert_eq!(remap(Path::new("/home/a b"), "crates"), None);
        assert_eq!(remap(Path::new("/home/a"), "crates").as_deref(), Some("--remap-path-prefix=/home/a=crates"));
    }
}
