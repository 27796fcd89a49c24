//! What the modules weigh, by crate and by function, and what of it has grown: told whenever a build is held to its
//! budgets. The bytes are the linker's, before wasm-opt and brotli make less of them; what is compared with lies in
//! `xtask/weights.tsv`, as of when the budgets were last set (`cargo xtask weights --keep`).

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wasmparser::{KnownCustom, Name, Parser, Payload};

use crate::parts::{self, Module};
use crate::spa;
use crate::workspace::Workspace;

/// A function below this is told as part of its crate alone.
const LARGE: usize = 1024;
/// What has grown by less is not told.
const NOTABLE: usize = 256;
/// Lines that are told at most.
const LINES: usize = 12;
/// What wasm-bindgen takes out of a module by itself.
const DESCRIPTIONS: &str = "describe";

/// Bytes by module, and crate or function.
type Weights = BTreeMap<(String, String), usize>;

/// The arguments of `weights`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Compare with this build from now on.
    #[arg(long)]
    keep: bool,
}

/// Builds, and tells or keeps what the modules weigh.
pub(crate) fn run(workspace: &Workspace, args: &Args) -> Result<()> {
    spa::build(workspace)?;
    if args.keep {
        let weights = weigh(workspace)?;
        let lines: String =
            weights.iter().map(|((module, name), bytes)| format!("{module}\t{name}\t{bytes}\n")).collect();
        return fs::write(kept(workspace), lines).context("cannot keep the weights");
    }
    tell(workspace)
}

/// Tells what has grown.
pub(crate) fn tell(workspace: &Workspace) -> Result<()> {
    let known = fs::read_to_string(kept(workspace)).unwrap_or_default();
    let grown = grown(&read(&known), &weigh(workspace)?);
    if !grown.is_empty() {
        eprintln!("xtask: what has grown since xtask/weights.tsv, in the linker's bytes");
    }
    for ((module, name), before, now) in grown.iter().take(LINES) {
        eprintln!("  {module:<6} {:>+8} to {now:>7}  {name}", now - before);
    }
    Ok(())
}

fn kept(workspace: &Workspace) -> PathBuf {
    workspace.root().join("xtask/weights.tsv")
}

fn read(text: &str) -> Weights {
    let lines = text.lines().filter_map(|line| {
        let mut columns = line.split('\t');
        let (module, name, bytes) = (columns.next()?, columns.next()?, columns.next()?);
        Some(((module.to_owned(), name.to_owned()), bytes.parse().ok()?))
    });
    lines.collect()
}

/// What weighs more now, the most first: what it was and is.
fn grown(before: &Weights, now: &Weights) -> Vec<((String, String), i64, i64)> {
    let bytes =
        |weights: &Weights, key| i64::try_from(weights.get(key).copied().unwrap_or_default()).unwrap_or(i64::MAX);
    let mut grown: Vec<_> = now.keys().map(|key| (key.clone(), bytes(before, key), bytes(now, key))).collect();
    grown.retain(|(_, before, now)| now - before >= NOTABLE as i64);
    grown.sort_by_key(|(_, before, now)| before - now);
    grown
}

fn weigh(workspace: &Workspace) -> Result<Weights> {
    let mut weights = Weights::new();
    for Module { binary, name, .. } in [parts::APP, parts::LOGIN] {
        let path = parts::linked(workspace, binary)?;
        for (function, bytes) in functions(&path)? {
            if function.contains(DESCRIPTIONS) {
                continue;
            }
            *weights.entry((name.to_owned(), format!("all of {}", crate_of(&function)))).or_default() += bytes;
            if bytes >= LARGE {
                *weights.entry((name.to_owned(), function)).or_default() += bytes;
            }
        }
    }
    Ok(weights)
}

/// The functions of a module: names as in the sources, and the bytes of their bodies.
fn functions(path: &Path) -> Result<Vec<(String, usize)>> {
    let module = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let (mut imported, mut bodies, mut names) = (0, Vec::new(), BTreeMap::new());
    for payload in Parser::new(0).parse_all(&module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, wasmparser::TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(usize::try_from(body.range().end - body.range().start)?),
            Payload::CustomSection(section) => {
                let KnownCustom::Name(parts) = section.as_known() else { continue };
                for part in parts {
                    let Name::Function(functions) = part? else { continue };
                    for named in functions {
                        let named = named?;
                        names.insert(named.index, format!("{:#}", rustc_demangle::demangle(named.name)));
                    }
                }
            }
            _ => {}
        }
    }
    let bodies = (imported..).zip(bodies);
    Ok(bodies.map(|(index, bytes)| (names.remove(&index).unwrap_or_default(), bytes)).collect())
}

/// The crate that a function's name begins with: generic code counts to who wrote it.
fn crate_of(function: &str) -> &str {
    let path = function.trim_start_matches(|first: char| !first.is_alphabetic() && first != '_');
    let path = path.strip_prefix("mut ").or_else(|| path.strip_prefix("dyn ")).unwrap_or(path);
    let end = path.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(path.len());
    if path[end..].starts_with("::") { &path[..end] } else { "others" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_counts_to_who_wrote_it() {
        for (function, name) in [
            ("idm_console::early::start", "idm_console"),
            ("<alloc::vec::Vec<T> as core::ops::Drop>::drop", "alloc"),
            ("<&mut tachys::view::X as Y>::build", "tachys"),
            ("main", "others"),
            ("", "others"),
        ] {
            assert_eq!(crate_of(function), name, "{function}");
        }
    }

    #[test]
    fn what_has_grown_is_told_the_most_first() {
        let before = read("app\tall of a\t1000\napp\tall of b\t500\napp\tgone\t9000\nnonsense");
        let now = read("app\tall of a\t1300\napp\tall of b\t600\napp\tf\t5000");
        let told: Vec<_> =
            grown(&before, &now).into_iter().map(|((_, name), before, now)| (name, before, now)).collect();
        assert_eq!(told, [("f".to_owned(), 0, 5000), ("all of a".to_owned(), 1000, 1300)]);
    }
}
