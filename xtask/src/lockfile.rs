//! Reads Cargo.lock for the versions that tools outside cargo must match.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::workspace::Workspace;

/// The version of a package that Cargo.lock settles on.
pub(crate) fn version_of(workspace: &Workspace, package: &str) -> Result<String> {
    version_in(workspace.root(), package)
}

/// The version of a package that the Cargo.lock in this directory settles on.
pub(crate) fn version_in(directory: &Path, package: &str) -> Result<String> {
    let named = find(&read(directory)?, package).map(str::to_owned);
    named.with_context(|| format!("{}/Cargo.lock names no {package}", directory.display()))
}

/// The SHA-256 of each package that comes from a registry, by name and version.
pub(crate) fn checksums(workspace: &Workspace) -> Result<BTreeMap<(String, String), String>> {
    Ok(checksums_in(&read(workspace.root())?))
}

fn read(directory: &Path) -> Result<String> {
    let path = directory.join("Cargo.lock");
    fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
}

fn checksums_in(lock: &str) -> BTreeMap<(String, String), String> {
    let packages = lock.split("[[package]]").skip(1);
    let of_one = |package: &str| {
        let value = |key| package.lines().find_map(|line| value_of(line, key)).map(str::to_owned);
        Some(((value("name")?, value("version")?), value("checksum")?))
    };
    packages.filter_map(of_one).collect()
}

/// Cargo writes `name` and then `version` at the head of each package's table, one a line.
fn find<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let mut lines = lock.lines();
    lines.find(|line| value_of(line, "name") == Some(package))?;
    lines.next().and_then(|line| value_of(line, "version"))
}

fn value_of<'a>(line: &'a str, key: &str) -> Option<&'a str> {
    line.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::{checksums_in, find};

    const LOCK: &str = r#"
version = 4

[[package]]
name = "wasm-bindgen-futures"
version = "0.4.80"
dependencies = [
 "wasm-bindgen",
]

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
source = "registry+index"
checksum = "0aff"
"#;

    #[test]
    fn finds_the_package_and_not_its_namesakes() {
        assert_eq!(find(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(find(LOCK, "wasm-bindgen-futures"), Some("0.4.80"));
    }

    #[test]
    fn a_checksum_is_of_its_own_package_and_version() {
        let expected = [(("wasm-bindgen".to_owned(), "0.2.130".to_owned()), "0aff".to_owned())];
        assert_eq!(checksums_in(LOCK), expected.into());
    }

    #[test]
    fn tells_when_the_package_is_absent() {
        assert_eq!(find(LOCK, "wasm"), None);
        assert_eq!(find("", "wasm-bindgen"), None);
    }
}
