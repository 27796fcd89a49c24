//! What the layout promises, checked on the source itself: which layer may use which, where the network and
//! the secrets are, and that nothing needs an inline script or style.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// Each layer, and the layers it may use besides itself.
const LAYERS: &[(&str, &[&str])] = &[
    ("paths", &[]),
    ("text", &[]),
    ("ui", &[]),
    ("idm", &[]),
    ("webauthn", &["idm"]),
    ("retry", &["idm"]),
    ("session", &["idm", "retry"]),
    ("load", &["idm", "retry"]),
    ("nav", &["paths"]),
    ("language", &["text", "nav", "paths", "ui"]),
    ("forms", &["ui", "idm", "session", "load", "text", "webauthn"]),
    ("pages", &["forms", "webauthn", "ui", "idm", "session", "text", "load", "retry", "nav", "paths", "language"]),
    ("early", &["pages", "forms", "webauthn", "ui", "idm", "session", "text", "paths"]),
    ("bin", &[]),
    ("app", &["pages", "forms", "webauthn", "ui", "idm", "session", "text", "load", "nav", "paths", "language"]),
    ("main", &["app"]),
    ("lib", &[]),
];

/// Where a secret is read. Each is a destination that the secret is meant for.
const READERS_OF_SECRETS: &[&str] = &[
    "idm/http.rs",
    "idm/auth.rs",
    "forms/application/check.rs",
    "forms/check_token/recognise.rs",
    "forms/save_token/once.rs",
    "pages/enduser/destination.rs",
    "forms/password_rules.rs",
    "forms/set_up_second_factor/qr.rs",
];

#[test]
fn imports_run_one_way() {
    for (path, source) in sources("src", "rs") {
        let layer = layer_of(&path);
        let allowed = LAYERS.iter().find(|(name, _)| *name == layer);
        let (_, allowed) = allowed.unwrap_or_else(|| panic!("{layer} is a new layer: say here what it may use"));
        for used in used_layers(&source) {
            assert!(used == layer || allowed.contains(&used.as_str()), "{path} uses {used}");
        }
    }
}

#[test]
fn only_the_client_talks_to_the_network() {
    for (path, source) in sources("src", "rs") {
        if layer_of(&path) != "idm" {
            for word in ["gloo_net", "fetch_with", "Request::new", "XmlHttpRequest", "WebSocket", "send_beacon"] {
                assert!(!source.contains(word), "{path} has {word}");
            }
        }
    }
}

#[test]
fn nothing_is_stored_in_the_browser() {
    // `LocalStorage` with capitals is Leptos's word for values that stay on one thread.
    let storage = ["localStorage", "local_storage", "sessionStorage", "session_storage", "indexedDB", "indexed_db"];
    for (path, source) in sources("src", "rs").into_iter().chain(sources("style", "js")) {
        // One bit, by which somebody with a session is spared the login: journey `early`.
        let source = if path == "style/first.js" {
            assert_eq!(source.matches("localStorage").count(), 2, "{path}");
            source.replace("localStorage.getItem(KEPT)", "").replace("change(localStorage)", "")
        } else {
            source
        };
        for word in storage.iter().chain(&["CacheStorage", "caches()", "caches.", ".cookie", "set_cookie"]) {
            assert!(!source.contains(word), "{path} has {word}");
        }
    }
    let manifest = read("Cargo.toml");
    assert!(!manifest.contains("\"Storage\"") && !manifest.contains("\"HtmlDocument\""));
}

#[test]
fn the_page_never_contains_the_server() {
    for (path, source) in sources("src", "rs") {
        for word in ["idm_server", "idm_broker", "use broker"] {
            assert!(!source.contains(word), "{path} has {word}");
        }
    }
}

#[test]
fn secrets_are_read_only_where_they_leave_for_their_destination() {
    for (path, source) in sources("src", "rs") {
        let known = READERS_OF_SECRETS.iter().any(|reader| path == format!("src/{reader}"));
        assert!(known || !source.contains(".expose("), "{path} reads a secret");
    }
}

/// Files with a text field whose content needs no look for secrets, and why.
const UNGUARDED: &[(&str, &str)] = &[
    ("src/forms/check_token/mod.rs", "a secret is what it asks for; it goes to the IDM alone, and only when asked to"),
    ("src/forms/application/check.rs", "a secret is what it asks for; it goes to the IDM alone"),
    ("src/forms/forgot_password.rs", "takes an address, by its form"),
    ("src/forms/log_in_again.rs", "asks for a password"),
    ("src/forms/login.rs", "takes an address, an account ID and a password, each by its form"),
    ("src/forms/new_password.rs", "asks for a password"),
    ("src/forms/own_account/change_email.rs", "takes an address, by its form, and a password"),
    ("src/forms/own_account/delete_account.rs", "what is typed is compared here and sent nowhere"),
    ("src/forms/own_account/proof.rs", "asks for a password and a code"),
    ("src/forms/save_token/gate.rs", "what is typed is compared here and sent nowhere"),
    ("src/forms/second_factor.rs", "asks for a code"),
    ("src/forms/set_up_second_factor/mod.rs", "asks for a code"),
    ("src/forms/support/privileges.rs", "has boxes to tick"),
    ("src/pages/console/app_credentials/table.rs", "has boxes to tick"),
];

#[test]
fn every_text_field_is_looked_through_for_secrets_before_it_is_sent() {
    let fields = [
        "<TextField",
        "<TextArea",
        "<PasswordField",
        "<SearchBox",
        "<LiveSearch",
        "<Suggested",
        "<Palette",
        "<textarea",
        "<input",
    ];
    // Names and texts of several lines are read by functions which look themselves.
    let guards = ["check_no_secret(", "read_name(", "read_optional_name(", "problem_of(", "problem_of_optional("];
    let mut unguarded: BTreeSet<_> = UNGUARDED.iter().map(|(path, _)| *path).collect();
    for (path, source) in sources("src", "rs") {
        let has_field = fields.iter().any(|field| source.contains(field));
        if matches!(layer_of(&path).as_str(), "forms" | "pages") && has_field {
            let exempt = unguarded.remove(path.as_str());
            let guarded = guards.iter().any(|guard| source.contains(guard));
            assert!(guarded || exempt, "{path} has a text field: ask forms::redaction, or say here why not");
            assert!(!(guarded && exempt), "{path} is guarded: it needs no exemption");
        }
    }
    assert!(unguarded.is_empty(), "exempt without a field: {unguarded:?}");
}

/// Names of what must not be printed, as parts of a field's name.
const NAMES_OF_SECRETS: &[&str] = &[
    "password",
    "secret",
    "token",
    "jwt",
    "cookie",
    "verifier",
    "passphrase",
    "recovery_code",
    "smtp_url",
    "database_url",
];
/// What a name says that such a field is not itself a secret: a hash, a sealed text, where to find it, when, whether.
const SAYS_IT_IS_NONE: &[&str] = &[
    "_hash",
    "sealed_",
    "_endpoint",
    "_env",
    "_file",
    "_algs",
    "alg_values",
    "_methods",
    "_profile",
    "_policy",
    "_rule",
    // Names that no password may be made of.
    "_words",
];

/// A secret in a `String` can be printed by everybody and stays in memory when it goes.
#[test]
fn what_is_called_like_a_secret_is_kept_as_one() {
    let plain = ["String", "Vec<u8>", "Vec<String>", "&'a str", "Box<str>", "Arc<str>"];
    let (mut seen, mut problems) = (0, Vec::new());
    let all = ["src", "crates"].iter().flat_map(|folder| sources(folder, "rs"));
    for (path, source) in all.filter(|(path, _)| !path.contains("/tests/") && !path.contains("/benches/")) {
        for (name, kind) in fields(&source) {
            let kind = kind.strip_prefix("Option<").and_then(|rest| rest.strip_suffix('>')).unwrap_or(&kind);
            let named = NAMES_OF_SECRETS.iter().any(|word| name.contains(word));
            if named && !SAYS_IT_IS_NONE.iter().any(|word| name.contains(word)) {
                seen += 1;
                if plain.contains(&kind) {
                    problems.push(format!("{path} has `{name}: {kind}`"));
                }
            }
        }
    }
    assert!(problems.is_empty(), "keep them in a Secret: {problems:#?}");
    assert!(seen > 30, "{seen}");
}

/// The fields of the structures in a source, one a line as rustfmt writes them: name and type.
fn fields(source: &str) -> Vec<(String, String)> {
    let (mut found, mut inside) = (Vec::new(), false);
    for line in source.lines() {
        let text = line.trim();
        if text.contains("struct ") && text.ends_with('{') && !text.starts_with("//") {
            inside = true;
        } else if text == "}" {
            inside = false;
        } else if inside && !text.starts_with("//") && !text.starts_with('#') {
            let field = text.trim_start_matches("pub").trim_start();
            let field = field.strip_prefix('(').and_then(|rest| rest.split_once(") ")).map_or(field, |(_, rest)| rest);
            if let Some((name, kind)) = field.trim_end_matches(',').split_once(": ") {
                found.push((name.to_owned(), kind.to_owned()));
            }
        }
    }
    found
}

#[test]
fn fields_are_found_whoever_may_see_them() {
    let source = "/// A struct {\npub struct A {\n    #[x(y: z)]\n    pub(crate) token: String,\n    pub b: Option<Secret>,\n    c: u8,\n}\nfn f(\n    password: &str,\n) {}\n";
    let found: Vec<_> = fields(source).into_iter().map(|(name, kind)| format!("{name}: {kind}")).collect();
    assert_eq!(found, ["token: String", "b: Option<Secret>", "c: u8"]);
}

/// Neither `unsafe` nor a way around that it is forbidden.
#[test]
fn unsafe_is_forbidden_in_every_package() {
    assert!(read("Cargo.toml").contains("[workspace.lints.rust]\nunsafe_code = \"forbid\""));
    let workspace = read("Cargo.toml");
    let (_, members) = workspace.split_once("members = [").unwrap();
    let members: Vec<_> = members.split(']').next().unwrap().split('"').skip(1).step_by(2).collect();
    assert!(members.len() > 6 && members.contains(&"crates/idm-server"), "{members:?}");
    for member in members {
        let manifest = read(&format!("{member}/Cargo.toml"));
        assert!(manifest.contains("[lints]\nworkspace = true"), "{member} has lints of its own");
    }
    for folder in ["src", "crates", "xtask/src", "fuzz", "tests"] {
        for (path, source) in sources(folder, "rs").into_iter().filter(|(path, _)| path != "tests/architecture.rs") {
            let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
            assert!(!code.into_iter().any(|line| line.contains("unsafe ") || line.contains("unsafe_code")), "{path}");
        }
    }
}

#[test]
fn nothing_needs_an_inline_script_or_style() {
    let html = read("index.html");
    for tag in html.split('<').filter(|tag| tag.starts_with("script")) {
        assert!(tag.contains("src="), "inline script in index.html");
    }
    let views = sources("src", "rs").into_iter().chain([("index.html".to_owned(), html)]);
    for (path, source) in views {
        for word in ["<style", " style=", " style:", " onclick", " onload", "inner_html", "javascript:"] {
            assert!(!source.contains(word), "{path} has {word}");
        }
        assert!(path == "index.html" || !source.contains("<script"), "{path} has a script");
    }
}

/// What a link opens in a window of its own must not reach back to the page that it came from (tabnabbing). Browsers see
/// to it by themselves since 2020; older ones do when they are told, right beside it.
#[test]
fn every_link_to_another_window_gives_no_opener() {
    let folders = [("src", "rs"), ("crates", "rs"), ("style", "js"), ("packages", "js"), ("examples", "html")];
    let all = folders.iter().flat_map(|(folder, extension)| sources(folder, extension));
    let mut seen = 0;
    for (path, source) in all.chain([("index.html".to_owned(), read("index.html"))]) {
        for (at, word) in source.match_indices("\"_blank").filter(|_| !path.ends_with("/tests.rs")) {
            let beside: String = source[at + word.len()..].chars().take(30).collect();
            assert!(beside.contains("noopener"), "{path} opens a window: `{beside}`");
            seen += 1;
        }
        for word in ["open_with_url", "window.open("] {
            assert!(!source.contains(word), "{path} opens a window by {word}");
        }
    }
    assert!(seen >= 4, "{seen}");
}

#[test]
fn only_the_tokens_have_raw_colours() {
    for (path, source) in sources("style", "css") {
        if path != "style/tokens.css" {
            assert!(!source.contains("rgb(") && !source.contains("hsl("), "{path} has a raw colour");
            let hex = source
                .split('#')
                .skip(1)
                .any(|rest| rest.len() > 2 && rest.bytes().take(3).all(|byte| byte.is_ascii_hexdigit()));
            assert!(!hex, "{path} has a raw colour");
        }
    }
}

#[test]
fn every_stylesheet_is_on_the_page() {
    let html = read("index.html");
    for (path, _) in sources("style", "css") {
        assert!(html.contains(&path), "index.html does not load {path}");
    }
}

fn layer_of(path: &str) -> String {
    let inside = path.trim_start_matches("src/");
    inside.split('/').next().unwrap_or(inside).trim_end_matches(".rs").to_owned()
}

/// The modules named right after `crate::`, in single and in grouped imports.
fn used_layers(source: &str) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    for rest in source.split("crate::").skip(1) {
        match rest.strip_prefix('{') {
            None => drop(used.insert(first_word(rest))),
            Some(group) => {
                let mut depth = 0_usize;
                let mut at_name = true;
                for (at, character) in group.char_indices() {
                    match character {
                        '}' if depth == 0 => break,
                        '{' => depth += 1,
                        '}' => depth -= 1,
                        ',' => at_name = true,
                        _ if character.is_alphabetic() && depth == 0 && at_name => {
                            used.insert(first_word(&group[at..]));
                            at_name = false;
                        }
                        _ => {}
                    }
                }
            }
        }
    }
    used
}

fn first_word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

#[test]
fn grouped_imports_are_understood() {
    let source = "use crate::{\n forms::{Sending, login::{A, B}},\n ui::x,\n};\nfn f() { crate::text::text() }";
    assert_eq!(used_layers(source).into_iter().collect::<Vec<_>>(), ["forms", "text", "ui"]);
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

fn sources(folder: &str, extension: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    collect(&root().join(folder), extension, &mut found);
    assert!(!found.is_empty(), "no .{extension} in {folder}");
    found
}

fn collect(folder: &Path, extension: &str, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, extension, found);
        } else if path.extension().is_some_and(|found| found == extension) {
            let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
            found.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
}
