//! The URLs of the wire contract, spelt once for client, server and broker.

/// Log in a user.
pub const LOGIN_USER: &str = "/api/v1/auth/login-user";
/// Create an end-user; needs an appToken.
pub const CREATE_USER: &str = "/api/v1/auth/create-user";
/// End the session.
pub const LOGOUT: &str = "/api/v1/auth/logout";
/// Get a fresh JWT, by JWT or by session cookie.
pub const RENEW_SESSION: &str = "/api/v1/sessions/renew-session";
/// Who the JWT speaks for.
pub const ME: &str = "/api/v1/access/users/me";
/// List and create applications.
pub const APPLICATIONS: &str = "/api/v1/access/applications";
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
