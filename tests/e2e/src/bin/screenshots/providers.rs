//! Logging in with a provider, and the login in a frame of a product's page.

use crate::shoot::Shoot;
use anyhow::Result;
use idm_e2e::{
    Role, journey_with,
    people::{EMAIL, PASSWORD},
    product::Product,
    provider::{NAME, Provider},
};
use std::path::Path;
use thirtyfour::{By, Key};

const CONTINUE: &str = "Continue with Example";

pub(super) async fn shoot(folder: &Path) -> Result<()> {
    let provider = Provider::set_up()?;
    journey_with("screenshots-providers", &provider.options(), async |journey| {
        let (system, page) = (&journey.system, &journey.page);
        let shoot = Shoot { page, folder };
        page.open(&system.enduser_url).await?;
        page.get(Role::Button, CONTINUE).await?;
        shoot.whole("signup-provider").await?;
        journey.sign_up().await?;
        journey.log_out().await?;
        page.click(Role::Button, CONTINUE).await?;
        page.says(Role::Alert, "The provider cannot be reached").await?;
        shoot.whole("login-provider-away").await?;
        let running = provider.start(system).await?;
        page.click(Role::Button, CONTINUE).await?;
        page.log_in_at_provider("ada").await?;
        page.says(Role::Alert, "There is an account with this email address already").await?;
        shoot.whole("login-provider-connect-first").await?;
        page.log_in(EMAIL, PASSWORD).await?;
        page.click(Role::Button, &format!("Connect {NAME}")).await?;
        page.get(Role::Dialog, "Connect a login").await?;
        shoot.state("own-provider-connect").await?;
        page.press(Key::Escape).await?;
        page.gone(Role::Dialog, "Connect a login").await?;
        running.stop().await
    })
    .await?;
    let product = Product::start_embedded().await?;
    journey_with("screenshots-embedded", &product.options(), async |journey| {
        let (system, page) = (&journey.system, &journey.page);
        let shoot = Shoot { page, folder };
        product.use_system(system)?;
        page.open(&product.origin).await?;
        page.click(Role::Button, "Log in").await?;
        page.until("the login in its frame", async || {
            let Some(frame) = page.driver().find_all(By::Css("iframe[title]")).await?.into_iter().next() else {
                return Ok(None);
            };
            frame.enter_frame().await?;
            let form = page.driver().find_all(By::Css("form")).await?;
            page.driver().enter_default_frame().await?;
            Ok((!form.is_empty()).then_some(()))
        })
        .await?;
        shoot.whole("embedded-login").await
    })
    .await
}
