//! `/api/v1/support/events`: Server-Sent Events, read with a streaming `fetch`, which can send the JWT.

use super::{AppState, authenticated::Authenticated, client, error::WireError};
use crate::domain::{DomainError, Sent, SupportStream};
use axum::{
    body::Body,
    extract::State,
    response::{IntoResponse as _, Response},
};
use futures_util::stream;
use http::{HeaderMap, header};
use idm_api::error::ErrorCode;
use std::convert::Infallible;

const LAST_EVENT_ID: &str = "last-event-id";

pub(crate) async fn follow(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    headers: HeaderMap,
) -> Result<Response, WireError> {
    let jwt = client::bearer(&headers).ok_or(DomainError::NotAuthenticated)?;
    let events = state.idm.support_stream(&caller, jwt, last_event(&headers)?).await?;
    let body = Body::from_stream(stream::unfold(events, next));
    // The second is for proxies of the nginx kind, which would keep an answer until it ends.
    let headers = [(header::CONTENT_TYPE.as_str(), "text/event-stream"), ("x-accel-buffering", "no")];
    Ok((headers, body).into_response())
}

fn last_event(headers: &HeaderMap) -> Result<Option<i64>, WireError> {
    let Some(value) = headers.get(LAST_EVENT_ID) else { return Ok(None) };
    let number = value.to_str().ok().and_then(|text| text.parse().ok()).filter(|number: &i64| *number >= 0);
    let malformed = || WireError::new(ErrorCode::MalformedRequest, "The header Last-Event-ID is none of our ids.");
    number.map(Some).ok_or_else(malformed)
}

async fn next(mut events: SupportStream) -> Option<(Result<String, Infallible>, SupportStream)> {
    let sent = events.next().await?;
    Some((Ok(text(&sent)), events))
}

/// As the HTML standard has it (section 9.2). JSON has no line breaks of its own.
fn text(sent: &Sent) -> String {
    match sent {
        Sent::Ready(seq) => format!("id: {seq}\nevent: ready\ndata: {{}}\n\n"),
        Sent::Event(event) => format!("id: {}\nevent: entry\ndata: {}\n\n", event.seq, event.data),
        Sent::Beat => ": still here\n\n".to_owned(),
    }
}
