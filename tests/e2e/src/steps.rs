//! Steps that several journeys of the console take.

use crate::{Journey, Page, Role, accessibility, secrets};
use anyhow::{Context as _, Result};

impl Journey {
    /// Logs the seeded admin in and opens the page of an application.
    ///
    /// # Errors
    /// When a step fails.
    pub async fn open_application(&self, app_id: &str) -> Result<()> {
        self.log_in_admin().await?;
        self.visit_application(app_id).await
    }

    /// Goes to the page of an application as a link does.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn visit_application(&self, app_id: &str) -> Result<()> {
        let console = self.system.console_url.split("/console").next().unwrap_or_default();
        let script = format!(
            "const link = document.createElement('a'); link.href = '{console}/console/app-credentials/{app_id}'; \
             document.body.append(link); link.click(); link.remove(); return null"
        );
        self.page.script::<Option<bool>>(&script).await.map(drop)
    }
}

impl Page {
    /// Has axe-core look at the present state under both colour schemes, and no secret is where it need not be.
    ///
    /// # Errors
    /// What was found.
    pub async fn both_schemes(&self, state: &str) -> Result<()> {
        secrets::only_where_needed(self).await.with_context(|| state.to_owned())?;
        accessibility::nothing_found(self, state).await
    }

    /// Nothing is wrong with what is shown, in light and dark, and in the narrowest window.
    ///
    /// # Errors
    /// What is wrong.
    pub async fn seen(&self, state: &str) -> Result<()> {
        self.both_schemes(state).await?;
        self.fits_320(state).await
    }

    /// Presses a button of a dialog; the page behind may have another of the same name.
    ///
    /// # Errors
    /// When there is no such button.
    pub async fn answer(&self, dialog: &str, button: &str) -> Result<()> {
        self.get(Role::Dialog, dialog).await?;
        secrets::none_at_hand(self).await.with_context(|| format!("before `{button}` is clicked"))?;
        self.until(&format!("`{button}` in the dialog"), async || {
            for found in self.all(Role::Button, button).await? {
                let inside = "return !!arguments[0].closest('dialog')";
                if self.driver().execute(inside, vec![found.to_json()?]).await?.convert::<bool>()? {
                    found.click().await?;
                    return Ok(Some(()));
                }
            }
            Ok(None)
        })
        .await?;
        secrets::none_after(self, || format!("after `{button}` was clicked")).await
    }

    /// Tries again what has failed: by the button, unless the page was quicker, which tries by itself as well.
    ///
    /// # Errors
    /// When the button stays.
    pub async fn try_again(&self) -> Result<()> {
        self.try_again_by("Try again").await
    }

    /// [`Page::try_again`] in another language.
    ///
    /// # Errors
    /// When the button stays.
    pub async fn try_again_by(&self, button: &str) -> Result<()> {
        self.until("what failed to be tried again", async || {
            let Some(button) = self.all(Role::Button, button).await?.into_iter().next() else {
                return Ok(Some(()));
            };
            button.click().await?;
            Ok(None)
        })
        .await
    }
}
