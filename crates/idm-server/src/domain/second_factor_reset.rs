//! The way back in for who has lost authenticator app and recovery codes.

use super::{Caller, DomainError, Idm, audit::Acting, caller::user_party, user_changes::load_to_change};
use crate::store::{Conn, audit, in_transaction, sessions, users};
use idm_api::{
    audit::AuditAction,
    ids::{AccountId, UserId},
    privilege::Privilege,
    time::UnixMillis,
    user::User,
};

impl Idm {
    /// Turns a user's second factor off, and ends all sessions of that user. Without one is no fault.
    ///
    /// # Errors
    /// As [`Idm::change_user`], with `identity:recover`; nobody does this to oneself, as it asks for no password.
    pub async fn reset_second_factor(&self, caller: &Caller, id: UserId) -> Result<(User, i64), DomainError> {
        let now = self.clock.now();
        let done = in_transaction!(self.store, |tx| {
            let found = load_to_change(tx, caller, Privilege::IdentityRecover, id).await?;
            if caller.id() == id.0 {
                return Err(DomainError::Conflict("nobody resets one's own second factor: disable it"));
            }
            if !found.user.second_factor {
                return Ok((found.user, found.version));
            }
            self.reset(tx, &found.user, &caller.acting(), now).await?;
            Ok((User { second_factor: false, ..found.user }, found.version + 1))
        });
        self.mail_wanted.notify_one();
        done
    }

    /// As [`Idm::reset_second_factor`], by the installation.
    ///
    /// # Errors
    /// When there is no such user.
    pub async fn provision_second_factor_reset(&self, account: AccountId, email: &str) -> Result<(), DomainError> {
        let now = self.clock.now();
        in_transaction!(self.store, |tx| {
            let found = users::by_email(tx, account, email).await?.ok_or(DomainError::NotFound("user"))?;
            if !found.user.second_factor {
                return Ok(());
            }
            self.reset(tx, &found.user, &Acting::installation(account), now).await
        })
    }

    async fn reset(&self, tx: &mut Conn, user: &User, acting: &Acting, now: UnixMillis) -> Result<(), DomainError> {
        self.turn_off(tx, user, now).await?;
        sessions::end_all(tx, user.user_id, now, "second-factor-reset").await?;
        let entry = acting.did(AuditAction::SecondFactorDisabled, user_party(user), Vec::new(), now);
        Ok(audit::insert(tx, &entry).await?)
    }
}
