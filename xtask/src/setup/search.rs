//! Finds programs and reads what they say of their versions.

use std::env;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::Command;

use crate::process;

/// The path, if a program is there.
pub(crate) fn executable(path: PathBuf) -> Option<PathBuf> {
    let metadata = path.metadata().ok()?;
    (metadata.is_file() && metadata.permissions().mode() & 0o111 != 0).then_some(path)
}

/// The program that a shell would start under this name.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).find_map(|directory| executable(directory.join(name)))
}

/// The program whose path an environment variable holds.
pub(crate) fn named_by(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).and_then(|path| executable(path.into()))
}

/// What the command prints; `None` where it is missing or fails.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    process::capture(command).ok()
}

/// The first dotted number in a version's text: `v20.20.2` is 20, 20 and 2.
pub(crate) fn numbers(text: &str) -> Vec<u32> {
    let Some(start) = text.find(|character: char| character.is_ascii_digit()) else { return Vec::new() };
    let dotted = &text[start..];
    let end = dotted.find(|character: char| character != '.' && !character.is_ascii_digit()).unwrap_or(dotted.len());
    dotted[..end].split('.').map_while(|part| part.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_versions_that_tools_print() {
        assert_eq!(numbers("rustc 1.95.0 (59807616e 2026-04-14)"), [1, 95, 0]);
        assert_eq!(numbers("wasm-opt version 108 (version_108)"), [108]);
        assert_eq!(numbers("v20.20.2\n"), [20, 20, 2]);
        assert_eq!(numbers("1.94"), [1, 94]);
        assert!(numbers("none").is_empty());
    }

    #[test]
    fn versions_compare_by_number_and_not_by_letter() {
        assert!(numbers("1.100.0") > numbers("1.94"));
        assert!(numbers("1.94.0") >= numbers("1.94"));
        assert!(numbers("1.9.9") < numbers("1.94"));
    }

    #[test]
    fn a_directory_is_no_program() {
        assert_eq!(executable(env::temp_dir()), None);
        assert!(on_path("sh").is_some());
    }
}
