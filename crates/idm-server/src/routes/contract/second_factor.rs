//! The second factor.

use super::operation::Operation;
use idm_api::{
    auth::JwtAnswer,
    error::ErrorCode,
    paths,
    second_factor::{ConfirmSecondFactor, Enrolment, LoginSecondFactor, Reauthentication, RecoveryCodes, SecondFactor},
};

pub(super) fn operations() -> Vec<Operation> {
    let operations = [
        Operation::post(paths::LOGIN_SECOND_FACTOR, "loginSecondFactor", "Log in by a code, after the password.")
            .body::<LoginSecondFactor>()
            .answers_jwt::<JwtAnswer>("Logged in.")
            .header("Set-Cookie", "The session cookie, where the first step asked for it from an allowed origin.")
            .refuses(&[
                ErrorCode::WrongSecondFactor,
                ErrorCode::LoginStepExpired,
                ErrorCode::UserLocked,
                ErrorCode::Locked,
            ]),
        Operation::get(paths::SECOND_FACTOR, "readSecondFactor", "The caller's own second factor.")
            .jwt()
            .answers::<SecondFactor>(200, "Whether there is one.")
            .refuses(&[ErrorCode::NotAllowed]),
        reauthenticated(Operation::post(
            paths::ENROL_SECOND_FACTOR,
            "enrolSecondFactor",
            "Get a secret for an authenticator app.",
        ))
        .answers::<Enrolment>(200, "Shown once; counts when it is confirmed."),
        Operation::post(paths::CONFIRM_SECOND_FACTOR, "confirmSecondFactor", "Turn it on by the app's first code.")
            .jwt()
            .body::<ConfirmSecondFactor>()
            .answers::<RecoveryCodes>(200, "On. The recovery codes are shown once.")
            .refuses(&[ErrorCode::NotAllowed, ErrorCode::Conflict]),
        reauthenticated(Operation::post(
            paths::MAKE_RECOVERY_CODES,
            "makeRecoveryCodes",
            "Get new recovery codes; earlier ones are void.",
        ))
        .answers::<RecoveryCodes>(200, "Shown once."),
        reauthenticated(Operation::post(paths::DISABLE_SECOND_FACTOR, "disableSecondFactor", "Turn it off."))
            .answers_nothing("Off, and nothing of it is left."),
    ];
    operations.map(|operation| operation.tag("second factor")).into()
}

/// Needs the present password again, and a code.
fn reauthenticated(operation: Operation) -> Operation {
    operation.jwt().body::<Reauthentication>().refuses(&[
        ErrorCode::NotAllowed,
        ErrorCode::LoginTooOld,
        ErrorCode::Conflict,
        ErrorCode::Locked,
    ])
}
