//! An account with 100 000 app credentials: no view of them costs more calls or a longer document than one of a few.

use anyhow::{Result, ensure};
use idm_e2e::{Page, Role, journey};
use std::time::Duration;

const COUNT: u32 = 100_000;
/// Every tenth is revoked: as many are scrolled through, as a machine that compiles besides takes minutes for all of
/// them. `docs/PERFORMANCE.md` has all.
const REVOKED: u32 = COUNT / 10;
/// In one answer of the IDM.
const PAGE: u32 = 200;
/// More rows than fit in the window, and the spare ones above and below.
const MOST_ROWS: u32 = 60;

/// Which parts of the list were asked for. The same part again is the list looking for changes.
const PARTS: &str = "return new Set(performance.getEntriesByType('resource')
    .filter(entry => entry.initiatorType === 'fetch' && new URL(entry.name).pathname.endsWith('/access/applications'))
    .map(entry => entry.name)).size";
/// The browser's own memory of calls ends at 250.
const REMEMBER: &str = "performance.setResourceTimingBufferSize(5000); performance.clearResourceTimings()";
const ROWS: &str = "return document.querySelectorAll('tbody tr').length";
/// Scrolls to the end of what is there, again and again, until the page says that this is all; the most rows that were
/// in the document meanwhile, and how far down the page got.
const TO_THE_END: &str = "const done = arguments[0]; let rows = 0; (function next() {
    rows = Math.max(rows, document.querySelectorAll('tbody tr').length);
    const foot = document.querySelector('.list-foot');
    const below = document.documentElement.scrollHeight - window.innerHeight - window.scrollY;
    if (foot && foot.innerText.includes('That is all of them') && below < 2) return done([rows, window.scrollY]);
    window.scrollTo(0, document.documentElement.scrollHeight); requestAnimationFrame(next); })()";
/// The same upwards, in ten leaps.
const TO_THE_START: &str = "const done = arguments[0]; let rows = 0; const leap = window.scrollY / 10;
    (function next() {
        rows = Math.max(rows, document.querySelectorAll('tbody tr').length);
        if (window.scrollY === 0) return done([rows, 0]);
        window.scrollBy(0, -leap - 1); requestAnimationFrame(next); })()";

/// Scrolls; how far down the page got.
async fn scroll(page: &Page, script: &str) -> Result<f64> {
    let (rows, height): (u32, f64) = page.driver().execute_async(script, vec![]).await?.convert()?;
    ensure!(rows > 5 && rows < MOST_ROWS, "{rows} rows stood in the document");
    Ok(height)
}

/// How many parts of the list this costs.
async fn parts(page: &Page, step: impl AsyncFnOnce() -> Result<()>) -> Result<u32> {
    page.script::<Option<bool>>(REMEMBER).await?;
    step().await?;
    page.script(PARTS).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_thousand_are_as_easy_as_a_hundred() -> Result<()> {
    journey("list-huge", async |journey| {
        journey.system.add_applications(COUNT).await?;
        journey.log_in_admin_to(&format!("Copy appId of App {COUNT}")).await?;
        let page = &journey.page;
        page.shows("100,001 app credentials").await?;
        ensure!(page.script::<u32>(PARTS).await? == 1, "the first view costs more than one call");
        page.click(Role::Radio, "Table").await?;
        page.get(Role::Checkbox, &format!("Select App {COUNT}")).await?;

        // Found by its name, and the way back to all of them.
        let found = parts(page, async || {
            page.fill("Search", "77777").await?;
            page.shows("1 app credential found").await?;
            page.get(Role::Link, "App 77777").await.map(drop)
        });
        let found = found.await?;
        ensure!((1..=5).contains(&found), "finding one costs {found} calls");
        ensure!(page.script::<u32>(ROWS).await? == 1, "there are other rows than the one that was found");
        page.driver().back().await?;
        page.get(Role::Checkbox, &format!("Select App {COUNT}")).await?;

        let filtered = parts(page, async || {
            page.get(Role::Combobox, "Status").await?.send_keys("Revoked").await?;
            page.get(Role::Combobox, "Sort by").await?.send_keys("Name, A to Z").await?;
            page.get(Role::Link, "App 0010").await.map(drop)
        });
        let filtered = filtered.await?;
        ensure!(filtered == 2, "a filter and an order cost {filtered} calls");

        // From the first to the last, each part once.
        page.driver().set_script_timeout(Duration::from_secs(120)).await?;
        let all = parts(page, async || {
            let end = scroll(page, TO_THE_END).await?;
            ensure!(end > 300_000.0, "the end is only {end} px down");
            page.get(Role::Link, "App 99990").await.map(drop)
        });
        let all = all.await?;
        ensure!(all == REVOKED.div_ceil(PAGE) - 1, "all the others cost {all} calls");

        // What is there is not asked for again.
        let back = parts(page, async || {
            scroll(page, TO_THE_START).await?;
            page.get(Role::Link, "App 0010").await.map(drop)
        });
        let back = back.await?;
        ensure!(back <= 1, "the way back costs {back} calls");

        // So are all of them, as they were left.
        let left = parts(page, async || {
            page.driver().back().await?;
            page.driver().back().await?;
            page.get(Role::Checkbox, &format!("Select App {COUNT}")).await.map(drop)
        });
        let left = left.await?;
        ensure!(left <= 2, "going back costs {left} calls");
        Ok(())
    })
    .await
}
