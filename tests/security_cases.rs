//! `docs/SECURITY.md` names the tests that hold each class of attack. Here each of them is looked up in the sources: a
//! class without a test, a name without a function, and an advisory that no named test speaks of fail, and so does a class
//! or an advisory that `docs/SECURITY-CASES.md` asks for and the table has not.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Classes that are asked for: one that is taken out must be missed.
const ASKED: usize = 24;
/// Classes of the table that no advisory asked for, by their names.
const OF_OUR_OWN: [&str; 13] = [
    "A sibling subdomain's form",
    "Two valid appTokens, or none, after a kill",
    "Script in what people enter and in addresses",
    "Script in what servers answer",
    "Our pages in another page's frame",
    "A page that was opened leads the one that opened it elsewhere",
    "Script that has got in all the same",
    "Another site's form or script at renewal and logout",
    "A page kept whole for the back button",
    "Script in a product's logo, text or colour",
    "SQL and header injection",
    "Races over the last admin, revocation, hand-over",
    "An answer that browsers keep, run, frame or hand on",
];

struct Class {
    name: String,
    advisories: Vec<String>,
    tests: Vec<String>,
}

#[test]
fn every_class_of_attack_has_tests_that_exist_and_name_its_advisories() {
    let (classes, sources) = (classes(), sources());
    assert_eq!(classes.len(), ASKED + OF_OUR_OWN.len(), "say in this test what was added or taken out");
    let mut problems = Vec::new();
    for class in &classes {
        if class.tests.is_empty() {
            problems.push(format!("{} has no test", class.name));
        }
        let found: Vec<_> = class.tests.iter().map(|test| (test, holder(&sources, test))).collect();
        for (test, holder) in &found {
            if holder.is_none() {
                problems.push(format!("{}: there is no test {test}", class.name));
            }
        }
        for advisory in &class.advisories {
            if !found.iter().any(|(_, holder)| holder.is_some_and(|source| source.contains(advisory.as_str()))) {
                problems.push(format!("{}: no file of its tests speaks of {advisory}", class.name));
            }
        }
    }
    assert!(problems.is_empty(), "{problems:#?}");
}

/// Each class that is asked for is one row of the table, with exactly its ids; and every other row is one of our own.
#[test]
fn every_class_that_is_asked_for_is_in_the_table_with_its_ids() {
    let (asked, mut classes) = (asked_for(), classes());
    assert_eq!(asked.len(), ASKED, "{:?}", asked.iter().map(|(name, _)| name).collect::<Vec<_>>());
    let mut problems = Vec::new();
    for (name, ids) in &asked {
        // A row may be about more than was asked for.
        let found = classes.iter().position(|class| class.name.starts_with(name.as_str()));
        match found.map(|at| classes.remove(at)) {
            Some(class) if class.advisories == *ids => {}
            Some(class) => problems.push(format!("{name}: {:?} and not {ids:?}", class.advisories)),
            None => problems.push(format!("{name} is no row")),
        }
    }
    let left: Vec<_> = classes.iter().map(|class| class.name.as_str()).collect();
    assert!(problems.is_empty(), "{problems:#?}");
    assert_eq!(left, OF_OUR_OWN);
}

/// Every other test that the document names by its path is there, too.
#[test]
fn every_test_that_the_document_names_exists() {
    let sources = sources();
    let document = document();
    let named: Vec<_> = quoted(&document).filter(|text| is_test(text)).collect();
    assert!(named.len() > 60, "{}", named.len());
    let missing: Vec<_> = named.iter().filter(|test| holder(&sources, test).is_none()).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn what_is_no_test_is_not_taken_for_one() {
    let sources = [("crates/x/tests/it/a/b.rs".to_owned(), "#[test]\nfn holds() {}\n\nfn helper() {}\n".to_owned())];
    assert!(holder(&sources, "a::b::holds").is_some() && holder(&sources, "b::holds").is_some());
    for none in ["b::helper", "b::hold", "c::holds", "x::b::holds"] {
        assert!(holder(&sources, none).is_none(), "{none}");
    }
}

/// CVE-2024-1249: a page acted on messages of any origin. Who listens for messages of other windows compares both window
/// and origin; our own pages do not listen at all.
#[test]
fn every_listener_for_messages_asks_who_sent_them() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let package = fs::read_to_string(root.join("packages/login/index.js")).unwrap();
    assert_eq!(package.matches("addEventListener(\"message\", hear)").count(), 1, "one listener");
    let (_, hear) = package.split_once("function hear(event) {").unwrap();
    let first = hear.trim_start().lines().next().unwrap();
    let guard = "if (event.source !== frame.contentWindow || event.origin !== pages) return;";
    assert_eq!(first, guard, "nothing is read before it");
    for (path, source) in sources().iter().filter(|(path, _)| path.starts_with("src/")) {
        for word in ["ev::message", "\"message\", ", "set_onmessage_on_window", "MessageEvent>::new"] {
            let known = path == "src/idm/proof.rs" || path == "src/session/tabs.rs";
            assert!(known || !source.contains(word), "{path} listens for messages: say here from whom");
        }
    }
    for name in ["boot.js", "embedded.js"] {
        let script = fs::read_to_string(root.join("style").join(name)).unwrap();
        assert!(!script.contains("addEventListener(\"message\"") && !script.contains("onmessage"), "{name}");
    }
}

fn document() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/SECURITY.md")).unwrap()
}

/// The classes that are asked for, each with its ids.
fn asked_for() -> Vec<(String, Vec<String>)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/SECURITY-CASES.md");
    let document = fs::read_to_string(path).unwrap();
    let rows = document.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| Class "));
    rows.map(|row| {
        let cells: Vec<_> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [name, ids, _] = cells[..] else { panic!("not three cells: {row}") };
        (name.to_owned(), ids.split(", ").map(str::to_owned).collect())
    })
    .collect()
}

/// The rows of the table of negative cases.
fn classes() -> Vec<Class> {
    let document = document();
    let (_, section) = document.split_once("## Negative cases").unwrap();
    let section = section.split("\n## ").next().unwrap();
    let rows = section.lines().filter(|line| line.starts_with("| ")).skip(2);
    rows.map(|row| {
        let cells: Vec<_> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [name, advisories, tests] = cells[..] else { panic!("not three cells: {row}") };
        let advisories = advisories.split(", ").filter(|id| id.starts_with("CVE-") || id.starts_with("GHSA-"));
        Class {
            name: name.to_owned(),
            advisories: advisories.map(str::to_owned).collect(),
            tests: quoted(tests).filter(|text| is_test(text)).collect(),
        }
    })
    .collect()
}

/// What stands between backticks.
fn quoted(text: &str) -> impl Iterator<Item = String> {
    text.split('`').skip(1).step_by(2).map(str::to_owned)
}

/// `module::a_test_in_words`.
fn is_test(text: &str) -> bool {
    let plain = text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == ':');
    plain && text.split_once("::").is_some()
}

/// The file that has the test, by the end of its path.
fn holder<'a>(sources: &'a [(String, String)], test: &str) -> Option<&'a str> {
    let (module, name) = test.rsplit_once("::")?;
    let path = format!("/{}", module.replace("::", "/"));
    let (_, source) = sources.iter().find(|(file, source)| file_is(file, &path) && has_test(source, name))?;
    Some(source)
}

fn file_is(file: &str, path: &str) -> bool {
    let file = file.trim_end_matches(".rs");
    format!("/{}", file.trim_end_matches("/mod")).ends_with(path)
}

/// Whether a function of this name has an attribute of a test before it.
fn has_test(source: &str, name: &str) -> bool {
    let mut is_test = false;
    for line in source.lines().map(str::trim) {
        let of_function = line.split_once("fn ").and_then(|(_, rest)| rest.split(['(', '<']).next());
        match of_function {
            Some(found) if found == name && is_test => return true,
            Some(_) => is_test = false,
            None if line.starts_with("#[") => is_test |= line.contains("test"),
            None => {}
        }
    }
    false
}

/// Every source of the repository, by its path.
fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for folder in ["src", "tests", "crates", "fuzz"] {
        collect(root, &root.join(folder), &mut found);
    }
    found
}

fn collect(root: &Path, folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path: PathBuf = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("target") {
            collect(root, &path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            found.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
}
