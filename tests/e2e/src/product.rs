//! A product of somebody's: a page on an origin of its own, which signup and login may lead back to.

use anyhow::Result;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
    task::JoinHandle,
};

const PAGE: &str = "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nconnection: close\r\n\r\n\
    <!doctype html><html lang=en><title>Shop</title><h1>The shop</h1>";

/// A running product.
#[derive(Debug)]
pub struct Product {
    /// Its origin.
    pub origin: String,
    served: JoinHandle<()>,
}

impl Product {
    /// Starts one on a free port.
    ///
    /// # Errors
    /// When there is none.
    pub async fn start() -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let origin = format!("http://{}", listener.local_addr()?);
        let served = tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                tokio::spawn(async move {
                    let _ = stream.read(&mut [0; 4096]).await;
                    let _ = stream.write_all(PAGE.as_bytes()).await;
                    let _ = stream.shutdown().await;
                });
            }
        });
        Ok(Self { origin, served })
    }
}

impl Drop for Product {
    fn drop(&mut self) {
        self.served.abort();
    }
}
