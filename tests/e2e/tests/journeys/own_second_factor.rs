//! The account page: setting up an authenticator app, recovery codes, and the end of both.

use anyhow::{Context, Result, ensure};
use idm_e2e::{
    Journey, Page, Role, journey,
    people::{EMAIL, PASSWORD},
    secrets,
};
use std::time::{SystemTime, UNIX_EPOCH};
use thirtyfour::{By, Key};
use totp_rs::{Builder, Secret};

pub(super) const SET_UP: &str = "Set up authenticator app";
const SCAN: &str = "Set up your authenticator app";
pub(super) const CODES: &str = "Save your recovery codes";
pub(super) const CODE: &str = "Code that the app shows now";
const PROOF: &str = "Code of your authenticator app, or a recovery code";

/// What an app that was told this key shows now.
pub(super) fn code_of(key: &str) -> Result<String> {
    let secret = Secret::try_from_base32(key)?;
    let app = Builder::new().with_secret(secret.as_bytes().to_vec()).build()?;
    Ok(app.generate(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs()).to_string())
}

/// A code that is not the app's, now or in the steps beside.
fn wrong_code(key: &str) -> Result<String> {
    let right = code_of(key)?;
    let first = if right.starts_with('5') { "6" } else { "5" };
    Ok([first, &right[1..]].concat())
}

async fn shown(page: &Page, test_id: &str) -> Result<String> {
    Ok(page.driver().find(By::Css(format!("[data-testid={test_id}]"))).await?.text().await?)
}

/// Answers the question for the password, by keyboard: its field has the focus.
async fn confirm_password(page: &Page, dialog: &str, password: &str) -> Result<()> {
    page.get(Role::Dialog, dialog).await?;
    page.get(Role::Textbox, "Present password").await?;
    page.press(password).await?;
    page.press(Key::Enter).await
}

/// The same where a code is asked for, too: without one first, then with a wrong one, and then with this one.
async fn confirm_with_code(page: &Page, dialog: &str, code: &str) -> Result<()> {
    confirm_password(page, dialog, PASSWORD).await?;
    page.field_error(PROOF, "Enter the code", true).await?;
    page.press("000000").await?;
    page.press(Key::Enter).await?;
    page.field_error(PROOF, "Wait for the next one", true).await?;
    page.seen("a wrong code beside the password").await?;
    page.fill(PROOF, code).await?;
    page.press(Key::Enter).await
}

/// Begins the setup and reads the key.
pub(super) async fn begin(page: &Page) -> Result<String> {
    page.tab_to(Role::Button, SET_UP).await?;
    page.press(Key::Enter).await?;
    confirm_password(page, SET_UP, PASSWORD).await?;
    page.get(Role::Dialog, SCAN).await?;
    ensure!(shown(page, "setup-key").await?.contains('\u{2022}'), "the key is not hidden");
    page.tab_to(Role::Button, "Show key").await?;
    page.press(Key::Enter).await?;
    page.get(Role::Button, "Hide key").await?;
    shown(page, "setup-key").await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_app_is_set_up_by_keyboard_used_and_turned_off() -> Result<()> {
    journey("own-second-factor", async |journey| {
        journey.sign_up().await?;
        let page = &journey.page;
        page.tab_to(Role::Button, SET_UP).await?;
        page.press(Key::Enter).await?;
        confirm_password(page, SET_UP, "wrong").await?;
        page.field_error("Present password", "not your present password", true).await?;
        page.seen("the password before the setup").await?;
        page.press(Key::Escape).await?;
        page.gone(Role::Dialog, SET_UP).await?;
        let key = begin(page).await?;
        ensure!(key.len() == 32, "a key of {} characters", key.len());
        let path: String = page.script("return document.querySelector('.qr path').getAttribute('d')").await?;
        ensure!(path.starts_with("M4 4h7v1h-7z"), "no QR code is drawn");
        page.seen("the QR code").await?;
        page.tab_to(Role::Textbox, CODE).await?;
        page.press("12").await?;
        page.press(Key::Enter).await?;
        page.field_error(CODE, "6 digits", true).await?;
        page.fill(CODE, &wrong_code(&key)?).await?;
        page.press(Key::Enter).await?;
        page.field_error(CODE, "not the code that the app shows now", true).await?;
        page.fill(CODE, &code_of(&key)?).await?;
        page.press(Key::Enter).await?;

        let codes = save_codes(page).await?;
        page.get(Role::Button, "Turn off").await?;
        page.shows("Recovery codes left").await?;
        let (last, first) = (codes.lines().last().unwrap_or_default(), codes.lines().next().unwrap_or_default());
        let secrets = [("the key", key.as_str()), ("a recovery code", last), ("the password", PASSWORD)];
        secrets::nowhere(page, &secrets).await?;
        ensure!(page.script::<bool>("return !document.querySelector('.qr')").await?, "the QR code is still there");
        page.seen("the second factor that is on").await?;

        journey.log_out().await?;
        page.log_in(EMAIL, PASSWORD).await?;
        page.click(Role::Button, "Use a recovery code").await?;
        page.fill("Recovery code", first).await?;
        page.press(Key::Enter).await?;
        page.get(Role::Heading, "Your account").await?;
        page.tab_to(Role::Button, "Turn off").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Dialog, "Turn off the second factor?").await?;
        page.seen("turning the second factor off").await?;
        confirm_with_code(page, "Turn off the second factor?", last).await?;
        page.get(Role::Button, SET_UP).await?;
        page.says(Role::Status, "Second factor turned off").await?;
        journey.log_out().await?;
        page.log_in(EMAIL, PASSWORD).await?;
        page.get(Role::Heading, "Your account").await?;
        Ok(())
    })
    .await
}

/// Reads the codes and leaves by typing their end: by no accident, and not before.
async fn save_codes(page: &Page) -> Result<String> {
    page.get(Role::Dialog, CODES).await?;
    ensure!(shown(page, "recovery-codes").await?.contains('\u{2022}'), "the codes are not hidden");
    let ok = page.get(Role::Button, "OK").await?;
    ensure!(ok.attr("aria-disabled").await?.as_deref() == Some("true"), "OK works before the codes are saved");
    page.press(Key::Escape).await?;
    page.says(Role::Status, "Save your recovery codes first").await?;
    page.get(Role::Dialog, CODES).await?;
    page.driver().back().await?;
    page.get(Role::Dialog, CODES).await?;
    page.tab_to(Role::Button, "Show").await?;
    page.press(Key::Enter).await?;
    page.get(Role::Button, "Hide").await?;
    let codes = shown(page, "recovery-codes").await?;
    ensure!(codes.lines().count() == 10, "{} codes", codes.lines().count());
    page.seen("the recovery codes").await?;
    let end: String = codes.chars().skip(codes.chars().count() - 6).collect();
    page.tab_to(Role::Textbox, "Saved them another way? Type the last 6 characters of the last code").await?;
    page.press("abcdef").await?;
    page.field_error("Saved them another way? Type the last 6 characters of the last code", "not the last", false)
        .await?;
    page.fill("Saved them another way? Type the last 6 characters of the last code", &end).await?;
    page.says(Role::Status, "That is the end").await?;
    page.tab_to(Role::Button, "OK").await?;
    page.press(Key::Enter).await?;
    page.gone(Role::Dialog, CODES).await?;
    let focused: String = page.script("return document.activeElement.textContent").await?;
    ensure!(focused == "Second factor", "the focus is on `{focused}`");
    Ok(codes)
}

#[tokio::test(flavor = "multi_thread")]
async fn new_recovery_codes_void_the_old_ones_and_can_be_given_up() -> Result<()> {
    journey("own-recovery-codes", async |journey| {
        journey.sign_up().await?;
        let Journey { page, .. } = journey;
        let key = begin(page).await?;
        page.fill(CODE, &code_of(&key)?).await?;
        page.press(Key::Enter).await?;
        let old = save_codes(page).await?;
        page.click(Role::Button, "Make new recovery codes").await?;
        // The app's present code has just turned it on, and is used up.
        confirm_with_code(page, "Make new recovery codes", old.lines().nth(1).context("one code")?).await?;
        page.get(Role::Dialog, CODES).await?;
        page.click(Role::Button, "I will make new ones later").await?;
        page.get(Role::Dialog, "Leave without recovery codes?").await?;
        page.seen("giving the recovery codes up").await?;
        page.click(Role::Button, "Leave without them").await?;
        page.gone(Role::Dialog, CODES).await?;
        page.says(Role::Status, "not saved").await?;

        journey.log_out().await?;
        page.log_in(EMAIL, PASSWORD).await?;
        page.click(Role::Button, "Use a recovery code").await?;
        page.fill("Recovery code", old.lines().next().context("no codes")?).await?;
        page.press(Key::Enter).await?;
        page.field_error("Recovery code", "wrong", true).await
    })
    .await
}
