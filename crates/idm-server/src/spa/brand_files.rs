//! A brand's files, from memory: what was checked at the start is what is served, and no path leads to a disk.

use crate::brand::ServedFile;
use axum::{
    Router,
    extract::State,
    response::{IntoResponse as _, Response},
    routing::get,
};
use http::{HeaderValue, StatusCode, Uri, header};
use std::sync::Arc;

/// For an image that somebody opens by itself: whatever is in an SVG, it runs nothing, loads nothing and has no origin.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; \
     require-trusted-types-for 'script'; trusted-types 'none'; sandbox",
);

/// Serves them by their own names, below where it is nested.
pub(super) fn router(files: Vec<ServedFile>) -> Router {
    Router::new().route("/{file}", get(file)).fallback(|| async { StatusCode::NOT_FOUND }).with_state(Arc::from(files))
}

async fn file(State(files): State<Arc<[ServedFile]>>, uri: Uri) -> Response {
    let wanted = uri.path();
    let found = files.iter().find(|file| file.path.rsplit('/').next() == wanted.rsplit('/').next());
    let Some(file) = found else { return StatusCode::NOT_FOUND.into_response() };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(file.content_type)),
        (header::CONTENT_SECURITY_POLICY, POLICY),
    ];
    (headers, file.content.clone()).into_response()
}
