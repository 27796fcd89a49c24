//! What a flood is made of, and what became of it.

use super::super::super::{node::Node, support::Answer};
use crate::security_cases::{APPLICATIONS, ME, RENEW};
use reqwest::{Client, RequestBuilder};
use serde_json::json;
use std::{collections::BTreeMap, fmt, time::Duration};

pub(super) const ADMIN: &str = "admin@demo.example";
const LOGIN: &str = "/api/v1/auth/login-user";
/// Longer than the server gives any call, which is a minute.
pub(super) const PATIENCE: Duration = Duration::from_secs(75);

pub(super) fn client() -> Client {
    Client::builder().no_proxy().timeout(PATIENCE).build().unwrap()
}

/// A kind of call.
#[derive(Debug, Clone, Copy)]
pub(super) enum Kind {
    /// By somebody whom there is not, which costs as much as by somebody.
    Stranger,
    Renew,
    List,
    Create,
    NoJwt,
    Garbage,
}

impl Kind {
    /// Of the call with this number.
    pub(super) fn of(number: usize) -> Self {
        // Every other call is what costs most.
        match number % 10 {
            1 => Self::Renew,
            3 => Self::List,
            5 => Self::Create,
            7 => Self::NoJwt,
            9 => Self::Garbage,
            _ => Self::Stranger,
        }
    }

    /// The status of its answer when it was looked at.
    pub(super) const fn served(self) -> u16 {
        match self {
            Self::Renew | Self::List => 200,
            Self::Create => 201,
            Self::Stranger | Self::NoJwt => 401,
            Self::Garbage => 415,
        }
    }
}

/// Whom the calls are made to and by.
pub(super) struct Offer {
    url: String,
    account: String,
    password: String,
    pub(super) jwt: String,
}

impl Offer {
    pub(super) async fn new(node: &Node, account: &str, password: &str) -> Self {
        Self::new_as(node, account, ADMIN, password).await
    }

    pub(super) async fn new_as(node: &Node, account: &str, email: &str, password: &str) -> Self {
        let (url, account, password) = (node.url.clone(), account.to_owned(), password.to_owned());
        let offer = Self { url, account, password, jwt: String::new() };
        let login = Answer::of(offer.login(&client(), email, &offer.password)).await;
        let jwt = login.body["jwt"].as_str().unwrap_or_else(|| panic!("{}", login.text)).to_owned();
        Self { jwt, ..offer }
    }

    pub(super) fn login(&self, client: &Client, email: &str, password: &str) -> RequestBuilder {
        let body = json!({"accountId": self.account, "emailAddress": email, "password": password});
        client.post(format!("{}{LOGIN}", self.url)).json(&body)
    }

    pub(super) fn call(&self, client: &Client, kind: Kind, number: usize) -> RequestBuilder {
        let Self { url, jwt, .. } = self;
        match kind {
            // Everybody is somebody else: an address that many try at once is locked, which is another matter.
            Kind::Stranger => self.login(client, &format!("nobody-{number}@demo.example"), &self.password),
            Kind::Renew => client.post(format!("{url}{RENEW}")).bearer_auth(jwt),
            Kind::List => client.get(format!("{url}{APPLICATIONS}")).bearer_auth(jwt),
            Kind::Create => client.post(format!("{url}{APPLICATIONS}")).bearer_auth(jwt).json(&json!({
                "name": format!("flood {number}"), "kind": "end-user"
            })),
            Kind::NoJwt => client.get(format!("{url}{ME}")).bearer_auth("not.a.jwt"),
            Kind::Garbage => client.post(format!("{url}{LOGIN}")).body("x".repeat(60_000)),
        }
    }
}

/// What became of a call.
pub(super) enum Outcome {
    Served,
    /// By this status, with a time.
    TurnedAway(u16),
    Unanswered,
    Wrong(String),
}

pub(super) async fn outcome(kind: Kind, request: RequestBuilder) -> Outcome {
    let Ok(answer) = request.send().await else { return Outcome::Unanswered };
    let status = answer.status().as_u16();
    let time = answer.headers().get("retry-after").and_then(|wait| wait.to_str().ok()?.parse::<u64>().ok());
    let text = answer.text().await.unwrap_or_default();
    match (status, time) {
        (429 | 503, Some(1..)) => Outcome::TurnedAway(status),
        _ if status == kind.served() => Outcome::Served,
        _ => Outcome::Wrong(format!("{kind:?}: {status} {text}")),
    }
}

/// What became of all calls.
#[derive(Debug, Default)]
pub(super) struct Seen {
    served: usize,
    pub(super) turned_away: BTreeMap<u16, usize>,
    /// Calls that got no answer at all: the connection was one too many.
    pub(super) unanswered: usize,
    pub(super) wrong: Vec<String>,
}

impl Seen {
    pub(super) fn note(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Served => self.served += 1,
            Outcome::TurnedAway(status) => *self.turned_away.entry(status).or_default() += 1,
            Outcome::Unanswered => self.unanswered += 1,
            Outcome::Wrong(what) => self.wrong.push(what),
        }
    }

    pub(super) fn total(&self) -> usize {
        self.served + self.turned_away.values().sum::<usize>() + self.unanswered + self.wrong.len()
    }
}

impl fmt::Display for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { served, turned_away, unanswered, wrong } = self;
        write!(f, "{served} served, turned away {turned_away:?}, {unanswered} unanswered, {} wrong", wrong.len())
    }
}
