//! What a browser downloads for a route: counted, written beside the files as brotli has it, and held to budgets.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::compressed;
use crate::documents::{self, Named};
use crate::files;
use crate::parts::{APP, LOGIN};
use crate::weights;
use crate::workspace::Workspace;

/// The most that a first visit to a route may download, in bytes under brotli 11: everything that the page loads but
/// answers of the IDM. A route is named by its module and its part of that, if it has one.
///
/// They are ratchets: what docs/PERFORMANCE.md tells as today's size, rounded up. To raise one needs a reason there.
const BUDGETS: [(&str, &[&str], usize); 4] = [
    ("login", &[LOGIN.name, documents::LOGIN], 75_000),
    ("signup", &[LOGIN.name, documents::SIGNUP, "login sign_up", "prove.js"], 89_000),
    ("console's first page", &[APP.name, "inside"], 259_500),
    ("account page", &[APP.name, "own_account"], 294_300),
];

const WRITTEN: &str = "parts.tsv";

/// The files of each part, by the part's name.
pub(crate) type Parts = BTreeMap<String, Vec<String>>;

/// Compresses what is served, and remembers which files a part has.
pub(crate) fn prepare(workspace: &Workspace, dist: &Path, named: &Named<'_>) -> Result<()> {
    compressed::write(dist)?;
    let Named { app, login, style, scripts } = named;
    let mut parts = app.parts.clone();
    // The signup, and the languages of both: parts of their own.
    parts.extend(login.parts.iter().map(|(part, files)| (format!("{} {part}", LOGIN.name), files.clone())));
    let app_style = files::list(dist)?.iter().map(|path| name(path)).find(|name| is_app_style(name));
    let app_style = app_style.context("dist/ has no stylesheet")?;
    let app_files = [&app.script, &app.main, &app_style, &scripts.whole.name, documents::INDEX];
    parts.insert(APP.name.to_owned(), app_files.map(str::to_owned).into());
    let login_files = [login.script.as_str(), &login.main, style].into_iter();
    let login_files = login_files.chain([&scripts.early, &scripts.boot].map(|script| script.name.as_str()));
    parts.insert(LOGIN.name.to_owned(), login_files.map(str::to_owned).collect());
    // Two documents, and what is asked for where the broker wants a proof of work and in a frame of a product's page.
    for file in [documents::LOGIN, documents::SIGNUP, "prove.js", "embedded.js"] {
        parts.insert(file.to_owned(), vec![file.to_owned()]);
    }
    let lines: String = parts.iter().map(|(part, files)| format!("{part}\t{}\n", files.join("\t"))).collect();
    let written = workspace.state_dir()?.join(WRITTEN);
    fs::write(&written, lines).with_context(|| format!("cannot write {}", written.display()))
}

/// Tells what each route downloads, and fails when one is over its budget.
pub(crate) fn check(workspace: &Workspace, dist: &Path) -> Result<()> {
    let written = workspace.state_dir()?.join(WRITTEN);
    let lines = fs::read_to_string(&written).with_context(|| format!("cannot read {}", written.display()))?;
    let parts: Parts = lines
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .map(|(part, files)| (part.to_owned(), files.split('\t').map(str::to_owned).collect()))
        .collect();
    let sizes = sizes(dist)?;
    let mut over = Vec::new();
    eprintln!("xtask: downloads of a first visit, bytes under brotli 11");
    for (route, loaded, budget) in BUDGETS {
        let bytes = first_visit(&sizes, &parts, loaded)?;
        eprintln!("  {route:<22} {bytes:>8} of {budget:>8}");
        if bytes > budget {
            over.push(format!("{route} downloads {bytes} bytes, {} over its budget", bytes - budget));
        }
    }
    let mut largest: Vec<_> = sizes.iter().collect();
    largest.sort_by_key(|(_, bytes)| std::cmp::Reverse(**bytes));
    for (file, bytes) in largest.into_iter().take(8) {
        eprintln!("    {file:<48} {bytes:>8}");
    }
    weights::tell(workspace)?;
    if over.is_empty() { Ok(()) } else { bail!("{}", over.join("; ")) }
}

/// What every page loads, and what these parts add.
fn first_visit(sizes: &BTreeMap<String, usize>, parts: &Parts, loaded: &[&str]) -> Result<usize> {
    let of_a_part = |file: &String| parts.values().any(|files| files.contains(file));
    let mut bytes: usize = sizes.iter().filter(|(file, _)| !of_a_part(file)).map(|(_, bytes)| bytes).sum();
    for part in loaded {
        let files = parts.get(*part).with_context(|| format!("there is no part {part}"))?;
        bytes += files.iter().filter_map(|file| sizes.get(file)).sum::<usize>();
    }
    Ok(bytes)
}

/// The compressed size of each file.
fn sizes(dist: &Path) -> Result<BTreeMap<String, usize>> {
    let mut sizes = BTreeMap::new();
    for path in files::list(dist)? {
        if let Some(name) = name(&path).strip_suffix(compressed::BROTLI) {
            let file = fs::metadata(&path).with_context(|| format!("cannot read {}", path.display()))?;
            sizes.insert(name.to_owned(), usize::try_from(file.len())?);
        }
    }
    Ok(sizes)
}

fn is_app_style(name: &str) -> bool {
    name.starts_with("style-") && name.ends_with(".css")
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_visit_counts_what_all_load_and_its_own_part() -> Result<()> {
        let sizes =
            [("index.html", 1), ("app.wasm", 10), ("shared.wasm", 100), ("own.wasm", 1000), ("other.wasm", 5000)];
        let sizes = sizes.map(|(file, bytes)| (file.to_owned(), bytes)).into();
        let parts = Parts::from([
            ("own".to_owned(), vec!["own.wasm".to_owned(), "shared.wasm".to_owned()]),
            ("other".to_owned(), vec!["other.wasm".to_owned(), "shared.wasm".to_owned()]),
        ]);
        assert_eq!(first_visit(&sizes, &parts, &[])?, 11);
        assert_eq!(first_visit(&sizes, &parts, &["own"])?, 1111);
        assert_eq!(first_visit(&sizes, &parts, &["own", "other"])?, 6211);
        assert!(first_visit(&sizes, &parts, &["gone"]).is_err());
        Ok(())
    }
}
