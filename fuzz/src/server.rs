//! What the server reads of a request, tried on the whole of it. An answer is a success or says what is wrong; 500 is a
//! fault, and a panic ends as one.

use crate::world::{Call, LOGIN, ME, ORIGIN, World, value_of, world};
use axum::body::Body;
use http::{HeaderValue, Method, Request, StatusCode, header};
use idm_api::{
    auth::{APP_TOKEN_HEADER, SESSION_COOKIE},
    ids::SessionId,
};
use serde_json::Value;
use std::sync::{Mutex, PoisonError};

/// What only the operator does with a request of a conversation.
const OF_THE_OPERATOR: [&str; 3] = ["amendRequest", "approveRequest", "declineRequest"];
/// Characters of the half of a cookie's value that stays as long as its session.
const FAMILY: usize = 22;

/// No bytes are a JWT of ours but those that we have signed.
pub fn jwt(data: &[u8]) {
    let world = world();
    let Ok(value) = HeaderValue::from_bytes(&[b"Bearer ", data].concat()) else { return };
    let own = data.trim_ascii() == world.jwt.as_bytes();
    let (status, _) = world.get(ME, header::AUTHORIZATION, value);
    assert_eq!(status == StatusCode::OK, own, "{status}");
    // Our own, changed at a place that the data names.
    if let [at, at2, with, ..] = *data {
        let mut changed = world.jwt.clone().into_bytes();
        let at = usize::from(u16::from_be_bytes([at, at2])) % changed.len();
        let before = std::mem::replace(&mut changed[at], with);
        // Base64 leaves up to four bits of its last character unused.
        if before == with || at + 1 == changed.len() {
            return;
        }
        let Ok(value) = HeaderValue::from_bytes(&[b"Bearer ".as_slice(), &changed].concat()) else { return };
        assert_eq!(world.get(ME, header::AUTHORIZATION, value).0, StatusCode::UNAUTHORIZED, "byte {at} changed");
    }
}

/// Changes a text at places that the data names, three bytes for each: where (two), and to what. `None` where nothing is
/// changed.
fn changed(text: &str, data: &[u8]) -> Option<(Vec<u8>, Vec<usize>)> {
    let (mut bytes, mut places) = (text.as_bytes().to_vec(), Vec::new());
    for change in data.chunks_exact(3).take(4) {
        let at = usize::from(u16::from_be_bytes([change[0], change[1]])) % bytes.len();
        if bytes[at] != change[2] {
            bytes[at] = change[2];
            places.push(at);
        }
    }
    (bytes != text.as_bytes()).then_some((bytes, places))
}

/// No cookie header ends in a session, and none in a fault; nor does a value of ours that was changed.
pub fn cookie(data: &[u8]) {
    let world = world();
    for prefix in [SESSION_COOKIE.as_bytes(), b"other=1; x"] {
        let Ok(value) = HeaderValue::from_bytes(&[prefix, b"=", data].concat()) else { continue };
        assert_eq!(renew(world, value).0, StatusCode::UNAUTHORIZED);
    }
    static OURS: Mutex<Option<String>> = Mutex::new(None);
    let mut ours = OURS.lock().unwrap_or_else(PoisonError::into_inner);
    let value = ours.take().unwrap_or_else(|| world.cookie());
    let Some((bytes, places)) = changed(&value, data) else {
        *ours = Some(value);
        return;
    };
    let Ok(header) = HeaderValue::from_bytes(&[SESSION_COOKIE.as_bytes(), b"=", &bytes].concat()) else {
        *ours = Some(value);
        return;
    };
    let (ours_was, theirs) = (parts(value.as_bytes()), parts(bytes.trim_ascii()));
    if theirs == ours_was {
        *ours = renew(world, header).1;
        return;
    }
    assert_eq!(renew(world, header).0, StatusCode::UNAUTHORIZED, "{places:?} changed");
    // Who does not know the half that stays is a stranger, and ends nobody's session. Who does has copied the cookie.
    let known = |parts: Option<(SessionId, &str, &str)>| parts.map(|(session, family, _)| (session, family.to_owned()));
    // Where a header ends a value early, or begins one, is a matter of its own.
    let plain = bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(byte));
    let stranger = plain && known(theirs) != known(ours_was);
    let header = HeaderValue::from_str(&format!("{SESSION_COOKIE}={value}")).unwrap();
    let (status, next) = renew(world, header);
    assert!(!stranger || status == StatusCode::OK, "{places:?} changed, and the session has ended");
    *ours = next;
}

/// Session, the half that stays as long as it, and the half that is used once. An id may be written in capitals.
fn parts(value: &[u8]) -> Option<(SessionId, &str, &str)> {
    let (session, random) = std::str::from_utf8(value).ok()?.split_once('.')?;
    let (family, current) = random.split_at_checked(FAMILY)?;
    Some((session.parse().ok()?, family, current))
}

/// Renews by a cookie header; the status, and the next value.
fn renew(world: &World, cookie: HeaderValue) -> (StatusCode, Option<String>) {
    let request = world.request(Method::POST, "/api/v1/sessions/renew-session", "").header(header::COOKIE, cookie);
    let request = request.header(header::ORIGIN, ORIGIN).header("x-idm-request", "1").body(Body::empty());
    let (status, cookie, _) = world.exchange(request);
    (status, cookie.filter(|_| status == StatusCode::OK).map(|cookie| value_of(&cookie)))
}

/// A cursor is what we have given out, for its list: nothing else is one, and none of ours that was changed.
pub fn cursor(data: &[u8]) {
    if data.is_empty() {
        return;
    }
    let world = world();
    let percent = |bytes: &[u8]| bytes.iter().map(|byte| format!("%{byte:02X}")).collect::<String>();
    let encoded = percent(data);
    let bearer = HeaderValue::from_str(&format!("Bearer {}", world.jwt)).unwrap();
    let get = |path: &str| world.get(path, header::AUTHORIZATION, bearer.clone());
    for list in ["access/applications", "access/users", "access/audit-log", "support/conversations"] {
        let (status, _) = get(&format!("/api/v1/{list}?cursor={encoded}"));
        assert!(status.is_client_error(), "{status} {list}");
        let ours = get(&format!("/api/v1/{list}?limit=1")).1["nextCursor"].as_str().map(str::to_owned);
        let ours = ours.unwrap_or_else(|| panic!("{list} has a second page"));
        if let Some((bytes, places)) = changed(&ours, data) {
            let (status, _) = get(&format!("/api/v1/{list}?limit=1&cursor={}", percent(&bytes)));
            assert!(status.is_client_error(), "{list}: {status} with {places:?} changed");
        }
        assert_eq!(get(&format!("/api/v1/{list}?limit=1&cursor={ours}")).0, StatusCode::OK);
        // The same bytes as every other parameter at once, and as they are.
        get(&format!("/api/v1/{list}?query={encoded}&sort={encoded}&limit={encoded}&state={encoded}"));
        if let Ok(raw) = std::str::from_utf8(data) {
            get(&format!("/api/v1/{list}?{raw}"));
        }
    }
}

/// A form is a login, or says what is wrong.
pub fn form(data: &[u8]) {
    let world = world();
    let request = Request::builder().method(Method::POST).uri(LOGIN).header(header::ORIGIN, ORIGIN);
    let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let (status, _) = world.send(request.body(data.to_vec().into()));
    assert!(status.is_client_error(), "{status}");
}

/// The first byte says which call of the contract gets the rest as its body, in which `@name@` stands for what the world
/// calls so: by who may make it, and with an appToken.
pub fn json(data: &[u8]) {
    let world = world();
    let Some((&which, body)) = data.split_first() else { return };
    let call = &world.calls[usize::from(which) % world.calls.len()];
    body_of(world, call, body);
}

fn body_of(world: &World, call: &Call, body: &[u8]) -> (StatusCode, Value) {
    let jwt = world.fresh(OF_THE_OPERATOR.contains(&&*call.operation));
    let request = world.request(call.method.clone(), &world.path(call), "x");
    let request = request.header(header::AUTHORIZATION, format!("Bearer {jwt}")).header(header::ORIGIN, ORIGIN);
    let answer = world.send(request.header(APP_TOKEN_HEADER, &world.app_token).body(world.body(body).into()));
    if answer.0.is_success() {
        world.mend(call, &answer.1);
    }
    answer
}

/// Each call of the contract that takes a body: its number for [`json`], its name, and what it answers to this one, in a
/// world where nothing else has been tried.
pub fn answers(body: impl Fn(usize, &str) -> Vec<u8>) -> Vec<(usize, String, u16, Value)> {
    let world = World::new();
    let answer = |(number, call): (usize, &Call)| {
        let (status, answer) = body_of(&world, call, &body(number, &call.operation));
        (number, call.operation.clone(), status.as_u16(), answer)
    };
    world.calls.iter().enumerate().map(answer).collect()
}

/// A settings file is taken or refused with a sentence.
pub fn config(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    if let Err(error) = idm_server::cli::check_config(text) {
        assert!(!error.to_string().is_empty());
    }
}
