//! The console in other languages than English: the one with the longest words, and one that runs from the right.

use crate::shoot::Shoot;
use anyhow::Result;
use idm_e2e::{Api, Journey, Page, journey};
use std::path::Path;
use thirtyfour::{By, Key, WebElement};

pub(super) async fn shoot(folder: &Path) -> Result<()> {
    for tag in ["de", "ar"] {
        journey("screenshots-console-languages", async |journey| pictures(journey, folder, tag).await).await?;
    }
    Ok(())
}

async fn pictures(journey: &Journey, folder: &Path, tag: &str) -> Result<()> {
    let Journey { system, page } = journey;
    let shoot = Shoot { page, folder };
    let name = |state: &str| ["console-", state, "-", tag].concat();
    Api::admin(system).await?.create_application("Warehouse scanner").await?;
    page.prefer(tag).await?;
    page.open(&system.console_url).await?;
    shoot.state(&name("login")).await?;
    for (field, value) in [("email", &system.admin_email), ("password", &system.admin_password)] {
        shown(page, if field == "email" { "main input" } else { "main input[type=password]" })
            .await?
            .send_keys(value)
            .await?;
    }
    page.press(Key::Enter).await?;
    shown(page, ".cards .card").await?;
    shoot.state(&name("cards")).await?;
    shown(page, ".list-tools .segment:last-of-type").await?.click().await?;
    shown(page, ".app-rows .app-row").await?;
    shown(page, ".app-rows .app-row-tick").await?.click().await?;
    shown(page, ".selection-bar").await?;
    shoot.state(&name("table")).await?;
    shown(page, ".selection-bar .button:last-of-type").await?.click().await?;
    shown(page, "dialog[open]").await?;
    shoot.state(&name("revoke")).await?;
    page.press(Key::Escape).await?;
    shown(page, ".page-head .button-primary").await?.click().await?;
    shown(page, "dialog[open] input").await?;
    shoot.state(&name("create")).await?;
    page.press(Key::Escape).await?;
    shown(page, ".popover-button").await?.click().await?;
    shown(page, ".popover .segment").await?;
    shoot.state(&name("name-menu")).await?;
    page.press(Key::Escape).await?;
    page.press(Key::Control + "k").await?;
    shown(page, ".palette-option").await?;
    shoot.state(&name("palette")).await?;
    page.press(Key::Escape).await?;
    shown(page, ".app-row-title a").await?.click().await?;
    shown(page, ".event").await?;
    shoot.whole(&name("application")).await?;
    for (state, path, there) in [
        ("audit-log", "audit-log", ".event"),
        ("end-users", "end-users", "main .pages-foot, main .panel, main .table"),
        ("admins", "admins", ".table .row-link"),
        ("support", "support", "main .panel"),
        ("token-checker", "token-checker", "main input"),
    ] {
        shown_menu(page, path).await?;
        shown(page, there).await?;
        shoot.state(&name(state)).await?;
    }
    Ok(())
}

/// Goes to a page by the link of the menu.
async fn shown_menu(page: &Page, path: &str) -> Result<()> {
    let link = format!(".menu-link[href*='/{path}']");
    let link = page.until(&link, async || Ok(page.driver().find_all(By::Css(&link)).await?.into_iter().next())).await?;
    link.click().await?;
    page.until(path, async || Ok(page.driver().current_url().await?.path().ends_with(path).then_some(()))).await?;
    page.until("the page's heading", async || {
        Ok(page.script::<bool>("return !document.querySelector('main [aria-busy=true]')").await?.then_some(()))
    })
    .await
}

/// The first element that a selector finds, waited for.
async fn shown(page: &Page, selector: &'static str) -> Result<WebElement> {
    page.until(selector, async || Ok(page.driver().find_all(By::Css(selector)).await?.into_iter().next())).await
}
