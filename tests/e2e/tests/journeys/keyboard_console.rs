//! What admins and the operator do by keyboard alone, besides the main jobs: one app from its edit to its end, a conflict,
//! and a request decided on.

use super::audit_log::{downloaded, downloads};
use anyhow::{Result, ensure};
use idm_e2e::{
    Api, Journey, Network, Page, Role, journey,
    people::{EMAIL, PASSWORD},
};
use reqwest::Method;
use serde_json::json;
use thirtyfour::Key;

/// Gets to a button and presses it.
async fn push(page: &Page, button: &str) -> Result<()> {
    page.tab_to(Role::Button, button).await?;
    page.press(Key::Enter).await
}

/// Gets to a link and follows it.
async fn follow(page: &Page, link: &str) -> Result<()> {
    page.tab_to(Role::Link, link).await?;
    page.press(Key::Enter).await
}

/// Gets to a text box and types into it what takes the place of its content.
async fn enter(page: &Page, field: &str, text: &str) -> Result<()> {
    page.tab_to(Role::Textbox, field).await?;
    page.press(Key::Control + "a").await?;
    page.press(text).await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_app_is_changed_revoked_and_deleted_without_a_mouse() -> Result<()> {
    journey("keyboard-app", async |journey| {
        let Journey { system, page } = journey;
        let api = Api::admin(system).await?;
        let id = api.create_application("Keyboard app").await?;
        journey.log_in_admin().await?;
        follow(page, "Keyboard app").await?;
        page.get(Role::Heading, "Keyboard app").await?;
        push(page, "Edit").await?;
        page.get(Role::Dialog, "Edit app credential").await?;
        enter(page, "Name", "Mine").await?;
        api.change_application(&id, json!({ "name": "Theirs" })).await?;
        page.press(Key::Enter).await?;
        page.get(Role::Dialog, "Somebody else changed this app, too").await?;
        page.tab_to(Role::Radio, "Theirs: Theirs").await?;
        page.press(Key::Down).await?;
        push(page, "Save both").await?;
        page.get(Role::Heading, "Mine").await?;

        push(page, "Revoke").await?;
        page.get(Role::Dialog, "Revoke “Mine”?").await?;
        push(page, "Cancel").await?;
        page.gone(Role::Dialog, "Revoke “Mine”?").await?;
        push(page, "Revoke").await?;
        page.get(Role::Dialog, "Revoke “Mine”?").await?;
        page.tab_to(Role::Button, "Cancel").await?;
        push(page, "Revoke").await?;
        page.get(Role::Button, "Restore").await?;
        push(page, "Undo").await?;
        page.get(Role::Button, "Revoke").await?;

        push(page, "Delete").await?;
        page.get(Role::Dialog, "Delete “Mine”?").await?;
        enter(page, "To delete it, type its name: Mine", "Mine").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Heading, "App credentials").await?;
        let path = format!("/api/v1/access/applications/{id}");
        ensure!(api.call(Method::GET, &path, None).await.is_err(), "it is still there");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_operator_decides_without_a_mouse() -> Result<()> {
    journey("keyboard-operator", async |journey| {
        let Journey { system, page } = journey;
        let admin = Api::admin(system).await?;
        let ask = |name: &str| {
            json!({ "subject": name, "request": { "name": name, "privileges": ["identity:read", "identity:delete"],
                "justification": "Names on invoices." } })
        };
        for name in ["Billing", "Shop"] {
            admin.call(Method::POST, "/api/v1/support/conversations", Some(ask(name))).await?;
        }
        page.open(&format!("{}?accountId={}", system.console_url, system.operator_account_id)).await?;
        page.tab_to(Role::Textbox, "Email address").await?;
        page.press(system.operator_email.as_str()).await?;
        enter(page, "Password", &system.operator_password).await?;
        page.press(Key::Enter).await?;

        follow(page, "Billing").await?;
        page.get(Role::Heading, "Request: Billing").await?;
        push(page, "Change").await?;
        page.get(Role::Dialog, "Change the request").await?;
        page.tab_to(Role::Checkbox, "Delete end-users").await?;
        page.press(Key::Space).await?;
        push(page, "Save the change").await?;
        page.gone(Role::Dialog, "Change the request").await?;
        page.shows("Changed by support").await?;
        push(page, "Approve").await?;
        page.get(Role::Dialog, "Approve Billing?").await?;
        page.tab_to(Role::Button, "Cancel").await?;
        push(page, "Approve").await?;
        page.gone(Role::Dialog, "Approve Billing?").await?;
        page.shows("Approved").await?;

        follow(page, "All conversations").await?;
        follow(page, "Shop").await?;
        page.get(Role::Heading, "Request: Shop").await?;
        push(page, "Decline").await?;
        page.get(Role::Dialog, "Decline Shop?").await?;
        enter(page, "Reason", "Use an end-user app.").await?;
        page.tab_to(Role::Button, "Cancel").await?;
        push(page, "Decline").await?;
        page.gone(Role::Dialog, "Decline Shop?").await?;
        page.shows("Declined").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_conflict_over_a_person_is_settled_without_a_mouse() -> Result<()> {
    journey("keyboard-person", async |journey| {
        let Journey { system, page } = journey;
        let colleague = Api::admin(system).await?;
        let body = json!({ "emailAddress": EMAIL, "name": "Ada", "password": PASSWORD });
        let user = colleague.call(Method::POST, "/api/v1/access/users", Some(body)).await?;
        let path = format!("/api/v1/access/users/{}", user["userId"].as_str().unwrap_or_default());
        journey.log_in_admin().await?;
        follow(page, "All end-users").await?;
        follow(page, "Ada").await?;
        page.get(Role::Heading, "Ada").await?;
        push(page, "Edit").await?;
        page.get(Role::Dialog, "Name and address").await?;
        colleague.call(Method::PATCH, &path, Some(json!({ "name": "Ada Byron" }))).await?;
        enter(page, "Name", "Countess").await?;
        page.press(Key::Enter).await?;
        page.says(Role::Alert, "It is now Ada Byron").await?;
        ensure!(page.value("Name").await? == "Countess", "what was entered was lost");
        push(page, "Save").await?;
        page.get(Role::Heading, "Countess").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_audit_log_is_exported_and_stopped_without_a_mouse() -> Result<()> {
    journey("keyboard-export", async |journey| {
        let page = &journey.page;
        let folder = tempfile::TempDir::new()?;
        downloads(page, folder.path()).await?;
        journey.log_in_admin().await?;
        follow(page, "Audit log").await?;
        page.get(Role::List, "Entries").await?;
        push(page, "Export CSV").await?;
        let (csv, _) = downloaded(page, folder.path(), "csv").await?;
        ensure!(csv.starts_with("time,action,description,actorKind,"), "no head");

        page.network(Network::slow(5000)).await?;
        push(page, "Export JSON").await?;
        page.says(Role::Status, "Exporting").await?;
        push(page, "Stop").await?;
        page.shows("Export stopped. Nothing was saved.").await
    })
    .await
}
