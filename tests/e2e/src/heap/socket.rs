//! As much of WebSocket (RFC 6455) as it takes to talk to a browser on this machine.

use anyhow::{Context, Result, bail, ensure};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _, BufReader},
    net::TcpStream,
};

/// Section 5.2: the last frame of a message, and one of text.
const FINAL: u8 = 0x80;
const TEXT: u8 = 1;
const CLOSE: u8 = 8;
const PING: u8 = 9;
const PONG: u8 = 10;

pub(super) struct Socket(BufReader<TcpStream>);

impl Socket {
    pub(super) async fn open(address: &str, path: &str) -> Result<Self> {
        let mut stream = BufReader::new(TcpStream::connect(address).await?);
        // No proxy stands between that the key would guard from (section 10.3).
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
             Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).await?;
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            head.push(stream.read_u8().await?);
        }
        ensure!(head.starts_with(b"HTTP/1.1 101"), "no socket: {}", String::from_utf8_lossy(&head));
        Ok(Self(stream))
    }

    pub(super) async fn send(&mut self, text: &str) -> Result<()> {
        self.write(TEXT, text.as_bytes()).await
    }

    /// The next message, of however many frames.
    pub(super) async fn receive(&mut self) -> Result<String> {
        let mut message = Vec::new();
        loop {
            let (head, payload) = self.frame().await?;
            match head & 0x0f {
                CLOSE => bail!("the browser closed the socket"),
                PING => self.write(PONG, &payload).await?,
                PONG => {}
                _ => {
                    message.extend_from_slice(&payload);
                    if head & FINAL != 0 {
                        return String::from_utf8(message).context("a message that is no text");
                    }
                }
            }
        }
    }

    async fn frame(&mut self) -> Result<(u8, Vec<u8>)> {
        let head = self.0.read_u8().await?;
        let length = match self.0.read_u8().await? {
            126 => u64::from(self.0.read_u16().await?),
            127 => self.0.read_u64().await?,
            short => u64::from(short),
        };
        let mut payload = vec![0; usize::try_from(length)?];
        self.0.read_exact(&mut payload).await?;
        Ok((head, payload))
    }

    /// One frame, masked by zeros (section 5.3).
    async fn write(&mut self, kind: u8, payload: &[u8]) -> Result<()> {
        let mut frame = vec![FINAL | kind];
        match (u8::try_from(payload.len()), u16::try_from(payload.len())) {
            (Ok(short @ 0..126), _) => frame.push(0x80 | short),
            (_, Ok(length)) => {
                frame.push(0x80 | 126);
                frame.extend_from_slice(&length.to_be_bytes());
            }
            _ => {
                frame.push(0x80 | 127);
                frame.extend_from_slice(&u64::try_from(payload.len())?.to_be_bytes());
            }
        }
        frame.extend_from_slice(&[0; 4]);
        frame.extend_from_slice(payload);
        Ok(self.0.write_all(&frame).await?)
    }
}
