//! An installation where nobody sets a password for somebody else.

use super::people::mail_to;
use anyhow::{Result, ensure};
use idm_e2e::{Journey, Role, journey_with, people::EMAIL};
use thirtyfour::Key;

#[tokio::test(flavor = "multi_thread")]
async fn an_admins_form_offers_no_password() -> Result<()> {
    journey_with("invitations-only", &["--invitations-only".to_owned()], async |journey| {
        let Journey { page, .. } = journey;
        journey.log_in_admin().await?;
        page.click(Role::Link, "All end-users").await?;
        page.click(Role::Button, "Add end-user").await?;
        page.get(Role::Dialog, "Add end-user").await?;
        page.gone(Role::Checkbox, "Set a first password myself").await?;
        page.seen("adding somebody who is to be invited").await?;
        page.fill("Email address", EMAIL).await?;
        page.press(Key::Enter).await?;
        page.get(Role::Link, EMAIL).await?;
        let mail = mail_to(journey, EMAIL, "").await?;
        ensure!(mail["text"].as_str().is_some_and(|text| text.contains("/accept-invitation#token=")), "{mail}");
        Ok(())
    })
    .await
}
