//! The people of the journeys and the steps that many journeys begin with.

use crate::{Journey, Page, Role};
use anyhow::Result;
use thirtyfour::By;

/// The address of the end-user who signs up.
pub const EMAIL: &str = "ada@example.com";
/// Her password.
pub const PASSWORD: &str = "correct Horse 7 battery";

impl Journey {
    /// Signs the end-user up and waits for the account page.
    ///
    /// # Errors
    /// When a step fails.
    pub async fn sign_up(&self) -> Result<()> {
        self.sign_up_to("Your account").await?;
        self.page.shows(EMAIL).await
    }

    /// Signs the end-user up and waits for what comes after it, by its heading.
    ///
    /// # Errors
    /// When a step fails.
    pub async fn sign_up_to(&self, heading: &str) -> Result<()> {
        self.sign_up_with(EMAIL, heading).await
    }

    /// Signs another end-user up, with the same password, and waits for the account page.
    ///
    /// # Errors
    /// When a step fails.
    pub async fn sign_up_as(&self, email: &str) -> Result<()> {
        self.sign_up_with(email, "Your account").await?;
        self.page.shows(email).await
    }

    async fn sign_up_with(&self, email: &str, heading: &str) -> Result<()> {
        let Self { system, page } = self;
        page.open(&system.enduser_url).await?;
        page.fill("Email address", email).await?;
        page.fill("Password", PASSWORD).await?;
        page.click(Role::Button, "Sign up").await?;
        page.get(Role::Heading, "You are signed up").await?;
        page.click(Role::Link, "Continue").await?;
        page.get(Role::Heading, heading).await.map(drop)
    }

    /// Logs the seeded admin in to the console and waits for the list of app credentials.
    ///
    /// # Errors
    /// When a step fails.
    pub async fn log_in_admin(&self) -> Result<()> {
        self.log_in_admin_to("Copy appId of Demo signup page").await
    }

    /// Logs the seeded admin in to the console and waits for this button.
    ///
    /// # Errors
    /// When a step fails.
    pub async fn log_in_admin_to(&self, button: &str) -> Result<()> {
        let Self { system, page } = self;
        page.open(&system.console_url).await?;
        page.get(Role::Heading, "Log in to the console").await?;
        page.log_in(&system.admin_email, &system.admin_password).await?;
        page.get(Role::Button, button).await?;
        Ok(())
    }

    /// Logs out and waits for the login page.
    ///
    /// # Errors
    /// When a step fails.
    pub async fn log_out(&self) -> Result<()> {
        self.page.click(Role::Button, "Log out").await?;
        self.page.get(Role::Heading, "Log in").await?;
        Ok(())
    }
}

impl Page {
    /// Logs out of the console by the menu behind the name, and waits for its login.
    ///
    /// # Errors
    /// When a step fails.
    pub async fn log_out_of_console(&self) -> Result<()> {
        let menu = self.begins(Role::Button, "Your menu").await?;
        menu.click().await?;
        self.click(Role::Button, "Log out").await?;
        self.get(Role::Heading, "Log in to the console").await?;
        Ok(())
    }

    /// Asks the console's login to keep the session over a reload.
    ///
    /// # Errors
    /// When the form is not there.
    pub async fn keep_logged_in(&self) -> Result<()> {
        let keep = self.get(Role::Checkbox, "Keep me logged in").await?;
        if !keep.is_selected().await? {
            keep.click().await?
        }
        Ok(())
    }

    /// Fills in a login form and sends it.
    ///
    /// # Errors
    /// When the form is not there.
    pub async fn log_in(&self, email: &str, password: &str) -> Result<()> {
        self.fill("Email address", email).await?;
        self.fill("Password", password).await?;
        self.click(Role::Button, "Log in").await
    }

    /// Asks for an end-user application of this name and waits for its one-time token screen.
    ///
    /// # Errors
    /// When a step fails.
    pub async fn create_application(&self, name: &str) -> Result<()> {
        self.click(Role::Button, "Create new app credential").await?;
        self.get(Role::Dialog, "Create new app credential").await?;
        self.fill("Name", name).await?;
        self.get(Role::Combobox, "Kind").await?.send_keys("End-user").await?;
        self.click(Role::Button, "Create").await?;
        self.get(Role::Dialog, "Save your appToken").await?;
        Ok(())
    }

    /// Reveals the token on the one-time token screen and reads it.
    ///
    /// # Errors
    /// When the screen is not there.
    pub async fn reveal_token(&self) -> Result<String> {
        self.click(Role::Button, "Show").await?;
        self.get(Role::Button, "Hide").await?;
        let token = self.driver().find(By::Css("[data-testid=app-token]")).await?.text().await?;
        self.known().note("an appToken", &token);
        Ok(token)
    }
}
