//! A passkey in place of a code, after the password.

use crate::{
    crypto::webauthn::Assertion,
    domain::{Acting, DomainError, Idm, LoggedIn, LoginContext, caller::user_party, lockout::Counter},
    store::{in_transaction, passkey_ceremonies::Purpose, passkeys},
};
use idm_api::{
    passkey::{LoginPasskeySecondFactor, PasskeyCeremony, StartPasskeySecondFactor},
    user::User,
};
use serde_json::Value;

impl Idm {
    /// Starts the second step of a login.
    ///
    /// # Errors
    /// [`DomainError::LoginStepExpired`] where the first step must be done again; [`DomainError::Conflict`] where
    /// the person has no passkey.
    pub async fn start_passkey_second_factor(
        &self,
        request: &StartPasskeySecondFactor,
    ) -> Result<PasskeyCeremony<Value>, DomainError> {
        let party = self.relying_party()?;
        let step = self.first_step(&request.second_factor_token, self.clock.now())?;
        let (user, present) = {
            let mut reader = self.store.read().await?;
            let user = step.user(&mut reader).await?.user.user_id;
            (user, passkeys::of_user(&mut reader, user).await?)
        };
        if present.is_empty() {
            return Err(DomainError::Conflict("there is no passkey"));
        }
        let credentials: Vec<_> = present.into_iter().map(|stored| stored.credential).collect();
        self.keep_ceremony(Purpose::SecondFactor, Some(user), party.start_second_factor(&credentials)?).await
    }

    /// Logs in whose password was right. `context.with_cookie`: the call comes from an allowed origin.
    ///
    /// # Errors
    /// [`DomainError::WrongPasskey`], which counts as a wrong password; [`DomainError::Locked`];
    /// [`DomainError::LoginStepExpired`] where one of the steps must be done again.
    pub async fn login_passkey_second_factor(
        &self,
        request: &LoginPasskeySecondFactor<Value>,
        context: LoginContext<'_>,
    ) -> Result<LoggedIn, DomainError> {
        let party = self.relying_party()?;
        let now = self.clock.now();
        let LoginContext { address, device, .. } = context;
        let step = self.first_step(&request.second_factor_token, now)?;
        let known = step.user(&mut *self.store.read().await?).await?.user;
        let state = self.take_ceremony(request.ceremony_id, Purpose::SecondFactor, Some(known.user_id)).await?;
        let state = state.ok_or(DomainError::LoginStepExpired)?;
        let locks = self.count_attempt(&Counter::of(known.account_id, &known.email_address)).await?;
        let answer = Assertion::read(&request.credential);
        let right = match answer {
            Some(answer) => {
                let stored = passkeys::by_credential(&mut *self.store.read().await?, &answer.credential_id()).await?;
                match stored.filter(|stored| stored.user == known.user_id) {
                    Some(stored) => party
                        .finish_second_factor(&answer, &state, &stored.credential)?
                        .map(|credential| (stored, credential)),
                    None => None,
                }
            }
            None => None,
        };
        let Some((stored, credential)) = right else {
            if locks {
                self.note_lockout(known.account_id, Some(&known), address).await?;
            }
            return Err(DomainError::WrongPasskey);
        };
        let session = step.session(now, &context)?;
        let user: User = in_transaction!(self.store, |tx| {
            let user = step.user(tx).await?.user;
            let acting = Acting::new(user.account_id, user_party(&user), address);
            Self::use_passkey(tx, &user, (&stored, &credential), &acting, now).await?;
            session.begin(tx, &user, address, device).await?;
            Ok::<_, DomainError>(user)
        })?;
        self.logged_in(session, &user).await
    }
}
