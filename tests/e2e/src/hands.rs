//! What a person does besides pointing: keys, pasting, another colour scheme.

use crate::{Page, Role, commands::DevTools, secrets};
use anyhow::{Context, Result, bail};
use thirtyfour::Key;

/// Keys that write nothing (WebDriver, section 15.4.2).
const KEYS: std::ops::RangeInclusive<char> = '\u{E000}'..='\u{F8FF}';
/// More presses of Tab than any page of ours has stops.
const MOST_STOPS: usize = 60;

impl Page {
    /// What the page last put on the clipboard, pasted as a person would: into a text box of another tab.
    /// (Reading it by script is refused by our own permissions policy.)
    ///
    /// # Errors
    /// When the other tab cannot be opened or pasted into.
    pub async fn clipboard(&self) -> Result<String> {
        const PASTE_TARGET: &str =
            "document.body.innerHTML = '<textarea></textarea>'; document.querySelector('textarea').focus()";
        let here = self.driver().window().await?;
        let there = self.driver().new_tab().await?;
        self.driver().switch_to_window(there).await?;
        self.script::<Option<String>>(PASTE_TARGET).await?;
        let paste = serde_json::json!({ "type": "keyDown", "commands": ["paste"] });
        self.devtools(DevTools { method: "Input.dispatchKeyEvent", parameters: paste }).await?;
        let text = self.script::<String>("return document.querySelector('textarea').value").await;
        self.driver().close_window().await?;
        self.driver().switch_to_window(here).await?;
        let text = text?;
        if text.starts_with("idmapp_") {
            self.known().note("an appToken", &text);
        }
        Ok(text)
    }

    /// Emulates a colour scheme, without motion, and waits until the page stands still.
    ///
    /// # Errors
    /// When the browser refuses, or something keeps moving.
    pub async fn scheme(&self, scheme: &str) -> Result<()> {
        let features = serde_json::json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] });
        self.devtools(DevTools { method: "Emulation.setEmulatedMedia", parameters: features }).await?;
        self.until("the page to stand still", async || {
            Ok(self.script::<bool>("return document.getAnimations().length === 0").await?.then_some(()))
        })
        .await
    }

    /// Fails when the page, as it stands, scrolls sideways in a window of 320 CSS pixels (WCAG 2.2, success criterion
    /// 1.4.10).
    ///
    /// # Errors
    /// The elements that are too wide.
    pub async fn fits_320(&self, state: &str) -> Result<()> {
        const TOO_WIDE: &str = "if (innerWidth !== 320) return ['the window: ' + innerWidth]; const wide = document.documentElement.scrollWidth - innerWidth; if (wide <= 0) return [];
            return [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
                .map(e => e.outerHTML.slice(0, 120)).slice(0, 5)";
        let size = serde_json::json!({ "width": 320, "height": 700, "deviceScaleFactor": 1, "mobile": false });
        self.devtools(DevTools { method: "Emulation.setDeviceMetricsOverride", parameters: size }).await?;
        // The new size takes a frame or two to reach the page.
        let awaited = format!("{state} to fit a narrow window");
        let fits = self.until(&awaited, async || {
            let found: Vec<String> = self.script(TOO_WIDE).await?;
            Ok(found.is_empty().then_some(()))
        });
        let fits = fits.await;
        let found: Vec<String> = if fits.is_err() { self.script(TOO_WIDE).await? } else { Vec::new() };
        let none = serde_json::json!({});
        self.devtools(DevTools { method: "Emulation.clearDeviceMetricsOverride", parameters: none }).await?;
        fits.with_context(|| format!("{state} scrolls sideways in a narrow window: {found:#?}"))
    }

    /// Sets the browser to these languages, the most wanted first (`de-AT,de,en`), for documents opened from now on.
    ///
    /// # Errors
    /// When the browser cannot be told.
    pub async fn prefer(&self, languages: &str) -> Result<()> {
        let agent: String = self.script("return navigator.userAgent").await?;
        let parameters = serde_json::json!({ "userAgent": agent, "acceptLanguage": languages });
        self.devtools(DevTools { method: "Emulation.setUserAgentOverride", parameters }).await.map(drop)
    }

    /// Presses keys wherever the focus is.
    ///
    /// # Errors
    /// When nothing has the focus, or when a secret stands where it need not afterwards.
    pub async fn press(&self, keys: impl Into<thirtyfour::TypingData> + Send) -> Result<()> {
        self.press_unseen(keys.into()).await?;
        secrets::none_after(self, || "after keys were pressed".to_owned()).await
    }

    async fn press_unseen(&self, keys: thirtyfour::TypingData) -> Result<()> {
        let active = self.driver().active_element().await?;
        let text: String = keys.as_vec().into_iter().filter(|key| !KEYS.contains(key)).collect();
        if text.chars().count() > 1 && self.takes_secret(&active).await? {
            self.known().note_password(&text);
        }
        Ok(active.send_keys(keys).await?)
    }

    /// Presses Tab until the thing with this role and name has the focus.
    ///
    /// # Errors
    /// When the keyboard does not get there.
    pub async fn tab_to(&self, role: Role, name: &str) -> Result<()> {
        self.get(role, name).await?;
        for _ in 0..MOST_STOPS {
            let active = self.driver().active_element().await?;
            if self.name(&active).await? == name
                && self.driver().execute(MATCHES, vec![active.to_json()?, role.candidates().into()]).await?.convert()?
            {
                return secrets::none_after(self, || format!("on the way to {role:?} `{name}`")).await;
            }
            self.press_unseen(Key::Tab.into()).await?;
        }
        bail!("the keyboard does not reach {role:?} `{name}`")
    }
}

const MATCHES: &str = "return arguments[0].matches(arguments[1])";
