//! Measures how long a browser works on what the credential broker asks for, by difficulty. Needs what the journeys need
//! in the environment; prints, and judges nothing.
//!
//! In a worker, as the page does it; and on the main thread, which Chromium can be told to slow down four times, as for a
//! phone: there the same script runs.

use anyhow::Result;
use idm_e2e::{Browser, DevTools, Page};
use std::time::Duration;

const SCRIPT: &str = include_str!("../../../../style/prove.js");
const DIFFICULTIES: [u8; 4] = [18, 19, 20, 21];
const TURNS: usize = 21;

const IN_WORKER: &str = "const [source, challenge, bits, done] = arguments;
    const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    const from = performance.now(); const worker = new Worker(url);
    worker.onmessage = ({ data }) => { if (typeof data !== 'string') return;
        worker.terminate(); URL.revokeObjectURL(url); done(performance.now() - from) };
    worker.postMessage([challenge, bits])";

const ON_MAIN_THREAD: &str = "const [source, challenge, bits, done] = arguments;
    const solve = new Function('postMessage', source.replace('onmessage =', 'const solve =') + '; return solve');
    const from = performance.now();
    solve(() => {})({ data: [challenge, bits] }); done(performance.now() - from)";

#[tokio::main]
async fn main() -> Result<()> {
    let browser = Browser::start(1280, 900).await?;
    let page = Page::new(browser.driver());
    page.driver().set_script_timeout(Duration::from_secs(600)).await?;
    page.open("about:blank").await?;
    println!("| bits | where | median s | 90 % s | slowest s |\n| --- | --- | --- | --- | --- |");
    for bits in DIFFICULTIES {
        row(&page, bits, "worker", IN_WORKER, 1).await?;
        row(&page, bits, "main thread, 4 times slower", ON_MAIN_THREAD, 4).await?;
    }
    browser.stop().await
}

async fn row(page: &Page, bits: u8, place: &str, script: &str, slower: u8) -> Result<()> {
    let parameters = serde_json::json!({ "rate": slower });
    page.devtools(DevTools { method: "Emulation.setCPUThrottlingRate", parameters }).await?;
    let mut times = Vec::new();
    for turn in 0..TURNS {
        // As long as a broker's; each turn has another, as luck differs.
        let challenge = format!("1.{bits}.1800000000.{turn:022}.{:043}", bits);
        let arguments = vec![SCRIPT.into(), challenge.into(), bits.into()];
        times.push(page.driver().execute_async(script, arguments).await?.convert::<f64>()? / 1000.0);
    }
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times.get((times.len() - 1) * share / 100).copied().unwrap_or_default();
    println!("| {bits} | {place} | {:.2} | {:.2} | {:.2} |", at(50), at(90), at(100));
    Ok(())
}
