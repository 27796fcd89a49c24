//! One small script of the two that index.html names: trunk's own minifier gives up on today's JavaScript, and each
//! request costs.

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

/// Puts the scripts of index.html together, in their order.
pub(crate) fn join(workspace: &Workspace, tools: &Tools, dist: &Path) -> Result<()> {
    let index = dist.join("index.html");
    let html = fs::read_to_string(&index).with_context(|| format!("cannot read {}", index.display()))?;
    let (html, scripts) = take(&html);
    ensure!(!scripts.is_empty(), "index.html names no script");
    let entry = dist.join("entry.tmp.js");
    let imports: String = scripts.iter().map(|script| format!("import \"./{script}\";\n")).collect();
    fs::write(&entry, imports).context("cannot write the entry of the scripts")?;
    let small = dist.join("small.tmp.js");
    let mut bundle = workspace.command(tools.esbuild()?);
    // What it imports itself is loaded when it is wanted.
    bundle.arg(&entry).args(["--bundle", "--minify", "--format=esm", "--external:/embedded.js", "--log-level=error"]);
    process::run(bundle.arg(format!("--outfile={}", small.display())))?;
    let content = fs::read(&small).context("esbuild wrote no script")?;
    ensure!(!content.windows(4).any(|text| text == b"\"./e"), "the scripts were not put together");
    for file in scripts.iter().map(|script| dist.join(script)).chain([entry, small]) {
        fs::remove_file(&file).with_context(|| format!("cannot remove {}", file.display()))?;
    }
    let name = files::write_named(dist, "start", "js", &content)?;
    let script = format!("<script src=/{name} integrity={} type=module></script>", integrity::of(&content));
    fs::write(&index, html.replacen(MARK, &script, 1)).with_context(|| format!("cannot write {}", index.display()))
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
}
