//! Script in addresses: every name that our pages read out of a query, on every page, and what stands behind `#`.

use super::{PAYLOADS, nothing_ran};
use anyhow::{Context as _, Result, ensure};
use idm_e2e::{Api, Journey, Page, journey_in_whole_chromium};
use std::{collections::BTreeSet, fs, path::Path};
use thirtyfour::By;

/// The first part of a path or the whole, with and without a login.
const PUBLIC: [&str; 11] = [
    "/",
    "/login",
    "/signup",
    "/embedded/login",
    "/embedded/signup",
    "/forgot-password",
    "/reset-password",
    "/accept-invitation",
    "/verify-email",
    "/account",
    "/console",
];
const CONSOLE: [&str; 6] = [
    "/console/app-credentials",
    "/console/end-users",
    "/console/admins",
    "/console/audit-log",
    "/console/support",
    "/console/token-checker",
];

/// The names in the sources that read queries. Some are parts of paths, which does no harm here.
fn names() -> Result<BTreeSet<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src/paths");
    let mut names: BTreeSet<String> = ["provider", "q", "token"].map(str::to_owned).into();
    for entry in fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
        let source = fs::read_to_string(entry?.path())?;
        let texts = source.lines().filter(|line| line.starts_with("const ")).filter_map(|line| line.split('"').nth(1));
        names.extend(texts.filter(|text| text.chars().all(|c| c.is_ascii_alphabetic())).map(str::to_owned));
    }
    for known in ["returnTo", "codeChallenge", "state", "accountId", "lang", "query", "after", "actor", "ask", "view"] {
        ensure!(names.contains(known), "{known} is not found in the sources");
    }
    Ok(names)
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

/// Opens it, waits for a page, and sees that nothing ran.
async fn opens(page: &Page, url: &str) -> Result<()> {
    page.open(url).await?;
    page.until("a page", async || {
        Ok(page.driver().find_all(By::Css("#app h1, #early[data-state=ready] h1")).await?.into_iter().next())
    })
    .await
    .with_context(|| url.to_owned())?;
    nothing_ran(page).await.with_context(|| url.to_owned())
}

/// Every name at once, each with another payload; the first that is read may hide the others, so that they take turns.
fn everything(path: &str, names: &BTreeSet<String>, turn: usize) -> String {
    let pairs = names
        .iter()
        .enumerate()
        .map(|(at, name)| [name, "=", &encoded(PAYLOADS[(at + turn) % PAYLOADS.len()])].concat());
    let fragment = PAYLOADS[turn % PAYLOADS.len()].replace(' ', "%20");
    format!("{path}?{}#{fragment}", pairs.collect::<Vec<_>>().join("&"))
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_address_says_is_text_on_every_page() -> Result<()> {
    journey_in_whole_chromium("attacks-addresses", &[], async |journey| {
        let Journey { system, page } = journey;
        let names = names()?;
        for (turn, path) in PUBLIC.into_iter().enumerate() {
            opens(page, &system.url(&everything(path, &names, turn))).await?;
        }
        for (turn, path) in ["/reset-password", "/verify-email", "/accept-invitation"].into_iter().enumerate() {
            opens(page, &system.url(&[path, "#token=", &encoded(PAYLOADS[turn])].concat())).await?;
        }
        // One by one, where nothing else hides it.
        for (turn, name) in names.iter().enumerate() {
            let path = if turn % 2 == 0 { "/login" } else { "/signup" };
            opens(page, &system.url(&format!("{path}?{name}={}", encoded(PAYLOADS[turn % PAYLOADS.len()])))).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_address_says_is_text_to_whoever_is_logged_in() -> Result<()> {
    journey_in_whole_chromium("attacks-addresses-console", &[], async |journey| {
        let Journey { system, page } = journey;
        let names = names()?;
        let app_id = Api::admin(system).await?.create_application("An app").await?;
        page.open(&system.console_url).await?;
        page.get(idm_e2e::Role::Heading, "Log in to the console").await?;
        page.keep_logged_in().await?;
        page.log_in(&system.admin_email, &system.admin_password).await?;
        page.get(idm_e2e::Role::Heading, "App credentials").await?;
        // Another account in the address is a question of its own.
        let inside: BTreeSet<_> = names.iter().filter(|name| *name != "accountId").cloned().collect();
        let application = format!("/console/app-credentials/{app_id}");
        for (turn, path) in
            CONSOLE.iter().copied().chain([application.as_str(), "/account", "/console/nowhere"]).enumerate()
        {
            opens(page, &system.url(&everything(path, &inside, turn))).await?;
            opens(page, &system.url(&everything(path, &inside, turn + 2))).await?;
        }
        let reads = [
            ("/console/app-credentials", ["query", "kind", "status", "sort", "view", "after"].as_slice()),
            ("/console/end-users", &["query", "status", "sort", "after"]),
            ("/console/audit-log", &["actor", "target", "action", "from", "until", "after"]),
            ("/console/support", &["ask", "lang"]),
        ];
        for (path, names) in reads {
            for (turn, name) in names.iter().enumerate() {
                let payload = encoded(PAYLOADS[turn % PAYLOADS.len()]);
                opens(page, &system.url(&format!("{path}?{name}={payload}"))).await?;
            }
        }
        // A part of the path.
        for payload in PAYLOADS {
            opens(page, &system.url(&["/console/app-credentials/", &encoded(payload)].concat())).await?;
        }
        Ok(())
    })
    .await
}
