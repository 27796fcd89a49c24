//! What holds for every answer of the API: request id, CORS, security headers, limits, no panic.

use super::error;
use super::error::WireError;
use axum::{
    Router,
    extract::{DefaultBodyLimit, Request},
    middleware::{self, Next},
    response::{IntoResponse as _, Response},
};
use http::{HeaderName, HeaderValue, Method, header};
use idm_api::auth::{JWT_HEADER, REQUEST_HEADER};
use idm_http::{Gate, REQUEST_ID};
use std::time::Duration;
use tower_http::{
    catch_panic::CatchPanicLayer,
    cors::{AllowOrigin, CorsLayer},
};

/// Largest body in bytes.
const BODY_LIMIT: usize = 64 * 1024;
/// How long a call may take to its answer's head. Longer takes only one that waits for a database which does not answer,
/// or for a body that does not come: neither may hold memory and connections for ever.
const ANSWER_WITHIN: Duration = Duration::from_secs(30);
/// How long a browser may remember the answer to a preflight.
const PREFLIGHT_AGE: Duration = Duration::from_secs(600);

pub(super) fn wrap(api: Router, origins: &[String], gate: &Gate) -> Router {
    api.layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(middleware::from_fn(in_time))
        .layer(CatchPanicLayer::custom(|_| error::after_panic()))
        // Inside of CORS: a page must be able to read when to try again.
        .layer(middleware::from_fn_with_state(gate.clone(), idm_http::guard))
        .layer(cors(origins))
        .layer(middleware::from_fn_with_state(gate.clone(), idm_http::observe))
}

async fn in_time(request: Request, next: Next) -> Response {
    match tokio::time::timeout(ANSWER_WITHIN, next.run(request)).await {
        Ok(response) => response,
        Err(_) => {
            tracing::error!(seconds = ANSWER_WITHIN.as_secs(), "no answer in time");
            WireError::unavailable("Not available. Try again shortly.").into_response()
        }
    }
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
