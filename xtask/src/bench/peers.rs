//! The pages that ours are compared with, in `benches/web/pages`: their packages come from npm into a directory outside
//! the checkout, and are bundled and minified as a product would.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::tools::Tools;
use crate::workspace::Workspace;
use crate::{compressed, digest, files, process};

const SOURCE: &str = "benches/web";
const LOCK: &str = "package-lock.json";
/// What a page's script is called. Whatever else is in its folder is served as it is.
const SCRIPT: &str = "main";

/// Builds all of them; the folder that has a folder for each.
pub(super) fn build(workspace: &Workspace) -> Result<PathBuf> {
    let modules = install(workspace)?;
    let built = workspace.target_dir()?.join("bench/pages");
    if built.exists() {
        fs::remove_dir_all(&built).with_context(|| format!("cannot remove {}", built.display()))?;
    }
    for page in files::list(&workspace.root().join(SOURCE).join("pages"))? {
        let name = page.file_name().context("a page without a name")?;
        bundle(workspace, &modules, &page, &built.join(name))?;
    }
    Ok(built)
}

/// Installs what the lock file names, once for each version of it; the folder of modules.
fn install(workspace: &Workspace) -> Result<PathBuf> {
    let source = workspace.root().join(SOURCE);
    let lock = fs::read(source.join(LOCK)).context("cannot read the peers' lock file")?;
    let directory = workspace.tools_dir().with_file_name("bench").join(format!("{:016x}", digest::of_bytes(&lock)));
    let modules = directory.join("node_modules");
    // npm writes its own lock last: without it the installation was cut short.
    if !modules.join(".package-lock.json").is_file() {
        fs::create_dir_all(&directory).with_context(|| format!("cannot create {}", directory.display()))?;
        for file in ["package.json", LOCK] {
            fs::copy(source.join(file), directory.join(file)).with_context(|| format!("cannot copy {file}"))?;
        }
        let mut npm = workspace.command("npm");
        npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(&directory);
        process::run_long(&mut npm, "npm ci")?;
    }
    Ok(modules)
}

/// Copies a page's files, bundles its script and compresses all, as ours are.
fn bundle(workspace: &Workspace, modules: &Path, page: &Path, to: &Path) -> Result<()> {
    copy(page, to)?;
    let scripts: Vec<_> = files::list(page)?.into_iter().filter(|path| is_script(path)).collect();
    let mut esbuild = workspace.command(Tools::locate(workspace).esbuild()?);
    esbuild.args(scripts).args(["--bundle", "--minify", "--format=iife", "--target=es2022", "--jsx=automatic"]);
    esbuild.args(["--define:process.env.NODE_ENV=\"production\"", "--define:global=globalThis"]);
    // Named, or it would take auth0-js's script, which its package wrongly calls a module.
    esbuild.arg("--main-fields=browser,module,main");
    esbuild.args(["--legal-comments=none", "--log-level=error"]).arg(format!("--outdir={}", to.display()));
    process::run(esbuild.env("NODE_PATH", modules))?;
    compressed::write(to)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("cannot create {}", to.display()))?;
    for path in files::list(from)? {
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &target)?;
        } else if !is_script(&path) {
            fs::copy(&path, &target).with_context(|| format!("cannot copy {}", path.display()))?;
        }
    }
    Ok(())
}

fn is_script(path: &Path) -> bool {
    path.file_stem().is_some_and(|stem| stem == SCRIPT)
}
