//! Shared files of the parts, merged by wasm-merge as `grouping` has them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use wasmparser::{Parser, Payload, TypeRef};

use crate::grouping::{self, Shared};
use crate::process;
use crate::tools::Tools;
use crate::workspace::Workspace;

/// What the parts import of the main part, by wasm-split-cli.
const MAIN: &str = "__wasm_split";
/// The same in a merged file. A name of its own, as wasm-merge lets no module import from itself.
const OUTER: &str = "_";
/// What rustc's modules use of WebAssembly beyond its first version.
pub(crate) const FEATURES: [&str; 8] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Merges the files in `work`, and has the script that downloads the parts know.
pub(crate) fn merge(workspace: &Workspace, tools: &Tools, work: &Path, links: &str) -> Result<String> {
    let mut shared = shared(links);
    let mut imports = Imports::new();
    for file in &mut shared {
        let module = fs::read(work.join(format!("{}.wasm", file.name)))?;
        file.size = size(&module)?;
        note_imports(&module, &mut imports)?;
    }
    let (text, outer) = (work.join("outer.wat"), work.join("outer.wasm.tmp"));
    fs::write(&text, outer_module(&imports)).context("cannot write outer.wat")?;
    process::run(workspace.command(tools.wasm_as()?).args(FEATURES).arg(&text).arg("-o").arg(&outer))?;
    let mut taken = BTreeMap::new();
    for names in grouping::group(&shared) {
        let [into, others @ ..] = names.as_slice() else { continue };
        if !others.is_empty() {
            merge_files(workspace, tools, work, &outer, into, others)?;
            taken.extend(others.iter().map(|name| (name.clone(), into.clone())));
        }
    }
    Ok(with_outer(&redirected(links, &taken)?))
}

/// One file of several.
fn merge_files(
    workspace: &Workspace,
    tools: &Tools,
    work: &Path,
    outer: &Path,
    into: &str,
    others: &[String],
) -> Result<()> {
    let path = |name: &str| work.join(format!("{name}.wasm"));
    let merged = work.join("merged.wasm.tmp");
    let mut merge = workspace.command(tools.wasm_merge()?);
    merge.args(FEATURES).arg(outer).arg(MAIN);
    for name in [into].into_iter().chain(others.iter().map(String::as_str)) {
        merge.arg(path(name)).arg(name);
    }
    // Of each part it says that names of a kind unknown to it are left out.
    process::capture(merge.arg("-o").arg(&merged))?;
    for name in others {
        fs::remove_file(path(name)).with_context(|| format!("cannot remove {name}"))?;
    }
    fs::rename(&merged, path(into)).with_context(|| format!("cannot replace {into}"))
}

/// What the shared files import, by name: its kind and its type, as the text format has them.
type Imports = BTreeMap<String, (&'static str, String)>;

fn note_imports(part: &[u8], imports: &mut Imports) -> Result<()> {
    for payload in Parser::new(0).parse_all(part) {
        let Payload::ImportSection(section) = payload? else { continue };
        for import in section.into_imports() {
            let import = import?;
            ensure!(import.module == MAIN, "a shared part imports from {}", import.module);
            let what = match import.ty {
                TypeRef::Memory(memory) => ("memory", memory.initial.to_string()),
                TypeRef::Table(table) => ("table", format!("{} funcref", table.initial)),
                TypeRef::Global(global) if global.mutable => ("global", "(mut i32)".to_owned()),
                other => bail!("a shared part imports {other:?}"),
            };
            imports.insert(import.name.to_owned(), what);
        }
    }
    Ok(())
}

/// A module that hands on what the parts import, so that a merged one imports it once: two imports of one memory would
/// be two memories, which not every browser takes.
fn outer_module(imports: &Imports) -> String {
    let named = || imports.iter().enumerate();
    let imported = named()
        .map(|(place, (name, (kind, what)))| format!("(import \"{OUTER}\" \"{name}\" ({kind} $i{place} {what}))\n"));
    let exported = named().map(|(place, (name, (kind, _)))| format!("(export \"{name}\" ({kind} $i{place}))\n"));
    format!("(module\n{}{})\n", imported.collect::<String>(), exported.collect::<String>())
}

/// The shared files that the script knows: `/* PART, PART */ const __NAME = makeLoad(`.
fn shared(links: &str) -> Vec<Shared> {
    let comments = links.split("/*").skip(1).filter_map(|text| text.split_once("*/"));
    let definitions = comments.filter_map(|(parts, rest)| {
        let name = rest.trim_start().strip_prefix("const __")?.split_once(" = makeLoad(")?.0;
        let parts = parts.split(',').map(|part| part.trim().to_owned()).collect();
        Some(Shared { name: name.to_owned(), parts, size: 0 })
    });
    definitions.collect()
}

/// The script with the merged files' definitions gone, and the others in their place.
fn redirected(links: &str, taken: &BTreeMap<String, String>) -> Result<String> {
    let mut links = links.to_owned();
    for name in taken.keys() {
        const END: &str = ", []);";
        let start = links.find(&format!("const __{name} = ")).with_context(|| format!("the script has no {name}"))?;
        let end = links[start..].find(END).with_context(|| format!("{name} has no end"))?;
        links.replace_range(start..start + end + END.len(), "");
    }
    let mut lines = Vec::new();
    for line in links.lines() {
        let needed = line.trim_start().strip_prefix(", [").and_then(|rest| rest.split_once(']'));
        let Some((names, rest)) = needed else {
            lines.push(line.to_owned());
            continue;
        };
        let mut kept: Vec<&str> = Vec::new();
        for name in names.split(", ") {
            let name = name.trim_start_matches("__");
            let name = taken.get(name).map_or(name, String::as_str);
            if !name.is_empty() && !kept.contains(&name) {
                kept.push(name);
            }
        }
        let kept: Vec<_> = kept.into_iter().map(|name| format!("__{name}")).collect();
        lines.push(format!(", [{}]{rest}", kept.join(", ")));
    }
    Ok(lines.join("\n"))
}

/// The script that gives merged files what they import.
fn with_outer(links: &str) -> String {
    let given = format!("return instantiate({{ ...imports, \"{OUTER}\": imports.{MAIN} }});");
    links.replace("return instantiate(imports);", &given)
}

/// The bytes of code and data.
fn size(module: &[u8]) -> Result<usize> {
    let mut bytes = 0;
    for payload in Parser::new(0).parse_all(module) {
        bytes += match payload? {
            Payload::CodeSectionStart { size, .. } => usize::try_from(size)?,
            Payload::DataSection(section) => usize::try_from(section.range().end - section.range().start)?,
            _ => 0,
        };
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINKS: &str = r#"        return instantiate(imports);
/* inside, people */
const __chunk_5 = makeLoad(() => {
    const src = fetch(new URL("./chunk_5.wasm", import.meta.url));
}
, []);
/* inside, login, people */
const __chunk_6 = makeLoad(() => {
    const src = fetch(new URL("./chunk_6.wasm", import.meta.url));
}
, []);
export const __wasm_split_load_inside = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_inside.wasm", import.meta.url));
}
, [__chunk_5, __chunk_6]));
export const __wasm_split_load_login = wrapAsyncCb(makeLoad(() => async (_imp) => ({})
, [__chunk_6]));
"#;

    #[test]
    fn the_script_names_the_parts_of_each_shared_file() {
        let known: Vec<_> = shared(LINKS).into_iter().map(|file| (file.name, file.parts.join(" "))).collect();
        let expected = [("chunk_5", "inside people"), ("chunk_6", "inside login people")];
        assert_eq!(known, expected.map(|(name, parts)| (name.to_owned(), parts.to_owned())));
    }

    #[test]
    fn a_merged_file_is_downloaded_once_in_place_of_each_that_is_in_it() -> Result<()> {
        let taken = BTreeMap::from([("chunk_6".to_owned(), "chunk_5".to_owned())]);
        let links = redirected(LINKS, &taken)?;
        assert!(!links.contains("chunk_6"), "{links}");
        assert_eq!(links.matches(", [__chunk_5]));").count(), 2, "{links}");
        assert!(links.contains("chunk_5.wasm") && links.contains("split_inside.wasm"), "{links}");
        assert!(redirected(&links, &taken).is_err());
        Ok(())
    }

    #[test]
    fn what_any_of_them_imports_is_handed_on_once() {
        let imports = [("memory", ("memory", "25".to_owned())), ("sp", ("global", "(mut i32)".to_owned()))];
        let text = outer_module(&imports.map(|(name, what)| (name.to_owned(), what)).into());
        let expected = r#"(module
(import "_" "memory" (memory $i0 25))
(import "_" "sp" (global $i1 (mut i32)))
(export "memory" (memory $i0))
(export "sp" (global $i1))
)
"#;
        assert_eq!(text, expected);
    }

    #[test]
    fn merged_files_get_what_they_import() {
        let given = with_outer(LINKS);
        assert!(given.contains(r#"return instantiate({ ...imports, "_": imports.__wasm_split });"#), "{given}");
    }
}
