//! The page of one application.

use anyhow::{Result, ensure};
use idm_e2e::{Api, Journey, Role, journey, journey_in_whole_chromium};
use reqwest::Method;
use serde_json::json;
use thirtyfour::Key;

fn path(app_id: &str) -> String {
    format!("/api/v1/access/applications/{app_id}")
}

#[tokio::test(flavor = "multi_thread")]
async fn an_admin_renames_an_app_and_gives_it_an_expiry() -> Result<()> {
    journey_in_whole_chromium("application-edit", &[], async |journey| {
        let Journey { system, page } = journey;
        let api = Api::admin(system).await?;
        let id = api.create_application("Old name").await?;
        journey.open_application(&id).await?;
        page.get(Role::Heading, "Old name").await?;
        page.click(Role::Button, "Copy appId").await?;
        page.says(Role::Status, "appId copied").await?;
        ensure!(page.clipboard().await? == id, "the clipboard holds something else than the appId");

        page.click(Role::Button, "Edit").await?;
        page.get(Role::Dialog, "Edit app credential").await?;
        page.fill("Name", " ").await?;
        page.click(Role::Button, "Save").await?;
        page.field_error("Name", "name", true).await?;
        page.fill("Name", "New name").await?;
        page.click(Role::Button, "In 30 days").await?;
        page.click(Role::Button, "Save").await?;
        page.gone(Role::Dialog, "Edit app credential").await?;
        page.get(Role::Heading, "New name").await?;
        page.says(Role::Status, "saved").await?;
        let stored = api.call(Method::GET, &path(&id), None).await?;
        ensure!(stored["name"] == "New name", "stored: {stored}");
        let days = (stored["expires"].as_i64().unwrap_or_default() - stored["created"].as_i64().unwrap_or_default())
            / 86_400_000;
        ensure!((29..=31).contains(&days), "it expires after {days} days");

        page.click(Role::Button, "Edit").await?;
        page.click(Role::Button, "Never").await?;
        page.click(Role::Button, "Save").await?;
        page.gone(Role::Dialog, "Edit app credential").await?;
        let stored = api.call(Method::GET, &path(&id), None).await?;
        ensure!(stored.get("expires").is_none() && stored["name"] == "New name", "stored: {stored}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn two_admins_who_change_one_app_both_get_their_way() -> Result<()> {
    journey("application-conflict", async |journey| {
        let Journey { system, page } = journey;
        let api = Api::admin(system).await?;
        let id = api.create_application("Shared").await?;
        journey.open_application(&id).await?;
        page.get(Role::Heading, "Shared").await?;
        page.click(Role::Button, "Edit").await?;
        page.fill("Name", "Mine").await?;
        page.click(Role::Button, "In 90 days").await?;
        api.change_application(&id, json!({ "name": "Theirs", "privileges": [] })).await?;

        page.click(Role::Button, "Save").await?;
        page.get(Role::Dialog, "Somebody else changed this app, too").await?;
        page.shows(&system.admin_email).await?;
        page.shows("Taken away: Create end-users").await?;
        page.both_schemes("the conflict dialog").await?;
        page.click(Role::Button, "Save both").await?;
        page.shows("You both changed this").await?;
        page.click(Role::Radio, "Yours: Mine").await?;
        page.click(Role::Button, "Save both").await?;
        page.gone(Role::Dialog, "Edit app credential").await?;
        page.get(Role::Heading, "Mine").await?;
        let stored = api.call(Method::GET, &path(&id), None).await?;
        ensure!(stored["name"] == "Mine" && stored["privileges"] == json!([]), "stored: {stored}");
        ensure!(stored["expires"].is_i64(), "the expiry was lost: {stored}");

        // Theirs can be kept as well, and going back loses nothing that was entered.
        page.click(Role::Button, "Edit").await?;
        page.fill("Name", "Mine again").await?;
        api.change_application(&id, json!({ "name": "Theirs again" })).await?;
        page.click(Role::Button, "Save").await?;
        page.click(Role::Button, "Back to my changes").await?;
        ensure!(page.value("Name").await? == "Mine again", "what was entered is lost");
        api.change_application(&id, json!({ "name": "Theirs at last" })).await?;
        page.click(Role::Button, "Save").await?;
        page.click(Role::Radio, "Theirs: Theirs at last").await?;
        page.click(Role::Button, "Save both").await?;
        page.get(Role::Heading, "Theirs at last").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn revoking_can_be_undone_and_deleting_needs_the_name() -> Result<()> {
    journey("application-life", async |journey| {
        let Journey { system, page } = journey;
        let api = Api::admin(system).await?;
        let id = api.create_application("Short-lived").await?;
        let status = async || Ok::<_, anyhow::Error>(api.call(Method::GET, &path(&id), None).await?["status"].clone());
        journey.open_application(&id).await?;
        page.click(Role::Button, "Revoke").await?;
        page.get(Role::Dialog, "Revoke “Short-lived”?").await?;
        page.shows("can no longer create end-users").await?;
        page.press(Key::Escape).await?;
        page.gone(Role::Dialog, "Revoke “Short-lived”?").await?;
        ensure!(status().await? == "active", "Escape revoked it");
        page.click(Role::Button, "Revoke").await?;
        page.answer("Revoke “Short-lived”?", "Revoke").await?;
        page.get(Role::Button, "Restore").await?;
        ensure!(status().await? == "revoked", "it is not revoked");
        page.shows("its appToken is refused until you restore it").await?;
        page.click(Role::Button, "Undo").await?;
        page.get(Role::Button, "Revoke").await?;
        ensure!(status().await? == "active", "it was not put back");

        page.click(Role::Button, "Revoke").await?;
        page.answer("Revoke “Short-lived”?", "Revoke").await?;
        page.click(Role::Button, "Restore").await?;
        page.get(Role::Button, "Revoke").await?;
        ensure!(status().await? == "active", "it was not restored");

        page.click(Role::Button, "Delete").await?;
        let dialog = "Delete “Short-lived”?";
        page.answer(dialog, "Delete").await?;
        page.field_error("To delete it, type its name: Short-lived", "not its name", true).await?;
        page.fill("To delete it, type its name: Short-lived", "Short-lived").await?;
        page.answer(dialog, "Delete").await?;
        page.get(Role::Heading, "App credentials").await?;
        page.get(Role::Button, "Copy appId of Demo signup page").await?;
        ensure!(status().await.is_err(), "it is still there");
        ensure!(page.all(Role::Button, "Copy appId of Short-lived").await?.is_empty(), "it is still listed");
        page.driver().forward().await?;
        page.get(Role::Heading, "There is no such app credential").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn revoking_can_be_undone_after_leaving_the_page() -> Result<()> {
    journey("application-undo-later", async |journey| {
        let Journey { system, page } = journey;
        let api = Api::admin(system).await?;
        let id = api.create_application("Left behind").await?;
        journey.open_application(&id).await?;
        page.click(Role::Button, "Revoke").await?;
        page.answer("Revoke “Left behind”?", "Revoke").await?;
        page.get(Role::Button, "Restore").await?;
        page.click(Role::Link, "Back to app credentials").await?;
        page.get(Role::Button, "Copy appId of Demo signup page").await?;
        page.click(Role::Button, "Undo").await?;
        page.says(Role::Status, "is restored").await?;
        ensure!(api.call(Method::GET, &path(&id), None).await?["status"] == "active", "it was not put back");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_app_is_told_and_a_cut_network_can_be_tried_again() -> Result<()> {
    journey("application-states", async |journey| {
        let Journey { system, page } = journey;
        let id = Api::admin(system).await?.create_application("Far away").await?;
        journey.open_application("0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f").await?;
        page.get(Role::Heading, "There is no such app credential").await?;
        page.both_schemes("no such app").await?;
        page.cut_off(true).await?;
        journey.visit_application(&id).await?;
        page.says(Role::Alert, "This app credential could not be loaded").await?;
        page.both_schemes("the app could not be loaded").await?;
        page.cut_off(false).await?;
        page.try_again().await?;
        page.get(Role::Heading, "Far away").await?;

        page.click(Role::Button, "Edit").await?;
        page.fill("Name", "Nearer").await?;
        page.cut_off(true).await?;
        page.click(Role::Button, "Save").await?;
        page.says(Role::Alert, "cannot be reached").await?;
        ensure!(page.value("Name").await? == "Nearer", "what was entered is lost");
        page.cut_off(false).await?;
        page.click(Role::Button, "Save").await?;
        page.get(Role::Heading, "Nearer").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_of_an_app_has_no_findings() -> Result<()> {
    journey("application-accessible", async |journey| {
        let Journey { system, page } = journey;
        let id = Api::admin(system).await?.create_application("Accessible").await?;
        journey.open_application(&id).await?;
        page.get(Role::Heading, "Accessible").await?;
        page.both_schemes("the page of an app").await?;
        page.click(Role::Button, "Edit").await?;
        page.get(Role::Dialog, "Edit app credential").await?;
        page.both_schemes("the edit dialog").await?;
        page.click(Role::Button, "Cancel").await?;
        page.click(Role::Button, "Revoke").await?;
        page.get(Role::Dialog, "Revoke “Accessible”?").await?;
        page.both_schemes("the question before revoking").await?;
        page.answer("Revoke “Accessible”?", "Revoke").await?;
        page.get(Role::Button, "Undo").await?;
        page.both_schemes("a revoked app").await?;
        page.click(Role::Button, "Delete").await?;
        page.answer("Delete “Accessible”?", "Delete").await?;
        page.field_error("To delete it, type its name: Accessible", "not its name", true).await?;
        page.both_schemes("the question before deleting").await
    })
    .await
}
