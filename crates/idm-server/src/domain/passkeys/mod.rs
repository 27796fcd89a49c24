//! Passkeys: adding one, logging in by one alone or after the password, and what people do with their own.

mod ceremony;
mod login;
mod own;
mod registration;
mod second_factor;

use super::{Acting, DomainError, Idm, caller::user_party, lockout::Counter};
use crate::{
    crypto::webauthn::RelyingParty,
    store::{
        Conn, audit,
        passkeys::{self, StoredPasskey},
    },
};
use idm_api::{audit::AuditAction, ids::UserId, time::UnixMillis, user::User};

impl Idm {
    fn relying_party(&self) -> Result<&RelyingParty, DomainError> {
        self.passkeys.as_ref().ok_or(DomainError::NoPasskeys)
    }

    /// Whether the user can answer with a passkey in place of a code.
    pub(super) async fn has_passkey(&self, c: &mut Conn, user: UserId) -> Result<bool, DomainError> {
        Ok(self.passkeys.is_some() && passkeys::count(c, user).await? > 0)
    }

    /// Clears the user's wrong attempts and notes the use of a passkey, unless it was removed or used in between.
    async fn use_passkey(
        tx: &mut Conn,
        user: &User,
        (looked_at, credential): (&StoredPasskey, &str),
        acting: &Acting,
        now: UnixMillis,
    ) -> Result<(), DomainError> {
        if !passkeys::note_use(tx, looked_at, credential, now).await? {
            return Err(DomainError::WrongPasskey);
        }
        Self::clear_attempts(tx, &Counter::of(user.account_id, &user.email_address)).await?;
        let entry = acting.did(AuditAction::LoggedInByPasskey, user_party(user), Vec::new(), now);
        Ok(audit::insert(tx, &entry).await?)
    }
}
