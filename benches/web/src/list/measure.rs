//! What is done to one page with the list, and what it took.

use crate::{ground::slow_down, metrics, profile};
use anyhow::{Context, Result, bail};
use idm_e2e::{DevTools, Page};
use serde_json::{Value, json};
use std::{collections::BTreeMap, path::PathBuf, time::Duration};
use thirtyfour::WindowHandle;

const WATCH: &str = include_str!("watch.js");
const STEPS: &str = include_str!("steps.js");
const PATIENCE: Duration = Duration::from_secs(110);

/// What was measured of one page, by the name of the step.
pub type Figures = BTreeMap<String, Vec<f64>>;

/// A page with the list, in a window of its own: a tab behind others draws no frames.
#[derive(Debug)]
pub struct Shown {
    page: Page,
    window: WindowHandle,
    url: String,
    /// Where the profile of each step goes, with the page's name at its beginning.
    profiles: Option<PathBuf>,
    /// What it took so far.
    pub figures: Figures,
}

/// What the page's own thread was busy with while one scrolled, as Chromium counts it, and as the tables call it.
pub const BUSY: [(&str, &str); 4] = [
    ("TaskDuration", "busy"),
    ("ScriptDuration", "script"),
    ("RecalcStyleDuration", "style"),
    ("LayoutDuration", "layout"),
];

impl Shown {
    /// Opens a window for this address.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn new(driver: &Page, url: String, profiles: Option<PathBuf>) -> Result<Self> {
        let window = driver.driver().new_window().await?;
        driver.driver().switch_to_window(window.clone()).await?;
        driver.driver().set_script_timeout(PATIENCE).await?;
        driver.plant(WATCH).await?;
        Ok(Self { page: driver.clone(), window, url, profiles, figures: Figures::new() })
    }

    /// Turns to this window, with the processor so many times slower.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn to_front(&self, slower: u8) -> Result<()> {
        self.page.driver().switch_to_window(self.window.clone()).await?;
        self.page.devtools(DevTools { method: "Page.bringToFront", parameters: json!({}) }).await?;
        slow_down(&self.page, slower).await
    }

    /// Opens the page anew, with the session that the browser has, until its first rows are there.
    ///
    /// # Errors
    /// When they do not come.
    pub async fn open(&mut self) -> Result<()> {
        self.begin_profile().await?;
        // Not by `Page::open`, which looks for secrets once the page is there: that takes the processor's time.
        self.page.driver().goto(&self.url).await?;
        let figures = self.finish("opened", json!(null)).await?;
        self.figures.entry("first rows".to_owned()).or_default().extend(figures);
        Ok(())
    }

    /// Takes a step and notes what it took.
    ///
    /// # Errors
    /// When the page does not do what the step waits for.
    pub async fn step(&mut self, step: &str, argument: Value, name: &str) -> Result<()> {
        let figures = self.take(step, argument).await?;
        self.figures.entry(name.to_owned()).or_default().extend(figures);
        Ok(())
    }

    /// Scrolls, and notes the times between frames and what kept the page busy, in milliseconds for each frame.
    ///
    /// # Errors
    /// When the page does not scroll.
    #[expect(clippy::cast_precision_loss, reason = "a count")]
    pub async fn scroll(&mut self, name: &str, share: f64, step: f64, frames: usize) -> Result<()> {
        let before = metrics::of(&self.page, BUSY.map(|(metric, _)| metric)).await?;
        self.step("scroll", json!({ "share": share, "step": step, "frames": frames }), name).await?;
        let after = metrics::of(&self.page, BUSY.map(|(metric, _)| metric)).await?;
        for ((_, busy), (before, after)) in BUSY.into_iter().zip(before.into_iter().zip(after)) {
            self.note(&format!("{name}: {busy}"), (after - before) * 1000.0 / frames as f64);
        }
        Ok(())
    }

    /// Scrolls down until all are loaded.
    ///
    /// # Errors
    /// When the page does not load more.
    pub async fn load_all(&mut self) -> Result<()> {
        let mut time = 0.0;
        // A while at a time: a WebDriver command must not take minutes.
        loop {
            let [spent, all] = self.take("loadMore", json!(null)).await?[..] else { bail!("loading told nothing") };
            time += spent;
            if all > 0.0 {
                self.note("all loaded", time);
                return Ok(());
            }
        }
    }

    /// Selects all that are loaded, and none again.
    ///
    /// # Errors
    /// When the page does not.
    pub async fn select_all(&mut self) -> Result<()> {
        let [on, off] = self.take("selectAll", json!(null)).await?[..] else { bail!("selecting told nothing") };
        self.note("all selected", on);
        self.note("none selected", off);
        Ok(())
    }

    async fn begin_profile(&self) -> Result<()> {
        if self.profiles.is_some() { profile::begin(&self.page).await } else { Ok(()) }
    }

    async fn take(&self, step: &str, argument: Value) -> Result<Vec<f64>> {
        self.begin_profile().await?;
        self.finish(step, argument).await
    }

    /// Takes a step; the profile that was begun ends with it.
    async fn finish(&self, step: &str, argument: Value) -> Result<Vec<f64>> {
        let detail = argument.to_string().replace(['"', '{', '}'], "").replace([':', ','], "-");
        let answer = self.page.driver().execute_async(STEPS, vec![step.into(), argument]).await;
        if let Some(profiles) = &self.profiles {
            let mut file = profiles.clone().into_os_string();
            file.push(format!("-{step}-{detail}.cpuprofile"));
            profile::end(&self.page, file.as_ref()).await?;
        }
        let answer = answer.with_context(|| format!("{step} on {}", self.url))?;
        Ok(match answer.json() {
            Value::Array(figures) => figures.iter().filter_map(Value::as_f64).collect(),
            Value::Number(figure) => vec![figure.as_f64().unwrap_or(f64::NAN)],
            other => bail!("{step} on {}: {other}", self.url),
        })
    }

    /// Notes a figure that was found otherwise.
    pub fn note(&mut self, name: &str, figure: f64) {
        self.figures.entry(name.to_owned()).or_default().push(figure);
    }

    /// The page, while its window is turned to.
    #[must_use]
    pub const fn page(&self) -> &Page {
        &self.page
    }
}
