//! One cold load.

use crate::{
    browser::{close, fresh_window},
    ground::Ground,
    memory,
};
use anyhow::{Result, bail};
use idm_e2e::Browser;
use serde_json::Value;
use std::time::Duration;

const PROBE: &str = include_str!("probe.js");
const COLLECT: &str = include_str!("collect.js");
const PATIENCE: Duration = Duration::from_secs(60);

/// What one load was like: bytes as they came, times in milliseconds since the navigation began.
#[derive(Debug, Clone)]
pub struct Loaded(Value);

impl Loaded {
    /// One of its figures, such as `usable` or `bytes.js`; `NaN` where there is none.
    #[must_use]
    pub fn figure(&self, name: &str) -> f64 {
        name.split('.').fold(&self.0, |value, part| &value[part]).as_f64().unwrap_or(f64::NAN)
    }

    /// Bytes of all kinds.
    #[must_use]
    pub fn bytes(&self) -> f64 {
        self.0["bytes"].as_object().into_iter().flatten().filter_map(|(_, bytes)| bytes.as_f64()).sum()
    }

    /// All figures, for `--json`.
    #[must_use]
    pub const fn json(&self) -> &Value {
        &self.0
    }
}

/// Loads an address in a fresh window, until its form can be used.
///
/// # Errors
/// When the form cannot be used in time.
pub async fn load(browser: &Browser, ground: Ground, url: &str) -> Result<Loaded> {
    let page = fresh_window(browser).await?;
    page.driver().set_script_timeout(PATIENCE).await?;
    page.plant(PROBE).await?;
    ground.lay(&page).await?;
    // Not by `Page::open`, which looks for secrets once the page is there: that takes the processor's time.
    page.driver().goto(url).await?;
    let found = match page.driver().execute_async(COLLECT, vec![]).await {
        Ok(found) => found,
        Err(error) => bail!("no form that can be used: {error}\n{}", browser.describe_failure("bench-login").await),
    };
    let mut found = found.json().clone();
    found["memory"] = memory::look(&page, browser.process()?).await?.json();
    close(&page).await?;
    Ok(Loaded(found))
}
