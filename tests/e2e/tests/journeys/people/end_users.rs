//! The list of end-users: found, added, invited, removed.

use super::{SEARCH, add, address, mail_to, open_list, reload};
use anyhow::{Result, ensure};
use idm_e2e::{Api, Journey, Role, journey, people::EMAIL};
use reqwest::Method;
use serde_json::json;
use thirtyfour::Key;

#[tokio::test(flavor = "multi_thread")]
async fn an_admin_adds_finds_changes_and_removes_an_end_user() -> Result<()> {
    journey("people-end-user", async |journey| {
        journey.log_in_admin().await?;
        let page = &journey.page;
        open_list(page, "All end-users").await?;
        page.get(Role::Heading, "No end-users yet").await?;
        add(page, EMAIL, "Ada Lovelace").await?;
        add(page, "grace@example.com", "Grace Hopper").await?;
        page.shows("Showing 2 of 2").await?;

        // The list is what the address says: typing, reload and back all lead to the same.
        page.fill(SEARCH, "lovel").await?;
        page.gone(Role::Link, "Grace Hopper").await?;
        page.until("the search in the address", async || {
            Ok((address(page).await? == "/console/end-users?query=lovel").then_some(()))
        })
        .await?;
        reload(journey).await?;
        page.get(Role::Link, "Ada Lovelace").await?;
        ensure!(page.value(SEARCH).await? == "lovel", "the search was not restored");
        page.click(Role::Link, "Ada Lovelace").await?;
        page.get(Role::Heading, "Ada Lovelace").await?;
        page.driver().back().await?;
        page.get(Role::Link, "Ada Lovelace").await?;
        ensure!(page.value(SEARCH).await? == "lovel", "the search was not restored by going back");
        ensure!(page.all(Role::Link, "Grace Hopper").await?.is_empty(), "the filter was lost by going back");
        page.fill(SEARCH, "nobody at all").await?;
        page.get(Role::Heading, "Nobody matches").await?;
        page.click(Role::Button, "Show everyone").await?;
        page.get(Role::Link, "Grace Hopper").await?;
        ensure!(page.value(SEARCH).await?.is_empty(), "the search box still says what is no longer searched for");

        page.click(Role::Link, "Ada Lovelace").await?;
        page.click(Role::Button, "Edit").await?;
        page.fill("Name", "Countess Lovelace").await?;
        page.fill("Email address", "grace@example.com").await?;
        page.click(Role::Button, "Save").await?;
        page.field_error("Email address", "already", true).await?;
        page.fill("Email address", EMAIL).await?;
        page.click(Role::Button, "Save").await?;
        page.get(Role::Heading, "Countess Lovelace").await?;

        page.click(Role::Button, "Remove").await?;
        page.get(Role::Dialog, "Remove Countess Lovelace?").await?;
        page.fill(&format!("Type {EMAIL} to confirm"), "ada").await?;
        page.press(Key::Enter).await?;
        page.field_error(&format!("Type {EMAIL} to confirm"), "exactly", true).await?;
        page.fill(&format!("Type {EMAIL} to confirm"), EMAIL).await?;
        page.press(Key::Enter).await?;
        page.get(Role::Heading, "All end-users").await?;
        page.shows("Countess Lovelace was removed").await?;
        page.get(Role::Link, "Grace Hopper").await?;
        ensure!(page.all(Role::Link, "Countess Lovelace").await?.is_empty(), "the removed person is still listed");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_invited_gets_a_mail_and_a_password_link_another() -> Result<()> {
    journey("people-invite", async |journey| {
        journey.log_in_admin().await?;
        let Journey { page, system } = journey;
        open_list(page, "All end-users").await?;
        page.click(Role::Button, "Add end-user").await?;
        page.fill("Email address", &system.admin_email).await?;
        page.click(Role::Button, "Send invitation").await?;
        page.field_error("Email address", "already has this address", true).await?;
        page.fill("Email address", EMAIL).await?;
        page.click(Role::Button, "Send invitation").await?;
        page.shows(&format!("Invitation sent to {EMAIL}")).await?;
        page.get(Role::Link, EMAIL).await?;
        page.shows("Unverified").await?;
        let invitation = mail_to(journey, EMAIL, "").await?;
        ensure!(invitation["text"].as_str().is_some_and(|text| text.contains("#token=")), "no link: {invitation}");

        page.click(Role::Link, EMAIL).await?;
        page.click(Role::Button, "Send password link").await?;
        page.shows(&format!("Password link sent to {EMAIL}")).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_list_has_pages_that_survive_a_reload() -> Result<()> {
    journey("people-pages", async |journey| {
        let Journey { page, system } = journey;
        let admin = Api::admin(system).await?;
        for number in 0..60 {
            let user = json!({ "emailAddress": format!("user{number:02}@example.com") });
            admin.call(Method::POST, "/api/v1/access/users", Some(user)).await?;
        }
        journey.log_in_admin().await?;
        open_list(page, "All end-users").await?;
        page.get(Role::Link, "user59@example.com").await?;
        page.shows("Showing 50 of 60").await?;
        page.get(Role::Combobox, "Sort by").await?.send_keys("Address, A to Z").await?;
        page.get(Role::Link, "user00@example.com").await?;
        page.click(Role::Link, "Next page").await?;
        page.get(Role::Link, "user59@example.com").await?;
        page.shows("Showing 10 of 60").await?;
        ensure!(address(page).await?.contains("after="), "the page is not in the address");
        reload(journey).await?;
        page.get(Role::Link, "user50@example.com").await?;
        ensure!(page.all(Role::Link, "Next page").await?.is_empty(), "there is a page after the last");
        page.driver().back().await?;
        page.get(Role::Link, "user00@example.com").await?;

        // One list, one request, however many people there are.
        page.script::<Option<bool>>("performance.clearResourceTimings()").await?;
        page.click(Role::Link, "Next page").await?;
        page.get(Role::Link, "user59@example.com").await?;
        const CALLS: &str = "return performance.getEntriesByType('resource').filter(
            entry => entry.initiatorType === 'fetch' && new URL(entry.name).pathname.startsWith('/api/')).length";
        let calls = page.script::<u32>(CALLS).await?;
        ensure!(calls == 1, "{calls} requests for one page");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_network_that_fails_is_told_and_trying_again_goes_on() -> Result<()> {
    journey("people-offline", async |journey| {
        journey.log_in_admin().await?;
        let page = &journey.page;
        page.cut_off(true).await?;
        open_list(page, "All end-users").await?;
        page.says(Role::Alert, "The end-users could not be loaded").await?;
        page.cut_off(false).await?;
        page.try_again().await?;
        page.get(Role::Heading, "No end-users yet").await?;
        page.click(Role::Button, "Add end-user").await?;
        page.fill("Email address", EMAIL).await?;
        page.cut_off(true).await?;
        page.click(Role::Button, "Send invitation").await?;
        page.says(Role::Alert, "cannot be reached").await?;
        ensure!(page.value("Email address").await? == EMAIL, "the address was lost");
        page.cut_off(false).await?;
        page.click(Role::Button, "Send invitation").await?;
        page.get(Role::Link, EMAIL).await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_admin_manages_people_without_a_mouse() -> Result<()> {
    journey("people-keyboard", async |journey| {
        journey.log_in_admin().await?;
        let page = &journey.page;
        page.tab_to(Role::Link, "All end-users").await?;
        page.press(Key::Enter).await?;
        page.tab_to(Role::Button, "Add end-user").await?;
        page.press(Key::Enter).await?;
        page.tab_to(Role::Textbox, "Email address").await?;
        page.press(EMAIL).await?;
        page.press(Key::Enter).await?;
        page.gone(Role::Dialog, "Add end-user").await?;
        page.tab_to(Role::Link, EMAIL).await?;
        page.press(Key::Enter).await?;
        page.get(Role::Heading, EMAIL).await?;
        page.tab_to(Role::Button, "Lock").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Button, "Unlock").await?;
        page.tab_to(Role::Button, "Undo").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Button, "Lock").await?;
        page.tab_to(Role::Button, "Remove").await?;
        page.press(Key::Enter).await?;
        page.tab_to(Role::Textbox, &format!("Type {EMAIL} to confirm")).await?;
        page.press(EMAIL).await?;
        page.press(Key::Enter).await?;
        page.get(Role::Heading, "No end-users yet").await?;
        Ok(())
    })
    .await
}
