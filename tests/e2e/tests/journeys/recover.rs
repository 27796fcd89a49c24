//! A forgotten password, from the wish for a link to the login with a new password; and invitations.

use anyhow::{Result, ensure};
use idm_e2e::{
    Api, Journey, Page, Role, journey,
    mail::token_of,
    people::{EMAIL, PASSWORD},
    secrets,
};
use reqwest::Method;
use serde_json::json;
use thirtyfour::Key;

const RESET: &str = "/reset-password";
pub(super) const INVITATION: &str = "/accept-invitation";
const NEW: &str = "another Horse 8 staple";
/// Another clock in the page; the IDM's stays as it is.
const CLOCK: &str = "{ const real = Date.now; window.clockShift = 0; Date.now = () => real() + window.clockShift }";

async fn ask_for_link(journey: &Journey, email: &str) -> Result<()> {
    let page = &journey.page;
    page.open(&journey.system.url("/forgot-password")).await?;
    page.fill("Email address", email).await?;
    page.click(Role::Button, "Mail me a link").await?;
    page.get(Role::Heading, "Check your mail").await?;
    Ok(())
}

pub(super) async fn choose(page: &Page, password: &str) -> Result<()> {
    page.fill("New password", password).await?;
    page.click(Role::Button, "Save the password").await
}

/// By keyboard alone, and the other device is logged out.
#[tokio::test(flavor = "multi_thread")]
async fn a_forgotten_password_is_replaced_by_a_mailed_link() -> Result<()> {
    journey("recover", async |journey| {
        let Journey { system, page } = journey;
        journey.sign_up().await?;
        let elsewhere = Api::log_in(system, EMAIL, PASSWORD).await?;
        journey.log_out().await?;
        page.tab_to(Role::Textbox, "Email address").await?;
        page.press(EMAIL).await?;
        page.tab_to(Role::Link, "Forgot your password?").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Heading, "Forgot your password?").await?;
        ensure!(page.value("Email address").await? == EMAIL, "the address is asked for twice");
        page.seen("the forgotten password").await?;
        page.tab_to(Role::Button, "Mail me a link").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Heading, "Check your mail").await?;
        page.shows(&format!("If there is an account for {EMAIL}")).await?;
        page.seen("the mail that is on its way").await?;

        let link = journey.mailed_link(EMAIL, RESET, 1).await?;
        let token = token_of(&link).to_owned();
        let before: u64 = page.script("return history.length").await?;
        page.open(&link).await?;
        page.get(Role::Heading, "Choose a new password").await?;
        let after: u64 = page.script("return history.length").await?;
        ensure!(after == before + 1, "the link and its wiping are one entry of the history");
        let secrets = [("the mailed token", token.as_str()), ("the password", NEW)];
        secrets::nowhere(page, &secrets[..1]).await?;
        page.seen("choosing a new password").await?;
        page.tab_to(Role::Textbox, "New password").await?;
        page.press("short").await?;
        page.press(Key::Enter).await?;
        page.field_error("New password", "8 characters", true).await?;
        // A rule that only the IDM can judge: a refusal does not use the link up.
        page.fill("New password", "my-Ada-password-9").await?;
        page.press(Key::Enter).await?;
        page.field_error("New password", "email name", true).await?;
        page.seen("a new password that is refused").await?;
        page.fill("New password", NEW).await?;
        page.press(Key::Enter).await?;
        page.get(Role::Heading, "Your password is saved").await?;
        page.shows("logged out on every device").await?;
        secrets::nowhere(page, &secrets).await?;
        page.seen("the saved password").await?;
        ensure!(elsewhere.call(Method::GET, "/api/v1/access/users/me", None).await.is_err(), "the other device stays");

        page.tab_to(Role::Link, "Log in").await?;
        page.press(Key::Enter).await?;
        page.log_in(EMAIL, PASSWORD).await?;
        page.says(Role::Alert, "email address or the password is wrong").await?;
        page.log_in(EMAIL, NEW).await?;
        page.get(Role::Heading, "Your account").await?;
        page.shows("Verified").await?;
        secrets::nowhere(page, &secrets).await
    })
    .await
}

/// CVE-2026-23511: known addresses told apart by words.
#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_address_gets_the_same_page_and_no_mail() -> Result<()> {
    const SHOWN: &str = "return document.querySelector('main').innerHTML.replace(/0:\\d\\d|1:00/, 'time')";
    journey("recover-unknown", async |journey| {
        let page = &journey.page;
        journey.sign_up().await?;
        journey.log_out().await?;
        let mut shown = Vec::new();
        for email in [EMAIL, "eve@example.com"] {
            ask_for_link(journey, email).await?;
            let focus: String = page.script("return document.activeElement.outerHTML").await?;
            shown.push((page.script::<String>(SHOWN).await?.replace(email, "address"), focus));
        }
        ensure!(shown[0] == shown[1], "the pages differ: {shown:#?}");
        journey.mailed_link(EMAIL, RESET, 1).await?;
        ensure!(journey.mailed_links("eve@example.com", RESET).await?.is_empty(), "a stranger was mailed");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_is_sent_again_after_a_wait_and_failures_are_told() -> Result<()> {
    journey("recover-again", async |journey| {
        let page = &journey.page;
        journey.sign_up().await?;
        journey.log_out().await?;
        page.plant(CLOCK).await?;
        page.open(&journey.system.url("/forgot-password")).await?;
        page.click(Role::Button, "Mail me a link").await?;
        page.field_error("Email address", "Enter your email address", true).await?;
        page.fill("Email address", "ada").await?;
        page.click(Role::Button, "Mail me a link").await?;
        page.field_error("Email address", "name@example.com", true).await?;
        page.fill("Email address", EMAIL).await?;
        page.cut_off(true).await?;
        page.click(Role::Button, "Mail me a link").await?;
        page.says(Role::Alert, "cannot be reached").await?;
        page.seen("a wish that could not be sent").await?;
        page.cut_off(false).await?;
        page.click(Role::Button, "Mail me a link").await?;
        page.get(Role::Heading, "Check your mail").await?;
        journey.mailed_link(EMAIL, RESET, 1).await?;

        page.shows("sent again in 0:").await?;
        page.click(Role::Button, "Send the mail again").await?;
        for number in 2..=5 {
            let shift = format!("window.clockShift += 61000; return {number}");
            page.script::<u32>(&shift).await?;
            page.says(Role::Status, "sent again now").await?;
            page.click(Role::Button, "Send the mail again").await?;
            page.says(Role::Status, "was sent again").await?;
            journey.mailed_link(EMAIL, RESET, number).await?;
        }
        page.shows("Not more than five links").await?;
        page.seen("all mails that are sent").await?;
        page.click(Role::Button, "Use another address").await?;
        ensure!(page.value("Email address").await? == EMAIL, "the address is forgotten");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_works_once_in_one_of_two_tabs() -> Result<()> {
    journey("recover-two-tabs", async |journey| {
        let page = &journey.page;
        journey.sign_up().await?;
        journey.log_out().await?;
        ask_for_link(journey, EMAIL).await?;
        let link = journey.mailed_link(EMAIL, RESET, 1).await?;
        page.open(&link).await?;
        page.get(Role::Heading, "Choose a new password").await?;
        let first = page.driver().window().await?;
        let second = page.driver().new_tab().await?;
        page.driver().switch_to_window(second).await?;
        page.open(&link).await?;
        choose(page, NEW).await?;
        page.get(Role::Heading, "Your password is saved").await?;
        page.driver().switch_to_window(first).await?;
        choose(page, "a third Horse 9 staple").await?;
        page.get(Role::Heading, "This link no longer works").await?;
        page.seen("a link that was used").await?;
        page.click(Role::Link, "Ask for a new link").await?;
        page.get(Role::Heading, "Forgot your password?").await?;

        // Opened again, damaged, reloaded, and pasted into a tab that is there already.
        for link in [link.as_str(), &link[..link.len() - 1]] {
            page.open(link).await?;
            choose(page, NEW).await?;
            page.get(Role::Heading, "This link no longer works").await?;
        }
        ask_for_link(journey, EMAIL).await?;
        let fresh = journey.mailed_link(EMAIL, RESET, 2).await?;
        page.open(&fresh).await?;
        page.get(Role::Heading, "Choose a new password").await?;
        page.driver().refresh().await?;
        page.get(Role::Heading, "Open the link in your mail").await?;
        page.seen("a link that was reloaded").await?;
        page.open(&fresh).await?;
        page.get(Role::Heading, "Choose a new password").await?;
        secrets::nowhere(page, &[("the mailed token", token_of(&fresh))]).await?;
        choose(page, PASSWORD).await?;
        page.get(Role::Heading, "Your password is saved").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_expired_link_leads_to_a_new_one() -> Result<()> {
    journey("recover-expired", async |journey| {
        let Journey { system, page } = journey;
        journey.sign_up().await?;
        journey.log_out().await?;
        ask_for_link(journey, EMAIL).await?;
        let link = journey.mailed_link(EMAIL, RESET, 1).await?;
        system.change("UPDATE mailed_tokens SET expires = 1").await?;
        page.open(&link).await?;
        choose(page, NEW).await?;
        page.shows("within 30 minutes").await?;
        page.click(Role::Link, "Ask for a new link").await?;
        page.fill("Email address", EMAIL).await?;
        page.click(Role::Button, "Mail me a link").await?;
        let link = journey.mailed_link(EMAIL, RESET, 2).await?;
        page.open(&link).await?;
        page.cut_off(true).await?;
        choose(page, NEW).await?;
        page.says(Role::Alert, "cannot be reached").await?;
        page.cut_off(false).await?;
        page.click(Role::Button, "Save the password").await?;
        page.get(Role::Heading, "Your password is saved").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invited_admin_chooses_the_first_password() -> Result<()> {
    journey("recover-invited", async |journey| {
        let Journey { system, page } = journey;
        let body = json!({ "emailAddress": "grace@example.com", "roles": ["admin"] });
        Api::admin(system).await?.call(Method::POST, "/api/v1/access/users", Some(body)).await?;
        let link = journey.mailed_link("grace@example.com", INVITATION, 1).await?;
        page.open(&link).await?;
        page.get(Role::Heading, "Welcome! Choose your password").await?;
        page.seen("the invitation").await?;
        choose(page, NEW).await?;
        page.get(Role::Heading, "Your password is saved").await?;
        page.click(Role::Link, "Log in").await?;
        page.log_in("grace@example.com", NEW).await?;
        page.get(Role::Button, "Copy appId of Demo signup page").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_admin_gets_there_from_the_console() -> Result<()> {
    journey("recover-admin", async |journey| {
        let Journey { system, page } = journey;
        page.open(&system.console_url).await?;
        page.click(Role::Link, "Forgot your password?").await?;
        page.fill("Email address", &system.admin_email).await?;
        page.click(Role::Button, "Mail me a link").await?;
        let link = journey.mailed_link(&system.admin_email, RESET, 1).await?;
        page.open(&link).await?;
        choose(page, NEW).await?;
        page.click(Role::Link, "Log in").await?;
        page.log_in(&system.admin_email, NEW).await?;
        page.get(Role::Button, "Copy appId of Demo signup page").await?;

        // The broker cannot do it for another account.
        page.log_out_of_console().await?;
        page.open(&format!("{}?accountId={}", system.console_url, system.operator_account_id)).await?;
        page.get(Role::Heading, "Log in to the console").await?;
        page.gone(Role::Link, "Forgot your password?").await
    })
    .await
}
