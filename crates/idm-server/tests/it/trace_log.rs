//! Everything that people and products do with secrets, on a node that logs all that it and its libraries have to say
//! (`RUST_LOG=trace`): none of the secrets is in the log, in none of the forms that they travel in.

use super::{
    authenticator::{App, CONFIRM, ENROL, SECOND, STEP, recovery_codes},
    fake_provider::{CLIENT, FakeProvider, SECRET, Says, query_of},
    mail::relay,
    node::{Installation, Node},
    provider_visit::{Browser, CALLBACK, FINISH, START},
    support::Answer,
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use reqwest::{Client, RequestBuilder, redirect::Policy};
use serde_json::{Value, json};
use std::{
    sync::{Arc, Mutex},
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

/// Of the pages.
const ORIGIN: &str = "http://localhost:1";
const ADMIN: &str = "admin@demo.example";
const ADA: &str = "ada@demo.example";
const FIRST: &str = "first Horse 7 traced";
const SECOND_PASSWORD: &str = "second Horse 8 traced";
const WRONG: &str = "wrong Horse 9 traced";
/// RFC 7636, appendix B.
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

/// A node, and every secret that was told to it or by it.
struct Traced {
    node: Node,
    client: Client,
    account: String,
    secrets: Vec<(String, String)>,
}

impl Traced {
    fn post(&self, path: &str) -> RequestBuilder {
        let request = self.client.post(format!("{}{path}", self.node.url));
        request.header("origin", ORIGIN).header("x-idm-request", "1")
    }

    fn note(&mut self, what: &str, secret: impl Into<String>) -> String {
        let secret = secret.into();
        assert!(secret.len() >= 6, "{what} is too short to be searched for: {secret}");
        self.secrets.push((what.to_owned(), secret.clone()));
        secret
    }

    fn noted(&mut self, what: &str, value: &Value) -> String {
        let secret = value.as_str().unwrap_or_else(|| panic!("no {what}"));
        self.note(what, secret)
    }

    /// Asks until it is done: a machine with too much to do says when to come again.
    async fn ok(&self, request: RequestBuilder) -> Answer {
        for _ in 0..10 {
            let answer = Answer::of(request.try_clone().unwrap()).await;
            if answer.status != 503 {
                assert!(answer.status.is_success(), "{} {}", answer.status, answer.text);
                return answer;
            }
            let seconds = answer.body["retryAfter"].as_u64().expect(&answer.text);
            tokio::time::sleep(Duration::from_secs(seconds)).await;
        }
        panic!("not now, ten times");
    }

    fn body(&self, email: &str, password: &str) -> Value {
        json!({"accountId": self.account, "emailAddress": email, "password": password, "keepLoggedIn": true})
    }

    /// A login; its JWT.
    async fn login(&mut self, email: &str, password: &str) -> String {
        let answer = self.ok(self.post("/api/v1/auth/login-user").json(&self.body(email, password))).await;
        let cookie = answer.cookie().unwrap().0;
        self.note("session cookie", cookie);
        self.noted("JWT", &answer.body["jwt"])
    }

    async fn as_user(&self, jwt: &str, path: &str, body: Value) -> Answer {
        self.ok(self.post(path).bearer_auth(jwt).json(&body)).await
    }
}

fn now() -> i64 {
    i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis()).unwrap()
}

/// The token of the mail that leads to this page, once it has come.
async fn mailed(heard: &Mutex<String>, page: &str) -> String {
    let began = Instant::now();
    loop {
        // Long lines travel as quoted-printable (RFC 2045, section 6.7).
        let text = heard.lock().unwrap().replace("=\n", "").replace("=3D", "=");
        if let Some((_, rest)) = text.split_once(&format!("{page}#token=")) {
            return rest.lines().next().unwrap().trim().to_owned();
        }
        assert!(began.elapsed() < Duration::from_secs(60), "no mail: {text}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

async fn start(provider: &FakeProvider, relay: &str) -> Traced {
    let installation = Installation::new().await;
    let (account, password) = installation.admin(ADMIN);
    std::fs::write(installation.path("client.secret"), SECRET).unwrap();
    let settings = format!(
        "[[serve.providers]]\nid = \"idp\"\nissuer = \"{}\"\naccount_id = \"{account}\"\nclient_id = \"{CLIENT}\"\n\
         client_secret_file = {:?}\nscopes = [\"openid\", \"email\"]\nsign_up = true\n",
        provider.issuer(),
        installation.path("client.secret"),
    );
    std::fs::write(installation.path("settings.toml"), settings).unwrap();
    let mut command = installation.command(&["serve"]);
    command.args(["--listen", "127.0.0.1:0", "--metrics-listen", "127.0.0.1:0", "--allow-origin", ORIGIN]);
    command.args(["--smtp-url", relay, "--mail-from", "noreply@id.test", "--pages-url", "https://id.test"]);
    command.args(["--limit-user", "off", "--limit-address", "off", "--limit-passwords", "off"]);
    command.arg("--config").arg(installation.path("settings.toml")).env("RUST_LOG", "trace");
    let node = Node::start(&mut command);
    let client = Client::builder().no_proxy().redirect(Policy::none()).build().unwrap();
    let mut traced = Traced { node, client, account, secrets: Vec::new() };
    let key = installation.key_file();
    traced.note("master key", key.trim());
    traced.note("admin's password", password);
    // With a password in it on PostgreSQL.
    if let Some((before, _)) = installation.database_url.split_once('@') {
        let password = before.rsplit(':').next().unwrap().to_owned();
        traced.note("database's password", password);
    }
    traced
}

async fn applications(traced: &mut Traced, jwt: &str) -> String {
    const APPLICATIONS: &str = "/api/v1/access/applications";
    let body = json!({"name": "x", "kind": "end-user", "privileges": ["identity:create", "identity:recover"]});
    let made = traced.as_user(jwt, APPLICATIONS, body).await;
    let id = made.body["application"]["appId"].as_str().unwrap().to_owned();
    let first = traced.noted("appToken", &made.body["appToken"]);
    let again = traced.as_user(jwt, &format!("{APPLICATIONS}/{id}/regenerate-token"), json!({})).await;
    traced.as_user(jwt, &format!("{APPLICATIONS}/check-token"), json!({"appToken": first})).await;
    traced.noted("appToken", &again.body["appToken"])
}

async fn second_factor(traced: &mut Traced, jwt: &str, password: &str) {
    let told = traced.as_user(jwt, ENROL, json!({"currentPassword": password})).await;
    let app = App::told(&told.body["secret"]);
    traced.noted("TOTP secret", &told.body["secret"]);
    let confirmed = traced.as_user(jwt, CONFIRM, json!({"code": app.code_at(now())})).await;
    let codes = recovery_codes(&confirmed);
    for code in &codes {
        traced.note("recovery code", &**code);
    }
    for code in [app.code_at(now() + STEP), codes[0].clone()] {
        let first = Answer::of(traced.post("/api/v1/auth/login-user").json(&traced.body(ADA, password))).await;
        let token = traced.noted("token of a first step", &first.body["secondFactorToken"]);
        let body = json!({"secondFactorToken": token, "code": code});
        let second = traced.ok(traced.post(SECOND).json(&body)).await;
        traced.noted("JWT", &second.body["jwt"]);
    }
}

async fn provider_login(traced: &mut Traced, provider: &FakeProvider) {
    let mut browser = Browser::default();
    let begun = traced.ok(traced.post(START).json(&json!({"provider": "idp", "keepLoggedIn": true}))).await;
    browser.keep(&begun);
    let url = begun.body["url"].as_str().unwrap().to_owned();
    let asked = query_of(&url);
    for name in ["state", "nonce"] {
        traced.note(name, &*asked[name]);
    }
    let query = provider.agree(&url, Says::default());
    traced.note("provider's code", query.iter().find(|(name, _)| name == "code").unwrap().1.clone());
    let back = traced.client.get(format!("{}{CALLBACK}", traced.node.url)).query(&query);
    let back = Answer::of(back.header("cookie", browser.header())).await;
    assert_eq!(back.status, 303, "{}", back.text);
    browser.keep(&back);
    let done = traced.ok(traced.post(FINISH).header("cookie", browser.header())).await;
    browser.keep(&done);
    traced.noted("JWT", &done.body["jwt"]);
    for (name, value) in browser.0 {
        if !value.is_empty() {
            traced.note(&name, value);
        }
    }
    // As it goes to the provider: encoded for the header, and for a form.
    traced.note("client's secret", SECRET);
    traced.note("client's secret", "s3cret%2B%2F+of+the+client");
    traced.note("client's secret", STANDARD.encode("idm+client:s3cret%2B%2F+of+the+client"));
}

#[tokio::test(flavor = "multi_thread")]
async fn no_secret_is_in_the_log_at_its_loudest() {
    let (provider, (relay, heard)) = (FakeProvider::start().await, relay(false).await);
    let traced = &mut start(&provider, &relay).await;
    let password = traced.secrets.iter().find(|(what, _)| what == "admin's password").unwrap().1.clone();
    let admin = traced.login(ADMIN, &password).await;
    let cookie = traced.secrets.iter().find(|(what, _)| what == "session cookie").unwrap().1.clone();
    let renew = traced.post("/api/v1/sessions/renew-session").header("cookie", format!("__Host-idm-session={cookie}"));
    let renewed = traced.ok(renew).await;
    traced.noted("JWT", &renewed.body["jwt"]);
    traced.note("session cookie", renewed.cookie().unwrap().0);
    let token = applications(traced, &admin).await;

    traced.note("password", FIRST);
    let sign_up = traced.post("/api/v1/auth/create-user").header("AccessToken", &token);
    traced.ok(sign_up.json(&json!({"accountId": traced.account, "emailAddress": ADA, "password": FIRST}))).await;
    traced.note("wrong password", WRONG);
    let wrong = traced.post("/api/v1/auth/login-user").json(&traced.body(ADA, WRONG));
    assert_eq!(Answer::of(wrong).await.status, 401);

    let ask = traced.post("/api/v1/auth/request-password-reset").header("AccessToken", &token);
    traced.ok(ask.json(&json!({"accountId": traced.account, "emailAddress": ADA}))).await;
    let mailed = mailed(&heard, "/reset-password").await;
    traced.note("mailed token", &*mailed);
    traced.note("password", SECOND_PASSWORD);
    traced
        .ok(traced.post("/api/v1/auth/reset-password").json(&json!({"token": mailed, "password": SECOND_PASSWORD})))
        .await;

    let ada = traced.login(ADA, SECOND_PASSWORD).await;
    let body = json!({"returnTo": "https://shop.example", "codeChallenge": CHALLENGE});
    let code = traced.as_user(&ada, "/api/v1/auth/hand-over", body).await;
    let code = traced.noted("code of a hand-over", &code.body["code"]);
    traced.note("verifier", VERIFIER);
    let exchange = traced.post("/api/v1/auth/exchange-code").header("origin", "https://shop.example");
    let exchanged = Answer::of(exchange.json(&json!({"code": code, "codeVerifier": VERIFIER}))).await;
    if exchanged.status.is_success() {
        traced.noted("JWT", &exchanged.body["jwt"]);
    }
    second_factor(traced, &ada, SECOND_PASSWORD).await;
    provider_login(traced, &provider).await;

    traced.node.terminate();
    let began = Instant::now();
    // The log is whole when it says so.
    while !traced.node.log().iter().any(|event| event["message"] == "stopped") {
        assert!(began.elapsed() < Duration::from_secs(60));
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let log = Arc::new(Value::Array(traced.node.log()).to_string());
    assert!(log.contains("\"TRACE\"") && log.matches("\"DEBUG\"").count() > 100, "it is loud");
    assert!(traced.secrets.len() >= 35, "{}", traced.secrets.len());
    for (what, secret) in &traced.secrets {
        // As JSON would write it, too.
        for form in [secret.clone(), secret.replace('/', "\\/"), secret.replace('\"', "\\\"")] {
            if let Some(at) = log.find(&form) {
                let from = (0..=at.saturating_sub(400)).rev().find(|at| log.is_char_boundary(*at)).unwrap_or_default();
                panic!("{what} is in the log: {}", &log[from..at + form.len()]);
            }
        }
    }
}
