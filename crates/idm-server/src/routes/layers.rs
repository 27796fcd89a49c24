//! What holds for every answer of the API: request id, CORS, security headers, limits, no panic.

use super::error;
use axum::{
    Router,
    extract::{DefaultBodyLimit, Request},
    middleware::{self, Next},
    response::Response,
};
use http::{HeaderName, HeaderValue, Method, header};
use idm_api::auth::{JWT_HEADER, REQUEST_HEADER};
use idm_http::Limiters;
use std::time::Duration;
use tower_http::{
    catch_panic::CatchPanicLayer,
    cors::{AllowOrigin, CorsLayer},
};
use tracing::Instrument as _;

/// Largest body in bytes.
const BODY_LIMIT: usize = 64 * 1024;
/// How long a browser may remember the answer to a preflight.
const PREFLIGHT_AGE: Duration = Duration::from_secs(600);

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

pub(super) fn wrap(api: Router, origins: &[String], limiters: Limiters) -> Router {
    api.layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(CatchPanicLayer::custom(|_| error::after_panic()))
        // Inside of CORS: a page must be able to read when to try again.
        .layer(middleware::from_fn_with_state(limiters, idm_http::guard))
        .layer(cors(origins))
        .layer(middleware::from_fn(headers_and_id))
}

/// Origins are compared exactly; one that is not configured gets no CORS header at all. `AccessToken` is not
/// among the allowed headers: no page ever holds an appToken.
fn cors(origins: &[String]) -> CorsLayer {
    let origins = origins.iter().filter_map(|origin| HeaderValue::from_str(origin).ok());
    CorsLayer::new()
        .allow_origin(AllowOrigin::list(origins))
        .allow_credentials(true)
        .allow_methods([Method::GET, Method::POST, Method::PATCH, Method::DELETE])
        .allow_headers([
            header::AUTHORIZATION,
            header::CONTENT_TYPE,
            header::IF_MATCH,
            HeaderName::from_static("last-event-id"),
            HeaderName::from_bytes(REQUEST_HEADER.as_bytes()).unwrap_or(header::CONTENT_TYPE),
        ])
        .expose_headers([
            HeaderName::from_static(JWT_HEADER),
            header::ETAG,
            header::RETRY_AFTER,
            header::LOCATION,
            REQUEST_ID,
        ])
        .max_age(PREFLIGHT_AGE)
}

/// The id is always ours: one chosen by a caller could be made to look like somebody else's in the log.
async fn headers_and_id(request: Request, next: Next) -> Response {
    let id = uuid::Uuid::now_v7().to_string();
    let span = tracing::info_span!("request", %id, method = %request.method(), path = request.uri().path());
    let mut response = async {
        let response = next.run(request).await;
        tracing::info!(status = response.status().as_u16(), "answered");
        response
    }
    .instrument(span)
    .await;
    let headers = response.headers_mut();
    if let Ok(id) = HeaderValue::from_str(&id) {
        headers.insert(REQUEST_ID, id);
    }
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'"),
    );
    // What a handler said stays: the public keys may be cached, nothing else.
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}
