//! Logging in with a second factor: to the console, and again in place.

use anyhow::{Result, ensure};
use idm_e2e::{Api, Journey, Role, accessibility, journey, secrets};
use thirtyfour::Key;

#[tokio::test(flavor = "multi_thread")]
async fn an_admin_logs_in_with_a_recovery_code_and_again_in_place() -> Result<()> {
    journey("second-factor", async |Journey { system, page }| {
        let recovery_codes = Api::admin(system).await?.enrol_second_factor(&system.admin_password).await?;
        page.open(&system.console_url).await?;
        page.get(Role::Heading, "Log in to the console").await?;
        page.log_in(&system.admin_email, &system.admin_password).await?;
        page.get(Role::Textbox, "Code").await?;
        accessibility::nothing_found(page, "the second step of the login").await?;
        page.fits_320("the second step of the login").await?;
        // By keyboard alone: the field has the focus.
        page.press("12 34").await?;
        page.press(Key::Enter).await?;
        page.field_error("Code", "6 digits", true).await?;
        page.click(Role::Button, "Use a recovery code").await?;
        page.fill("Recovery code", "not one of them").await?;
        page.press(Key::Enter).await?;
        page.field_error("Recovery code", "wrong", true).await?;
        page.fill("Recovery code", &recovery_codes[0]).await?;
        page.press(Key::Enter).await?;
        page.get(Role::Button, "Copy appId of Demo signup page").await?;
        let secrets =
            [("the password", system.admin_password.as_str()), ("the recovery code", recovery_codes[0].as_str())];
        secrets::nowhere(page, &secrets).await?;

        page.click(Role::Button, "Create new app credential").await?;
        page.fill("Name", "After two steps").await?;
        page.get(Role::Combobox, "Kind").await?.send_keys("End-user").await?;
        // From another device, which is asked for a code as well. The page hears of it at once, by its stream.
        let (email, password) = (&system.admin_email, &system.admin_password);
        Api::log_in_with_code(system, email, password, &recovery_codes[1]).await?.end_own_sessions().await?;
        page.get(Role::Dialog, "Log in again").await?;
        page.press(system.admin_password.as_str()).await?;
        page.press(Key::Enter).await?;
        page.get(Role::Textbox, "Code").await?;
        page.click(Role::Button, "Use a recovery code").await?;
        page.fill("Recovery code", &recovery_codes[2]).await?;
        page.press(Key::Enter).await?;
        page.gone(Role::Dialog, "Log in again").await?;
        page.click(Role::Button, "Create").await?;
        page.get(Role::Dialog, "Save your appToken").await?;
        ensure!(page.all(Role::Dialog, "Log in again").await?.is_empty(), "the login is still there");
        Ok(())
    })
    .await
}
