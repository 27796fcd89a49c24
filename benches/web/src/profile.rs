//! What a page's processor does, as a profile that Chromium's developer tools open.

use anyhow::{Context, Result};
use idm_e2e::{DevTools, Page};
use serde_json::json;
use std::{fs, path::Path};

/// Microseconds between two looks.
const EVERY: u32 = 200;

/// Begins to look.
///
/// # Errors
/// When the browser refuses.
pub async fn begin(page: &Page) -> Result<()> {
    page.devtools(DevTools { method: "Profiler.enable", parameters: json!({}) }).await?;
    let parameters = json!({ "interval": EVERY });
    page.devtools(DevTools { method: "Profiler.setSamplingInterval", parameters }).await?;
    page.devtools(DevTools { method: "Profiler.start", parameters: json!({}) }).await.map(drop)
}

/// Writes what was seen since [`begin`].
///
/// # Errors
/// When the browser refuses, or the file cannot be written.
pub async fn end(page: &Page, file: &Path) -> Result<()> {
    let answer = page.devtools(DevTools { method: "Profiler.stop", parameters: json!({}) }).await?;
    fs::write(file, answer["profile"].to_string()).with_context(|| format!("writing {}", file.display()))
}
