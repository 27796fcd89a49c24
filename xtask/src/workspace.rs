//! Where the project lies, where cargo builds, and cargo commands that run in it.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use anyhow::{Context, Result};

use crate::process;

/// The checkout that the command works on.
pub(crate) struct Workspace {
    root: PathBuf,
    tools: PathBuf,
    target: OnceLock<PathBuf>,
    /// Whether it builds into its own folder, whatever the environment says.
    apart: bool,
}

impl Workspace {
    /// Finds the checkout that this xtask was built from.
    pub(crate) fn open() -> Result<Self> {
        // Cargo tells the directory of the package that it runs; the one compiled in serves a binary started by hand.
        let package =
            env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = package.parent().context("xtask's package has no parent directory")?.to_path_buf();
        Ok(Self { tools: tools_dir(&root)?, root, target: OnceLock::new(), apart: false })
    }

    /// A copy of this checkout in another folder, which shares the tools and nothing else.
    pub(crate) fn copied_to(&self, root: PathBuf) -> Self {
        Self { root, tools: self.tools.clone(), target: OnceLock::new(), apart: true }
    }

    /// The directory of the workspace's Cargo.toml.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Where the pinned tools are installed: outside the checkout, so that every checkout shares them.
    pub(crate) fn tools_dir(&self) -> &Path {
        &self.tools
    }

    /// Cargo's target directory, as the environment and cargo's configuration set it.
    pub(crate) fn target_dir(&self) -> Result<&Path> {
        if let Some(known) = self.target.get() {
            return Ok(known);
        }
        let text = process::capture(self.cargo().args(["metadata", "--no-deps", "--format-version", "1"]))?;
        let metadata: serde_json::Value = serde_json::from_str(&text).context("cargo metadata printed no JSON")?;
        let directory = metadata
            .get("target_directory")
            .and_then(serde_json::Value::as_str)
            .context("cargo metadata names no target directory")?;
        Ok(self.target.get_or_init(|| PathBuf::from(directory)))
    }

    /// A directory of xtask's own inside the target directory, made if missing.
    pub(crate) fn state_dir(&self) -> Result<PathBuf> {
        let directory = self.target_dir()?.join("xtask");
        std::fs::create_dir_all(&directory).with_context(|| format!("cannot create {}", directory.display()))?;
        Ok(directory)
    }

    /// A command that runs in the checkout.
    pub(crate) fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        // `cargo run` describes xtask's own package in these. A build script that watches one would see it differ from
        // a plain `cargo build` and recompile C libraries for nothing.
        for (name, _) in env::vars_os() {
            let name = name.to_string_lossy();
            if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") {
                command.env_remove(name.as_ref());
            }
        }
        if self.apart {
            command.env_remove("CARGO_TARGET_DIR").env_remove("CARGO_BUILD_TARGET_DIR");
        }
        command
    }

    /// The cargo that runs xtask, in the checkout.
    pub(crate) fn cargo(&self) -> Command {
        self.command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
    }
}

fn tools_dir(root: &Path) -> Result<PathBuf> {
    if let Some(directory) = env::var_os("IDM_CONSOLE_TOOLS").filter(|value| !value.is_empty()) {
        return Ok(root.join(directory));
    }
    let cache = match env::var_os("XDG_CACHE_HOME").filter(|value| !value.is_empty()) {
        Some(cache) => PathBuf::from(cache),
        None => env::home_dir().context("no home directory: set IDM_CONSOLE_TOOLS to a directory")?.join(".cache"),
    };
    Ok(root.join(cache).join("idm-console").join("tools"))
}
