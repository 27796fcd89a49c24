//! All end-users and account admins: listing, adding, changing, locking, removing.

use anyhow::{Context, Result, ensure};
use idm_e2e::{
    Api, Journey, Page, Role, journey,
    people::{EMAIL, PASSWORD},
};
use reqwest::Method;
use serde_json::{Value, json};
use thirtyfour::Key;

const SEARCH: &str = "Search";

/// Opens one of the lists by the menu.
async fn open_list(page: &Page, name: &str) -> Result<()> {
    page.click(Role::Link, name).await?;
    page.get(Role::Heading, name).await?;
    Ok(())
}

/// Reloads; the seeded admin is not kept logged in, so what the address says has to survive a login, too.
async fn reload(Journey { page, system }: &Journey) -> Result<()> {
    page.driver().refresh().await?;
    page.get(Role::Heading, "Log in to the console").await?;
    page.log_in(&system.admin_email, &system.admin_password).await
}

/// Adds an end-user with a first password.
async fn add(page: &Page, email: &str, name: &str) -> Result<()> {
    page.click(Role::Button, "Add end-user").await?;
    page.get(Role::Dialog, "Add end-user").await?;
    page.fill("Email address", email).await?;
    page.fill("Name (optional)", name).await?;
    page.click(Role::Checkbox, "Set a first password myself").await?;
    page.fill("First password", PASSWORD).await?;
    page.click(Role::Button, "Create").await?;
    page.gone(Role::Dialog, "Add end-user").await?;
    page.get(Role::Link, name).await?;
    Ok(())
}

/// The path and query of the address bar.
async fn address(page: &Page) -> Result<String> {
    page.script("return location.pathname + location.search").await
}

/// The mail that the demo would have sent to this address, the newest first.
pub(super) async fn mail_to(journey: &Journey, email: &str, subject_has: &str) -> Result<Value> {
    let url = format!("{}/mails.json", journey.system.outbox_url.trim_end_matches('/'));
    journey
        .page
        .until("the mail", async || {
            let mails: Value = reqwest::get(&url).await?.json().await?;
            let mails = mails.as_array().context("no list of mails")?;
            let fits = |mail: &&Value| {
                mail["to"].as_str() == Some(email) && mail["subject"].as_str().is_some_and(|s| s.contains(subject_has))
            };
            Ok(mails.iter().find(fits).cloned())
        })
        .await
}

/// Whether a session is accepted.
async fn works(api: &Api) -> bool {
    api.call(Method::GET, "/api/v1/access/users/me", None).await.is_ok()
}

/// Nothing is wrong with what is shown, in light and dark, and in the narrowest window.
async fn seen(page: &Page, state: &str) -> Result<()> {
    page.both_schemes(state).await?;
    page.fits_320(state).await
}

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
async fn nobody_locks_oneself_out_and_who_is_demoted_is_told() -> Result<()> {
    const OTHER: &str = "second@example.com";
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

        open_list(page, "All end-users").await?;
        add(page, OTHER, "Second Admin").await?;
        page.click(Role::Link, "Second Admin").await?;
        page.click(Role::Button, "Make admin").await?;
        page.answer("Make Second Admin an admin?", "Make admin").await?;
        page.shows("Second Admin is an admin now").await?;
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
        page.click(Role::Button, "Try again").await?;
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

#[tokio::test(flavor = "multi_thread")]
async fn the_pages_about_people_have_no_findings() -> Result<()> {
    journey("accessible-people", async |journey| {
        journey.log_in_admin().await?;
        let page = &journey.page;
        open_list(page, "All end-users").await?;
        page.get(Role::Heading, "No end-users yet").await?;
        seen(page, "no end-users").await?;
        page.click(Role::Button, "Add end-user").await?;
        page.click(Role::Checkbox, "Set a first password myself").await?;
        page.click(Role::Button, "Create").await?;
        page.field_error("Email address", "email", true).await?;
        seen(page, "adding an end-user, with wrong fields").await?;
        page.press(Key::Escape).await?;
        page.gone(Role::Dialog, "Add end-user").await?;
        add(page, EMAIL, "Ada Lovelace").await?;
        seen(page, "end-users").await?;
        page.fill(SEARCH, "nobody").await?;
        page.get(Role::Heading, "Nobody matches").await?;
        seen(page, "a search without matches").await?;
        page.click(Role::Button, "Show everyone").await?;
        page.click(Role::Link, "Ada Lovelace").await?;
        page.get(Role::Button, "Make admin").await?;
        seen(page, "a person").await?;
        page.click(Role::Button, "Edit").await?;
        page.get(Role::Dialog, "Name and address").await?;
        seen(page, "editing a person").await?;
        page.click(Role::Button, "Cancel").await?;
        page.click(Role::Button, "Remove").await?;
        page.get(Role::Dialog, "Remove Ada Lovelace?").await?;
        seen(page, "removing a person").await?;
        page.click(Role::Button, "Cancel").await?;
        page.click(Role::Button, "Lock").await?;
        page.get(Role::Button, "Undo").await?;
        seen(page, "a person who is locked").await?;
        open_list(page, "Account admins").await?;
        page.get(Role::Link, &journey.system.admin_email).await?;
        seen(page, "admins").await?;
        page.click(Role::Link, &journey.system.admin_email).await?;
        page.shows("This is you.").await?;
        seen(page, "oneself").await
    })
    .await
}
