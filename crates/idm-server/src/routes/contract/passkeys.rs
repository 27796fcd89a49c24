//! Passkeys.

use super::operation::Operation;
use idm_api::{
    auth::JwtAnswer,
    error::ErrorCode,
    passkey::{
        FinishPasskeyRegistration, LoginPasskey, LoginPasskeySecondFactor, OwnPasskey, OwnPasskeys, PasskeyCeremony,
        RenamePasskey, StartPasskeySecondFactor,
    },
    paths,
    second_factor::Reauthentication,
};
use serde_json::Value;

const COOKIE: &str = "The session cookie, where it was asked for from an allowed origin.";

pub(super) fn operations() -> Vec<Operation> {
    let one = format!("{}/{{passkeyId}}", paths::OWN_PASSKEYS);
    let removal = format!("{one}/remove");
    let operations = [
        Operation::get(paths::OWN_PASSKEYS, "listOwnPasskeys", "One's own passkeys.")
            .person()
            .answers::<OwnPasskeys>(200, "The passkeys, oldest first."),
        Operation::patch(&one, "renamePasskey", "Give one of one's passkeys another name.")
            .person()
            .body::<RenamePasskey>()
            .answers::<OwnPasskey>(200, "Renamed.")
            .refuses(&[ErrorCode::NotFound]),
        Operation::post(&removal, "removePasskey", "Remove one of one's passkeys.")
            .person()
            .body::<Reauthentication>()
            .answers_nothing("Removed. Sessions that it began live on.")
            .refuses(&[ErrorCode::NotFound, ErrorCode::LoginTooOld, ErrorCode::Locked]),
        Operation::post(paths::START_PASSKEY_REGISTRATION, "startPasskeyRegistration", "Start adding a passkey.")
            .person()
            .body::<Reauthentication>()
            .answers::<PasskeyCeremony<Value>>(200, "What the browser is to be given.")
            .refuses(&[ErrorCode::Conflict, ErrorCode::LoginTooOld, ErrorCode::Locked]),
        Operation::post(paths::FINISH_PASSKEY_REGISTRATION, "finishPasskeyRegistration", "Add a passkey.")
            .person()
            .body::<FinishPasskeyRegistration<Value>>()
            .answers::<OwnPasskey>(201, "Added.")
            .refuses(&[ErrorCode::Conflict]),
        Operation::post(paths::START_PASSKEY_LOGIN, "startPasskeyLogin", "Start logging in by a passkey.")
            .answers::<PasskeyCeremony<Value>>(200, "What the browser is to be given."),
        Operation::post(paths::LOGIN_PASSKEY, "loginPasskey", "Log in by a passkey, without a password.")
            .body::<LoginPasskey<Value>>()
            .answers_jwt::<JwtAnswer>("Logged in.")
            .header("Set-Cookie", COOKIE)
            .refuses(&[ErrorCode::WrongPasskey, ErrorCode::LoginStepExpired, ErrorCode::UserLocked, ErrorCode::Locked]),
        Operation::post(
            paths::START_PASSKEY_SECOND_FACTOR,
            "startPasskeySecondFactor",
            "Start the second step of a login by a passkey.",
        )
        .body::<StartPasskeySecondFactor>()
        .answers::<PasskeyCeremony<Value>>(200, "What the browser is to be given.")
        .refuses(&[ErrorCode::LoginStepExpired, ErrorCode::UserLocked, ErrorCode::Conflict]),
        Operation::post(
            paths::LOGIN_PASSKEY_SECOND_FACTOR,
            "loginPasskeySecondFactor",
            "Log in by a passkey in place of a code, after the password.",
        )
        .body::<LoginPasskeySecondFactor<Value>>()
        .answers_jwt::<JwtAnswer>("Logged in.")
        .header("Set-Cookie", COOKIE)
        .refuses(&[
            ErrorCode::WrongPasskey,
            ErrorCode::LoginStepExpired,
            ErrorCode::UserLocked,
            ErrorCode::Locked,
        ]),
    ];
    operations.map(|operation| operation.tag("passkeys")).into()
}
