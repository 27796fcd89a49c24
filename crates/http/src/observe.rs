//! What is noted of a request, in the log and in the metrics, and the headers that every answer carries.
//!
//! Noted is the route, never the path, the query, a header or a body: people put secrets into all of them.

use crate::{Gate, client_address, headers};
use axum::{
    extract::{MatchedPath, Request, State},
    middleware::Next,
    response::Response,
};
use http::{HeaderName, HeaderValue};
use std::time::Instant;
use tracing::Instrument as _;

/// The header that carries a request's id, under which the log tells what happened.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// For every call, outermost. The id is always ours: one chosen by a caller could be made to look like
/// somebody else's in the log.
pub async fn observe(State(gate): State<Gate>, request: Request, next: Next) -> Response {
    let start = Instant::now();
    let id = uuid::Uuid::now_v7().to_string();
    let route = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned());
    let method = request.method().clone();
    let from = client_address(&request, &gate.limits().trusted_proxies).0;
    let span = tracing::info_span!("request", %id, %from);
    let mut response = async {
        let response = next.run(request).await;
        let (status, took) = (response.status().as_u16(), start.elapsed());
        gate.metrics().answered(&method, route.as_deref(), status, took);
        let millis = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        tracing::info!(%method, route = route.as_deref().unwrap_or("none"), status, millis, "answered");
        response
    }
    .instrument(span)
    .await;
    if let Ok(id) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    headers::add(&mut response);
    response
}
