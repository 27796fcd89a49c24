//! Script in the names of people, applications and accounts, wherever the console says them.

use super::{DRAWING, IMAGE, PAYLOADS, SCRIPT, are_text, nothing_ran, take};
use anyhow::{Context as _, Result};
use idm_e2e::{Api, Journey, Page, Role, journey_in_whole_chromium};
use reqwest::Method;
use serde_json::json;
use thirtyfour::Key;

/// What the seeded admin and their account are called.
const OWN_NAMES: [&str; 2] = [
    "UPDATE users SET name = '<img src=x onerror=document.documentElement.dataset.ran=1>' WHERE email_key = 'admin@demo.example'",
    "UPDATE accounts SET name = '<script>document.documentElement.dataset.ran=3</script>'",
];

async fn open_list(page: &Page, name: &str) -> Result<()> {
    take(page, Role::Link, name).await?;
    page.get(Role::Heading, name).await.map(drop)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_applications_name_is_text_wherever_it_shows() -> Result<()> {
    journey_in_whole_chromium("attacks-app-names", &[], async |journey| {
        let Journey { system, page } = journey;
        let admin = Api::admin(system).await?;
        for statement in OWN_NAMES {
            system.change(statement).await?;
        }
        let mut applications = Vec::new();
        for name in PAYLOADS {
            applications.push((admin.create_application(name).await?, name));
        }
        journey.log_in_admin().await?;
        are_text(page, &PAYLOADS).await?;
        page.click(Role::Radio, "Table").await?;
        page.click(Role::Checkbox, "Select all 6 loaded").await?;
        are_text(page, &PAYLOADS).await?;
        page.click(Role::Button, "Revoke").await?;
        page.get(Role::Dialog, "Revoke 6 app credentials?").await?;
        are_text(page, &PAYLOADS).await?;
        page.press(Key::Escape).await?;
        page.gone(Role::Dialog, "Revoke 6 app credentials?").await?;
        page.press(Key::Control + "k").await?;
        page.get(Role::Dialog, "Find or do").await?;
        page.press("dataset").await?;
        page.get(Role::Option, &format!("{SCRIPT} Active")).await?;
        nothing_ran(page).await?;
        page.press(Key::Escape).await?;
        page.begins(Role::Button, "Your menu").await?.click().await?;
        are_text(page, &["<img src=x onerror"]).await?;
        page.press(Key::Escape).await?;

        for (app_id, name) in &applications {
            journey.visit_application(app_id).await?;
            page.get(Role::Heading, name).await?;
            nothing_ran(page).await?;
        }
        for (app_id, name) in applications.iter().filter(|(_, name)| [DRAWING, SCRIPT].contains(name)) {
            journey.visit_application(app_id).await?;
            page.get(Role::Heading, name).await?;
            let question = format!("Revoke “{name}”?");
            page.click(Role::Button, "Revoke").await?;
            page.get(Role::Dialog, &question).await?;
            nothing_ran(page).await?;
            page.answer(&question, "Revoke").await?;
            page.get(Role::Button, "Undo").await?;
            are_text(page, &[name]).await?;
            page.click(Role::Button, "Undo").await?;
            page.get(Role::Button, "Revoke").await?;
            take(page, Role::Button, "Delete").await?;
            page.get(Role::Dialog, &format!("Delete “{name}”?")).await?;
            page.get(Role::Textbox, &format!("To delete it, type its name: {name}")).await?;
            nothing_ran(page).await?;
            page.press(Key::Escape).await?;
            page.gone(Role::Dialog, &format!("Delete “{name}”?")).await?;
        }
        open_list(page, "Audit log").await?;
        are_text(page, &PAYLOADS).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_applications_name_is_text_beside_its_token() -> Result<()> {
    journey_in_whole_chromium("attacks-token-names", &[], async |journey| {
        journey.log_in_admin().await?;
        let page = &journey.page;
        page.create_application(IMAGE).await?;
        are_text(page, &[IMAGE]).await?;
        let token = page.reveal_token().await?;
        nothing_ran(page).await?;
        page.fill("Saved it another way? Type its last 6 characters", &token[token.len() - 6..]).await?;
        page.click(Role::Button, "OK").await?;
        page.gone(Role::Dialog, "Save your appToken").await?;
        page.get(Role::Button, &format!("Copy appId of {IMAGE}")).await?;
        nothing_ran(page).await?;
        page.click(Role::Link, "Token checker").await?;
        page.get(Role::Heading, "Token checker").await?;
        page.fill("String to check", &token).await?;
        page.click(Role::Button, "Ask whether it is still accepted").await?;
        page.get(Role::Link, IMAGE).await?;
        nothing_ran(page).await?;
        page.fill("String to check", SCRIPT).await?;
        page.shows("This is no appToken.").await?;
        nothing_ran(page).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_persons_name_is_text_wherever_it_shows() -> Result<()> {
    journey_in_whole_chromium("attacks-people-names", &[], async |journey| {
        let Journey { system, page } = journey;
        let admin = Api::admin(system).await?;
        for (number, name) in PAYLOADS.iter().enumerate() {
            let user = json!({ "emailAddress": format!("user{number}@example.com"), "name": name });
            let made = admin.call(Method::POST, "/api/v1/access/users", Some(user)).await?;
            made["userId"].as_str().or_else(|| made["user"]["userId"].as_str()).context("no userId")?;
        }
        journey.log_in_admin().await?;
        open_list(page, "All end-users").await?;
        are_text(page, &PAYLOADS).await?;
        for (number, name) in PAYLOADS.iter().enumerate() {
            take(page, Role::Link, name).await?;
            page.get(Role::Heading, name).await?;
            nothing_ran(page).await?;
            if number > 2 {
                open_list(page, "All end-users").await?;
                continue;
            }
            take(page, Role::Button, "Edit").await?;
            page.get(Role::Textbox, "Name").await?;
            nothing_ran(page).await?;
            page.press(Key::Escape).await?;
            page.gone(Role::Textbox, "Name").await?;
            take(page, Role::Button, "Lock").await?;
            are_text(page, &[&format!("{name} is locked")]).await?;
            page.click(Role::Button, "Undo").await?;
            are_text(page, &[&format!("{name} can log in again")]).await?;
            take(page, Role::Button, "Remove").await?;
            page.get(Role::Dialog, &format!("Remove {name}?")).await?;
            nothing_ran(page).await?;
            page.fill(&format!("Type user{number}@example.com to confirm"), &format!("user{number}@example.com"))
                .await?;
            page.press(Key::Enter).await?;
            page.get(Role::Heading, "All end-users").await?;
            are_text(page, &[&format!("{name} was removed")]).await?;
        }
        open_list(page, "Audit log").await?;
        nothing_ran(page).await?;
        open_list(page, "Account admins").await?;
        nothing_ran(page).await
    })
    .await
}
