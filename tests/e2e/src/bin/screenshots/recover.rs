//! Recovering, verifying, signing up and logging in.

use crate::shoot::Shoot;
use anyhow::Result;
use idm_e2e::{
    Role, journey_with,
    people::{EMAIL, PASSWORD},
};
use std::path::Path;
use thirtyfour::Key;

pub(super) async fn shoot(folder: &Path) -> Result<()> {
    let options = ["--terms-url", "https://shop.example/terms"].map(str::to_owned);
    journey_with("screenshots-recover", &options, async |journey| {
        let (system, page) = (&journey.system, &journey.page);
        let shoot = Shoot { page, folder };
        page.open(&system.enduser_url).await?;
        page.fill("Email address", EMAIL).await?;
        page.fill("Password", PASSWORD).await?;
        page.click(Role::Button, "Sign up").await?;
        page.shows("Agree to the terms").await?;
        shoot.whole("signup-terms").await?;
        page.press(Key::Space).await?;
        page.click(Role::Button, "Sign up").await?;
        page.get(Role::Heading, "You are signed up").await?;
        shoot.whole("signup-done").await?;
        page.click(Role::Link, "Continue").await?;
        page.get(Role::Heading, "Your account").await?;
        shoot.state("account-unverified").await?;

        let link = journey.mailed_link(EMAIL, "/verify-email", 1).await?;
        page.open(&link).await?;
        page.get(Role::Heading, "Verify your email address").await?;
        shoot.state("verify").await?;
        page.click(Role::Button, "Verify my email address").await?;
        page.get(Role::Heading, "Your email address is verified").await?;
        shoot.state("verify-done").await?;
        page.click(Role::Link, "Continue").await?;
        page.get(Role::Heading, "Your account").await?;
        journey.log_out().await?;

        page.click(Role::Link, "Forgot your password?").await?;
        page.get(Role::Heading, "Forgot your password?").await?;
        shoot.state("forgot").await?;
        page.fill("Email address", EMAIL).await?;
        page.click(Role::Button, "Mail me a link").await?;
        page.get(Role::Heading, "Check your mail").await?;
        shoot.whole("forgot-sent").await?;
        let link = journey.mailed_link(EMAIL, "/reset-password", 1).await?;
        page.open(&link).await?;
        page.fill("New password", "short").await?;
        page.click(Role::Button, "Save the password").await?;
        page.field_error("New password", "8 characters", true).await?;
        shoot.state("reset").await?;
        page.fill("New password", "another Horse 8 staple").await?;
        page.click(Role::Button, "Save the password").await?;
        page.get(Role::Heading, "Your password is saved").await?;
        shoot.state("reset-done").await?;
        page.open(&link).await?;
        page.fill("New password", "another Horse 8 staple").await?;
        page.click(Role::Button, "Save the password").await?;
        page.get(Role::Heading, "This link no longer works").await?;
        shoot.state("reset-failed").await?;

        page.open(&system.url("/login?returnTo=//evil.example")).await?;
        page.fill("Email address", EMAIL).await?;
        page.fill("Password", "wrong password 1").await?;
        for _ in 0..8 {
            page.press(Key::Enter).await?;
            page.until("the answer", async || {
                let idle = "return !document.querySelector('[aria-busy]')";
                Ok(page.script::<bool>(idle).await?.then_some(()))
            })
            .await?;
        }
        page.says(Role::Alert, "locked for another").await?;
        shoot.whole("login-locked").await
    })
    .await
}
