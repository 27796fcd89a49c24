//! The URLs of the wire contract, spelt once for client, server and broker.

/// Log in a user.
pub const LOGIN_USER: &str = "/api/v1/auth/login-user";
/// Log in a back-end application.
pub const LOGIN_APPLICATION: &str = "/api/v1/auth/login-application";
/// Create an end-user; needs an appToken.
pub const CREATE_USER: &str = "/api/v1/auth/create-user";
/// End the session.
pub const LOGOUT: &str = "/api/v1/auth/logout";
/// Get a fresh JWT, by JWT or by session cookie.
pub const RENEW_SESSION: &str = "/api/v1/sessions/renew-session";
/// Who the JWT speaks for.
pub const ME: &str = "/api/v1/access/users/me";
/// List and create users.
pub const USERS: &str = "/api/v1/access/users";
/// List and create applications.
pub const APPLICATIONS: &str = "/api/v1/access/applications";
/// Whether the IDM accepts an appToken.
pub const CHECK_TOKEN: &str = "/api/v1/access/applications/check-token";
/// The account's audit log.
pub const AUDIT_LOG: &str = "/api/v1/access/audit-log";
/// The catalogue of privileges.
pub const PRIVILEGES: &str = "/api/v1/access/privileges";
/// The public keys that JWTs are signed with (RFC 7517).
pub const JWKS: &str = "/.well-known/jwks.json";
/// The broker's signup call.
pub const BROKER_SIGNUP: &str = "/api/v1/signup";

/// One application.
#[must_use]
pub fn application(app_id: crate::ids::AppId) -> String {
    format!("{APPLICATIONS}/{app_id}")
}

/// One user.
#[must_use]
pub fn user(user_id: crate::ids::UserId) -> String {
    format!("{USERS}/{user_id}")
}

/// Keep a user from logging in.
#[must_use]
pub fn lock_user(user_id: crate::ids::UserId) -> String {
    format!("{USERS}/{user_id}/lock")
}

/// Let a locked user log in again.
#[must_use]
pub fn unlock_user(user_id: crate::ids::UserId) -> String {
    format!("{USERS}/{user_id}/unlock")
}

/// End all sessions of a user.
#[must_use]
pub fn end_sessions(user_id: crate::ids::UserId) -> String {
    format!("{USERS}/{user_id}/end-sessions")
}

/// Give an application a new token.
#[must_use]
pub fn regenerate_token(app_id: crate::ids::AppId) -> String {
    format!("{APPLICATIONS}/{app_id}/regenerate-token")
}

/// Have an application's token refused.
#[must_use]
pub fn revoke_application(app_id: crate::ids::AppId) -> String {
    format!("{APPLICATIONS}/{app_id}/revoke")
}

/// Have a revoked application's token accepted again.
#[must_use]
pub fn restore_application(app_id: crate::ids::AppId) -> String {
    format!("{APPLICATIONS}/{app_id}/restore")
}

/// What happened to an application, and what it did.
#[must_use]
pub fn application_events(app_id: crate::ids::AppId) -> String {
    format!("{APPLICATIONS}/{app_id}/events")
}
