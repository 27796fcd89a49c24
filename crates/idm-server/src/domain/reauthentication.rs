//! Proving oneself once more, before what somebody who finds a session open must not do (OWASP ASVS 5.0.0, 7.5.1 and
//! 7.5.2). Here is no second place to guess (CVE-2025-64102): wrong passwords and codes count as at login.

use super::{Caller, DomainError, FieldErrors, Idm, lockout::Counter};
use crate::store::{
    Conn, in_transaction,
    users::{self, StoredUser},
};
use idm_api::{
    error::field_code,
    provider::StartProviderLink,
    recovery::{ChangeEmail, ChangePassword},
    second_factor::{ConfirmPassword, FRESH_LOGIN_MS, Reauthentication, normalized_code},
    secret::Secret,
    user::User,
};

/// What somebody proves themselves by.
pub(super) enum Proof<'a> {
    /// All that a login by password asks for: the password, and the code of who has a second factor.
    Full { password: &'a Secret, code: Option<&'a Secret> },
    /// The password alone.
    Password(&'a Secret),
}

macro_rules! full_proofs {
    ($($body:ty),*) => {
        $(impl<'a> From<&'a $body> for Proof<'a> {
            fn from(body: &'a $body) -> Self {
                Self::Full { password: &body.current_password, code: body.code.as_ref() }
            }
        })*
    };
}

full_proofs!(Reauthentication, ChangePassword, ChangeEmail, StartProviderLink);

impl<'a> From<&'a ConfirmPassword> for Proof<'a> {
    fn from(body: &'a ConfirmPassword) -> Self {
        Self::Password(&body.current_password)
    }
}

impl Idm {
    /// The caller's stored user, after they have proved themselves once more. A code is used up by it, whatever comes of
    /// the call. Who has no password (whom a provider has signed up) proves it by a login that was just now, which asked
    /// for the second factor already.
    ///
    /// # Errors
    /// [`DomainError::Invalid`] for a password or code that is wrong, which counts as at login; [`DomainError::Locked`];
    /// [`DomainError::LoginTooOld`].
    pub(super) async fn reauthenticate<'a>(
        &self,
        caller: &Caller,
        proof: impl Into<Proof<'a>>,
    ) -> Result<StoredUser, DomainError> {
        let user = caller.user()?;
        let found = users::by_id(&mut *self.store.read().await?, user.user_id).await?;
        let found = found.ok_or(DomainError::SessionEnded)?;
        if found.password_hash.is_none() {
            let fresh = (0..FRESH_LOGIN_MS).contains(&self.clock.now().since(caller.logged_in));
            return if fresh { Ok(found) } else { Err(DomainError::LoginTooOld) };
        }
        let (password, code) = match proof.into() {
            Proof::Full { password, code } if found.user.second_factor => (password, Some(code)),
            Proof::Full { password, .. } | Proof::Password(password) => (password, None),
        };
        let code = code.map(|code| code.map(normalized_code).unwrap_or_else(|| Secret::new("")));
        must_be_given(password, code.as_ref())?;

        let counter = Counter::of(user.account_id, &user.email_address);
        let locks = self.count_attempt(&counter).await?;
        let wrong = match self.passwords.verify(password, found.password_hash.as_deref()).await {
            Ok(true) => {
                if self.finish_proof(caller, &found.user, code.as_ref(), &counter).await? {
                    return Ok(found);
                }
                wrong_code()
            }
            Ok(false) => wrong_password(),
            Err(error) => {
                self.uncount_attempt(&counter).await?;
                return Err(error.into());
            }
        };
        if locks {
            self.note_lockout(user.account_id, Some(user), caller.address).await?;
        }
        Err(wrong)
    }

    /// Takes the code, where one is asked for, and forgets the attempts. Of who has a second factor a password alone does
    /// not clear the count: it would give more guesses at the code. False: the code is not right.
    async fn finish_proof(
        &self,
        caller: &Caller,
        user: &User,
        code: Option<&Secret>,
        counter: &Counter,
    ) -> Result<bool, DomainError> {
        let now = self.clock.now();
        in_transaction!(self.store, |tx| {
            match code {
                Some(code) if !self.take_code(tx, user.user_id, code, &caller.acting(), now).await? => {
                    return Ok(false);
                }
                None if user.second_factor => Self::take_attempt_back(tx, counter).await?,
                _ => Self::clear_attempts(tx, counter).await?,
            }
            Ok(true)
        })
    }
}

fn must_be_given(password: &Secret, code: Option<&Secret>) -> Result<(), DomainError> {
    let mut errors = FieldErrors::default();
    if password.is_empty() {
        errors.add("currentPassword", field_code::MISSING, "Enter your present password.");
    }
    if code.is_some_and(Secret::is_empty) {
        errors.add(
            "code",
            field_code::MISSING,
            "Enter the code that your authenticator app shows, or a recovery code.",
        );
    }
    errors.into_result()
}

fn wrong_password() -> DomainError {
    let mut errors = FieldErrors::default();
    errors.add("currentPassword", field_code::WRONG_PASSWORD, "This is not your present password.");
    DomainError::Invalid(errors)
}

fn wrong_code() -> DomainError {
    let mut errors = FieldErrors::default();
    errors.add("code", field_code::WRONG_CODE, "This code is wrong, or was used before.");
    DomainError::Invalid(errors)
}

/// The user as it is now, unless its password was changed while the hash was computed.
pub(super) async fn still_known(tx: &mut Conn, known: &StoredUser) -> Result<User, DomainError> {
    let now = users::by_id(tx, known.user.user_id).await?;
    let now = now.filter(|now| now.password_hash == known.password_hash);
    Ok(now.ok_or(DomainError::SessionEnded)?.user)
}
