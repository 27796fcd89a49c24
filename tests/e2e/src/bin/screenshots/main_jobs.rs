//! Signing up, logging in, and the first app credential.

use crate::shoot::Shoot;
use anyhow::Result;
use idm_e2e::{Api, Role, journey};
use std::path::Path;
use thirtyfour::Key;

/// Nobody waits for the end of a session: the page's clock is put forward.
const NEARLY_14_DAYS: &str = "const now = Date.now(); Date.now = () => now + (14 * 24 * 60 - 3) * 60000;
    window.dispatchEvent(new Event('focus'))";

pub(super) async fn shoot(folder: &Path) -> Result<()> {
    journey("screenshots", async |journey| {
        let (system, page) = (&journey.system, &journey.page);
        let shoot = Shoot { page, folder };
        page.open(&system.enduser_url).await?;
        page.get(Role::Heading, "Sign up").await?;
        shoot.state("signup").await?;
        page.fill("Email address", "ada@example.com").await?;
        page.fill("Password", "ada").await?;
        page.click(Role::Button, "Sign up").await?;
        page.field_error("Password", "8", true).await?;
        shoot.state("signup-errors").await?;
        page.fill("Password", "correct Horse 7 battery").await?;
        page.click(Role::Button, "Sign up").await?;
        page.get(Role::Heading, "You are signed up").await?;
        page.click(Role::Link, "Continue").await?;
        page.get(Role::Heading, "Your account").await?;
        page.shows("ada@example.com").await?;
        shoot.state("account").await?;
        journey.log_out().await?;
        shoot.state("login").await?;

        page.open(&system.console_url).await?;
        page.get(Role::Heading, "Log in to the console").await?;
        shoot.state("console-login").await?;
        journey.log_in_admin().await?;
        shoot.state("app-credentials").await?;
        page.begins(Role::Button, "Your menu").await?.click().await?;
        shoot.state("name-menu").await?;
        page.press(Key::Escape).await?;
        page.press(Key::Control + "k").await?;
        page.get(Role::Dialog, "Find or do").await?;
        page.press("d").await?;
        page.get(Role::Option, "Demo signup page Active").await?;
        shoot.state("palette").await?;
        page.press(Key::Escape).await?;
        page.gone(Role::Dialog, "Find or do").await?;
        page.press("?").await?;
        page.get(Role::Dialog, "Keyboard shortcuts").await?;
        shoot.state("keys").await?;
        page.press(Key::Escape).await?;
        page.gone(Role::Dialog, "Keyboard shortcuts").await?;
        page.click(Role::Button, "Create new app credential").await?;
        page.fill("Name", "Mobile app").await?;
        shoot.state("create").await?;
        page.get(Role::Combobox, "Kind").await?.send_keys("Back-end").await?;
        shoot.state("create-back-end").await?;
        page.get(Role::Combobox, "Kind").await?.send_keys("End-user").await?;
        page.click(Role::Button, "Sign-up and password reset").await?;
        page.click(Role::Button, "90 days").await?;
        shoot.state("create-end-user").await?;
        page.fill("Name", "idmapp_00000000000000000000000000000000000000000002xcH31").await?;
        page.click(Role::Button, "Create").await?;
        page.field_error("Name", "not sent", true).await?;
        shoot.state("create-secret-stopped").await?;
        page.fill("Name", "Mobile app").await?;
        page.click(Role::Button, "Create").await?;
        page.get(Role::Dialog, "Save your appToken").await?;
        shoot.state("app-token").await?;
        page.click(Role::Button, "Use it in your back end").await?;
        page.click(Role::Button, "Node").await?;
        shoot.state("app-token-snippets").await?;
        page.click(Role::Button, "I will regenerate it later").await?;
        page.get(Role::Dialog, "Leave without the appToken?").await?;
        shoot.state("app-token-give-up").await?;
        page.click(Role::Button, "Go back and save it").await?;
        page.script::<Option<bool>>("const now = Date.now; Date.now = () => now() + 601000").await?;
        page.says(Role::Alert, "regenerate the appToken of Mobile app").await?;
        shoot.state("app-token-time-up").await?;
        page.click(Role::Button, "Close").await?;

        page.click(Role::Link, "Token checker").await?;
        page.get(Role::Heading, "Token checker").await?;
        shoot.state("token-checker").await?;
        page.fill("String to check", "idmapp_00000000000000000000000000000000000000000002xcH30").await?;
        page.shows("its checksum is wrong").await?;
        shoot.state("token-checker-mistyped").await?;
        page.fill("String to check", "idmapp_00000000000000000000000000000000000000000002xcH31").await?;
        page.click(Role::Button, "Ask whether it is still accepted").await?;
        page.shows("does not accept this appToken in your account").await?;
        shoot.state("token-checker-refused").await?;

        page.open("about:blank").await?;
        journey.log_in_admin().await?;
        page.script::<Option<bool>>(NEARLY_14_DAYS).await?;
        page.says(Role::Status, "Your session ends at").await?;
        shoot.state("session-warning").await?;
        page.click(Role::Button, "Create new app credential").await?;
        page.fill("Name", "Draft").await?;
        page.get(Role::Combobox, "Kind").await?.send_keys("End-user").await?;
        page.get(Role::Checkbox, "Create end-users").await?;
        Api::admin(system).await?.end_own_sessions().await?;
        page.click(Role::Button, "Create").await?;
        page.get(Role::Dialog, "Log in again").await?;
        shoot.state("session-ended").await
    })
    .await
}
