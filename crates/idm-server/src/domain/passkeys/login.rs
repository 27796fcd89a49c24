//! Logging in by a passkey alone.
//!
//! The authenticator says whose passkey it is, so that no address is typed and starting tells nothing about anybody.
//! It has verified the person, by a fingerprint or a PIN, so that it counts as both factors.

use crate::{
    crypto::webauthn::Assertion,
    domain::{
        Acting, DomainError, Idm, LoggedIn, LoginContext, caller::user_party, lockout::Counter, new_session::NewSession,
    },
    store::{
        in_transaction,
        passkey_ceremonies::Purpose,
        passkeys::{self, StoredPasskey},
        users,
    },
};
use idm_api::{
    ids::AccountId,
    passkey::{LoginPasskey, PasskeyCeremony},
    user::User,
};
use serde_json::Value;

impl Idm {
    /// Starts logging in, whoever it will be.
    ///
    /// # Errors
    /// [`DomainError::NoPasskeys`].
    pub async fn start_passkey_login(&self) -> Result<PasskeyCeremony<Value>, DomainError> {
        let challenge = self.relying_party()?.start_login()?;
        self.keep_ceremony(Purpose::Login, None, challenge).await
    }

    /// Logs in whoever the passkey belongs to.
    ///
    /// # Errors
    /// [`DomainError::WrongPasskey`], the same for an unknown one, one of another account and a wrong answer; of a
    /// known one it counts as a wrong password. [`DomainError::LoginStepExpired`] where this was not started, or was
    /// finished before; [`DomainError::Locked`]; [`DomainError::UserLocked`].
    pub async fn login_passkey(
        &self,
        request: &LoginPasskey<Value>,
        context: LoginContext<'_>,
    ) -> Result<LoggedIn, DomainError> {
        let party = self.relying_party()?;
        let state = self.take_ceremony(request.ceremony_id, Purpose::Login, None).await?;
        let state = state.ok_or(DomainError::LoginStepExpired)?;
        let answer = Assertion::read(&request.credential).ok_or(DomainError::WrongPasskey)?;
        let (stored, claimed) = self.claimed(&answer, request.account_id).await?.ok_or(DomainError::WrongPasskey)?;
        let locks = self.count_attempt(&Counter::of(claimed.account_id, &claimed.email_address)).await?;
        let Some(credential) = party.finish_login(&answer, &state, &stored.credential)? else {
            if locks {
                self.note_lockout(claimed.account_id, Some(&claimed), context.address).await?;
            }
            return Err(DomainError::WrongPasskey);
        };
        let now = self.clock.now();
        let LoginContext { with_cookie, cookie, address, device, .. } = context;
        let session = NewSession::new(now, request.renewal_type.unwrap_or_default(), with_cookie, cookie)?.by_passkey();
        let user = in_transaction!(self.store, |tx| {
            let user = users::by_id(tx, stored.user).await?.ok_or(DomainError::WrongPasskey)?.user;
            if user.locked {
                // As after a right password.
                Self::clear_attempts(tx, &Counter::of(user.account_id, &user.email_address)).await?;
                return Ok(None);
            }
            let acting = Acting::new(user.account_id, user_party(&user), address);
            Self::use_passkey(tx, &user, (&stored, &credential), &acting, now).await?;
            session.begin(tx, &user, address, device).await?;
            Ok::<_, DomainError>(Some(user))
        })?;
        self.logged_in(session, &user.ok_or(DomainError::UserLocked)?).await
    }

    /// The passkey that claims to have answered, and whose it is.
    async fn claimed(
        &self,
        answer: &Assertion,
        account: Option<AccountId>,
    ) -> Result<Option<(StoredPasskey, User)>, DomainError> {
        let mut reader = self.store.read().await?;
        let Some(stored) = passkeys::by_credential(&mut reader, &answer.credential_id()).await? else {
            return Ok(None);
        };
        let user = users::by_id(&mut reader, stored.user).await?.map(|found| found.user);
        let user = user.filter(|user| answer.user() == Some(user.user_id));
        let user = user.filter(|user| account.is_none_or(|account| account == user.account_id));
        Ok(user.map(|user| (stored, user)))
    }
}
