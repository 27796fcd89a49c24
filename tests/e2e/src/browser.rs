//! A fresh headless Chromium behind its own chromedriver.

use crate::environment;
use anyhow::{Context, Result, bail};
use std::{
    path::{Path, PathBuf},
    process::Stdio,
    time::Duration,
};
use tempfile::TempDir;
use thirtyfour::{CapabilitiesHelper, ChromeCapabilities, ChromiumLikeCapabilities, DesiredCapabilities, WebDriver};
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::{Child, Command},
    time::timeout,
};

/// What chromedriver calls Chromium without its own windows.
const SHELL: &str = "chrome-headless-shell";
/// How long chromedriver may take to listen.
const START_LIMIT: Duration = Duration::from_secs(30);

/// Runs as root in CI, without a display, and without the calls home that a closed network refuses.
const ARGUMENTS: [&str; 9] = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--lang=en",
    // Pages of the browser's own that no window without a frame ever shows, each with a process.
    "--disable-features=PreloadTopChromeWebUI",
];

/// A browser with an empty profile.
#[derive(Debug)]
pub struct Browser {
    chromedriver: Child,
    driver: WebDriver,
    profile: TempDir,
}

impl Browser {
    /// Starts a browser whose window has this size in CSS pixels.
    ///
    /// # Errors
    /// When chromedriver or Chromium does not start.
    pub async fn start(width: u32, height: u32) -> Result<Self> {
        Self::start_with(whole()?, width, height, &[]).await
    }

    /// [`Browser::start`] with further flags, and without Chromium's own windows where the machine has it so: a fifth of
    /// the work at the start. It has no clipboard and no pages kept for the back button; how it draws and runs a page is
    /// the same.
    ///
    /// # Errors
    /// As [`Browser::start`].
    pub async fn start_light(width: u32, height: u32, flags: &[String]) -> Result<Self> {
        let capabilities = environment::headless_shell().map_or_else(whole, |shell| without_windows(&shell))?;
        Self::start_with(capabilities, width, height, flags).await
    }

    async fn start_with(
        mut capabilities: ChromeCapabilities,
        width: u32,
        height: u32,
        flags: &[String],
    ) -> Result<Self> {
        // On a busy machine another program takes the port that chromedriver has just chosen: then it ends.
        let (chromedriver, port) = match start_chromedriver().await {
            Ok(started) => started,
            Err(_) => start_chromedriver().await?,
        };
        let profile = TempDir::new()?;
        for argument in ARGUMENTS.into_iter().chain(flags.iter().map(String::as_str)) {
            capabilities.add_arg(argument)?;
        }
        capabilities.add_arg(&format!("--user-data-dir={}", profile.path().display()))?;
        capabilities.add_arg(&format!("--window-size={width},{height}"))?;
        capabilities.set("goog:loggingPrefs", serde_json::json!({ "browser": "ALL" }))?;
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities).await?;
        Ok(Self { chromedriver, driver, profile })
    }

    /// The WebDriver session.
    #[must_use]
    pub fn driver(&self) -> WebDriver {
        self.driver.clone()
    }

    /// The process of chromedriver, below which the browser's are.
    ///
    /// # Errors
    /// When it has ended.
    pub fn process(&self) -> Result<u32> {
        self.chromedriver.id().context("chromedriver has ended")
    }

    /// Keeps a screenshot of a journey that failed and says where the page stood.
    pub async fn describe_failure(&self, name: &str) -> String {
        let file = failures().join(format!("{name}.png"));
        let shot = match self.driver.screenshot_as_png().await {
            Ok(png) => file
                .parent()
                .map_or(Ok(()), std::fs::create_dir_all)
                .and_then(|()| std::fs::write(&file, png))
                .map_or_else(|error| error.to_string(), |()| file.display().to_string()),
            Err(error) => error.to_string(),
        };
        let url = self.driver.current_url().await.map(|url| url.to_string()).unwrap_or_default();
        let text = self.driver.execute("return document.body.innerText", vec![]).await;
        let text = text.ok().and_then(|answer| answer.convert::<String>().ok()).unwrap_or_default();
        let text = crate::secrets::redacted(&text);
        format!("journey `{name}` at {url}; screenshot: {shot}; the page says:\n{text}\n")
    }

    /// Ends the session, Chromium and chromedriver.
    ///
    /// # Errors
    /// When one of them cannot be ended.
    pub async fn stop(mut self) -> Result<()> {
        self.driver.quit().await?;
        self.chromedriver.kill().await?;
        self.profile.close().context("removing the browser's profile")
    }
}

fn whole() -> Result<ChromeCapabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    capabilities.set_binary(&environment::chromium()?.to_string_lossy())?;
    capabilities.add_arg("--headless=new")?;
    Ok(capabilities)
}

fn without_windows(shell: &Path) -> Result<ChromeCapabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    capabilities.set("browserName", SHELL)?;
    capabilities.set_binary(&shell.to_string_lossy())?;
    Ok(capabilities)
}

/// Where it is kept what journeys that failed looked like.
pub(crate) fn failures() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target/e2e-failures")
}

async fn start_chromedriver() -> Result<(Child, u16)> {
    let mut child = Command::new(environment::chromedriver()?)
        .arg("--port=0")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .context("starting chromedriver")?;
    let stdout = child.stdout.take().context("chromedriver has no standard output")?;
    let mut lines = BufReader::new(stdout).lines();
    let port = timeout(START_LIMIT, async {
        while let Some(line) = lines.next_line().await? {
            let port = line.rsplit_once("started successfully on port ").map(|(_, rest)| rest.trim_end_matches('.'));
            if let Some(port) = port {
                return port.parse::<u16>().with_context(|| format!("no port in `{line}`"));
            }
        }
        bail!("chromedriver ended before it listened")
    })
    .await
    .context("chromedriver did not get ready")??;
    tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
    Ok((child, port))
}
