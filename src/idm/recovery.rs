//! What mailed links do, and the rules for a new password: nobody needs to be logged in for it.

use super::{Anonymous, ApiError, Authenticated, http::Call};
use idm_api::{
    ids::AccountId,
    password_policy::{PasswordPolicy, PasswordPolicyQuery},
    paths,
    recovery::{ResetPassword, VerifyEmail},
};

impl Anonymous {
    /// Which password rules hold in an account.
    ///
    /// # Errors
    /// No such account, or no answer.
    pub async fn password_policy(&self, account_id: AccountId) -> Result<PasswordPolicy, ApiError> {
        let query = PasswordPolicyQuery { account_id };
        Call::get(self.idm_url(), paths::PASSWORD_POLICY).query(&query)?.send().await?.read()
    }

    /// Chooses a password by a mailed token. All sessions of the person end.
    ///
    /// # Errors
    /// The token holds no more, the password breaks a rule, or no answer.
    pub async fn reset_password(&self, wanted: &ResetPassword) -> Result<(), ApiError> {
        Call::post(self.idm_url(), paths::RESET_PASSWORD).body(wanted)?.send().await?.done()
    }

    /// Verifies an address by a mailed token.
    ///
    /// # Errors
    /// The token holds no more, somebody else has the address by now, or no answer.
    pub async fn verify_email(&self, wanted: &VerifyEmail) -> Result<(), ApiError> {
        Call::post(self.idm_url(), paths::VERIFY_EMAIL).body(wanted)?.send().await?.done()
    }
}

impl Authenticated {
    /// Has the link to verify one's address mailed again.
    ///
    /// # Errors
    /// Only those of every call.
    pub async fn request_email_verification(&self) -> Result<(), ApiError> {
        self.call(self.post(paths::REQUEST_EMAIL_VERIFICATION)).await?.done()
    }
}
