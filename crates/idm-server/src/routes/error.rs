//! The wire error: one function makes it from a domain error.

use crate::domain::{DomainError, FieldErrors};
use axum::{
    Json,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, StatusCode, header};
use idm_api::error::{ErrorBody, ErrorCode, field_code};
use std::{collections::BTreeMap, time::Duration};

/// Seconds after which a caller that was turned away may try again.
const BUSY_RETRY_SECONDS: u64 = 2;
/// When somebody with too many streams may try for another.
const STREAM_RETRY: Duration = Duration::from_secs(10);

/// An answer that is not a success.
#[derive(Debug)]
pub(crate) struct WireError {
    code: ErrorCode,
    message: String,
    fields: FieldErrors,
    retry_after: Option<u64>,
}

impl WireError {
    pub(crate) fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), fields: FieldErrors::default(), retry_after: None }
    }

    pub(crate) fn fields(fields: FieldErrors) -> Self {
        let message = fields.messages.iter().map(|(field, text)| format!("{field}: {text}")).collect::<Vec<_>>();
        Self { fields, ..Self::new(ErrorCode::ValidationFailed, message.join(" ")) }
    }

    /// For a caller who must wait.
    pub(crate) fn too_many(wait: Duration) -> Self {
        let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
        Self::new(ErrorCode::TooManyRequests, "Too many requests. Try again later.").retry_after(seconds)
    }

    /// For a service that cannot work just now.
    pub(crate) fn unavailable(message: &str) -> Self {
        Self::new(ErrorCode::Unavailable, message).retry_after(BUSY_RETRY_SECONDS)
    }

    fn retry_after(self, seconds: u64) -> Self {
        Self { retry_after: Some(seconds), ..self }
    }

    fn into_body(self) -> ErrorBody {
        let status = self.code.status();
        let reason = StatusCode::from_u16(status).ok().and_then(|status| status.canonical_reason());
        ErrorBody {
            status_code: status,
            error: reason.unwrap_or("Error").to_owned(),
            message: self.message,
            code: self.code,
            fields: self.fields.messages,
            field_codes: self.fields.codes,
            retry_after: self.retry_after,
        }
    }
}

/// The one place that decides what the outside learns of a domain error.
impl From<DomainError> for WireError {
    fn from(error: DomainError) -> Self {
        match error {
            DomainError::Invalid(fields) => Self::fields(fields),
            DomainError::WrongCredentials => {
                Self::new(ErrorCode::WrongCredentials, "The email address or the password is wrong.")
            }
            DomainError::Locked { retry_after } => {
                Self::new(ErrorCode::Locked, "Locked after too many wrong passwords. Try again later.")
                    .retry_after(retry_after)
            }
            DomainError::WrongSecondFactor => {
                Self::new(ErrorCode::WrongSecondFactor, "The code is wrong, or was used before.")
            }
            DomainError::WrongPasskey => {
                Self::new(ErrorCode::WrongPasskey, "This passkey is not known here, or its answer is not right.")
            }
            DomainError::LoginStepExpired => {
                Self::new(ErrorCode::LoginStepExpired, "The first step of the login was too long ago. Log in again.")
            }
            DomainError::NotAuthenticated => {
                Self::new(ErrorCode::NotAuthenticated, "This call needs a JWT that the IDM has issued.")
            }
            DomainError::SessionEnded => Self::new(ErrorCode::SessionEnded, "The session has ended. Log in again."),
            DomainError::InvalidAppToken => {
                Self::new(ErrorCode::InvalidAppToken, "This call needs the header AccessToken with a valid appToken.")
            }
            DomainError::NotAllowed(needs) => Self::new(ErrorCode::NotAllowed, format!("Not allowed: {needs}.")),
            DomainError::SecondFactorSetup => {
                Self::new(ErrorCode::SecondFactorSetupRequired, "Set up a second factor first, or log in by a passkey.")
            }
            DomainError::LoginTooOld => Self::new(
                ErrorCode::LoginTooOld,
                "There is no password to prove yourself by: log in again, and do this within ten minutes.",
            ),
            DomainError::MissingPrivilege(privilege) => {
                Self::new(ErrorCode::MissingPrivilege, format!("The application lacks the privilege {privilege}."))
            }
            DomainError::NotFound(what) => Self::new(ErrorCode::NotFound, format!("There is no such {what}.")),
            DomainError::EmailTaken => {
                let mut fields = FieldErrors::default();
                let message = "The account already has a user with this email address.";
                fields.add("emailAddress", field_code::EMAIL_TAKEN, message);
                Self { fields, ..Self::new(ErrorCode::EmailTaken, message) }
            }
            DomainError::Conflict(why) => Self::new(ErrorCode::Conflict, format!("Not possible: {why}.")),
            DomainError::AlreadyRevealed => Self::new(
                ErrorCode::AlreadyRevealed,
                "This appToken was given out already. The application's page can make a new one.",
            ),
            DomainError::TooManyStreams => Self::too_many(STREAM_RETRY),
            DomainError::UserLocked => {
                Self::new(ErrorCode::UserLocked, "An admin of the account has locked this user. Ask one.")
            }
            DomainError::ChangedMeanwhile => {
                Self::new(ErrorCode::ChangedMeanwhile, "Somebody changed it in between. Read it again.")
            }
            DomainError::InvalidCode => {
                Self::new(ErrorCode::InvalidCode, "This code is not valid (any more). Log in again to get a new one.")
            }
            DomainError::InvalidMailedToken => {
                Self::new(ErrorCode::InvalidMailedToken, "This link is not valid (any more). Ask for a new one.")
            }
            DomainError::ProviderUnreachable => {
                Self::new(ErrorCode::ProviderUnreachable, "The provider cannot be reached. Try again shortly.")
            }
            DomainError::NoMail => Self::new(ErrorCode::Unavailable, "This installation sends no mail."),
            DomainError::NoPasskeys => Self::new(ErrorCode::Unavailable, "This installation takes no passkeys."),
            DomainError::BreachList(error) => {
                tracing::error!(%error, "the list of breached passwords cannot be used");
                Self::unavailable("Not available. Try again shortly.")
            }
            DomainError::Busy => Self::unavailable("Too busy. Try again shortly."),
            DomainError::Store(crate::store::StoreError::Unavailable(error)) => {
                tracing::error!(%error, "the database is not available");
                Self::unavailable("Not available. Try again shortly.")
            }
            DomainError::Store(crate::store::StoreError::LostRace) => {
                tracing::warn!("a transaction lost its race too often");
                Self::unavailable("Too busy. Try again shortly.")
            }
            DomainError::Store(error) => Self::internal(&error),
            DomainError::Crypto(error) => Self::internal(&error),
        }
    }
}

impl WireError {
    /// The cause goes to the log, under the request's id, and nowhere else.
    fn internal(cause: &dyn std::error::Error) -> Self {
        tracing::error!(error = %cause, "internal fault");
        Self::new(ErrorCode::Internal, "A fault on the server. Nothing was changed.")
    }
}

impl IntoResponse for WireError {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let retry_after = self.retry_after;
        let mut response = (status, Json(self.into_body())).into_response();
        if let Some(seconds) = retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if status == StatusCode::UNAUTHORIZED {
            // RFC 9110 section 11.6.1: a 401 names a scheme.
            response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}

/// For every path that no route has.
pub(crate) async fn no_such_path() -> WireError {
    WireError::new(ErrorCode::NotFound, "There is no such path.")
}

/// For a method that a path does not take.
pub(crate) async fn no_such_method() -> WireError {
    WireError::new(ErrorCode::MethodNotAllowed, "This path does not take this method.")
}

/// For a handler that panicked; the panic itself is in the log.
pub(crate) fn after_panic() -> Response {
    WireError::new(ErrorCode::Internal, "A fault on the server.").into_response()
}

/// What a field of a body that cannot be read is called on the wire, and what is wrong with it.
pub(crate) fn field(name: &str, code: &str, message: &str) -> WireError {
    let mut fields = FieldErrors { messages: BTreeMap::new(), codes: BTreeMap::new() };
    fields.add(name, code, message);
    WireError::fields(fields)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::StoreError;

    #[test]
    fn a_race_that_is_lost_for_good_is_for_the_caller_to_try_again() {
        let response = WireError::from(DomainError::Store(StoreError::LostRace)).into_response();
        assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert!(response.headers().contains_key(header::RETRY_AFTER));
    }
}
