//! Whom an authenticated call speaks for.

use super::DomainError;
use idm_api::{
    audit::{Party, PartyKind},
    ids::{AccountId, AppId, SessionId},
    privilege::Privilege,
    time::UnixMillis,
    user::{Role, User},
};
use std::net::IpAddr;
use uuid::Uuid;

/// The network address a call came from, where there is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Address(pub Option<IpAddr>);

impl Address {
    /// As it stands in the audit log.
    #[must_use]
    pub fn to_text(self) -> Option<String> {
        self.0.map(|address| address.to_canonical().to_string())
    }
}

/// Who calls.
#[derive(Debug, Clone)]
pub enum Who {
    /// A person who has logged in.
    User(User),
    /// A back-end application that has logged in.
    Application {
        /// The application.
        id: AppId,
        /// Its name.
        name: String,
        /// What it may do.
        privileges: Vec<Privilege>,
    },
    /// The installation itself, on its command line.
    Installation,
}

/// Whom an authenticated call speaks for, as the database knows it now.
#[derive(Debug, Clone)]
pub struct Caller {
    /// The session; of an application, its token.
    pub session: SessionId,
    /// The account it belongs to.
    pub account: AccountId,
    /// That account's name.
    pub account_name: String,
    /// Who it is.
    pub who: Who,
    /// Where the call came from.
    pub address: Address,
    /// Whether the session was begun by a passkey alone.
    pub(super) by_passkey: bool,
    /// The origin of the product that took the session over.
    pub(super) product: Option<String>,
    /// When the person last logged in for it; of a product's session, for the one that it came from.
    pub(super) logged_in: UnixMillis,
    /// Whether the person has a password.
    pub(super) has_password: bool,
    pub(super) session_expires: UnixMillis,
    pub(super) jwt_expires: UnixMillis,
}

impl Caller {
    /// A caller for the installation's own acts in an account; has no session.
    #[must_use]
    pub fn installation(account: AccountId) -> Self {
        Self {
            session: SessionId(Uuid::nil()),
            account,
            account_name: String::new(),
            who: Who::Installation,
            address: Address::default(),
            by_passkey: false,
            product: None,
            logged_in: UnixMillis(0),
            has_password: false,
            session_expires: UnixMillis(0),
            jwt_expires: UnixMillis(0),
        }
    }

    /// What limits on one caller count by.
    #[must_use]
    pub fn id(&self) -> Uuid {
        match &self.who {
            Who::User(user) => user.user_id.0,
            Who::Application { id, .. } => id.0,
            Who::Installation => Uuid::nil(),
        }
    }

    /// The person who calls.
    ///
    /// # Errors
    /// [`DomainError::NotAllowed`] where it is no person.
    pub fn user(&self) -> Result<&User, DomainError> {
        match &self.who {
            Who::User(user) => Ok(user),
            _ => Err(DomainError::NotAllowed("only people may do this")),
        }
    }

    /// Success when the caller is a person with the role, or the installation.
    ///
    /// # Errors
    /// [`DomainError::NotAllowed`].
    pub fn require(&self, role: Role) -> Result<(), DomainError> {
        let needs = match role {
            Role::EndUser => "only end-users may do this",
            Role::Admin => "only admins of the account may do this",
            Role::Operator => "only the platform operator may do this",
        };
        let has = match &self.who {
            Who::User(user) => user.roles.contains(&role),
            Who::Application { .. } => false,
            Who::Installation => true,
        };
        if has { Ok(()) } else { Err(DomainError::NotAllowed(needs)) }
    }

    /// Success when the caller is an admin, or an application with the privilege.
    ///
    /// # Errors
    /// [`DomainError::NotAllowed`] or [`DomainError::MissingPrivilege`].
    pub fn require_admin_or(&self, privilege: Privilege) -> Result<(), DomainError> {
        match &self.who {
            Who::Application { privileges, .. } if privileges.contains(&privilege) => Ok(()),
            Who::Application { .. } => Err(DomainError::MissingPrivilege(privilege)),
            Who::User(_) | Who::Installation => self.require(Role::Admin),
        }
    }

    /// The caller as the audit log names it.
    pub(super) fn party(&self) -> Party {
        match &self.who {
            Who::User(user) => user_party(user),
            Who::Application { id, name, .. } => application_party(*id, name),
            Who::Installation => Party { kind: PartyKind::Installation, id: None, name: None },
        }
    }
}

pub(super) fn user_party(user: &User) -> Party {
    Party { kind: PartyKind::User, id: Some(user.user_id.to_string()), name: Some(user.email_address.clone()) }
}

/// What to call a person.
pub(super) fn user_name(user: &User) -> String {
    user.name.clone().unwrap_or_else(|| user.email_address.clone())
}

pub(super) fn application_party(id: AppId, name: &str) -> Party {
    Party { kind: PartyKind::Application, id: Some(id.to_string()), name: Some(name.to_owned()) }
}
