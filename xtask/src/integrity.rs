//! What a page says of the files that it loads, so that a browser takes no others (W3C Subresource Integrity).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

/// The value of `integrity` for a file with this content.
pub(crate) fn of(content: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_hash_that_browsers_compare() {
        // `printf 'alert(1)' | openssl dgst -sha256 -binary | openssl base64`
        assert_eq!(of(b"alert(1)"), "sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=");
    }
}
