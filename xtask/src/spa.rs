//! The console's files in dist/: built by trunk, and only when their sources have changed.

use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, ensure};

use crate::digest;
use crate::documents;
use crate::downloads;
use crate::parts;
use crate::process::{self, duration};
use crate::rustflags;
use crate::scripts;
use crate::stylesheet;
use crate::tools::{BINARYEN, ESBUILD, TRUNK, Tools, WASM_SPLIT};
use crate::workspace::Workspace;

/// What the console is surely not built from. All else counts, so that a directory that is new one day is not forgotten
/// here: a needless build is better than a stale one.
const NOT_INPUTS: [&str; 14] = [
    "target",
    "dist",
    "docs",
    "examples",
    "tests",
    "benches",
    "xtask",
    "fuzz",
    "deny.toml",
    "node_modules",
    "crates/idm-server",
    "crates/broker",
    "crates/http",
    "webdriver.json",
];

/// Where the built files are.
pub(crate) fn dist(workspace: &Workspace) -> PathBuf {
    workspace.root().join("dist")
}

/// Brings dist/ up to date.
pub(crate) fn build(workspace: &Workspace) -> Result<()> {
    let start = Instant::now();
    let state = workspace.state_dir()?;
    // Two commands must not build into the one dist/ at once.
    let lock = File::create(state.join("spa.lock")).context("cannot create the build's lock file")?;
    lock.lock().context("cannot lock the build")?;

    let stamp = state.join("spa.stamp");
    let sources = sources(workspace)?;
    let dist = dist(workspace);
    if fs::read_to_string(&stamp).is_ok_and(|text| is_current(&text, &sources, &dist)) {
        eprintln!("xtask: dist/ is up to date ({})", duration(start.elapsed()));
        return Ok(());
    }
    // From here until the end, no stamp vouches for dist/: a build cut short is not taken for a whole one.
    if let Err(error) = fs::remove_file(&stamp)
        && error.kind() != std::io::ErrorKind::NotFound
    {
        return Err(error).with_context(|| format!("cannot remove {}", stamp.display()));
    }
    let tools = Tools::locate(workspace);
    let mut trunk = workspace.command(tools.trunk()?);
    trunk.args(["build", "--release", "--features", "split"]).envs(tools.env());
    let flags = rustflags::of_delivered(workspace)?;
    trunk.env(flags.0, &flags.1);
    process::run(&mut trunk)?;
    ensure!(dist.join("index.html").is_file(), "trunk built no {}", dist.join("index.html").display());
    parts::build(workspace, &tools, &parts::LOGIN, &flags)?;
    let app = parts::cut(workspace, &tools, &dist, &parts::APP)?;
    parts::replace_whole(&dist, &app)?;
    let scripts = scripts::join(workspace, &tools, &dist)?;
    let style = stylesheet::join(&dist)?;
    let login = parts::cut(workspace, &tools, &dist, &parts::LOGIN)?;
    let named = documents::Named { app: &app, login: &login, style: &style, scripts: &scripts };
    documents::write(&dist, &named)?;
    downloads::prepare(workspace, &dist, &named)?;
    // The sources' fingerprint is from before the build: an edit during it makes the next command build again.
    fs::write(&stamp, vouch(&sources, &dist)?).with_context(|| format!("cannot write {}", stamp.display()))?;
    eprintln!("xtask: dist/ is built ({})", duration(start.elapsed()));
    Ok(())
}

fn is_current(stamp: &str, sources: &str, dist: &Path) -> bool {
    dist.join("index.html").is_file() && vouch(sources, dist).is_ok_and(|wanted| wanted == stamp)
}

/// The stamp covers the result as well: trunk, called by hand, leaves other files there.
fn vouch(sources: &str, dist: &Path) -> Result<String> {
    Ok(format!("{sources}{:016x} dist\n", digest::of_tree(dist, &|_| false)?))
}

/// All that decides what the build makes: the files, the compiler, the tools, and this program, which calls them.
fn sources(workspace: &Workspace) -> Result<String> {
    let target = workspace.target_dir()?;
    let skip = |path: &Path| is_not_input(path) || workspace.root().join(path) == target;
    let files = digest::of_tree(workspace.root(), &skip)?;
    let compiler = process::capture(Command::new("rustc").arg("--version"))?;
    let tools = format!("trunk {TRUNK} binaryen {BINARYEN} wasm-split {WASM_SPLIT} esbuild {ESBUILD}");
    let program = fs::read(env::current_exe()?).context("cannot read this program")?;
    Ok(format!("{files:016x} sources\n{compiler}{tools}\n{:016x} xtask\n", digest::of_bytes(&program)))
}

/// Judges a path below the root. Hidden entries of the root are git's, editors' and the demo's, but for cargo's own.
fn is_not_input(path: &Path) -> bool {
    let top_level = path.components().count() == 1;
    let text = path.to_string_lossy();
    (top_level && text != ".cargo" && (text.starts_with('.') || text.ends_with(".md")))
        || NOT_INPUTS.iter().any(|entry| path == Path::new(entry))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inputs_are_what_the_console_is_built_from() {
        for input in [
            "Cargo.toml",
            "Cargo.lock",
            ".cargo",
            "index.html",
            "src",
            "style",
            "crates",
            "crates/idm-api",
            "new-folder",
        ] {
            assert!(!is_not_input(Path::new(input)), "{input}");
        }
        assert!(!is_not_input(Path::new("src/text/.hidden")));
        for other in [".git", ".demo", "README.md", "target", "dist", "crates/idm-server", "crates/broker"] {
            assert!(is_not_input(Path::new(other)), "{other}");
        }
    }

    #[test]
    fn a_stamp_holds_until_sources_or_result_change() -> Result<()> {
        let directory = tempfile::tempdir()?;
        let dist = directory.path();
        fs::write(dist.join("index.html"), "<html>")?;
        let stamp = vouch("one", dist)?;
        assert!(is_current(&stamp, "one", dist));
        assert!(!is_current(&stamp, "two", dist));
        assert!(!is_current("", "one", dist));

        fs::write(dist.join("app.wasm"), "from trunk serve")?;
        assert!(!is_current(&stamp, "one", dist));
        fs::remove_file(dist.join("app.wasm"))?;
        fs::remove_file(dist.join("index.html"))?;
        assert!(!is_current(&stamp, "one", dist));
        Ok(())
    }
}
