//! Who must have a second factor (OWASP ASVS 5.0.0, 6.3.3). Who has none can log in, to set one up and for nothing else:
//! an account whose people were locked out on the day of the setting would turn it off again.

use super::{Caller, DomainError, Idm, Who};
use idm_api::user::{Role, User};
use serde::{Deserialize, Serialize};

/// Whose session needs more than a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RequiredFactor {
    /// Nobody's: it is each person's choice.
    #[default]
    Optional,
    /// Those of admins and operators.
    Admins,
    /// Everybody's.
    Everybody,
}

impl std::str::FromStr for RequiredFactor {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "optional" => Ok(Self::Optional),
            "admins" => Ok(Self::Admins),
            "everybody" => Ok(Self::Everybody),
            _ => Err("must be optional, admins or everybody".to_owned()),
        }
    }
}

impl RequiredFactor {
    fn binds(self, user: &User) -> bool {
        match self {
            Self::Optional => false,
            Self::Admins => user.roles.iter().any(|role| matches!(role, Role::Admin | Role::Operator)),
            Self::Everybody => true,
        }
    }
}

impl Idm {
    /// The same where these people must have a second factor.
    #[must_use]
    pub fn requiring_second_factor_of(self, required_factor: RequiredFactor) -> Self {
        Self { required_factor, ..self }
    }

    /// Whether a session of this user is good for setting up a second factor only. `by_passkey`: it was begun by a passkey
    /// alone, which is both factors. A session of who has a second factor was begun with it, or set it up.
    pub(super) fn lacks_factor(&self, user: &User, by_passkey: bool) -> bool {
        self.required_factor.binds(user) && !user.second_factor && !by_passkey
    }

    /// Success for who may do more than set up a second factor.
    ///
    /// # Errors
    /// [`DomainError::SecondFactorSetup`].
    pub fn require_second_factor(&self, caller: &Caller) -> Result<(), DomainError> {
        match &caller.who {
            Who::User(user) if self.lacks_factor(user, caller.by_passkey) => Err(DomainError::SecondFactorSetup),
            _ => Ok(()),
        }
    }
}
