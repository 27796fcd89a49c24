//! The audit log: who changed what, when and from where. Never a secret.

use crate::time::UnixMillis;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Events in one answer when nothing else was asked for.
pub const DEFAULT_LIMIT: u32 = 50;
/// Most events in one answer.
pub const MAX_LIMIT: u32 = 200;

macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident => $text:literal;)*) => {
        /// What was done, as `thing.done`. `Other` keeps a newer server's action readable.
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub enum AuditAction {
            $($(#[$doc])* $name,)*
            /// An action this version does not know.
            Other(String),
        }

        impl AuditAction {
            /// Every known action.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The name on the wire.
            #[must_use]
            pub fn name(&self) -> &str {
                match self {
                    $(Self::$name => $text,)*
                    Self::Other(text) => text,
                }
            }

            /// The action that has this name.
            #[must_use]
            pub fn from_name(name: &str) -> Self {
                match name {
                    $($text => Self::$name,)*
                    other => Self::Other(other.to_owned()),
                }
            }
        }
    };
}

actions! {
    /// The account was made.
    AccountCreated => "account.created";
    /// Old entries of the account's audit log were deleted, as the installation keeps them for a time only.
    AuditLogCut => "account.audit-log-cut";
    /// Which password rules hold in the account was changed.
    PasswordPolicyChanged => "account.password-policy-changed";
    /// An application was made.
    ApplicationCreated => "application.created";
    /// Name, privileges or expiry of an application were changed.
    ApplicationChanged => "application.changed";
    /// An application got a new appToken.
    TokenRegenerated => "application.token-regenerated";
    /// An application was revoked.
    ApplicationRevoked => "application.revoked";
    /// A revoked application was restored.
    ApplicationRestored => "application.restored";
    /// An application was deleted.
    ApplicationDeleted => "application.deleted";
    /// A user was made.
    UserCreated => "user.created";
    /// A user was made by invitation, and mailed a link to choose a password.
    UserInvited => "user.invited";
    /// Name, address or roles of a user were changed.
    UserChanged => "user.changed";
    /// A user was locked by somebody.
    UserLocked => "user.locked";
    /// A user was locked for a time after too many wrong passwords or codes.
    UserLockedOut => "user.locked-out";
    /// A user was unlocked.
    UserUnlocked => "user.unlocked";
    /// All sessions of a user were ended.
    SessionsEnded => "user.sessions-ended";
    /// A user ended one or all of the other own sessions.
    OwnSessionsEnded => "user.own-sessions-ended";
    /// A user was deleted.
    UserDeleted => "user.deleted";
    /// A user changed the own password.
    PasswordChanged => "user.password-changed";
    /// A reset of a user's password was asked for by mail.
    PasswordResetRequested => "user.password-reset-requested";
    /// A user's password was set by a mailed token, or by the installation.
    PasswordReset => "user.password-reset";
    /// A user proved to receive mail at the address.
    EmailVerified => "user.email-verified";
    /// A user switched the second factor on.
    SecondFactorEnabled => "user.second-factor-enabled";
    /// A user's second factor was switched off.
    SecondFactorDisabled => "user.second-factor-disabled";
    /// A user got new recovery codes.
    RecoveryCodesMade => "user.recovery-codes-made";
    /// A recovery code was used up.
    RecoveryCodeUsed => "user.recovery-code-used";
    /// A user added a passkey.
    PasskeyAdded => "user.passkey-added";
    /// A user gave a passkey another name.
    PasskeyRenamed => "user.passkey-renamed";
    /// A user removed a passkey.
    PasskeyRemoved => "user.passkey-removed";
    /// A user logged in by a passkey.
    LoggedInByPasskey => "user.logged-in-by-passkey";
    /// A user's login at a provider was connected.
    LoginConnected => "user.login-connected";
    /// A user's login at a provider was disconnected.
    LoginDisconnected => "user.login-disconnected";
    /// A user logged in by a provider.
    LoggedInByProvider => "user.logged-in-by-provider";
    /// An admin opened a conversation with the platform.
    ConversationOpened => "support.conversation-opened";
    /// An admin asked for a back-end application.
    CredentialRequested => "support.credential-requested";
    /// The operator changed what was asked for.
    CredentialRequestAmended => "support.credential-request-amended";
    /// The operator granted it; the application was made.
    CredentialRequestApproved => "support.credential-request-approved";
    /// The operator declined it.
    CredentialRequestDeclined => "support.credential-request-declined";
    /// An admin took it back.
    CredentialRequestWithdrawn => "support.credential-request-withdrawn";
}

#[cfg(feature = "openapi")]
impl utoipa::PartialSchema for AuditAction {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        crate::schema::one_of(Self::ALL.iter().map(Self::name), "What was done, as `thing.done`.")
    }
}

#[cfg(feature = "openapi")]
impl utoipa::ToSchema for AuditAction {}

impl Serialize for AuditAction {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for AuditAction {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::from_name(&Cow::<str>::deserialize(deserializer)?))
    }
}

/// What kind of thing acted or was acted on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PartyKind {
    /// A person.
    User,
    /// An application.
    Application,
    /// The account itself.
    Account,
    /// A conversation with the platform.
    Conversation,
    /// A request for a back-end application.
    CredentialRequest,
    /// Whoever runs the installation, on its command line.
    Installation,
    /// Somebody who has not logged in.
    Anonymous,
}

/// Who acted, or what was acted on, as it was called then: it may have another name today, or be gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Party {
    /// What it is.
    pub kind: PartyKind,
    /// Its identifier, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Name or email address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// One field that was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct AuditChange {
    /// The field's name on the wire.
    pub field: String,
    /// What it held; absent: nothing. Times in milliseconds, lists joined by blanks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// What it holds since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}

/// One entry of the audit log, and of an application's events.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct AuditEvent {
    /// Identifier of the entry.
    pub id: String,
    /// When.
    pub time: UnixMillis,
    /// What was done.
    pub action: AuditAction,
    /// Who did it.
    pub actor: Party,
    /// To what.
    pub target: Party,
    /// The network address the call came from, where there was a call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// What differs since.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<AuditChange>,
}

/// `GET /api/v1/access/audit-log` and `GET /api/v1/access/applications/{appId}/events`, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct AuditPage {
    /// The events of this page.
    pub events: Vec<AuditEvent>,
    /// What `cursor` to ask the next page with; absent on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

/// The query string of `GET /api/v1/access/audit-log` and of an application's events.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[serde(rename_all = "camelCase")]
pub struct AuditQuery {
    /// Identifier of the user or application that acted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<String>,
    /// Identifier of what was acted on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
    /// An action's name. Of one that this server does not know there are no events.
    #[cfg_attr(feature = "openapi", param(value_type = Option<String>))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<AuditAction>,
    /// From this time on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<UnixMillis>,
    /// Before this time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<UnixMillis>,
    /// At most so many, 1 to [`MAX_LIMIT`]; left out: [`DEFAULT_LIMIT`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// `nextCursor` of the page before. Holds for the same filters only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn actions_are_unique_and_read_back() {
        let names: HashSet<_> = AuditAction::ALL.iter().map(AuditAction::name).collect();
        assert_eq!(names.len(), AuditAction::ALL.len());
        for action in AuditAction::ALL {
            let json = serde_json::to_string(action).unwrap();
            assert_eq!(&serde_json::from_str::<AuditAction>(&json).unwrap(), action);
        }
        assert_eq!(AuditAction::from_name("moon.landed").name(), "moon.landed");
    }
}
