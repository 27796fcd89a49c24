//! One request and what comes of it.

use super::{Ill, RAW, Told};
use anyhow::{Context, Result};
use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time::sleep,
};

/// So long it is silent.
const SLOW: Duration = Duration::from_secs(20);

/// A request as it was heard.
pub(super) struct Request {
    pub(super) head: String,
    body: Vec<u8>,
    pub(super) origin: Option<String>,
}

impl Request {
    /// Reads one; `None` where the browser says nothing.
    pub(super) async fn read(browser: &mut TcpStream) -> Result<Option<Self>> {
        let mut bytes = Vec::new();
        let end = loop {
            if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
                break end + 4;
            }
            if browser.read_buf(&mut bytes).await? == 0 {
                return Ok(None);
            }
        };
        let head = String::from_utf8(bytes[..end].to_vec())?;
        let header = |name: &str| {
            let lines = head.lines().filter_map(|line| line.split_once(": "));
            lines.into_iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.to_owned())
        };
        let length: usize = header("content-length").map_or(Ok(0), |length| length.parse())?;
        let origin = header("origin");
        let mut body = bytes.split_off(end);
        while body.len() < length {
            if browser.read_buf(&mut body).await? == 0 {
                return Ok(None);
            }
        }
        Ok(Some(Self { head, body, origin }))
    }

    fn has(&self, part: &str) -> bool {
        self.head.lines().next().is_some_and(|line| line.contains(part))
    }

    fn is_preflight(&self) -> bool {
        self.head.starts_with("OPTIONS ")
    }

    /// As it goes to the server: one request for each connection.
    fn onwards(&self) -> Vec<u8> {
        let lines = self.head.trim_end().split("\r\n");
        let lines = lines.filter(|line| !line.to_ascii_lowercase().starts_with("connection:"));
        let mut bytes: Vec<u8> = lines.flat_map(|line| [line, "\r\n"]).collect::<String>().into_bytes();
        bytes.extend_from_slice(b"connection: close\r\n\r\n");
        bytes.extend_from_slice(&self.body);
        bytes
    }
}

pub(super) async fn serve(mut browser: TcpStream, server: u16, told: Arc<Mutex<Option<Told>>>) {
    // Who goes away amid an exchange is no concern of a proxy.
    let _ = exchange(&mut browser, server, &told).await;
    let _ = browser.shutdown().await;
}

async fn exchange(browser: &mut TcpStream, server: u16, told: &Mutex<Option<Told>>) -> Result<()> {
    let Some(request) = Request::read(browser).await? else { return Ok(()) };
    let told = told.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let ill = match told {
        Some(Told::Say(words, at)) if request.has(at) && !request.is_preflight() => {
            return Ok(browser.write_all(&words.answer(&request)).await?);
        }
        Some(Told::Ail(ill, at)) => Some((ill, at)),
        _ => None,
    };
    let ill = ill.filter(|(ill, at)| request.has(at) && (!request.is_preflight() || *ill == Ill::BadGateway));
    match ill.map(|(ill, _)| ill) {
        None => pass(browser, server, &request, None).await,
        Some(Ill::Down) => Ok(()),
        Some(ill @ Ill::Cut) => {
            let cors = ill.cors(&request);
            let half = format!(
                "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 999\r\n{cors}\r\n{{\"{RAW}"
            );
            Ok(browser.write_all(half.as_bytes()).await?)
        }
        Some(Ill::CutAfterwards) => pass(browser, server, &request, Some(1)).await,
        Some(Ill::Slow) => {
            let mut nothing = [0; 1];
            tokio::select! {
                // Not passed on: of a call that outlives its page, Chromium keeps the connection when the page gives it up.
                () = sleep(SLOW) => Ok(()),
                _ = browser.read(&mut nothing) => Ok(()),
            }
        }
        Some(ill) => Ok(browser.write_all(&ill.answer(&request)).await?),
    }
}

/// Passes a request on, and back of the answer's body so many bytes, or all.
async fn pass(browser: &mut TcpStream, server: u16, request: &Request, most: Option<usize>) -> Result<()> {
    let mut upstream = TcpStream::connect(("localhost", server)).await?;
    upstream.write_all(&request.onwards()).await?;
    let Some(most) = most else {
        tokio::io::copy(&mut upstream, browser).await?;
        return Ok(());
    };
    let mut answer = Vec::new();
    upstream.read_to_end(&mut answer).await?;
    let end = answer.windows(4).position(|window| window == b"\r\n\r\n").context("an answer without a head")? + 4;
    Ok(browser.write_all(&answer[..(end + most).min(answer.len())]).await?)
}
