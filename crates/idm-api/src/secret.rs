//! Strings that must never be shown: no `Debug`, no `Display`, wiped when dropped.

use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

/// A secret on its way over the wire: a password, a JWT, an appToken or a mailed token.
///
/// It has neither `Debug` nor `Display`, so a log line or an error text that would show it does not
/// compile; [`Secret::expose`] is the one way to read it, and easy to search for.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(format = Password))]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// Takes ownership of a secret text.
    #[must_use]
    pub fn new(value: impl Into<String>) -> Self {
        Self(value.into())
    }

    /// The secret itself. Call it only where the secret leaves for its one destination.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Several secrets as one text, with this between them.
    #[must_use]
    pub fn joined(secrets: &[Self], between: char) -> Self {
        // Never grown, which would leave copies behind.
        let room = secrets.iter().map(|secret| secret.0.len() + between.len_utf8()).sum();
        let mut text = String::with_capacity(room);
        for (number, secret) in secrets.iter().enumerate() {
            if number > 0 {
                text.push(between);
            }
            text.push_str(&secret.0);
        }
        Self(text)
    }

    /// Whether nothing was entered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<String> for Secret {
    fn from(value: String) -> Self {
        Self(value)
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}
