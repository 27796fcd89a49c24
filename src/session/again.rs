//! Logging in again as the same person, without leaving the page.

use super::{Event, Session};
use crate::idm::{ApiError, Authenticated, FirstStep, LoginStep};
use idm_api::{auth::LoginUser, ids::UserId, secret::Secret};
use leptos::prelude::*;

impl Session {
    /// Whether this browser keeps the session by its cookie.
    #[must_use]
    pub fn is_kept(self) -> bool {
        self.held.try_with_value(|held| held.kept).unwrap_or(false)
    }

    /// Logs in anew, or does the first of two steps, and goes on where the page is: calls that failed for want of a
    /// session are made again. When the login turns out to be somebody else's (the address may have changed hands), it
    /// is a new one, with new pages.
    ///
    /// # Errors
    /// Those of a login.
    pub async fn log_in_again(self, login: LoginUser, user_id: UserId) -> Result<Option<FirstStep>, ApiError> {
        let kept = login.keep_logged_in == Some(true);
        match self.anonymous().login(&login).await? {
            LoginStep::Done(fresh) => self.go_on(fresh, user_id, kept).await.map(|()| None),
            LoginStep::SecondFactor(first) => Ok(Some(first)),
        }
    }

    /// Does the second step of [`Session::log_in_again`].
    ///
    /// # Errors
    /// Those of a login's second step.
    pub async fn log_in_again_second_factor(
        self,
        first: FirstStep,
        code: Secret,
        user_id: UserId,
    ) -> Result<(), ApiError> {
        let fresh = self.anonymous().login_second_factor(first, code).await?;
        self.go_on(fresh, user_id, self.is_kept()).await
    }

    pub(super) async fn go_on(self, fresh: Authenticated, user_id: UserId, kept: bool) -> Result<(), ApiError> {
        let same = fresh.me().await?.user.user_id == user_id;
        match self.client() {
            Some(client) if same => {
                let _ = self.held.try_update_value(|held| {
                    held.failures = 0;
                    held.kept = kept;
                });
                // First, so that what the calls find out is about the new session.
                self.enter(Event::Begun);
                client.resume(&fresh);
                self.plan_renewal();
                self.watch_end();
            }
            _ => self.begin(fresh, kept),
        }
        Ok(())
    }

    /// Gives the page up that waits for a new login.
    pub fn give_up(self) {
        self.end(Event::GivenUp);
    }
}
