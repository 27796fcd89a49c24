//! Logging in, renewing and logging out.

use super::{
    ApiError,
    http::{Answer, Call},
};
use gloo_net::http::Method;
use idm_api::{
    auth::{JWT_LIFETIME_MS, JwtAnswer, LoginUser},
    paths,
    secret::Secret,
    time::UnixMillis,
};
use std::{cell::RefCell, rc::Rc};

/// What an answer told about the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionNews {
    /// The JWT was replaced.
    Renewed,
    /// The session is over.
    Ended,
}

/// A client without a session: it can log in and restore.
#[derive(Clone)]
pub struct Anonymous {
    idm_url: Rc<str>,
}

/// A client with a session. Copies share one JWT.
#[derive(Clone)]
pub struct Authenticated(Rc<Held>);

struct Held {
    idm_url: Rc<str>,
    jwt: RefCell<Secret>,
    expires: RefCell<UnixMillis>,
    told: RefCell<Option<Listener>>,
}

/// Whom a client tells of its session.
type Listener = Rc<dyn Fn(SessionNews)>;

impl Anonymous {
    /// A client of the IDM at this origin.
    #[must_use]
    pub fn new(idm_url: &str) -> Self {
        Self { idm_url: idm_url.into() }
    }

    /// Logs a user in. The session cookie is stored only when the login asks for it.
    ///
    /// # Errors
    /// Wrong credentials, a locked user, or no answer.
    pub async fn login(&self, login: &LoginUser) -> Result<Authenticated, ApiError> {
        let call = Call::post(&self.idm_url, paths::LOGIN_USER).body(login)?;
        self.authenticated(call.with_cookie().send().await?)
    }

    /// Restores the session that this browser's cookie belongs to.
    ///
    /// # Errors
    /// No such session, or no answer.
    pub async fn restore(&self) -> Result<Authenticated, ApiError> {
        self.authenticated(Call::post(&self.idm_url, paths::RENEW_SESSION).with_cookie().send().await?)
    }

    fn authenticated(&self, answer: Answer) -> Result<Authenticated, ApiError> {
        let answer: JwtAnswer = answer.read()?;
        Ok(Authenticated(Rc::new(Held {
            idm_url: self.idm_url.clone(),
            jwt: RefCell::new(answer.jwt),
            expires: RefCell::new(answer.jwt_expires),
            told: RefCell::new(None),
        })))
    }
}

impl Authenticated {
    /// When the JWT must have been renewed.
    #[must_use]
    pub fn jwt_expires(&self) -> UnixMillis {
        *self.0.expires.borrow()
    }

    /// Whether both stand for the same login.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// Who is to be told when an answer renews the JWT or says that the session is over.
    pub fn tell(&self, told: impl Fn(SessionNews) + 'static) {
        *self.0.told.borrow_mut() = Some(Rc::new(told));
    }

    /// Gets a fresh JWT. The cookie stays as it is: it is rotated only by [`Anonymous::restore`].
    ///
    /// # Errors
    /// The session is over, or no answer.
    pub async fn renew(&self) -> Result<(), ApiError> {
        let answer: JwtAnswer = self.call(Call::post(&self.0.idm_url, paths::RENEW_SESSION)).await?.read()?;
        *self.0.jwt.borrow_mut() = answer.jwt;
        *self.0.expires.borrow_mut() = answer.jwt_expires;
        Ok(())
    }

    /// Ends the session, on the server and in the cookie.
    ///
    /// # Errors
    /// No answer: then the session may live on.
    pub async fn logout(&self) -> Result<(), ApiError> {
        self.call(Call::post(&self.0.idm_url, paths::LOGOUT).with_cookie()).await.map(drop)
    }

    /// Overwrites the JWT: nothing can be called with this client any more.
    pub fn wipe(&self) {
        *self.0.told.borrow_mut() = None;
        *self.0.jwt.borrow_mut() = Secret::new("");
    }

    pub(super) fn get(&self, path: &str) -> Call<'static> {
        Call::get(&self.0.idm_url, path)
    }

    pub(super) fn post(&self, path: &str) -> Call<'static> {
        Call::post(&self.0.idm_url, path)
    }

    pub(super) fn patch(&self, path: &str) -> Call<'static> {
        Call::new(Method::PATCH, &self.0.idm_url, path)
    }

    pub(super) fn delete(&self, path: &str) -> Call<'static> {
        Call::new(Method::DELETE, &self.0.idm_url, path)
    }

    /// Makes a call with the JWT, and passes on what its answer tells of the session.
    pub(super) async fn call(&self, call: Call<'_>) -> Result<Answer, ApiError> {
        let jwt = self.0.jwt.borrow().clone();
        let outcome = call.jwt(&jwt).send().await;
        match &outcome {
            Ok(Answer { renewed_jwt: Some(renewed), .. }) if renewed.expose() != jwt.expose() => {
                self.keep(renewed.clone());
            }
            Err(error) if error.ends_session() => self.pass_on(SessionNews::Ended),
            _ => {}
        }
        outcome
    }

    fn keep(&self, renewed: Secret) {
        // A client that was wiped while the call was under way stays wiped.
        if !self.0.jwt.borrow().is_empty() {
            *self.0.jwt.borrow_mut() = renewed;
            *self.0.expires.borrow_mut() = UnixMillis(js_sys::Date::now() as i64).plus(JWT_LIFETIME_MS);
            self.pass_on(SessionNews::Renewed);
        }
    }

    fn pass_on(&self, news: SessionNews) {
        let told = self.0.told.borrow().clone();
        if let Some(told) = told {
            told(news);
        }
    }
}
