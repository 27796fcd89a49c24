//! The URLs of the wire contract, spelt once for client, server and broker.

/// Log in a user.
pub const LOGIN_USER: &str = "/api/v1/auth/login-user";
/// Which password rules hold in an account.
pub const PASSWORD_POLICY: &str = "/api/v1/auth/password-policy";
/// Log in a back-end application.
pub const LOGIN_APPLICATION: &str = "/api/v1/auth/login-application";
/// Create an end-user; needs an appToken.
pub const CREATE_USER: &str = "/api/v1/auth/create-user";
/// Have a link to choose a new password mailed; needs an appToken.
pub const REQUEST_PASSWORD_RESET: &str = "/api/v1/auth/request-password-reset";
/// Choose a new password by a mailed token.
pub const RESET_PASSWORD: &str = "/api/v1/auth/reset-password";
/// Verify an address by a mailed token.
pub const VERIFY_EMAIL: &str = "/api/v1/auth/verify-email";
/// Have the link to verify one's address mailed again.
pub const REQUEST_EMAIL_VERIFICATION: &str = "/api/v1/auth/request-email-verification";
/// Change one's password.
pub const CHANGE_PASSWORD: &str = "/api/v1/auth/change-password";
/// Change one's address.
pub const CHANGE_EMAIL: &str = "/api/v1/auth/change-email";
/// Log in by a code, after the password.
pub const LOGIN_SECOND_FACTOR: &str = "/api/v1/auth/login-second-factor";
/// The caller's own second factor.
pub const SECOND_FACTOR: &str = "/api/v1/auth/second-factor";
/// Get a secret for an authenticator app.
pub const ENROL_SECOND_FACTOR: &str = "/api/v1/auth/enrol-second-factor";
/// Turn the second factor on by the app's first code.
pub const CONFIRM_SECOND_FACTOR: &str = "/api/v1/auth/confirm-second-factor";
/// Get new recovery codes.
pub const MAKE_RECOVERY_CODES: &str = "/api/v1/auth/make-recovery-codes";
/// Turn the second factor off.
pub const DISABLE_SECOND_FACTOR: &str = "/api/v1/auth/disable-second-factor";
/// Start adding a passkey.
pub const START_PASSKEY_REGISTRATION: &str = "/api/v1/auth/start-passkey-registration";
/// Add a passkey.
pub const FINISH_PASSKEY_REGISTRATION: &str = "/api/v1/auth/finish-passkey-registration";
/// Start logging in by a passkey.
pub const START_PASSKEY_LOGIN: &str = "/api/v1/auth/start-passkey-login";
/// Log in by a passkey.
pub const LOGIN_PASSKEY: &str = "/api/v1/auth/login-passkey";
/// Start the second step of logging in by a passkey.
pub const START_PASSKEY_SECOND_FACTOR: &str = "/api/v1/auth/start-passkey-second-factor";
/// Log in by a passkey, after the password.
pub const LOGIN_PASSKEY_SECOND_FACTOR: &str = "/api/v1/auth/login-passkey-second-factor";
/// Start logging in with a provider.
pub const START_PROVIDER_LOGIN: &str = "/api/v1/auth/start-provider-login";
/// Where a provider's pages lead back to; `/{providerId}` follows where a provider has one of its own.
pub const PROVIDER_CALLBACK: &str = "/oauth2/callback";
/// Log in whom a provider vouches for.
pub const FINISH_PROVIDER_LOGIN: &str = "/api/v1/auth/finish-provider-login";
/// Start connecting a provider's login with the caller's user.
pub const START_PROVIDER_LINK: &str = "/api/v1/auth/start-provider-link";
/// End the session.
pub const LOGOUT: &str = "/api/v1/auth/logout";
/// Asking for the one-time code by which a product takes a login over.
pub const HAND_OVER: &str = "/api/v1/auth/hand-over";
/// Exchanging that code.
pub const EXCHANGE_CODE: &str = "/api/v1/auth/exchange-code";
/// Get a fresh JWT, by JWT or by session cookie.
pub const RENEW_SESSION: &str = "/api/v1/sessions/renew-session";
/// The caller's account.
pub const ACCOUNT: &str = "/api/v1/access/account";
/// Who the JWT speaks for.
pub const ME: &str = "/api/v1/access/users/me";
/// The caller's own sessions.
pub const OWN_SESSIONS: &str = "/api/v1/access/users/me/sessions";
/// End all sessions of the caller's but the one that asks.
pub const END_OTHER_SESSIONS: &str = "/api/v1/access/users/me/end-other-sessions";
/// The caller's own passkeys.
pub const OWN_PASSKEYS: &str = "/api/v1/access/users/me/passkeys";
/// Logins at providers that are connected with the caller.
pub const CONNECTED_LOGINS: &str = "/api/v1/access/users/me/connected-logins";
/// What the audit log says about the caller.
pub const OWN_EVENTS: &str = "/api/v1/access/users/me/events";
/// Delete one's own user.
pub const DELETE_ACCOUNT: &str = "/api/v1/auth/delete-account";
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
/// List and open conversations with the platform.
pub const CONVERSATIONS: &str = "/api/v1/support/conversations";
/// New messages as they come (Server-Sent Events).
pub const SUPPORT_EVENTS: &str = "/api/v1/support/events";
/// The public keys that JWTs are signed with (RFC 7517).
pub const JWKS: &str = "/.well-known/jwks.json";
/// What the broker asks a browser to work out before its other calls.
pub const BROKER_CHALLENGE: &str = "/api/v1/challenge";
/// The broker's signup call.
pub const BROKER_SIGNUP: &str = "/api/v1/signup";
/// The broker's password-reset call.
pub const BROKER_PASSWORD_RESET: &str = "/api/v1/password-reset";

/// The page that a mailed link opens to choose a new password; the token follows as `#token=…`, which browsers
/// send to no server.
pub const RESET_PASSWORD_PAGE: &str = "/reset-password";
/// The page that an invitation opens, likewise; it does what [`RESET_PASSWORD_PAGE`] does.
pub const INVITATION_PAGE: &str = "/accept-invitation";
/// The page that a mailed link opens to verify an address, likewise.
pub const VERIFY_EMAIL_PAGE: &str = "/verify-email";

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

/// End one of the caller's own sessions.
#[must_use]
pub fn end_own_session(id: crate::ids::SessionId) -> String {
    format!("{OWN_SESSIONS}/{id}/end")
}

/// Disconnect a login from the caller.
#[must_use]
pub fn disconnect_login(id: crate::ids::ConnectedLoginId) -> String {
    format!("{CONNECTED_LOGINS}/{id}/disconnect")
}

/// Remove one of the caller's own passkeys.
#[must_use]
pub fn remove_own_passkey(id: crate::ids::PasskeyId) -> String {
    format!("{OWN_PASSKEYS}/{id}/remove")
}

/// One of the caller's own passkeys.
#[must_use]
pub fn own_passkey(id: crate::ids::PasskeyId) -> String {
    format!("{OWN_PASSKEYS}/{id}")
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

/// Mail a user a link to choose a (first) password.
#[must_use]
pub fn send_password_link(user_id: crate::ids::UserId) -> String {
    format!("{USERS}/{user_id}/send-password-link")
}

/// Turn a user's second factor off.
#[must_use]
pub fn reset_second_factor(user_id: crate::ids::UserId) -> String {
    format!("{USERS}/{user_id}/reset-second-factor")
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

/// One conversation.
#[must_use]
pub fn conversation(id: crate::ids::ConversationId) -> String {
    format!("{CONVERSATIONS}/{id}")
}

/// A conversation's messages.
#[must_use]
pub fn messages(id: crate::ids::ConversationId) -> String {
    format!("{CONVERSATIONS}/{id}/messages")
}

/// Note how far a conversation was read.
#[must_use]
pub fn read_conversation(id: crate::ids::ConversationId) -> String {
    format!("{CONVERSATIONS}/{id}/read")
}

/// Ask for a back-end application.
#[must_use]
pub fn credential_requests(id: crate::ids::ConversationId) -> String {
    format!("{CONVERSATIONS}/{id}/requests")
}

/// One request; `step` is empty or one of `/approve`, `/decline`, `/withdraw` and `/reveal-token`.
#[must_use]
pub fn credential_request(
    id: crate::ids::ConversationId,
    request: crate::ids::CredentialRequestId,
    step: &str,
) -> String {
    format!("{CONVERSATIONS}/{id}/requests/{request}{step}")
}
