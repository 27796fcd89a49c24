//! Logging in, making users, renewing, logging out.

use super::operation::Operation;
use idm_api::{
    auth::{CreateUser, JwtAnswer, LoginApplication, LoginUser},
    error::ErrorCode,
    paths,
    user::User,
};

pub(super) fn operations() -> Vec<Operation> {
    let operations = [
        Operation::post(paths::LOGIN_USER, "loginUser", "Log a user in.")
            .optional_app_token()
            .json_or_form::<LoginUser>()
            .answers_jwt::<JwtAnswer>("Logged in.")
            .header("Set-Cookie", "The session cookie, where it was asked for from an allowed origin.")
            .refuses(&[ErrorCode::WrongCredentials, ErrorCode::UserLocked, ErrorCode::NotFound, ErrorCode::Locked]),
        Operation::post(paths::LOGIN_APPLICATION, "loginApplication", "Log a back-end application in.")
            .body::<LoginApplication>()
            .answers_jwt::<JwtAnswer>("Logged in.")
            .refuses(&[ErrorCode::InvalidAppToken, ErrorCode::NotAllowed]),
        Operation::post(paths::CREATE_USER, "createUser", "Make an end-user; needs `identity:create`.")
            .app_token()
            .body::<CreateUser>()
            .answers::<User>(201, "Made.")
            .refuses(&[ErrorCode::NotFound, ErrorCode::EmailTaken]),
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
