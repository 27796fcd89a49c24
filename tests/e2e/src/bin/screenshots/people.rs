//! End-users, admins and the audit log.

use crate::shoot::Shoot;
use anyhow::Result;
use idm_e2e::{Api, Role, journey};
use reqwest::Method;
use serde_json::json;
use std::path::Path;
use thirtyfour::Key;

const USERS: &str = "/api/v1/access/users";
/// Who is on the pictures.
const PEOPLE: [(&str, &str); 4] = [
    ("Katherine Johnson", "katherine@example.com"),
    ("Margaret Hamilton", "margaret.hamilton.apollo.guidance@mail.example.com"),
    ("Grace Hopper", "grace@example.com"),
    ("Ada Lovelace", "ada@example.com"),
];

pub(super) async fn shoot(folder: &Path) -> Result<()> {
    journey("screenshots-people", async |journey| {
        let (system, page) = (&journey.system, &journey.page);
        let shoot = Shoot { page, folder };
        let admin = Api::admin(system).await?;
        let mut ada = String::new();
        for (name, email) in PEOPLE {
            let user = json!({ "emailAddress": email, "name": name });
            let user = admin.call(Method::POST, USERS, Some(user)).await?;
            ada = user["userId"].as_str().unwrap_or_default().to_owned();
        }
        journey.log_in_admin().await?;
        page.click(Role::Link, "All end-users").await?;
        page.get(Role::Link, "Ada Lovelace").await?;
        shoot.state("end-users").await?;
        page.click(Role::Button, "Add end-user").await?;
        page.fill("Email address", "kay@example.com").await?;
        page.click(Role::Checkbox, "Set a first password myself").await?;
        shoot.state("end-users-add").await?;
        page.press(Key::Escape).await?;
        page.gone(Role::Dialog, "Add end-user").await?;
        page.fill("Search", "zzz").await?;
        page.get(Role::Heading, "Nobody matches").await?;
        shoot.state("end-users-nobody").await?;
        page.click(Role::Button, "Show everyone").await?;
        page.click(Role::Link, "Ada Lovelace").await?;
        page.get(Role::Button, "Make admin").await?;
        page.click(Role::Button, "Lock").await?;
        page.get(Role::Button, "Undo").await?;
        shoot.state("person-locked").await?;
        page.click(Role::Button, "Dismiss").await?;
        page.click(Role::Button, "Remove").await?;
        page.get(Role::Dialog, "Remove Ada Lovelace?").await?;
        shoot.state("person-remove").await?;
        page.click(Role::Button, "Cancel").await?;
        admin.call(Method::PATCH, &format!("{USERS}/{ada}"), Some(json!({ "roles": ["admin", "end-user"] }))).await?;
        admin.create_application("Shop").await?;
        page.click(Role::Link, "Account admins").await?;
        page.get(Role::Link, "Ada Lovelace").await?;
        shoot.state("admins").await?;
        page.click(Role::Link, &system.admin_email).await?;
        page.get(Role::Button, "Send password link").await?;
        shoot.state("person-oneself").await?;
        page.click(Role::Link, "Audit log").await?;
        page.get(Role::List, "Entries").await?;
        shoot.state("audit-log").await
    })
    .await
}
