//! `/.well-known/jwks.json` (RFC 7517).

use super::AppState;
use axum::{
    Json,
    extract::State,
    response::{IntoResponse as _, Response},
};
use http::header;
use serde::Serialize;
use utoipa::ToSchema;

/// The public keys that JWTs are signed with (RFC 7517).
#[derive(Serialize, ToSchema)]
pub(super) struct Jwks {
    /// Newest first.
    keys: Vec<Jwk>,
}

/// An RSA key (RFC 7518 section 6.3.1).
#[derive(Serialize, ToSchema)]
struct Jwk {
    /// `RSA`.
    kty: &'static str,
    /// `sig`.
    #[serde(rename = "use")]
    usage: &'static str,
    /// `RS256`.
    alg: &'static str,
    /// Key id, as in a JWT's header.
    kid: String,
    /// Modulus in base64url.
    n: String,
    /// Exponent in base64url.
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
