//! The Rust toolchain and the C compiler beside it.

use std::process::Command;

use anyhow::Result;

use super::search;
use super::{Check, Recipe, apt};
use crate::rustc;
use crate::workspace::Workspace;

const TARGET: &str = "wasm32-unknown-unknown";
/// The workspace's own `rust-version`. No rust-toolchain file pins a release: it would stop a machine that has a newer
/// one and cannot fetch others.
const AT_LEAST: &str = env!("CARGO_PKG_RUST_VERSION");

/// rustc, recent enough.
pub(super) fn compiler() -> Check {
    let Some(text) = search::output(Command::new("rustc").arg("--version")) else {
        return Check::Tell(format!("install Rust {AT_LEAST} or later, with rustup or your distribution's packages"));
    };
    let version = text.trim();
    if search::numbers(version) >= search::numbers(AT_LEAST) {
        Check::Ready(version.to_owned())
    } else {
        Check::Tell(format!("Rust {AT_LEAST} or later is needed and this is {version}: rustup update stable"))
    }
}

/// The formatter and the linter.
pub(super) fn components(workspace: &Workspace) -> Check {
    let works = |subcommand| search::output(workspace.cargo().args([subcommand, "--version"])).is_some();
    if works("fmt") && works("clippy") {
        return Check::Ready("cargo fmt and cargo clippy".to_owned());
    }
    let hint = "install the rustfmt and clippy of your Rust";
    rustup(&["component", "add", "rustfmt", "clippy"], hint)
}

/// The standard library for wasm.
pub(super) fn wasm_target() -> Result<Check> {
    let library = rustc::sysroot()?.join("lib/rustlib").join(TARGET).join("lib");
    if library.is_dir() {
        return Ok(Check::Ready(TARGET.to_owned()));
    }
    let hint = format!("install Rust's standard library for {TARGET} (Debian's package is libstd-rust-dev-wasm32)");
    Ok(rustup(&["target", "add", TARGET], &hint))
}

/// SQLite and aws-lc are C and compiled here.
pub(super) fn c_compiler() -> Check {
    match search::on_path("cc") {
        Some(path) => Check::Ready(path.display().to_string()),
        None => apt::packages(&["gcc", "libc6-dev", "make"], "install a C compiler that answers to `cc`"),
    }
}

fn rustup(arguments: &[&str], hint: &str) -> Check {
    let words = format!("rustup {}", arguments.join(" "));
    if search::on_path("rustup").is_none() {
        return Check::Tell(format!("{hint}; with rustup: {words}"));
    }
    let mut command = Command::new("rustup");
    command.args(arguments);
    let hint = format!("{hint}: `{words}` did not work here");
    Check::Install(Recipe { what: words, commands: vec![command], hint })
}
