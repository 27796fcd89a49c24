//! `cargo xtask reproducible`: builds what is delivered twice, from the same files in two folders, and compares every
//! byte. Whoever has the sources can so tell whether a delivered file was made from them.
//!
//! Two release builds of everything, so that it is for before a release and not for every run of CI.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};

use crate::files;
use crate::process::{self, duration};
use crate::server::{self, Profile};
use crate::setup;
use crate::spa;
use crate::workspace::Workspace;

/// What `reproducible` is told.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Only the console's files.
    #[arg(long)]
    page: bool,
    /// Leave both folders there, to look at what differs.
    #[arg(long)]
    keep: bool,
}

/// Of different lengths, as a path that gets into a file may only show by its length.
const FOLDERS: [&str; 2] = ["one", "another/folder-with-a-longer-name"];

/// Builds twice and compares.
pub(crate) fn run(workspace: &Workspace, args: &Args) -> Result<()> {
    setup::ensure(workspace, &setup::for_building(), setup::Report::Brief)?;
    // Not within the checkout: cargo reads the configuration of every folder above.
    let place = env::temp_dir().join(format!("idm-console-reproducible-{}", std::process::id()));
    clear(&place)?;
    // Both before the first build, which takes long enough for somebody to edit.
    let roots = FOLDERS.map(|folder| place.join(folder));
    for root in &roots {
        copy_sources(workspace, root)?;
    }
    let mut built = Vec::new();
    for (folder, root) in FOLDERS.into_iter().zip(roots) {
        let start = Instant::now();
        built.push(build(&workspace.copied_to(root), args.page)?);
        eprintln!("xtask: {folder} is built ({})", duration(start.elapsed()));
    }
    let [one, other] = &built[..] else { bail!("two builds were to be made") };
    let different = differences(one, other)?;
    if args.keep {
        eprintln!("xtask: both are in {}", place.display());
    } else {
        clear(&place)?;
    }
    if !different.is_empty() {
        bail!("built from the same sources, and not the same: {}", different.join(", "));
    }
    eprintln!("xtask: {} files, built twice, are the same byte by byte", one.len());
    Ok(())
}

/// A delivered file: what it is called, and where.
type Delivered = (String, PathBuf);

fn build(workspace: &Workspace, only_page: bool) -> Result<Vec<Delivered>> {
    spa::build(workspace)?;
    let mut delivered = Vec::new();
    list(&spa::dist(workspace), "", &mut delivered)?;
    if !only_page {
        delivered.push(("idm-server".to_owned(), server::build(workspace, Profile::Release)?));
    }
    Ok(delivered)
}

fn list(directory: &Path, prefix: &str, into: &mut Vec<Delivered>) -> Result<()> {
    for path in files::list(directory)? {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let name = format!("{prefix}{name}");
        if path.is_dir() { list(&path, &format!("{name}/"), into)? } else { into.push((name, path)) }
    }
    Ok(())
}

/// Names of what is in one of them alone, and of what differs.
fn differences(one: &[Delivered], other: &[Delivered]) -> Result<Vec<String>> {
    let read = |path: &Path| fs::read(path).with_context(|| format!("cannot read {}", path.display()));
    let mut different = Vec::new();
    for (name, path) in one {
        let twin = other.iter().find(|(twin, _)| twin == name);
        if twin.map(|(_, twin)| read(twin)).transpose()?.is_none_or(|twin| read(path).is_ok_and(|own| own != twin)) {
            different.push(name.clone());
        }
    }
    different
        .extend(other.iter().map(|(name, _)| name).filter(|name| !one.iter().any(|(own, _)| own == *name)).cloned());
    Ok(different)
}

/// What git knows of, as it is in this checkout.
fn copy_sources(workspace: &Workspace, to: &Path) -> Result<()> {
    let known = process::capture(workspace.command("git").args(["ls-files", "-z", "--cached"]))?;
    for name in known.split('\0').filter(|name| !name.is_empty()) {
        let (from, to) = (workspace.root().join(name), to.join(name));
        // Deleted, and not yet told to git.
        if !from.exists() {
            continue;
        }
        let directory = to.parent().context("a file has no directory")?;
        fs::create_dir_all(directory).with_context(|| format!("cannot create {}", directory.display()))?;
        fs::copy(&from, &to).with_context(|| format!("cannot copy {}", from.display()))?;
    }
    ensure!(to.join("Cargo.toml").is_file(), "git knows of no Cargo.toml here");
    Ok(())
}

fn clear(directory: &Path) -> Result<()> {
    if directory.exists() {
        fs::remove_dir_all(directory).with_context(|| format!("cannot clear {}", directory.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_or_is_missing_is_named() -> Result<()> {
        let directory = tempfile::tempdir()?;
        let file = |name: &str, content: &str| -> Result<Delivered> {
            let path = directory.path().join(format!("{name}-{content}"));
            fs::write(&path, content)?;
            Ok((name.to_owned(), path))
        };
        let one = [file("same", "1")?, file("differs", "1")?, file("only-here", "1")?];
        let other = [file("same", "1")?, file("differs", "2")?, file("only-there", "1")?];
        assert_eq!(differences(&one, &other)?, ["differs", "only-here", "only-there"]);
        assert_eq!(differences(&one, &one)?, Vec::<String>::new());
        Ok(())
    }
}
