//! Fingerprints of files by name and content, to tell whether a build is still the one of its sources.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use anyhow::{Context, Result};

use crate::files;

/// The fingerprint of a directory's files, without those whose path below it `skip` names.
///
/// It guards against mistakes and not against forgery, so the standard hasher is enough. Another Rust release may hash
/// differently: that costs one rebuild.
pub(crate) fn of_tree(directory: &Path, skip: &dyn Fn(&Path) -> bool) -> Result<u64> {
    let mut hasher = DefaultHasher::new();
    walk(directory, directory, skip, &mut hasher)?;
    Ok(hasher.finish())
}

/// The fingerprint of some bytes, for a name that changes with them.
pub(crate) fn of_bytes(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    hasher.finish()
}

fn walk(root: &Path, directory: &Path, skip: &dyn Fn(&Path) -> bool, hasher: &mut DefaultHasher) -> Result<()> {
    for path in files::list(directory)? {
        let name = path.strip_prefix(root).unwrap_or(&path);
        if skip(name) {
            continue;
        }
        // An editor's lock may be a link to nowhere: it says nothing about the build.
        let Ok(kind) = fs::metadata(&path) else { continue };
        if kind.is_dir() {
            walk(root, &path, skip, hasher)?;
        } else if kind.is_file() {
            name.hash(hasher);
            fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?.hash(hasher);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nothing(_: &Path) -> bool {
        false
    }

    #[test]
    fn follows_content_and_names() -> Result<()> {
        let directory = tempfile::tempdir()?;
        let root = directory.path();
        fs::create_dir(root.join("src"))?;
        fs::write(root.join("src/main.rs"), "one")?;
        let first = of_tree(root, &nothing)?;
        assert_eq!(first, of_tree(root, &nothing)?);

        fs::write(root.join("src/main.rs"), "two")?;
        let edited = of_tree(root, &nothing)?;
        assert_ne!(first, edited);

        fs::rename(root.join("src/main.rs"), root.join("src/lib.rs"))?;
        assert_ne!(edited, of_tree(root, &nothing)?);
        Ok(())
    }

    #[test]
    fn text_cannot_slide_from_one_file_into_the_next() -> Result<()> {
        let directory = tempfile::tempdir()?;
        let root = directory.path();
        fs::write(root.join("a"), "xy")?;
        fs::write(root.join("b"), "z")?;
        let first = of_tree(root, &nothing)?;
        fs::write(root.join("a"), "x")?;
        fs::write(root.join("b"), "yz")?;
        assert_ne!(first, of_tree(root, &nothing)?);
        Ok(())
    }

    #[test]
    fn leaves_out_what_is_skipped() -> Result<()> {
        let directory = tempfile::tempdir()?;
        let root = directory.path();
        fs::write(root.join("kept"), "one")?;
        fs::create_dir(root.join("target"))?;
        let skip = |path: &Path| path.starts_with("target");
        let first = of_tree(root, &skip)?;
        fs::write(root.join("target/output"), "two")?;
        assert_eq!(first, of_tree(root, &skip)?);
        Ok(())
    }
}
