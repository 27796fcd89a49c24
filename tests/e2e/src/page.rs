//! A page as a person meets it: things are found by role and name and by what they say, and everything
//! waits for its condition.

use crate::{
    Role,
    commands::{BrowserLog, ComputedLabel, DevTools},
    known::Known,
    secrets,
};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::{time::Duration, time::Instant};
use thirtyfour::{By, WebDriver, WebElement, common::command::Command};

/// How long a condition may take to come true.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often a condition is looked at.
const INTERVAL: Duration = Duration::from_millis(50);

/// What a WebDriver session shows.
#[derive(Debug, Clone)]
pub struct Page {
    driver: WebDriver,
    /// Whether the login counts as the page before anything answers it.
    early: bool,
    known: Known,
}

impl Page {
    /// The page of a session.
    #[must_use]
    pub fn new(driver: WebDriver) -> Self {
        Self::knowing(driver, Known::default())
    }

    /// The page of a session that is searched for these secrets, and adds to them what is typed as a password.
    pub(crate) const fn knowing(driver: WebDriver, known: Known) -> Self {
        Self { driver, early: false, known }
    }

    /// The secrets that were typed and read so far.
    #[must_use]
    pub const fn known(&self) -> &Known {
        &self.known
    }

    /// The same page as somebody meets it who does not wait for the login's module. Else things are found once that or the
    /// app is there, as what one holds in the hand may go when the app takes over.
    #[must_use]
    pub fn before_the_app(&self) -> Self {
        Self { early: true, ..self.clone() }
    }

    /// The session itself, for what has no word here.
    #[must_use]
    pub const fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Opens an address. A secret in it, as in a mailed link, has to be taken out of it by the page.
    ///
    /// # Errors
    /// When it cannot be loaded, or leaves a secret where it need not stand.
    pub async fn open(&self, url: &str) -> Result<()> {
        self.driver.goto(url).await.with_context(|| format!("opening {url}"))?;
        let step = || "after an address was opened".to_owned();
        if self.known.find(url).is_none() {
            return secrets::none_after(self, step).await;
        }
        self.until("an address without its secret", async || Ok(Some(secrets::none_after(self, step).await?))).await
    }

    /// Waits until the condition holds and gives what it found.
    ///
    /// # Errors
    /// When it does not hold in time; says `what` was waited for.
    pub async fn until<T>(&self, what: &str, condition: impl AsyncFn() -> Result<Option<T>>) -> Result<T> {
        let start = Instant::now();
        let mut last = None;
        while start.elapsed() < PATIENCE {
            match condition().await {
                Ok(Some(found)) => return Ok(found),
                Ok(None) => last = None,
                // An element can vanish between being found and being asked: look again.
                Err(error) => last = Some(error),
            }
            tokio::time::sleep(INTERVAL).await;
        }
        match last {
            Some(error) => Err(error.context(format!("waited for {what}"))),
            None => bail!("waited in vain for {what}"),
        }
    }

    /// The visible thing with this role and accessible name, waited for.
    ///
    /// # Errors
    /// When there is none in time.
    pub async fn get(&self, role: Role, name: &str) -> Result<WebElement> {
        self.until(&format!("{role:?} `{name}`"), async || Ok(self.all(role, name).await?.into_iter().next())).await
    }

    /// All visible things with this role and accessible name, now.
    ///
    /// # Errors
    /// When the browser cannot be asked.
    pub async fn all(&self, role: Role, name: &str) -> Result<Vec<WebElement>> {
        let mut found = Vec::new();
        if !self.early && self.is_early().await? {
            return Ok(found);
        }
        for element in self.driver.find_all(By::Css(role.candidates())).await? {
            if element.is_displayed().await? && self.name(&element).await? == name {
                found.push(element);
            }
        }
        Ok(found)
    }

    /// Whether the login shows that stands in for the app, and nothing is there yet that answers it; or no longer.
    ///
    /// # Errors
    /// When the browser cannot be asked.
    pub async fn is_early(&self) -> Result<bool> {
        const SCRIPT: &str = "const early = document.getElementById('early');
            return early !== null && early.dataset.state !== 'ready'";
        self.script(SCRIPT).await
    }

    /// The visible thing with this role whose accessible name begins so, waited for.
    ///
    /// # Errors
    /// When there is none in time.
    pub async fn begins(&self, role: Role, beginning: &str) -> Result<WebElement> {
        self.until(&format!("{role:?} `{beginning}…`"), async || {
            for element in self.driver.find_all(By::Css(role.candidates())).await? {
                if element.is_displayed().await? && self.name(&element).await?.starts_with(beginning) {
                    return Ok(Some(element));
                }
            }
            Ok(None)
        })
        .await
    }

    /// Waits until no such thing is visible.
    ///
    /// # Errors
    /// When one stays.
    pub async fn gone(&self, role: Role, name: &str) -> Result<()> {
        self.until(&format!("{role:?} `{name}` to go"), async || {
            Ok(self.all(role, name).await?.is_empty().then_some(()))
        })
        .await
    }

    /// Clicks the thing with this role and name. No secret may stand where it need not, before and after.
    ///
    /// # Errors
    /// When it is not there or cannot be clicked, or when a secret is about.
    pub async fn click(&self, role: Role, name: &str) -> Result<()> {
        self.get(role, name).await?;
        secrets::none_at_hand(self).await.with_context(|| format!("before {role:?} `{name}` is clicked"))?;
        self.get(role, name).await?.click().await.with_context(|| format!("clicking {role:?} `{name}`"))?;
        secrets::none_after(self, || format!("after {role:?} `{name}` was clicked")).await
    }

    /// Types into an emptied text box.
    ///
    /// # Errors
    /// When it is not there, or when a secret stands where it need not.
    pub async fn fill(&self, name: &str, text: &str) -> Result<()> {
        let field = self.get(Role::Textbox, name).await?;
        if self.takes_secret(&field).await? {
            self.known.note_password(text);
        } else if self.known.find(text).is_some() {
            self.known.misplace(text);
        }
        field.clear().await?;
        field.send_keys(text).await.with_context(|| format!("typing into `{name}`"))?;
        secrets::none_after(self, || format!("after `{name}` was filled in")).await
    }

    /// What stands in a text box.
    ///
    /// # Errors
    /// When it is not there.
    pub async fn value(&self, name: &str) -> Result<String> {
        Ok(self.get(Role::Textbox, name).await?.prop("value").await?.unwrap_or_default())
    }

    /// Waits until something visible with this role says the text, name or not.
    ///
    /// # Errors
    /// When nothing does.
    pub async fn says(&self, role: Role, text: &str) -> Result<()> {
        self.until(&format!("{role:?} that says `{text}`"), async || {
            for element in self.driver.find_all(By::Css(role.candidates())).await? {
                if element.prop("textContent").await?.unwrap_or_default().contains(text) {
                    return Ok(Some(()));
                }
            }
            Ok(None)
        })
        .await
    }

    /// Waits until the page shows the text.
    ///
    /// # Errors
    /// When it does not.
    pub async fn shows(&self, text: &str) -> Result<()> {
        self.until(&format!("the text `{text}`"), async || {
            Ok(self.script::<String>("return document.body.innerText").await?.contains(text).then_some(()))
        })
        .await
    }

    /// Waits until the field is marked wrong and described by a text that contains `message`, and has the
    /// focus when `focused`.
    ///
    /// # Errors
    /// When it does not come to that.
    pub async fn field_error(&self, name: &str, message: &str, focused: bool) -> Result<()> {
        const SCRIPT: &str = "const field = arguments[0]; return {
            invalid: field.getAttribute('aria-invalid') === 'true',
            focused: document.activeElement === field,
            text: (field.getAttribute('aria-describedby') || '').split(' ').map(id => {
                const element = document.getElementById(id); return element ? element.textContent : ''; }).join(' ') }";
        self.until(&format!("`{name}` to be marked with `{message}`"), async || {
            let field = self.get(Role::Textbox, name).await?;
            let state = self.driver.execute(SCRIPT, vec![field.to_json()?]).await?;
            let state = state.json();
            let text = state["text"].as_str().unwrap_or_default();
            let as_asked = state["invalid"] == true && text.contains(message) && (!focused || state["focused"] == true);
            Ok(as_asked.then_some(()))
        })
        .await
    }

    /// What the browser's console complained of since the last call, as far as it is no page's business: a
    /// refused request is told by the network too, a breach of the page's policy or a panic only there.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub async fn complaints(&self) -> Result<Vec<String>> {
        // In small letters: browsers write them in several ways. The last two are what the page's own policy for HTML
        // and scripts throws (`style/boot.js`).
        const BAD: [&str; 6] =
            ["content security policy", "trustedhtml", "trustedscript", "panicked", "refused html", "refused script"];
        let log: Vec<Value> = self.driver.cmd(Command::ExtensionCommand(Box::new(BrowserLog))).await?.value()?;
        let messages = log.iter().filter_map(|entry| entry["message"].as_str());
        let is_bad = |message: &&str| BAD.iter().any(|bad| message.to_lowercase().contains(bad));
        Ok(messages.filter(is_bad).map(str::to_owned).collect())
    }

    /// Makes a call of the Chrome DevTools Protocol.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn devtools(&self, call: DevTools) -> Result<Value> {
        Ok(self.driver.cmd(Command::ExtensionCommand(Box::new(call))).await?.value()?)
    }

    /// Runs a script and gives its value.
    ///
    /// # Errors
    /// When it throws or gives something else.
    pub async fn script<T: serde::de::DeserializeOwned>(&self, script: &str) -> Result<T> {
        Ok(self.driver.execute(script, vec![]).await?.convert()?)
    }

    /// Keeps the values of the IDM's cookies in mind, which no script of the page can read. Those of a provider on the same
    /// host are its own business.
    pub(crate) async fn note_cookies(&self) -> Result<()> {
        for cookie in self.driver.get_all_cookies().await? {
            if cookie.name.starts_with("__Host-idm") {
                self.known.note("a cookie", &cookie.value);
            }
        }
        Ok(())
    }

    /// Whether a field is one for passwords.
    pub(crate) async fn takes_secret(&self, field: &WebElement) -> Result<bool> {
        const SCRIPT: &str = "return arguments[0].matches('input[type=password], [data-secret]')";
        Ok(self.driver.execute(SCRIPT, vec![field.to_json()?]).await?.convert()?)
    }

    pub(crate) async fn name(&self, element: &WebElement) -> Result<String> {
        let command = ComputedLabel(element.element_id().to_string());
        Ok(self.driver.cmd(Command::ExtensionCommand(Box::new(command))).await?.value()?)
    }
}
