//! The page of one person: locked, changed by two at once, without the second factor.

use super::{add, address, open_list, works};
use anyhow::{Context, Result, ensure};
use idm_e2e::{
    Api, Journey, Role, journey,
    people::{EMAIL, PASSWORD},
};
use reqwest::Method;
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn who_is_locked_is_out_at_once_and_the_lock_can_be_undone() -> Result<()> {
    journey("people-lock", async |journey| {
        journey.log_in_admin().await?;
        let Journey { page, system } = journey;
        open_list(page, "All end-users").await?;
        add(page, EMAIL, "Ada Lovelace").await?;
        let ada = Api::log_in(system, EMAIL, PASSWORD).await.context("the first password does not log in")?;

        page.click(Role::Link, "Ada Lovelace").await?;
        page.click(Role::Button, "Lock").await?;
        page.shows("Ada Lovelace is locked and logged out everywhere").await?;
        ensure!(!works(&ada).await, "the session outlived the lock");
        ensure!(Api::log_in(system, EMAIL, PASSWORD).await.is_err(), "a locked person logs in");

        // The message outlives the page that it is about.
        page.click(Role::Link, "All end-users").await?;
        page.get(Role::Heading, "All end-users").await?;
        page.get(Role::Combobox, "Show").await?.send_keys("Locked").await?;
        page.get(Role::Link, "Ada Lovelace").await?;
        ensure!(address(page).await? == "/console/end-users?status=locked", "the filter is not in the address");
        page.click(Role::Button, "Undo").await?;
        page.shows("Ada Lovelace can log in again").await?;
        let ada = Api::log_in(system, EMAIL, PASSWORD).await.context("the lock was not undone")?;

        page.get(Role::Combobox, "Show").await?.send_keys("Everyone").await?;
        page.click(Role::Link, "Ada Lovelace").await?;
        page.click(Role::Button, "End all sessions").await?;
        page.answer("End all sessions of Ada Lovelace?", "End all sessions").await?;
        page.shows("Ada Lovelace is logged out everywhere").await?;
        ensure!(!works(&ada).await, "the session outlived its end");
        ensure!(Api::log_in(system, EMAIL, PASSWORD).await.is_ok(), "ending sessions locked the person");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn two_admins_who_change_one_person_lose_nothing() -> Result<()> {
    journey("people-conflict", async |journey| {
        journey.log_in_admin().await?;
        let Journey { page, system } = journey;
        open_list(page, "All end-users").await?;
        add(page, EMAIL, "Ada").await?;
        page.click(Role::Link, "Ada").await?;
        page.get(Role::Heading, "Ada").await?;
        let id = address(page).await?.rsplit('/').next().context("no id")?.to_owned();
        let colleague = Api::admin(system).await?;
        let path = format!("/api/v1/access/users/{id}");

        // Another field: both changes stay.
        page.click(Role::Button, "Edit").await?;
        page.get(Role::Dialog, "Name and address").await?;
        colleague.call(Method::PATCH, &path, Some(json!({ "emailAddress": "ada@example.org" }))).await?;
        page.fill("Name", "Ada L.").await?;
        page.click(Role::Button, "Save").await?;
        page.gone(Role::Dialog, "Name and address").await?;
        page.get(Role::Heading, "Ada L.").await?;
        page.shows("ada@example.org").await?;

        // The same field: it is said, and saving again decides.
        page.click(Role::Button, "Edit").await?;
        page.get(Role::Dialog, "Name and address").await?;
        colleague.call(Method::PATCH, &path, Some(json!({ "name": "Ada Byron" }))).await?;
        page.fill("Name", "Countess").await?;
        page.click(Role::Button, "Save").await?;
        page.says(Role::Alert, "It is now Ada Byron").await?;
        ensure!(page.value("Name").await? == "Countess", "what was entered was lost");
        page.click(Role::Button, "Save").await?;
        page.gone(Role::Dialog, "Name and address").await?;
        page.get(Role::Heading, "Countess").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_lost_the_second_factor_is_let_in_again() -> Result<()> {
    journey("people-factor", async |journey| {
        let Journey { page, system } = journey;
        journey.log_in_admin().await?;
        open_list(page, "All end-users").await?;
        add(page, EMAIL, "Ada Lovelace").await?;
        let ada = Api::log_in(system, EMAIL, PASSWORD).await?;
        ada.enrol_second_factor(PASSWORD).await?;
        ensure!(Api::log_in(system, EMAIL, PASSWORD).await.is_err(), "the password alone logs in");
        page.click(Role::Link, "Ada Lovelace").await?;
        page.click(Role::Button, "Reset second factor").await?;
        page.answer("Reset the second factor of Ada Lovelace?", "Reset second factor").await?;
        page.shows("The second factor of Ada Lovelace is off").await?;
        page.gone(Role::Button, "Reset second factor").await?;
        ensure!(!works(&ada).await, "the session outlived the reset");
        Api::log_in(system, EMAIL, PASSWORD).await.context("the password alone does not log in")?;
        Ok(())
    })
    .await
}
