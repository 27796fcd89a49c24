//! Settings for passkeys.

use super::{StartError, safety, serve::required};
use crate::crypto::webauthn::RelyingParty;
use clap::Args;
use serde::{Deserialize, Serialize};

/// Flags for passkeys, each over the setting of its name in the table `serve.passkeys`.
#[derive(Debug, Default, Args, Serialize)]
pub(crate) struct PasskeyFlags {
    /// Domain that passkeys are bound to for good, such as example.com; left out: no passkeys are taken
    #[arg(long = "passkey-relying-party-id", env = "IDM_PASSKEY_RELYING_PARTY_ID")]
    relying_party_id: Option<String>,
    /// What browsers call it when they ask people [default: the domain]
    #[arg(long = "passkey-name", env = "IDM_PASSKEY_NAME")]
    name: Option<String>,
    /// Origin of a page on that domain or below it that passkeys are used on; repeatable
    #[arg(long = "passkey-origin", env = "IDM_PASSKEY_ORIGINS", value_delimiter = ',')]
    origins: Option<Vec<String>>,
}

/// Settings for passkeys, as the file spells them.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct PasskeyConfig {
    relying_party_id: Option<String>,
    name: Option<String>,
    origins: Vec<String>,
}

impl PasskeyConfig {
    /// For whom browsers make passkeys; `None`: none are taken.
    pub(super) fn relying_party(&self) -> Result<Option<RelyingParty>, StartError> {
        let Some(id) = &self.relying_party_id else { return Ok(None) };
        let first = required(self.origins.first(), "passkeys.origins", "--passkey-origin or IDM_PASSKEY_ORIGINS")?;
        for origin in std::iter::once(first).chain(&self.origins) {
            safety::safe_origin("passkeys.origins", origin)?;
        }
        let party = RelyingParty::new(id, self.name.as_deref().unwrap_or(id), &self.origins);
        party.map(Some).map_err(|error| StartError::Argument(format!("passkeys: {error}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passkeys_are_taken_from_safe_pages_of_the_domain_only() {
        let config = |origins: &[&str]| PasskeyConfig {
            relying_party_id: Some("example.com".to_owned()),
            name: None,
            origins: origins.iter().map(|&origin| origin.to_owned()).collect(),
        };
        assert!(PasskeyConfig::default().relying_party().unwrap().is_none());
        assert!(config(&["https://id.example.com"]).relying_party().unwrap().is_some());
        for bad in [&[][..], &["http://id.example.com"], &["https://example.org"], &["https://id.example.com/"]] {
            let error = config(bad).relying_party().err().unwrap().to_string();
            assert!(error.contains("passkeys"), "{error}");
        }
    }
}
