//! A server that is ill: a proxy between the browser and a server of the system, which passes on what it hears until it
//! is told to do worse. The browser is told to look for the server here ([`Between::rule`]), so that addresses, cookies
//! and the page's policy stay those of the real system.

mod exchange;

use crate::{Browser, Journey, System, travel};
use anyhow::{Context, Result};
use exchange::{Request, serve};
use std::{
    net::Ipv4Addr,
    sync::{Arc, Mutex, PoisonError},
};
use tokio::{
    net::TcpListener,
    task::{JoinHandle, JoinSet},
};

/// What stands in every answer that no page may show.
pub const RAW: &str = "raw-7f3a";

/// What ails it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ill {
    /// It refuses connections; for one path alone it closes them without a word.
    Down,
    /// It closes the connection amid the answer's body.
    Cut,
    /// It does what it is asked to, and then as [`Ill::Cut`].
    CutAfterwards,
    /// It is silent for longer than anybody waits, and then closes the connection.
    Slow,
    /// It answers 200 and nonsense in JSON.
    Rubbish,
    /// It answers 200 and a page, as a hotel's network does.
    Page,
    /// A proxy before it answers 502 and a page, to preflights too.
    BadGateway,
    /// It answers 500 and nothing.
    Empty,
    /// It answers 503 with `Retry-After`.
    Busy,
}

impl Ill {
    /// Every way that leaves nothing done.
    pub const ALL: [Self; 8] =
        [Self::Down, Self::Cut, Self::Slow, Self::Rubbish, Self::Page, Self::BadGateway, Self::Empty, Self::Busy];

    fn answer(self, request: &Request) -> Vec<u8> {
        let page = format!("<!doctype html><title>{RAW}</title><h1>{RAW}</h1>");
        let (status, kind, more, body) = match self {
            Self::Rubbish => ("200 OK", "application/json", "", format!("{{\"{RAW}\":[\"{RAW}\",1e9,null]}}")),
            Self::Page => ("200 OK", "text/html", "", page),
            Self::BadGateway => ("502 Bad Gateway", "text/html", "", page),
            Self::Busy => ("503 Service Unavailable", "text/plain", "retry-after: 2\r\n", RAW.to_owned()),
            _ => ("500 Internal Server Error", "text/plain", "", String::new()),
        };
        let head = format!("content-type: {kind}\r\ncontent-length: {}\r\n{more}", body.len());
        format!("HTTP/1.1 {status}\r\n{head}{}connection: close\r\n\r\n{body}", self.cors(request)).into_bytes()
    }

    /// The server itself lets the page read what it answers; a proxy before it does not know the page.
    fn cors(self, request: &Request) -> String {
        match &request.origin {
            Some(origin) if self != Self::BadGateway => {
                format!("access-control-allow-origin: {origin}\r\naccess-control-allow-credentials: true\r\n")
            }
            _ => String::new(),
        }
    }
}

/// What it is told to do, at which requests.
#[derive(Debug, Clone)]
enum Told {
    Ail(Ill, &'static str),
    Say(Words, &'static str),
}

/// An answer in words of the journey's own.
#[derive(Debug, Clone)]
struct Words {
    status: u16,
    body: String,
}

impl Words {
    fn answer(&self, request: &Request) -> Vec<u8> {
        let Self { status, body } = self;
        let cors = Ill::Empty.cors(request);
        let head = format!("content-type: application/json\r\ncontent-length: {}\r\n{cors}", body.len());
        format!("HTTP/1.1 {status} So\r\n{head}connection: close\r\n\r\n{body}").into_bytes()
    }
}

/// The proxy before one server. Healthy at first.
#[derive(Debug)]
pub struct Between {
    port: u16,
    server: u16,
    told: Arc<Mutex<Option<Told>>>,
    listening: Mutex<Option<JoinHandle<()>>>,
}

impl Between {
    /// One before the server at this address of this machine.
    ///
    /// # Errors
    /// When there is no port.
    pub async fn before(url: &str) -> Result<Self> {
        let server = url.rsplit_once(':').and_then(|(_, port)| port.split('/').next()?.parse().ok());
        let server = server.with_context(|| format!("{url} has no port"))?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let between =
            Self { port: listener.local_addr()?.port(), server, told: Arc::default(), listening: Mutex::default() };
        between.listen(listener);
        Ok(between)
    }

    /// Where it is itself.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// What leads the browser here (`--host-resolver-rules`).
    #[must_use]
    pub fn rule(&self) -> String {
        format!("MAP localhost:{} 127.0.0.1:{}", self.server, self.port)
    }

    /// Ails from now on, at requests that have this in their target; at all where it is empty.
    ///
    /// # Errors
    /// When it cannot listen any more.
    pub async fn falls_ill(&self, ill: Ill, at: &'static str) -> Result<()> {
        self.recovers().await?;
        *self.told.lock().unwrap_or_else(PoisonError::into_inner) = Some(Told::Ail(ill, at));
        if ill == Ill::Down && at.is_empty() {
            self.stop().await;
        }
        Ok(())
    }

    /// Answers so from now on, in JSON, to requests that have this in their target, preflights aside.
    pub fn says(&self, at: &'static str, status: u16, body: String) {
        *self.told.lock().unwrap_or_else(PoisonError::into_inner) = Some(Told::Say(Words { status, body }, at));
    }

    /// Passes everything on again.
    ///
    /// # Errors
    /// When it cannot listen any more.
    pub async fn recovers(&self) -> Result<()> {
        *self.told.lock().unwrap_or_else(PoisonError::into_inner) = None;
        let listens = self.listening.lock().unwrap_or_else(PoisonError::into_inner).is_some();
        if !listens {
            self.listen(TcpListener::bind((Ipv4Addr::LOCALHOST, self.port)).await?);
        }
        Ok(())
    }

    fn listen(&self, listener: TcpListener) {
        let (server, told) = (self.server, self.told.clone());
        let listening = tokio::spawn(async move {
            // Ended with this task: who is down has no connections either.
            let mut connections = JoinSet::new();
            while let Ok((browser, _)) = listener.accept().await {
                while connections.try_join_next().is_some() {}
                connections.spawn(serve(browser, server, told.clone()));
            }
        });
        *self.listening.lock().unwrap_or_else(PoisonError::into_inner) = Some(listening);
    }

    async fn stop(&self) {
        let listening = self.listening.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(listening) = listening {
            listening.abort();
            // Only then is the port free.
            let _ = listening.await;
        }
    }
}

impl Drop for Between {
    fn drop(&mut self) {
        if let Some(listening) = self.listening.get_mut().unwrap_or_else(PoisonError::into_inner).take() {
            listening.abort();
        }
    }
}

/// The proxies of a journey, each before a server.
#[derive(Debug)]
pub struct Betweens {
    /// Before the server of pages.
    pub pages: Between,
    /// Before the IDM.
    pub idm: Between,
    /// Before the broker.
    pub broker: Between,
}

/// [`crate::journey_with`] with a proxy before each server.
///
/// # Errors
/// As [`crate::journey`].
pub async fn journey_through(
    name: &str,
    options: &[String],
    walk: impl AsyncFnOnce(&Journey, &Betweens) -> Result<()>,
) -> Result<()> {
    let system = System::start_overheard(options).await?;
    let betweens = Betweens {
        pages: Between::before(&system.console_url).await?,
        idm: Between::before(&system.idm_url).await?,
        broker: Between::before(&system.broker_url).await?,
    };
    let rules = [&betweens.pages, &betweens.idm, &betweens.broker].map(Between::rule).join(",");
    let browser = Browser::start_light(1280, 900, &[format!("--host-resolver-rules={rules}")]).await?;
    travel(name, system, browser, async |journey| walk(journey, &betweens).await).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::{
        io::{AsyncReadExt as _, AsyncWriteExt as _},
        net::TcpStream,
    };

    const HEAD: &str = "POST /api/v1/auth/login-user HTTP/1.1\r\nHost: localhost:1\r\nConnection: keep-alive\r\n\
                        Origin: http://localhost:2\r\nContent-Length: 2\r\n\r\n";

    #[tokio::test]
    async fn what_it_hears_is_passed_on_once_and_what_it_is_told_is_answered_instead() -> Result<()> {
        let server = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let between = Between::before(&format!("http://localhost:{}/console", server.local_addr()?.port())).await?;
        let ask = async || -> Result<String> {
            let mut browser = TcpStream::connect((Ipv4Addr::LOCALHOST, between.port)).await?;
            browser.write_all(format!("{HEAD}{{}}").as_bytes()).await?;
            let mut answer = String::new();
            browser.read_to_string(&mut answer).await?;
            Ok(answer)
        };
        let served = async || -> Result<String> {
            let (mut stream, _) = server.accept().await?;
            let request = Request::read(&mut stream).await?.context("no request")?;
            stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nfine").await?;
            Ok(request.head)
        };
        let (answer, head) = tokio::try_join!(ask(), served())?;
        assert!(answer.ends_with("fine") && head.contains("connection: close") && !head.contains("keep-alive"));
        between.falls_ill(Ill::Rubbish, "/login-user").await?;
        let answer = ask().await?;
        assert!(answer.contains(RAW) && answer.contains("access-control-allow-origin: http://localhost:2"), "{answer}");
        between.falls_ill(Ill::BadGateway, "").await?;
        let answer = ask().await?;
        assert!(answer.starts_with("HTTP/1.1 502") && !answer.contains("access-control"), "{answer}");
        between.falls_ill(Ill::Down, "").await?;
        assert!(ask().await.is_err(), "it is down and answers");
        between.falls_ill(Ill::CutAfterwards, "/other").await?;
        let (answer, _) = tokio::try_join!(ask(), served())?;
        assert!(answer.ends_with("fine"), "{answer}");
        between.falls_ill(Ill::CutAfterwards, "").await?;
        let (answer, _) = tokio::try_join!(ask(), served())?;
        assert!(answer.ends_with("\r\n\r\nf"), "{answer}");
        Ok(())
    }
}
