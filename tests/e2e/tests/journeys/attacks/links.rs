//! Links that open another window: what is opened must not reach back to the page that it came from.

use crate::embedded::{enter, leave};
use anyhow::{Result, ensure};
use idm_e2e::{Journey, Page, Role, journey_in_whole_chromium, product::Product};
use std::fs;
use thirtyfour::By;

/// What the window that this opens knows of who has opened it.
async fn opener_of(page: &Page, open: impl AsyncFnOnce() -> Result<()>) -> Result<bool> {
    let here = page.driver().window().await?;
    let before = page.driver().windows().await?;
    open().await?;
    let there = page.until("another window", async || {
        Ok(page.driver().windows().await?.into_iter().find(|window| !before.contains(window)))
    });
    page.driver().switch_to_window(there.await?).await?;
    let knows = page.script("return window.opener !== null").await;
    page.driver().close_window().await?;
    page.driver().switch_to_window(here).await?;
    knows
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_link_opens_knows_no_opener() -> Result<()> {
    const CONTROL: &str = "const link = document.createElement('a'); link.target = '_blank'; link.rel = 'opener';
        link.href = location.href; link.textContent = 'Control'; document.body.append(link); return null";
    let product = Product::start_embedded().await?;
    let directory = tempfile::tempdir()?;
    // Nobody answers there; the window is opened all the same.
    let brand = "name = \"Shop\"\n[texts.en]\nterms_url = \"https://localhost:1/terms\"\n\
                 privacy_url = \"https://localhost:1/privacy\"\nsupport_url = \"https://localhost:1/help\"\n";
    fs::write(directory.path().join("default.toml"), brand)?;
    let brands = ["--brands".to_owned(), directory.path().display().to_string()];
    let options = [product.options().as_slice(), &brands].concat();
    journey_in_whole_chromium("attacks-links", &options, async |journey| {
        let Journey { system, page } = journey;
        product.use_system(system)?;
        for path in ["/login", "/signup"] {
            page.open(&system.url(path)).await?;
            page.get(Role::Heading, if path == "/login" { "Log in" } else { "Sign up" }).await?;
            let links = page.driver().find_all(By::Css("a[target=_blank]")).await?;
            let mut opened = 0;
            for link in links {
                if link.is_displayed().await? {
                    ensure!(
                        !opener_of(page, async || Ok(link.click().await?)).await?,
                        "{path} is known to what it opens"
                    );
                    opened += 1;
                }
            }
            ensure!(opened >= 3, "{path} has {opened} links that open a window");
        }

        // A page of ours that is opened out of a frame.
        page.open(&product.origin).await?;
        page.click(Role::Button, "Log in").await?;
        enter(page).await?;
        page.get(Role::Heading, "Log in").await?;
        let knows = opener_of(page, async || page.click(Role::Link, "Forgot your password?").await).await?;
        ensure!(!knows, "the frame is known to what it opens");
        leave(page).await?;

        // Where a link says that it may, the window does know.
        page.open(&product.origin).await?;
        page.script::<Option<bool>>(CONTROL).await?;
        ensure!(
            opener_of(page, async || page.click(Role::Link, "Control").await).await?,
            "nothing ever knows its opener"
        );
        Ok(())
    })
    .await
}
