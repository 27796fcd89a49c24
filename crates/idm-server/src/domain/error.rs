//! What a rule can answer instead of a result.

use super::FieldErrors;
use crate::{
    crypto::{CryptoError, breach_list::BreachListError, passwords::HashingError},
    store::{LostRace, StoreError},
};
use idm_api::privilege::Privilege;

/// Why a call was not carried out. Texts are for developers and never hold a secret.
#[derive(Debug, thiserror::Error)]
pub enum DomainError {
    /// Fields break rules.
    #[error("fields are not valid")]
    Invalid(FieldErrors),
    /// Email and password do not match a user.
    #[error("wrong email or password")]
    WrongCredentials,
    /// Too many wrong passwords.
    #[error("locked for {retry_after} s")]
    Locked {
        /// Seconds until the lock ends.
        retry_after: u64,
    },
    /// The code is not the user's, or was used before.
    #[error("wrong second factor")]
    WrongSecondFactor,
    /// The passkey is not known, or its answer is not right.
    #[error("wrong passkey")]
    WrongPasskey,
    /// The first step of a login holds no longer.
    #[error("the first step of the login holds no longer")]
    LoginStepExpired,
    /// No JWT or cookie that can be accepted.
    #[error("not authenticated")]
    NotAuthenticated,
    /// The session has ended.
    #[error("the session has ended")]
    SessionEnded,
    /// No appToken that is accepted.
    #[error("no valid appToken")]
    InvalidAppToken,
    /// The role does not allow the call.
    #[error("not allowed: {0}")]
    NotAllowed(&'static str),
    /// The person must set up a second factor first.
    #[error("a second factor must be set up first")]
    SecondFactorSetup,
    /// Who has no password must log in again first.
    #[error("the login is too old")]
    LoginTooOld,
    /// The application lacks a privilege.
    #[error("the application lacks {0}")]
    MissingPrivilege(Privilege),
    /// No such thing in the caller's account.
    #[error("no such {0}")]
    NotFound(&'static str),
    /// The account has a user with this address.
    #[error("email address taken")]
    EmailTaken,
    /// It contradicts the present state.
    #[error("conflict: {0}")]
    Conflict(&'static str),
    /// The token of a granted application was given out already.
    #[error("revealed already")]
    AlreadyRevealed,
    /// One person follows on too many pages.
    #[error("too many streams")]
    TooManyStreams,
    /// An admin has locked the user.
    #[error("locked by an admin")]
    UserLocked,
    /// Somebody changed it in between.
    #[error("changed meanwhile")]
    ChangedMeanwhile,
    /// The token of a mailed link does not hold (any more).
    #[error("the mailed token is not valid")]
    InvalidMailedToken,
    /// A one-time code that is not valid (any more), or whose verifier is not the right one.
    #[error("the code of a hand-over is not valid")]
    InvalidCode,
    /// A provider cannot be reached, or does not answer as it must.
    #[error("the provider does not answer as it must")]
    ProviderUnreachable,
    /// The installation sends no mail.
    #[error("no mail is set up")]
    NoMail,
    /// The installation takes no passkeys.
    #[error("no passkeys are set up")]
    NoPasskeys,
    /// The list of breached passwords cannot be read (any more).
    #[error("the list of breached passwords {0}")]
    BreachList(#[from] BreachListError),
    /// Too busy.
    #[error("busy")]
    Busy,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Cryptography failed.
    #[error(transparent)]
    Crypto(CryptoError),
}

impl From<HashingError> for DomainError {
    fn from(error: HashingError) -> Self {
        match error {
            HashingError::Busy => Self::Busy,
            HashingError::Crypto(error) => Self::Crypto(error),
        }
    }
}

impl LostRace for DomainError {
    fn lost_race(&self) -> bool {
        matches!(self, Self::Store(error) if error.lost_race())
    }
}
