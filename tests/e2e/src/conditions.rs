//! What a page runs under: the network between it and its servers, and scripts of the journey in every document.

use crate::{Page, commands::DevTools};
use anyhow::Result;
use serde_json::json;

/// The network as the browser emulates it. Default: as it is.
#[derive(Debug, Clone, Copy)]
pub struct Network {
    /// Nothing gets through.
    pub offline: bool,
    /// Milliseconds that every answer waits.
    pub latency: u32,
    /// Bytes per second towards the page; -1 for as many as come.
    pub download: i32,
    /// Bytes per second from the page; -1 for as many as go.
    pub upload: i32,
}

impl Default for Network {
    fn default() -> Self {
        Self { offline: false, latency: 0, download: -1, upload: -1 }
    }
}

impl Network {
    /// One whose every answer waits for so many milliseconds.
    #[must_use]
    pub fn slow(latency: u32) -> Self {
        Self { latency, ..Self::default() }
    }
}

impl Page {
    /// Puts the page behind this network, until told otherwise.
    ///
    /// # Errors
    /// When the browser cannot be told.
    pub async fn network(&self, network: Network) -> Result<()> {
        let Network { offline, latency, download, upload } = network;
        self.devtools(DevTools { method: "Network.enable", parameters: json!({}) }).await?;
        let parameters = json!({
            "offline": offline, "latency": latency, "downloadThroughput": download, "uploadThroughput": upload,
        });
        self.devtools(DevTools { method: "Network.emulateNetworkConditions", parameters }).await.map(drop)
    }

    /// Has the browser load everything as on a first visit, from now on.
    ///
    /// # Errors
    /// When the browser cannot be told.
    pub async fn first_visit(&self) -> Result<()> {
        self.devtools(DevTools { method: "Network.enable", parameters: json!({}) }).await?;
        let parameters = json!({ "cacheDisabled": true });
        self.devtools(DevTools { method: "Network.setCacheDisabled", parameters }).await.map(drop)
    }

    /// Has the browser refuse calls to addresses of these patterns (`*` for anything), until told otherwise.
    ///
    /// # Errors
    /// When the browser cannot be told.
    pub async fn block(&self, patterns: &[&str]) -> Result<()> {
        self.devtools(DevTools { method: "Network.enable", parameters: json!({}) }).await?;
        let parameters = json!({ "urls": patterns });
        self.devtools(DevTools { method: "Network.setBlockedURLs", parameters }).await.map(drop)
    }

    /// Has the page hear of nothing by its stream, until told otherwise: that a session has ended elsewhere it then learns
    /// by its next call, and not at any moment before.
    ///
    /// # Errors
    /// When the browser cannot be told.
    pub async fn cut_stream(&self) -> Result<()> {
        self.block(&["*/support/events*"]).await
    }

    /// Cuts the page off from the IDM, or lets it through again.
    ///
    /// # Errors
    /// When the browser cannot be told.
    pub async fn cut_off(&self, cut: bool) -> Result<()> {
        self.block(if cut { &["*/api/v1/*"] } else { &[] }).await
    }

    /// Runs this in every document from now on, before anything of the page does. What [`Page::unplant`] takes.
    ///
    /// # Errors
    /// When the browser cannot be told.
    pub async fn plant(&self, script: &str) -> Result<String> {
        let parameters = json!({ "source": script });
        let planted = self.devtools(DevTools { method: "Page.addScriptToEvaluateOnNewDocument", parameters }).await?;
        Ok(planted["identifier"].as_str().unwrap_or_default().to_owned())
    }

    /// Runs it no more, in documents from now on.
    ///
    /// # Errors
    /// When the browser cannot be told.
    pub async fn unplant(&self, planted: &str) -> Result<()> {
        let parameters = json!({ "identifier": planted });
        self.devtools(DevTools { method: "Page.removeScriptToEvaluateOnNewDocument", parameters }).await.map(drop)
    }
}
