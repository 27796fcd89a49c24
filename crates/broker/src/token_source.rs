//! Where the appToken comes from.

use idm_api::{secret::Secret, token};
use std::{env, path::PathBuf};

/// A file or an environment variable; never a flag, which every process list shows.
#[derive(Debug, Clone)]
pub enum TokenSource {
    /// A file with the token alone. It is read at every signup, so a regenerated token works at once; a
    /// signup costs a password hash, beside which reading a small file is nothing.
    File(PathBuf),
    /// An environment variable.
    Environment(String),
}

/// Why there is no token. Never shows what was read.
#[derive(Debug, thiserror::Error)]
pub enum TokenError {
    /// The file cannot be read.
    #[error("the appToken file {0} cannot be read: {1}")]
    Unreadable(PathBuf, #[source] std::io::Error),
    /// The variable is not set.
    #[error("the environment variable {0} is not set")]
    Unset(String),
    /// What stands there is no appToken.
    #[error("what the source holds is not an appToken")]
    NotAToken,
}

impl TokenSource {
    /// The token as it is now, checked for its form.
    ///
    /// # Errors
    /// When there is none, or it is damaged.
    pub async fn read(&self) -> Result<Secret, TokenError> {
        let text = match self {
            Self::File(path) => {
                let unreadable = |error| TokenError::Unreadable(path.clone(), error);
                tokio::fs::read_to_string(path).await.map(Secret::new).map_err(unreadable)?
            }
            Self::Environment(name) => env::var(name).map(Secret::new).map_err(|_| TokenError::Unset(name.clone()))?,
        };
        let token = Secret::new(text.expose().trim());
        token::check(token.expose()).map_err(|_| TokenError::NotAToken)?;
        Ok(token)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_file_is_read_afresh_and_checked() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("token");
        let source = TokenSource::File(path.clone());
        assert!(matches!(source.read().await, Err(TokenError::Unreadable(..))));
        for seed in [1, 2] {
            let token = token::encode([seed; 32]);
            std::fs::write(&path, format!("{}\n", token.expose())).unwrap();
            assert!(source.read().await.is_ok_and(|read| read.expose() == token.expose()));
        }
        std::fs::write(&path, "hunter2").unwrap();
        assert!(matches!(source.read().await, Err(TokenError::NotAToken)));
    }

    #[tokio::test]
    async fn an_unset_variable_is_named() {
        let source = TokenSource::Environment("IDM_BROKER_TEST_UNSET".to_owned());
        assert!(matches!(source.read().await, Err(TokenError::Unset(_))));
    }
}
