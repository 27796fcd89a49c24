//! What Chromium counts of a page, by the names of its `Performance` domain.

use anyhow::{Context, Result};
use idm_e2e::{DevTools, Page};
use serde_json::json;

/// The present value of each of these; what Chromium does not count is not a number.
///
/// # Errors
/// When the browser refuses.
pub async fn of<const N: usize>(page: &Page, names: [&str; N]) -> Result<[f64; N]> {
    let call = async |method: &'static str| page.devtools(DevTools { method, parameters: json!({}) }).await;
    call("Performance.enable").await?;
    let answer = call("Performance.getMetrics").await?;
    let metrics = answer["metrics"].as_array().context("no metrics")?;
    Ok(names.map(|name| {
        let found = metrics.iter().find(|metric| metric["name"] == name);
        found.and_then(|metric| metric["value"].as_f64()).unwrap_or(f64::NAN)
    }))
}
