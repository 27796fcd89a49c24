//! The limits on what anybody may send, and how often.

use crate::{
    ClientAddress, HttpMetrics, Rate, answer::refuse, client_address, metrics::Refusal, table::Table, transport,
};
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use http::HeaderMap;
use idm_api::error::ErrorCode;
use ipnet::IpNet;
use serde::{Deserialize, Serialize};
use std::{hash::Hash, sync::Arc, time::Duration};
use tokio::time;

/// Longest path and query in bytes.
const URI_BYTES: usize = 4 * 1024;
/// Largest sum of header names and values in bytes: a JWT is under one kilobyte.
const HEADER_BYTES: usize = 16 * 1024;
/// Longest time from a request's head to its answer's. The queue for password hashes is far shorter, so
/// what takes longer is a body that does not arrive.
const ANSWER_WITHIN: Duration = Duration::from_secs(60);
const SLOW_RETRY: Duration = Duration::from_secs(5);

/// Who may call how often, over how many connections.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// All calls of one address.
    pub per_address: Rate,
    /// Calls of one address that cost a password hash.
    pub costly_per_address: Rate,
    /// Authenticated calls of one user.
    pub per_user: Rate,
    /// Connections in all.
    pub connections: usize,
    /// Connections of one address; a trusted proxy may have all.
    pub connections_per_address: usize,
}

impl Default for Limits {
    /// Generous to an office behind one address, and no use for guessing passwords.
    fn default() -> Self {
        Self {
            trusted_proxies: Vec::new(),
            per_address: Rate::new(100.0, 1000),
            costly_per_address: Rate::new(1.0, 60),
            per_user: Rate::new(50.0, 500),
            connections: 8192,
            connections_per_address: 512,
        }
    }
}

/// What every call of one server passes: its limits, with what each caller has asked for so far, and its
/// measures. Cheap to clone.
#[derive(Clone)]
pub struct Gate {
    inner: Arc<Inner>,
    /// Whether clients shall come over TLS alone.
    tls: bool,
}

struct Inner {
    limits: Limits,
    metrics: HttpMetrics,
    addresses: Table,
    costly: Table,
    users: Table,
}

impl Gate {
    /// Nobody has asked for anything yet.
    #[must_use]
    pub fn new(limits: Limits, metrics: HttpMetrics) -> Self {
        let inner = Inner {
            addresses: Table::new(limits.per_address),
            costly: Table::new(limits.costly_per_address),
            users: Table::new(limits.per_user),
            limits,
            metrics,
        };
        Self { inner: Arc::new(inner), tls: false }
    }

    /// The same for a server that clients reach at this origin: where it is one of TLS, every answer tells them to come
    /// over TLS alone from then on.
    #[must_use]
    pub fn reached_at(self, origin: &str) -> Self {
        Self { tls: transport::wants_tls(origin), ..self }
    }

    /// Counts one call of a user.
    ///
    /// # Errors
    /// How long the user must wait.
    pub fn count_user(&self, user: impl Hash) -> Result<(), Duration> {
        self.inner.users.take(user).inspect_err(|_| self.metrics().refused(Refusal::User))
    }

    pub(crate) fn limits(&self) -> &Limits {
        &self.inner.limits
    }

    pub(crate) fn metrics(&self) -> &HttpMetrics {
        &self.inner.metrics
    }

    pub(crate) const fn tls(&self) -> bool {
        self.tls
    }

    fn too_many(&self, refusal: Refusal, wait: Duration) -> Response {
        self.metrics().refused(refusal);
        refuse(ErrorCode::TooManyRequests, "Too many requests. Try again later.", Some(wait))
    }
}

/// For every call: notes the caller's [`ClientAddress`], then turns away what is too large or too often.
pub async fn guard(State(gate): State<Gate>, mut request: Request, next: Next) -> Response {
    let address = client_address(&request, &gate.limits().trusted_proxies);
    request.extensions_mut().insert(address);
    if let Err(wait) = gate.inner.addresses.take(address.bucket()) {
        return gate.too_many(Refusal::Address, wait);
    }
    if request.uri().path_and_query().is_some_and(|text| text.as_str().len() > URI_BYTES) {
        return refuse(ErrorCode::UriTooLong, "The path or the query is too long.", None);
    }
    if header_bytes(request.headers()) > HEADER_BYTES {
        return refuse(ErrorCode::HeadersTooLarge, "The headers are too large.", None);
    }
    match time::timeout(ANSWER_WITHIN, next.run(request)).await {
        Ok(response) => response,
        Err(_) => refuse(ErrorCode::Unavailable, "This took too long. Try again shortly.", Some(SLOW_RETRY)),
    }
}

/// For calls that cost a password hash; inside [`guard`].
pub async fn guard_costly(State(gate): State<Gate>, request: Request, next: Next) -> Response {
    let address = request.extensions().get::<ClientAddress>().copied();
    let address = address.unwrap_or_else(|| client_address(&request, &gate.limits().trusted_proxies));
    match gate.inner.costly.take(address.bucket()) {
        Ok(()) => next.run(request).await,
        Err(wait) => gate.too_many(Refusal::Costly, wait),
    }
}

fn header_bytes(headers: &HeaderMap) -> usize {
    headers.iter().map(|(name, value)| name.as_str().len() + value.len()).sum()
}
