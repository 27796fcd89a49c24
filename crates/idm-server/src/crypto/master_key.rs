//! The master key: seals the private signing keys in the database (AES-256-GCM), so that a copy of the
//! database alone signs nothing; and vouches for texts that clients bring back (HMAC).

use super::{CryptoError, random};
use aws_lc_rs::{
    aead::{AES_256_GCM, Aad, NONCE_LEN, Nonce, RandomizedNonceKey},
    hkdf, hmac,
};
use base64::{
    Engine as _,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use std::{collections::HashSet, fs, io::Write as _, path::Path};
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

const KEY_BYTES: usize = 32;
const WRONG_LENGTH: &str = "does not hold 32 bytes in base64";
/// Random bytes hardly ever hold fewer different values (less often than once in 10^15 keys).
const DIFFERENT_BYTES: usize = 16;
/// Bytes of an HMAC tag that are kept.
const TAG_BYTES: usize = 16;

/// The key itself. Neither printable nor comparable.
pub struct MasterKey {
    sealing: RandomizedNonceKey,
    vouching: hmac::Key,
}

impl MasterKey {
    /// Reads the key from a file that holds 32 bytes in base64.
    ///
    /// # Errors
    /// When the file cannot be read, others than its owner may read it, or it holds something else.
    pub fn load(path: &Path) -> Result<Self, CryptoError> {
        let problem = |problem: String| CryptoError::MasterKeyFile { path: path.display().to_string(), problem };
        let bytes = read_key_file(path).map_err(problem)?;
        Self::from_bytes(bytes.as_slice()).map_err(|_| problem(WRONG_LENGTH.to_owned()))
    }

    /// Reads the key, or makes one and writes it (mode 0600) where there is no file yet.
    ///
    /// # Errors
    /// As [`MasterKey::load`], and when the file cannot be written.
    pub fn load_or_create(path: &Path) -> Result<Self, CryptoError> {
        if !path.exists() {
            let text = Zeroizing::new(STANDARD.encode(random::bytes::<KEY_BYTES>()?));
            write_private(path, text.as_bytes()).map_err(|error| CryptoError::MasterKeyFile {
                path: path.display().to_string(),
                problem: error.to_string(),
            })?;
        }
        Self::load(path)
    }

    /// Encrypts; `context` must be the same at [`MasterKey::open`], which ties a sealed text to its row.
    pub(crate) fn seal(&self, plain: &[u8], context: &str) -> Result<String, CryptoError> {
        let mut sealed = Zeroizing::new(plain.to_vec());
        let nonce = self
            .sealing
            .seal_in_place_append_tag(Aad::from(context), &mut *sealed)
            .map_err(|_| CryptoError::Key("sealing failed"))?;
        Ok(STANDARD.encode([nonce.as_ref().as_slice(), sealed.as_slice()].concat()))
    }

    /// Decrypts what [`MasterKey::seal`] made.
    pub(crate) fn open(&self, sealed: &str, context: &str) -> Result<Zeroizing<Vec<u8>>, CryptoError> {
        let fault = || CryptoError::Key("a sealed key does not open: is this the master key it was sealed with?");
        let bytes = STANDARD.decode(sealed).map_err(|_| fault())?;
        let (nonce, sealed) = bytes.split_first_chunk::<NONCE_LEN>().ok_or_else(fault)?;
        let mut buffer = Zeroizing::new(sealed.to_vec());
        let nonce = Nonce::assume_unique_for_key(*nonce);
        let length = self.sealing.open_in_place(nonce, Aad::from(context), &mut buffer).map_err(|_| fault())?.len();
        buffer.truncate(length);
        Ok(buffer)
    }

    /// The text with a tag before it that only this key makes. `context` must be the same at
    /// [`MasterKey::vouched`]. The text itself can be read by everybody.
    pub(crate) fn vouch(&self, text: &str, context: &str) -> String {
        URL_SAFE_NO_PAD.encode([self.tag(text, context).as_slice(), text.as_bytes()].concat())
    }

    /// The text that [`MasterKey::vouch`] was given, when this is its result.
    pub(crate) fn vouched(&self, value: &str, context: &str) -> Option<String> {
        let bytes = URL_SAFE_NO_PAD.decode(value).ok()?;
        let (tag, text) = bytes.split_at_checked(TAG_BYTES)?;
        let text = std::str::from_utf8(text).ok()?;
        bool::from(self.tag(text, context).as_slice().ct_eq(tag)).then(|| text.to_owned())
    }

    fn tag(&self, text: &str, context: &str) -> [u8; TAG_BYTES] {
        // The length keeps context and text apart.
        let length = (context.len() as u64).to_be_bytes();
        let mut signing = hmac::Context::with_key(&self.vouching);
        signing.update(&length);
        signing.update(context.as_bytes());
        signing.update(text.as_bytes());
        let mut tag = [0; TAG_BYTES];
        tag.copy_from_slice(&signing.sign().as_ref()[..TAG_BYTES]);
        tag
    }

    fn from_bytes(bytes: &[u8]) -> Result<Self, CryptoError> {
        let fault = |_| CryptoError::Key("not a 256-bit key");
        let sealing = RandomizedNonceKey::new(&AES_256_GCM, bytes).map_err(fault)?;
        // A key of its own for each purpose (NIST SP 800-108, by HKDF).
        let derived = hkdf::Salt::new(hkdf::HKDF_SHA256, &[]).extract(bytes);
        let vouching = derived.expand(&[b"idm: vouching"], hmac::HMAC_SHA256).map_err(fault)?.into();
        Ok(Self { sealing, vouching })
    }
}

/// The bytes of a key file: in base64, for its owner only, and random; or what is wrong with it.
pub(crate) fn read_key_file(path: &Path) -> Result<Zeroizing<[u8; KEY_BYTES]>, String> {
    check_mode(path)?;
    let text = Zeroizing::new(fs::read_to_string(path).map_err(|error| error.to_string())?);
    let bytes = STANDARD.decode(text.trim()).map(Zeroizing::new).map_err(|_| "is not base64".to_owned())?;
    // A key of the documentation or of a lazy moment (CVE-2026-33505: default secrets).
    if bytes.iter().collect::<HashSet<_>>().len() < DIFFERENT_BYTES.min(bytes.len()) {
        return Err("is not random; make one with `openssl rand -base64 32`".to_owned());
    }
    bytes.as_slice().try_into().map(Zeroizing::new).map_err(|_| WRONG_LENGTH.to_owned())
}

/// Writes a file that only its owner can read; it never existed with a wider mode.
pub(crate) fn write_private(path: &Path, content: &[u8]) -> std::io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(content)?;
    file.sync_all()
}

#[cfg(unix)]
fn check_mode(path: &Path) -> Result<(), String> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = fs::metadata(path).map_err(|error| error.to_string())?.permissions().mode();
    if mode & 0o077 == 0 { Ok(()) } else { Err("others can read it; chmod 600".to_owned()) }
}

#[cfg(not(unix))]
fn check_mode(_: &Path) -> Result<(), String> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_text_opens_with_its_key_and_context_only() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("master.key");
        let key = MasterKey::load_or_create(&path).unwrap();
        let sealed = key.seal(b"private", "kid-1").unwrap();
        assert_ne!(sealed, key.seal(b"private", "kid-1").unwrap(), "nonces differ");

        let again = MasterKey::load(&path).unwrap();
        assert_eq!(again.open(&sealed, "kid-1").unwrap().as_slice(), b"private");
        assert!(again.open(&sealed, "kid-2").is_err());
        assert!(again.open(&sealed[..20], "kid-1").is_err());
        assert!(MasterKey::from_bytes(&[1; 32]).unwrap().open(&sealed, "kid-1").is_err());
    }

    #[test]
    fn a_vouched_text_is_known_again_and_no_other_is() {
        let key = MasterKey::from_bytes(&[1; 32]).unwrap();
        let value = key.vouch("42 after", "list");
        assert_eq!(key.vouched(&value, "list").as_deref(), Some("42 after"));
        assert_eq!(key.vouched(&value, "other list"), None);
        assert_eq!(MasterKey::from_bytes(&[2; 32]).unwrap().vouched(&value, "list"), None);
        for end in 0..value.len() {
            assert_eq!(key.vouched(&value[..end], "list"), None, "cut at {end}");
        }
        let longer = key.vouch("x", "context");
        assert_eq!(key.vouched(&longer, "contextx"), None);
        assert_ne!(key.vouch("bc", "a"), key.vouch("c", "ab"), "context and text are kept apart");
    }

    #[cfg(unix)]
    #[test]
    fn a_key_file_that_others_can_read_is_refused() {
        use std::os::unix::fs::PermissionsExt as _;
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("master.key");
        MasterKey::load_or_create(&path).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        assert!(MasterKey::load(&path).is_err());
    }
}
