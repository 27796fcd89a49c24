//! The account page: profile, password, sessions, one's data.

use super::{
    audit_log::{downloaded, downloads},
    people::mail_to,
};
use anyhow::{Context, Result, ensure};
use idm_e2e::{
    Api, Journey, Page, Role, journey,
    people::{EMAIL, PASSWORD},
};
use reqwest::{Client, Method};
use serde_json::{Value, json};
use thirtyfour::Key;

const NEW_EMAIL: &str = "countess@example.com";
const NEW_PASSWORD: &str = "another Horse 8 staple";
const SESSIONS: &str = "/api/v1/access/users/me/sessions";

async fn works(api: &Api) -> bool {
    api.call(Method::GET, "/api/v1/access/users/me", None).await.is_ok()
}

/// Opens what was mailed to verify an address, as far as the IDM is concerned.
async fn verify(journey: &Journey, email: &str, subject: &str) -> Result<()> {
    let mail = mail_to(journey, email, subject).await?;
    let text = mail["text"].as_str().context("a mail without text")?;
    let token = text.split_once("#token=").and_then(|(_, rest)| rest.lines().next()).context("no token")?;
    let url = format!("{}/api/v1/auth/verify-email", journey.system.idm_url);
    Client::new().post(url).json(&json!({ "token": token })).send().await?.error_for_status()?;
    Ok(())
}

/// What happens when the person comes back from another tab.
async fn come_back(page: &Page) -> Result<()> {
    page.script::<Option<bool>>("window.dispatchEvent(new Event('focus')); return null").await.map(drop)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_is_changed_by_keyboard_alone() -> Result<()> {
    journey("own-name", async |journey| {
        journey.sign_up().await?;
        let page = &journey.page;
        page.shows("No name yet").await?;
        page.seen("the account page").await?;
        page.tab_to(Role::Button, "Change name").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Dialog, "Change name").await?;
        page.seen("changing the name").await?;
        page.tab_to(Role::Textbox, "Name").await?;
        page.press("x".repeat(81)).await?;
        page.press(Key::Enter).await?;
        page.field_error("Name", "80 characters", true).await?;
        page.fill("Name", "Ada Lovelace").await?;
        page.press(Key::Enter).await?;
        page.gone(Role::Dialog, "Change name").await?;
        page.shows("Ada Lovelace").await?;
        page.says(Role::Status, "Name saved").await?;
        let focused: String = page.script("return document.activeElement.textContent").await?;
        ensure!(focused == "Change name", "the focus is on `{focused}`");
        page.driver().refresh().await?;
        page.get(Role::Heading, "Your account").await?;
        page.shows("Ada Lovelace").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_is_changed_when_its_link_was_opened() -> Result<()> {
    journey("own-email", async |journey| {
        journey.sign_up().await?;
        let page = &journey.page;
        page.shows("Not verified").await?;
        page.click(Role::Button, "Send the link again").await?;
        page.says(Role::Status, "on its way").await?;
        verify(journey, EMAIL, "Verify").await?;
        come_back(page).await?;
        page.gone(Role::Button, "Send the link again").await?;
        ensure!(!page.script::<String>("return document.body.innerText").await?.contains("Not verified"));

        page.click(Role::Button, "Change email address").await?;
        page.fill("New email address", &EMAIL.to_uppercase()).await?;
        page.click(Role::Button, "Send link").await?;
        page.field_error("New email address", "already", true).await?;
        page.field_error("Present password", "Enter the password", false).await?;
        page.fill("New email address", NEW_EMAIL).await?;
        page.fill("Present password", "wrong").await?;
        page.press(Key::Enter).await?;
        page.field_error("Present password", "not your present password", true).await?;
        page.seen("changing the address").await?;
        page.fill("Present password", PASSWORD).await?;
        page.press(Key::Enter).await?;
        page.gone(Role::Dialog, "Change email address").await?;
        page.shows(&format!("Open the link that we sent to {NEW_EMAIL}")).await?;
        page.seen("an address that waits for its link").await?;
        verify(journey, NEW_EMAIL, "Verify your new").await?;
        come_back(page).await?;
        page.until("the new address alone", async || {
            let text: String = page.script("return document.querySelector('main').innerText").await?;
            Ok((text.contains(NEW_EMAIL) && !text.contains("Open the link") && !text.contains(EMAIL)).then_some(()))
        })
        .await?;
        // What the page told before is not for whoever comes next.
        page.click(Role::Button, "Change email address").await?;
        page.fill("New email address", EMAIL).await?;
        page.fill("Present password", PASSWORD).await?;
        page.press(Key::Enter).await?;
        page.says(Role::Status, EMAIL).await?;
        journey.log_out().await?;
        let left: String = page.script("return document.body.innerText").await?;
        ensure!(!left.contains(EMAIL), "the page still tells of {EMAIL}: {left}");
        page.log_in(NEW_EMAIL, PASSWORD).await?;
        page.get(Role::Heading, "Your account").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_password_ends_the_other_sessions() -> Result<()> {
    journey("own-password", async |journey| {
        journey.sign_up().await?;
        let Journey { page, system } = journey;
        let other = Api::log_in(system, EMAIL, PASSWORD).await?;
        page.click(Role::Button, "Change password").await?;
        page.get(Role::Dialog, "Change password").await?;
        page.shows("All your other sessions end").await?;
        page.seen("changing the password").await?;
        page.answer("Change password", "Change password").await?;
        page.field_error("Present password", "Enter the password", true).await?;
        page.fill("Present password", "wrong").await?;
        page.fill("New password", "short").await?;
        page.press(Key::Enter).await?;
        page.field_error("New password", "8", true).await?;
        page.fill("New password", NEW_PASSWORD).await?;
        let done: u64 = page.script("return document.querySelectorAll('.rule-met').length").await?;
        ensure!(done == 5, "{done} of 5 rules are ticked off");
        page.press(Key::Enter).await?;
        page.field_error("Present password", "not your present password", true).await?;
        ensure!(works(&other).await, "the other session ended too early");
        page.fill("Present password", PASSWORD).await?;
        page.press(Key::Enter).await?;
        page.gone(Role::Dialog, "Change password").await?;
        page.says(Role::Status, "Password changed").await?;
        ensure!(!works(&other).await, "the other session lives on");
        page.shows("You are logged in nowhere else.").await?;
        journey.log_out().await?;
        page.log_in(EMAIL, NEW_PASSWORD).await?;
        page.get(Role::Heading, "Your account").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn guessing_the_present_password_locks_and_says_so_on_the_field() -> Result<()> {
    journey("own-password-lock", async |journey| {
        journey.sign_up().await?;
        let page = &journey.page;
        page.click(Role::Button, "Change password").await?;
        page.fill("New password", NEW_PASSWORD).await?;
        for guess in 0..7 {
            page.fill("Present password", &format!("guess {guess}")).await?;
            page.press(Key::Enter).await?;
            page.field_error("Present password", "not your present password", true).await?;
        }
        page.fill("Present password", PASSWORD).await?;
        page.press(Key::Enter).await?;
        page.field_error("Present password", "locked for another 30 minutes", true).await?;
        page.seen("a locked password").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn sessions_are_told_apart_and_ended_at_once() -> Result<()> {
    journey("own-sessions", async |journey| {
        journey.sign_up().await?;
        let Journey { page, system } = journey;
        let [first, second] =
            [Api::log_in(system, EMAIL, PASSWORD).await?, Api::log_in(system, EMAIL, PASSWORD).await?];
        // A list that cannot be loaded says so and is loaded again.
        page.block(&["*/users/me/sessions"]).await?;
        page.driver().refresh().await?;
        page.says(Role::Alert, "We could not load your sessions").await?;
        page.seen("sessions that cannot be loaded").await?;
        page.block(&[]).await?;
        page.try_again().await?;
        page.shows("This device").await?;
        page.shows("Chrome on Linux").await?;
        page.shows("from the address").await?;
        page.seen("sessions").await?;

        let ends = page.begins(Role::Button, "End the session of Unknown device").await?;
        ends.click().await?;
        page.begins(Role::Dialog, "End the session of Unknown device").await?;
        page.seen("ending a session").await?;
        page.press("wrong").await?;
        page.press(Key::Enter).await?;
        page.field_error("Present password", "not your present password", true).await?;
        ensure!(works(&first).await && works(&second).await, "a session ended without the password");
        page.fill("Present password", PASSWORD).await?;
        page.press(Key::Enter).await?;
        page.says(Role::Status, "Session of Unknown device ended").await?;
        page.until(
            "one of the others to end",
            async || Ok((works(&first).await != works(&second).await).then_some(())),
        )
        .await?;
        let focused: String = page.script("return document.activeElement.textContent").await?;
        ensure!(focused == "Sessions", "the focus is on `{focused}`");
        page.click(Role::Button, "Dismiss").await?;
        page.click(Role::Button, "End all others").await?;
        page.get(Role::Dialog, "End all other sessions?").await?;
        page.seen("ending all other sessions").await?;
        page.fill("Present password", PASSWORD).await?;
        page.answer("End all other sessions?", "End all others").await?;
        page.shows("You are logged in nowhere else.").await?;
        ensure!(!works(&first).await && !works(&second).await, "another session lives on");

        // Ended from elsewhere, this page goes on behind a login in its place.
        let elsewhere = Api::log_in(system, EMAIL, PASSWORD).await?;
        let sessions = elsewhere.call(Method::GET, SESSIONS, None).await?;
        let mine = sessions["sessions"].as_array().context("no sessions")?;
        let mine = mine.iter().find(|session| session["browser"] == "Chrome").context("no session of this page")?;
        let path = format!("{SESSIONS}/{}/end", mine["sessionId"].as_str().unwrap_or_default());
        elsewhere.call(Method::POST, &path, Some(json!({ "currentPassword": PASSWORD }))).await?;
        page.click(Role::Button, "Change name").await?;
        page.fill("Name", "Ada").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Dialog, "Log in again").await?;
        page.press(PASSWORD).await?;
        page.press(Key::Enter).await?;
        page.gone(Role::Dialog, "Log in again").await?;
        page.says(Role::Status, "Name saved").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_takes_their_data_along_and_deletes_the_account() -> Result<()> {
    journey("own-data", async |journey| {
        let folder = tempfile::tempdir()?;
        journey.sign_up().await?;
        let Journey { page, system } = journey;
        downloads(page, folder.path()).await?;
        page.cut_off(true).await?;
        page.click(Role::Button, "Export my data").await?;
        page.says(Role::Alert, "Your data could not be exported").await?;
        page.cut_off(false).await?;
        page.click(Role::Button, "Try again").await?;
        let (text, name) = downloaded(page, folder.path(), "json").await?;
        ensure!(name.starts_with("my-data-20"), "{name}");
        let data: Value = serde_json::from_str(&text)?;
        ensure!(data["user"]["emailAddress"] == EMAIL && data["secondFactor"]["enabled"] == false, "{text}");
        ensure!(data["sessions"][0]["browser"] == "Chrome" && data["sessions"][0]["current"] == true, "{text}");
        ensure!(data["passkeys"] == json!([]) && data["connectedLogins"] == json!([]), "{text}");
        ensure!(data["events"][0]["action"] == "user.created" && data["events"][0]["address"].is_null(), "{text}");
        ensure!(!text.contains("eyJ") && !text.contains("idmapp_"), "a secret is in the file");

        page.click(Role::Button, "Dismiss").await?;
        page.click(Role::Button, "Delete my account").await?;
        page.get(Role::Dialog, "Delete your account?").await?;
        page.seen("deleting the account").await?;
        let typed = format!("Type {EMAIL} to confirm");
        page.fill(&typed, "ada").await?;
        page.click(Role::Button, "Delete for good").await?;
        page.field_error(&typed, "not your email address", true).await?;
        page.fill(&typed, EMAIL).await?;
        page.fill("Present password", "wrong").await?;
        page.press(Key::Enter).await?;
        page.field_error("Present password", "not your present password", true).await?;
        page.fill("Present password", PASSWORD).await?;
        page.press(Key::Enter).await?;
        page.get(Role::Heading, "Log in").await?;
        page.shows("Your account is deleted").await?;
        page.seen("the login after the account was deleted").await?;
        page.log_in(EMAIL, PASSWORD).await?;
        page.says(Role::Alert, "wrong").await?;
        ensure!(Api::log_in(system, EMAIL, PASSWORD).await.is_err(), "the account is still there");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_admin_uses_the_page_and_cannot_delete_themselves() -> Result<()> {
    journey("own-admin", async |journey| {
        journey.log_in_admin().await?;
        let Journey { page, system } = journey;
        let link = "const link = document.createElement('a'); link.href = '/account'; document.body.append(link); \
                    link.click(); link.remove(); return null";
        page.script::<Option<bool>>(link).await?;
        page.get(Role::Heading, "Your account").await?;
        page.get(Role::Link, "Go to the console").await?;
        page.click(Role::Button, "Delete my account").await?;
        page.fill(&format!("Type {} to confirm", system.admin_email), &system.admin_email).await?;
        page.fill("Present password", &system.admin_password).await?;
        page.click(Role::Button, "Delete for good").await?;
        page.says(Role::Alert, "You are the only admin").await?;
        page.seen("the last admin's deletion").await?;
        page.click(Role::Button, "Cancel").await?;
        page.gone(Role::Dialog, "Delete your account?").await?;
        page.click(Role::Link, "Go to the console").await?;
        page.get(Role::Button, "Copy appId of Demo signup page").await?;
        Ok(())
    })
    .await
}
