//! Applications: the credentials by which a connected product is known to the IDM.

use crate::{ids::AppId, privilege::Privilege, secret::Secret, time::UnixMillis};
use serde::{Deserialize, Serialize};

/// What an application is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ApplicationKind {
    /// Signs people up; talks to the IDM only.
    EndUser,
    /// Wider; granted by the platform operator only.
    BackEnd,
}

impl ApplicationKind {
    /// Every kind.
    pub const ALL: [Self; 2] = [Self::EndUser, Self::BackEnd];

    /// The name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::EndUser => "end-user",
            Self::BackEnd => "back-end",
        }
    }

    /// Whether an application of this kind may hold the privilege.
    #[must_use]
    pub const fn may_hold(self, privilege: Privilege) -> bool {
        match self {
            Self::EndUser => matches!(privilege, Privilege::IdentityCreate | Privilege::IdentityRecover),
            Self::BackEnd => true,
        }
    }

    /// What a new application of this kind holds when nothing else was asked for.
    #[must_use]
    pub const fn default_privileges(self) -> &'static [Privilege] {
        match self {
            Self::EndUser => &[Privilege::IdentityCreate],
            Self::BackEnd => &[],
        }
    }
}

/// Whether an application's token is accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ApplicationStatus {
    /// Its appToken is accepted.
    Active,
    /// Revoked: its appToken is refused until it is restored.
    Revoked,
    /// Its expiry has passed: its appToken is refused.
    Expired,
}

/// An application as it is listed and read. Its appToken is never part of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Application {
    /// Public identifier.
    pub app_id: AppId,
    /// Name given by the admin; unique only to people, not to the IDM.
    pub name: String,
    /// What it is for.
    pub kind: ApplicationKind,
    /// Whether its token is accepted.
    pub status: ApplicationStatus,
    /// What it may do.
    pub privileges: Vec<Privilege>,
    /// When it was created.
    pub created: UnixMillis,
    /// When its token was made.
    pub token_created: UnixMillis,
    /// When its token was last accepted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_used: Option<UnixMillis>,
    /// From when on its token is refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires: Option<UnixMillis>,
    /// Tokens that were replaced and are accepted for some time still. Told of one application that is
    /// read, not in lists.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub previous_tokens: Vec<PreviousToken>,
}

/// A replaced token in its overlap. The token itself is not part of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct PreviousToken {
    /// When it was made.
    pub created: UnixMillis,
    /// When it was last accepted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_used: Option<UnixMillis>,
    /// From when on it is refused.
    pub expires: UnixMillis,
}

/// `POST /api/v1/access/applications`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct CreateApplication {
    /// 1 to 80 characters, none of them a control character.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 80))]
    pub name: String,
    /// What it is for.
    pub kind: ApplicationKind,
    /// What it may do; left out: [`ApplicationKind::default_privileges`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub privileges: Option<Vec<Privilege>>,
    /// From when on its token is refused; left out: never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires: Option<UnixMillis>,
}

/// `PATCH /api/v1/access/applications/{appId}`: what is left out stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ChangeApplication {
    /// A new name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// All that it may do from now on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub privileges: Option<Vec<Privilege>>,
    /// From when on its token is refused; `null`: never.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<UnixMillis>))]
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub expires: Option<Option<UnixMillis>>,
}

/// Tells `null` (`Some(None)`) from a field that is left out (`None`).
fn present<'de, D: serde::Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// Longest overlap that can be asked for, in seconds.
pub const MAX_OVERLAP_SECONDS: u32 = 7 * 24 * 60 * 60;

/// `POST /api/v1/access/applications/{appId}/regenerate-token`; the body may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct RegenerateToken {
    /// How long the present token is still accepted, at most [`MAX_OVERLAP_SECONDS`]. Left out: not at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overlap_seconds: Option<u32>,
}

/// `POST /api/v1/access/applications/check-token`.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct CheckToken {
    /// The token to ask about.
    pub app_token: Secret,
}

/// The answer to [`CheckToken`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct TokenCheck {
    /// Whether the IDM accepts it now.
    pub accepted: bool,
    /// The application it belongs to, when that is one of the caller's account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub application: Option<Application>,
}

/// The one answer that carries an appToken: to create and to regenerate. It cannot be asked for again.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ApplicationWithToken {
    /// The application.
    pub application: Application,
    /// Its new token.
    pub app_token: Secret,
}

/// `GET /api/v1/access/applications`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ApplicationPage {
    /// The applications of this page, newest first unless asked otherwise.
    pub applications: Vec<Application>,
    /// How many match in all.
    pub total: u64,
    /// There are more than `total`; nobody counted them.
    #[serde(default, skip_serializing_if = "is_false")]
    pub more_than_total: bool,
    /// What `cursor` to ask the next page with; absent on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
const fn is_false(value: &bool) -> bool {
    !*value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_end_user_application_creates_users_and_no_more_by_default() {
        assert_eq!(ApplicationKind::EndUser.default_privileges(), [Privilege::IdentityCreate]);
        assert!(!ApplicationKind::EndUser.may_hold(Privilege::IdentityDelete));
        assert!(Privilege::ALL.iter().all(|&p| ApplicationKind::BackEnd.may_hold(p)));
    }

    #[test]
    fn the_wire_uses_camel_case_and_kebab_case() {
        let request: CreateApplication = serde_json::from_str(r#"{"name":"x","kind":"end-user"}"#).unwrap();
        assert_eq!(request.kind, ApplicationKind::EndUser);
        assert_eq!(request.privileges, None);
        let change: ChangeApplication = serde_json::from_str(r#"{"name":"y"}"#).unwrap();
        assert_eq!(change.expires, None, "left out: stays");
        let change: ChangeApplication = serde_json::from_str(r#"{"expires":null}"#).unwrap();
        assert_eq!(change.expires, Some(None), "null: never");
        assert_eq!(serde_json::to_value(ApplicationKind::BackEnd).unwrap(), ApplicationKind::BackEnd.name());
    }
}
