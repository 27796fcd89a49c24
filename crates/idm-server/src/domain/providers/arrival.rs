//! Finishing a login that came back from a provider.

use crate::{
    crypto::random,
    domain::{
        Acting, DomainError, Idm, LoginContext, LoginOutcome, caller::user_party, new_session::NewSession,
        second_factor_login::FirstStep,
    },
    store::{audit, connected_logins, in_transaction, provider_logins, users},
};
use idm_api::{audit::AuditAction, secret::Secret};

/// What the transaction has done.
enum Begun {
    Session,
    SecondFactor { passkey: bool, password_hash: String },
    Locked,
}

impl Idm {
    /// Logs in whom the provider vouched for, or does the first of two steps; and whether the browser keeps the
    /// session. `context.with_cookie`: the call comes from an allowed origin.
    ///
    /// # Errors
    /// [`DomainError::LoginStepExpired`] where nothing came back that could be finished; [`DomainError::UserLocked`].
    pub async fn finish_provider_login(
        &self,
        arrival: &Secret,
        context: LoginContext<'_>,
    ) -> Result<LoginOutcome, DomainError> {
        let now = self.clock.now();
        let hash = random::sha256(arrival.expose());
        let taken = in_transaction!(self.store, |tx| { Ok(provider_logins::take_arrival(tx, &hash).await?) })?;
        let arrival = taken.filter(|arrival| now < arrival.expires).ok_or(DomainError::LoginStepExpired)?;
        let LoginContext { with_cookie, cookie, address, device, .. } = context;
        let (renewal, keep) = (arrival.wanted.renewal, arrival.wanted.keep && with_cookie);
        let session = NewSession::new(now, renewal, keep, cookie)?;
        let (begun, user) = in_transaction!(self.store, |tx| {
            // It may have been disconnected, and the user locked or deleted, meanwhile.
            let login = connected_logins::get(tx, arrival.login).await?.ok_or(DomainError::LoginStepExpired)?;
            let found = users::by_id(tx, login.user).await?.ok_or(DomainError::LoginStepExpired)?;
            let user = found.user;
            if user.locked {
                return Ok((Begun::Locked, user));
            }
            if user.second_factor {
                let passkey = self.has_passkey(tx, user.user_id).await?;
                let password_hash = found.password_hash.unwrap_or_default();
                return Ok((Begun::SecondFactor { passkey, password_hash }, user));
            }
            connected_logins::note_use(tx, login.id, now).await?;
            let acting = Acting::new(user.account_id, user_party(&user), address);
            let entry = acting.did(AuditAction::LoggedInByProvider, user_party(&user), Vec::new(), now);
            audit::insert(tx, &entry).await?;
            session.begin(tx, &user, address, device).await?;
            Ok((Begun::Session, user))
        })?;
        match begun {
            Begun::Session => self.logged_in(session, &user).await.map(LoginOutcome::LoggedIn),
            Begun::SecondFactor { passkey, password_hash } => {
                let step = FirstStep::new(user.user_id, &password_hash, renewal, keep, now);
                self.second_factor_step(&step, passkey).map(LoginOutcome::SecondFactor)
            }
            Begun::Locked => Err(DomainError::UserLocked),
        }
    }
}
