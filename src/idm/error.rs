//! How a call can fail.

use idm_api::error::{ErrorBody, ErrorCode};

/// Why a call brought no result. What a person reads about it is made in `forms::problem`, never here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ApiError {
    /// The server answered, and said no.
    Refused(Box<ErrorBody>),
    /// The browser has no network.
    Offline,
    /// There is a network, but the server could not be reached, or does not let this page call it.
    Unreachable,
    /// No answer in time.
    Timeout,
    /// The server, or what stands before it, answered that it cannot now, and not in words of the contract.
    Unavailable,
    /// An answer that cannot be read: it may be nobody's of ours.
    Garbled,
}

impl ApiError {
    /// The server's code, where it gave one.
    #[must_use]
    pub fn code(&self) -> Option<&ErrorCode> {
        match self {
            Self::Refused(body) => Some(&body.code),
            _ => None,
        }
    }

    /// Whether the session is over: only a new login helps.
    #[must_use]
    pub fn ends_session(&self) -> bool {
        matches!(self.code(), Some(ErrorCode::NotAuthenticated | ErrorCode::SessionEnded))
    }
}
