//! Script in what accounts and the platform write to each other, on both sides.

use super::{ADDRESS, DECODED, DRAWING, IMAGE, PAYLOADS, SCRIPT, are_text, nothing_ran};
use anyhow::{Context as _, Result};
use idm_e2e::{Api, Journey, Page, Role, journey_in_whole_chromium};
use reqwest::Method;
use serde_json::json;
use thirtyfour::Key;

const CONVERSATIONS: &str = "/api/v1/support/conversations";
const ACCOUNT: &str = "UPDATE accounts SET name = '<img src=x onerror=document.documentElement.dataset.ran=1>'";

async fn open(page: &Page, subject: &str) -> Result<()> {
    page.begins(Role::Link, "Support").await?.click().await?;
    page.get(Role::Heading, "Support").await?;
    page.get(Role::Link, subject).await?;
    nothing_ran(page).await?;
    page.click(Role::Link, subject).await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_written_to_and_by_support_is_text_on_both_sides() -> Result<()> {
    journey_in_whole_chromium("attacks-support", &[], async |journey| {
        let Journey { system, page } = journey;
        let (admin, operator) = (Api::admin(system).await?, Api::operator(system).await?);
        system.change(ACCOUNT).await?;
        let all = PAYLOADS.join("\n");
        let body = json!({ "subject": IMAGE, "request": {
            "name": SCRIPT, "privileges": ["identity:read"], "justification": all } });
        let opened = admin.call(Method::POST, CONVERSATIONS, Some(body)).await?;
        let other = json!({ "subject": "Another", "text": "Hello" });
        admin.call(Method::POST, CONVERSATIONS, Some(other)).await?;
        let id = opened["conversation"]["conversationId"].as_str().context("no conversation")?;
        let path = format!("{CONVERSATIONS}/{id}");
        let message = json!({ "text": all });
        admin.call(Method::POST, &format!("{path}/messages"), Some(message.clone())).await?;
        operator.call(Method::POST, &format!("{path}/messages"), Some(message)).await?;

        // The account's side.
        journey.log_in_admin().await?;
        open(page, IMAGE).await?;
        page.get(Role::Heading, &format!("Request: {SCRIPT}")).await?;
        are_text(page, &PAYLOADS).await?;
        let said = json!({ "text": DRAWING });
        operator.call(Method::POST, &format!("{path}/messages"), Some(said)).await?;
        page.says(Role::Status, &format!("New message. Platform support: {DRAWING}")).await?;
        nothing_ran(page).await?;
        page.fill("Your message", SCRIPT).await?;
        page.press(Key::Enter).await?;
        page.says(Role::List, SCRIPT).await?;
        nothing_ran(page).await?;
        let request = &admin.call(Method::GET, &path, None).await?["requests"][0];
        let amended = json!({ "version": request["version"], "note": all,
            "application": { "name": DRAWING, "privileges": ["identity:read"] } });
        let at = format!("{path}/requests/{}", request["requestId"].as_str().context("no request")?);
        operator.call(Method::PATCH, &at, Some(amended)).await?;
        page.get(Role::Heading, &format!("Request: {DRAWING}")).await?;
        are_text(page, &PAYLOADS).await?;
        page.click(Role::Button, "Withdraw").await?;
        page.get(Role::Dialog, &format!("Withdraw the request for {DRAWING}?")).await?;
        nothing_ran(page).await?;
        page.press(Key::Escape).await?;
        page.gone(Role::Dialog, &format!("Withdraw the request for {DRAWING}?")).await?;
        // On another conversation's page, a message is told by its own conversation's subject.
        page.click(Role::Link, "All conversations").await?;
        page.click(Role::Link, "Another").await?;
        page.get(Role::Heading, "Another").await?;
        let said = json!({ "text": ADDRESS });
        operator.call(Method::POST, &format!("{path}/messages"), Some(said)).await?;
        page.says(Role::Status, &format!("New message in “{IMAGE}”. {ADDRESS}")).await?;
        nothing_ran(page).await?;
        page.log_out_of_console().await?;

        // The platform's.
        page.open(&format!("{}?accountId={}", system.console_url, system.operator_account_id)).await?;
        page.get(Role::Heading, "Log in to the console").await?;
        page.log_in(&system.operator_email, &system.operator_password).await?;
        page.get(Role::Heading, "Support").await?;
        are_text(page, &["<img src=x onerror"]).await?;
        page.click(Role::Link, IMAGE).await?;
        page.get(Role::Heading, &format!("Request: {DRAWING}")).await?;
        are_text(page, &PAYLOADS).await?;
        page.click(Role::Button, "Change").await?;
        page.get(Role::Dialog, "Change the request").await?;
        nothing_ran(page).await?;
        page.fill("Name of the app", IMAGE).await?;
        page.fill("Why you change it", DECODED).await?;
        page.click(Role::Button, "Save the change").await?;
        page.gone(Role::Dialog, "Change the request").await?;
        are_text(page, &[DECODED]).await?;
        for (button, question) in [("Approve", format!("Approve {IMAGE}?")), ("Decline", format!("Decline {IMAGE}?"))] {
            page.click(Role::Button, button).await?;
            page.get(Role::Dialog, &question).await?;
            nothing_ran(page).await?;
            if button == "Decline" {
                page.fill("Reason", SCRIPT).await?;
                page.answer(&question, button).await?;
            } else {
                page.press(Key::Escape).await?;
            }
            page.gone(Role::Dialog, &question).await?;
        }
        page.shows("Declined").await?;
        are_text(page, &[SCRIPT]).await
    })
    .await
}
