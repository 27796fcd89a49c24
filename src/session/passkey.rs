//! Logging in by a passkey: anew, in place of a code, and again as the same person.

use super::Session;
use crate::idm::{ApiError, BrowserJson, Ceremony, FirstStep};
use idm_api::{ids::UserId, passkey::LoginPasskey};

impl Session {
    /// Begins a login by a passkey.
    ///
    /// # Errors
    /// Those of [`crate::idm::Anonymous::start_passkey_login`].
    pub async fn start_passkey_login(self) -> Result<Ceremony, ApiError> {
        self.anonymous().start_passkey_login().await
    }

    /// Logs in by a passkey.
    ///
    /// # Errors
    /// Those of [`crate::idm::Anonymous::login_passkey`].
    pub async fn login_passkey(self, login: LoginPasskey<BrowserJson>) -> Result<(), ApiError> {
        let kept = login.keep_logged_in == Some(true);
        let client = self.anonymous().login_passkey(&login).await?;
        self.begin(client, kept);
        Ok(())
    }

    /// Begins the second step of a login by a passkey.
    ///
    /// # Errors
    /// Those of [`crate::idm::Anonymous::start_passkey_second_factor`].
    pub async fn start_passkey_second_factor(self, first: FirstStep) -> Result<Ceremony, ApiError> {
        self.anonymous().start_passkey_second_factor(first).await
    }

    /// Does the second step of a login that keeps the session when `kept`.
    ///
    /// # Errors
    /// Those of [`crate::idm::Anonymous::login_passkey_second_factor`].
    pub async fn login_passkey_second_factor(
        self,
        first: FirstStep,
        ceremony: &Ceremony,
        credential: BrowserJson,
        kept: bool,
    ) -> Result<(), ApiError> {
        let client = self.anonymous().login_passkey_second_factor(first, ceremony, credential).await?;
        self.begin(client, kept);
        Ok(())
    }

    /// [`Session::log_in_again`] by a passkey.
    ///
    /// # Errors
    /// Those of [`crate::idm::Anonymous::login_passkey`].
    pub async fn log_in_again_passkey(self, login: LoginPasskey<BrowserJson>, user_id: UserId) -> Result<(), ApiError> {
        let kept = login.keep_logged_in == Some(true);
        let fresh = self.anonymous().login_passkey(&login).await?;
        self.go_on(fresh, user_id, kept).await
    }

    /// [`Session::log_in_again_second_factor`] by a passkey.
    ///
    /// # Errors
    /// Those of [`crate::idm::Anonymous::login_passkey_second_factor`].
    pub async fn log_in_again_passkey_second_factor(
        self,
        first: FirstStep,
        ceremony: &Ceremony,
        credential: BrowserJson,
        user_id: UserId,
    ) -> Result<(), ApiError> {
        let fresh = self.anonymous().login_passkey_second_factor(first, ceremony, credential).await?;
        self.go_on(fresh, user_id, self.is_kept()).await
    }
}
