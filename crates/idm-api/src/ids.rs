//! Identifiers: UUIDs (RFC 9562), one type for each thing so that they cannot be mixed up.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

/// A text that is not a UUID.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnId;

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a UUID")
    }
}

impl std::error::Error for NotAnId {}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                Uuid::try_parse(text.trim()).map(Self).map_err(|_| NotAnId)
            }
        }
    };
}

id!(
    /// The account (tenant) a person or an application belongs to.
    AccountId
);
id!(
    /// A user: an end-user, an account admin or an operator.
    UserId
);
id!(
    /// An application's public identifier (`appId` on the wire).
    AppId
);
id!(
    /// A session; the JWT's claim `id`.
    SessionId
);
id!(
    /// A conversation of an account with the platform.
    ConversationId
);
id!(
    /// A passkey.
    PasskeyId
);
id!(
    /// A login at a provider that is connected with a user.
    ConnectedLoginId
);
id!(
    /// A passkey's registration or login that was started.
    CeremonyId
);
id!(
    /// A request for a back-end credential within a conversation (`requestId` on the wire).
    CredentialRequestId
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_survives_text_and_json() {
        let text = "0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f";
        let id: AppId = text.parse().unwrap();
        assert_eq!(id.to_string(), text);
        assert_eq!(serde_json::to_string(&id).unwrap(), format!("\"{text}\""));
        assert_eq!(serde_json::from_str::<AppId>(&format!("\"{text}\"")).unwrap(), id);
    }

    #[test]
    fn surrounding_blanks_of_a_pasted_id_are_forgiven_and_other_text_is_not() {
        assert!(" 0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f\n".parse::<AccountId>().is_ok());
        assert_eq!("demo".parse::<AccountId>(), Err(NotAnId));
        assert_eq!("".parse::<AccountId>(), Err(NotAnId));
    }
}
