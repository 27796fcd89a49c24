//! Taking a picture in every width and colour scheme.

use anyhow::Result;
use idm_e2e::{DevTools, Page};
use serde_json::json;
use std::path::Path;

/// Widths in CSS pixels: the narrowest phone in wide use, and a desktop.
const WIDTHS: [u32; 2] = [360, 1440];
const HEIGHT: u32 = 900;

/// The camera.
pub(super) struct Shoot<'a> {
    pub(super) page: &'a Page,
    pub(super) folder: &'a Path,
}

impl Shoot<'_> {
    /// Pictures of the present state in every width and colour scheme.
    pub(super) async fn state(&self, name: &str) -> Result<()> {
        self.pictures(name, false).await
    }

    /// The same of the page from its top to its end.
    pub(super) async fn whole(&self, name: &str) -> Result<()> {
        self.pictures(name, true).await
    }

    async fn size(&self, width: u32, height: u32) -> Result<()> {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.page.devtools(DevTools { method: "Emulation.setDeviceMetricsOverride", parameters: size }).await?;
        Ok(())
    }

    async fn pictures(&self, name: &str, whole: bool) -> Result<()> {
        for width in WIDTHS {
            self.size(width, HEIGHT).await?;
            if whole {
                self.size(width, self.page.script("return document.documentElement.scrollHeight").await?).await?;
            }
            for scheme in ["light", "dark"] {
                self.page.scheme(scheme).await?;
                let file = self.folder.join(format!("{name}-{scheme}-{width}.png"));
                std::fs::write(&file, self.page.driver().screenshot_as_png().await?)?;
                println!("{}", file.display());
            }
        }
        let none = json!({});
        self.page.devtools(DevTools { method: "Emulation.clearDeviceMetricsOverride", parameters: none }).await?;
        Ok(())
    }
}
