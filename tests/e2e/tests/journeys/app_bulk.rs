//! Many app credentials at once: selected, revoked, brought back.

use anyhow::{Result, ensure};
use idm_e2e::{Network, Page, Role, journey};
use thirtyfour::Key;

/// Waits until a row says this.
async fn row_says(page: &Page, name: &str, words: &str) -> Result<()> {
    let rows = "return [...document.querySelectorAll('tbody tr')].map(row => row.innerText)";
    page.until(&format!("the row of {name} to say {words}"), async || {
        let rows: Vec<String> = page.script(rows).await?;
        Ok(rows.iter().any(|row| row.contains(name) && row.contains(words)).then_some(()))
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn several_are_revoked_by_keyboard_and_brought_back() -> Result<()> {
    journey("bulk-revoke", async |journey| {
        journey.system.add_applications(20).await?;
        journey.log_in_admin_to("Copy appId of App 0020").await?;
        let page = &journey.page;
        page.tab_to(Role::Radio, "Cards").await?;
        page.press(Key::Right).await?;
        // 20 is revoked already.
        for name in ["Select App 0020", "Select App 0019", "Select App 0018"] {
            page.tab_to(Role::Checkbox, name).await?;
            page.press(Key::Space).await?;
        }
        page.shows("3 selected").await?;
        page.fits_320("the table, with some selected").await?;
        page.both_schemes("three selected").await?;
        page.get(Role::Button, "Revoke").await?;
        page.press(Key::Delete).await?;
        page.get(Role::Dialog, "Revoke 2 app credentials?").await?;
        for words in ["App 0019", "App 0018", "1 of those you selected is revoked already"] {
            page.shows(words).await?;
        }
        page.both_schemes("the question").await?;
        page.tab_to(Role::Button, "Revoke 2").await?;
        page.press(Key::Enter).await?;
        page.gone(Role::Dialog, "Revoke 2 app credentials?").await?;
        row_says(page, "App 0019", "Revoked").await?;
        row_says(page, "App 0018", "Revoked").await?;
        page.says(Role::Status, "2 app credentials revoked").await?;
        page.get(Role::Button, "Undo").await?;
        page.press(Key::Control + "z").await?;
        row_says(page, "App 0019", "Active").await?;
        row_says(page, "App 0018", "Active").await?;
        row_says(page, "App 0020", "Revoked").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_could_not_be_revoked_is_listed_and_tried_again() -> Result<()> {
    journey("bulk-partly", async |journey| {
        journey.system.add_applications(60).await?;
        journey.log_in_admin_to("Copy appId of App 0060").await?;
        let page = &journey.page;
        page.click(Role::Radio, "Table").await?;
        page.click(Role::Checkbox, "Select all 61 loaded").await?;
        page.shows("61 selected").await?;
        page.block(&["*00000000003b/revoke", "*00000000003a/revoke"]).await?;
        page.click(Role::Button, "Revoke").await?;
        page.get(Role::Dialog, "Revoke 55 app credentials?").await?;
        page.shows("and 47 more").await?;
        page.click(Role::Button, "Revoke 55").await?;
        page.says(Role::Alert, "2 app credentials could not be revoked").await?;
        for name in ["App 0059", "App 0058"] {
            page.says(Role::Alert, name).await?;
        }
        page.both_schemes("what could not be revoked").await?;
        page.block(&[]).await?;
        page.click(Role::Button, "Try again").await?;
        page.gone(Role::Dialog, "Revoke 55 app credentials?").await?;
        row_says(page, "App 0059", "Revoked").await?;
        page.shows("53 app credentials revoked").await?;
        page.shows("2 app credentials revoked").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_revocation_says_how_far_it_is_and_can_be_stopped() -> Result<()> {
    journey("bulk-stopped", async |journey| {
        journey.system.add_applications(200).await?;
        journey.log_in_admin_to("Copy appId of App 0200").await?;
        let page = &journey.page;
        page.click(Role::Radio, "Table").await?;
        page.click(Role::Checkbox, "Select all 200 loaded").await?;
        page.network(Network::slow(3000)).await?;
        page.click(Role::Button, "Revoke").await?;
        page.click(Role::Button, "Revoke 180").await?;
        page.until("some to be done", async || {
            let text: String = page.script("return document.querySelector('.progress')?.innerText ?? ''").await?;
            Ok((text.ends_with(" of 180") && !text.starts_with("0 ")).then_some(()))
        })
        .await?;
        page.both_schemes("under way").await?;
        page.press(Key::Escape).await?;
        page.click(Role::Button, "Stop").await?;
        page.gone(Role::Dialog, "Revoke 180 app credentials?").await?;
        let selected = "return parseInt(document.querySelector('.selection-bar p').textContent)";
        let left: u32 = page.script(selected).await?;
        ensure!((21..200).contains(&left), "{left} are still selected");
        page.get(Role::Button, "Undo").await?;
        Ok(())
    })
    .await
}
