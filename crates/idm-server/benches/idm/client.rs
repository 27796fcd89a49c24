//! A client that costs next to nothing beside the server: one kept connection, whole answers, no pool.

use crate::Outcome;
use idm_api::auth::APP_TOKEN_HEADER;
use std::net::SocketAddr;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

/// One kept connection.
pub(crate) struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

/// Status and body of an answer.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: Vec<u8>,
}

impl Connection {
    pub(crate) async fn open(address: SocketAddr) -> Outcome<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: Vec::with_capacity(64 * 1024) })
    }

    /// Sends a request and reads its whole answer.
    pub(crate) async fn ask(&mut self, request: &[u8]) -> Outcome<Answer> {
        self.stream.write_all(request).await?;
        self.buffer.clear();
        let head = loop {
            if self.stream.read_buf(&mut self.buffer).await? == 0 {
                return Err("the server closed the connection".into());
            }
            if let Some(end) = find(&self.buffer, b"\r\n\r\n") {
                break end + 4;
            }
        };
        let text = std::str::from_utf8(&self.buffer[..head])?.to_ascii_lowercase();
        let status = text.split(' ').nth(1).ok_or("no status")?.parse()?;
        let length = text.lines().find_map(|line| line.strip_prefix("content-length:"));
        let length: usize = length.map_or(Ok(0), |length| length.trim().parse())?;
        while self.buffer.len() < head + length {
            if self.stream.read_buf(&mut self.buffer).await? == 0 {
                return Err("the answer was cut".into());
            }
        }
        Ok(Answer { status, body: self.buffer[head..head + length].to_vec() })
    }
}

fn find(buffer: &[u8], wanted: &[u8]) -> Option<usize> {
    buffer.windows(wanted.len()).position(|window| window == wanted)
}

/// A request without a body.
pub(crate) fn request(method: &str, path: &str, jwt: &str) -> Vec<u8> {
    format!("{method} {path} HTTP/1.1\r\nhost: idm\r\nauthorization: Bearer {jwt}\r\ncontent-length: 0\r\n\r\n").into()
}

/// Who asks.
pub(crate) enum By<'a> {
    Nobody,
    /// The bearer of this JWT.
    User(&'a str),
    /// The application with this appToken.
    Application(&'a str),
}

/// A request with a JSON body.
pub(crate) fn post(path: &str, by: &By<'_>, body: &serde_json::Value) -> Vec<u8> {
    let by = match by {
        By::Nobody => String::new(),
        By::User(jwt) => format!("authorization: Bearer {jwt}\r\n"),
        By::Application(token) => format!("{APP_TOKEN_HEADER}: {token}\r\n"),
    };
    let body = body.to_string();
    let length = body.len();
    format!(
        "POST {path} HTTP/1.1\r\nhost: idm\r\n{by}content-type: application/json\r\n\
         content-length: {length}\r\n\r\n{body}"
    )
    .into()
}
