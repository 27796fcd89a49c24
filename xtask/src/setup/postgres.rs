//! PostgreSQL's programs, which distributions keep off PATH.

use std::fs;
use std::path::{Path, PathBuf};

use super::search;
use super::{Check, apt};

/// initdb and postgres.
pub(super) fn server() -> Check {
    match binaries() {
        Some(directory) => Check::Ready(directory.display().to_string()),
        None => apt::packages(&["postgresql"], "install PostgreSQL so that PATH finds its initdb and postgres"),
    }
}

/// The directory of the newest server's programs.
pub(crate) fn binaries() -> Option<PathBuf> {
    let debian = newest(Path::new("/usr/lib/postgresql")).map(|version| version.join("bin"));
    let path = || Some(search::on_path("initdb")?.canonicalize().ok()?.parent()?.to_path_buf());
    debian.filter(|directory| is_complete(directory)).or_else(path).filter(|directory| is_complete(directory))
}

fn is_complete(directory: &Path) -> bool {
    ["initdb", "postgres", "pg_isready"].iter().all(|name| search::executable(directory.join(name)).is_some())
}

/// The entry with the highest number for a name.
fn newest(directory: &Path) -> Option<PathBuf> {
    let entries = fs::read_dir(directory).ok()?.flatten();
    let versions = entries.filter_map(|entry| Some((entry.file_name().to_str()?.parse::<u32>().ok()?, entry.path())));
    versions.max().map(|(_, path)| path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_is_newer_than_nine() -> std::io::Result<()> {
        let directory = tempfile::tempdir()?;
        for version in ["9", "16", "15", "notes"] {
            fs::create_dir(directory.path().join(version))?;
        }
        assert_eq!(newest(directory.path()), Some(directory.path().join("16")));
        assert_eq!(newest(&directory.path().join("absent")), None);
        Ok(())
    }
}
