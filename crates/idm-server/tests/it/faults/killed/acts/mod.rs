//! What the writers do, kind by kind.

pub(super) mod applications;
pub(super) mod hand_over;
pub(super) mod mailed;
pub(super) mod passwords;
pub(super) mod people;
pub(super) mod second_factor;
pub(super) mod sessions;
pub(super) mod support;

use super::{effect::Effect, writer::Writer};
use crate::support::Answer;

/// Nothing that the answer tells besides.
fn nothing(_: &Answer) -> Vec<Effect> {
    Vec::new()
}

/// The version that an answer is about.
fn version(answer: &Answer) -> i64 {
    answer.header("etag").unwrap().trim_matches('"').parse().unwrap()
}

fn text(answer: &Answer, pointer: &str) -> String {
    answer
        .body
        .pointer(pointer)
        .and_then(|value| value.as_str())
        .unwrap_or_else(|| panic!("{}", answer.text))
        .to_owned()
}

/// The id of the session that a JWT is of.
fn session_of(jwt: &str) -> String {
    use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
    let claims = URL_SAFE_NO_PAD.decode(jwt.split('.').nth(1).unwrap()).unwrap();
    let claims: serde_json::Value = serde_json::from_slice(&claims).unwrap();
    claims["id"].as_str().unwrap().to_owned()
}
