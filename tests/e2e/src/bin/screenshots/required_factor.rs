//! A second factor that must be set up before anything else.

use super::shoot::Shoot;
use anyhow::Result;
use idm_e2e::{Authenticator, Role, journey_with, people::PASSWORD};
use std::path::Path;
use thirtyfour::Key;

pub(super) async fn shoot(folder: &Path) -> Result<()> {
    let everybody = ["--second-factor", "everybody"].map(str::to_owned);
    journey_with("pictures-required-factor", &everybody, async |journey| {
        let page = &journey.page;
        let shoot = Shoot { page, folder };
        Authenticator::connect(page).await?;
        journey.sign_up_to("Set up a second factor").await?;
        page.get(Role::Button, "Add a passkey").await?;
        shoot.state("required-factor").await?;
        page.click(Role::Button, "Add a passkey").await?;
        page.fill("Name", "Phone").await?;
        page.fill("Present password", PASSWORD).await?;
        page.press(Key::Enter).await?;
        page.get(Role::Button, "Log in with a passkey").await?;
        shoot.state("required-factor-passkey").await
    })
    .await
}
