//! Nothing is wrong with any page or state about people.

use super::{SEARCH, add, open_list};
use anyhow::Result;
use idm_e2e::{Role, journey, people::EMAIL};
use thirtyfour::Key;

#[tokio::test(flavor = "multi_thread")]
async fn the_pages_about_people_have_no_findings() -> Result<()> {
    journey("accessible-people", async |journey| {
        journey.log_in_admin().await?;
        let page = &journey.page;
        open_list(page, "All end-users").await?;
        page.get(Role::Heading, "No end-users yet").await?;
        page.seen("no end-users").await?;
        page.click(Role::Button, "Add end-user").await?;
        page.click(Role::Checkbox, "Set a first password myself").await?;
        page.click(Role::Button, "Create").await?;
        page.field_error("Email address", "email", true).await?;
        page.seen("adding an end-user, with wrong fields").await?;
        page.press(Key::Escape).await?;
        page.gone(Role::Dialog, "Add end-user").await?;
        add(page, EMAIL, "Ada Lovelace").await?;
        page.seen("end-users").await?;
        page.fill(SEARCH, "nobody").await?;
        page.get(Role::Heading, "Nobody matches").await?;
        page.seen("a search without matches").await?;
        page.click(Role::Button, "Show everyone").await?;
        page.click(Role::Link, "Ada Lovelace").await?;
        page.get(Role::Button, "Make admin").await?;
        page.seen("a person").await?;
        page.click(Role::Button, "Edit").await?;
        page.get(Role::Dialog, "Name and address").await?;
        page.seen("editing a person").await?;
        page.click(Role::Button, "Cancel").await?;
        page.click(Role::Button, "Remove").await?;
        page.get(Role::Dialog, "Remove Ada Lovelace?").await?;
        page.seen("removing a person").await?;
        page.click(Role::Button, "Cancel").await?;
        page.click(Role::Button, "Lock").await?;
        page.get(Role::Button, "Undo").await?;
        page.seen("a person who is locked").await?;
        open_list(page, "Account admins").await?;
        page.get(Role::Link, &journey.system.admin_email).await?;
        page.seen("admins").await?;
        page.click(Role::Link, &journey.system.admin_email).await?;
        page.shows("This is you.").await?;
        page.seen("oneself").await
    })
    .await
}
