//! The stream of what is new in conversations: Server-Sent Events, read from a `fetch`, which can send the JWT.
//! (`EventSource` cannot, and a JWT never goes into a URL.)

use super::{ApiError, Authenticated, http};
use idm_api::{paths, support::SupportEvent};
use js_sys::{JSON, Reflect, Uint8Array};
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::set_timeout_with_handle};
use std::{cell::Cell, time::Duration};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, ReadableStreamDefaultReader};

/// The IDM says at least every 15 seconds that it is there. After this long it is not.
const SILENCE: Duration = Duration::from_secs(40);

/// What a stream tells.
#[derive(Debug, Clone, PartialEq)]
pub enum Told {
    /// The stream is open. What comes from now on has greater ids than this.
    Ready(i64),
    /// Something new, and its id.
    Event(i64, Box<SupportEvent>),
}

impl Authenticated {
    /// Follows until the stream ends; `last`: the id after which to go on. Aborting ends it, too.
    ///
    /// # Errors
    /// It could not be opened, or broke off.
    pub async fn follow_support(
        &self,
        last: Option<i64>,
        abort: &AbortController,
        told: impl Fn(Told),
    ) -> Result<(), ApiError> {
        let response = self.open(self.get(paths::SUPPORT_EVENTS).last_event_id(last), abort).await?;
        let stream = response.body().ok_or(ApiError::Garbled)?;
        let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
        let watch = Watch::new(abort);
        let mut bytes = Vec::new();
        loop {
            watch.anew();
            let part = JsFuture::from(reader.read()).await.map_err(|_| ApiError::Unreachable)?;
            if Reflect::get(&part, &"done".into()).is_ok_and(|done| done.is_truthy()) {
                return Ok(());
            }
            let part = Reflect::get(&part, &"value".into()).map_err(|_| ApiError::Garbled)?;
            bytes.extend(part.unchecked_into::<Uint8Array>().to_vec());
            while let Some(block) = next_block(&mut bytes) {
                if let Some(event) = read(&block)? {
                    told(event);
                }
            }
        }
    }
}

/// Ends a stream that has fallen silent: a connection can be dead without saying so.
struct Watch<'a> {
    abort: &'a AbortController,
    timer: Cell<Option<TimeoutHandle>>,
}

impl<'a> Watch<'a> {
    const fn new(abort: &'a AbortController) -> Self {
        Self { abort, timer: Cell::new(None) }
    }

    fn anew(&self) {
        let abort = self.abort.clone();
        let timer = set_timeout_with_handle(move || abort.abort(), SILENCE).ok();
        if let Some(old) = self.timer.replace(timer) {
            old.clear();
        }
    }
}

impl Drop for Watch<'_> {
    fn drop(&mut self) {
        if let Some(timer) = self.timer.take() {
            timer.clear();
        }
    }
}

/// Takes the first whole block, up to an empty line, from what was received.
fn next_block(bytes: &mut Vec<u8>) -> Option<String> {
    let end = bytes.windows(2).position(|pair| pair == b"\n\n")?;
    let block = bytes.drain(..end + 2).collect::<Vec<_>>();
    // Blocks are whole, so that no character is cut.
    Some(String::from_utf8_lossy(&block).into_owned())
}

/// One field of a block.
fn field<'a>(block: &'a str, name: &str) -> Option<&'a str> {
    block.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
}

/// `None` for a sign of life, and for kinds of events that a newer IDM may have.
fn read(block: &str) -> Result<Option<Told>, ApiError> {
    let id = field(block, "id").and_then(|id| id.parse().ok());
    match (field(block, "event"), id) {
        (Some("ready"), Some(id)) => Ok(Some(Told::Ready(id))),
        (Some("entry"), Some(id)) => {
            let data = JSON::parse(field(block, "data").unwrap_or_default()).map_err(|_| ApiError::Garbled)?;
            Ok(Some(Told::Event(id, Box::new(http::read_value(data)?))))
        }
        _ => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_taken_when_they_are_whole() {
        let mut bytes = "id: 1\nevent: ready\ndata: {}\n\n: still h".as_bytes().to_vec();
        let block = next_block(&mut bytes).unwrap();
        assert_eq!((field(&block, "id"), field(&block, "event"), field(&block, "x")), (Some("1"), Some("ready"), None));
        assert_eq!(read(&block), Ok(Some(Told::Ready(1))));
        assert_eq!(next_block(&mut bytes), None);
        bytes.extend("ere ü\n\nid: 2".as_bytes());
        let block = next_block(&mut bytes).unwrap();
        assert_eq!((block.as_str(), read(&block)), (": still here ü\n\n", Ok(None)));
        assert_eq!(bytes, b"id: 2");
    }
}
