//! What holds for every answer of the broker.

use axum::{Router, middleware};
use http::{HeaderName, HeaderValue, Method, header};
use idm_api::proof::PROOF_HEADER;
use idm_http::Gate;
use std::time::Duration;
use tower_http::cors::{AllowOrigin, CorsLayer};

/// How long a browser may remember the answer to a preflight.
const PREFLIGHT_AGE: Duration = Duration::from_secs(600);

/// No credentials: the broker knows no session and no cookie.
pub(crate) fn wrap(routes: Router, origins: &[String], gate: &Gate) -> Router {
    let origins = origins.iter().filter_map(|origin| HeaderValue::from_str(origin).ok());
    let proof = HeaderName::from_bytes(PROOF_HEADER.as_bytes());
    let cors = CorsLayer::new()
        .allow_origin(AllowOrigin::list(origins))
        .allow_methods([Method::GET, Method::POST])
        .allow_headers(proof.into_iter().chain([header::CONTENT_TYPE]).collect::<Vec<_>>())
        .expose_headers([header::RETRY_AFTER, idm_http::REQUEST_ID])
        .max_age(PREFLIGHT_AGE);
    let guard = middleware::from_fn_with_state(gate.clone(), idm_http::guard);
    // Inside of CORS: a page must be able to read when to try again.
    routes.layer(guard).layer(cors).layer(middleware::from_fn_with_state(gate.clone(), idm_http::observe))
}
