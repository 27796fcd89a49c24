//! A virtual authenticator of the browser's (Chrome DevTools Protocol, domain `WebAuthn`): makes passkeys and answers by
//! them, without a person to touch it.

use crate::{DevTools, Page};
use anyhow::{Context, Result};
use serde_json::{Value, json};

/// The device. It stays with the tab.
#[derive(Debug)]
pub struct Authenticator<'a> {
    page: &'a Page,
    id: String,
}

impl<'a> Authenticator<'a> {
    /// Connects one that keeps passkeys and verifies whoever holds it.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn connect(page: &'a Page) -> Result<Self> {
        page.devtools(DevTools { method: "WebAuthn.enable", parameters: json!({}) }).await?;
        let options = json!({ "options": {
            "protocol": "ctap2", "transport": "internal", "hasResidentKey": true, "hasUserVerification": true,
            "isUserVerified": true, "automaticPresenceSimulation": true,
        } });
        let answer =
            page.devtools(DevTools { method: "WebAuthn.addVirtualAuthenticator", parameters: options }).await?;
        let id = answer["authenticatorId"].as_str().context("an authenticator without an id")?.to_owned();
        Ok(Self { page, id })
    }

    /// Whether it recognises its owner from now on.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn verifies(&self, verifies: bool) -> Result<()> {
        self.set("WebAuthn.setUserVerified", "isUserVerified", verifies).await
    }

    /// Whether somebody touches it whenever it asks, from now on. Else what asks, waits.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn is_touched(&self, touched: bool) -> Result<()> {
        self.set("WebAuthn.setAutomaticPresenceSimulation", "enabled", touched).await
    }

    /// How many passkeys it keeps.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn passkeys(&self) -> Result<usize> {
        let parameters = json!({ "authenticatorId": self.id });
        let answer: Value = self.page.devtools(DevTools { method: "WebAuthn.getCredentials", parameters }).await?;
        answer["credentials"].as_array().map(Vec::len).context("no list of credentials")
    }

    async fn set(&self, method: &'static str, name: &str, value: bool) -> Result<()> {
        let parameters = json!({ "authenticatorId": self.id, name: value });
        self.page.devtools(DevTools { method, parameters }).await.map(drop)
    }
}
