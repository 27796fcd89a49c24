//! An authenticator app, and the calls that lead to one.

use super::support::{Answer, PASSWORD, Server};
use serde_json::{Value, json};
use totp_rs::{Builder, Secret};

pub(crate) const STATUS: &str = "/api/v1/auth/second-factor";
pub(crate) const ENROL: &str = "/api/v1/auth/enrol-second-factor";
pub(crate) const CONFIRM: &str = "/api/v1/auth/confirm-second-factor";
pub(crate) const CODES: &str = "/api/v1/auth/make-recovery-codes";
pub(crate) const DISABLE: &str = "/api/v1/auth/disable-second-factor";
pub(crate) const SECOND: &str = "/api/v1/auth/login-second-factor";
/// Milliseconds between two codes.
pub(crate) const STEP: i64 = 30_000;

/// What the app has been told.
pub(crate) struct App(String);

impl App {
    pub(crate) fn told(secret: &Value) -> Self {
        Self(secret.as_str().unwrap().to_owned())
    }

    /// The code that the app shows `steps` steps after now.
    pub(crate) fn code(&self, server: &Server, steps: i64) -> String {
        self.code_at(server.clock.now().0 + steps * STEP)
    }

    pub(crate) fn code_at(&self, millis: i64) -> String {
        let secret = Secret::try_from_base32(&self.0).unwrap();
        let totp = Builder::new().with_secret(secret.as_bytes().to_vec()).build().unwrap();
        totp.generate(u64::try_from(millis / 1000).unwrap()).to_string()
    }
}

impl Server {
    pub(crate) async fn as_user(&self, jwt: &str, path: &str, body: Value) -> Answer {
        Answer::of(self.post(path).bearer_auth(jwt).json(&body)).await
    }

    /// Turns the second factor on: the app, and the recovery codes. The app's present code is used up.
    pub(crate) async fn with_second_factor(&self, jwt: &str) -> (App, Vec<String>) {
        let enrolment = self.as_user(jwt, ENROL, json!({"currentPassword": PASSWORD})).await;
        assert_eq!(enrolment.status, 200, "{}", enrolment.text);
        let app = App::told(&enrolment.body["secret"]);
        let confirmed = self.as_user(jwt, CONFIRM, json!({"code": app.code(self, 0)})).await;
        assert_eq!(confirmed.status, 200, "{}", confirmed.text);
        (app, recovery_codes(&confirmed))
    }

    /// The token of a first step.
    pub(crate) async fn first_step(&self, email: &str) -> String {
        let first = self.login(email, PASSWORD).await;
        assert_eq!(first.error(), (401, "second_factor_required"), "{}", first.text);
        first.body["secondFactorToken"].as_str().unwrap().to_owned()
    }

    pub(crate) async fn second_step(&self, token: &str, code: &str) -> Answer {
        Answer::of(self.post(SECOND).json(&json!({"secondFactorToken": token, "code": code}))).await
    }
}

pub(crate) fn recovery_codes(answer: &Answer) -> Vec<String> {
    let codes = answer.body["recoveryCodes"].as_array().unwrap();
    codes.iter().map(|code| code.as_str().unwrap().to_owned()).collect()
}
