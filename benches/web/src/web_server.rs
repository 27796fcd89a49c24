//! The one small server that all pages come from: HTTP/1.1, brotli as it lies beside the files, the same headers.

use anyhow::Result;
use axum::{
    Json, Router,
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse as _, Response},
    routing::get,
    serve::ListenerExt as _,
};
use serde_json::Value;
use std::path::Path;
use tokio::{net::TcpListener, task::JoinHandle};
use tower::ServiceExt as _;
use tower_http::services::ServeDir;

const PAGE: HeaderValue = HeaderValue::from_static("no-cache");
/// As `idm-server static` has it.
const CONFIGURATION: HeaderValue = HeaderValue::from_static("max-age=30");
const FILE: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// Where a peer's service is taken to be. All that a login page asks it before anybody has logged in is for a session.
const STUB: &str = "/stub/";

/// A place for one page: an origin of its own, so that no page finds what another has left.
#[derive(Debug)]
pub struct Place {
    listener: TcpListener,
    /// Such as `http://localhost:40123`.
    pub origin: String,
}

impl Place {
    /// Takes a free port.
    ///
    /// # Errors
    /// When there is none.
    pub async fn take() -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let origin = format!("http://localhost:{}", listener.local_addr()?.port());
        Ok(Self { listener, origin })
    }

    /// Serves a directory, and `config.json`.
    #[must_use]
    pub fn serve(self, directory: &Path, config: Value) -> Site {
        let files = ServeDir::new(directory).precompressed_br().append_index_html_on_directories(false);
        let router = Router::new()
            .route("/config.json", get(move || async move { ([(header::CACHE_CONTROL, CONFIGURATION)], Json(config)) }))
            .fallback(file)
            .with_state(Files { files, has_login: directory.join("login.html").is_file() });
        let listener = self.listener.tap_io(|stream| {
            let _ = stream.set_nodelay(true);
        });
        let served = tokio::spawn(async move {
            let _ = axum::serve(listener, router).await;
        });
        Site { served, origin: self.origin }
    }
}

/// The files of one page.
#[derive(Clone)]
struct Files {
    files: ServeDir,
    /// Whether login and signup have documents of their own.
    has_login: bool,
}

/// A served page; no longer when dropped.
#[derive(Debug)]
pub struct Site {
    served: JoinHandle<()>,
    /// Such as `http://localhost:40123`.
    pub origin: String,
}

impl Drop for Site {
    fn drop(&mut self) {
        self.served.abort();
    }
}

/// A path without a dot is the page; one with a dot a file; one below [`STUB`] a call to a service.
async fn file(State(Files { files, has_login }): State<Files>, mut request: Request) -> Response {
    let path = request.uri().path();
    let is_page = !path.rsplit('/').next().unwrap_or_default().contains('.');
    if path.starts_with(STUB) {
        return (StatusCode::UNAUTHORIZED, Json(serde_json::json!({ "message": "no session" }))).into_response();
    }
    if is_page {
        *request.uri_mut() = Uri::from_static(match path {
            "/login" if has_login => "/login.html",
            "/signup" if has_login => "/signup.html",
            _ => "/index.html",
        });
    }
    match files.oneshot(request).await {
        Ok(response) => {
            let mut response = response.map(Body::new).into_response();
            response.headers_mut().insert(header::CACHE_CONTROL, if is_page { PAGE } else { FILE });
            response
        }
        Err(never) => match never {},
    }
}
