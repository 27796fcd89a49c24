//! Random values and the hashes under which they are stored.

use super::CryptoError;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest as _, Sha256};

/// Cryptographically secure random bytes.
pub(crate) fn bytes<const N: usize>() -> Result<[u8; N], CryptoError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

/// `N` random bytes in base64url without padding.
pub(crate) fn text<const N: usize>() -> Result<String, CryptoError> {
    Ok(URL_SAFE_NO_PAD.encode(bytes::<N>()?))
}

/// SHA-256 in base64url. Enough for values that are random themselves: they cannot be guessed, so a slow
/// hash would protect nothing more.
pub(crate) fn sha256(text: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(text.as_bytes()))
}
