//! Until it is known who is there, neither protected content nor a login form shows.

use anyhow::{Result, ensure};
use idm_e2e::{Api, Journey, Network, Page, Role, journey};

/// Notes, from the document's first moment on, in which order the console and a login come up.
const WATCH: &str = "window.shown = []; new MutationObserver(() => {
    const kind = document.querySelector('.console') ? 'console'
        : document.querySelector('input[type=password]') ? 'login' : null;
    if (kind && window.shown[window.shown.length - 1] !== kind) window.shown.push(kind);
}).observe(document, { childList: true, subtree: true })";

/// Reloads over a slow network, waits for what comes, and fails if anything else was there before.
async fn reload_shows(page: &Page, heading: &str, kind: &str) -> Result<()> {
    page.network(Network::slow(400)).await?;
    page.driver().refresh().await?;
    page.get(Role::Heading, heading).await?;
    page.network(Network::default()).await?;
    let shown: Vec<String> = page.script("return window.shown").await?;
    ensure!(shown == [kind], "what showed was {shown:?}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_shows_before_it_is_known_who_is_there() -> Result<()> {
    journey("no-flash", async |journey| {
        let Journey { system, page } = journey;
        page.plant(WATCH).await?;
        page.open(&system.console_url).await?;
        page.click(Role::Checkbox, "Keep me logged in").await?;
        page.log_in(&system.admin_email, &system.admin_password).await?;
        page.get(Role::Button, "Copy appId of Demo signup page").await?;
        reload_shows(page, "App credentials", "console").await?;

        // The session has ended elsewhere; the browser still has its cookie.
        Api::admin(system).await?.end_own_sessions().await?;
        reload_shows(page, "Log in to the console", "login").await?;

        // The back button after the logout.
        page.log_in(&system.admin_email, &system.admin_password).await?;
        page.click(Role::Link, "All end-users").await?;
        page.get(Role::Heading, "No end-users yet").await?;
        page.log_out_of_console().await?;
        page.script::<Option<bool>>("window.shown = []; return null").await?;
        page.driver().back().await?;
        page.get(Role::Heading, "Log in to the console").await?;
        let shown: Vec<String> = page.script("return window.shown").await?;
        ensure!(!shown.contains(&"console".to_owned()), "the page of who logged out came up");
        Ok(())
    })
    .await
}
