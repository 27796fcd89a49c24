//! The session that begins when somebody has proved who they are, by password alone or with a second factor.

use super::{Address, Device, DomainError, Idm, Jwt, cookie::CookieValue, sessions::JwtSession};
use crate::{
    crypto::CryptoError,
    store::{Conn, sessions, users},
};
use idm_api::{auth::RenewalType, ids::SessionId, secret::Secret, time::UnixMillis, user::User};

/// What a login gives.
pub struct LoggedIn {
    /// The first JWT of the session.
    pub jwt: Jwt,
    /// The cookie's value and the milliseconds it shall live, where one was asked for.
    pub cookie: Option<(Secret, i64)>,
}

/// A session before it is stored.
pub(super) struct NewSession {
    id: SessionId,
    begins: UnixMillis,
    /// When the person logged in.
    logged_in: UnixMillis,
    lifetime: i64,
    cookie: Option<CookieValue>,
    /// The cookie that the browser has so far.
    replaces: Option<CookieValue>,
    by_passkey: bool,
    /// The origin of the product that takes it over.
    product: Option<String>,
}

impl NewSession {
    /// `replaces`: the cookie that the browser has so far, which a new one takes the place of.
    pub(super) fn new(
        begins: UnixMillis,
        renewal: RenewalType,
        with_cookie: bool,
        replaces: Option<&Secret>,
    ) -> Result<Self, CryptoError> {
        let id = SessionId(uuid::Uuid::now_v7());
        let cookie = if with_cookie { Some(CookieValue::new(id)?) } else { None };
        let replaces = replaces.filter(|_| with_cookie).and_then(|value| CookieValue::parse(value.expose()));
        let (logged_in, lifetime) = (begins, renewal.lifetime_ms());
        Ok(Self { id, begins, logged_in, lifetime, cookie, replaces, by_passkey: false, product: None })
    }

    /// A product's own: it comes of another one, ends with it at the latest, and has no cookie.
    pub(super) fn of_product(origin: String, from: &sessions::StoredSession, begins: UnixMillis) -> Self {
        let (id, lifetime) = (SessionId(uuid::Uuid::now_v7()), from.expires.0 - begins.0);
        let (logged_in, by_passkey) = (from.logged_in, from.by_passkey);
        Self { id, begins, logged_in, lifetime, cookie: None, replaces: None, by_passkey, product: Some(origin) }
    }

    /// The same begun by a passkey alone.
    pub(super) fn by_passkey(self) -> Self {
        Self { by_passkey: true, ..self }
    }

    pub(super) const fn id(&self) -> SessionId {
        self.id
    }

    fn expires(&self) -> UnixMillis {
        self.begins.plus(self.lifetime)
    }

    /// Stores it, and ends the one in whose place it comes.
    pub(super) async fn begin(
        &self,
        tx: &mut Conn,
        user: &User,
        address: Address,
        device: Device,
    ) -> Result<(), DomainError> {
        if let Some(cookie) = &self.replaces {
            Idm::end_replaced(tx, cookie, self.begins).await?;
        }
        users::set_last_login(tx, user.user_id, self.begins).await?;
        let new = sessions::NewSession {
            id: self.id,
            user: user.user_id,
            created: self.begins,
            logged_in: self.logged_in,
            expires: self.expires(),
            cookie: self.cookie.as_ref().map(CookieValue::hashes),
            address: address.to_text(),
            browser: device.browser,
            system: device.system,
            by_passkey: self.by_passkey,
            product: self.product.clone(),
        };
        Ok(sessions::insert(tx, &new).await?)
    }
}

impl Idm {
    /// What the person is given after the session was stored.
    pub(super) async fn logged_in(&self, session: NewSession, user: &User) -> Result<LoggedIn, DomainError> {
        let of = JwtSession {
            id: session.id,
            by_passkey: session.by_passkey,
            product: session.product.as_deref(),
            expires: session.expires(),
        };
        let jwt = self.issue_jwt(&of, user).await?;
        Ok(LoggedIn { jwt, cookie: session.cookie.map(|value| (value.to_secret(), session.lifetime)) })
    }
}
