//! A module cut into parts: wasm-split-cli cuts it at the functions of `src/pages/chunk.rs` and `src/text/parts.rs`,
//! wasm-bindgen makes the main part's glue, wasm-opt shrinks each part, and esbuild makes one small script of the glue
//! and of what downloads the parts.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::downloads::Parts;
use crate::files;
use crate::imports;
use crate::integrity;
use crate::merged;
use crate::parallel;
use crate::process;
use crate::tools::Tools;
use crate::workspace::Workspace;

/// One of the two modules.
pub(crate) struct Module {
    /// Its binary of the package.
    pub(crate) binary: &'static str,
    /// The feature that has it be in parts.
    features: &'static str,
    /// The main part's name, as wasm-bindgen derives its own from it.
    pub(crate) name: &'static str,
}

/// The app, which trunk has built.
pub(crate) const APP: Module = Module { binary: "idm-console", features: "split", name: "app" };
/// The login without the app.
pub(crate) const LOGIN: Module = Module { binary: "idm-early", features: "split-login", name: "login" };

/// A module that lies in dist/.
pub(crate) struct Cut {
    /// The script that starts it.
    pub(crate) script: String,
    /// Its main part.
    pub(crate) main: String,
    /// The files of its other parts.
    pub(crate) parts: Parts,
}

const LINKS: &str = "__wasm_split.js";
/// What wasm-opt does for size: the flow of control made anew from flat code is a hundredth smaller under brotli than what
/// LLVM leaves, and the second pass gains on the first.
const SMALLER: [&str; 4] = ["--flatten", "--rereloop", "-Oz", "-Oz"];
/// A part of at most so many bytes travels in the script: a request of its own costs more. Such parts are single words
/// which others share, as the linker keeps one of each.
const TINY: usize = 400;

/// Builds the module that trunk has not, with these flags of rustc's (`rustflags`).
pub(crate) fn build(
    workspace: &Workspace,
    tools: &Tools,
    module: &Module,
    flags: &(&'static str, String),
) -> Result<()> {
    let mut cargo = workspace.cargo();
    cargo.args(["build", "--bin", module.binary, "--features", module.features, "--profile", "wasm-release"]);
    process::run(cargo.args(["--target", "wasm32-unknown-unknown"]).envs(tools.env()).env(flags.0, &flags.1))
}

/// The module as the linker has left it.
pub(crate) fn linked(workspace: &Workspace, binary: &str) -> Result<PathBuf> {
    Ok(workspace.target_dir()?.join(format!("wasm32-unknown-unknown/wasm-release/{binary}.wasm")))
}

/// Cuts a module that is built, and puts the parts into dist/.
pub(crate) fn cut(workspace: &Workspace, tools: &Tools, dist: &Path, module: &Module) -> Result<Cut> {
    let name = module.name;
    let module = linked(workspace, module.binary)?;
    let work = workspace.state_dir()?.join("parts");
    if work.exists() {
        fs::remove_dir_all(&work).with_context(|| format!("cannot clear {}", work.display()))?;
    }
    fs::create_dir_all(&work).with_context(|| format!("cannot create {}", work.display()))?;

    let mut split = workspace.command(tools.wasm_split()?);
    process::run(split.arg(&module).arg(&work).args(["--target", "web", "--out-name", name]))?;
    let mut bind = workspace.command(tools.wasm_bindgen()?);
    bind.arg(work.join(format!("{name}.wasm"))).arg("--out-dir").arg(&work).args([
        "--target",
        "web",
        "--no-typescript",
        // The parts import by the names that the linker gave.
        "--keep-lld-exports",
        "--no-demangle",
        "--remove-name-section",
        "--remove-producers-section",
    ]);
    process::run(&mut bind)?;
    fs::remove_file(work.join(format!("{name}.wasm"))).context("wasm-bindgen left no module to remove")?;
    name_shortly(&work, name)?;

    let mut links = merged::merge(workspace, tools, &work, &read(&work.join(LINKS))?)?;
    let mut main = None;
    let modules = modules(&work)?;
    // More than half of the build, one processor each.
    let small = parallel::map(&modules, |file| {
        let small = file.with_extension("wasm.tmp");
        let mut command = workspace.command(tools.wasm_opt()?);
        command.args(merged::FEATURES).args(SMALLER).args(["--strip-producers", "--strip-target-features"]);
        process::run(command.arg(file).arg("-o").arg(&small))?;
        Ok(small)
    })?;
    for (file, small) in modules.iter().zip(small) {
        let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let content = fs::read(&small).with_context(|| format!("cannot read {}", small.display()))?;
        if content.len() <= TINY {
            links = inlined(&links, &stem, &content)?;
            continue;
        }
        let placed = place(&small, dist, &stem, "wasm")?;
        if stem == format!("{name}_bg") {
            main = Some(placed);
        } else {
            let old = format!("\"./{stem}.wasm\", import.meta.url)");
            let new = format!("\"./{placed}\", import.meta.url), {{ integrity: \"{}\" }}", integrity::of(&content));
            ensure!(links.contains(&old), "nothing downloads the part {stem}");
            links = links.replace(&old, &new);
        }
    }
    let main = main.context("wasm-bindgen made no main part")?;
    let parts = files_of_parts(&links);
    fs::write(work.join(LINKS), links).context("cannot write what downloads the parts")?;

    let script = work.join("small.js.tmp");
    let mut bundle = workspace.command(tools.esbuild()?);
    bundle.arg(work.join(format!("{name}.js"))).args(["--bundle", "--minify", "--format=esm", "--log-level=error"]);
    process::run(bundle.arg(format!("--outfile={}", script.display())))?;
    let script = place(&script, dist, name, "js")?;
    Ok(Cut { script, main, parts })
}

/// Gives the functions of the main part's script short names.
fn name_shortly(work: &Path, name: &str) -> Result<()> {
    let (module, script) = (work.join(format!("{name}_bg.wasm")), work.join(format!("{name}.js")));
    let whole = fs::read(&module).with_context(|| format!("cannot read {}", module.display()))?;
    let (short, text) = imports::shorten(&whole, &read(&script)?, &format!("./{name}_bg.js"))?;
    fs::write(&module, short).with_context(|| format!("cannot write {}", module.display()))?;
    fs::write(&script, text).with_context(|| format!("cannot write {}", script.display()))
}

/// Which files each part downloads, as wasm-split-cli's script has it: `const __NAME = …makeLoad(… "./FILE" …, [__NAMES])`.
fn files_of_parts(links: &str) -> Parts {
    let (mut shared, mut parts) = (Parts::new(), Parts::new());
    for definition in links.split("const __").skip(1).filter(|text| text.contains("makeLoad(")) {
        let name = definition.split_whitespace().next().unwrap_or_default();
        let own = definition.split("\"./").nth(1).and_then(|rest| rest.split('"').next());
        let mut files: Vec<String> = own.map(str::to_owned).into_iter().collect();
        let needed = definition.rsplit_once(", [").and_then(|(_, rest)| rest.split(']').next()).unwrap_or_default();
        files
            .extend(needed.split(", ").filter_map(|name| shared.get(name.trim_start_matches("__"))).flatten().cloned());
        match name.strip_prefix("chunk_") {
            Some(_) => shared.insert(name.to_owned(), files),
            None => parts.insert(name.trim_start_matches("wasm_split_load_").to_owned(), files),
        };
    }
    parts
}

/// The script with this part in it, in place of the code that downloads it.
fn inlined(links: &str, stem: &str, content: &[u8]) -> Result<String> {
    const END: &str = "WebAssembly.instantiateStreaming(src";
    let start = format!("fetch(new URL(\"./{stem}.wasm\", import.meta.url))");
    let (before, rest) = links.split_once(&start).with_context(|| format!("nothing downloads the part {stem}"))?;
    let (_, after) = rest.split_once(END).with_context(|| format!("nothing instantiates the part {stem}"))?;
    let bytes: Vec<_> = content.iter().map(u8::to_string).collect();
    let bytes = bytes.join(",");
    Ok(format!("{before}new Uint8Array([{bytes}]);\n    return async (imports) => (WebAssembly.instantiate(src{after}"))
}

/// Moves a file into dist/ under a name that changes with its content.
fn place(file: &Path, dist: &Path, stem: &str, extension: &str) -> Result<String> {
    let content = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let name = files::write_named(dist, stem, extension, &content)?;
    fs::remove_file(file).with_context(|| format!("cannot remove {}", file.display()))?;
    Ok(name)
}

/// Names the two files that start the app in index.html, in place of trunk's, which go.
pub(crate) fn replace_whole(dist: &Path, app: &Cut) -> Result<()> {
    let index = dist.join("index.html");
    let mut html = read(&index)?;
    for (old, new) in trunks_files(&html)?.into_iter().zip([&app.script, &app.main]) {
        fs::remove_file(dist.join(&old)).with_context(|| format!("cannot remove trunk's {old}"))?;
        let content = fs::read(dist.join(new)).with_context(|| format!("cannot read {new}"))?;
        let old = format!("href=/{old}");
        ensure!(html.contains(&old), "index.html has no {old}");
        html = html.replace(&old, &format!("href=/{new} integrity={}", integrity::of(&content)));
    }
    fs::write(&index, html).with_context(|| format!("cannot write {}", index.display()))
}

/// The names of the script and the module that trunk has built.
fn trunks_files(html: &str) -> Result<[String; 2]> {
    let start = html.find("idm-console-").context("trunk's index.html names no script")?;
    let script = html[start..].split_inclusive(".js").next().unwrap_or_default();
    let stem = script.strip_suffix(".js").context("trunk's index.html names no script")?;
    Ok([script.to_owned(), format!("{stem}_bg.wasm")])
}

fn modules(directory: &Path) -> Result<Vec<PathBuf>> {
    let mut files = files::list(directory)?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "wasm"));
    Ok(files)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_take_the_place_of_trunks_files() -> Result<()> {
        let directory = tempfile::tempdir()?;
        let dist = directory.path();
        fs::write(dist.join("idm-console-1a2b.js"), "")?;
        fs::write(dist.join("idm-console-1a2b_bg.wasm"), "")?;
        fs::write(
            dist.join("index.html"),
            "<link href=/idm-console-1a2b.js id=app-js><link href=/idm-console-1a2b_bg.wasm id=app-wasm>",
        )?;
        for name in ["app-1.js", "app_bg-2.wasm"] {
            fs::write(dist.join(name), "alert(1)")?;
        }
        let app = Cut { script: "app-1.js".to_owned(), main: "app_bg-2.wasm".to_owned(), parts: Parts::new() };
        replace_whole(dist, &app)?;
        let integrity = "integrity=sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=";
        let expected =
            format!("<link href=/app-1.js {integrity} id=app-js><link href=/app_bg-2.wasm {integrity} id=app-wasm>");
        assert_eq!(read(&dist.join("index.html"))?, expected);
        assert!(!dist.join("idm-console-1a2b.js").exists() && !dist.join("idm-console-1a2b_bg.wasm").exists());
        assert!(trunks_files("<html>").is_err());
        Ok(())
    }

    #[test]
    fn a_part_has_its_own_file_and_the_shared_ones() {
        let links = r#"
            /* console, signup */
            const __chunk_5 = makeLoad(() => {
                const src = fetch(new URL("./chunk_5-1a.wasm", import.meta.url));
            }, []);
            export const __wasm_split_load_console = wrapAsyncCb(makeLoad(() => {
                const src = fetch(new URL("./split_console-2b.wasm", import.meta.url));
            }, [__chunk_5]));
            export const __wasm_split_load_signup = wrapAsyncCb(makeLoad(() => async (_imp) => ({}), [__chunk_5]));"#;
        let expected =
            [("console", vec!["split_console-2b.wasm", "chunk_5-1a.wasm"]), ("signup", vec!["chunk_5-1a.wasm"])];
        let expected = expected.map(|(part, files)| (part.to_owned(), files.into_iter().map(str::to_owned).collect()));
        assert_eq!(files_of_parts(links), expected.into());
    }

    #[test]
    fn a_tiny_part_travels_in_the_script() -> Result<()> {
        let links = r#"
const __chunk_5 = makeLoad(() => {
    const src = fetch(new URL("./chunk_5.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}, []);
const __chunk_6 = makeLoad(() => {
    const src = fetch(new URL("./chunk_6.wasm", import.meta.url));
}, []);"#;
        let inlined = inlined(links, "chunk_5", &[0, 97])?;
        let expected = r#"
const __chunk_5 = makeLoad(() => {
    const src = new Uint8Array([0,97]);
    return async (imports) => (WebAssembly.instantiate(src, imports));
}, []);
const __chunk_6 = makeLoad(() => {
    const src = fetch(new URL("./chunk_6.wasm", import.meta.url));
}, []);"#;
        assert_eq!(inlined, expected);
        assert!(super::inlined(links, "chunk_7", &[]).is_err());
        Ok(())
    }
}
