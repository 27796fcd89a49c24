//! One application: its page, and what is done there.

use crate::shoot::Shoot;
use anyhow::Result;
use idm_e2e::{Api, Role, journey};
use serde_json::json;
use std::path::Path;

pub(super) async fn shoot(folder: &Path) -> Result<()> {
    journey("screenshots-application", async |journey| {
        let (system, page) = (&journey.system, &journey.page);
        let shoot = Shoot { page, folder };
        let api = Api::admin(system).await?;
        let (id, token) = api.create_application_with_token("Sign-up page").await?;
        api.sign_up(&system.account_id, "grace@example.com", &token).await?;
        let soon = json!({ "expires": in_nine_days()? });
        api.change_application(&id, soon).await?;
        journey.open_application(&id).await?;
        page.shows("127.0.0.1").await?;
        shoot.whole("app-page").await?;
        page.click(Role::Button, "Edit").await?;
        page.fill("Name", "Sign-up page of the shop").await?;
        shoot.state("app-page-edit").await?;
        api.change_application(&id, json!({ "name": "Sign-up", "privileges": [] })).await?;
        page.click(Role::Button, "Save").await?;
        page.get(Role::Dialog, "Somebody else changed this app, too").await?;
        page.click(Role::Button, "Save both").await?;
        page.shows("You both changed this").await?;
        shoot.state("app-page-conflict").await?;
        page.click(Role::Radio, "Theirs: Sign-up").await?;
        page.click(Role::Button, "Save both").await?;
        page.gone(Role::Dialog, "Edit app credential").await?;
        api.change_application(&id, json!({ "privileges": ["identity:create"] })).await?;
        page.click(Role::Link, "Back to app credentials").await?;
        page.get(Role::Heading, "App credentials").await?;
        journey.visit_application(&id).await?;
        page.click(Role::Button, "Change privileges").await?;
        page.click(Role::Checkbox, "Create end-users").await?;
        page.click(Role::Checkbox, "Request password resets").await?;
        page.shows("Will start to fail").await?;
        shoot.state("app-page-privileges").await?;
        page.click(Role::Button, "Cancel").await?;
        page.click(Role::Button, "Regenerate appToken").await?;
        page.get(Role::Dialog, "Make a new appToken for “Sign-up”?").await?;
        shoot.state("app-page-regenerate").await?;
        page.click(Role::Radio, "1 hour").await?;
        page.fill("To make a new one, type the app's name: Sign-up", "Sign-up").await?;
        page.answer("Make a new appToken for “Sign-up”?", "Make new appToken").await?;
        page.get(Role::Dialog, "Save your appToken").await?;
        page.click(Role::Button, "Copy appToken").await?;
        page.click(Role::Button, "OK").await?;
        page.gone(Role::Dialog, "Save your appToken").await?;
        page.shows("still accepted until").await?;
        shoot.whole("app-page-proof").await?;
        page.click(Role::Button, "Revoke").await?;
        page.get(Role::Dialog, "Revoke “Sign-up”?").await?;
        shoot.state("app-page-revoke").await?;
        page.answer("Revoke “Sign-up”?", "Revoke").await?;
        page.get(Role::Button, "Undo").await?;
        shoot.state("app-page-revoked").await?;
        page.click(Role::Button, "Delete").await?;
        page.get(Role::Dialog, "Delete “Sign-up”?").await?;
        shoot.state("app-page-delete").await?;
        page.click(Role::Button, "Cancel").await?;
        journey.visit_application("0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f").await?;
        page.get(Role::Heading, "There is no such app credential").await?;
        shoot.state("app-page-missing").await
    })
    .await
}

fn in_nine_days() -> Result<u64> {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?;
    Ok(u64::try_from(now.as_millis())? + 9 * 24 * 60 * 60 * 1000)
}
