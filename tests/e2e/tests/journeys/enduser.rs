//! The end-user's main job: from signup to logout.

use anyhow::{Result, ensure};
use idm_e2e::{
    Journey, Role, journey,
    people::{EMAIL, PASSWORD},
    secrets,
};

#[tokio::test(flavor = "multi_thread")]
async fn an_end_user_signs_up_reloads_and_logs_out() -> Result<()> {
    journey("enduser-signs-up", async |journey| {
        journey.sign_up().await?;
        let Journey { system, page } = journey;
        let broker_token = system.broker_token()?;
        let secrets = [("the broker's appToken", broker_token.as_str()), ("the password", PASSWORD)];
        secrets::nowhere(page, &secrets).await?;

        page.driver().refresh().await?;
        page.get(Role::Heading, "Your account").await?;
        page.shows(EMAIL).await?;
        secrets::nowhere(page, &secrets).await?;

        journey.log_out().await?;
        page.driver().refresh().await?;
        page.get(Role::Heading, "Log in").await?;
        secrets::nowhere(page, &secrets).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_input_at_signup_is_told_on_its_field_and_kept() -> Result<()> {
    journey("enduser-wrong-input", async |journey| {
        let Journey { system, page } = journey;
        page.open(&system.enduser_url).await?;
        page.click(Role::Button, "Sign up").await?;
        page.field_error("Email address", "email", true).await?;
        page.fill("Email address", EMAIL).await?;
        page.fill("Password", "short").await?;
        page.click(Role::Button, "Sign up").await?;
        page.field_error("Password", "8", true).await?;
        ensure!(page.value("Email address").await? == EMAIL, "the email was not kept");
        ensure!(page.value("Password").await? == "short", "the password was not kept");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_is_taken_is_told_on_its_field() -> Result<()> {
    journey("enduser-taken", async |journey| {
        journey.sign_up().await?;
        let Journey { system, page } = journey;
        journey.log_out().await?;
        page.open(&system.enduser_url).await?;
        page.fill("Email address", &EMAIL.to_uppercase()).await?;
        page.fill("Password", PASSWORD).await?;
        page.click(Role::Button, "Sign up").await?;
        page.field_error("Email address", "already", true).await
    })
    .await
}
