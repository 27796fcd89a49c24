//! Privileges of an application, and its new token: what changes is said before, and proved after.

use anyhow::{Result, ensure};
use idm_e2e::{Api, Journey, Role, journey, journey_in_whole_chromium, secrets};
use reqwest::Method;
use serde_json::json;
use thirtyfour::Key;

#[tokio::test(flavor = "multi_thread")]
async fn the_editor_of_privileges_says_which_calls_change_and_they_do() -> Result<()> {
    journey("application-privileges", async |journey| {
        let Journey { system, page } = journey;
        let api = Api::admin(system).await?;
        let (id, token) = api.create_application_with_token("Privileged").await?;
        let path = format!("/api/v1/access/applications/{id}");
        ensure!(api.sign_up(&system.account_id, "one@example.com", &token).await? == 201, "signing up fails before");
        journey.open_application(&id).await?;
        page.shows("Sign people up").await?;
        page.cut_off(true).await?;
        page.click(Role::Button, "Change privileges").await?;
        page.says(Role::Alert, "The privileges could not be loaded").await?;
        page.both_schemes("privileges that could not be loaded").await?;
        page.cut_off(false).await?;
        page.try_again().await?;

        page.shows("Nothing yet.").await?;
        page.shows("An end-user app cannot hold these: Read end-users").await?;
        page.click(Role::Checkbox, "Request password resets").await?;
        page.shows("Will start to work").await?;
        page.shows("POST /api/v1/auth/request-password-reset").await?;
        page.click(Role::Checkbox, "Create end-users").await?;
        page.shows("Will start to fail").await?;
        page.shows("POST /api/v1/auth/create-user").await?;
        page.both_schemes("the editor of privileges").await?;
        page.click(Role::Button, "Save privileges").await?;
        page.gone(Role::Dialog, "Privileges of “Privileged”").await?;
        page.shows("Ask for a mail by which an end-user can choose a new password").await?;
        ensure!(api.sign_up(&system.account_id, "two@example.com", &token).await? == 403, "signing up still works");
        let stored = api.call(Method::GET, &path, None).await?;
        ensure!(stored["privileges"] == json!(["identity:recover"]), "stored: {stored}");

        // Another admin takes one away while this one gives the other: both hold.
        page.click(Role::Button, "Change privileges").await?;
        page.click(Role::Checkbox, "Create end-users").await?;
        api.change_application(&id, json!({ "privileges": [] })).await?;
        page.click(Role::Button, "Save privileges").await?;
        page.get(Role::Dialog, "Somebody else changed this app, too").await?;
        page.shows("Taken away: Request password resets").await?;
        page.shows("Given: Create end-users").await?;
        page.click(Role::Button, "Save both").await?;
        page.gone(Role::Dialog, "Somebody else changed this app, too").await?;
        page.gone(Role::Dialog, "Privileges of “Privileged”").await?;
        let stored = api.call(Method::GET, &path, None).await?;
        ensure!(stored["privileges"] == json!(["identity:create"]), "stored: {stored}");
        ensure!(api.sign_up(&system.account_id, "two@example.com", &token).await? == 201, "signing up still fails");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_token_is_proved_and_the_old_one_refused() -> Result<()> {
    journey_in_whole_chromium("application-regenerate", &[], async |journey| {
        let Journey { system, page } = journey;
        let api = Api::admin(system).await?;
        let (id, old) = api.create_application_with_token("Renewed").await?;
        let dialog = "Make a new appToken for “Renewed”?";
        let typed = "To make a new one, type the app's name: Renewed";
        journey.open_application(&id).await?;
        page.click(Role::Button, "Regenerate appToken").await?;
        page.get(Role::Dialog, dialog).await?;
        page.shows("It was never used.").await?;
        page.answer(dialog, "Make new appToken").await?;
        page.field_error(typed, "not its name", true).await?;
        page.both_schemes("the question before a new token").await?;
        ensure!(api.accepts(&old).await?, "the token was replaced without the name");
        page.fill(typed, "Renewed").await?;
        page.answer(dialog, "Make new appToken").await?;
        page.get(Role::Dialog, "Save your appToken").await?;
        page.driver().back().await?;
        page.get(Role::Dialog, "Save your appToken").await?;
        page.click(Role::Button, "Copy appToken").await?;
        page.says(Role::Status, "appToken copied").await?;
        let new = page.clipboard().await?;
        page.click(Role::Button, "OK").await?;
        page.gone(Role::Dialog, "Save your appToken").await?;

        page.get(Role::Heading, "Checked with the IDM").await?;
        page.shows("The new appToken is accepted").await?;
        page.shows("No other appToken of this app is accepted any more").await?;
        ensure!(api.accepts(&new).await? && !api.accepts(&old).await?, "the page said what is not so");
        page.fill("appToken to check", &old).await?;
        page.click(Role::Button, "Check with the IDM").await?;
        page.shows("Refused: the IDM accepts no such appToken").await?;
        ensure!(page.value("appToken to check").await?.is_empty(), "the pasted token stays in the page");
        page.both_schemes("the proof").await?;
        page.fill("appToken to check", &new).await?;
        page.click(Role::Button, "Check with the IDM").await?;
        page.shows("Accepted: it is an appToken of this app").await?;
        page.fill("appToken to check", &old[..40]).await?;
        page.click(Role::Button, "Check with the IDM").await?;
        page.field_error("appToken to check", "part of this appToken is missing", true).await?;
        secrets::nowhere(page, &[("the new appToken", &new), ("the old appToken", &old), ("a part", &old[..40])]).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_overlap_leaves_time_and_by_keyboard_alone() -> Result<()> {
    journey_in_whole_chromium("application-overlap", &[], async |journey| {
        let Journey { system, page } = journey;
        let api = Api::admin(system).await?;
        let (id, old) = api.create_application_with_token("Overlapping").await?;
        journey.open_application(&id).await?;
        page.tab_to(Role::Button, "Regenerate appToken").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Dialog, "Make a new appToken for “Overlapping”?").await?;
        page.tab_to(Role::Radio, "Not at all").await?;
        page.press(Key::Down).await?;
        page.tab_to(Role::Textbox, "To make a new one, type the app's name: Overlapping").await?;
        page.press("Overlapping").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Dialog, "Save your appToken").await?;
        page.tab_to(Role::Button, "Copy appToken").await?;
        page.press(Key::Enter).await?;
        page.says(Role::Status, "appToken copied").await?;
        let new = page.clipboard().await?;
        page.tab_to(Role::Button, "OK").await?;
        page.press(Key::Enter).await?;
        page.gone(Role::Dialog, "Save your appToken").await?;
        page.shows("The appToken it replaced is still accepted until").await?;
        page.shows("Replaced, and still accepted").await?;
        ensure!(api.accepts(&new).await? && api.accepts(&old).await?, "one of the two is refused");

        page.tab_to(Role::Button, "Edit").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Dialog, "Edit app credential").await?;
        page.tab_to(Role::Button, "In a year").await?;
        page.press(Key::Enter).await?;
        page.tab_to(Role::Button, "Save").await?;
        page.press(Key::Enter).await?;
        page.gone(Role::Dialog, "Edit app credential").await?;
        page.shows("Replaced, and still accepted").await?;
        page.tab_to(Role::Button, "Change privileges").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Dialog, "Privileges of “Overlapping”").await?;
        page.tab_to(Role::Checkbox, "Request password resets").await?;
        page.press(Key::Space).await?;
        page.tab_to(Role::Button, "Save privileges").await?;
        page.press(Key::Enter).await?;
        page.gone(Role::Dialog, "Privileges of “Overlapping”").await?;
        page.tab_to(Role::Button, "Revoke").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Dialog, "Revoke “Overlapping”?").await?;
        page.tab_to(Role::Button, "Revoke").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Button, "Restore").await?;
        ensure!(!api.accepts(&new).await? && !api.accepts(&old).await?, "a revoked app's token is accepted");
        Ok(())
    })
    .await
}
