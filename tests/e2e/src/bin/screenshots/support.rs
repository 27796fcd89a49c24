//! The conversations: an admin's and the operator's side.

use crate::shoot::Shoot;
use anyhow::{Context, Result};
use idm_e2e::{Api, Role, journey};
use reqwest::Method;
use serde_json::json;
use std::path::Path;
use thirtyfour::Key;

pub(super) async fn shoot(folder: &Path) -> Result<()> {
    journey("screenshots-support", async |journey| {
        const CONVERSATIONS: &str = "/api/v1/support/conversations";
        let (system, page) = (&journey.system, &journey.page);
        let shoot = Shoot { page, folder };
        let (admin, operator) = (Api::admin(system).await?, Api::operator(system).await?);
        journey.log_in_admin().await?;
        page.begins(Role::Link, "Support").await?.click().await?;
        page.get(Role::Heading, "No conversations yet").await?;
        shoot.state("support-empty").await?;
        page.click(Role::Button, "Ask for a back-end credential").await?;
        page.fill("Name of the app", "Billing").await?;
        page.click(Role::Checkbox, "Read end-users").await?;
        shoot.state("support-ask").await?;
        page.press(Key::Escape).await?;
        let ask = json!({ "subject": "Billing", "request": { "name": "Billing",
            "privileges": ["identity:read", "identity:delete"], "justification": "Names on invoices." } });
        let opened = admin.call(Method::POST, CONVERSATIONS, Some(ask)).await?;
        let path = format!("{CONVERSATIONS}/{}", opened["conversation"]["conversationId"].as_str().context("no id")?);
        let request = format!("{path}/requests/{}", opened["requests"][0]["requestId"].as_str().context("no id")?);
        let amended = json!({ "version": 1, "note": "Reading is enough for that, is it not?",
            "application": { "name": "Billing", "privileges": ["identity:read"] } });
        operator.call(Method::PATCH, &request, Some(amended)).await?;
        let question = json!({ "subject": "A question", "text": "Can two apps share one credential?" });
        admin.call(Method::POST, CONVERSATIONS, Some(question)).await?;
        page.get(Role::Link, "A question").await?;
        shoot.state("support-list").await?;
        page.click(Role::Link, "Billing").await?;
        let text = json!({ "text": "It is. Thank you." });
        admin.call(Method::POST, &format!("{path}/messages"), Some(text)).await?;
        page.shows("Thank you.").await?;
        shoot.state("support-amended").await?;
        operator.call(Method::POST, &format!("{request}/approve"), Some(json!({ "version": 2 }))).await?;
        page.get(Role::Button, "Reveal appToken").await?;
        shoot.state("support-approved").await?;
        page.log_out_of_console().await?;
        page.open(&format!("{}?accountId={}", system.console_url, system.operator_account_id)).await?;
        page.log_in(&system.operator_email, &system.operator_password).await?;
        page.get(Role::Link, "A question").await?;
        shoot.state("support-operator").await
    })
    .await
}
