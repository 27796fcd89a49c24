//! Account admins: made, demoted, and never all gone.

use super::{add, open_list};
use anyhow::{Context, Result, ensure};
use idm_e2e::{Api, Journey, Page, Role, journey, people::PASSWORD};
use reqwest::Method;
use serde_json::json;
use thirtyfour::Key;

const OTHER: &str = "second@example.com";

#[tokio::test(flavor = "multi_thread")]
async fn nobody_locks_oneself_out_and_who_is_demoted_is_told() -> Result<()> {
    journey("people-admins", async |journey| {
        journey.log_in_admin().await?;
        let Journey { page, system } = journey;
        open_list(page, "Account admins").await?;
        page.shows("You").await?;
        page.click(Role::Link, &system.admin_email).await?;
        page.get(Role::Heading, &system.admin_email).await?;
        page.shows("An account always keeps an admin who can log in").await?;
        page.get(Role::Button, "Send password link").await?;
        for button in ["Lock", "Remove", "Take admin rights away", "End all sessions"] {
            ensure!(page.all(Role::Button, button).await?.is_empty(), "one can {button} oneself");
        }

        make_a_second_admin(page).await?;
        open_list(page, "Account admins").await?;
        page.get(Role::Link, "Second Admin").await?;

        // The other admin demotes the one in the browser, whose page does not know yet: the IDM refuses.
        let first = Api::admin(system).await?.user_id;
        let other = Api::log_in(system, OTHER, PASSWORD).await.context("the new admin cannot log in")?;
        page.click(Role::Link, "Second Admin").await?;
        page.get(Role::Button, "Take admin rights away").await?;
        let demoted = json!({ "roles": ["end-user"] });
        other.call(Method::PATCH, &format!("/api/v1/access/users/{first}"), Some(demoted)).await?;
        page.click(Role::Button, "Take admin rights away").await?;
        page.answer("Take admin rights away from Second Admin?", "Take admin rights away").await?;
        page.says(Role::Alert, "not allowed").await
    })
    .await
}

/// By the time that the page asks, nobody else could log in: the other admin has locked the one in the browser, whose
/// session the IDM still knows.
const LOCKED_MEANWHILE: &str = "UPDATE users SET locked = 1 WHERE email_key = 'admin@demo.example'";

#[tokio::test(flavor = "multi_thread")]
async fn the_last_admin_stays_whatever_is_tried() -> Result<()> {
    const NOT_DONE: &str = "Not done: this is the last admin who can log in";
    journey("people-last-admin", async |journey| {
        let Journey { page, system } = journey;
        let first = Api::admin(system).await?;
        let alone = format!("/api/v1/access/users/{}", first.user_id);
        for change in [Method::DELETE, Method::PATCH] {
            let body = (change == Method::PATCH).then(|| json!({ "roles": ["end-user"] }));
            let refused = first.call(change, &alone, body).await.err().context("the last admin is gone")?;
            ensure!(refused.to_string().contains("409"), "{refused}");
        }
        journey.log_in_admin().await?;
        make_a_second_admin(page).await?;
        let other = Api::log_in(system, OTHER, PASSWORD).await.context("the new admin cannot log in")?;
        system.change(LOCKED_MEANWHILE).await?;

        page.click(Role::Button, "Take admin rights away").await?;
        page.answer("Take admin rights away from Second Admin?", "Take admin rights away").await?;
        page.says(Role::Alert, NOT_DONE).await?;
        focus_is_in_the_dialog(page).await?;
        page.seen("an admin who cannot be demoted").await?;
        page.press(Key::Escape).await?;
        page.gone(Role::Dialog, "Take admin rights away from Second Admin?").await?;
        focus_is_on(page, "Take admin rights away").await?;

        page.click(Role::Button, "Remove").await?;
        page.fill(&format!("Type {OTHER} to confirm"), OTHER).await?;
        page.press(Key::Enter).await?;
        page.says(Role::Alert, NOT_DONE).await?;
        focus_is_in_the_dialog(page).await?;
        page.press(Key::Escape).await?;
        page.gone(Role::Dialog, "Remove Second Admin?").await?;
        focus_is_on(page, "Remove").await?;

        page.tab_to(Role::Button, "Lock").await?;
        page.press(Key::Enter).await?;
        page.says(Role::Status, NOT_DONE).await?;
        focus_is_on(page, "Lock").await?;
        page.get(Role::Button, "Take admin rights away").await?;
        ensure!(page.all(Role::Button, "Unlock").await?.is_empty(), "the page says that the admin is locked");

        let me = other.call(Method::GET, "/api/v1/access/users/me", None).await.context("the session has ended")?;
        ensure!(me["user"]["roles"] == json!(["end-user", "admin"]), "the roles have changed: {me}");
        Api::log_in(system, OTHER, PASSWORD).await.context("the last admin cannot log in")?;
        Ok(())
    })
    .await
}

/// Ends on the second admin's page.
async fn make_a_second_admin(page: &Page) -> Result<()> {
    open_list(page, "All end-users").await?;
    add(page, OTHER, "Second Admin").await?;
    page.click(Role::Link, "Second Admin").await?;
    page.click(Role::Button, "Make admin").await?;
    page.answer("Make Second Admin an admin?", "Make admin").await?;
    page.shows("Second Admin is an admin now").await
}

async fn focus_is_in_the_dialog(page: &Page) -> Result<()> {
    let inside: bool = page.script("return !!document.activeElement.closest('dialog[open]')").await?;
    ensure!(inside, "the focus has left the dialog");
    Ok(())
}

async fn focus_is_on(page: &Page, button: &str) -> Result<()> {
    page.until(&format!("the focus on `{button}`"), async || {
        let focused: String = page.script("return document.activeElement.textContent").await?;
        Ok((focused == button).then_some(()))
    })
    .await
}
