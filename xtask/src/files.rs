//! Files of a build: listed, and put under names that change with their content.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::digest;

/// What a directory holds, by name.
pub(crate) fn list(directory: &Path) -> Result<Vec<PathBuf>> {
    let context = || format!("cannot list {}", directory.display());
    let entries = fs::read_dir(directory).with_context(context)?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>().with_context(context)?;
    paths.sort();
    Ok(paths)
}

/// Writes a file whose name changes with its content; that name.
pub(crate) fn write_named(directory: &Path, stem: &str, extension: &str, content: &[u8]) -> Result<String> {
    let name = format!("{stem}-{:016x}.{extension}", digest::of_bytes(content));
    fs::write(directory.join(&name), content).with_context(|| format!("cannot write {name}"))?;
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_follows_the_content() -> Result<()> {
        let directory = tempfile::tempdir()?;
        let write = |content: &str| write_named(directory.path(), "part", "wasm", content.as_bytes());
        let first = write("one")?;
        assert_eq!(first, write("one")?);
        assert_ne!(first, write("two")?);
        Ok(())
    }

    #[test]
    fn a_directory_is_listed_by_name_and_one_that_is_not_there_by_an_error() -> Result<()> {
        let directory = tempfile::tempdir()?;
        for name in ["b", "c", "a"] {
            fs::write(directory.path().join(name), "")?;
        }
        assert_eq!(list(directory.path())?, ["a", "b", "c"].map(|name| directory.path().join(name)));
        let gone = list(&directory.path().join("gone"));
        assert!(gone.is_err_and(|error| error.to_string().contains("gone")));
        Ok(())
    }
}
