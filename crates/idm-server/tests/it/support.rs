//! A server of one's own for each test.

use idm_api::{
    application::{ApplicationKind, CreateApplication},
    ids::AccountId,
    secret::Secret,
    user::Role,
};
use idm_http::{Gate, HttpMetrics, Limits, Rate};
use idm_server::{
    crypto::{master_key::MasterKey, passwords::HashingLimits, webauthn::RelyingParty},
    domain::{Address, Caller, Clock, Idm, Settings},
    mail::{MailSettings, Mailer, Outbox},
    oidc::Provider,
    routes,
};
use reqwest::{RequestBuilder, Response, StatusCode, header::HeaderMap};
use serde_json::{Value, json};
use std::{path::Path, sync::Arc};

pub(crate) const ORIGIN: &str = "http://console.test";
/// Of passkeys.
pub(crate) const RELYING_PARTY: &str = "console.test";
/// Where mailed links lead.
pub(crate) const PAGES: &str = "https://id.test";
pub(crate) const ISSUER: &str = "http://idm.test";
pub(crate) const PASSWORD: &str = "correct Horse 7 battery";
pub(crate) const ADMIN: &str = "admin@demo.example";

pub(crate) struct Server {
    pub(crate) url: String,
    pub(crate) idm: Arc<Idm>,
    pub(crate) clock: Clock,
    pub(crate) account: AccountId,
    pub(crate) client: reqwest::Client,
    pub(crate) outbox: Outbox,
    database_url: String,
    directory: tempfile::TempDir,
}

/// Status, headers and JSON body (null where there is none) of an answer.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
    pub(crate) body: Value,
}

impl Answer {
    pub(crate) async fn of(request: RequestBuilder) -> Self {
        let response: Response = request.send().await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        let text = response.text().await.unwrap();
        let body = serde_json::from_str(&text).unwrap_or_default();
        Self { status, headers, text, body }
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    /// Status and code of an error, checked for its form.
    pub(crate) fn error(&self) -> (u16, &str) {
        assert_eq!(self.body["statusCode"], self.status.as_u16(), "{}", self.text);
        assert!(self.body["message"].is_string() && self.body["error"].is_string(), "{}", self.text);
        (self.status.as_u16(), self.body["code"].as_str().unwrap())
    }

    /// The value of the session cookie that this answer sets, and the rest of the header.
    pub(crate) fn cookie(&self) -> Option<(String, String)> {
        let (pair, attributes) = self.header("set-cookie")?.split_once("; ")?;
        Some((pair.strip_prefix("__Host-idm-session=")?.to_owned(), attributes.to_owned()))
    }
}

impl Server {
    pub(crate) async fn start() -> Self {
        Self::with(HashingLimits { log_n: 10, concurrent: 2, queue: 64 }).await
    }

    pub(crate) async fn with(hashing: HashingLimits) -> Self {
        Self::limited(hashing, no_limits()).await
    }

    pub(crate) async fn limited(hashing: HashingLimits, limits: Limits) -> Self {
        Self::build(hashing, limits, None).await
    }

    /// One whose mail does not end in the outbox.
    pub(crate) async fn mailing_by(mailer: Arc<dyn Mailer>) -> Self {
        Self::build(HashingLimits { log_n: 10, concurrent: 2, queue: 64 }, no_limits(), Some(mailer)).await
    }

    async fn build(hashing: HashingLimits, limits: Limits, mailer: Option<Arc<dyn Mailer>>) -> Self {
        let directory = tempfile::tempdir().unwrap();
        let database_url = database_url(directory.path()).await;
        let clock = Clock::default();
        let outbox = Outbox::default();
        let mailer = mailer.unwrap_or_else(|| Arc::new(outbox.clone()));
        let settings = settings(directory.path(), &database_url, hashing, mailer, &clock);
        let idm = Arc::new(Idm::start(settings).await.unwrap());
        let account = idm.provision_account("Demo company").await.unwrap();
        idm.provision_user(account, ADMIN, &Secret::new(PASSWORD), Role::Admin).await.unwrap();
        let url = serve(routes::router(Arc::clone(&idm), &[ORIGIN.to_owned()], &gate(limits))).await;
        // What a call leads to is an answer like any other.
        let client = reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none()).build().unwrap();
        Self { url, idm, clock, account, client, outbox, database_url, directory }
    }

    /// One with providers to log in with, for users of its account.
    pub(crate) async fn offering(providers: impl FnOnce(AccountId) -> Vec<Provider>) -> Self {
        let server = Self::start().await;
        let providers = providers(server.account);
        server.set_up(|idm| idm.with_providers(providers)).await
    }

    /// One that keeps its audit log for so many days.
    pub(crate) async fn keeping_audit_log_for(days: u32) -> Self {
        Self::start().await.set_up(|idm| idm.keeping_audit_log_for(days)).await
    }

    /// The same set up in another way: another node over its database.
    pub(crate) async fn set_up(self, how: impl FnOnce(Idm) -> Idm) -> Self {
        let (idm, url) = self.node(&self.database_url, how).await;
        Self { url, idm, ..self }
    }

    /// Another node of this clock, set up in this way, and its URL.
    pub(crate) async fn node(&self, database_url: &str, how: impl FnOnce(Idm) -> Idm) -> (Arc<Idm>, String) {
        let hashing = HashingLimits { log_n: 10, concurrent: 2, queue: 64 };
        let mailer = Arc::new(self.outbox.clone());
        let settings = settings(self.directory.path(), database_url, hashing, mailer, &self.clock);
        let idm = Arc::new(how(Idm::start(settings).await.unwrap()));
        let url = serve(routes::router(Arc::clone(&idm), &[ORIGIN.to_owned()], &gate(no_limits()))).await;
        (idm, url)
    }

    /// The URL of another node over the same database, on the same clock.
    pub(crate) async fn second_node(&self) -> String {
        self.node_over(&self.database_url).await
    }

    /// Where the database is, past the server.
    pub(crate) fn database_url(&self) -> &str {
        &self.database_url
    }

    /// As [`Server::second_node`], by another way to the database.
    pub(crate) async fn node_over(&self, database_url: &str) -> String {
        self.node(database_url, |idm| idm).await.1
    }

    /// A connection to the database, past the server.
    pub(crate) async fn database(&self) -> sqlx::AnyConnection {
        sqlx::any::install_default_drivers();
        <sqlx::AnyConnection as sqlx::Connection>::connect(&self.database_url).await.unwrap()
    }

    /// Sends the mail that is due; what then lies in the outbox, newest first: whom to, and what it says.
    pub(crate) async fn mails(&self) -> Vec<(String, String)> {
        while self.idm.send_due_mail().await.unwrap() > 0 {}
        let mails = self.outbox.mails().into_iter();
        mails.map(|mail| (mail.to, format!("{}\n{}", mail.subject, mail.text.expose()))).collect()
    }

    /// The token in the newest mail that went to this address and leads to this page.
    pub(crate) async fn mailed_token(&self, to: &str, page: &str) -> Option<String> {
        let start = format!("{PAGES}{page}#token=");
        let mails = self.mails().await.into_iter().filter(|(address, _)| address == to);
        let mut links = mails.filter_map(|(_, text)| Some(text.split_once(&start)?.1.lines().next()?.to_owned()));
        links.next()
    }

    pub(crate) fn get(&self, path: &str) -> RequestBuilder {
        self.client.get(format!("{}{path}", self.url))
    }

    pub(crate) fn post(&self, path: &str) -> RequestBuilder {
        self.client.post(format!("{}{path}", self.url))
    }

    pub(crate) fn delete(&self, path: &str) -> RequestBuilder {
        self.client.delete(format!("{}{path}", self.url))
    }

    /// The JWT of the admin of another account, and that account.
    pub(crate) async fn other_admin(&self) -> (String, AccountId) {
        let other = self.idm.provision_account("Other company").await.unwrap();
        self.idm.provision_user(other, "eve@other.example", &Secret::new(PASSWORD), Role::Admin).await.unwrap();
        let login = json!({"accountId": other, "emailAddress": "eve@other.example", "password": PASSWORD});
        let login = Answer::of(self.post("/api/v1/auth/login-user").json(&login)).await;
        (login.body["jwt"].as_str().unwrap().to_owned(), other)
    }

    /// A platform operator as the domain sees one.
    pub(crate) async fn operator(&self) -> Caller {
        let platform = self.idm.provision_account("Platform").await.unwrap();
        let email = "operator@platform.example";
        self.idm.provision_user(platform, email, &Secret::new(PASSWORD), Role::Operator).await.unwrap();
        let login = json!({"accountId": platform, "emailAddress": email, "password": PASSWORD});
        let login = Answer::of(self.post("/api/v1/auth/login-user").json(&login)).await;
        let jwt = Secret::new(login.body["jwt"].as_str().unwrap());
        self.idm.authenticate(&jwt, Address::default()).await.unwrap()
    }

    /// Makes applications called `Filler app 0` and so on.
    pub(crate) async fn fill_applications(&self, count: usize) {
        let caller = Caller::installation(self.account);
        for number in 0..count {
            let request = CreateApplication {
                name: format!("Filler app {number}"),
                kind: ApplicationKind::EndUser,
                privileges: None,
                expires: None,
            };
            self.idm.create_application(&caller, request).await.unwrap();
        }
    }

    pub(crate) fn login_body(&self, email: &str, password: &str) -> Value {
        json!({"accountId": self.account, "emailAddress": email, "password": password})
    }

    pub(crate) async fn login(&self, email: &str, password: &str) -> Answer {
        Answer::of(self.post("/api/v1/auth/login-user").json(&self.login_body(email, password))).await
    }

    /// The admin's JWT.
    pub(crate) async fn admin(&self) -> String {
        self.jwt_of(ADMIN).await
    }

    pub(crate) async fn jwt_of(&self, email: &str) -> String {
        let answer = self.login(email, PASSWORD).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        answer.body["jwt"].as_str().unwrap().to_owned()
    }

    /// A login from the page that asks for the cookie; JWT and cookie value.
    pub(crate) async fn login_with_cookie(&self) -> (String, String) {
        let mut body = self.login_body(ADMIN, PASSWORD);
        body["keepLoggedIn"] = true.into();
        let answer = Answer::of(self.post("/api/v1/auth/login-user").header("origin", ORIGIN).json(&body)).await;
        (answer.body["jwt"].as_str().unwrap().to_owned(), answer.cookie().unwrap().0)
    }

    /// A call with the session cookie as the page makes it.
    pub(crate) fn with_cookie(&self, path: &str, cookie: &str) -> RequestBuilder {
        self.post(path)
            .header("origin", ORIGIN)
            .header("x-idm-request", "1")
            .header("cookie", format!("other=1; __Host-idm-session={cookie}"))
    }

    /// Makes an end-user application; its id and appToken.
    pub(crate) async fn application(&self, jwt: &str) -> (String, String) {
        let body = json!({"name": "Signup page", "kind": "end-user"});
        let answer = Answer::of(self.post("/api/v1/access/applications").bearer_auth(jwt).json(&body)).await;
        assert_eq!(answer.status, 201, "{}", answer.text);
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        (text(&answer.body["application"]["appId"]), text(&answer.body["appToken"]))
    }
}

pub(crate) fn settings(
    directory: &Path,
    database_url: &str,
    hashing: HashingLimits,
    mailer: Arc<dyn Mailer>,
    clock: &Clock,
) -> Settings {
    Settings {
        database_url: Secret::new(database_url),
        issuer: ISSUER.to_owned(),
        master_key: MasterKey::load_or_create(&directory.join("master.key")).unwrap(),
        hashing,
        mail: Some(MailSettings { mailer, pages_url: PAGES.to_owned() }),
        passkeys: Some(RelyingParty::new(RELYING_PARTY, "Demo", &[ORIGIN.to_owned()]).unwrap()),
        clock: clock.clone(),
    }
}

pub(crate) fn gate(limits: Limits) -> Gate {
    Gate::new(limits, HttpMetrics::default())
}

/// Every test comes from one address.
pub(crate) fn no_limits() -> Limits {
    Limits {
        per_address: Rate::Off,
        costly_per_address: Rate::Off,
        per_user: Rate::Off,
        connections_per_address: 8192,
        ..Limits::default()
    }
}

/// Serves a router on a free loopback port; its URL.
pub(crate) async fn serve(router: axum::Router) -> String {
    serve_by(router, gate(no_limits())).await
}

/// The same past this gate.
pub(crate) async fn serve_by(router: axum::Router, gate: Gate) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let (_running, stop) = tokio::sync::watch::channel(false);
        idm_http::serve(listener, router, &gate, stop).await.unwrap();
    });
    url
}

/// A database that nobody else uses.
pub(crate) async fn database_url(directory: &Path) -> String {
    let Ok(server) = std::env::var("IDM_TEST_POSTGRES_URL") else {
        return format!("sqlite://{}", directory.join("idm.sqlite").display());
    };
    sqlx::any::install_default_drivers();
    let name = format!("idm_test_{}", uuid::Uuid::now_v7().simple());
    let mut connection = <sqlx::AnyConnection as sqlx::Connection>::connect(&server).await.unwrap();
    let create = sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"));
    sqlx::Executor::execute(&mut connection, sqlx::raw_sql(create)).await.unwrap();
    let (before, _) = server.rsplit_once('/').unwrap();
    format!("{before}/{name}")
}
