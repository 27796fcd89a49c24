//! What shows before the app runs, and where it cannot: from static HTML, in plain words, with what to do.

use anyhow::{Result, ensure};
use idm_e2e::{DevTools, Journey, Network, Page, Role, journey};
use serde_json::json;
use thirtyfour::Key;

/// The panel has the focus on its one button, which brings the page.
async fn reload_by_keyboard(page: &Page) -> Result<()> {
    let focused: String = page.script("return document.activeElement.innerText").await?;
    ensure!(focused == "Reload", "the focus is on `{focused}`");
    page.press(Key::Enter).await?;
    page.get(Role::Heading, "Log in").await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_paints_before_the_app_has_come() -> Result<()> {
    const TIMES: &str = "const [paint] = performance.getEntriesByName('first-contentful-paint');
        const wasm = performance.getEntriesByType('resource').find(entry => entry.name.endsWith('.wasm'));
        return paint && wasm ? [paint.startTime, wasm.responseEnd] : null";
    journey("before-wasm-paint", async |journey| {
        let Journey { system, page } = journey;
        page.network(Network { latency: 150, download: 50_000, upload: 100_000, ..Network::default() }).await?;
        page.open(&system.url("/login")).await?;
        page.get(Role::Heading, "Log in").await?;
        let times: Option<[f64; 2]> = page.script(TIMES).await?;
        let Some([paint, wasm]) = times else { anyhow::bail!("the browser tells no times") };
        ensure!(paint < wasm, "the first paint was at {paint} ms, when the app was there at {wasm} ms");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn without_webassembly_the_page_says_so_and_comes_back_once_it_is_allowed() -> Result<()> {
    journey("before-wasm-blocked", async |journey| {
        let Journey { system, page } = journey;
        let refusing = "WebAssembly.instantiateStreaming = WebAssembly.instantiate = async () => {
            throw new WebAssembly.CompileError('Wasm code generation disallowed by embedder'); }";
        for missing in ["delete globalThis.WebAssembly", refusing] {
            let planted = page.plant(missing).await?;
            page.open(&system.url("/login")).await?;
            page.says(Role::Alert, "Your browser has WebAssembly switched off").await?;
            page.get(Role::Heading, "This page needs WebAssembly").await?;
            page.seen("no WebAssembly").await?;
            page.unplant(&planted).await?;
            reload_by_keyboard(page).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_app_that_does_not_come_is_told_and_loaded_again() -> Result<()> {
    journey("before-wasm-cut-off", async |journey| {
        let Journey { system, page } = journey;
        for file in ["*/app_bg-*.wasm", "*/app-*.js"] {
            page.block(&[file]).await?;
            page.open(&system.url("/account")).await?;
            page.says(Role::Alert, "Check your internet connection").await?;
            page.get(Role::Heading, "The page could not be loaded completely").await?;
            page.seen("the app did not come").await?;
            page.block(&[]).await?;
            reload_by_keyboard(page).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_panic_leaves_a_panel_that_needs_no_wasm() -> Result<()> {
    journey("before-wasm-panic", async |journey| {
        let Journey { system, page } = journey;
        page.open(&system.url("/login")).await?;
        page.fill("Password", "Secret-of-the-person-7").await?;
        // What the app's panic hook sends.
        page.script::<Option<bool>>("dispatchEvent(new Event('idm-panic')); return null").await?;
        page.says(Role::Alert, "Reload the page to go on").await?;
        page.get(Role::Heading, "Something went wrong in this page").await?;
        let inputs: u32 = page.script("return document.querySelectorAll('input').length").await?;
        ensure!(inputs == 0, "what was entered is still in the page");
        page.seen("after a panic").await?;
        reload_by_keyboard(page).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn without_javascript_the_page_says_what_to_do() -> Result<()> {
    journey("before-wasm-no-script", async |journey| {
        let Journey { system, page } = journey;
        let off = |value: bool| DevTools {
            method: "Emulation.setScriptExecutionDisabled",
            parameters: json!({ "value": value }),
        };
        page.devtools(off(true)).await?;
        page.open(&system.url("/login")).await?;
        let source = page.driver().source().await?;
        let shown = page.driver().find(thirtyfour::By::Css("noscript h1")).await?;
        ensure!(source.contains("<noscript>") && shown.is_displayed().await?, "nothing is said");
        ensure!(shown.text().await? == "This page needs JavaScript");
        page.devtools(off(false)).await?;
        page.driver().refresh().await?;
        page.get(Role::Heading, "Log in").await?;
        Ok(())
    })
    .await
}
