//! The whole of the server, for the targets to try: router, limits, rules and an SQLite database, with one of each thing
//! that a path or a body can name. What an input spoils is made anew.

use axum::{Router, body::Body};
use http::{HeaderName, HeaderValue, Method, Request, StatusCode, header};
use idm_api::{
    application::{ApplicationKind, CreateApplication},
    ids::AccountId,
    privilege::Privilege,
    secret::Secret,
    user::Role,
};
use idm_http::{Gate, HttpMetrics, Limits, Rate};
use idm_server::{
    crypto::{master_key::MasterKey, passwords::HashingLimits, webauthn::RelyingParty},
    domain::{Caller, Clock, Idm, Settings},
    mail::{MailSettings, Outbox},
    routes,
};
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    path::Path,
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError},
};
use tokio::runtime::Runtime;
use tower::ServiceExt as _;

pub(crate) const ORIGIN: &str = "http://console.test";
pub(crate) const ME: &str = "/api/v1/access/users/me";
pub(crate) const LOGIN: &str = "/api/v1/auth/login-user";
pub(crate) const APPLICATIONS: &str = "/api/v1/access/applications";
const CONVERSATIONS: &str = "/api/v1/support/conversations";
const ADMIN: &str = "admin@demo.example";
/// An admin whom no input names.
const AUDITOR: &str = "auditor@demo.example";
const OPERATOR: &str = "operator@platform.example";
const PASSWORD: &str = "correct Horse 7 battery";
/// More than a lock takes.
const LOCKED_MS: i64 = 31 * 60 * 1000;

/// A call of the contract that takes a body.
pub(crate) struct Call {
    pub(crate) operation: String,
    pub(crate) method: Method,
    /// With the names of its ids.
    pub(crate) path: String,
}

pub(crate) struct World {
    runtime: Runtime,
    router: Router,
    idm: Arc<Idm>,
    clock: Clock,
    account: AccountId,
    platform: AccountId,
    /// Of the auditor, whose session no input ends.
    pub(crate) jwt: String,
    /// Of sessions that can end by what is tried: then others begin.
    admin: Mutex<String>,
    operator: Mutex<String>,
    pub(crate) app_token: String,
    pub(crate) calls: Vec<Call>,
    /// What stands for `{name}` in a path and for `@name@` in a body.
    names: Mutex<BTreeMap<&'static str, String>>,
    _directory: tempfile::TempDir,
}

pub(crate) fn lock<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

pub(crate) fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(World::new)
}

/// The calls of the contract that take a body, in its order.
fn calls() -> Vec<Call> {
    let contract: Value = serde_json::from_str(include_str!("../../docs/openapi.json")).unwrap();
    let mut calls = Vec::new();
    for (path, of_path) in contract["paths"].as_object().unwrap() {
        for (method, operation) in of_path.as_object().unwrap() {
            if operation.get("requestBody").is_some() {
                calls.push(Call {
                    operation: operation["operationId"].as_str().unwrap().to_owned(),
                    method: Method::from_bytes(method.to_uppercase().as_bytes()).unwrap(),
                    path: path.clone(),
                });
            }
        }
    }
    calls
}

async fn start(directory: &Path, clock: &Clock) -> Idm {
    let settings = Settings {
        database_url: Secret::new(format!("sqlite://{}", directory.join("idm.sqlite").display())),
        issuer: "http://idm.test".to_owned(),
        master_key: MasterKey::load_or_create(&directory.join("master.key")).unwrap(),
        hashing: HashingLimits { log_n: 4, concurrent: 1, queue: 8 },
        mail: Some(MailSettings { mailer: Arc::new(Outbox::default()), pages_url: "https://id.test".to_owned() }),
        passkeys: Some(RelyingParty::new("console.test", "Demo", &[ORIGIN.to_owned()]).unwrap()),
        clock: clock.clone(),
    };
    Idm::start(settings).await.unwrap()
}

impl World {
    pub(crate) fn new() -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let directory = tempfile::tempdir().unwrap();
        let clock = Clock::default();
        let idm = Arc::new(runtime.block_on(start(directory.path(), &clock)));
        let (account, platform) = runtime.block_on(async {
            let account = idm.provision_account("Demo company").await.unwrap();
            let platform = idm.provision_account("Platform").await.unwrap();
            let password = Secret::new(PASSWORD);
            idm.provision_user(account, ADMIN, &password, Role::Admin).await.unwrap();
            idm.provision_user(account, AUDITOR, &password, Role::Admin).await.unwrap();
            idm.provision_user(platform, OPERATOR, &password, Role::Operator).await.unwrap();
            (account, platform)
        });
        let limits =
            Limits { per_address: Rate::Off, costly_per_address: Rate::Off, per_user: Rate::Off, ..Limits::default() };
        let gate = Gate::new(limits, HttpMetrics::default());
        let mut world = Self {
            router: routes::router(Arc::clone(&idm), &[ORIGIN.to_owned()], &gate),
            runtime,
            idm,
            clock,
            account,
            platform,
            jwt: String::new(),
            admin: Mutex::default(),
            operator: Mutex::default(),
            app_token: String::new(),
            calls: calls(),
            names: Mutex::default(),
            _directory: directory,
        };
        world.furnish();
        world
    }

    /// Makes one of each thing; of what is listed two, so that there is a next page.
    fn furnish(&mut self) {
        self.jwt = self.log_in(self.account, AUDITOR);
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let asked = json!({"name": "x", "kind": "end-user", "privileges": ["identity:create", "identity:recover"]});
        self.app_token = text(&self.asks(Method::POST, APPLICATIONS, &asked)["appToken"]);
        let user = json!({"emailAddress": "ada@demo.example", "password": PASSWORD});
        let user = text(&self.asks(Method::POST, "/api/v1/access/users", &user)["userId"]);
        let (id, token) = self.back_end();
        let names = [
            ("accountId", self.account.to_string()),
            ("appId", id),
            ("appToken", token),
            ("userId", user),
            // Of these there are none: who gets one has been at a provider, or has an authenticator.
            ("loginId", self.account.to_string()),
            ("passkeyId", self.account.to_string()),
            ("password", PASSWORD.to_owned()),
            ("email", ADMIN.to_owned()),
        ];
        lock(&self.names).extend(names);
        self.another_session();
        self.open_conversation();
        self.open_conversation();
    }

    /// A back-end application: its id and token.
    fn back_end(&self) -> (String, String) {
        let (name, kind) = ("Billing".to_owned(), ApplicationKind::BackEnd);
        let request = CreateApplication { name, kind, privileges: Some(vec![Privilege::IdentityRead]), expires: None };
        let platform = Caller::installation(self.platform);
        let made = self.runtime.block_on(self.idm.grant_application(&platform, self.account, request)).unwrap();
        let path = format!("{APPLICATIONS}/{}/regenerate-token", made.app_id);
        let token = self.asks(Method::POST, &path, &json!({}))["appToken"].as_str().unwrap().to_owned();
        (made.app_id.to_string(), token)
    }

    /// A conversation with a request that waits, for what comes next to name.
    pub(crate) fn open_conversation(&self) {
        let request = json!({"name": "x", "privileges": ["identity:read"], "justification": "x"});
        let opened = self.asks(Method::POST, CONVERSATIONS, &json!({"subject": "x", "request": request}));
        let text = |pointer: &str| opened.pointer(pointer).unwrap().as_str().unwrap().to_owned();
        let ids =
            [("conversationId", text("/conversation/conversationId")), ("requestId", text("/requests/0/requestId"))];
        lock(&self.names).extend(ids);
    }

    /// What an admin is answered who asks for something that is granted.
    fn asks(&self, method: Method, path: &str, body: &Value) -> Value {
        let jwt = self.fresh(false);
        let request = self.called(method, path, &jwt).header(header::CONTENT_TYPE, "application/json");
        let (status, answer) = self.send(request.body(body.to_string().into()));
        assert!(status.is_success(), "{path}: {status} {answer}");
        answer
    }

    fn called(&self, method: Method, path: &str, jwt: &str) -> http::request::Builder {
        Request::builder().method(method).uri(path).header(header::AUTHORIZATION, format!("Bearer {jwt}"))
    }

    /// The path with the ids that there are.
    pub(crate) fn path(&self, call: &Call) -> String {
        lock(&self.names).iter().fold(call.path.clone(), |path, (name, id)| path.replace(&format!("{{{name}}}"), id))
    }

    /// The body with what `@name@` stands for in it.
    pub(crate) fn body(&self, data: &[u8]) -> Vec<u8> {
        // What is no text names nothing.
        let Ok(text) = std::str::from_utf8(data) else { return data.to_vec() };
        let names = lock(&self.names);
        names.iter().fold(text.to_owned(), |text, (name, value)| text.replace(&format!("@{name}@"), value)).into_bytes()
    }

    pub(crate) fn request(&self, method: Method, path: &str, body: &str) -> http::request::Builder {
        let request = Request::builder().method(method).uri(path).header("if-match", "*");
        if body.is_empty() { request } else { request.header(header::CONTENT_TYPE, "application/json") }
    }

    /// Status and JSON of the answer, which is no fault.
    pub(crate) fn send(&self, request: Result<Request<Body>, http::Error>) -> (StatusCode, Value) {
        let (status, _, body) = self.exchange(request);
        (status, body)
    }

    /// As [`World::send`], with the cookie that the answer sets.
    pub(crate) fn exchange(&self, request: Result<Request<Body>, http::Error>) -> (StatusCode, Option<String>, Value) {
        // What is no request never gets as far as a handler.
        let Ok(request) = request else { return (StatusCode::BAD_REQUEST, None, Value::Null) };
        self.runtime.block_on(async {
            let answer = self.router.clone().oneshot(request).await.unwrap();
            let status = answer.status();
            let cookie = answer.headers().get(header::SET_COOKIE).map(|value| value.to_str().unwrap().to_owned());
            let bytes = axum::body::to_bytes(answer.into_body(), 1 << 24).await.unwrap();
            let text = String::from_utf8(bytes.to_vec()).expect("an answer is text");
            assert!(!status.is_server_error() || status == StatusCode::SERVICE_UNAVAILABLE, "{status}: {text}");
            let body: Value = serde_json::from_str(&text).unwrap_or_default();
            if status.is_client_error() {
                assert_eq!(body["statusCode"], status.as_u16(), "{text}");
            }
            (status, cookie, body)
        })
    }

    /// The admin's JWT, or the operator's, of a session that lives.
    pub(crate) fn fresh(&self, operator: bool) -> String {
        let (of, account, email) =
            if operator { (&self.operator, self.platform, OPERATOR) } else { (&self.admin, self.account, ADMIN) };
        let mut jwt = lock(of);
        let bearer = HeaderValue::from_str(&format!("Bearer {jwt}")).unwrap();
        if self.get(ME, header::AUTHORIZATION, bearer).0 != StatusCode::OK {
            *jwt = self.log_in(account, email);
        }
        jwt.clone()
    }

    fn log_in(&self, account: AccountId, email: &str) -> String {
        let jwt = self.login(account, email, false).1["jwt"].as_str().map(str::to_owned);
        jwt.expect("who has the password logs in")
    }

    /// The value of a cookie of the admin's that has not been used.
    pub(crate) fn cookie(&self) -> String {
        let cookie = self.login(self.account, ADMIN, true).0.expect("a login that asks for a cookie gets one");
        value_of(&cookie)
    }

    fn login(&self, account: AccountId, email: &str, keep: bool) -> (Option<String>, Value) {
        let body = json!({"accountId": account, "emailAddress": email, "password": PASSWORD, "keepLoggedIn": keep});
        for _ in 0..3 {
            let request = self.request(Method::POST, LOGIN, "x").header(header::ORIGIN, ORIGIN);
            let (_, cookie, answer) = self.exchange(request.body(body.to_string().into()));
            if answer["jwt"].is_string() {
                return (cookie, answer);
            }
            // Wrong passwords in what was tried have locked the address: until then. And an input can change the
            // password, or the address.
            self.clock.advance(LOCKED_MS);
            let password = Secret::new(PASSWORD);
            let _ = self.runtime.block_on(self.idm.provision_password(account, email, &password));
        }
        (None, Value::Null)
    }

    /// Makes anew what a call that was granted has spoiled.
    pub(crate) fn mend(&self, call: &Call, answer: &Value) {
        match &*call.operation {
            "changePassword" => {
                let (password, account) = (Secret::new(PASSWORD), self.account);
                let _ = self.runtime.block_on(self.idm.provision_password(account, ADMIN, &password));
            }
            "deleteAccount" => {
                let (password, account) = (Secret::new(PASSWORD), self.account);
                let _ = self.runtime.block_on(self.idm.provision_user(account, ADMIN, &password, Role::Admin));
            }
            "regenerateToken" => {
                let token = answer["appToken"].as_str().unwrap().to_owned();
                lock(&self.names).insert("appToken", token);
            }
            "endOwnSession" | "endOtherSessions" => self.another_session(),
            // What was asked for there is decided now.
            _ if call.path.contains("{requestId}") => self.open_conversation(),
            _ => {}
        }
    }

    /// A session of the admin's that can be ended.
    fn another_session(&self) {
        let (jwt, other) = (self.fresh(false), self.log_in(self.account, ADMIN));
        let list = self.called(Method::GET, &format!("{ME}/sessions"), &other).body(Body::empty());
        let list = self.send(list).1;
        let own = list["sessions"].as_array().unwrap().iter().find(|session| session["current"] == true);
        let id = own.unwrap()["sessionId"].as_str().unwrap().to_owned();
        assert_ne!(jwt, other);
        lock(&self.names).insert("sessionId", id);
    }

    pub(crate) fn get(&self, path: &str, name: HeaderName, value: HeaderValue) -> (StatusCode, Value) {
        self.send(self.request(Method::GET, path, "").header(name, value).body(Body::empty()))
    }
}

/// The value in a `Set-Cookie`.
pub(crate) fn value_of(cookie: &str) -> String {
    let pair = cookie.split(';').next().unwrap_or_default();
    pair.split_once('=').map(|(_, value)| value.to_owned()).unwrap_or_default()
}
