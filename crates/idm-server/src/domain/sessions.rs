//! Sessions: whom a JWT or a cookie speaks for, renewal and logout.

use super::{
    DomainError, Idm,
    cookie::{CookieValue, Match},
};
use crate::{
    crypto::jwt::Claims,
    store::{
        in_transaction,
        sessions::{self, StoredSession},
    },
};
use idm_api::{
    auth::JWT_LIFETIME_MS,
    ids::SessionId,
    secret::Secret,
    time::UnixMillis,
    user::{Role, User},
};

/// A fresh JWT.
pub struct Jwt {
    /// The JWT.
    pub jwt: Secret,
    /// When it expires.
    pub expires: UnixMillis,
    /// When its session ends.
    pub session_expires: UnixMillis,
}

/// A renewal by cookie.
pub struct Renewed {
    /// The fresh JWT.
    pub jwt: Jwt,
    /// The cookie's next value; the one presented is void now.
    pub cookie: Secret,
    /// Milliseconds the cookie shall live.
    pub cookie_lifetime: i64,
}

/// Whom an authenticated call speaks for, as the database knows it now.
#[derive(Debug, Clone)]
pub struct Caller {
    /// The session.
    pub session: SessionId,
    /// The user.
    pub user: User,
    /// The name of the user's account.
    pub account_name: String,
    pub(super) session_expires: UnixMillis,
    pub(super) jwt_expires: UnixMillis,
}

impl Caller {
    /// Success when the user has the role.
    ///
    /// # Errors
    /// [`DomainError::NotAllowed`].
    pub fn require(&self, role: Role) -> Result<(), DomainError> {
        let needs = match role {
            Role::EndUser => "only end-users may do this",
            Role::Admin => "only admins of the account may do this",
            Role::Operator => "only the platform operator may do this",
        };
        if self.user.roles.contains(&role) { Ok(()) } else { Err(DomainError::NotAllowed(needs)) }
    }
}

impl Idm {
    /// Whom the JWT speaks for. The session is read from the database at every call, so that its end holds
    /// at once on every node. An expired JWT is taken while its session lives.
    ///
    /// # Errors
    /// [`DomainError::NotAuthenticated`] or [`DomainError::SessionEnded`].
    pub async fn authenticate(&self, jwt: &Secret) -> Result<Caller, DomainError> {
        let now = self.clock.now();
        let claims = self.keys.verify(jwt.expose(), now).await?;
        let found = sessions::get(&mut *self.store.read().await?, claims.id).await?;
        // Sessions are forgotten some time after they expired.
        let session = live(found.ok_or(DomainError::SessionEnded)?, now)?;
        if session.user.user_id != claims.user_id || session.user.account_id != claims.account_id {
            return Err(DomainError::NotAuthenticated);
        }
        Ok(Caller {
            session: session.id,
            user: session.user,
            account_name: session.account_name,
            session_expires: session.expires,
            jwt_expires: UnixMillis(claims.expires),
        })
    }

    /// A fresh JWT for the caller's session.
    ///
    /// # Errors
    /// When signing fails.
    pub fn renew(&self, caller: &Caller) -> Result<Jwt, DomainError> {
        self.issue_jwt(caller.session, &caller.user, caller.session_expires)
    }

    /// A fresh JWT when the one the caller came with has expired.
    ///
    /// # Errors
    /// When signing fails.
    pub fn renew_if_expired(&self, caller: &Caller) -> Result<Option<Jwt>, DomainError> {
        if self.clock.now() < caller.jwt_expires { Ok(None) } else { self.renew(caller).map(Some) }
    }

    /// A fresh JWT and the next cookie, for a cookie. Of calls in parallel with one value, one wins; a value
    /// that was replaced ends the session.
    ///
    /// # Errors
    /// [`DomainError::NotAuthenticated`] or [`DomainError::SessionEnded`].
    pub async fn renew_by_cookie(&self, cookie: &Secret) -> Result<Renewed, DomainError> {
        let now = self.clock.now();
        let value = CookieValue::parse(cookie.expose()).ok_or(DomainError::NotAuthenticated)?;
        let next = value.rotated()?;
        let session = in_transaction!(self.store, |tx| {
            let session = session_of_cookie(sessions::get(tx, value.session).await?, now)?;
            match session.cookie.as_ref().map(|stored| value.compare(stored)) {
                Some(Match::Current) => {
                    sessions::rotate_cookie(tx, value.session, &next.hashes().current).await?;
                    Ok(Some(session))
                }
                Some(Match::Replayed) => {
                    sessions::end(tx, value.session, now, "cookie-replayed").await?;
                    Ok(None)
                }
                Some(Match::Stranger) | None => Err(DomainError::NotAuthenticated),
            }
        })?;
        let Some(session) = session else {
            tracing::warn!(session = %value.session, "a replaced session cookie was used again; session ended");
            return Err(DomainError::SessionEnded);
        };
        Ok(Renewed {
            jwt: self.issue_jwt(session.id, &session.user, session.expires)?,
            cookie: next.to_secret(),
            cookie_lifetime: session.expires.since(now),
        })
    }

    /// Ends the caller's session.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn logout(&self, caller: &Caller) -> Result<(), DomainError> {
        let now = self.clock.now();
        in_transaction!(self.store, |tx| { Ok(sessions::end(tx, caller.session, now, "logout").await?) })
    }

    /// Ends the session of a cookie, also of a replaced value: who logs out wants it dead.
    ///
    /// # Errors
    /// [`DomainError::NotAuthenticated`] where the value never belonged to a session.
    pub async fn logout_by_cookie(&self, cookie: &Secret) -> Result<(), DomainError> {
        let now = self.clock.now();
        let value = CookieValue::parse(cookie.expose()).ok_or(DomainError::NotAuthenticated)?;
        in_transaction!(self.store, |tx| {
            let session = session_of_cookie(sessions::get(tx, value.session).await?, now)?;
            match session.cookie.as_ref().map(|stored| value.compare(stored)) {
                Some(Match::Current | Match::Replayed) => Ok(sessions::end(tx, session.id, now, "logout").await?),
                Some(Match::Stranger) | None => Err(DomainError::NotAuthenticated),
            }
        })
    }

    pub(super) fn issue_jwt(
        &self,
        id: SessionId,
        user: &User,
        session_expires: UnixMillis,
    ) -> Result<Jwt, DomainError> {
        let now = self.clock.now();
        let expires = now.plus(JWT_LIFETIME_MS).min(session_expires);
        let issuer = self.keys.issuer();
        let jwt = self.keys.sign(|kid| Claims {
            id,
            user_id: user.user_id,
            account_id: user.account_id,
            roles: user.roles.clone(),
            expires: expires.0,
            cert: kid.to_owned(),
            iss: issuer.to_owned(),
            aud: issuer.to_owned(),
            iat: now.0.div_euclid(1000),
            exp: expires.0.div_euclid(1000),
        })?;
        Ok(Jwt { jwt, expires, session_expires })
    }
}

fn live(session: StoredSession, now: UnixMillis) -> Result<StoredSession, DomainError> {
    if session.ended.is_some() || session.expires <= now { Err(DomainError::SessionEnded) } else { Ok(session) }
}

fn session_of_cookie(found: Option<StoredSession>, now: UnixMillis) -> Result<StoredSession, DomainError> {
    live(found.ok_or(DomainError::NotAuthenticated)?, now)
}
