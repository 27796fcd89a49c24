//! Messages of other windows.

use super::nothing_ran;
use crate::embedded::{enter, leave};
use anyhow::{Result, ensure};
use idm_e2e::{
    Journey, Role, journey_in_whole_chromium,
    people::{EMAIL, PASSWORD},
    product::Product,
};

/// All that our pages and the package say to each other, and more, many times over.
const FLOOD: &str = "const [target] = arguments.length ? arguments : [window];
    const types = ['idm-login:code', 'idm-login:ready', 'idm-login:height', 'idm-session', '<img src=x>'];
    for (let turn = 0; turn < 20000; turn++) {
        target.postMessage({ type: types[turn % types.length], code: 'x', state: 'x', height: 1e9 }, '*'); }
    target.postMessage(null, '*'); target.postMessage('<img src=x onerror=document.documentElement.dataset.ran=1>', '*');";

#[tokio::test(flavor = "multi_thread")]
async fn a_flood_of_messages_changes_nothing() -> Result<()> {
    let product = Product::start_embedded().await?;
    journey_in_whole_chromium("attacks-messages", &product.options(), async |journey| {
        let Journey { system, page } = journey;
        product.use_system(system)?;
        journey.sign_up().await?;
        journey.log_out().await?;
        // From the page's own window, as a script of an extension could.
        for path in ["/embedded/login", "/login"] {
            page.open(&system.url(path)).await?;
            page.get(Role::Heading, "Log in").await?;
            page.script::<Option<bool>>(&format!("{FLOOD} return null")).await?;
            page.get(Role::Heading, "Log in").await?;
            nothing_ran(page).await?;
        }

        // From a page that has opened ours: its hold on the window is gone before it can say anything.
        page.open(&product.origin).await?;
        page.says(Role::Status, "You are not logged in.").await?;
        let opener = page.driver().window().await?;
        let opened = format!("window.ours = open('{}'); return null", system.url("/login"));
        page.script::<Option<bool>>(&opened).await?;
        page.until("the page to be on its own", async || {
            Ok(page.script::<bool>("return window.ours.closed").await?.then_some(()))
        })
        .await?;
        let flood = format!(
            "const flood = target => {{ {} }}; flood(window.ours); return null",
            FLOOD.split_once(';').unwrap_or_default().1
        );
        page.script::<Option<bool>>(&flood).await?;
        let mut floods = 0;
        let all = page.driver().windows().await?;
        for window in all.into_iter().filter(|window| window != &opener) {
            page.driver().switch_to_window(window).await?;
            if page.driver().current_url().await?.as_str().starts_with(&system.url("")) {
                page.get(Role::Heading, "Log in").await?;
                ensure!(page.script::<bool>("return window.opener === null").await?, "our page knows who opened it");
                nothing_ran(page).await?;
                page.driver().close_window().await?;
                floods += 1;
            }
        }
        page.driver().switch_to_window(opener).await?;
        ensure!(floods == 1, "our page was not opened");

        // From a page that has ours in a frame, and may.
        page.open(&product.origin).await?;
        page.click(Role::Button, "Log in").await?;
        enter(page).await?;
        page.get(Role::Heading, "Log in").await?;
        page.fill("Email address", EMAIL).await?;
        leave(page).await?;
        let flood = format!(
            "const flood = target => {{ {} }}; flood(frames[0]); return null",
            FLOOD.split_once(';').unwrap_or_default().1
        );
        page.script::<Option<bool>>(&flood).await?;
        enter(page).await?;
        ensure!(page.value("Email address").await? == EMAIL, "what was typed is lost");
        nothing_ran(page).await?;
        page.fill("Password", PASSWORD).await?;
        page.click(Role::Button, "Log in").await?;
        leave(page).await?;
        page.says(Role::Status, &format!("Hello, {EMAIL}")).await
    })
    .await
}
