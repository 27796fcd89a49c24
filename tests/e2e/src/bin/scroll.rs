//! Measures how soon the list of app credentials shows and how smoothly it scrolls with 100 000 of them (or
//! `IDM_E2E_ROWS`). Needs what the
//! journeys need in the environment, best with a release build of the SPA; prints, and judges nothing.

use anyhow::{Context, Result};
use idm_e2e::{Journey, Page, Role, journey};
use serde_json::Value;
use std::time::Duration;

/// Jumps to the end again and again until all are loaded.
const LOAD_ALL: &str = "const done = arguments[0]; const from = performance.now(); (function next() {
    if (document.body.innerText.includes('That is all of them')) return done(performance.now() - from);
    window.scrollTo(0, document.documentElement.scrollHeight); setTimeout(next, 20); })()";

/// Scrolls by so many pixels in each of 300 frames, from so far down; the time between frames, and the long tasks.
const SCROLL: &str = "const [share, step, done] = arguments; const tasks = []; const gaps = [];
    const observer = new PerformanceObserver(list => tasks.push(...list.getEntries().map(entry => entry.duration)));
    observer.observe({ type: 'longtask' });
    window.scrollTo(0, share * document.documentElement.scrollHeight);
    let last, frames = 0; requestAnimationFrame(function frame(now) {
        if (last !== undefined) gaps.push(now - last);
        last = now; window.scrollBy(0, step);
        if (++frames < 300) return requestAnimationFrame(frame);
        setTimeout(() => { gaps.sort((a, b) => a - b); observer.disconnect(); done({ frames: gaps.length,
            over50: gaps.filter(gap => gap > 50).length, median: gaps[gaps.length >> 1],
            p99: gaps[Math.floor(gaps.length * 0.99)], worst: gaps[gaps.length - 1], longTasks: tasks,
            inDocument: document.querySelectorAll('tbody tr, .card').length }) }, 100) })";

#[tokio::main]
async fn main() -> Result<()> {
    let rows = std::env::var("IDM_E2E_ROWS").map_or(Ok(100_000), |rows| rows.parse()).context("IDM_E2E_ROWS")?;
    journey("scroll", async |journey| {
        journey.system.add_applications(rows).await?;
        first_rows(journey, &format!("Copy appId of App {rows:04}")).await?;
        let page = &journey.page;
        page.driver().set_script_timeout(Duration::from_secs(1800)).await?;
        page.click(Role::Radio, "Table").await?;
        page.get(Role::Checkbox, &format!("Select App {rows:04}")).await?;
        let loading: f64 = page.driver().execute_async(LOAD_ALL, vec![]).await?.convert()?;
        println!("{rows} rows, all loaded after {:.1} s", loading / 1000.0);
        measure(page, "table").await?;
        page.click(Role::Radio, "Cards").await?;
        measure(page, "cards").await
    })
    .await
}

/// From the beginning of a reload, with a session to restore, to the first card in the document.
async fn first_rows(Journey { page, system }: &Journey, first: &str) -> Result<()> {
    const NOTE: &str = "new MutationObserver(() => { if (!window.firstRow && document.querySelector('.card'))
        window.firstRow = performance.now() }).observe(document, { childList: true, subtree: true })";
    page.plant(NOTE).await?;
    page.open(&system.console_url).await?;
    page.click(Role::Checkbox, "Keep me logged in").await?;
    page.log_in(&system.admin_email, &system.admin_password).await?;
    page.get(Role::Button, first).await?;
    let mut times = Vec::new();
    for _ in 0..9 {
        page.driver().refresh().await?;
        page.get(Role::Button, first).await?;
        times.push(page.script::<f64>("return window.firstRow").await?);
    }
    times.sort_by(f64::total_cmp);
    println!("first rows after a reload, ms: median {:.0}, all {times:.0?}", times[times.len() / 2]);
    Ok(())
}

async fn measure(page: &Page, view: &str) -> Result<()> {
    for (share, step) in [(0.0, 40.0), (0.5, 40.0), (0.5, 400.0), (0.25, 20_000.0)] {
        let found = page.driver().execute_async(SCROLL, vec![share.into(), step.into()]).await?;
        let found: &Value = found.json();
        println!("{view}, from {share} of the list, {step} px a frame: {found}");
    }
    Ok(())
}
