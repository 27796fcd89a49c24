//! `idm-server broker`.

use super::{
    LimitArgs, StartError,
    config::{self, Source},
    monitoring::{self, MetricsAddress},
    safety,
};
use crate::{crypto::master_key::read_key_file, serving};
use clap::Args;
use idm_api::ids::AccountId;
use idm_broker::{BrokerConfig, ProofOfWork, TokenSource};
use idm_http::{Gate, HttpMetrics, Limits, Stop};
use prometheus_client::registry::Registry;
use serde::{Deserialize, Serialize};
use std::{
    net::{Ipv4Addr, SocketAddr},
    path::PathBuf,
};

const TABLE: &str = "broker";
const TOKEN_VARIABLE: &str = "IDM_APP_TOKEN";
/// A third of a second of a desktop's browser at the median: docs/BROKER.md has the figures.
pub(crate) const PROOF_OF_WORK: u8 = 20;

/// Flags of the broker, each over the setting of its name.
#[derive(Debug, Args, Serialize)]
pub(crate) struct BrokerFlags {
    /// Address to listen on [default: 127.0.0.1:8082]
    #[arg(long, env = "IDM_BROKER_LISTEN")]
    listen: Option<SocketAddr>,
    /// Origin under which pages reach the broker; left out: of the same kind as the IDM's
    #[arg(long, env = "IDM_BROKER_PUBLIC_URL")]
    public_url: Option<String>,
    /// Origin of the IDM
    #[arg(long, env = "IDM_PUBLIC_URL")]
    idm_url: Option<String>,
    /// The account people sign up to
    #[arg(long, env = "IDM_ACCOUNT_ID")]
    account_id: Option<AccountId>,
    /// File with the appToken; left out: the environment variable IDM_APP_TOKEN
    #[arg(long, env = "IDM_APP_TOKEN_FILE")]
    token_file: Option<PathBuf>,
    /// Origin of a page that may call; repeatable
    #[arg(long = "allow-origin", env = "IDM_ALLOW_ORIGINS", value_delimiter = ',')]
    allow_origins: Option<Vec<String>>,
    /// Zero bits that a browser's proof of work must begin with; one more is twice the work, 0 asks for none [default: 20]
    #[arg(long, env = "IDM_BROKER_PROOF_OF_WORK", value_name = "BITS")]
    proof_of_work: Option<u8>,
    /// File with 32 random bytes in base64 that several brokers share, so that each takes the others' challenges
    #[arg(long, env = "IDM_BROKER_PROOF_KEY_FILE")]
    proof_key_file: Option<PathBuf>,
    /// Address of the metrics, or `off` [default: 127.0.0.1:9082]
    #[arg(long, env = "IDM_BROKER_METRICS_LISTEN")]
    metrics_listen: Option<MetricsAddress>,
    #[command(flatten)]
    limits: LimitArgs,
}

/// Settings of the broker. There is none for the token itself: a file of settings is read by many.
#[derive(Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct BrokerSettings {
    listen: SocketAddr,
    public_url: Option<String>,
    idm_url: Option<String>,
    account_id: Option<AccountId>,
    token_file: Option<PathBuf>,
    allow_origins: Vec<String>,
    proof_of_work: u8,
    proof_key_file: Option<PathBuf>,
    metrics_listen: MetricsAddress,
    limits: Limits,
}

impl Default for BrokerSettings {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 8082)),
            public_url: None,
            idm_url: None,
            account_id: None,
            token_file: None,
            allow_origins: Vec::new(),
            proof_of_work: PROOF_OF_WORK,
            proof_key_file: None,
            metrics_listen: MetricsAddress::At(SocketAddr::from((Ipv4Addr::LOCALHOST, 9082))),
            limits: Limits::default(),
        }
    }
}

impl BrokerSettings {
    /// What the broker starts with, unless something about it is not safe.
    fn config(&self) -> Result<BrokerConfig, StartError> {
        let missing = |what: &str| StartError::Argument(format!("{what} is not set"));
        let idm_url = self.idm_url.clone().ok_or_else(|| missing("idm_url (--idm-url, IDM_PUBLIC_URL)"))?;
        // The appToken goes there.
        safety::safe_origin("idm_url", &idm_url)?;
        if let Some(url) = &self.public_url {
            safety::safe_origin("public_url", url)?;
        }
        for origin in &self.allow_origins {
            safety::safe_origin("allow_origins", origin)?;
        }
        Ok(BrokerConfig {
            idm_url,
            account_id: self.account_id.ok_or_else(|| missing("account_id (--account-id, IDM_ACCOUNT_ID)"))?,
            token: match &self.token_file {
                Some(path) => TokenSource::File(path.clone()),
                None => TokenSource::Environment(TOKEN_VARIABLE.to_owned()),
            },
            origins: self.allow_origins.clone(),
            proof: self.proof()?,
        })
    }

    fn proof(&self) -> Result<ProofOfWork, StartError> {
        let key = self.proof_key_file.as_deref().map(|path| {
            let problem = |problem| StartError::Argument(format!("proof_key_file {} {problem}", path.display()));
            read_key_file(path).map_err(problem)
        });
        let key = key.transpose()?;
        ProofOfWork::new(self.proof_of_work, key.as_deref()).map_err(|error| StartError::Argument(error.to_string()))
    }
}

pub(crate) async fn run(source: &Source, flags: &BrokerFlags, stop: Stop) -> Result<(), StartError> {
    let settings: BrokerSettings = source.load(TABLE, flags)?;
    if source.print_config {
        config::print(TABLE, &settings)?;
        return settings.config().map(drop);
    }
    let config = settings.config()?;
    // Said at start, not at the first signup.
    config.token.read().await.map_err(|error| StartError::Argument(error.to_string()))?;
    let listener = serving::listen(settings.listen, "broker").await?;
    let mut registry = Registry::default();
    let gate = Gate::new(settings.limits, HttpMetrics::registered(&mut registry));
    let gate = gate.reached_at(settings.public_url.as_ref().unwrap_or(&config.idm_url));
    let monitoring = monitoring::serve(settings.metrics_listen, registry, stop.clone()).await?;
    tokio::try_join!(idm_http::serve(listener, idm_broker::router(config, &gate)?, &gate, stop), monitoring)?;
    Ok(())
}
