//! A product of somebody's, on an origin of its own: `examples/product`, which signup and login lead back to, or
//! `examples/embedded`, which has them in a frame by `packages/login`.

use crate::System;
use anyhow::{Context, Result};
use std::{
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

/// A running product.
#[derive(Debug)]
pub struct Product {
    /// Its origin.
    pub origin: String,
    settings: Arc<OnceLock<String>>,
    served: JoinHandle<()>,
}

impl Product {
    /// Starts the one that is led back to, on a free port.
    ///
    /// # Errors
    /// When there is none.
    pub async fn start() -> Result<Self> {
        Self::start_of("product", "127.0.0.1").await
    }

    /// Starts the one with a frame. It is on our pages' site, as another origin: chromedriver tells no accessible names in
    /// frames of another site.
    ///
    /// # Errors
    /// As [`Product::start`].
    pub async fn start_embedded() -> Result<Self> {
        Self::start_of("embedded", "localhost").await
    }

    async fn start_of(example: &'static str, host: &str) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let origin = format!("http://{host}:{}", listener.local_addr()?.port());
        let settings = Arc::new(OnceLock::new());
        let known = settings.clone();
        let served = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(answer(stream, example, known.clone()));
            }
        });
        Ok(Self { origin, settings, served })
    }

    /// Its host and port.
    #[must_use]
    pub fn host(&self) -> &str {
        self.origin.trim_start_matches("http://")
    }

    /// The flags by which the demo knows it.
    #[must_use]
    pub fn options(&self) -> [String; 4] {
        ["--return-origin", &self.origin, "--allow-origin", &self.origin].map(str::to_owned)
    }

    /// Tells it where its people log in.
    ///
    /// # Errors
    /// When it was told before.
    pub fn use_system(&self, system: &System) -> Result<()> {
        let settings = serde_json::json!({
            "loginUrl": system.url("/login"), "pagesUrl": system.url(""), "idmUrl": system.idm_url,
        });
        self.settings.set(settings.to_string()).ok().context("the product uses a system already")
    }
}

async fn answer(mut stream: TcpStream, example: &str, settings: Arc<OnceLock<String>>) {
    let mut request = [0; 8192];
    let length = stream.read(&mut request).await.unwrap_or_default();
    let text = String::from_utf8_lossy(&request[..length]);
    let path = text.split(' ').nth(1).unwrap_or("/").split('?').next().unwrap_or("/");
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let page = root.join("examples").join(example);
    let read = |folder: &Path, name: &str| std::fs::read(folder.join(name)).unwrap_or_default();
    let (kind, body) = match path {
        "/product.js" | "/embedded.js" => ("text/javascript", read(&page, path.trim_start_matches('/'))),
        "/idm-login/index.js" => ("text/javascript", read(&root.join("packages/login"), "index.js")),
        "/product.json" => ("application/json", settings.get().cloned().unwrap_or_default().into_bytes()),
        _ => ("text/html", read(&page, "index.html")),
    };
    let head = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
        body.len()
    );
    let _ = stream.write_all(head.as_bytes()).await;
    let _ = stream.write_all(&body).await;
    let _ = stream.shutdown().await;
}

impl Drop for Product {
    fn drop(&mut self) {
        self.served.abort();
    }
}
