//! Settings for OpenID Connect providers, a table each: `[[serve.providers]]`. The client's secret is in a file or in
//! the environment, never among the settings.

use super::{StartError, serve::required};
use crate::oidc::{Provider, ProviderError, ProviderSettings};
use idm_api::{ids::AccountId, provider::is_provider_id, secret::Secret, text_rules::check_name};
use serde::{Deserialize, Serialize};
use std::{collections::HashSet, fs, path::PathBuf};

/// The scope that makes it OpenID Connect.
const OPENID: &str = "openid";

/// One provider, as the file spells it.
#[derive(Debug, Default, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct ProviderConfig {
    id: String,
    /// What people call it.
    name: Option<String>,
    issuer: String,
    /// The account whose end-users log in by it.
    account_id: Option<AccountId>,
    client_id: String,
    client_secret_file: Option<PathBuf>,
    /// Name of the variable that holds the secret.
    client_secret_env: Option<String>,
    scopes: Option<Vec<String>>,
    sign_up: bool,
    own_callback: bool,
}

/// All of them, unless something about one is not safe. `account`: where none is named.
pub(crate) fn providers(configs: &[ProviderConfig], account: Option<AccountId>) -> Result<Vec<Provider>, StartError> {
    let mut ids = HashSet::new();
    for config in configs {
        if !ids.insert(&config.id) {
            return Err(StartError::Argument(format!("providers: there are two with the id {}", config.id)));
        }
    }
    configs.iter().map(|config| config.provider(account)).collect()
}

impl ProviderConfig {
    /// Id and name, for the page.
    pub(crate) fn label(&self) -> idm_api::provider::ProviderLabel {
        idm_api::provider::ProviderLabel { id: self.id.clone(), name: self.name().to_owned() }
    }

    fn name(&self) -> &str {
        self.name.as_deref().unwrap_or(&self.id)
    }

    fn provider(&self, account: Option<AccountId>) -> Result<Provider, StartError> {
        if !is_provider_id(&self.id) {
            return Err(StartError::Argument(format!(
                "providers: the id `{}` must have lower-case letters, digits and hyphens only",
                self.id
            )));
        }
        let wrong = |what: &str| StartError::Argument(format!("provider {}: {what}", self.id));
        if check_name(self.name()).is_err() {
            return Err(wrong("its name cannot be shown"));
        }
        if self.client_id.is_empty() {
            return Err(wrong("client_id is not set"));
        }
        let default = || [OPENID, "email", "profile"].map(str::to_owned).into();
        let scopes = self.scopes.clone().unwrap_or_else(default);
        if !scopes.iter().any(|scope| scope == OPENID) {
            return Err(wrong("its scopes must have `openid` among them"));
        }
        let account = self.account_id.or(account);
        let settings = ProviderSettings {
            id: self.id.clone(),
            name: self.name().trim().to_owned(),
            account: *required(account.as_ref(), "providers.account_id", "it in the provider's table")?,
            issuer: self.issuer.clone(),
            client_id: self.client_id.clone(),
            client_secret: self.secret()?,
            scopes,
            sign_up: self.sign_up,
            own_callback: self.own_callback,
        };
        Provider::new(settings).map_err(|error| match error {
            ProviderError::Invalid(_) => StartError::Unsafe(format!(
                "provider {}: the issuer `{}` must be an https URL without query; http is taken on this machine only",
                self.id, self.issuer
            )),
            other => wrong(&other.to_string()),
        })
    }

    /// `None`: a public client.
    fn secret(&self) -> Result<Option<Secret>, StartError> {
        let wrong = |what: String| StartError::Argument(format!("provider {}: {what}", self.id));
        let text = match (&self.client_secret_file, &self.client_secret_env) {
            (None, None) => return Ok(None),
            (Some(_), Some(_)) => return Err(wrong("client_secret_file and client_secret_env are both set".into())),
            (Some(path), None) => {
                Secret::new(fs::read_to_string(path).map_err(|error| StartError::File(path.clone(), error))?)
            }
            (None, Some(name)) => {
                Secret::new(std::env::var(name).map_err(|_| wrong(format!("the variable {name} is not set")))?)
            }
        };
        let secret = Secret::new(text.expose().trim());
        if secret.is_empty() { Err(wrong("its client's secret is empty".into())) } else { Ok(Some(secret)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(change: &str) -> ProviderConfig {
        let text = "id = \"idp\"\nissuer = \"https://idp.example/realm\"\nclient_id = \"idm\"\n\
                    account_id = \"0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f\"\n";
        let mut table: toml::Table = toml::from_str(text).unwrap();
        table.extend(toml::from_str::<toml::Table>(change).unwrap());
        table.try_into().unwrap()
    }

    fn refused(change: &str) -> String {
        providers(&[config(change)], None).err().unwrap().to_string()
    }

    #[test]
    fn a_provider_is_safe_and_whole_or_not_taken() {
        assert_eq!(providers(&[config("")], None).unwrap().len(), 1);
        assert!(providers(&[config("issuer = \"http://localhost:3000\"")], None).is_ok());
        for (change, word) in [
            ("issuer = \"http://idp.example\"", "not safe"),
            ("issuer = \"http://localhost.evil\"", "not safe"),
            ("issuer = \"https://idp.example/?x=1\"", "not safe"),
            ("issuer = \"\"", "not safe"),
            ("id = \"My IdP\"", "lower-case"),
            ("client_id = \"\"", "client_id"),
            ("scopes = [\"email\"]", "openid"),
            ("client_secret_env = \"IDM_NO_SUCH_VARIABLE\"", "IDM_NO_SUCH_VARIABLE"),
            ("client_secret_file = \"/nowhere\"", "/nowhere"),
            ("client_secret_file = \"/nowhere\"\nclient_secret_env = \"X\"", "both"),
        ] {
            let error = refused(change);
            assert!(error.contains(word), "{change}: {error}");
        }
        let twice = providers(&[config(""), config("")], None).err().unwrap().to_string();
        assert!(twice.contains("two"), "{twice}");
        assert!(toml::from_str::<ProviderConfig>("client_secret = \"s\"").is_err(), "a secret is no setting");
    }

    #[test]
    fn the_secret_is_read_and_never_printed() {
        let file = tempfile::NamedTempFile::new().unwrap();
        fs::write(file.path(), " geheim \n").unwrap();
        let config = config(&format!("client_secret_file = {:?}", file.path()));
        assert_eq!(config.secret().unwrap().unwrap().expose(), "geheim");
        assert!(!format!("{config:?}{}", toml::to_string(&config).unwrap()).contains("geheim"));
        fs::write(file.path(), "\n").unwrap();
        assert!(config.secret().is_err());
    }
}
