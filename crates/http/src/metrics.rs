//! What Prometheus reads. Labels have few values, none of them a caller's: routes, not paths.

use axum::{Router, routing::get};
use http::{Method, header};
use prometheus_client::{
    encoding::{EncodeLabelSet, EncodeLabelValue, text},
    metrics::{counter::Counter, family::Family, gauge::Gauge, histogram::Histogram},
    registry::Registry,
};
use std::{sync::Arc, time::Duration};

/// Seconds; from an answer out of memory to one after a long queue of password hashes.
const BUCKETS: [f64; 12] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];
/// The label of what no route takes.
const NO_ROUTE: &str = "none";

/// Why somebody was turned away before any rule was asked.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelValue)]
pub(crate) enum Refusal {
    Address,
    Costly,
    User,
    Connection,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answered {
    method: &'static str,
    route: String,
    status: u16,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Route {
    route: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Limit {
    limit: Refusal,
}

/// Measures of one server. Cheap to clone; counts also where nobody reads them.
#[derive(Clone)]
pub struct HttpMetrics {
    requests: Family<Answered, Counter>,
    durations: Family<Route, Histogram, fn() -> Histogram>,
    refusals: Family<Limit, Counter>,
    pub(crate) connections: Gauge,
}

impl Default for HttpMetrics {
    fn default() -> Self {
        Self {
            requests: Family::default(),
            durations: Family::new_with_constructor(|| Histogram::new(BUCKETS)),
            refusals: Family::default(),
            connections: Gauge::default(),
        }
    }
}

impl HttpMetrics {
    /// Measures that this registry shows.
    #[must_use]
    pub fn registered(registry: &mut Registry) -> Self {
        let metrics = Self::default();
        registry.register("http_requests", "Requests answered", metrics.requests.clone());
        registry.register("http_request_duration_seconds", "Time to the answer's head", metrics.durations.clone());
        registry.register("http_turned_away", "Requests and connections over a limit", metrics.refusals.clone());
        registry.register("http_connections", "Open connections", metrics.connections.clone());
        metrics
    }

    pub(crate) fn answered(&self, method: &Method, route: Option<&str>, status: u16, took: Duration) {
        let route = route.unwrap_or(NO_ROUTE).to_owned();
        self.durations.get_or_create(&Route { route: route.clone() }).observe(took.as_secs_f64());
        self.requests.get_or_create(&Answered { method: known(method), route, status }).inc();
    }

    pub(crate) fn refused(&self, limit: Refusal) {
        self.refusals.get_or_create(&Limit { limit }).inc();
    }
}

/// Anybody can make up a method; each would be a new series.
fn known(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::POST => "POST",
        Method::PATCH => "PATCH",
        Method::PUT => "PUT",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        Method::HEAD => "HEAD",
        _ => "other",
    }
}

/// `/metrics` in the OpenMetrics format, to be served where only the monitoring can reach it.
pub fn metrics_router(registry: Registry) -> Router {
    let registry = Arc::new(registry);
    let read = move || {
        let registry = Arc::clone(&registry);
        async move {
            let mut shown = String::new();
            let _ = text::encode(&mut shown, &registry);
            ([(header::CONTENT_TYPE, "application/openmetrics-text; version=1.0.0; charset=utf-8")], shown)
        }
    };
    Router::new().route("/metrics", get(read))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn made_up_methods_and_paths_make_no_series() {
        let mut registry = Registry::default();
        let metrics = HttpMetrics::registered(&mut registry);
        for number in 0..100 {
            let method = Method::from_bytes(format!("M{number}").as_bytes()).unwrap();
            metrics.answered(&method, None, 404, Duration::from_millis(3));
        }
        metrics.answered(&Method::GET, Some("/healthz"), 200, Duration::ZERO);
        let mut shown = String::new();
        text::encode(&mut shown, &registry).unwrap();
        assert!(shown.contains(r#"http_requests_total{method="other",route="none",status="404"} 100"#), "{shown}");
        assert_eq!(shown.matches("http_requests_total{").count(), 2, "{shown}");
        assert!(shown.ends_with("# EOF\n"));
    }
}
