//! The IDM called without a browser: what another admin, another device or the past did, for a journey to find.

use crate::System;
use anyhow::{Context, Result, ensure};
use reqwest::{Client, Method};
use serde_json::{Value, json};

/// A session of its own at the IDM.
#[derive(Debug)]
pub struct Api {
    client: Client,
    idm_url: String,
    jwt: String,
    /// The user who is logged in.
    pub user_id: String,
}

impl Api {
    /// Logs the seeded admin in.
    ///
    /// # Errors
    /// When the IDM refuses.
    pub async fn admin(system: &System) -> Result<Self> {
        Self::log_in(system, &system.admin_email, &system.admin_password).await
    }

    /// Logs a user of the seeded account in.
    ///
    /// # Errors
    /// When the IDM refuses.
    pub async fn log_in(system: &System, email: &str, password: &str) -> Result<Self> {
        let client = Client::new();
        let body = json!({ "accountId": system.account_id, "emailAddress": email, "password": password });
        let url = format!("{}/api/v1/auth/login-user", system.idm_url);
        let answer: Value = client.post(&url).json(&body).send().await?.error_for_status()?.json().await?;
        let jwt = answer["jwt"].as_str().context("no JWT")?.to_owned();
        let mut api = Self { client, idm_url: system.idm_url.clone(), jwt, user_id: String::new() };
        let me = api.call(Method::GET, "/api/v1/access/users/me", None).await?;
        api.user_id = me["user"]["userId"].as_str().context("no userId")?.to_owned();
        Ok(api)
    }

    /// Makes a call; the answer's JSON, or null where there is none.
    ///
    /// # Errors
    /// When the IDM refuses.
    pub async fn call(&self, method: Method, path: &str, body: Option<Value>) -> Result<Value> {
        let mut request = self.client.request(method.clone(), format!("{}{path}", self.idm_url)).bearer_auth(&self.jwt);
        if let Some(body) = &body {
            request = request.json(body);
        }
        let response = request.send().await?;
        let status = response.status();
        let text = response.text().await?;
        ensure!(status.is_success(), "{method} {path} is answered with {status}: {text}");
        Ok(if text.is_empty() { Value::Null } else { serde_json::from_str(&text)? })
    }

    /// Ends all sessions of the user who is logged in here, this one among them.
    ///
    /// # Errors
    /// When the IDM refuses.
    pub async fn end_own_sessions(self) -> Result<()> {
        let path = format!("/api/v1/access/users/{}/end-sessions", self.user_id);
        self.call(Method::POST, &path, None).await.map(drop)
    }

    /// Creates an end-user application of this name; its appId.
    ///
    /// # Errors
    /// When the IDM refuses.
    pub async fn create_application(&self, name: &str) -> Result<String> {
        let body = json!({ "name": name, "kind": "end-user" });
        let created = self.call(Method::POST, "/api/v1/access/applications", Some(body)).await?;
        Ok(created["application"]["appId"].as_str().context("no appId")?.to_owned())
    }

    /// Changes an application, whatever its version.
    ///
    /// # Errors
    /// When the IDM refuses.
    pub async fn change_application(&self, app_id: &str, change: Value) -> Result<()> {
        let url = format!("{}/api/v1/access/applications/{app_id}", self.idm_url);
        let request = self.client.patch(url).bearer_auth(&self.jwt).header("If-Match", "*").json(&change);
        request.send().await?.error_for_status()?;
        Ok(())
    }
}
