//! Logging in, renewing and logging out.

use super::{
    ApiError,
    ahead::Ahead,
    clock,
    http::{Answer, Call},
};
use gloo_net::http::Method;
use idm_api::{
    auth::{JWT_LIFETIME_MS, JwtAnswer, LoginUser},
    error::ErrorCode,
    paths,
    second_factor::{LoginSecondFactor, SecondFactorRequired},
    secret::Secret,
    time::UnixMillis,
};
use js_sys::{Function, Promise};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Response};

/// What an answer told about the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionNews {
    /// The JWT was replaced.
    Renewed,
    /// The session is over.
    Ended,
    /// The session is good for setting up a second factor only.
    FactorLacking,
}

/// What a right password gives.
#[derive(Clone)]
pub enum LoginStep {
    /// A session.
    Done(Authenticated),
    /// Half of one: a second factor is asked for.
    SecondFactor(FirstStep),
}

/// The first step of a login that needs a second one.
#[derive(Clone)]
pub struct FirstStep {
    pub(super) token: Secret,
    pub(super) passkey: bool,
}

impl FirstStep {
    /// Whether a passkey is taken in place of a code.
    #[must_use]
    pub const fn takes_passkey(&self) -> bool {
        self.passkey
    }
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
    expires: Cell<UnixMillis>,
    session_expires: Cell<UnixMillis>,
    told: RefCell<Option<Listener>>,
    waiting: RefCell<Vec<Function>>,
    ahead: Ahead,
}

/// Whom a client tells of its session.
type Listener = Rc<dyn Fn(SessionNews)>;

impl Anonymous {
    /// A client of the IDM at this origin.
    #[must_use]
    pub fn new(idm_url: &str) -> Self {
        Self { idm_url: idm_url.into() }
    }

    pub(super) fn idm_url(&self) -> &str {
        &self.idm_url
    }

    /// Logs a user in, or does the first of two steps. The session cookie is stored only when the login asks for it.
    ///
    /// # Errors
    /// Wrong credentials, a locked user, or no answer.
    pub async fn login(&self, login: &LoginUser) -> Result<LoginStep, ApiError> {
        self.step(Call::post(&self.idm_url, paths::LOGIN_USER).body(login)?).await
    }

    /// Makes a call that logs in, or does the first of two steps.
    pub(super) async fn step(&self, call: Call<'_>) -> Result<LoginStep, ApiError> {
        match call.with_cookie().send_in_full().await {
            Ok(answer) => self.authenticated(answer).map(LoginStep::Done),
            Err(refusal) if refusal.error.code() == Some(&ErrorCode::SecondFactorRequired) => {
                let required: SecondFactorRequired = refusal.read()?;
                Ok(LoginStep::SecondFactor(FirstStep {
                    token: required.second_factor_token,
                    passkey: required.passkey,
                }))
            }
            Err(refusal) => Err(refusal.error),
        }
    }

    /// Does the second step of a login.
    ///
    /// # Errors
    /// A wrong code, a locked user, a first step that was too long ago, or no answer.
    pub async fn login_second_factor(&self, first: FirstStep, code: Secret) -> Result<Authenticated, ApiError> {
        let body = LoginSecondFactor { second_factor_token: first.token, code };
        let call = Call::post(&self.idm_url, paths::LOGIN_SECOND_FACTOR).body(&body)?;
        self.authenticated(call.with_cookie().send().await?)
    }

    /// Restores the session that this browser's cookie belongs to.
    ///
    /// # Errors
    /// No such session, or no answer.
    pub async fn restore(&self) -> Result<Authenticated, ApiError> {
        self.authenticated(Call::post(&self.idm_url, paths::RENEW_SESSION).with_cookie().send().await?)
    }

    pub(super) fn authenticated(&self, answer: Answer) -> Result<Authenticated, ApiError> {
        Ok(self.with(answer.read()?))
    }

    /// A client with this session.
    pub(super) fn with(&self, answer: JwtAnswer) -> Authenticated {
        Authenticated(Rc::new(Held {
            idm_url: self.idm_url.clone(),
            jwt: RefCell::new(answer.jwt),
            expires: Cell::new(answer.jwt_expires),
            session_expires: Cell::new(answer.session_expires),
            told: RefCell::new(None),
            waiting: RefCell::new(Vec::new()),
            ahead: Ahead::default(),
        }))
    }
}

impl Authenticated {
    /// Puts the times of an answer that has just come on this browser's clock, by which they are judged from then on.
    pub fn by_this_clock(&self) {
        let (expires, session_expires) = (self.jwt_expires(), self.session_expires());
        clock::compare(expires, session_expires);
        self.0.expires.set(clock::on_this_clock(expires));
        self.0.session_expires.set(clock::on_this_clock(session_expires));
    }

    /// When the JWT must have been renewed.
    #[must_use]
    pub fn jwt_expires(&self) -> UnixMillis {
        self.0.expires.get()
    }

    /// When the session ends, whatever is renewed.
    #[must_use]
    pub fn session_expires(&self) -> UnixMillis {
        self.0.session_expires.get()
    }

    /// Goes on with the session of another login of the same person: calls that wait for one are made again.
    pub fn resume(&self, fresh: &Self) {
        fresh.by_this_clock();
        *self.0.jwt.borrow_mut() = std::mem::replace(&mut *fresh.0.jwt.borrow_mut(), Secret::new(""));
        self.0.expires.set(fresh.jwt_expires());
        self.0.session_expires.set(fresh.session_expires());
        self.wake(true);
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
        let outcome = self.once(Call::post(&self.0.idm_url, paths::RENEW_SESSION)).await;
        if outcome.as_ref().is_err_and(ApiError::ends_session) {
            self.pass_on(SessionNews::Ended);
        }
        let answer: JwtAnswer = outcome?.read()?;
        *self.0.jwt.borrow_mut() = answer.jwt;
        self.0.expires.set(answer.jwt_expires);
        self.0.session_expires.set(answer.session_expires);
        self.by_this_clock();
        Ok(())
    }

    /// Ends the session, on the server and in the cookie.
    ///
    /// # Errors
    /// No answer: then the session may live on.
    pub async fn logout(&self) -> Result<(), ApiError> {
        self.once(Call::post(&self.0.idm_url, paths::LOGOUT).with_cookie()).await?.done()
    }

    /// What it was made of; nothing can be called with this client any more.
    pub(super) fn into_answer(self) -> JwtAnswer {
        let jwt = self.0.jwt.replace(Secret::new(""));
        JwtAnswer { jwt, jwt_expires: self.jwt_expires(), session_expires: self.session_expires() }
    }

    /// Overwrites the JWT: nothing can be called with this client any more.
    pub fn wipe(&self) {
        *self.0.told.borrow_mut() = None;
        *self.0.jwt.borrow_mut() = Secret::new("");
        self.0.ahead.clear();
        self.wake(false);
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

    /// Makes a call with the JWT. When the session turns out to be over, the call waits for a new one, and is then made
    /// once more. That a second factor must be set up first is passed on.
    pub(super) async fn call(&self, call: Call<'_>) -> Result<Answer, ApiError> {
        let again = call.clone();
        let first = match self.0.ahead.take(&call) {
            Some(coming) => coming.await,
            None => self.once(call).await,
        };
        let outcome = match first {
            Err(error) if error.ends_session() => {
                if self.next_session().await {
                    self.once(again).await
                } else {
                    Err(error)
                }
            }
            outcome => outcome,
        };
        if let Err(error) = &outcome
            && error.code() == Some(&ErrorCode::SecondFactorSetupRequired)
        {
            self.pass_on(SessionNews::FactorLacking);
        }
        outcome
    }

    /// Makes a read that will be made by [`Self::call`] in a moment, when the page is there that needs it.
    pub(super) fn ahead(&self, call: Call<'static>) {
        let (client, url) = (self.clone(), call.url().to_owned());
        self.0.ahead.begin(url, Box::pin(async move { client.once(call).await }));
    }

    async fn once(&self, call: Call<'_>) -> Result<Answer, ApiError> {
        let jwt = self.0.jwt.borrow().clone();
        let outcome = call.jwt(&jwt).send().await;
        if let Ok(Answer { renewed_jwt: Some(renewed), .. }) = &outcome
            && renewed.expose() != jwt.expose()
        {
            self.keep(renewed.clone());
        }
        outcome
    }

    /// Opens an answer that goes on. As with [`Authenticated::call`], the end of the session is waited out.
    pub(super) async fn open(&self, call: Call<'_>, abort: &AbortController) -> Result<Response, ApiError> {
        loop {
            let jwt = self.0.jwt.borrow().clone();
            match call.clone().jwt(&jwt).open(abort).await {
                Ok((response, renewed)) => {
                    if let Some(renewed) = renewed {
                        self.keep(renewed);
                    }
                    return Ok(response);
                }
                Err(error) if error.ends_session() && self.next_session().await => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// Says that the session is over, and waits for what comes of it: whether there is a new one.
    async fn next_session(&self) -> bool {
        if self.0.told.borrow().is_none() {
            return false;
        }
        let waiting = Promise::new(&mut |resolve, _| self.0.waiting.borrow_mut().push(resolve));
        self.pass_on(SessionNews::Ended);
        JsFuture::from(waiting).await.is_ok_and(|resumed| resumed.is_truthy())
    }

    fn wake(&self, resumed: bool) {
        for waiting in self.0.waiting.take() {
            let _ = waiting.call1(&JsValue::UNDEFINED, &resumed.into());
        }
    }

    fn keep(&self, renewed: Secret) {
        // A client that was wiped while the call was under way stays wiped.
        if !self.0.jwt.borrow().is_empty() {
            *self.0.jwt.borrow_mut() = renewed;
            self.0.expires.set(clock::now().plus(JWT_LIFETIME_MS));
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
