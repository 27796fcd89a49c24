//! The catalogue of privileges an application can hold.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

macro_rules! catalogue {
    ($($(#[$doc:meta])* $name:ident => $text:literal, $allows:literal, [$($call:literal),*];)*) => {
        /// Something an application may do. The name on the wire is `resource:verb`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Privilege {
            $($(#[$doc])* #[serde(rename = $text)] $name,)*
        }

        impl Privilege {
            /// The whole catalogue.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The name on the wire.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }

            /// What it allows, in one English sentence for developers.
            #[must_use]
            pub const fn allows(self) -> &'static str {
                match self { $(Self::$name => $allows,)* }
            }

            /// The calls that need it: method and path.
            #[must_use]
            pub const fn calls(self) -> &'static [&'static str] {
                match self { $(Self::$name => &[$($call,)*],)* }
            }
        }
    };
}

catalogue! {
    /// Create end-users.
    IdentityCreate => "identity:create", "Create end-users in the account.",
        ["POST /api/v1/auth/create-user"];
    /// Let end-users back in: password-reset mails; a back end also takes a lost second factor away.
    IdentityRecover => "identity:recover",
        "Ask the IDM to mail a password reset to an end-user; a back end may also turn off a second factor that was lost.",
        ["POST /api/v1/auth/request-password-reset", "POST /api/v1/access/users/{userId}/send-password-link",
         "POST /api/v1/access/users/{userId}/reset-second-factor"];
    /// Read end-users.
    IdentityRead => "identity:read", "Read and list the account's end-users.",
        ["GET /api/v1/access/users", "GET /api/v1/access/users/{userId}"];
    /// Change end-users.
    IdentityUpdate => "identity:update", "Change, lock and unlock the account's end-users.",
        ["PATCH /api/v1/access/users/{userId}", "POST /api/v1/access/users/{userId}/lock",
         "POST /api/v1/access/users/{userId}/unlock"];
    /// Delete end-users.
    IdentityDelete => "identity:delete", "Delete end-users from the account.",
        ["DELETE /api/v1/access/users/{userId}"];
    /// End sessions of end-users.
    SessionRevoke => "session:revoke", "End the sessions of the account's end-users.",
        ["POST /api/v1/access/users/{userId}/end-sessions"];
    /// Read the audit log.
    AuditRead => "audit:read", "Read the account's audit log.",
        ["GET /api/v1/access/audit-log"];
}

#[cfg(feature = "openapi")]
impl utoipa::PartialSchema for Privilege {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        crate::schema::one_of(Self::ALL.iter().map(|privilege| privilege.name()), "Something an application may do.")
    }
}

#[cfg(feature = "openapi")]
impl utoipa::ToSchema for Privilege {}

impl fmt::Display for Privilege {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A name that stands for no privilege of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownPrivilege;

impl fmt::Display for UnknownPrivilege {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no such privilege")
    }
}

impl std::error::Error for UnknownPrivilege {}

impl FromStr for Privilege {
    type Err = UnknownPrivilege;

    fn from_str(name: &str) -> Result<Self, UnknownPrivilege> {
        Self::ALL.iter().copied().find(|privilege| privilege.name() == name).ok_or(UnknownPrivilege)
    }
}

/// One entry of `GET /api/v1/access/privileges`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct PrivilegeInfo {
    /// The name on the wire.
    pub name: String,
    /// What it allows.
    pub allows: String,
    /// The calls that need it.
    pub calls: Vec<String>,
    /// Whether an end-user application may hold it; the others are for back-end applications.
    pub end_user: bool,
}

/// The catalogue as it is published.
#[must_use]
pub fn catalogue() -> Vec<PrivilegeInfo> {
    let info = |privilege: &Privilege| PrivilegeInfo {
        name: privilege.name().to_owned(),
        allows: privilege.allows().to_owned(),
        calls: privilege.calls().iter().map(|&call| call.to_owned()).collect(),
        end_user: crate::application::ApplicationKind::EndUser.may_hold(*privilege),
    };
    Privilege::ALL.iter().map(info).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn names_are_unique_and_read_back() {
        let names: HashSet<_> = Privilege::ALL.iter().map(|p| p.name()).collect();
        assert_eq!(names.len(), Privilege::ALL.len());
        for &privilege in Privilege::ALL {
            assert_eq!(privilege.name().parse(), Ok(privilege));
            assert_eq!(serde_json::to_value(privilege).unwrap(), privilege.name());
        }
        assert_eq!("identity:everything".parse::<Privilege>(), Err(UnknownPrivilege));
    }

    #[test]
    fn every_privilege_says_which_calls_need_it() {
        assert!(Privilege::ALL.iter().all(|p| !p.calls().is_empty() && p.allows().ends_with('.')));
    }
}
