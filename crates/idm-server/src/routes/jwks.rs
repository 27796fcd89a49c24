//! `/.well-known/jwks.json` (RFC 7517).

use super::AppState;
use axum::{
    Json,
    extract::State,
    response::{IntoResponse as _, Response},
};
use http::header;
use serde::Serialize;

#[derive(Serialize)]
struct Jwks {
    keys: Vec<Jwk>,
}

#[derive(Serialize)]
struct Jwk {
    kty: &'static str,
    #[serde(rename = "use")]
    usage: &'static str,
    alg: &'static str,
    kid: String,
    n: String,
    e: String,
}

/// Public and the same for everybody, so it may be cached; five minutes bound what a rotation waits for.
pub(crate) async fn read(State(state): State<AppState>) -> Response {
    let jwk = |key: crate::domain::PublicKey| Jwk {
        kty: "RSA",
        usage: "sig",
        alg: "RS256",
        kid: key.kid,
        n: key.modulus,
        e: key.exponent,
    };
    let keys = state.idm.public_keys().into_iter().map(jwk).collect();
    ([(header::CACHE_CONTROL, "public, max-age=300")], Json(Jwks { keys })).into_response()
}
