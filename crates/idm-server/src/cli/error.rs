//! Why a command ends without success.

use crate::{crypto::CryptoError, domain::DomainError};
use std::{net::SocketAddr, path::PathBuf};

/// Printed in one line to whoever ran the command.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// Nothing can listen there.
    #[error("cannot listen on {0}: {1}")]
    Listen(SocketAddr, #[source] std::io::Error),
    /// No free port was found.
    #[error("no free port from {0} on")]
    NoFreePort(u16),
    /// A server failed while running.
    #[error("serving failed: {0}")]
    Serving(#[from] std::io::Error),
    /// The rules, the database or the keys.
    #[error(transparent)]
    Domain(#[from] DomainError),
    /// The master key.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
    /// The broker.
    #[error(transparent)]
    Broker(#[from] idm_broker::BrokerError),
    /// A brand.
    #[error(transparent)]
    Brand(#[from] crate::brand::BrandError),
    /// The pages.
    #[error(transparent)]
    Pages(#[from] crate::spa::PolicyError),
    /// The backup.
    #[error(transparent)]
    Backup(#[from] crate::store::BackupError),
    /// An argument contradicts another or is unsafe.
    #[error("{0}")]
    Argument(String),
    /// The IDM would not be safe with it.
    #[error("refused, as it is not safe: {0}")]
    Unsafe(String),
    /// A file or directory.
    #[error("{0}: {1}")]
    File(PathBuf, #[source] std::io::Error),
}
