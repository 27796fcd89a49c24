//! The account page.

use crate::shoot::Shoot;
use anyhow::Result;
use idm_e2e::{
    Api, Authenticator, Role, journey,
    people::{EMAIL, PASSWORD},
};
use std::path::Path;
use thirtyfour::{By, Key};
use totp_rs::{Builder, Secret};

pub(super) async fn shoot(folder: &Path) -> Result<()> {
    journey("screenshots-own-account", async |journey| {
        journey.sign_up().await?;
        let (system, page) = (&journey.system, &journey.page);
        let shoot = Shoot { page, folder };
        Api::log_in(system, EMAIL, PASSWORD).await?;
        page.click(Role::Button, "Change name").await?;
        page.fill("Name", "Ada Lovelace").await?;
        shoot.state("own-name").await?;
        page.press(Key::Enter).await?;
        page.gone(Role::Dialog, "Change name").await?;
        page.driver().refresh().await?;
        page.begins(Role::Button, "End the session").await?;
        page.get(Role::Button, "Set up authenticator app").await?;
        shoot.whole("own-account").await?;

        page.click(Role::Button, "Change email address").await?;
        page.fill("New email address", "countess@example.com").await?;
        page.fill("Present password", "wrong").await?;
        page.press(Key::Enter).await?;
        page.field_error("Present password", "not your present password", true).await?;
        shoot.state("own-email").await?;
        page.press(Key::Escape).await?;
        page.gone(Role::Dialog, "Change email address").await?;
        page.click(Role::Button, "Change password").await?;
        page.fill("New password", "another Horse").await?;
        shoot.whole("own-password").await?;
        page.press(Key::Escape).await?;
        page.gone(Role::Dialog, "Change password").await?;
        page.click(Role::Button, "End all others").await?;
        shoot.state("own-sessions-end").await?;
        page.press(Key::Escape).await?;
        page.gone(Role::Dialog, "End all other sessions?").await?;
        page.click(Role::Button, "Delete my account").await?;
        shoot.state("own-delete").await?;
        page.press(Key::Escape).await?;
        page.gone(Role::Dialog, "Delete your account?").await?;

        page.click(Role::Button, "Set up authenticator app").await?;
        page.fill("Present password", PASSWORD).await?;
        shoot.state("own-second-factor-begin").await?;
        page.press(Key::Enter).await?;
        page.click(Role::Button, "Show key").await?;
        page.get(Role::Button, "Hide key").await?;
        shoot.state("own-second-factor-scan").await?;
        let key = page.driver().find(By::Css("[data-testid=setup-key]")).await?.text().await?;
        let app = Builder::new().with_secret(Secret::try_from_base32(&key)?.as_bytes().to_vec()).build()?;
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?.as_secs();
        page.fill("Code that the app shows now", &app.generate(now).to_string()).await?;
        page.press(Key::Enter).await?;
        page.click(Role::Button, "Show").await?;
        page.get(Role::Button, "Hide").await?;
        shoot.state("own-second-factor-codes").await?;
        let codes = page.driver().find(By::Css("[data-testid=recovery-codes]")).await?.text().await?;
        page.click(Role::Button, "Download as text").await?;
        page.click(Role::Button, "OK").await?;
        page.get(Role::Button, "Turn off").await?;
        page.driver().refresh().await?;
        page.get(Role::Button, "Turn off").await?;
        page.begins(Role::Button, "End the session").await?;
        shoot.whole("own-account-second-factor").await?;

        let device = Authenticator::connect(page).await?;
        page.click(Role::Button, "Add a passkey").await?;
        page.fill("Name", "Work laptop").await?;
        page.fill("Present password", PASSWORD).await?;
        let code = codes.lines().next().unwrap_or_default();
        page.fill("Code of your authenticator app, or a recovery code", code).await?;
        shoot.state("own-passkey-add").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Button, "Remove the passkey Work laptop").await?;
        shoot.whole("own-account-passkey").await?;
        page.click(Role::Button, "Remove the passkey Work laptop").await?;
        page.fill("Present password", PASSWORD).await?;
        page.fill("Code of your authenticator app, or a recovery code", "000000").await?;
        page.answer("Remove the passkey Work laptop?", "Remove").await?;
        page.field_error("Code of your authenticator app, or a recovery code", "Wait for the next one", true).await?;
        shoot.state("own-passkey-remove").await?;
        page.press(Key::Escape).await?;
        page.gone(Role::Dialog, "Remove the passkey Work laptop?").await?;
        device.is_touched(false).await?;
        journey.log_out().await?;
        shoot.state("login-with-passkey").await?;
        page.log_in(EMAIL, PASSWORD).await?;
        page.get(Role::Button, "Use a passkey").await?;
        shoot.state("second-factor-with-passkey").await
    })
    .await
}
