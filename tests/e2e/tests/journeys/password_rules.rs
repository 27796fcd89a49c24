//! Every place where a password is chosen follows the account's rules: here those of NIST SP 800-63B-4.

use super::recover::{INVITATION, choose};
use anyhow::{Context, Result, ensure};
use idm_e2e::{Api, Journey, Page, Role, journey, people::EMAIL};
use reqwest::Method;
use serde_json::json;
use thirtyfour::{By, Key};

/// Long enough alone, and nothing that the classic rules would take.
const PHRASE: &str = "aaa plain words";
/// Long enough beside a second factor.
const SHORT: &str = "aaa plain";
/// Long enough alone, and on the IDM's list of used passwords, of which the page knows the beginning.
const COMMON: &str = "qwertyuiop12345";

/// A system whose account has chosen the NIST rules, as its admin would.
async fn under_nist(name: &str, walk: impl AsyncFnOnce(&Journey) -> Result<()>) -> Result<()> {
    journey(name, async |journey| {
        let chosen = json!({ "passwordProfile": "nist-800-63b-4" });
        Api::admin(&journey.system).await?.call(Method::PATCH, "/api/v1/access/account", Some(chosen)).await?;
        walk(journey).await
    })
    .await
}

/// Waits until these rules are on the page, each as it reads, ticked off or not.
async fn rules_are(page: &Page, expected: &[(&str, bool)]) -> Result<()> {
    page.until(&format!("the rules {expected:?}"), async || {
        let mut found = Vec::new();
        for line in page.driver().find_all(By::Css(".rule")).await? {
            let text = line.prop("textContent").await?.unwrap_or_default();
            found.push((text.clone(), text.starts_with("done:")));
        }
        let fits = |(line, (text, met)): (&(String, bool), &(&str, bool))| line.0.contains(text) && line.1 == *met;
        Ok((found.len() == expected.len() && found.iter().zip(expected).all(fits)).then_some(()))
    })
    .await
}

const fn rules(length: &str, long: bool, uncommon: bool, no_address: bool) -> [(&str, bool); 3] {
    [(length, long), ("one that everybody uses", uncommon), ("not to be your email address", no_address)]
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_up_asks_for_length_alone() -> Result<()> {
    under_nist("nist-signup", async |journey| {
        let Journey { system, page } = journey;
        page.open(&system.enduser_url).await?;
        page.fill("Email address", "ada.lovelace@example.com").await?;
        rules_are(page, &rules("15 to 128 characters", false, false, false)).await?;
        page.fill("Password", "ada.lovelace@example.com").await?;
        rules_are(page, &rules("15 to 128 characters", true, true, false)).await?;
        page.click(Role::Button, "Sign up").await?;
        page.field_error("Password", "Your email address is no password", true).await?;
        page.fill("Password", SHORT).await?;
        rules_are(page, &rules("15 to 128 characters", false, true, true)).await?;
        page.press(Key::Enter).await?;
        page.field_error("Password", "at least 15", true).await?;
        page.fill("Password", COMMON).await?;
        rules_are(page, &rules("15 to 128 characters", true, true, true)).await?;
        page.press(Key::Enter).await?;
        page.field_error("Password", "Too many people use this password", true).await?;
        rules_are(page, &rules("15 to 128 characters", true, false, true)).await?;
        page.seen("a password that the list has").await?;
        page.fill("Password", PHRASE).await?;
        page.press(Key::Enter).await?;
        page.get(Role::Heading, "You are signed up").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn rules_that_do_not_come_are_asked_for_again() -> Result<()> {
    under_nist("nist-cut-off", async |journey| {
        let Journey { system, page } = journey;
        page.block(&["*/password-policy*"]).await?;
        page.open(&system.enduser_url).await?;
        page.shows("8 to 128 characters").await?;
        page.fill("Password", PHRASE).await?;
        page.block(&[]).await?;
        rules_are(page, &rules("15 to 128 characters", true, true, true)).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn one_s_own_password_is_shorter_beside_a_second_factor() -> Result<()> {
    under_nist("nist-own", async |journey| {
        let Journey { system, page } = journey;
        page.open(&system.enduser_url).await?;
        page.fill("Email address", EMAIL).await?;
        page.fill("Password", PHRASE).await?;
        page.press(Key::Enter).await?;
        page.click(Role::Link, "Continue").await?;
        page.click(Role::Button, "Change password").await?;
        page.fill("Present password", PHRASE).await?;
        page.fill("New password", SHORT).await?;
        rules_are(page, &rules("15 to 128 characters", false, true, true)).await?;
        page.seen("changing the password").await?;
        page.press(Key::Enter).await?;
        page.field_error("New password", "at least 15", true).await?;
        page.press(Key::Escape).await?;
        page.gone(Role::Dialog, "Change password").await?;

        let codes = Api::log_in(system, EMAIL, PHRASE).await?.enrol_second_factor(PHRASE).await?;
        page.driver().refresh().await?;
        page.get(Role::Button, "Turn off").await?;
        page.click(Role::Button, "Change password").await?;
        page.fill("Present password", PHRASE).await?;
        page.fill("Code of your authenticator app, or a recovery code", &codes[0]).await?;
        page.fill("New password", "aaa pla").await?;
        rules_are(page, &rules("8 to 128 characters", false, true, true)).await?;
        page.press(Key::Enter).await?;
        page.field_error("New password", "at least 8", true).await?;
        page.fill("New password", SHORT).await?;
        rules_are(page, &rules("8 to 128 characters", true, true, true)).await?;
        page.press(Key::Enter).await?;
        page.gone(Role::Dialog, "Change password").await?;
        page.says(Role::Status, "Password changed").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_invited_may_have_a_second_factor_which_the_page_cannot_know() -> Result<()> {
    under_nist("nist-invited", async |journey| {
        let Journey { system, page } = journey;
        let body = json!({ "emailAddress": EMAIL });
        Api::admin(system).await?.call(Method::POST, "/api/v1/access/users", Some(body)).await?;
        let link = journey.mailed_link(EMAIL, INVITATION, 1).await?;
        page.open(&link).await?;
        page.fill("New password", SHORT).await?;
        rules_are(page, &rules("8 are enough if you log in with a code as well", false, true, true)).await?;
        page.press(Key::Enter).await?;
        page.field_error("New password", "Make it longer", true).await?;
        choose(page, PHRASE).await?;
        page.get(Role::Heading, "Your password is saved").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_first_password_follows_the_rules_of_the_account() -> Result<()> {
    under_nist("nist-first", async |journey| {
        let Journey { system, page } = journey;
        journey.log_in_admin().await?;
        page.click(Role::Link, "All end-users").await?;
        page.click(Role::Button, "Add end-user").await?;
        page.fill("Email address", EMAIL).await?;
        page.click(Role::Checkbox, "Set a first password myself").await?;
        page.fill("First password", SHORT).await?;
        rules_are(page, &rules("15 to 128 characters", false, true, true)).await?;
        page.seen("a first password under the NIST rules").await?;
        page.click(Role::Button, "Create").await?;
        page.field_error("First password", "at least 15", true).await?;
        page.fill("First password", PHRASE).await?;
        rules_are(page, &rules("15 to 128 characters", true, true, true)).await?;
        page.press(Key::Enter).await?;
        page.get(Role::Link, EMAIL).await?;
        Api::log_in(system, EMAIL, PHRASE).await.context("the first password does not log in")?;
        let events = Api::admin(system).await?.call(Method::GET, "/api/v1/access/audit-log", None).await?;
        ensure!(events.to_string().contains("passwordProfile"), "the choice of the rules is not in the log: {events}");
        Ok(())
    })
    .await
}
