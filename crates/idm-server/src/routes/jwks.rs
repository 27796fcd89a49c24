//! `/.well-known/jwks.json` (RFC 7517).

use super::{AppState, error::WireError};
use crate::domain::PUBLISHED_MAX_AGE_S;
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
    /// The next one first, where there is one; then the one that signs; then those whose JWTs have not yet expired.
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

/// Public and the same for everybody, so it may be cached; for how long bounds how early a new key is published.
pub(crate) async fn read(State(state): State<AppState>) -> Result<Response, WireError> {
    let jwk = |key: crate::domain::PublicKey| Jwk {
        kty: "RSA",
        usage: "sig",
        alg: "RS256",
        kid: key.kid,
        n: key.modulus,
        e: key.exponent,
    };
    let keys = state.idm.public_keys().await?.into_iter().map(jwk).collect();
    let caching = format!("public, max-age={PUBLISHED_MAX_AGE_S}");
    Ok(([(header::CACHE_CONTROL, caching)], Json(Jwks { keys })).into_response())
}
