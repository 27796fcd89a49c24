//! Software bills of materials (CycloneDX 1.6, JSON) of the server and of the page: every crate that is in them or
//! helps to build them, by version, licence and checksum, and who asks for whom.
//!
//! Made from `cargo metadata` and Cargo.lock alone, without a time or a random number: the same checkout says the same.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::lockfile;
use crate::process;
use crate::tools::{BINARYEN, ESBUILD, TRUNK, WASM_SPLIT};
use crate::workspace::Workspace;

/// A tool by its package URL, and its version.
type Tool = (&'static str, &'static str);

/// What is delivered: the package, the platform that it runs on, and the tools of its build that no crate brings.
const DELIVERED: [(&str, &str, &[Tool]); 2] = [
    ("idm-server", "x86_64-unknown-linux-gnu", &[]),
    (
        "idm-console",
        "wasm32-unknown-unknown",
        &[
            ("pkg:cargo/trunk", TRUNK),
            ("pkg:cargo/wasm_split_cli_support", WASM_SPLIT),
            ("pkg:npm/binaryen", BINARYEN),
            ("pkg:npm/esbuild", ESBUILD),
        ],
    ),
];

/// Writes both; their paths.
pub(crate) fn write(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    let directory = workspace.target_dir()?.join("sbom");
    fs::create_dir_all(&directory).with_context(|| format!("cannot create {}", directory.display()))?;
    let mut written = Vec::new();
    for (package, platform, tools) in DELIVERED {
        let bill = bill(workspace, package, platform, tools)?;
        let file = directory.join(format!("{package}.cdx.json"));
        let text = serde_json::to_string_pretty(&bill).context("a bill of materials is no JSON")?;
        fs::write(&file, text + "\n").with_context(|| format!("cannot write {}", file.display()))?;
        written.push(file);
    }
    Ok(written)
}

fn bill(workspace: &Workspace, package: &str, platform: &str, tools: &[Tool]) -> Result<Value> {
    let args = ["metadata", "--format-version", "1", "--locked", "--filter-platform", platform];
    let text = process::capture(workspace.cargo().args(args))?;
    let metadata: Value = serde_json::from_str(&text).context("cargo metadata printed no JSON")?;
    made_of(&metadata, &lockfile::checksums(workspace)?, package, tools)
}

/// What a package of `cargo metadata` says of itself.
fn made_of(
    metadata: &Value,
    checksums: &BTreeMap<(String, String), String>,
    package: &str,
    tools: &[Tool],
) -> Result<Value> {
    let packages: BTreeMap<&str, &Value> = array(&metadata["packages"]).map(|one| (text(&one["id"]), one)).collect();
    let nodes: BTreeMap<&str, &Value> =
        array(&metadata["resolve"]["nodes"]).map(|one| (text(&one["id"]), one)).collect();
    let root = packages.iter().find(|(_, one)| one["name"] == package).map(|(id, _)| *id);
    let root = root.with_context(|| format!("cargo metadata names no {package}"))?;

    let linked = reached(&nodes, root, &|kind| kind.is_null());
    let all = reached(&nodes, root, &|kind| kind.is_null() || kind == "build");
    let component = |id: &str, kind: &str| -> Result<Value> {
        let one = packages.get(id).with_context(|| format!("cargo metadata does not describe {id}"))?;
        let (name, version) = (text(&one["name"]), text(&one["version"]));
        let mut component = json!({
            "type": kind,
            "bom-ref": purl(one),
            "name": name,
            "version": version,
            "purl": purl(one),
            "scope": if linked.contains(id) { "required" } else { "excluded" },
            "licenses": [{"expression": licence(text(&one["license"]))}],
        });
        if let Some(checksum) = checksums.get(&(name.to_owned(), version.to_owned())) {
            component["hashes"] = json!([{"alg": "SHA-256", "content": checksum}]);
        }
        Ok(component)
    };
    let others = all.iter().filter(|id| **id != root);
    let mut components: Vec<Value> = others.map(|id| component(id, "library")).collect::<Result<_>>()?;
    components.extend(tools.iter().map(|(purl, version)| {
        let name = purl.rsplit('/').next().unwrap_or(purl);
        let purl = format!("{purl}@{version}");
        json!({"type": "application", "bom-ref": purl, "name": name, "version": version, "purl": purl, "scope": "excluded"})
    }));
    components.sort_by_key(|one| text(&one["bom-ref"]).to_owned());
    let dependencies = all.iter().map(|id| {
        let asked: BTreeSet<_> = asked(nodes.get(id).copied(), &|kind| kind.is_null() || kind == "build")
            .filter_map(|id| packages.get(id).map(|one| purl(one)))
            .collect();
        Some(json!({"ref": purl(packages.get(id)?), "dependsOn": asked}))
    });
    Ok(json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": component(root, "application")?},
        "components": components,
        "dependencies": dependencies.collect::<Option<Vec<_>>>().context("cargo metadata does not describe a package")?,
    }))
}

/// The package and all that it leads to.
fn reached<'a>(nodes: &BTreeMap<&str, &'a Value>, root: &'a str, wanted: &dyn Fn(&Value) -> bool) -> BTreeSet<&'a str> {
    let (mut found, mut open) = (BTreeSet::from([root]), vec![root]);
    while let Some(id) = open.pop() {
        for next in asked(nodes.get(id).copied(), wanted) {
            if found.insert(next) {
                open.push(next);
            }
        }
    }
    found
}

/// What a node asks for in one of the wanted ways.
fn asked<'a>(node: Option<&'a Value>, wanted: &dyn Fn(&Value) -> bool) -> impl Iterator<Item = &'a str> {
    let dependencies = node.map(|node| array(&node["deps"])).into_iter().flatten();
    dependencies
        .filter(move |one| array(&one["dep_kinds"]).any(|kind| wanted(&kind["kind"])))
        .map(|one| text(&one["pkg"]))
}

/// A package's address (package-url specification, type cargo). What is ours is in no registry.
fn purl(package: &Value) -> String {
    let address = format!("pkg:cargo/{}@{}", text(&package["name"]), text(&package["version"]));
    if package["source"].is_null() { address + "?vcs_url=idm-console" } else { address }
}

/// Older manifests have a slash where SPDX has OR.
fn licence(expression: &str) -> String {
    expression.split('/').map(str::trim).collect::<Vec<_>>().join(" OR ")
}

fn array(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().map(Vec::as_slice).unwrap_or_default().iter()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::OnceLock;

    /// Made once for all tests: asking cargo takes its time.
    fn both() -> Result<&'static [Value]> {
        static BOTH: OnceLock<Vec<Value>> = OnceLock::new();
        match BOTH.get() {
            Some(bills) => Ok(bills),
            None => made().map(|bills| BOTH.get_or_init(|| bills).as_slice()),
        }
    }

    fn made() -> Result<Vec<Value>> {
        let workspace = Workspace::open()?;
        DELIVERED.iter().map(|(package, platform, tools)| bill(&workspace, package, platform, tools)).collect()
    }

    fn names(bill: &Value) -> BTreeSet<&str> {
        array(&bill["components"]).map(|one| text(&one["name"])).collect()
    }

    /// What the CycloneDX schema asks for and what a reader of one relies on.
    #[test]
    fn each_part_is_named_once_with_licence_and_checksum_and_every_reference_leads_somewhere() -> Result<()> {
        for bill in both()? {
            assert_eq!((text(&bill["bomFormat"]), text(&bill["specVersion"])), ("CycloneDX", "1.6"));
            let all: Vec<_> = array(&bill["components"]).chain([&bill["metadata"]["component"]]).collect();
            let known: BTreeSet<_> = all.iter().map(|one| text(&one["bom-ref"])).collect();
            assert_eq!(known.len(), all.len(), "a reference stands twice");
            assert!(known.len() > 100, "{}", known.len());
            for one in &all {
                let (purl, ours) = (text(&one["purl"]), text(&one["purl"]).contains("vcs_url"));
                assert!(purl.starts_with("pkg:cargo/") || purl.starts_with("pkg:npm/"), "{one}");
                assert!(purl.contains(&format!("/{}@{}", text(&one["name"]), text(&one["version"]))), "{one}");
                if one["type"] == "library" {
                    let licence = text(&one["licenses"][0]["expression"]);
                    assert!(!licence.is_empty() && !licence.contains('/'), "{one}");
                    let checksum = text(&one["hashes"][0]["content"]);
                    let is_sha256 = checksum.len() == 64 && checksum.bytes().all(|byte| byte.is_ascii_hexdigit());
                    assert!(ours != is_sha256, "{one}");
                }
            }
            for one in array(&bill["dependencies"]) {
                for reference in array(&one["dependsOn"]).chain([&one["ref"]]) {
                    assert!(known.contains(text(reference)), "{reference} leads nowhere");
                }
            }
        }
        Ok(())
    }

    #[test]
    fn the_server_is_not_in_the_page_and_the_tests_are_in_neither() -> Result<()> {
        let bills = both()?;
        let (server, page) = (names(&bills[0]), names(&bills[1]));
        for name in ["axum", "sqlx", "aws-lc-sys", "idm-api", "idm-broker", "idm-http"] {
            assert!(server.contains(name) && (name == "idm-api" || !page.contains(name)), "{name}");
        }
        for name in ["leptos", "wasm-bindgen", "esbuild", "trunk"] {
            assert!(page.contains(name) && !server.contains(name), "{name}");
        }
        for name in ["proptest", "thirtyfour", "wasm-bindgen-test", "hdrhistogram"] {
            assert!(!page.contains(name) && !server.contains(name), "{name}");
        }
        Ok(())
    }

    #[test]
    fn the_same_checkout_says_the_same() -> Result<()> {
        assert_eq!(both()?, made()?);
        Ok(())
    }
}
