//! Logging in with a second factor: to the console, and again in place.

use anyhow::{Context, Result, ensure};
use http::Method;
use idm_e2e::{Api, Journey, Role, System, accessibility, journey, secrets};
use serde_json::json;
use std::time::{SystemTime, UNIX_EPOCH};
use thirtyfour::Key;
use totp_rs::{Builder, Secret};

/// Switches the second factor of the seeded admin on; the recovery codes.
async fn enrol(system: &System) -> Result<Vec<String>> {
    let api = Api::admin(system).await?;
    let password = json!({ "currentPassword": system.admin_password });
    let enrolment = api.call(Method::POST, "/api/v1/auth/enrol-second-factor", Some(password)).await?;
    let secret = Secret::try_from_base32(enrolment["secret"].as_str().context("no secret")?)?;
    let app = Builder::new().with_secret(secret.as_bytes().to_vec()).build()?;
    let code = app.generate(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs()).to_string();
    let confirmed = api.call(Method::POST, "/api/v1/auth/confirm-second-factor", Some(json!({ "code": code }))).await?;
    let codes = confirmed["recoveryCodes"].as_array().context("no recovery codes")?;
    Ok(codes.iter().filter_map(|code| code.as_str().map(str::to_owned)).collect())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_admin_logs_in_with_a_recovery_code_and_again_in_place() -> Result<()> {
    journey("second-factor", async |Journey { system, page }| {
        let recovery_codes = enrol(system).await?;
        page.open(&system.console_url).await?;
        page.get(Role::Heading, "Log in to the console").await?;
        page.log_in(&system.admin_email, &system.admin_password).await?;
        page.get(Role::Textbox, "Code").await?;
        for scheme in ["light", "dark"] {
            page.scheme(scheme).await?;
            accessibility::nothing_found(page, "the second step of the login").await?;
        }
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

        // From another device, which is asked for a code as well.
        let (email, password) = (&system.admin_email, &system.admin_password);
        Api::log_in_with_code(system, email, password, &recovery_codes[1]).await?.end_own_sessions().await?;
        page.click(Role::Button, "Create new app credential").await?;
        page.fill("Name", "After two steps").await?;
        page.get(Role::Combobox, "Kind").await?.send_keys("End-user").await?;
        page.click(Role::Button, "Create").await?;
        page.get(Role::Dialog, "Log in again").await?;
        page.press(system.admin_password.as_str()).await?;
        page.press(Key::Enter).await?;
        page.get(Role::Textbox, "Code").await?;
        page.click(Role::Button, "Use a recovery code").await?;
        page.fill("Recovery code", &recovery_codes[2]).await?;
        page.press(Key::Enter).await?;
        page.get(Role::Dialog, "Save your appToken").await?;
        ensure!(page.all(Role::Dialog, "Log in again").await?.is_empty(), "the login is still there");
        Ok(())
    })
    .await
}
