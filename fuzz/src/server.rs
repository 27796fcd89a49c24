//! What the server reads of a request, tried on the whole of it: router, limits, rules and an SQLite database. An answer
//! is a success or says what is wrong; 500 is a fault, and a panic ends as one.

use axum::{Router, body::Body};
use http::{HeaderName, HeaderValue, Method, Request, StatusCode, header};
use idm_api::{
    auth::{APP_TOKEN_HEADER, SESSION_COOKIE},
    ids::AccountId,
    secret::Secret,
    user::Role,
};
use idm_http::{Gate, HttpMetrics, Limits, Rate};
use idm_server::{
    crypto::{master_key::MasterKey, passwords::HashingLimits, webauthn::RelyingParty},
    domain::{Clock, Idm, Settings},
    mail::{MailSettings, Outbox},
    routes,
};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex, OnceLock};
use tokio::runtime::Runtime;
use tower::ServiceExt as _;

const ORIGIN: &str = "http://console.test";
const ADMIN: &str = "admin@demo.example";
const PASSWORD: &str = "correct Horse 7 battery";
const ME: &str = "/api/v1/access/users/me";
/// More than a lock takes.
const LOCKED_MS: i64 = 31 * 60 * 1000;
const LOGIN: &str = "/api/v1/auth/login-user";

struct World {
    runtime: Runtime,
    router: Router,
    clock: Clock,
    account: AccountId,
    jwt: String,
    /// An admin's session can end by what is tried: then another one begins.
    fresh: Mutex<String>,
    app_token: String,
    /// The calls of the contract that take a body: method and path.
    calls: Vec<(Method, String)>,
    _directory: tempfile::TempDir,
}

fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let directory = tempfile::tempdir().unwrap();
        let clock = Clock::default();
        let (router, account) = runtime.block_on(start(directory.path(), &clock));
        let contract: Value = serde_json::from_str(include_str!("../../docs/openapi.json")).unwrap();
        let mut calls = Vec::new();
        for (path, of_path) in contract["paths"].as_object().unwrap() {
            for (method, operation) in of_path.as_object().unwrap() {
                if operation.get("requestBody").is_some() {
                    let path = path.replace(['{', '}'], "");
                    calls.push((Method::from_bytes(method.to_uppercase().as_bytes()).unwrap(), path));
                }
            }
        }
        let mut world = World {
            runtime,
            router,
            clock,
            account,
            jwt: String::new(),
            fresh: Mutex::default(),
            app_token: String::new(),
            calls,
            _directory: directory,
        };
        world.jwt = world.log_in();
        let body = json!({"name": "x", "kind": "end-user"}).to_string();
        let made = world.request(Method::POST, "/api/v1/access/applications", &body);
        let made = world.send(made.header(header::AUTHORIZATION, format!("Bearer {}", world.jwt)).body(body.into()));
        world.app_token = made.1["appToken"].as_str().unwrap().to_owned();
        world
    })
}

async fn start(directory: &std::path::Path, clock: &Clock) -> (Router, AccountId) {
    let settings = Settings {
        database_url: Secret::new(format!("sqlite://{}", directory.join("idm.sqlite").display())),
        issuer: "http://idm.test".to_owned(),
        master_key: MasterKey::load_or_create(&directory.join("master.key")).unwrap(),
        hashing: HashingLimits { log_n: 4, concurrent: 1, queue: 8 },
        mail: Some(MailSettings { mailer: Arc::new(Outbox::default()), pages_url: "https://id.test".to_owned() }),
        passkeys: Some(RelyingParty::new("console.test", "Demo", &[ORIGIN.to_owned()]).unwrap()),
        clock: clock.clone(),
    };
    let idm = Arc::new(Idm::start(settings).await.unwrap());
    let account = idm.provision_account("Demo company").await.unwrap();
    idm.provision_user(account, ADMIN, &Secret::new(PASSWORD), Role::Admin).await.unwrap();
    let limits =
        Limits { per_address: Rate::Off, costly_per_address: Rate::Off, per_user: Rate::Off, ..Limits::default() };
    let gate = Gate::new(limits, HttpMetrics::default());
    (routes::router(idm, &[ORIGIN.to_owned()], &gate), account)
}

impl World {
    fn request(&self, method: Method, path: &str, body: &str) -> http::request::Builder {
        let request = Request::builder().method(method).uri(path).header("if-match", "*");
        if body.is_empty() { request } else { request.header(header::CONTENT_TYPE, "application/json") }
    }

    /// Status and JSON of the answer, which is no fault.
    fn send(&self, request: Result<Request<Body>, http::Error>) -> (StatusCode, Value) {
        // What is no request never gets as far as a handler.
        let Ok(request) = request else { return (StatusCode::BAD_REQUEST, Value::Null) };
        self.runtime.block_on(async {
            let answer = self.router.clone().oneshot(request).await.unwrap();
            let status = answer.status();
            let bytes = axum::body::to_bytes(answer.into_body(), 1 << 24).await.unwrap();
            let text = String::from_utf8(bytes.to_vec()).expect("an answer is text");
            assert!(!status.is_server_error() || status == StatusCode::SERVICE_UNAVAILABLE, "{status}: {text}");
            let body: Value = serde_json::from_str(&text).unwrap_or_default();
            if status.is_client_error() {
                assert_eq!(body["statusCode"], status.as_u16(), "{text}");
            }
            (status, body)
        })
    }

    fn log_in(&self) -> String {
        let body = json!({"accountId": self.account, "emailAddress": ADMIN, "password": PASSWORD}).to_string();
        for _ in 0..2 {
            let (_, answer) = self.send(self.request(Method::POST, LOGIN, &body).body(body.clone().into()));
            if let Some(jwt) = answer["jwt"].as_str() {
                return jwt.to_owned();
            }
            // Wrong passwords in what was tried have locked the address: until then.
            self.clock.advance(LOCKED_MS);
        }
        // Its password was changed, which an input can do. What is tried then is refused.
        String::new()
    }

    fn get(&self, path: &str, name: HeaderName, value: HeaderValue) -> (StatusCode, Value) {
        self.send(self.request(Method::GET, path, "").header(name, value).body(Body::empty()))
    }
}

/// No bytes are a JWT of ours but those that we have signed.
pub fn jwt(data: &[u8]) {
    let world = world();
    let Ok(value) = HeaderValue::from_bytes(&[b"Bearer ", data].concat()) else { return };
    let own = data.trim_ascii() == world.jwt.as_bytes();
    let (status, _) = world.get(ME, header::AUTHORIZATION, value);
    assert_eq!(status == StatusCode::OK, own, "{status}");
    // Our own, changed at a place that the data names.
    if let [at, at2, with, ..] = *data {
        let mut changed = world.jwt.clone().into_bytes();
        let at = usize::from(u16::from_be_bytes([at, at2])) % changed.len();
        let before = std::mem::replace(&mut changed[at], with);
        // Base64 leaves up to four bits of its last character unused.
        if before == with || at + 1 == changed.len() {
            return;
        }
        let Ok(value) = HeaderValue::from_bytes(&[b"Bearer ".as_slice(), &changed].concat()) else { return };
        assert_eq!(world.get(ME, header::AUTHORIZATION, value).0, StatusCode::UNAUTHORIZED, "byte {at} changed");
    }
}

/// No cookie header ends in a session, and none in a fault.
pub fn cookie(data: &[u8]) {
    let world = world();
    for prefix in [SESSION_COOKIE.as_bytes(), b"other=1; x"] {
        let Ok(value) = HeaderValue::from_bytes(&[prefix, b"=", data].concat()) else { return };
        let request = world.request(Method::POST, "/api/v1/sessions/renew-session", "").header(header::COOKIE, value);
        let request = request.header(header::ORIGIN, ORIGIN).header("x-idm-request", "1").body(Body::empty());
        let (status, _) = world.send(request);
        assert_eq!(status, StatusCode::UNAUTHORIZED);
    }
}

/// A cursor is what we have given out, for its list: nothing else is one.
pub fn cursor(data: &[u8]) {
    if data.is_empty() {
        return;
    }
    let world = world();
    let encoded: String = data.iter().map(|byte| format!("%{byte:02X}")).collect();
    let bearer = HeaderValue::from_str(&format!("Bearer {}", world.jwt)).unwrap();
    for list in ["access/applications", "access/users", "access/audit-log", "support/conversations"] {
        let path = format!("/api/v1/{list}?cursor={encoded}");
        let (status, _) = world.get(&path, header::AUTHORIZATION, bearer.clone());
        assert!(status.is_client_error() || list.starts_with("support"), "{status} {list}");
        // The same bytes as every other parameter at once, and as they are.
        let path = format!("/api/v1/{list}?query={encoded}&sort={encoded}&limit={encoded}&state={encoded}");
        world.get(&path, header::AUTHORIZATION, bearer.clone());
        if let Ok(raw) = std::str::from_utf8(data) {
            world.get(&format!("/api/v1/{list}?{raw}"), header::AUTHORIZATION, bearer.clone());
        }
    }
}

/// A form is a login, or says what is wrong.
pub fn form(data: &[u8]) {
    let world = world();
    let request = Request::builder().method(Method::POST).uri(LOGIN).header(header::ORIGIN, ORIGIN);
    let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let (status, _) = world.send(request.body(data.to_vec().into()));
    assert!(status.is_client_error(), "{status}");
}

/// The first byte says which call of the contract gets the rest as its body: by an admin, and with an appToken.
pub fn json(data: &[u8]) {
    let world = world();
    let Some((&which, body)) = data.split_first() else { return };
    let (method, path) = &world.calls[usize::from(which) % world.calls.len()];
    let mut jwt = world.fresh.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let bearer = HeaderValue::from_str(&format!("Bearer {jwt}")).unwrap();
    let status = world.get(ME, header::AUTHORIZATION, bearer).0;
    if status != StatusCode::OK {
        *jwt = world.log_in();
    }
    let request = world.request(method.clone(), path, "x").header(header::AUTHORIZATION, format!("Bearer {jwt}"));
    let request = request.header(header::ORIGIN, ORIGIN).header(APP_TOKEN_HEADER, &world.app_token);
    world.send(request.body(body.to_vec().into()));
}

/// A settings file is taken or refused with a sentence.
pub fn config(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    if let Err(error) = idm_server::cli::check_config(text) {
        assert!(!error.to_string().is_empty());
    }
}
