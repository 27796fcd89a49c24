//! Sessions: whom a JWT or a cookie speaks for, renewal and logout.

use super::{
    Address, Caller, DomainError, Idm, Who,
    cookie::{CookieValue, Match},
};
use crate::{
    crypto::jwt::Subject,
    store::{
        Conn, in_transaction,
        sessions::{self, StoredSession},
    },
};
use idm_api::{auth::JWT_LIFETIME_MS, ids::SessionId, secret::Secret, time::UnixMillis, user::User};

/// A fresh JWT.
pub struct Jwt {
    /// The JWT.
    pub jwt: Secret,
    /// When it expires.
    pub expires: UnixMillis,
    /// When its session ends.
    pub session_expires: UnixMillis,
}

/// What a JWT says of its session.
pub(super) struct JwtSession<'a> {
    pub(super) id: SessionId,
    pub(super) by_passkey: bool,
    /// The origin of the product that took it over.
    pub(super) product: Option<&'a str>,
    pub(super) expires: UnixMillis,
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

impl Idm {
    /// Whom the JWT speaks for. The session is read from the database at every call, so that its end holds
    /// at once on every node. An expired JWT is taken while its session lives.
    ///
    /// # Errors
    /// [`DomainError::NotAuthenticated`] or [`DomainError::SessionEnded`].
    pub async fn authenticate(&self, jwt: &Secret, address: Address) -> Result<Caller, DomainError> {
        let now = self.clock.now();
        let claims = self.keys.verify(jwt.expose(), now).await?;
        if let Some(app) = claims.app_id {
            return self.calling_application(&claims, app, address).await;
        }
        let found = sessions::get(&mut *self.store.read().await?, claims.id).await?;
        // Sessions are forgotten some time after they expired.
        let session = self.live(found.ok_or(DomainError::SessionEnded)?, now)?;
        if Some(session.user.user_id) != claims.user_id || session.user.account_id != claims.account_id {
            return Err(DomainError::NotAuthenticated);
        }
        self.note_use(&session, address, now).await;
        Ok(Caller {
            session: session.id,
            account: session.user.account_id,
            account_name: session.account_name,
            who: Who::User(session.user),
            address,
            by_passkey: session.by_passkey,
            product: session.product,
            logged_in: session.logged_in,
            has_password: session.has_password,
            session_expires: session.expires,
            jwt_expires: UnixMillis(claims.expires),
        })
    }

    /// A fresh JWT for the caller's session.
    ///
    /// # Errors
    /// When the caller is an application: it logs in again. When signing fails.
    pub async fn renew(&self, caller: &Caller) -> Result<Jwt, DomainError> {
        let of = JwtSession {
            id: caller.session,
            by_passkey: caller.by_passkey,
            product: caller.product.as_deref(),
            expires: caller.session_expires,
        };
        self.issue_jwt(&of, caller.user()?).await
    }

    /// A fresh JWT when the one the caller came with has expired.
    ///
    /// # Errors
    /// When signing fails.
    pub async fn renew_if_expired(&self, caller: &Caller) -> Result<Option<Jwt>, DomainError> {
        if self.clock.now() < caller.jwt_expires { Ok(None) } else { self.renew(caller).await.map(Some) }
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
            let session = self.session_of_cookie(sessions::get(tx, value.session).await?, now)?;
            match session.cookie.as_ref().map(|stored| value.compare(stored)) {
                Some(Match::Current) => {
                    sessions::rotate_cookie(tx, value.session, &next.hashes().current, now).await?;
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
        let of = JwtSession {
            id: session.id,
            by_passkey: session.by_passkey,
            product: session.product.as_deref(),
            expires: session.expires,
        };
        Ok(Renewed {
            jwt: self.issue_jwt(&of, &session.user).await?,
            cookie: next.to_secret(),
            cookie_lifetime: session.expires.since(now),
        })
    }

    /// Ends the caller's session.
    ///
    /// # Errors
    /// When the caller is an application, whose token lives on; when the database fails.
    pub async fn logout(&self, caller: &Caller) -> Result<(), DomainError> {
        caller.user()?;
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
            let session = self.session_of_cookie(sessions::get(tx, value.session).await?, now)?;
            match session.cookie.as_ref().map(|stored| value.compare(stored)) {
                Some(Match::Current | Match::Replayed) => Ok(sessions::end(tx, session.id, now, "logout").await?),
                Some(Match::Stranger) | None => Err(DomainError::NotAuthenticated),
            }
        })
    }

    /// Ends the session of a cookie in whose place a browser gets another one (OWASP ASVS 5.0.0, 7.2.4): nobody could
    /// log it out there any more. A value that belongs to no living session is left alone.
    pub(super) async fn end_replaced(tx: &mut Conn, cookie: &CookieValue, now: UnixMillis) -> Result<(), DomainError> {
        let stored = sessions::get(tx, cookie.session).await?.and_then(|session| session.cookie);
        match stored.map(|stored| cookie.compare(&stored)) {
            Some(Match::Current | Match::Replayed) => Ok(sessions::end(tx, cookie.session, now, "replaced").await?),
            Some(Match::Stranger) | None => Ok(()),
        }
    }

    fn session_of_cookie(&self, found: Option<StoredSession>, now: UnixMillis) -> Result<StoredSession, DomainError> {
        self.live(found.ok_or(DomainError::NotAuthenticated)?, now)
    }

    pub(super) async fn issue_jwt(&self, session: &JwtSession<'_>, user: &User) -> Result<Jwt, DomainError> {
        let now = self.clock.now();
        let expires = now.plus(JWT_LIFETIME_MS).min(session.expires);
        let subject = Subject {
            id: session.id,
            user_id: Some(user.user_id),
            app_id: None,
            account_id: user.account_id,
            // Others go by it: who must set up a second factor first is nobody to them.
            roles: if self.lacks_factor(user, session.by_passkey) { Vec::new() } else { user.roles.clone() },
            privileges: None,
            product: session.product.map(str::to_owned),
        };
        let jwt = self.keys.sign(subject, now, expires).await?;
        Ok(Jwt { jwt, expires, session_expires: session.expires })
    }
}
