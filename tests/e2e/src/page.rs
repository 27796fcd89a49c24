//! A page as a person meets it: things are found by role and name and by what they say, and everything
//! waits for its condition.

use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::{sync::Arc, time::Duration, time::Instant};
use thirtyfour::{
    By, WebDriver, WebElement,
    common::command::{Command, ExtensionCommand},
};

/// How long a condition may take to come true.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often a condition is looked at.
const INTERVAL: Duration = Duration::from_millis(50);

/// What a thing is to assistive technology (WAI-ARIA roles).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "they are WAI-ARIA's own names")]
pub enum Role {
    Alert,
    Button,
    Checkbox,
    Combobox,
    Dialog,
    Heading,
    Link,
    List,
    Navigation,
    Status,
    Textbox,
}

impl Role {
    /// Elements that may have the role; which of them do is asked of the browser.
    const fn candidates(self) -> &'static str {
        match self {
            Self::Alert => "[role=alert]",
            Self::Button => "button, [role=button], summary",
            Self::Checkbox => "input[type=checkbox], [role=checkbox], [role=switch]",
            Self::Combobox => "select, [role=combobox]",
            Self::Dialog => "dialog[open], [role=dialog], [role=alertdialog]",
            Self::Heading => "h1, h2, h3, h4, [role=heading]",
            Self::Link => "a[href], [role=link]",
            Self::List => "ul, ol, [role=list]",
            Self::Navigation => "nav, [role=navigation]",
            Self::Status => "[role=status], output",
            Self::Textbox => "input:not([type=checkbox]):not([type=hidden]), textarea, [role=textbox]",
        }
    }
}

/// What a WebDriver session shows.
#[derive(Debug, Clone)]
pub struct Page {
    driver: WebDriver,
}

/// `GET /session/{id}/element/{id}/computedlabel` (WebDriver section 12.4.10): the accessible name.
#[derive(Debug)]
struct ComputedLabel(String);

impl ExtensionCommand for ComputedLabel {
    fn parameters_json(&self) -> Option<Value> {
        None
    }

    fn method(&self) -> http::Method {
        http::Method::GET
    }

    fn endpoint(&self) -> Arc<str> {
        format!("/element/{}/computedlabel", self.0).into()
    }
}

/// A call of the Chrome DevTools Protocol, through chromedriver.
#[derive(Debug)]
pub struct DevTools {
    /// Such as `Browser.grantPermissions`.
    pub method: &'static str,
    /// The method's parameters.
    pub parameters: Value,
}

impl ExtensionCommand for DevTools {
    fn parameters_json(&self) -> Option<Value> {
        Some(serde_json::json!({ "cmd": self.method, "params": self.parameters }))
    }

    fn method(&self) -> http::Method {
        http::Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        "/goog/cdp/execute".into()
    }
}

impl Page {
    /// The page of a session.
    #[must_use]
    pub const fn new(driver: WebDriver) -> Self {
        Self { driver }
    }

    /// The session itself, for what has no word here.
    #[must_use]
    pub const fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Opens an address.
    ///
    /// # Errors
    /// When it cannot be loaded.
    pub async fn open(&self, url: &str) -> Result<()> {
        self.driver.goto(url).await.with_context(|| format!("opening {url}"))
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
        for element in self.driver.find_all(By::Css(role.candidates())).await? {
            if element.is_displayed().await? && self.name(&element).await? == name {
                found.push(element);
            }
        }
        Ok(found)
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

    /// Clicks the thing with this role and name.
    ///
    /// # Errors
    /// When it is not there or cannot be clicked.
    pub async fn click(&self, role: Role, name: &str) -> Result<()> {
        self.get(role, name).await?.click().await.with_context(|| format!("clicking {role:?} `{name}`"))
    }

    /// Types into an emptied text box.
    ///
    /// # Errors
    /// When it is not there.
    pub async fn fill(&self, name: &str, text: &str) -> Result<()> {
        let field = self.get(Role::Textbox, name).await?;
        field.clear().await?;
        field.send_keys(text).await.with_context(|| format!("typing into `{name}`"))
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

    /// Makes a call of the Chrome DevTools Protocol.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn devtools(&self, call: DevTools) -> Result<Value> {
        Ok(self.driver.cmd(Command::ExtensionCommand(Box::new(call))).await?.value()?)
    }

    /// What the page last put on the clipboard, pasted as a person would: into a text box of another tab.
    /// (Reading it by script is refused by our own permissions policy.)
    ///
    /// # Errors
    /// When the other tab cannot be opened or pasted into.
    pub async fn clipboard(&self) -> Result<String> {
        const PASTE_TARGET: &str =
            "document.body.innerHTML = '<textarea></textarea>'; document.querySelector('textarea').focus()";
        let here = self.driver.window().await?;
        let there = self.driver.new_tab().await?;
        self.driver.switch_to_window(there).await?;
        self.script::<Option<String>>(PASTE_TARGET).await?;
        let paste = serde_json::json!({ "type": "keyDown", "commands": ["paste"] });
        self.devtools(DevTools { method: "Input.dispatchKeyEvent", parameters: paste }).await?;
        let text = self.script("return document.querySelector('textarea').value").await;
        self.driver.close_window().await?;
        self.driver.switch_to_window(here).await?;
        text
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

    /// Runs a script and gives its value.
    ///
    /// # Errors
    /// When it throws or gives something else.
    pub async fn script<T: serde::de::DeserializeOwned>(&self, script: &str) -> Result<T> {
        Ok(self.driver.execute(script, vec![]).await?.convert()?)
    }

    async fn name(&self, element: &WebElement) -> Result<String> {
        let command = ComputedLabel(element.element_id().to_string());
        Ok(self.driver.cmd(Command::ExtensionCommand(Box::new(command))).await?.value()?)
    }
}
