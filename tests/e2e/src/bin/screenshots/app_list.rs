//! App credentials: many of them, found and revoked.

use crate::shoot::Shoot;
use anyhow::Result;
use idm_e2e::{Role, journey};
use std::path::Path;

pub(super) async fn shoot(folder: &Path) -> Result<()> {
    journey("screenshots-app-list", async |journey| {
        let (system, page) = (&journey.system, &journey.page);
        let shoot = Shoot { page, folder };
        system.add_applications(1200).await?;
        journey.log_in_admin_to("Copy appId of App 1200").await?;
        shoot.state("app-list-cards").await?;
        page.click(Role::Radio, "Table").await?;
        page.get(Role::Checkbox, "Select App 1200").await?;
        shoot.state("app-list-table").await?;
        page.fill("Search", "no such app").await?;
        page.get(Role::Heading, "No app credential matches").await?;
        shoot.state("app-list-nothing-found").await?;
        page.click(Role::Button, "Clear filters").await?;
        for name in ["Select App 1200", "Select App 1199", "Select App 1198"] {
            page.click(Role::Checkbox, name).await?;
        }
        shoot.state("app-list-selected").await?;
        page.click(Role::Button, "Revoke").await?;
        page.get(Role::Dialog, "Revoke 2 app credentials?").await?;
        shoot.state("app-list-revoke").await?;
        page.block(&["*4af/revoke"]).await?;
        page.click(Role::Button, "Revoke 2").await?;
        page.says(Role::Alert, "1 app credential could not be revoked").await?;
        shoot.state("app-list-revoke-failed").await?;
        page.click(Role::Button, "Close").await?;
        page.block(&["*cursor=*", "*status=*"]).await?;
        page.script::<bool>("window.scrollTo(0, document.documentElement.scrollHeight); return true").await?;
        page.says(Role::Alert, "More could not be loaded").await?;
        page.script::<bool>("window.scrollTo(0, document.documentElement.scrollHeight); return true").await?;
        shoot.state("app-list-more-failed").await
    })
    .await
}
