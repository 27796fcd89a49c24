//! Logging in, making users, renewing, logging out.

use super::operation::Operation;
use idm_api::{
    auth::{CreateUser, JwtAnswer, LoginApplication, LoginUser},
    error::ErrorCode,
    hand_over::{ExchangeCode, HandOver, HandOverCode},
    password_policy::{PasswordPolicy, PasswordPolicyQuery},
    paths,
    recovery::{ChangeEmail, ChangePassword, RequestPasswordReset, ResetPassword, VerifyEmail},
    second_factor::SecondFactorRequired,
    user::User,
};

pub(super) fn operations() -> Vec<Operation> {
    let operations = [
        Operation::post(paths::LOGIN_USER, "loginUser", "Log a user in.")
            .optional_app_token()
            .json_or_form::<LoginUser>()
            .answers_jwt::<JwtAnswer>("Logged in.")
            .header("Set-Cookie", "The session cookie, where it was asked for from an allowed origin.")
            .refuses_with::<SecondFactorRequired>(ErrorCode::SecondFactorRequired)
            .refuses(&[ErrorCode::WrongCredentials, ErrorCode::UserLocked, ErrorCode::NotFound, ErrorCode::Locked]),
        Operation::get(paths::PASSWORD_POLICY, "passwordPolicy", "Which password rules hold in an account.")
            .query::<PasswordPolicyQuery>()
            .answers::<PasswordPolicy>(200, "The rules.")
            .refuses(&[ErrorCode::NotFound]),
        Operation::post(paths::LOGIN_APPLICATION, "loginApplication", "Log a back-end application in.")
            .body::<LoginApplication>()
            .answers_jwt::<JwtAnswer>("Logged in.")
            .refuses(&[ErrorCode::InvalidAppToken, ErrorCode::NotAllowed]),
        Operation::post(paths::CREATE_USER, "createUser", "Make an end-user; needs `identity:create`.")
            .app_token()
            .body::<CreateUser>()
            .answers::<User>(201, "Made.")
            .refuses(&[ErrorCode::NotFound, ErrorCode::EmailTaken]),
        Operation::post(
            paths::REQUEST_PASSWORD_RESET,
            "requestPasswordReset",
            "Have a link mailed to choose a password; needs `identity:recover`.",
        )
        .app_token()
        .body::<RequestPasswordReset>()
        .accepts("The same for every address; whether a mail goes out is not told.")
        .refuses(&[ErrorCode::NotFound]),
        Operation::post(paths::RESET_PASSWORD, "resetPassword", "Choose a password by a mailed token.")
            .body::<ResetPassword>()
            .answers_nothing("Chosen. All sessions of the user have ended.")
            .refuses(&[ErrorCode::InvalidMailedToken]),
        Operation::post(paths::VERIFY_EMAIL, "verifyEmail", "Verify an address by a mailed token.")
            .body::<VerifyEmail>()
            .answers_nothing("Verified.")
            .refuses(&[ErrorCode::InvalidMailedToken, ErrorCode::EmailTaken]),
        Operation::post(paths::REQUEST_EMAIL_VERIFICATION, "requestEmailVerification", "Have that link mailed again.")
            .jwt()
            .accepts("It will be mailed, unless the address is verified.")
            .refuses(&[ErrorCode::NotAllowed]),
        Operation::post(paths::CHANGE_PASSWORD, "changePassword", "Change one's password.")
            .jwt()
            .body::<ChangePassword>()
            .answers_nothing("Changed. All other sessions have ended.")
            .refuses(&[ErrorCode::NotAllowed, ErrorCode::LoginTooOld, ErrorCode::Locked]),
        Operation::post(paths::CHANGE_EMAIL, "changeEmail", "Have a link mailed that changes one's address.")
            .jwt()
            .body::<ChangeEmail>()
            .accepts("It will be mailed to the new address.")
            .refuses(&[ErrorCode::NotAllowed, ErrorCode::LoginTooOld, ErrorCode::Locked]),
        Operation::post(paths::HAND_OVER, "handOver", "Get a one-time code by which a product takes the login over.")
            .jwt()
            .body::<HandOver>()
            .answers::<HandOverCode>(201, "It works once, within a minute.")
            .refuses(&[ErrorCode::NotAllowed]),
        Operation::post(paths::EXCHANGE_CODE, "exchangeCode", "Exchange that code for a session (RFC 7636, S256).")
            .body::<ExchangeCode>()
            .answers_jwt::<JwtAnswer>("Logged in. The JWT's `aud` has the product's origin beside the IDM's.")
            .refuses(&[ErrorCode::InvalidCode]),
        Operation::post(paths::LOGOUT, "logout", "End the session.")
            .jwt_or_cookie()
            .answers_nothing("Ended, or had ended before."),
        Operation::post(paths::RENEW_SESSION, "renewSession", "Get a fresh JWT.")
            .jwt_or_cookie()
            .answers_jwt::<JwtAnswer>("Renewed.")
            .header("Set-Cookie", "The cookie's next value, where the cookie was used."),
    ];
    operations.map(|operation| operation.tag("auth")).into()
}
