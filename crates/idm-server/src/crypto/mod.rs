//! Cryptography, all of it by libraries: randomness, hashes, passwords, sealed keys and JWTs.

pub mod breach_list;
pub mod jwt;
pub mod master_key;
mod password_hash;
pub mod passwords;
pub(crate) mod random;
mod readable;
pub(crate) mod readable_password;
pub(crate) mod recovery_code;
pub(crate) mod totp;
pub mod webauthn;

/// A fault of a cryptographic library or of the key material; none is caused by a caller's input.
#[derive(Debug, thiserror::Error)]
pub enum CryptoError {
    /// The operating system gives no randomness.
    #[error("no randomness: {0}")]
    Random(#[from] getrandom::Error),
    /// Making, sealing or opening a key failed.
    #[error("key material: {0}")]
    Key(&'static str),
    /// Signing failed.
    #[error("signing: {0}")]
    Sign(#[from] jsonwebtoken::errors::Error),
    /// Hashing a password failed.
    #[error("password hash: {0}")]
    Password(&'static str),
    /// The master key file cannot be used.
    #[error("master key file {path}: {problem}")]
    MasterKeyFile {
        /// The file.
        path: String,
        /// What is wrong with it.
        problem: String,
    },
}
