//! The console's files: login.html and signup.html for those two, index.html for every other page, `/config.json`, hashed
//! files, the brand's, and their headers.

mod brand_files;
mod document;
mod headers;

pub(crate) use document::escaped;
pub use headers::PolicyError;

use crate::brand::{self, Brand};
use axum::{
    Json, Router,
    body::Body,
    extract::{Request, State},
    middleware,
    response::{IntoResponse as _, Response},
    routing::get,
};
use document::Document;
use http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header, uri::PathAndQuery};
use idm_api::config::ClientConfig;
use std::{path::Path, sync::Arc};
use tower::ServiceExt as _;
use tower_http::{compression::CompressionLayer, services::ServeDir};

/// What pages and files are answered from.
#[derive(Clone)]
struct Files {
    folder: Arc<Path>,
    dist: ServeDir,
    /// Whether people of one account log in and sign up here: else the app asks for it first.
    has_account: bool,
    /// Where the end-users' pages have a brand.
    document: Option<Arc<Document>>,
}

/// Serves the directory `dist`; the end-users' pages under this brand.
///
/// # Errors
/// When the settings make no Content-Security-Policy: no page is served without one.
pub fn router(dist: &Path, client: ClientConfig, brand: Option<Brand>) -> Result<Router, PolicyError> {
    let policy = headers::Policy::new(&client)?;
    let has_account = client.account_id.is_some();
    let document = brand.as_ref().map(|brand| Arc::new(Document::new(brand)));
    let folder = dist.into();
    let brand_files = brand.map(|brand| brand_files::router(brand.files)).unwrap_or_default();
    let dist = ServeDir::new(dist)
        .precompressed_br()
        .precompressed_gzip()
        .precompressed_zstd()
        .append_index_html_on_directories(false);
    let pages = Router::new()
        .route(headers::CONFIGURATION, get(move || async move { Json(client) }))
        .route("/healthz", get(|| async { "ok" }))
        .fallback(file)
        .with_state(Files { folder, dist, has_account, document })
        .nest(brand::PATH.trim_end_matches('/'), brand_files)
        // Leaves alone what was compressed at build time.
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn_with_state(policy, headers::add));
    Ok(pages)
}

/// A path whose last part has no dot is a page of the app, whatever its name; one with a dot is a file.
async fn file(State(files): State<Files>, mut request: Request) -> Response {
    let page = !request.uri().path().rsplit('/').next().unwrap_or_default().contains('.');
    if page {
        let path = request.uri().path();
        let file = if files.has_account { document_of(&files.folder, path).await } else { INDEX };
        if let Some(document) = &files.document
            && matches!(*request.method(), Method::GET | Method::HEAD)
            && let Some(answer) = document.answer(path, &files.folder.join(&file[1..]), request.headers()).await
        {
            return answer;
        }
        *request.uri_mut() = Uri::from(PathAndQuery::from_static(file));
    }
    prefer_smallest(request.headers_mut());
    match files.dist.oneshot(request).await {
        Ok(response) if page && response.status() == StatusCode::NOT_FOUND => {
            (StatusCode::SERVICE_UNAVAILABLE, "The console has not been built: run `cargo xtask run`.\n")
                .into_response()
        }
        Ok(response) => response.map(Body::new),
        Err(never) => match never {},
    }
}

/// The documents of login and signup, which load their own module; a console that was built for development has none.
const LOGIN: &str = "/login.html";
const SIGNUP: &str = "/signup.html";
const INDEX: &str = "/index.html";

/// Which document a page's path has. Looked up for each answer: the console may be built anew while it is served.
async fn document_of(folder: &Path, path: &str) -> &'static str {
    let own = match path.trim_end_matches('/') {
        "/login" => LOGIN,
        "/signup" => SIGNUP,
        _ => return INDEX,
    };
    if tokio::fs::try_exists(folder.join(&own[1..])).await.unwrap_or(false) { own } else { INDEX }
}

/// Browsers take brotli, zstd and gzip alike; brotli is the smallest of what lies in `dist`.
fn prefer_smallest(headers: &mut HeaderMap) {
    const BROTLI: HeaderValue = HeaderValue::from_static("br");
    let offered = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    if offered.is_some_and(|offered| offered.split(',').any(|encoding| encoding.trim() == BROTLI)) {
        headers.insert(header::ACCEPT_ENCODING, BROTLI);
    }
}
