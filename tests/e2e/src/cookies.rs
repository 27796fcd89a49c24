//! The cookie of a session, which no script of any page can read.

use crate::{DevTools, Journey};
use anyhow::{Result, ensure};
use serde_json::{Value, json};

impl Journey {
    /// Its name (`idm_api::auth`).
    pub const SESSION_COOKIE: &str = "__Host-idm-session";

    /// Its value, whatever page is open.
    ///
    /// # Errors
    /// When the browser cannot be asked.
    pub async fn session_cookie(&self) -> Result<Option<String>> {
        let parameters = json!({ "urls": [self.system.idm_url] });
        let found = self.page.devtools(DevTools { method: "Network.getCookies", parameters }).await?;
        let all = found["cookies"].as_array().map(Vec::as_slice).unwrap_or_default();
        let ours = all.iter().find(|cookie| cookie["name"] == Self::SESSION_COOKIE);
        let value = ours.and_then(|cookie| cookie["value"].as_str());
        if let Some(value) = value {
            self.system.known.note("a cookie", value);
        }
        Ok(value.map(str::to_owned))
    }

    /// Puts a value there, with the attributes that the IDM gives it, or takes it away.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn set_session_cookie(&self, value: Option<&str>) -> Result<()> {
        let url = &self.system.idm_url;
        let Some(value) = value else {
            let parameters = json!({ "name": Self::SESSION_COOKIE, "url": url });
            return self.page.devtools(DevTools { method: "Network.deleteCookies", parameters }).await.map(drop);
        };
        let parameters = json!({
            "name": Self::SESSION_COOKIE, "value": value, "url": url, "path": "/", "httpOnly": true, "secure": true,
            "sameSite": "Strict",
        });
        let set: Value = self.page.devtools(DevTools { method: "Network.setCookie", parameters }).await?;
        ensure!(set["success"] != false, "the browser does not take the cookie");
        Ok(())
    }
}
