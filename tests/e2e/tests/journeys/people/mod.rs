//! All end-users and account admins: listing, adding, changing, locking, removing.

mod admins;
mod end_users;
mod findings;
mod person;

use anyhow::{Context, Result};
use idm_e2e::{Api, Journey, Page, Role, people::PASSWORD};
use reqwest::Method;
use serde_json::Value;

const SEARCH: &str = "Search";

/// Opens one of the lists by the menu.
async fn open_list(page: &Page, name: &str) -> Result<()> {
    page.click(Role::Link, name).await?;
    page.get(Role::Heading, name).await?;
    Ok(())
}

/// Reloads; the seeded admin is not kept logged in, so what the address says has to survive a login, too.
async fn reload(Journey { page, system }: &Journey) -> Result<()> {
    page.driver().refresh().await?;
    page.get(Role::Heading, "Log in to the console").await?;
    page.log_in(&system.admin_email, &system.admin_password).await
}

/// Adds an end-user with a first password.
async fn add(page: &Page, email: &str, name: &str) -> Result<()> {
    page.click(Role::Button, "Add end-user").await?;
    page.get(Role::Dialog, "Add end-user").await?;
    page.fill("Email address", email).await?;
    page.fill("Name (optional)", name).await?;
    page.click(Role::Checkbox, "Set a first password myself").await?;
    page.fill("First password", PASSWORD).await?;
    page.click(Role::Button, "Create").await?;
    page.gone(Role::Dialog, "Add end-user").await?;
    page.get(Role::Link, name).await?;
    Ok(())
}

/// The path and query of the address bar.
async fn address(page: &Page) -> Result<String> {
    page.script("return location.pathname + location.search").await
}

/// The mail that the demo would have sent to this address, the newest first.
pub(super) async fn mail_to(journey: &Journey, email: &str, subject_has: &str) -> Result<Value> {
    let url = format!("{}/mails.json", journey.system.outbox_url.trim_end_matches('/'));
    journey
        .page
        .until("the mail", async || {
            let mails: Value = reqwest::get(&url).await?.json().await?;
            let mails = mails.as_array().context("no list of mails")?;
            let fits = |mail: &&Value| {
                mail["to"].as_str() == Some(email) && mail["subject"].as_str().is_some_and(|s| s.contains(subject_has))
            };
            Ok(mails.iter().find(fits).cloned())
        })
        .await
}

/// Whether a session is accepted.
async fn works(api: &Api) -> bool {
    api.call(Method::GET, "/api/v1/access/users/me", None).await.is_ok()
}
