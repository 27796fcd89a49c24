//! A browser that logs in with a provider.

use super::{
    fake_provider::{FakeProvider, Says, query_of},
    support::{Answer, ORIGIN, PASSWORD, Server},
};
use reqwest::{RequestBuilder, redirect::Policy};
use serde_json::{Value, json};
use std::collections::HashMap;

pub(crate) const START: &str = "/api/v1/auth/start-provider-login";
pub(crate) const LINK: &str = "/api/v1/auth/start-provider-link";
pub(crate) const FINISH: &str = "/api/v1/auth/finish-provider-login";
pub(crate) const CALLBACK: &str = "/oauth2/callback";
pub(crate) const OWN: &str = "/api/v1/access/users/me/connected-logins";

pub(crate) struct Visit {
    pub(crate) server: Server,
    pub(crate) provider: FakeProvider,
}

/// A browser's cookies, by name.
#[derive(Default, Clone)]
pub(crate) struct Browser(pub(crate) HashMap<String, String>);

impl Browser {
    pub(crate) fn keep(&mut self, answer: &Answer) {
        for cookie in answer.headers.get_all("set-cookie") {
            let (name, value) = cookie.to_str().unwrap().split(';').next().unwrap().split_once('=').unwrap();
            self.0.insert(name.to_owned(), value.to_owned());
        }
    }

    pub(crate) fn header(&self) -> String {
        self.0.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }
}

impl Visit {
    /// Two providers of one kind, `idp` and `other`; only the first signs people up.
    pub(crate) async fn start() -> Self {
        let (provider, other) = (FakeProvider::start().await, FakeProvider::start().await);
        let server = Server::offering(|account| {
            vec![provider.set_up("idp", account, true), other.set_up("other", account, false)]
        });
        Self { server: server.await, provider }
    }

    /// A call as a page makes it.
    pub(crate) fn page(&self, path: &str, browser: &Browser) -> RequestBuilder {
        let request = self.server.post(path).header("origin", ORIGIN).header("x-idm-request", "1");
        request.header("cookie", browser.header())
    }

    /// Starts a login: where the browser is sent.
    pub(crate) async fn begin(&self, browser: &mut Browser, more: Value) -> String {
        let mut body = json!({ "provider": "idp", "keepLoggedIn": true });
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let answer = Answer::of(self.page(START, browser).json(&body)).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        browser.keep(&answer);
        answer.body["url"].as_str().unwrap().to_owned()
    }

    /// Starts connecting a login with whom the JWT speaks for.
    pub(crate) async fn begin_link(&self, browser: &mut Browser, jwt: &str) -> String {
        let body = json!({ "provider": "idp", "currentPassword": PASSWORD });
        let answer = Answer::of(self.page(LINK, browser).bearer_auth(jwt).json(&body)).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        browser.keep(&answer);
        answer.body["url"].as_str().unwrap().to_owned()
    }

    /// Comes back from the provider; where the browser is led then.
    pub(crate) async fn come_back(&self, browser: &mut Browser, query: &[(String, String)]) -> String {
        self.come_back_to(CALLBACK, browser, query).await
    }

    pub(crate) async fn come_back_to(&self, path: &str, browser: &mut Browser, query: &[(String, String)]) -> String {
        let client = reqwest::Client::builder().no_proxy().redirect(Policy::none()).build().unwrap();
        let request = client.get(format!("{}{path}", self.server.url)).query(query);
        let answer = Answer::of(request.header("cookie", browser.header())).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
        browser.keep(&answer);
        answer.header("location").unwrap().to_owned()
    }

    /// From the start to the provider's answer; what came of it.
    pub(crate) async fn visit(&self, browser: &mut Browser, says: Says) -> String {
        let url = self.begin(browser, json!({})).await;
        let query = self.provider.agree(&url, says);
        outcome(&self.come_back(browser, &query).await)
    }

    pub(crate) async fn finish(&self, browser: &mut Browser) -> Answer {
        let answer = Answer::of(self.page(FINISH, browser)).await;
        browser.keep(&answer);
        answer
    }

    /// A whole login; its answer.
    pub(crate) async fn log_in(&self, browser: &mut Browser, says: Says) -> Answer {
        assert_eq!(self.visit(browser, says).await, "arrived");
        self.finish(browser).await
    }

    pub(crate) async fn me(&self, jwt: &Value) -> Value {
        let me = self.server.get("/api/v1/access/users/me").bearer_auth(jwt.as_str().unwrap());
        Answer::of(me).await.body["user"].clone()
    }

    pub(crate) async fn count(&self, table: &str) -> i64 {
        let statement = sqlx::AssertSqlSafe(format!("SELECT COUNT(*) FROM {table}"));
        sqlx::query_scalar(statement).fetch_one(&mut self.server.database().await).await.unwrap()
    }
}

pub(crate) fn outcome(url: &str) -> String {
    query_of(url)["provider"].clone()
}
