//! `idm-server static`.

use super::{
    StartError,
    config::{self, Source},
    safety,
};
use crate::{
    brand::{self, Brand},
    serving, spa,
};
use clap::Args;
use idm_api::{config::ClientConfig, ids::AccountId, provider::ProviderLabel};
use idm_http::{Gate, HttpMetrics, Limits, Stop};
use serde::{Deserialize, Serialize};
use std::{
    net::{Ipv4Addr, SocketAddr},
    path::{Path, PathBuf},
};

const TABLE: &str = "static";

/// Flags of the file server, each over the setting of its name.
#[derive(Debug, Args, Serialize)]
pub(crate) struct StaticFlags {
    /// Address to listen on [default: 127.0.0.1:8080]
    #[arg(long, env = "IDM_STATIC_LISTEN")]
    listen: Option<SocketAddr>,
    /// Directory with the built console [default: dist]
    #[arg(long, env = "IDM_SPA")]
    spa: Option<PathBuf>,
    /// Origin under which browsers reach the pages; left out: of the same kind as the IDM's
    #[arg(long, env = "IDM_STATIC_PUBLIC_URL")]
    public_url: Option<String>,
    /// Origin of the IDM
    #[arg(long, env = "IDM_PUBLIC_URL")]
    idm_url: Option<String>,
    /// Origin of the credential broker; left out: no signup
    #[arg(long, env = "IDM_BROKER_URL")]
    broker_url: Option<String>,
    /// The account of the end-user pages
    #[arg(long, env = "IDM_ACCOUNT_ID")]
    account_id: Option<AccountId>,
    /// Where the terms are that people agree to when they sign up; left out: none are asked for
    #[arg(long, env = "IDM_TERMS_URL")]
    terms_url: Option<String>,
    /// Origin of a product, or address of a page of it, that signup and login may lead back to; repeatable
    #[arg(long = "return-origin", env = "IDM_RETURN_ORIGINS", value_delimiter = ',')]
    return_origins: Option<Vec<String>>,
    /// Directory with the brands of end-users' pages (docs/BRAND.md)
    #[arg(long, env = "IDM_BRANDS", value_name = "DIR")]
    brands: Option<PathBuf>,
    /// Whether the IDM takes passkeys from the console's origin
    #[arg(long, env = "IDM_PASSKEYS", num_args = 0..=1, default_missing_value = "true")]
    passkeys: Option<bool>,
    /// Provider that the login offers, as `id=Name`, the id as the IDM's settings have it; repeatable
    #[arg(long = "provider", env = "IDM_PROVIDERS", value_delimiter = ',')]
    providers: Option<Vec<ProviderLabel>>,
}

/// Settings of the file server.
#[derive(Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct StaticConfig {
    listen: SocketAddr,
    spa: PathBuf,
    public_url: Option<String>,
    idm_url: Option<String>,
    broker_url: Option<String>,
    account_id: Option<AccountId>,
    terms_url: Option<String>,
    return_origins: Vec<String>,
    brands: Option<PathBuf>,
    passkeys: bool,
    providers: Vec<ProviderLabel>,
}

impl Default for StaticConfig {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 8080)),
            spa: PathBuf::from("dist"),
            public_url: None,
            idm_url: None,
            broker_url: None,
            account_id: None,
            terms_url: None,
            return_origins: Vec::new(),
            brands: None,
            passkeys: false,
            providers: Vec::new(),
        }
    }
}

impl StaticConfig {
    /// What the pages are told, unless something about it is not safe.
    fn client(&self) -> Result<ClientConfig, StartError> {
        let missing = || StartError::Argument("idm_url (--idm-url, IDM_PUBLIC_URL) is not set".to_owned());
        let idm_url = self.idm_url.clone().ok_or_else(missing)?;
        safety::safe_origin("idm_url", &idm_url)?;
        if let Some(url) = &self.public_url {
            safety::safe_origin("public_url", url)?;
        }
        if let Some(url) = &self.broker_url {
            safety::safe_origin("broker_url", url)?;
        }
        if let Some(url) = &self.terms_url {
            safety::page_url(url).map_err(|problem| StartError::Argument(format!("terms_url {url}: {problem}")))?;
        }
        for address in &self.return_origins {
            safety::safe_return_address("return_origins", address)?;
        }
        Ok(ClientConfig {
            idm_url,
            broker_url: self.broker_url.clone(),
            account_id: self.account_id,
            terms_url: self.terms_url.clone(),
            return_origins: self.return_origins.clone(),
            passkeys: self.passkeys,
            providers: self.providers.clone(),
        })
    }
}

/// The brand of this account's pages, if there is a directory of brands. One bad brand in it is enough not to start.
pub(crate) fn load_brand(directory: Option<&Path>, account: Option<AccountId>) -> Result<Option<Brand>, StartError> {
    let Some(directory) = directory else { return Ok(None) };
    let brand = brand::load(directory, account)?;
    if brand.is_none() {
        tracing::warn!(directory = %directory.display(), "there is no brand for this account, and no default.toml");
    }
    Ok(brand)
}

pub(crate) async fn run(source: &Source, flags: &StaticFlags, stop: Stop) -> Result<(), StartError> {
    let settings: StaticConfig = source.load(TABLE, flags)?;
    if source.print_config {
        config::print(TABLE, &settings)?;
    }
    let client = settings.client()?;
    let brand = load_brand(settings.brands.as_deref(), settings.account_id)?;
    if source.print_config {
        return Ok(());
    }
    let gate = Gate::new(Limits::default(), HttpMetrics::default());
    // Pages of an IDM with TLS have it as well: else browsers would take the two for different sites, and send no cookie.
    let gate = gate.reached_at(settings.public_url.as_ref().unwrap_or(&client.idm_url));
    let pages = spa::router(&settings.spa, client, brand)?;
    let listener = serving::listen(settings.listen, "console").await?;
    Ok(idm_http::serve(listener, pages, &gate, stop).await?)
}
