//! Errors on the wire.

use serde::{Deserialize, Serialize};
use std::{borrow::Cow, collections::BTreeMap};

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident => $text:literal, $status:literal;)*) => {
        /// What went wrong: stable and machine-read. `Other` keeps a newer server's code readable.
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub enum ErrorCode {
            $($(#[$doc])* $name,)*
            /// A code this version does not know.
            Other(String),
        }

        impl ErrorCode {
            /// Every known code.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The text on the wire.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$name => $text,)*
                    Self::Other(text) => text,
                }
            }

            /// The HTTP status the code is answered with (RFC 9110, RFC 6585).
            #[must_use]
            pub const fn status(&self) -> u16 {
                match self {
                    $(Self::$name => $status,)*
                    Self::Other(_) => 500,
                }
            }

            fn known(text: &str) -> Option<Self> {
                match text {
                    $($text => Some(Self::$name),)*
                    _ => None,
                }
            }
        }
    };
}

codes! {
    /// One or more fields are wrong; see `fields` and `fieldCodes`.
    ValidationFailed => "validation_failed", 400;
    /// The body, a query parameter or a header cannot be read.
    MalformedRequest => "malformed_request", 400;
    /// The token of a mailed link is not valid (any more).
    InvalidMailedToken => "invalid_mailed_token", 400;
    /// The one-time code of a hand-over is not valid (any more), or its verifier is not the right one.
    InvalidCode => "invalid_code", 400;
    /// Email and password do not match a user. Also the answer for an unknown user.
    WrongCredentials => "wrong_credentials", 401;
    /// No JWT, or one that cannot be accepted.
    NotAuthenticated => "not_authenticated", 401;
    /// The session has ended: logged out, expired or revoked.
    SessionEnded => "session_ended", 401;
    /// No appToken where one is needed, or one that is not valid (any more).
    InvalidAppToken => "invalid_app_token", 401;
    /// The password was right; a second factor is needed.
    SecondFactorRequired => "second_factor_required", 401;
    /// The second factor's code is wrong.
    WrongSecondFactor => "wrong_second_factor", 401;
    /// The passkey is not known here (any more), or what it answered is not right.
    WrongPasskey => "wrong_passkey", 401;
    /// The first step of a login was too long ago, or holds no longer: start again.
    LoginStepExpired => "login_step_expired", 401;
    /// The role does not allow this call.
    NotAllowed => "not_allowed", 403;
    /// The person must set up a second factor before anything else.
    SecondFactorSetupRequired => "second_factor_setup_required", 403;
    /// The person has no password to prove themselves by, and this session's login is too long ago: log in again.
    LoginTooOld => "login_too_old", 403;
    /// An admin has locked this user; told only after the right password.
    UserLocked => "user_locked", 403;
    /// The application lacks the privilege that `message` names.
    MissingPrivilege => "missing_privilege", 403;
    /// The request's `Origin` is not allowed, or the header `X-IDM-Request` is missing.
    OriginNotAllowed => "origin_not_allowed", 403;
    /// The broker asks for a proof of work, and there is none, or one that it does not take (any more).
    ProofRequired => "proof_required", 403;
    /// No such thing in this account.
    NotFound => "not_found", 404;
    /// The path exists, the method does not.
    MethodNotAllowed => "method_not_allowed", 405;
    /// It contradicts the present state.
    Conflict => "conflict", 409;
    /// The account already has a user with this email address.
    EmailTaken => "email_taken", 409;
    /// The appToken of a granted application was given out already. Its page can make a new one.
    AlreadyRevealed => "already_revealed", 409;
    /// Somebody changed it in between (lost `If-Match` race).
    ChangedMeanwhile => "changed_meanwhile", 412;
    /// The body is larger than this call takes.
    TooLarge => "too_large", 413;
    /// The path or the query is longer than the server takes.
    UriTooLong => "uri_too_long", 414;
    /// The body's media type is not one this call takes.
    UnsupportedMediaType => "unsupported_media_type", 415;
    /// Too many wrong passwords: locked for `retryAfter` seconds.
    Locked => "locked", 423;
    /// `If-Match` is required for this call.
    PreconditionRequired => "precondition_required", 428;
    /// Too many requests: try again in `retryAfter` seconds.
    TooManyRequests => "too_many_requests", 429;
    /// The headers are larger than the server takes.
    HeadersTooLarge => "headers_too_large", 431;
    /// A fault on the server; nothing was changed.
    Internal => "internal", 500;
    /// The provider cannot be reached, or does not answer as it must.
    ProviderUnreachable => "provider_unreachable", 502;
    /// The broker could not reach the IDM.
    UpstreamUnreachable => "upstream_unreachable", 502;
    /// Too busy or not ready: try again in `retryAfter` seconds.
    Unavailable => "unavailable", 503;
}

impl Serialize for ErrorCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// The names of all codes.
#[cfg(feature = "openapi")]
impl utoipa::PartialSchema for ErrorCode {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        crate::schema::one_of(Self::ALL.iter().map(Self::as_str), "What went wrong, machine-read.")
    }
}

#[cfg(feature = "openapi")]
impl utoipa::ToSchema for ErrorCode {}

impl<'de> Deserialize<'de> for ErrorCode {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        Ok(Self::known(&text).unwrap_or_else(|| Self::Other(text.into_owned())))
    }
}

/// Codes of what can be wrong with one field, as they stand in [`ErrorBody::field_codes`]. Broken
/// password rules have theirs in [`crate::password::PasswordRule::code`].
pub mod field_code {
    /// Required, and nothing was given.
    pub const MISSING: &str = "missing";
    /// Not of the form this field takes.
    pub const MALFORMED: &str = "malformed";
    /// Longer than this field takes.
    pub const TOO_LONG: &str = "too_long";
    /// Has a character that names may not have.
    pub const FORBIDDEN_CHARACTER: &str = "forbidden_character";
    /// Another user of the account has this email address.
    pub const EMAIL_TAKEN: &str = "email_taken";
    /// Not the present password.
    pub const WRONG_PASSWORD: &str = "wrong_password";
    /// Not a code that the authenticator app shows now.
    pub const WRONG_CODE: &str = "wrong_code";
    /// Holds an appToken or a JWT, which others would read.
    pub const HOLDS_A_SECRET: &str = "holds_a_secret";
    /// None of the values this field takes.
    pub const UNKNOWN_VALUE: &str = "unknown_value";
}

/// The body of every answer that is not a success.
///
/// `statusCode`, `error` and `message` are what existing clients read; the rest is ours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ErrorBody {
    /// The HTTP status again.
    pub status_code: u16,
    /// The status's reason phrase, such as `Unauthorized`.
    pub error: String,
    /// English text for developers and old clients; never a secret.
    pub message: String,
    /// What went wrong, machine-read.
    pub code: ErrorCode,
    /// Field name to English message, where fields are wrong.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub fields: BTreeMap<String, String>,
    /// Field name to a code of [`field_code`] or of a password rule: what a translated page goes by.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub field_codes: BTreeMap<String, String>,
    /// Seconds after which trying again makes sense; the header `Retry-After` says the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u64>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fields_old_clients_read_have_their_names() {
        let body = ErrorBody {
            status_code: 423,
            error: "Locked".into(),
            message: "locked".into(),
            code: ErrorCode::Locked,
            fields: BTreeMap::new(),
            field_codes: BTreeMap::new(),
            retry_after: Some(1800),
        };
        assert_eq!(
            serde_json::to_value(&body).unwrap(),
            serde_json::json!({
                "statusCode": 423, "error": "Locked", "message": "locked", "code": "locked", "retryAfter": 1800
            })
        );
    }

    #[test]
    fn codes_are_unique_and_read_back() {
        for code in ErrorCode::ALL {
            let json = serde_json::to_string(code).unwrap();
            assert_eq!(&serde_json::from_str::<ErrorCode>(&json).unwrap(), code);
            assert!((400..600).contains(&code.status()));
        }
    }

    #[test]
    fn a_newer_servers_code_is_kept() {
        let code: ErrorCode = serde_json::from_str("\"brand_new\"").unwrap();
        assert_eq!(code.as_str(), "brand_new");
    }
}
