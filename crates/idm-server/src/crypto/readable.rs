//! Random texts that people can read off a screen.

use super::{CryptoError, random};
use idm_api::secret::Secret;

/// 32 characters without look-alikes, so that one random byte gives five bits without bias.
const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// `N` random characters of five bits each in groups, such as `k7f3q-…`.
pub(super) fn text<const N: usize>(group_length: usize) -> Result<Secret, CryptoError> {
    let bytes = random::bytes::<N>()?;
    let groups = bytes
        .chunks(group_length)
        .map(|group| group.iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect::<String>());
    Ok(Secret::new(groups.collect::<Vec<_>>().join("-")))
}
