//! What a page is measured under.

use anyhow::Result;
use idm_e2e::{DevTools, Network, Page};
use serde_json::json;

/// An emulated network, by Chromium's own emulation: the latency is added to each request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// As the tables call it.
    pub name: &'static str,
    /// kbit/s towards the page.
    down: i32,
    /// kbit/s from the page.
    up: i32,
    /// Milliseconds that each request waits.
    latency: u32,
}

/// Lighthouse's: a bad 4G.
pub const SLOW_4G: Line = Line { name: "slow 4G", down: 1600, up: 750, latency: 150 };
/// What Chromium's developer tools called fast 3G: 1.6 Mbit/s and 150 ms on the wire, as a request meets them.
pub const FAST_3G: Line = Line { name: "fast 3G", down: 1440, up: 675, latency: 563 };

/// A network and how many times slower the processor is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ground {
    /// The network.
    pub line: Line,
    /// As `Emulation.setCPUThrottlingRate` takes it.
    pub slower: u8,
}

/// All that are measured.
pub const ALL: [Ground; 4] = [
    Ground { line: SLOW_4G, slower: 4 },
    Ground { line: SLOW_4G, slower: 6 },
    Ground { line: FAST_3G, slower: 4 },
    Ground { line: FAST_3G, slower: 6 },
];

impl Ground {
    /// As the tables call it.
    #[must_use]
    pub fn name(self) -> String {
        format!("{}, processor {} times slower", self.line.name, self.slower)
    }

    /// Puts the present tab on it.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn lay(self, page: &Page) -> Result<()> {
        let bytes = |kbit: i32| kbit * 1000 / 8;
        let Line { down, up, latency, .. } = self.line;
        page.network(Network { offline: false, latency, download: bytes(down), upload: bytes(up) }).await?;
        slow_down(page, self.slower).await
    }
}

/// Makes the present tab's processor so many times slower.
///
/// # Errors
/// When the browser refuses.
pub async fn slow_down(page: &Page, times: u8) -> Result<()> {
    let parameters = json!({ "rate": times });
    page.devtools(DevTools { method: "Emulation.setCPUThrottlingRate", parameters }).await.map(drop)
}
