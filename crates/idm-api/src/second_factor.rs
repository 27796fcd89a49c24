//! The second factor: codes of an authenticator app (TOTP, RFC 6238), and recovery codes for when it is lost.

use crate::{error::ErrorCode, secret::Secret, time::UnixMillis};
use serde::{Deserialize, Serialize};

/// Digits of an authenticator app's code.
pub const CODE_DIGITS: usize = 6;
/// Seconds after which the app shows another code. One step to either side is taken, for clocks that differ, unless the
/// installation takes none.
pub const STEP_SECONDS: u64 = 30;
/// Recovery codes that somebody is given at once.
pub const RECOVERY_CODES: usize = 10;
/// How long a right password is remembered while the code is looked up, in milliseconds.
pub const LOGIN_STEP_LIFETIME_MS: i64 = 5 * 60 * 1000;
/// How long a login is a proof of its own for somebody who has no password, in milliseconds.
pub const FRESH_LOGIN_MS: i64 = 10 * 60 * 1000;
/// How long a shown secret can be confirmed, in milliseconds.
pub const ENROLMENT_LIFETIME_MS: i64 = 15 * 60 * 1000;

/// A typed code without the blanks and hyphens that people group it by, in lower case.
#[must_use]
pub fn normalized_code(typed: &Secret) -> Secret {
    let counts = |character: &char| !character.is_whitespace() && *character != '-';
    Secret::new(typed.expose().chars().filter(counts).collect::<String>().to_ascii_lowercase())
}

/// Whether a code has the form of an authenticator app's; any other is taken for a recovery code.
#[must_use]
pub fn is_app_code(normalized: &Secret) -> bool {
    let code = normalized.expose();
    code.len() == CODE_DIGITS && code.bytes().all(|byte| byte.is_ascii_digit())
}

/// The answer of `login-user` (401, `second_factor_required`) to the right password of somebody with a second
/// factor. Its first four fields are those of every error.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct SecondFactorRequired {
    /// 401.
    pub status_code: u16,
    /// The status's standard phrase.
    pub error: String,
    /// One English sentence.
    pub message: String,
    /// [`ErrorCode::SecondFactorRequired`].
    pub code: ErrorCode,
    /// Says to [`crate::paths::LOGIN_SECOND_FACTOR`] whose password was right. Worth nothing without a code.
    pub second_factor_token: Secret,
    /// When that token stops being taken.
    pub second_factor_token_expires: UnixMillis,
    /// Whether a passkey is taken in place of a code.
    #[serde(default)]
    pub passkey: bool,
}

/// `POST /api/v1/auth/login-second-factor`: the second step of logging in. Wrong codes count as wrong passwords do.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct LoginSecondFactor {
    /// From [`SecondFactorRequired`].
    pub second_factor_token: Secret,
    /// Of the authenticator app, or a recovery code; blanks, hyphens and case do not matter. Each is taken once.
    pub code: Secret,
}

/// `GET /api/v1/auth/second-factor`: the caller's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct SecondFactor {
    /// Whether logging in asks for it.
    pub enabled: bool,
    /// Since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<UnixMillis>,
    /// Recovery codes that have not been used.
    pub recovery_codes_left: usize,
}

/// All that a login by password asks for, again: before what changes how one logs in (OWASP ASVS 5.0.0, 7.5.1). Wrong
/// ones count as at login. Who has no password is asked for a login of the last [`FRESH_LOGIN_MS`] instead, else
/// [`ErrorCode::LoginTooOld`].
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Reauthentication {
    /// The present password; empty for who has none.
    pub current_password: Secret,
    /// Of the authenticator app, or a recovery code, where a second factor is on. Each is taken once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<Secret>,
}

/// The present password again, which is enough to end sessions of one's own (OWASP ASVS 5.0.0, 7.5.2); otherwise as
/// [`Reauthentication`].
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ConfirmPassword {
    /// The present password; empty for who has none.
    pub current_password: Secret,
}

/// The answer to `POST /api/v1/auth/enrol-second-factor`: what the authenticator app is told, shown once. It
/// counts when it has been confirmed.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Enrolment {
    /// In base32 (RFC 4648), for typing.
    pub secret: Secret,
    /// `otpauth://totp/…` with the secret, for a link and as a QR code.
    pub otpauth_uri: Secret,
    /// That URI as a QR code, row by row, `1` a dark module and `0` a light one, without the quiet zone of four.
    pub qr_rows: Vec<Secret>,
    /// Until when it can be confirmed.
    pub expires: UnixMillis,
}

/// `POST /api/v1/auth/confirm-second-factor`: turns it on.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ConfirmSecondFactor {
    /// What the authenticator app shows.
    pub code: Secret,
}

/// The answer to `POST /api/v1/auth/confirm-second-factor` and `…/make-recovery-codes`: shown once. Earlier ones
/// are void.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct RecoveryCodes {
    /// Each is taken once in place of the app's code.
    pub recovery_codes: Vec<Secret>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_taken_as_people_type_them() {
        let normalized = |typed: &str| normalized_code(&Secret::new(typed)).expose().to_owned();
        assert_eq!(normalized(" 123 456\n"), "123456");
        assert_eq!(normalized("K7F3-q9x2 abcd-EFGH"), "k7f3q9x2abcdefgh");
    }

    #[test]
    fn app_codes_are_told_from_recovery_codes_by_their_form() {
        let is_app = |code: &str| is_app_code(&Secret::new(code));
        assert!(is_app("012345"));
        for other in ["", "12345", "1234567", "+12345", "12345a", "１２３４５６", "k7f3q9x2abcdefgh"] {
            assert!(!is_app(other), "{other}");
        }
    }

    #[test]
    fn the_step_reads_as_an_error_too() {
        let step = SecondFactorRequired {
            status_code: 401,
            error: "Unauthorized".to_owned(),
            message: "A code is needed.".to_owned(),
            code: ErrorCode::SecondFactorRequired,
            second_factor_token: Secret::new("t"),
            second_factor_token_expires: UnixMillis(7),
            passkey: true,
        };
        let json = serde_json::to_value(&step).unwrap();
        let body: crate::error::ErrorBody = serde_json::from_value(json.clone()).unwrap();
        assert_eq!((body.status_code, body.code), (401, ErrorCode::SecondFactorRequired));
        assert_eq!((&json["secondFactorToken"], &json["secondFactorTokenExpires"]), (&"t".into(), &7.into()));
    }
}
