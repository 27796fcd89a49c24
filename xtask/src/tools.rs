//! The tools outside cargo: which versions, where they are, and the environment in which builds find them.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::lockfile;
use crate::setup::search;
use crate::workspace::Workspace;

/// The bundler of the console's files.
pub(crate) const TRUNK: &str = "0.21.14";
/// The npm package that brings wasm-opt.
pub(crate) const BINARYEN: &str = "132.0.0";
/// What cuts the module into parts.
pub(crate) const WASM_SPLIT: &str = "0.2.4";
/// What judges the licences and sources of what Cargo.lock names.
pub(crate) const CARGO_DENY: &str = "0.20.2";
/// What looks for known faults of what Cargo.lock names.
pub(crate) const CARGO_AUDIT: &str = "0.22.2";
/// What makes one small script of the module's glue.
pub(crate) const ESBUILD: &str = "0.28.2";
/// The accessibility rules that the journeys run on every page.
pub(crate) const AXE_CORE: &str = "4.14.1";
/// The OpenID Connect provider that journeys log in with.
pub(crate) const OIDC_PROVIDER: &str = "9.13.3";
/// What holds the live server against docs/openapi.json.
pub(crate) const SCHEMATHESIS: &str = "4.32.5";
/// What makes one module of several.
const WASM_MERGE: &str = "wasm-merge";
/// What makes a module of text.
const WASM_AS: &str = "wasm-as";

/// Where each tool is; `None` for one that is not there.
pub(crate) struct Tools {
    trunk: Option<PathBuf>,
    wasm_bindgen: Option<PathBuf>,
    wasm_opt: Option<PathBuf>,
    wasm_split: Option<PathBuf>,
    cargo_deny: Option<PathBuf>,
    cargo_audit: Option<PathBuf>,
    esbuild: Option<PathBuf>,
    axe: Option<PathBuf>,
    oidc_provider: Option<PathBuf>,
    chromium: Option<PathBuf>,
    chromedriver: Option<PathBuf>,
}

impl Tools {
    /// Looks for all of them.
    pub(crate) fn locate(workspace: &Workspace) -> Self {
        Self {
            trunk: trunk(workspace),
            wasm_bindgen: lockfile::version_of(workspace, "wasm-bindgen")
                .ok()
                .and_then(|version| wasm_bindgen(workspace, &version)),
            wasm_opt: wasm_opt(workspace),
            wasm_split: wasm_split(workspace),
            cargo_deny: cargo_deny(workspace),
            cargo_audit: cargo_audit(workspace),
            esbuild: esbuild(workspace),
            axe: axe(workspace),
            oidc_provider: oidc_provider(workspace),
            chromium: chromium(),
            chromedriver: chromedriver(),
        }
    }

    /// The trunk to call.
    pub(crate) fn trunk(&self) -> Result<&Path> {
        present(self.trunk.as_ref(), "trunk")
    }

    /// The wasm-bindgen to call.
    pub(crate) fn wasm_bindgen(&self) -> Result<&Path> {
        present(self.wasm_bindgen.as_ref(), "wasm-bindgen")
    }

    /// The wasm-opt to call.
    pub(crate) fn wasm_opt(&self) -> Result<&Path> {
        present(self.wasm_opt.as_ref(), "wasm-opt")
    }

    /// The wasm-merge beside it.
    pub(crate) fn wasm_merge(&self) -> Result<PathBuf> {
        Ok(self.wasm_opt()?.with_file_name(WASM_MERGE))
    }

    /// The wasm-as beside it.
    pub(crate) fn wasm_as(&self) -> Result<PathBuf> {
        Ok(self.wasm_opt()?.with_file_name(WASM_AS))
    }

    /// The wasm-split-cli to call.
    pub(crate) fn wasm_split(&self) -> Result<&Path> {
        present(self.wasm_split.as_ref(), "wasm-split-cli")
    }

    /// The cargo-deny to call.
    pub(crate) fn cargo_deny(&self) -> Result<&Path> {
        present(self.cargo_deny.as_ref(), "cargo-deny")
    }

    /// The cargo-audit to call.
    pub(crate) fn cargo_audit(&self) -> Result<&Path> {
        present(self.cargo_audit.as_ref(), "cargo-audit")
    }

    /// The esbuild to call.
    pub(crate) fn esbuild(&self) -> Result<&Path> {
        present(self.esbuild.as_ref(), "esbuild")
    }

    /// The accessibility checker's script.
    pub(crate) fn axe(&self) -> Result<&Path> {
        present(self.axe.as_ref(), "axe-core")
    }

    /// The OpenID Connect provider's library.
    pub(crate) fn oidc_provider(&self) -> Result<&Path> {
        present(self.oidc_provider.as_ref(), "oidc-provider")
    }

    /// The browser of the tests.
    pub(crate) fn chromium(&self) -> Result<&Path> {
        present(self.chromium.as_ref(), "Chromium")
    }

    /// The browser's WebDriver server.
    pub(crate) fn chromedriver(&self) -> Result<&Path> {
        present(self.chromedriver.as_ref(), "chromedriver")
    }

    /// The variables with which cargo, trunk and the test runner find the tools.
    pub(crate) fn env(&self) -> Vec<(&'static str, OsString)> {
        let mut variables = vec![("PATH", self.path()), ("TRUNK_SKIP_VERSION_CHECK", "true".into())];
        // Trunk reads NO_COLOR as a boolean and refuses the usual value 1.
        if env::var_os("NO_COLOR").is_some() {
            variables.push(("NO_COLOR", "true".into()));
        }
        if let Some(bindgen) = &self.wasm_bindgen {
            let runner = bindgen.with_file_name("wasm-bindgen-test-runner");
            variables.push(("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner.into()));
        }
        if let Some(driver) = &self.chromedriver {
            variables.push(("CHROMEDRIVER", driver.into()));
        }
        variables
    }

    /// The same variables for a shell to evaluate.
    pub(crate) fn shell_exports(&self) -> String {
        let export = |(name, value): (&str, OsString)| {
            format!("export {name}='{}'\n", value.to_string_lossy().replace('\'', r"'\''"))
        };
        self.env().into_iter().map(export).collect()
    }

    /// PATH with the directories of the tools in front: trunk takes wasm-bindgen and wasm-opt from there when their
    /// versions match Cargo.lock, and would download them otherwise.
    fn path(&self) -> OsString {
        let inherited = env::var_os("PATH").unwrap_or_default();
        let known: Vec<PathBuf> = env::split_paths(&inherited).collect();
        let added = [&self.trunk, &self.wasm_bindgen, &self.wasm_opt]
            .into_iter()
            .filter_map(|tool| tool.as_deref().and_then(Path::parent))
            // To move a directory of PATH to its front would change which rustc and node are found.
            .filter(|directory| !known.iter().any(|entry| entry == directory))
            .map(Path::to_path_buf);
        env::join_paths(added.chain(known.iter().cloned())).unwrap_or(inherited)
    }
}

fn present<'a>(found: Option<&'a PathBuf>, name: &str) -> Result<&'a Path> {
    found.map(PathBuf::as_path).with_context(|| format!("{name} is missing: run `cargo xtask setup`"))
}

/// Trunk of exactly the pinned version.
pub(crate) fn trunk(workspace: &Workspace) -> Option<PathBuf> {
    search::executable(trunk_dir(workspace).join("bin/trunk"))
        .or_else(|| search::on_path("trunk").filter(|path| reports(path, TRUNK)))
}

/// Where cargo installs trunk.
pub(crate) fn trunk_dir(workspace: &Workspace) -> PathBuf {
    workspace.tools_dir().join(format!("trunk-{TRUNK}"))
}

/// wasm-bindgen of exactly this version, beside its test runner.
pub(crate) fn wasm_bindgen(workspace: &Workspace, version: &str) -> Option<PathBuf> {
    search::executable(wasm_bindgen_dir(workspace, version).join("bin/wasm-bindgen"))
        .or_else(|| search::on_path("wasm-bindgen").filter(|path| reports(path, version)))
        .filter(|path| search::executable(path.with_file_name("wasm-bindgen-test-runner")).is_some())
}

/// Where cargo installs wasm-bindgen.
pub(crate) fn wasm_bindgen_dir(workspace: &Workspace, version: &str) -> PathBuf {
    workspace.tools_dir().join(format!("wasm-bindgen-{version}"))
}

/// wasm-opt of exactly the pinned release, beside its siblings: another makes other files of the same sources, and
/// Debian's 108 broken ones in silence.
pub(crate) fn wasm_opt(workspace: &Workspace) -> Option<PathBuf> {
    npm_file(workspace, "binaryen", BINARYEN, ".bin/wasm-opt").or_else(|| {
        search::on_path("wasm-opt").filter(|path| {
            let text = search::output(Command::new(path).arg("--version")).unwrap_or_default();
            let siblings = [WASM_MERGE, WASM_AS].map(|name| search::executable(path.with_file_name(name)));
            search::numbers(&text).first() == search::numbers(BINARYEN).first() && siblings.iter().all(Option::is_some)
        })
    })
}

/// wasm-split-cli of exactly the pinned version. It tells none, so that one on PATH is not taken.
pub(crate) fn wasm_split(workspace: &Workspace) -> Option<PathBuf> {
    search::executable(wasm_split_dir(workspace).join("bin/wasm-split-cli"))
}

/// Where cargo installs wasm-split-cli.
pub(crate) fn wasm_split_dir(workspace: &Workspace) -> PathBuf {
    workspace.tools_dir().join(format!("wasm-split-{WASM_SPLIT}"))
}

/// cargo-deny of exactly the pinned version.
pub(crate) fn cargo_deny(workspace: &Workspace) -> Option<PathBuf> {
    search::executable(cargo_deny_dir(workspace).join("bin/cargo-deny"))
        .or_else(|| search::on_path("cargo-deny").filter(|path| reports(path, CARGO_DENY)))
}

/// Where cargo installs cargo-deny.
pub(crate) fn cargo_deny_dir(workspace: &Workspace) -> PathBuf {
    workspace.tools_dir().join(format!("cargo-deny-{CARGO_DENY}"))
}

/// cargo-audit of exactly the pinned version.
pub(crate) fn cargo_audit(workspace: &Workspace) -> Option<PathBuf> {
    search::executable(cargo_audit_dir(workspace).join("bin/cargo-audit"))
        .or_else(|| search::on_path("cargo-audit").filter(|path| reports(path, CARGO_AUDIT)))
}

/// Where cargo installs cargo-audit.
pub(crate) fn cargo_audit_dir(workspace: &Workspace) -> PathBuf {
    workspace.tools_dir().join(format!("cargo-audit-{CARGO_AUDIT}"))
}

/// esbuild of exactly the pinned version.
pub(crate) fn esbuild(workspace: &Workspace) -> Option<PathBuf> {
    npm_file(workspace, "esbuild", ESBUILD, ".bin/esbuild")
}

/// axe-core's script for the page.
pub(crate) fn axe(workspace: &Workspace) -> Option<PathBuf> {
    npm_file(workspace, "axe-core", AXE_CORE, "axe-core/axe.min.js")
}

/// The OpenID Connect provider's library.
pub(crate) fn oidc_provider(workspace: &Workspace) -> Option<PathBuf> {
    npm_file(workspace, "oidc-provider", OIDC_PROVIDER, "oidc-provider/lib/index.js")
}

/// The contract's checker. pip writes its program last.
pub(crate) fn schemathesis(workspace: &Workspace) -> Option<PathBuf> {
    search::executable(schemathesis_dir(workspace).join("bin/schemathesis"))
}

/// Where pip installs it.
pub(crate) fn schemathesis_dir(workspace: &Workspace) -> PathBuf {
    workspace.tools_dir().join(format!("schemathesis-{SCHEMATHESIS}"))
}

/// Where npm installs a package.
pub(crate) fn npm_dir(workspace: &Workspace, package: &str, version: &str) -> PathBuf {
    workspace.tools_dir().join(format!("{package}-{version}"))
}

/// Where the lock file of a tool is that comes without a sufficient one.
pub(crate) fn lock_dir(workspace: &Workspace, tool: &str) -> PathBuf {
    workspace.root().join("xtask/tools").join(tool)
}

fn npm_file(workspace: &Workspace, package: &str, version: &str, file: &str) -> Option<PathBuf> {
    let modules = npm_dir(workspace, package, version).join("node_modules");
    // npm writes its own lock last: without it the installation was cut short.
    let complete = modules.join(".package-lock.json").is_file();
    Some(modules.join(file)).filter(|path| complete && path.is_file())
}

/// The browser: what CHROMIUM names, or the first on PATH.
pub(crate) fn chromium() -> Option<PathBuf> {
    search::named_by("CHROMIUM")
        .or_else(|| ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(search::on_path))
}

/// Chromium without its own windows: what CHROMIUM_HEADLESS_SHELL names, or Debian's beside Debian's driver, which is of
/// its release. What Debian has on PATH is a script that does not end with what it starts.
pub(crate) fn headless_shell() -> Option<PathBuf> {
    search::named_by("CHROMIUM_HEADLESS_SHELL").or_else(|| {
        let debian = PathBuf::from("/usr/lib/chromium/chromium-headless-shell");
        (debian.is_file() && chromedriver()? == Path::new("/usr/bin/chromedriver")).then_some(debian)
    })
}

/// The browser's driver: what CHROMEDRIVER names, or the first on PATH.
pub(crate) fn chromedriver() -> Option<PathBuf> {
    search::named_by("CHROMEDRIVER").or_else(|| search::on_path("chromedriver"))
}

fn reports(tool: &Path, version: &str) -> bool {
    search::output(Command::new(tool).arg("--version")).is_some_and(|text| is_version(&text, version))
}

/// Whether `NAME VERSION …`, as Rust's tools print it, tells this version.
fn is_version(printed: &str, version: &str) -> bool {
    printed.split_whitespace().nth(1) == Some(version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_taken_whole() {
        assert!(is_version("trunk 0.21.14\n", "0.21.14"));
        assert!(is_version("wasm-bindgen 0.2.130 (abcdef 2026-01-01)", "0.2.130"));
        assert!(!is_version("trunk 0.21.1", "0.21.14"));
        assert!(!is_version("trunk 0.21.14-beta.1", "0.21.14"));
        assert!(!is_version("", "0.21.14"));
    }

    #[test]
    fn the_locks_are_of_the_versions_that_are_looked_for() -> Result<()> {
        let workspace = Workspace::open()?;
        let read = |tool: &str, file: &str| std::fs::read_to_string(lock_dir(&workspace, tool).join(file));
        let npm =
            [("binaryen", BINARYEN), ("esbuild", ESBUILD), ("axe-core", AXE_CORE), ("oidc-provider", OIDC_PROVIDER)];
        for (package, version) in npm {
            let own =
                format!("\"node_modules/{package}\": {{\n      \"version\": \"{version}\",\n      \"integrity\":");
            assert!(read(package, "package-lock.json")?.contains(&own), "{package}");
            assert!(read(package, "package.json")?.contains(&format!("\"{package}\": \"{version}\"")), "{package}");
        }
        let python = read("schemathesis", "requirements.txt")?;
        assert!(python.contains(&format!("schemathesis=={SCHEMATHESIS} \\\n    --hash=sha256:")));
        let bindgen = lockfile::version_in(&lock_dir(&workspace, "wasm-bindgen"), "wasm-bindgen-cli")?;
        assert_eq!(bindgen, lockfile::version_of(&workspace, "wasm-bindgen")?);
        Ok(())
    }
}
