//! The two main jobs by keyboard alone.

use anyhow::{Result, ensure};
use idm_e2e::{Journey, Role, journey, journey_in_whole_chromium};
use thirtyfour::Key;

#[tokio::test(flavor = "multi_thread")]
async fn an_admin_needs_no_mouse() -> Result<()> {
    journey_in_whole_chromium("keyboard-admin", &[], async |Journey { system, page }| {
        page.open(&system.console_url).await?;
        page.tab_to(Role::Textbox, "Email address").await?;
        page.press(system.admin_email.as_str()).await?;
        page.press(Key::Tab).await?;
        page.press(system.admin_password.as_str()).await?;
        page.press(Key::Enter).await?;
        page.get(Role::Button, "Copy appId of Demo signup page").await?;
        page.tab_to(Role::Button, "Create new app credential").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Dialog, "Create new app credential").await?;
        page.tab_to(Role::Textbox, "Name").await?;
        page.press("Keyboard app").await?;
        page.tab_to(Role::Combobox, "Kind").await?;
        page.press("End-user").await?;
        page.tab_to(Role::Button, "Create").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Dialog, "Save your appToken").await?;
        page.tab_to(Role::Button, "Copy appToken").await?;
        page.press(Key::Space).await?;
        page.says(Role::Status, "appToken copied").await?;
        ensure!(page.clipboard().await?.starts_with("idmapp_"), "the appToken is not on the clipboard");
        page.tab_to(Role::Button, "OK").await?;
        page.press(Key::Enter).await?;
        page.gone(Role::Dialog, "Save your appToken").await?;
        page.tab_to(Role::Button, "Copy appId of Keyboard app").await?;
        page.press(Key::Enter).await?;
        page.says(Role::Status, "appId of Keyboard app copied").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_end_user_needs_no_mouse() -> Result<()> {
    journey("keyboard-enduser", async |Journey { system, page }| {
        page.open(&system.enduser_url).await?;
        page.tab_to(Role::Textbox, "Email address").await?;
        page.press("grace@example.com").await?;
        page.press(Key::Tab).await?;
        page.press("correct Horse 7 battery").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Heading, "You are signed up").await?;
        page.tab_to(Role::Link, "Continue").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Heading, "Your account").await?;
        page.shows("grace@example.com").await?;
        page.tab_to(Role::Button, "Log out").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Heading, "Log in").await?;
        Ok(())
    })
    .await
}
