//! Journeys over WebDriver against the real system: browser, SPA, IDM and broker; nothing is mocked.
//!
//! `cargo xtask test` builds what they need and names it in the environment, see [`environment`].

pub mod accessibility;
pub mod api;
mod authenticator;
pub mod broker;
pub mod browser;
mod commands;
mod conditions;
mod cookies;
pub mod environment;
mod hands;
pub mod heap;
pub mod ill;
pub mod known;
mod launch;
mod log;
pub mod mail;
pub mod page;
pub mod people;
pub mod product;
pub mod provider;
pub mod role;
pub mod secrets;
mod seed;
mod steps;
pub mod system;

use anyhow::{Context, Result, ensure};
pub use api::Api;
pub use authenticator::Authenticator;
pub use browser::Browser;
pub use commands::DevTools;
pub use conditions::Network;
pub use page::Page;
pub use role::Role;
pub use system::System;

/// One running system and one browser that looks at it.
#[derive(Debug)]
pub struct Journey {
    /// The servers and the passwords made for them.
    pub system: System,
    /// The page, queried the way a person finds things.
    pub page: Page,
}

/// Starts a system of its own and a fresh browser, walks the journey and stops both. A journey that fails
/// leaves a screenshot and the servers' logs in `target/e2e-failures`, named after it. One during which the browser
/// reported a breach of the page's Content Security Policy, or a panic, has failed; and so has one that leaves a secret in
/// the logs, which are at trace level, or in a place of the page at any of its steps ([`secrets`]).
///
/// # Errors
/// Whatever the journey ran into, with the page's address and visible text.
pub async fn journey(name: &str, walk: impl AsyncFnOnce(&Journey) -> Result<()>) -> Result<()> {
    journey_with(name, &[], walk).await
}

/// [`journey`] in a system that is started with further flags of the demo.
///
/// # Errors
/// As [`journey`].
pub async fn journey_with(
    name: &str,
    options: &[String],
    walk: impl AsyncFnOnce(&Journey) -> Result<()>,
) -> Result<()> {
    let system = System::start_overheard(options).await?;
    let browser = Browser::start_light(1280, 900, &[]).await?;
    travel(name, system, browser, walk).await
}

/// [`journey_with`] in the whole of Chromium: for what needs its clipboard, or pages that it keeps for the back button, and
/// for attacks, which are to meet what people use.
///
/// # Errors
/// As [`journey`].
pub async fn journey_in_whole_chromium(
    name: &str,
    options: &[String],
    walk: impl AsyncFnOnce(&Journey) -> Result<()>,
) -> Result<()> {
    let system = System::start_overheard(options).await?;
    let browser = Browser::start(1280, 900).await?;
    travel(name, system, browser, walk).await
}

/// Walks a journey in a system and a browser that were started for it, and stops both.
async fn travel(
    name: &str,
    system: System,
    browser: Browser,
    walk: impl AsyncFnOnce(&Journey) -> Result<()>,
) -> Result<()> {
    let page = Page::knowing(browser.driver(), system.known.clone());
    let journey = Journey { system, page };
    let walked = async {
        secrets::learn(&journey.page, &journey.system.url("/healthz")).await?;
        walk(&journey).await
    };
    let outcome = match walked.await {
        Ok(()) => leaves_nothing(&journey.page).await,
        Err(error) => Err(error.context(browser.describe_failure(name).await)),
    };
    browser.stop().await.context("stopping the browser")?;
    if outcome.is_err() {
        journey.system.keep_logs(name)?;
    }
    let stopped = journey.system.stop().await.context("stopping the system");
    outcome.and(stopped)
}

async fn leaves_nothing(page: &Page) -> Result<()> {
    page.note_cookies().await?;
    no_complaints(page).await?;
    secrets::none_in_any_window(page).await.context("at the journey's end")
}

async fn no_complaints(page: &Page) -> Result<()> {
    let complaints = page.complaints().await?;
    ensure!(complaints.is_empty(), "the browser complained: {complaints:#?}");
    Ok(())
}
