//! The account admin's main job: from login to a copied appToken and appId.

use anyhow::{Result, ensure};
use idm_e2e::{Journey, Role, journey, journey_in_whole_chromium, secrets};

#[tokio::test(flavor = "multi_thread")]
async fn an_admin_creates_an_app_credential_and_copies_its_token_and_id() -> Result<()> {
    journey_in_whole_chromium("admin-creates", &[], async |journey| {
        journey.log_in_admin().await?;
        let Journey { system, page } = journey;
        page.get(Role::Navigation, "Main menu").await?;
        page.click(Role::Link, "App credentials").await?;
        page.get(Role::Button, "Copy appId of Demo signup page").await?;

        page.create_application("Journey app").await?;
        page.shows("the only time the appToken is shown").await?;
        let token = page.reveal_token().await?;
        ensure!(token.starts_with("idmapp_") && token.len() == 56, "the token has another form");
        page.click(Role::Button, "Copy appToken").await?;
        page.says(Role::Status, "appToken copied").await?;
        ensure!(page.clipboard().await? == token, "the clipboard holds something else than the appToken");
        page.click(Role::Button, "OK").await?;
        page.gone(Role::Dialog, "Save your appToken").await?;
        // It lies over the cards for as long as it stays.
        page.click(Role::Button, "Dismiss").await?;

        page.click(Role::Button, "Copy appId of Journey app").await?;
        page.says(Role::Status, "appId of Journey app copied").await?;
        let app_id = page.clipboard().await?;
        ensure!(app_id.len() == 36, "the clipboard does not hold an appId");
        page.shows(&app_id).await?;

        let broker_token = system.broker_token()?;
        let secrets = [
            ("the new appToken", token.as_str()),
            ("the broker's appToken", broker_token.as_str()),
            ("the admin's password", system.admin_password.as_str()),
        ];
        secrets::nowhere(page, &secrets).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_input_in_the_console_is_told_on_its_field_and_kept() -> Result<()> {
    journey("admin-wrong-input", async |journey| {
        let Journey { system, page } = journey;
        page.open(&system.console_url).await?;
        page.get(Role::Heading, "Log in to the console").await?;
        page.click(Role::Button, "Log in").await?;
        page.field_error("Email address", "email", true).await?;
        page.fill("Email address", "not an address").await?;
        page.fill("Password", "whatever").await?;
        page.click(Role::Button, "Log in").await?;
        page.field_error("Email address", "@", true).await?;
        ensure!(page.value("Email address").await? == "not an address", "the input was not kept");

        page.fill("Email address", &system.admin_email).await?;
        page.click(Role::Button, "Log in").await?;
        page.says(Role::Alert, "password").await?;
        ensure!(page.value("Email address").await? == system.admin_email, "the input was not kept");

        journey.log_in_admin().await?;
        page.click(Role::Button, "Create new app credential").await?;
        page.click(Role::Button, "Create").await?;
        page.field_error("Name", "name", true).await
    })
    .await
}
