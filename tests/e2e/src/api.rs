//! The IDM called without a browser: what another admin, another device or the past did, for a journey to find.

use crate::{System, known::Known};
use anyhow::{Context, Result, ensure};
use reqwest::{Client, Method};
use serde_json::{Value, json};
use std::time::{SystemTime, UNIX_EPOCH};
use totp_rs::{Builder, Secret};

/// A session of its own at the IDM.
#[derive(Debug)]
pub struct Api {
    client: Client,
    idm_url: String,
    jwt: String,
    known: Known,
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

    /// Logs the platform's operator in.
    ///
    /// # Errors
    /// When the IDM refuses.
    pub async fn operator(system: &System) -> Result<Self> {
        let System { operator_account_id, operator_email, operator_password, .. } = system;
        let body = json!({
            "accountId": operator_account_id, "emailAddress": operator_email, "password": operator_password,
        });
        Self::with_jwt(system, &post(system, "/api/v1/auth/login-user", &body).await?).await
    }

    /// Logs a user of the seeded account in.
    ///
    /// # Errors
    /// When the IDM refuses.
    pub async fn log_in(system: &System, email: &str, password: &str) -> Result<Self> {
        Self::with_jwt(system, &log_in(system, email, password).await?).await
    }

    /// Logs a user of the seeded account in who has a second factor.
    ///
    /// # Errors
    /// When the IDM refuses.
    pub async fn log_in_with_code(system: &System, email: &str, password: &str, code: &str) -> Result<Self> {
        let first = log_in(system, email, password).await?;
        let body = json!({ "secondFactorToken": first["secondFactorToken"], "code": code });
        Self::with_jwt(system, &post(system, "/api/v1/auth/login-second-factor", &body).await?).await
    }

    async fn with_jwt(system: &System, answer: &Value) -> Result<Self> {
        let jwt = answer["jwt"].as_str().with_context(|| format!("no JWT but {answer}"))?.to_owned();
        system.known.note("a JWT", &jwt);
        let (client, idm_url, known) = (Client::new(), system.idm_url.clone(), system.known.clone());
        let mut api = Self { client, idm_url, jwt, known, user_id: String::new() };
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
        if matches!(method, Method::PATCH | Method::DELETE) {
            // Whatever anybody else has changed meanwhile.
            request = request.header("If-Match", "*");
        }
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

    /// Turns the second factor of the user who is logged in here on; the recovery codes.
    ///
    /// # Errors
    /// When the IDM refuses.
    pub async fn enrol_second_factor(&self, password: &str) -> Result<Vec<String>> {
        let password = json!({ "currentPassword": password });
        let enrolment = self.call(Method::POST, "/api/v1/auth/enrol-second-factor", Some(password)).await?;
        let secret = enrolment["secret"].as_str().context("no secret")?;
        self.known.note("the secret of an authenticator", secret);
        let secret = Secret::try_from_base32(secret)?;
        let app = Builder::new().with_secret(secret.as_bytes().to_vec()).build()?;
        let code = app.generate(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs()).to_string();
        let code = json!({ "code": code });
        let confirmed = self.call(Method::POST, "/api/v1/auth/confirm-second-factor", Some(code)).await?;
        let codes = confirmed["recoveryCodes"].as_array().context("no recovery codes")?;
        let codes = codes.iter().filter_map(|code| code.as_str().map(str::to_owned));
        Ok(codes.inspect(|code| self.known.note("a recovery code", code)).collect())
    }

    /// Creates an end-user application of this name; its appId.
    ///
    /// # Errors
    /// When the IDM refuses.
    pub async fn create_application(&self, name: &str) -> Result<String> {
        Ok(self.create_application_with_token(name).await?.0)
    }

    /// Creates an end-user application of this name; its appId and its appToken.
    ///
    /// # Errors
    /// When the IDM refuses.
    pub async fn create_application_with_token(&self, name: &str) -> Result<(String, String)> {
        let body = json!({ "name": name, "kind": "end-user" });
        let created = self.call(Method::POST, "/api/v1/access/applications", Some(body)).await?;
        let app_id = created["application"]["appId"].as_str().context("no appId")?.to_owned();
        Ok((app_id, created["appToken"].as_str().context("no appToken")?.to_owned()))
    }

    /// Whether the IDM accepts an appToken.
    ///
    /// # Errors
    /// When the IDM refuses the question.
    pub async fn accepts(&self, app_token: &str) -> Result<bool> {
        let body = json!({ "appToken": app_token });
        let check = self.call(Method::POST, "/api/v1/access/applications/check-token", Some(body)).await?;
        check["accepted"].as_bool().context("no answer")
    }

    /// Signs an end-user up with an appToken, as a broker does; the answer's status.
    ///
    /// # Errors
    /// When there is no answer.
    pub async fn sign_up(&self, account_id: &str, email: &str, app_token: &str) -> Result<u16> {
        let body = json!({ "accountId": account_id, "emailAddress": email, "password": "correct Horse 7 battery" });
        let url = format!("{}/api/v1/auth/create-user", self.idm_url);
        Ok(self.client.post(url).header("AccessToken", app_token).json(&body).send().await?.status().as_u16())
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

async fn log_in(system: &System, email: &str, password: &str) -> Result<Value> {
    system.known.note("a password", password);
    let body = json!({ "accountId": system.account_id, "emailAddress": email, "password": password });
    post(system, "/api/v1/auth/login-user", &body).await
}

async fn post(system: &System, path: &str, body: &Value) -> Result<Value> {
    Ok(Client::new().post(format!("{}{path}", system.idm_url)).json(body).send().await?.json().await?)
}
