//! axe-core finds nothing on any page and state of the two main jobs, in light and dark.

use anyhow::Result;
use idm_e2e::{Role, journey};

#[tokio::test(flavor = "multi_thread")]
async fn the_console_has_no_findings() -> Result<()> {
    journey("accessible-console", async |journey| {
        let (system, page) = (&journey.system, &journey.page);
        page.open(&system.console_url).await?;
        page.get(Role::Heading, "Log in to the console").await?;
        page.both_schemes("the console's login").await?;
        page.click(Role::Button, "Log in").await?;
        page.field_error("Email address", "email", true).await?;
        page.both_schemes("the console's login with wrong fields").await?;
        journey.log_in_admin().await?;
        page.both_schemes("App credentials").await?;
        page.click(Role::Button, "Create new app credential").await?;
        page.fill("Name", "Accessible app").await?;
        page.both_schemes("the create dialog").await?;
        page.get(Role::Combobox, "Kind").await?.send_keys("End-user").await?;
        page.click(Role::Button, "Create").await?;
        page.get(Role::Dialog, "Save your appToken").await?;
        page.both_schemes("the one-time token screen").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_end_user_pages_have_no_findings() -> Result<()> {
    journey("accessible-enduser", async |journey| {
        let (system, page) = (&journey.system, &journey.page);
        page.open(&system.enduser_url).await?;
        page.get(Role::Heading, "Sign up").await?;
        page.both_schemes("signup").await?;
        page.click(Role::Link, "Log in").await?;
        page.get(Role::Heading, "Log in").await?;
        page.both_schemes("login").await?;
        journey.sign_up().await?;
        page.both_schemes("the account page").await
    })
    .await
}
