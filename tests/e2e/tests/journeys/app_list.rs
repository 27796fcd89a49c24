//! The list of app credentials: found, filtered, ordered, and scrolled through however long it is.

use anyhow::{Result, ensure};
use idm_e2e::{Journey, Page, Role, journey, journey_in_whole_chromium};
use thirtyfour::Key;

/// So many calls for the list were made since the page was loaded.
const LIST_CALLS: &str = "return performance.getEntriesByType('resource')
    .filter(entry => entry.initiatorType === 'fetch' && new URL(entry.name).pathname.endsWith('/access/applications')).length";
const URL_QUERY: &str = "return location.search";

async fn url_query(page: &Page) -> Result<String> {
    page.script(URL_QUERY).await
}

async fn url_becomes(page: &Page, query: &str) -> Result<()> {
    page.until(&format!("the URL's query `{query}`"), async || Ok((url_query(page).await? == query).then_some(())))
        .await
}

/// Loads the page anew; the console's login is not kept, and asked for again in place.
async fn reload(Journey { system, page }: &Journey) -> Result<()> {
    page.driver().refresh().await?;
    page.log_in(&system.admin_email, &system.admin_password).await
}

/// Selects an option as a person does.
async fn choose(page: &Page, select: &str, option: &str) -> Result<()> {
    Ok(page.get(Role::Combobox, select).await?.send_keys(option).await?)
}

#[tokio::test(flavor = "multi_thread")]
async fn search_filter_order_and_view_are_in_the_url_and_come_back() -> Result<()> {
    journey("list-url", async |journey| {
        journey.system.add_applications(40).await?;
        journey.log_in_admin_to("Copy appId of App 0040").await?;
        let page = &journey.page;
        page.shows("41 app credentials").await?;

        page.fill("Search", "signup").await?;
        page.get(Role::Button, "Copy appId of Demo signup page").await?;
        page.gone(Role::Button, "Copy appId of App 0040").await?;
        page.shows("1 app credential found").await?;
        url_becomes(page, "?query=signup").await?;
        page.says(Role::Status, "1 app credential found").await?;

        reload(journey).await?;
        page.get(Role::Button, "Copy appId of Demo signup page").await?;
        ensure!(page.value("Search").await? == "signup", "the search was not kept");
        page.driver().back().await?;
        page.get(Role::Button, "Copy appId of App 0040").await?;
        ensure!(page.value("Search").await?.is_empty(), "the search text stayed");

        choose(page, "Status", "Revoked").await?;
        url_becomes(page, "?status=revoked").await?;
        page.get(Role::Button, "Copy appId of App 0010").await?;
        page.shows("4 app credentials found").await?;
        choose(page, "Sort by", "Name, A to Z").await?;
        url_becomes(page, "?status=revoked&sort=name").await?;
        page.click(Role::Radio, "Table").await?;
        url_becomes(page, "?status=revoked&sort=name&view=table").await?;
        page.until("the first row to be App 0010", async || {
            let first: String = page.script("return document.querySelector('tbody tr').innerText").await?;
            Ok(first.contains("App 0010").then_some(()))
        })
        .await?;
        page.driver().back().await?;
        url_becomes(page, "?status=revoked").await?;

        choose(page, "Kind", "Back-end").await?;
        page.get(Role::Heading, "No app credential matches").await?;
        page.click(Role::Button, "Clear filters").await?;
        page.get(Role::Button, "Copy appId of App 0040").await?;
        url_becomes(page, "").await?;

        page.fill("Search", "no such app").await?;
        page.get(Role::Heading, "No app credential matches").await?;
        page.click(Role::Button, "Clear filters").await?;
        page.get(Role::Button, "Copy appId of App 0040").await?;
        ensure!(page.value("Search").await?.is_empty(), "the search text stayed");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn typing_fast_asks_for_what_is_wanted_and_not_for_every_letter() -> Result<()> {
    journey("list-typing", async |journey| {
        journey.system.add_applications(5).await?;
        journey.log_in_admin_to("Copy appId of App 0005").await?;
        let page = &journey.page;
        let before: usize = page.script(LIST_CALLS).await?;
        // All letters within one task: no answer can come in between.
        page.script::<Option<bool>>(
            "const box = document.querySelector('input[type=search]'); box.focus();
             for (const end of [1, 2, 3, 4, 5, 6]) { box.value = 'signup'.slice(0, end);
                 box.dispatchEvent(new InputEvent('input', { bubbles: true })); }",
        )
        .await?;
        page.shows("1 app credential found").await?;
        let calls = page.script::<usize>(LIST_CALLS).await? - before;
        ensure!(calls <= 2, "six letters cost {calls} calls");
        url_becomes(page, "?query=signup").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_are_scrolled_through_page_by_page_with_few_in_the_document() -> Result<()> {
    const ROWS: &str = "return document.querySelectorAll('tbody tr').length";
    const SCROLL: &str = "window.scrollTo(0, document.documentElement.scrollHeight); return true";
    journey("list-long", async |journey| {
        journey.system.add_applications(1000).await?;
        journey.log_in_admin_to("Copy appId of App 1000").await?;
        let page = &journey.page;
        page.shows("1,001 app credentials").await?;
        ensure!(page.script::<usize>(LIST_CALLS).await? == 1, "the first page costs one call");
        page.click(Role::Radio, "Table").await?;
        page.until("the table", async || Ok((page.script::<usize>(ROWS).await? > 5).then_some(()))).await?;
        page.until("the end", async || {
            page.script::<bool>(SCROLL).await?;
            let rows = page.script::<usize>(ROWS).await?;
            ensure!(rows < 60, "{rows} rows stand in the document");
            let text: String = page.script("return document.body.innerText").await?;
            Ok(text.contains("That is all of them").then_some(()))
        })
        .await?;
        // The last page may have come after the last step down.
        page.script::<bool>(SCROLL).await?;
        page.get(Role::Button, "Copy appId of Demo signup page").await?;
        // 1 001 in pages of 200, whatever is in them.
        let calls: usize = page.script(LIST_CALLS).await?;
        ensure!(calls == 6, "1 001 rows cost {calls} calls");
        let count: String = page.script("return document.querySelector('table').getAttribute('aria-rowcount')").await?;
        ensure!(count == "1002", "the table says that it has {count} rows");
        let last: String = page
            .script("return [...document.querySelectorAll('tbody tr')].pop().getAttribute('aria-rowindex')")
            .await?;
        ensure!(last == "1002", "the last row says that it is the {last}th");

        page.until("the URL to name the page", async || Ok(url_query(page).await?.contains("after=").then_some(())))
            .await?;
        reload(journey).await?;
        page.click(Role::Link, "Show it from the start").await?;
        page.get(Role::Button, "Copy appId of App 1000").await?;
        url_becomes(page, "?view=table").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_has_no_findings() -> Result<()> {
    journey("accessible-list", async |journey| {
        journey.system.add_applications(40).await?;
        journey.log_in_admin_to("Copy appId of App 0040").await?;
        let page = &journey.page;
        page.both_schemes("cards in every state").await?;
        page.fits_320("cards").await?;
        page.click(Role::Radio, "Table").await?;
        page.both_schemes("the table").await?;
        page.fill("Search", "nothing is called so").await?;
        page.get(Role::Heading, "No app credential matches").await?;
        page.both_schemes("nothing found").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn finding_one_needs_no_mouse() -> Result<()> {
    journey_in_whole_chromium("keyboard-list", &[], async |journey| {
        journey.system.add_applications(40).await?;
        journey.log_in_admin_to("Copy appId of App 0040").await?;
        let Journey { page, .. } = journey;
        page.tab_to(Role::Textbox, "Search").await?;
        page.press("App 0007").await?;
        page.shows("1 app credential found").await?;
        page.tab_to(Role::Radio, "Cards").await?;
        page.press(Key::Right).await?;
        page.tab_to(Role::Button, "Copy appId of App 0007").await?;
        page.press(Key::Enter).await?;
        page.says(Role::Status, "appId of App 0007 copied").await?;
        ensure!(page.clipboard().await?.len() == 36, "the clipboard does not hold an appId");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_focus_stays_with_its_application_while_others_are_scrolled_in() -> Result<()> {
    const FOCUSED: &str =
        "const at = document.activeElement; return at.ariaLabel ?? at.closest('label').innerText.trim()";
    const FIRST: &str = "return Number(document.querySelector('tbody tr:not([data-apart])').ariaRowIndex)";
    const ROWS: &str = "return document.querySelectorAll('tbody tr').length";
    journey_in_whole_chromium("list-focus", &[], async |journey| {
        journey.system.add_applications(190).await?;
        journey.log_in_admin_to("Copy appId of App 0190").await?;
        let page = &journey.page;
        page.click(Role::Radio, "Table").await?;
        page.tab_to(Role::Button, "Copy appId of App 0188").await?;
        for top in [1500, 9000, 4000, 11_000] {
            page.script::<bool>(&format!("window.scrollTo(0, {top}); return true")).await?;
            let is_there = top / 80;
            page.until("other rows", async || Ok((page.script::<u32>(FIRST).await? >= is_there - 10).then_some(())))
                .await?;
            let focused: String = page.script(FOCUSED).await?;
            ensure!(focused == "Copy appId of App 0188", "at {top} the focus is on {focused}");
            ensure!(page.script::<u32>(ROWS).await? < 60, "rows pile up");
        }
        page.both_schemes("the focus out of view").await?;
        page.press(Key::Enter).await?;
        page.says(Role::Status, "appId of App 0188 copied").await?;

        // The way on leads to the next row, not to one that happens to be in view.
        page.script::<bool>("window.scrollTo(0, 11000); return true").await?;
        page.press(Key::Tab).await?;
        page.until("the next row to have the focus", async || {
            Ok((page.script::<String>(FOCUSED).await? == "Select App 0187").then_some(()))
        })
        .await?;
        let top: f64 = page.script("return document.activeElement.getBoundingClientRect().top").await?;
        ensure!((0.0..900.0).contains(&top), "it is at {top}, out of view");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn changes_come_in_without_anything_moving() -> Result<()> {
    const COME_BACK: &str = "window.dispatchEvent(new Event('focus')); return true";
    journey("list-live", async |journey| {
        journey.system.add_applications(300).await?;
        journey.log_in_admin_to("Copy appId of App 0300").await?;
        let Journey { system, page } = journey;
        page.script::<bool>("window.scrollTo(0, 1500); return true").await?;
        page.get(Role::Button, "Copy appId of App 0285").await?;
        let place = "return document.querySelector('#app-0190b3c4-9f3a-7c4e-8a21-00000000011d').getBoundingClientRect().top";
        let before: f64 = page.script(place).await?;
        system.change("UPDATE applications SET name = 'Renamed meanwhile' WHERE name = 'App 0285'").await?;
        system
            .change(
                "INSERT INTO applications (id, account_id, name, name_key, kind, privileges, created, token_created, version)
                 SELECT replace(id, '0190b3c4', '0190b3c5'), account_id, 'Brand new', 'brand new', kind, privileges,
                     created + 86400000, created, 1 FROM applications WHERE name = 'App 0300'",
            )
            .await?;
        page.script::<bool>(COME_BACK).await?;
        page.get(Role::Button, "Copy appId of Renamed meanwhile").await?;
        ensure!((page.script::<f64>(place).await? - before).abs() < 1.0, "the card has moved");
        page.click(Role::Button, "1 new app credential: show").await?;
        page.get(Role::Button, "Copy appId of Brand new").await?;
        page.gone(Role::Button, "1 new app credential: show").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_does_not_come_is_asked_for_again() -> Result<()> {
    const SCROLL: &str = "window.scrollTo(0, document.documentElement.scrollHeight); return true";
    journey("list-broken", async |journey| {
        journey.system.add_applications(300).await?;
        journey.log_in_admin_to("Copy appId of App 0300").await?;
        let page = &journey.page;
        page.block(&["*cursor=*"]).await?;
        page.script::<bool>(SCROLL).await?;
        page.says(Role::Alert, "More could not be loaded").await?;
        page.both_schemes("the next page did not come").await?;
        page.block(&[]).await?;
        page.try_again().await?;
        page.until("the end", async || {
            page.script::<bool>(SCROLL).await?;
            Ok(page.script::<String>("return document.body.innerText").await?.contains("That is all").then_some(()))
        })
        .await?;

        page.block(&["*/access/applications*"]).await?;
        page.script::<bool>("window.scrollTo(0, 0); return true").await?;
        choose(page, "Status", "Revoked").await?;
        page.says(Role::Alert, "could not be loaded").await?;
        page.both_schemes("the list did not come").await?;
        page.block(&[]).await?;
        page.try_again().await?;
        page.shows("30 app credentials found").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_way_back_from_an_application_leads_to_the_same_place() -> Result<()> {
    const TOP: &str = "return Math.round(window.scrollY)";
    journey("list-back", async |journey| {
        journey.system.add_applications(500).await?;
        journey.log_in_admin_to("Copy appId of App 0500").await?;
        let page = &journey.page;
        page.click(Role::Radio, "Table").await?;
        page.until("the second page", async || {
            page.script::<bool>("window.scrollTo(0, 17000); return true").await?;
            Ok((page.script::<usize>(LIST_CALLS).await? > 1 && page.script::<f64>(TOP).await? > 16_000.0).then_some(()))
        })
        .await?;
        page.get(Role::Link, "App 0255").await?;
        url_becomes_of_second_page(page).await?;
        let before: f64 = page.script(TOP).await?;
        page.click(Role::Link, "App 0255").await?;
        page.get(Role::Heading, "App 0255").await?;
        page.driver().back().await?;
        page.get(Role::Link, "App 0255").await?;
        page.until("the place that was left", async || {
            Ok(((page.script::<f64>(TOP).await? - before).abs() < 2.0).then_some(()))
        })
        .await
    })
    .await
}

async fn url_becomes_of_second_page(page: &Page) -> Result<()> {
    page.until("the URL to name the second page", async || Ok(url_query(page).await?.contains("after=").then_some(())))
        .await
}
