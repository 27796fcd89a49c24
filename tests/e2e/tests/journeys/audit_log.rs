//! The audit log: in plain words, filtered, paged and exported.

use anyhow::{Context, Result, ensure};
use idm_e2e::{
    Api, DevTools, Journey, Network, Page, Role, journey,
    people::{EMAIL, PASSWORD},
};
use reqwest::Method;
use serde_json::{Value, json};
use std::path::Path;
use thirtyfour::Key;

const USERS: &str = "/api/v1/access/users";

async fn open_log(page: &Page) -> Result<()> {
    page.click(Role::Link, "Audit log").await?;
    page.get(Role::Heading, "Audit log").await?;
    page.get(Role::List, "Entries").await?;
    Ok(())
}

/// The text of every entry shown.
async fn entries(page: &Page) -> Result<Vec<String>> {
    page.script(
        "return [...document.querySelectorAll('.event')].map(entry => entry.textContent.replace(/\\s+/g, ' ').trim())",
    )
    .await
}

async fn address(page: &Page) -> Result<String> {
    page.script("return location.pathname + location.search").await
}

/// A person who was added, renamed and locked by the admin.
async fn history(admin: &Api) -> Result<String> {
    let body = json!({ "emailAddress": EMAIL, "name": "=1+1, \"Ada\"", "password": PASSWORD });
    let user = admin.call(Method::POST, USERS, Some(body)).await?;
    let id = user["userId"].as_str().context("no userId")?.to_owned();
    let path = format!("{USERS}/{id}");
    admin.call(Method::PATCH, &path, Some(json!({ "name": "Ada Lovelace" }))).await?;
    admin.call(Method::POST, &format!("{path}/lock"), None).await?;
    Ok(id)
}

/// Downloads go into this folder from now on.
pub(super) async fn downloads(page: &Page, folder: &Path) -> Result<()> {
    let parameters = json!({ "behavior": "allow", "downloadPath": folder });
    page.devtools(DevTools { method: "Browser.setDownloadBehavior", parameters }).await?;
    Ok(())
}

/// The content of the one downloaded file with this ending, and its name.
pub(super) async fn downloaded(page: &Page, folder: &Path, ending: &str) -> Result<(String, String)> {
    page.until("the download", async || {
        let mut files = std::fs::read_dir(folder)?.filter_map(Result::ok).map(|entry| entry.path());
        let file = files.find(|path| path.extension().is_some_and(|extension| extension == ending));
        let Some(file) = file else { return Ok(None) };
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let content = std::fs::read_to_string(file)?;
        // The browser makes the file, and then writes it.
        Ok((!content.is_empty()).then_some((content, name)))
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_happened_is_told_in_plain_words_and_found_by_every_filter() -> Result<()> {
    journey("audit-filters", async |journey| {
        let Journey { page, system } = journey;
        let admin = Api::admin(system).await?;
        let ada = history(&admin).await?;
        admin.create_application("Shop").await?;
        journey.log_in_admin().await?;
        open_log(page).await?;
        let all = entries(page).await?;
        let who = &system.admin_email;
        ensure!(all[0].starts_with(&format!("{who} created the app credential Shop")), "{all:#?}");
        ensure!(all[1].starts_with(&format!("{who} locked {EMAIL}")), "{all:#?}");
        ensure!(all[2].contains(&format!("{who} changed {EMAIL}")), "{all:#?}");
        ensure!(all[2].contains("before: =1+1, \"Ada\" → now: Ada Lovelace"), "no difference: {all:#?}");
        ensure!(all.iter().any(|entry| entry.contains("127.0.0.1") || entry.contains("::1")), "no address: {all:#?}");

        // What was done, in the address and back again.
        page.get(Role::Combobox, "What").await?.send_keys("Person locked").await?;
        page.until("one entry", async || Ok((entries(page).await?.len() == 1).then_some(()))).await?;
        ensure!(address(page).await? == "/console/audit-log?action=user.locked", "{}", address(page).await?);
        page.click(Role::Button, "Clear filters").await?;
        page.until("all entries", async || Ok((entries(page).await?.len() == all.len()).then_some(()))).await?;
        page.driver().back().await?;
        page.until("one entry", async || Ok((entries(page).await?.len() == 1).then_some(()))).await?;
        page.click(Role::Button, "Clear filters").await?;

        // To whom, by a suggestion for what is typed.
        let field = page.get(Role::Textbox, "Done to").await?;
        field.send_keys("ada").await?;
        const SUGGESTS: &str = "return [...document.querySelectorAll('#log-target-list option')].map(o => o.value)";
        page.until("a suggestion", async || {
            Ok(page.script::<Vec<String>>(SUGGESTS).await?.contains(&EMAIL.to_owned()).then_some(()))
        })
        .await?;
        field.clear().await?;
        field.send_keys(EMAIL).await?;
        page.until("the target in the address", async || Ok(address(page).await?.contains(&ada).then_some(()))).await?;
        page.until("what was done to Ada", async || Ok((entries(page).await?.len() == 3).then_some(()))).await?;
        page.press(Key::Tab).await?;
        let actor = page.get(Role::Textbox, "Done by").await?;
        actor.send_keys("nobody of this name").await?;
        actor.send_keys(Key::Tab).await?;
        page.field_error("Done by", "suggestions", false).await?;

        // A day before it all: nothing, and a way back.
        page.script::<Option<bool>>(
            "const day = document.querySelector('#log-until'); day.value = '2001-01-01';
             day.dispatchEvent(new Event('change', { bubbles: true }))",
        )
        .await?;
        page.get(Role::Heading, "No entry matches").await?;
        ensure!(address(page).await?.contains("until=2001-01-01"), "{}", address(page).await?);
        page.driver().refresh().await?;
        page.log_in(&system.admin_email, &system.admin_password).await?;
        page.get(Role::Heading, "No entry matches").await?;

        // From a person to the person's history, and from an entry to the person.
        page.open(&system.console_url.replace("/console", &format!("/console/end-users/{ada}"))).await?;
        page.log_in(&system.admin_email, &system.admin_password).await?;
        page.click(Role::Link, "What happened to this person").await?;
        page.until("Ada's history", async || Ok((entries(page).await?.len() == 3).then_some(()))).await?;
        page.click(Role::Link, EMAIL).await?;
        page.get(Role::Heading, "Ada Lovelace").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_that_matches_is_exported_page_by_page() -> Result<()> {
    journey("audit-export", async |journey| {
        let Journey { page, system } = journey;
        let folder = tempfile::TempDir::new()?;
        downloads(page, folder.path()).await?;
        let admin = Api::admin(system).await?;
        let ada = history(&admin).await?;
        // More than two pages of an export.
        for _ in 0..205 {
            for act in ["unlock", "lock"] {
                admin.call(Method::POST, &format!("{USERS}/{ada}/{act}"), None).await?;
            }
        }
        journey.log_in_admin().await?;
        open_log(page).await?;
        page.shows("50 entries on this page").await?;
        page.click(Role::Link, "Older entries").await?;
        page.get(Role::Link, "Newest entries").await?;
        page.driver().back().await?;
        page.gone(Role::Link, "Newest entries").await?;

        // A network that fails in the middle: what was read is kept, and trying again goes on.
        page.cut_off(true).await?;
        page.click(Role::Button, "Export CSV").await?;
        page.says(Role::Alert, "The export is not complete").await?;
        page.cut_off(false).await?;
        page.click(Role::Button, "Try again").await?;
        page.shows("Exported").await?;
        let (csv, name) = downloaded(page, folder.path(), "csv").await?;
        ensure!(name.starts_with("audit-log-20") && name.len() == "audit-log-2026-11-24.csv".len(), "{name}");
        let lines = csv.trim_end().split("\r\n").count();
        ensure!(lines > 1 + 413, "{lines} lines");
        ensure!(csv.starts_with("time,action,description,actorKind,"), "no head");
        ensure!(
            csv.contains("user.locked,") && csv.contains(&format!("locked {EMAIL},user,{}", admin.user_id)),
            "no lock"
        );
        ensure!(!csv.lines().any(|line| line.split(',').any(|field| field.starts_with('='))), "a formula");

        // Only what the filters leave.
        page.get(Role::Combobox, "What").await?.send_keys("Person added").await?;
        page.until("two entries", async || Ok((entries(page).await?.len() == 2).then_some(()))).await?;
        page.click(Role::Button, "Export JSON").await?;
        let (json, _) = downloaded(page, folder.path(), "json").await?;
        let events: Vec<Value> = serde_json::from_str(&json)?;
        ensure!(events.len() == 2 && events[0]["action"] == "user.created", "{json}");
        ensure!(events[0]["target"]["id"] == *ada, "{json}");

        // The page has let go of the files.
        page.click(Role::Link, "App credentials").await?;
        page.get(Role::Heading, "App credentials").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_export_can_be_stopped() -> Result<()> {
    journey("audit-export-stop", async |journey| {
        let Journey { page, system } = journey;
        let folder = tempfile::TempDir::new()?;
        downloads(page, folder.path()).await?;
        history(&Api::admin(system).await?).await?;
        journey.log_in_admin().await?;
        open_log(page).await?;
        page.network(Network::slow(5000)).await?;
        page.click(Role::Button, "Export JSON").await?;
        page.says(Role::Status, "Exporting").await?;
        page.click(Role::Button, "Stop").await?;
        page.shows("Export stopped. Nothing was saved.").await?;
        page.gone(Role::Button, "Stop").await?;
        page.network(Network::default()).await?;
        page.click(Role::Button, "Export CSV").await?;
        downloaded(page, folder.path(), "csv").await?;
        let saved = std::fs::read_dir(folder.path())?.count();
        ensure!(saved == 1, "{saved} files, though one export was stopped");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_needs_no_mouse_and_recovers_from_a_failing_network() -> Result<()> {
    journey("audit-keyboard", async |journey| {
        let Journey { page, system } = journey;
        let ada = history(&Api::admin(system).await?).await?;
        journey.log_in_admin().await?;
        page.cut_off(true).await?;
        page.tab_to(Role::Link, "Audit log").await?;
        page.press(Key::Enter).await?;
        page.says(Role::Alert, "The audit log could not be loaded").await?;
        page.tab_to(Role::Button, "Try again").await?;
        page.cut_off(false).await?;
        page.press(Key::Enter).await?;
        page.get(Role::List, "Entries").await?;
        page.tab_to(Role::Textbox, "Done to").await?;
        page.press(ada.as_str()).await?;
        page.press(Key::Enter).await?;
        page.until("Ada's entries", async || Ok((entries(page).await?.len() == 3).then_some(()))).await?;
        page.tab_to(Role::Combobox, "What").await?;
        page.press("Person locked").await?;
        page.until("one entry", async || Ok((entries(page).await?.len() == 1).then_some(()))).await?;
        page.tab_to(Role::Button, "Clear filters").await?;
        page.press(Key::Enter).await?;
        page.until("all entries", async || Ok((entries(page).await?.len() > 3).then_some(()))).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_audit_log_has_no_findings() -> Result<()> {
    journey("accessible-audit", async |journey| {
        let Journey { page, system } = journey;
        history(&Api::admin(system).await?).await?;
        journey.log_in_admin().await?;
        open_log(page).await?;
        page.seen("the audit log").await?;
        let actor = page.get(Role::Textbox, "Done by").await?;
        actor.send_keys("nobody of this name").await?;
        actor.send_keys(Key::Tab).await?;
        page.field_error("Done by", "suggestions", false).await?;
        page.get(Role::Combobox, "What").await?.send_keys("Recovery code used").await?;
        page.get(Role::Heading, "No entry matches").await?;
        page.seen("the audit log without matches").await?;
        page.click(Role::Button, "Clear filters").await?;
        page.get(Role::List, "Entries").await?;
        page.cut_off(true).await?;
        page.click(Role::Button, "Export CSV").await?;
        page.says(Role::Alert, "The export is not complete").await?;
        page.seen("an export that failed").await
    })
    .await
}
