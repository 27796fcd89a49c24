//! Passkeys: added, used to log in, in place of a code, and removed.

use anyhow::{Result, ensure};
use idm_e2e::{
    Api, Authenticator, Journey, Page, Role, journey,
    people::{EMAIL, PASSWORD},
    secrets,
};
use thirtyfour::Key;

const LOG_IN: &str = "Log in with a passkey";

/// Adds a passkey on the account page.
async fn add(page: &Page, name: &str, password: &str) -> Result<()> {
    page.click(Role::Button, "Add a passkey").await?;
    page.get(Role::Dialog, "Add a passkey").await?;
    page.fill("Name", name).await?;
    page.fill("Present password", password).await?;
    page.press(Key::Enter).await?;
    page.gone(Role::Dialog, "Add a passkey").await?;
    page.get(Role::Button, &format!("Remove the passkey {name}")).await.map(drop)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passkey_is_added_renamed_and_removed_by_keyboard_alone() -> Result<()> {
    journey("passkey-added", async |journey| {
        journey.sign_up().await?;
        let page = &journey.page;
        let device = Authenticator::connect(page).await?;
        page.shows("You have no passkey yet").await?;
        page.tab_to(Role::Button, "Add a passkey").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Dialog, "Add a passkey").await?;
        page.seen("adding a passkey").await?;
        page.tab_to(Role::Button, "Continue").await?;
        page.press(Key::Enter).await?;
        page.field_error("Name", "Give the passkey a name", true).await?;
        page.field_error("Present password", "Enter", false).await?;
        page.press("Work laptop").await?;
        page.tab_to(Role::Textbox, "Present password").await?;
        page.press("wrong").await?;
        page.press(Key::Enter).await?;
        page.field_error("Present password", "not your present password", true).await?;
        ensure!(device.passkeys().await? == 0, "a passkey was made before the password was right");

        // The person is not recognised: the browser makes none, and what was entered is kept.
        device.verifies(false).await?;
        page.fill("Present password", PASSWORD).await?;
        page.press(Key::Enter).await?;
        page.says(Role::Alert, "Your browser made no passkey").await?;
        page.seen("a passkey that was not made").await?;
        ensure!(page.value("Name").await? == "Work laptop", "the name is gone");
        device.verifies(true).await?;
        page.tab_to(Role::Textbox, "Present password").await?;
        page.press(Key::Enter).await?;
        page.gone(Role::Dialog, "Add a passkey").await?;
        page.says(Role::Status, "Passkey Work laptop added").await?;
        page.shows("Not used yet").await?;
        page.seen("a passkey").await?;
        secrets::nowhere(page, &[("the password", PASSWORD)]).await?;

        // A device makes one for each person.
        page.click(Role::Button, "Add a passkey").await?;
        page.fill("Name", "The same").await?;
        page.fill("Present password", PASSWORD).await?;
        page.press(Key::Enter).await?;
        page.says(Role::Alert, "has a passkey of yours already").await?;
        page.press(Key::Escape).await?;
        page.gone(Role::Dialog, "Add a passkey").await?;

        page.tab_to(Role::Button, "Rename the passkey Work laptop").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Dialog, "Rename the passkey Work laptop").await?;
        page.fill("Name", "Old laptop").await?;
        page.press(Key::Enter).await?;
        page.says(Role::Status, "Passkey renamed to Old laptop").await?;
        page.tab_to(Role::Button, "Remove the passkey Old laptop").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Dialog, "Remove the passkey Old laptop?").await?;
        page.seen("removing a passkey").await?;
        page.press("wrong").await?;
        page.press(Key::Enter).await?;
        page.field_error("Present password", "not your present password", true).await?;
        page.fill("Present password", PASSWORD).await?;
        page.press(Key::Enter).await?;
        page.says(Role::Status, "Passkey Old laptop removed").await?;
        page.shows("You have no passkey yet").await?;
        let focused: String = page.script("return document.activeElement.id").await?;
        ensure!(focused == "own-passkeys", "the focus is on `{focused}`");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passkey_that_took_too_long_is_told_of() -> Result<()> {
    journey("passkey-too-late", async |journey| {
        // As if five minutes had passed between what begins it and what ends it.
        let forgotten = "CREATE TRIGGER forgotten AFTER INSERT ON passkey_ceremonies WHEN NEW.user_id IS NOT NULL \
                         BEGIN DELETE FROM passkey_ceremonies WHERE user_id IS NOT NULL; END";
        journey.sign_up().await?;
        let page = &journey.page;
        Authenticator::connect(page).await?;
        journey.system.change(forgotten).await?;
        page.click(Role::Button, "Add a passkey").await?;
        page.fill("Name", "Phone").await?;
        page.fill("Present password", PASSWORD).await?;
        page.press(Key::Enter).await?;
        page.says(Role::Alert, "That took longer than 5 minutes").await?;
        page.shows("You have no passkey yet").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passkey_logs_in_by_the_button_until_it_is_removed() -> Result<()> {
    journey("passkey-login", async |journey| {
        journey.sign_up().await?;
        let page = &journey.page;
        let device = Authenticator::connect(page).await?;
        add(page, "Phone", PASSWORD).await?;
        // Nobody touches what the browser suggests.
        device.is_touched(false).await?;
        journey.log_out().await?;
        page.get(Role::Button, LOG_IN).await?;
        page.seen("a login by password or passkey").await?;
        device.is_touched(true).await?;
        device.verifies(false).await?;
        page.tab_to(Role::Button, LOG_IN).await?;
        page.press(Key::Enter).await?;
        page.says(Role::Alert, "No passkey was used").await?;
        page.seen("a login by a passkey that was turned down").await?;
        device.verifies(true).await?;
        page.press(Key::Enter).await?;
        page.get(Role::Heading, "Your account").await?;
        page.shows(EMAIL).await?;
        // Kept over a reload, as a login by password is.
        page.driver().refresh().await?;
        page.get(Role::Heading, "Your account").await?;
        page.get(Role::Button, "Remove the passkey Phone").await?;
        let shown: String = page.script("return document.querySelector('main').innerText").await?;
        ensure!(!shown.contains("Not used yet"), "the passkey was used: {shown}");

        page.click(Role::Button, "Remove the passkey Phone").await?;
        page.fill("Present password", PASSWORD).await?;
        page.answer("Remove the passkey Phone?", "Remove").await?;
        page.shows("You have no passkey yet").await?;
        device.is_touched(false).await?;
        journey.log_out().await?;
        device.is_touched(true).await?;
        page.click(Role::Button, LOG_IN).await?;
        page.says(Role::Alert, "This passkey is not known here").await?;
        page.log_in(EMAIL, PASSWORD).await?;
        page.get(Role::Heading, "Your account").await.map(drop)
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passkey_that_the_browser_suggests_logs_in() -> Result<()> {
    journey("passkey-suggested", async |journey| {
        journey.sign_up().await?;
        let page = &journey.page;
        let device = Authenticator::connect(page).await?;
        add(page, "Phone", PASSWORD).await?;
        device.is_touched(false).await?;
        journey.log_out().await?;
        let filled: String =
            page.get(Role::Textbox, "Email address").await?.attr("autocomplete").await?.unwrap_or_default();
        ensure!(filled == "username webauthn", "`{filled}`");
        // Whoever picks it: the browser's own list cannot be driven, the device can.
        device.is_touched(true).await?;
        page.driver().refresh().await?;
        page.get(Role::Heading, "Your account").await?;
        page.shows(EMAIL).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passkey_takes_the_place_of_a_code_and_logs_in_again_in_place() -> Result<()> {
    journey("passkey-second-factor", async |journey| {
        let Journey { system, page } = journey;
        let (email, password) = (&system.admin_email, &system.admin_password);
        let api = Api::admin(system).await?;
        page.open(&system.url("/account")).await?;
        page.log_in(email, password).await?;
        page.get(Role::Heading, "Your account").await?;
        let device = Authenticator::connect(page).await?;
        add(page, "Key", password).await?;
        let codes = api.enrol_second_factor(password).await?;
        device.is_touched(false).await?;
        journey.log_out().await?;
        page.open(&system.url("/account")).await?;
        page.log_in(email, password).await?;
        page.get(Role::Textbox, "Code").await?;
        page.seen("the second step of a login, with a passkey").await?;
        device.is_touched(true).await?;
        device.verifies(false).await?;
        page.click(Role::Button, "Use a passkey").await?;
        page.says(Role::Alert, "No passkey was used").await?;
        device.verifies(true).await?;
        page.tab_to(Role::Button, "Use a passkey").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Heading, "Your account").await?;

        // The session ends elsewhere, and the page goes on where it was.
        page.click(Role::Button, "Change name").await?;
        page.fill("Name", "Grace Hopper").await?;
        Api::log_in_with_code(system, email, password, &codes[0]).await?.end_own_sessions().await?;
        page.press(Key::Enter).await?;
        page.get(Role::Dialog, "Log in again").await?;
        page.seen("logging in again by password or passkey").await?;
        page.click(Role::Button, LOG_IN).await?;
        page.gone(Role::Dialog, "Log in again").await?;
        page.shows("Grace Hopper").await
    })
    .await
}
