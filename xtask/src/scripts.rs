//! The scripts that index.html names, small: trunk's own minifier gives up on today's JavaScript. For that page as one,
//! because each request costs; for login and signup as two, because their form waits for the first alone.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::files;
use crate::integrity;
use crate::process;
use crate::tools::Tools;
use crate::workspace::Workspace;

/// Stands where the first script was.
const MARK: &str = "<!--script-->";

/// A script among the files.
pub(crate) struct Script {
    /// Its file.
    pub(crate) name: String,
    /// What a browser holds it against.
    pub(crate) integrity: String,
}

/// What they have become.
pub(crate) struct Scripts {
    /// What starts the app.
    pub(crate) whole: Script,
    /// What login and signup do first.
    pub(crate) early: Script,
    /// What starts their module, or the app.
    pub(crate) boot: Script,
}

impl Script {
    /// The element that loads it, with more attributes.
    pub(crate) fn element(&self, more: &str) -> String {
        format!("<script src=/{} integrity={} type=module{more}></script>", self.name, self.integrity)
    }
}

/// Makes them small, and has index.html name those of the app as one.
pub(crate) fn join(workspace: &Workspace, tools: &Tools, dist: &Path) -> Result<Scripts> {
    let index = dist.join("index.html");
    let html = fs::read_to_string(&index).with_context(|| format!("cannot read {}", index.display()))?;
    let (html, scripts) = take(&html);
    let small = |name: &str, stems: &[&str]| {
        let imports: String = scripts_of(&scripts, stems)?.map(|script| format!("import \"./{script}\";\n")).collect();
        make_small(workspace, tools, dist, name, &imports)
    };
    let small = Scripts {
        whole: small("start", &["first", "boot"])?,
        early: small("early", &["first", "early"])?,
        boot: small("boot", &["boot"])?,
    };
    for file in scripts.iter().map(|script| dist.join(script)) {
        fs::remove_file(&file).with_context(|| format!("cannot remove {}", file.display()))?;
    }
    fs::write(&index, html.replacen(MARK, &small.whole.element(""), 1))
        .with_context(|| format!("cannot write {}", index.display()))?;
    Ok(small)
}

/// The files of these scripts.
fn scripts_of<'a>(scripts: &'a [String], stems: &'a [&str]) -> Result<impl Iterator<Item = &'a String>> {
    let of = |stem: &str| scripts.iter().find(|script| script.starts_with(&format!("{stem}-")));
    ensure!(stems.iter().all(|stem| of(stem).is_some()), "index.html does not name {stems:?}");
    Ok(stems.iter().filter_map(move |stem| of(stem)))
}

/// One script of what imports others.
fn make_small(workspace: &Workspace, tools: &Tools, dist: &Path, stem: &str, imports: &str) -> Result<Script> {
    let (entry, small) = (dist.join("entry.tmp.js"), dist.join("small.tmp.js"));
    fs::write(&entry, imports).context("cannot write the entry of the scripts")?;
    let mut bundle = workspace.command(tools.esbuild()?);
    // What it imports itself is loaded when it is wanted.
    bundle.arg(&entry).args(["--bundle", "--minify", "--format=esm", "--external:/embedded.js", "--log-level=error"]);
    process::run(bundle.arg(format!("--outfile={}", small.display())))?;
    let content = fs::read(&small).context("esbuild wrote no script")?;
    for file in [entry, small] {
        fs::remove_file(&file).with_context(|| format!("cannot remove {}", file.display()))?;
    }
    let name = files::write_named(dist, stem, "js", &content)?;
    Ok(Script { name, integrity: integrity::of(&content) })
}

/// The page without its scripts, and their files.
fn take(html: &str) -> (String, Vec<String>) {
    let (mut rest, mut scripts) = (String::new(), Vec::new());
    let mut pieces = html.split("<script ");
    rest += pieces.next().unwrap_or_default();
    for piece in pieces {
        let (tag, after) = piece.split_once("</script>").unwrap_or((piece, ""));
        let source = tag.split("src=").nth(1).unwrap_or_default().trim_start_matches(['"', '/']);
        scripts.push(source.split(['"', ' ', '>']).next().unwrap_or_default().to_owned());
        if scripts.len() == 1 {
            rest += MARK;
        }
        rest += after;
    }
    (rest, scripts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_are_taken_in_their_order() {
        let html = "<head><script crossorigin=anonymous integrity=sha384-x src=/early-1.js type=module></script><link>\
                    <script src=\"/boot-2.js\" type=module></script></head><body>";
        let (rest, scripts) = take(html);
        assert_eq!(rest, format!("<head>{MARK}<link></head><body>"));
        assert_eq!(scripts, ["early-1.js", "boot-2.js"]);
        assert_eq!(take("<head>"), ("<head>".to_owned(), Vec::new()));
    }

    #[test]
    fn scripts_are_found_by_what_they_are() -> Result<()> {
        let scripts = ["first-1.js", "early-2.js", "boot-3.js"].map(str::to_owned);
        assert_eq!(scripts_of(&scripts, &["first", "boot"])?.collect::<Vec<_>>(), ["first-1.js", "boot-3.js"]);
        assert!(scripts_of(&scripts, &["first", "last"]).is_err());
        Ok(())
    }
}
