//! What mailed links lead to, the change of a password, and the second step of a login.

use super::{Place, SOME, sentence, unlimited};
use anyhow::{Context, Result, ensure};
use idm_e2e::{
    Api, Journey, Role,
    ill::{Betweens, journey_through},
    people::{EMAIL, PASSWORD},
};
use reqwest::Method;
use serde_json::json;

const USERS: &str = "/api/v1/access/users";
const NEW: &str = "another Horse 8 staple";

/// A link for each turn, as each works once.
async fn reset_links(journey: &Journey) -> Result<Vec<String>> {
    let admin = Api::admin(&journey.system).await?;
    let mut links = Vec::new();
    for turn in 0..SOME.len() {
        let email = format!("forgetful{turn}@example.com");
        let body = json!({ "emailAddress": email, "password": PASSWORD });
        let user = admin.call(Method::POST, USERS, Some(body)).await?;
        let id = user["userId"].as_str().context("no userId")?;
        admin.call(Method::POST, &format!("{USERS}/{id}/send-password-link"), None).await?;
        links.push(journey.mailed_link(&email, "/reset-password", 1).await?);
    }
    Ok(links)
}

async fn verification_links(journey: &Journey) -> Result<Vec<String>> {
    let system = &journey.system;
    let admin = Api::admin(system).await?;
    let (_, token) = admin.create_application_with_token("Signs up").await?;
    let mut links = Vec::new();
    for turn in 0..SOME.len() {
        let email = format!("new{turn}@example.com");
        ensure!(admin.sign_up(&system.account_id, &email, &token).await? == 201, "nobody is signed up");
        links.push(journey.mailed_link(&email, "/verify-email", 1).await?);
    }
    Ok(links)
}

#[tokio::test(flavor = "multi_thread")]
async fn mailed_links_work_once_the_idm_is_well() -> Result<()> {
    const VERIFY: &str = "Verify my email address";
    journey_through("faults-links", &unlimited(), async |journey, Betweens { idm, .. }| {
        let page = &journey.page;
        let links = reset_links(journey).await?;
        Place { name: "a new password by a link", page, server: idm, at: "/auth/reset-password" }
            .survives_these(
                &SOME,
                sentence,
                async |turn| {
                    page.open(&links[turn]).await?;
                    page.fill("New password", NEW).await?;
                    page.click(Role::Button, "Save the password").await
                },
                async |_| {
                    ensure!(page.value("New password").await? == NEW, "the password is lost");
                    Ok(())
                },
                async |_| {
                    page.click(Role::Button, "Save the password").await?;
                    page.get(Role::Heading, "Your password is saved").await.map(drop)
                },
            )
            .await?;
        let links = verification_links(journey).await?;
        Place { name: "verifying an address", page, server: idm, at: "/auth/verify-email" }
            .survives_these(
                &SOME,
                sentence,
                async |turn| {
                    page.open(&links[turn]).await?;
                    page.click(Role::Button, VERIFY).await
                },
                super::nothing,
                async |_| {
                    page.click(Role::Button, VERIFY).await?;
                    page.get(Role::Heading, "Your email address is verified").await.map(drop)
                },
            )
            .await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_password_is_changed_once_the_idm_is_well() -> Result<()> {
    const CHANGE: &str = "Change password";
    journey_through("faults-password", &unlimited(), async |journey, Betweens { idm, .. }| {
        let page = &journey.page;
        journey.sign_up().await?;
        let [present, new] =
            [0, 1].map(|step| move |turn: usize| if (turn + step).is_multiple_of(2) { PASSWORD } else { NEW });
        Place { name: "changing the password", page, server: idm, at: "/auth/change-password" }
            .survives_these(
                &SOME,
                sentence,
                async |turn| {
                    page.click(Role::Button, CHANGE).await?;
                    page.fill("Present password", present(turn)).await?;
                    page.fill("New password", new(turn)).await?;
                    page.answer(CHANGE, CHANGE).await
                },
                async |turn| {
                    ensure!(page.value("Present password").await? == present(turn), "the present password is lost");
                    ensure!(page.value("New password").await? == new(turn), "the new password is lost");
                    Ok(())
                },
                async |_| {
                    page.answer(CHANGE, CHANGE).await?;
                    page.gone(Role::Dialog, CHANGE).await
                },
            )
            .await?;
        journey.log_out().await?;
        page.log_in(EMAIL, new(SOME.len() - 1)).await?;
        page.get(Role::Heading, "Your account").await.map(drop)
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_second_step_of_a_login_works_once_the_idm_is_well() -> Result<()> {
    journey_through("faults-second-step", &unlimited(), async |journey, Betweens { idm, .. }| {
        let Journey { system, page } = journey;
        let codes = Api::admin(system).await?.enrol_second_factor(&system.admin_password).await?;
        Place { name: "the second step", page, server: idm, at: "/login-second-factor" }
            .survives_these(
                &SOME,
                sentence,
                async |turn| {
                    page.open(&system.console_url).await?;
                    page.get(Role::Heading, "Log in to the console").await?;
                    page.log_in(&system.admin_email, &system.admin_password).await?;
                    page.get(Role::Textbox, "Code").await?;
                    page.click(Role::Button, "Use a recovery code").await?;
                    page.fill("Recovery code", &codes[turn]).await?;
                    page.click(Role::Button, "Log in").await
                },
                async |turn| {
                    ensure!(page.value("Recovery code").await? == codes[turn], "the code is lost");
                    Ok(())
                },
                async |_| {
                    page.click(Role::Button, "Log in").await?;
                    page.get(Role::Button, "Copy appId of Demo signup page").await?;
                    page.log_out_of_console().await
                },
            )
            .await
    })
    .await
}
