//! A window of its own for each load, in one browser.

use anyhow::Result;
use idm_e2e::{Browser, DevTools, Page};
use serde_json::json;

/// A fresh window: a process of its own, with nothing cached.
///
/// # Errors
/// When the browser refuses.
pub async fn fresh_window(browser: &Browser) -> Result<Page> {
    let driver = browser.driver();
    let window = driver.new_window().await?;
    driver.switch_to_window(window).await?;
    let page = Page::new(driver);
    for method in ["Network.enable", "Network.clearBrowserCache", "Network.clearBrowserCookies"] {
        page.devtools(DevTools { method, parameters: json!({}) }).await?;
    }
    Ok(page)
}

/// Closes the window and goes back to the first one, which stays empty.
///
/// # Errors
/// When the browser refuses.
pub async fn close(page: &Page) -> Result<()> {
    page.driver().close_window().await?;
    let windows = page.driver().windows().await?;
    if let Some(first) = windows.into_iter().next() {
        page.driver().switch_to_window(first).await?;
    }
    Ok(())
}
