//! The commands that serve one part.

use super::{LimitArgs, StartError};
use crate::{
    crypto::{master_key::MasterKey, passwords::HashingLimits},
    domain::{Clock, Idm, Settings},
    routes, serving, spa,
};
use clap::Args;
use idm_api::{config::ClientConfig, ids::AccountId};
use idm_broker::{BrokerConfig, TokenSource};
use idm_http::{Limits, Stop};
use std::{net::SocketAddr, path::PathBuf, sync::Arc};

#[derive(Debug, Args)]
pub(crate) struct ServeArgs {
    /// Address to listen on
    #[arg(long, default_value = "127.0.0.1:8081", env = "IDM_LISTEN")]
    listen: SocketAddr,
    /// sqlite:///path/to/file or postgres://…
    #[arg(long, env = "IDM_DATABASE_URL", hide_env_values = true)]
    database_url: String,
    /// Origin under which clients reach the IDM, such as https://idm.example.com
    #[arg(long, env = "IDM_PUBLIC_URL", value_parser = origin)]
    public_url: String,
    /// File with the master key (32 bytes in base64, mode 0600)
    #[arg(long, env = "IDM_MASTER_KEY_FILE")]
    master_key_file: PathBuf,
    /// Origin of a page that may call from a browser; repeatable
    #[arg(long = "allow-origin", env = "IDM_ALLOW_ORIGINS", value_delimiter = ',', value_parser = origin)]
    origins: Vec<String>,
    #[command(flatten)]
    hashing: HashingArgs,
    #[command(flatten)]
    limits: LimitArgs,
}

/// Cost and bounds of password hashing.
#[derive(Debug, Args)]
pub(crate) struct HashingArgs {
    /// Base-2 logarithm of scrypt's N
    #[arg(long, default_value_t = HashingLimits::default().log_n, value_parser = clap::value_parser!(u8).range(10..=22))]
    pub(crate) scrypt_log_n: u8,
    /// Password hashes computed at once; left out: one for each core
    #[arg(long)]
    pub(crate) scrypt_concurrent: Option<usize>,
    /// Password hashes that may wait before callers are turned away
    #[arg(long, default_value_t = HashingLimits::default().queue)]
    pub(crate) scrypt_queue: usize,
}

impl HashingArgs {
    pub(crate) fn limits(&self) -> HashingLimits {
        HashingLimits {
            log_n: self.scrypt_log_n,
            concurrent: self.scrypt_concurrent.unwrap_or(HashingLimits::default().concurrent),
            queue: self.scrypt_queue,
        }
    }
}

impl ServeArgs {
    pub(crate) async fn run(self, stop: Stop) -> Result<(), StartError> {
        let idm = Idm::start(Settings {
            database_url: self.database_url,
            issuer: self.public_url,
            master_key: MasterKey::load(&self.master_key_file)?,
            hashing: self.hashing.limits(),
            clock: Clock::default(),
        });
        let idm = Arc::new(idm.await?);
        let listener = serving::listen(self.listen).await?;
        tracing::info!(address = %self.listen, "the IDM listens");
        let cleaning = serving::clean_up_hourly(Arc::clone(&idm));
        let limits = self.limits.over(Limits::default());
        let router = routes::router(Arc::clone(&idm), &self.origins, &limits);
        let served = idm_http::serve(listener, router, &limits, stop).await;
        cleaning.abort();
        idm.stop().await;
        Ok(served?)
    }
}

#[derive(Debug, Args)]
pub(crate) struct BrokerArgs {
    /// Address to listen on
    #[arg(long, default_value = "127.0.0.1:8082", env = "IDM_BROKER_LISTEN")]
    listen: SocketAddr,
    /// Origin of the IDM
    #[arg(long, env = "IDM_PUBLIC_URL", value_parser = origin)]
    idm_url: String,
    /// The account people sign up to
    #[arg(long, env = "IDM_ACCOUNT_ID")]
    account_id: AccountId,
    /// File with the appToken; left out: the environment variable IDM_APP_TOKEN
    #[arg(long, env = "IDM_APP_TOKEN_FILE")]
    token_file: Option<PathBuf>,
    /// Origin of a page that may call; repeatable
    #[arg(long = "allow-origin", env = "IDM_ALLOW_ORIGINS", value_delimiter = ',', value_parser = origin)]
    origins: Vec<String>,
    #[command(flatten)]
    limits: LimitArgs,
}

impl BrokerArgs {
    pub(crate) async fn run(self, stop: Stop) -> Result<(), StartError> {
        let token = match self.token_file {
            Some(path) => TokenSource::File(path),
            None => TokenSource::Environment("IDM_APP_TOKEN".to_owned()),
        };
        // Said at start, not at the first signup.
        token.read().await.map_err(|error| StartError::Argument(error.to_string()))?;
        let limits = self.limits.over(Limits::default());
        let config = BrokerConfig {
            idm_url: self.idm_url,
            account_id: self.account_id,
            token,
            origins: self.origins,
            limits: limits.clone(),
        };
        let listener = serving::listen(self.listen).await?;
        Ok(idm_http::serve(listener, idm_broker::router(config)?, &limits, stop).await?)
    }
}

#[derive(Debug, Args)]
pub(crate) struct StaticArgs {
    /// Address to listen on
    #[arg(long, default_value = "127.0.0.1:8080", env = "IDM_STATIC_LISTEN")]
    listen: SocketAddr,
    /// Directory with the built console
    #[arg(long, default_value = "dist")]
    spa: PathBuf,
    /// Origin of the IDM
    #[arg(long, env = "IDM_PUBLIC_URL", value_parser = origin)]
    idm_url: String,
    /// Origin of the credential broker; left out: no signup
    #[arg(long, env = "IDM_BROKER_URL", value_parser = origin)]
    broker_url: Option<String>,
    /// The account of the end-user pages
    #[arg(long, env = "IDM_ACCOUNT_ID")]
    account_id: Option<AccountId>,
}

impl StaticArgs {
    pub(crate) async fn run(self, stop: Stop) -> Result<(), StartError> {
        let client = ClientConfig { idm_url: self.idm_url, broker_url: self.broker_url, account_id: self.account_id };
        let listener = serving::listen(self.listen).await?;
        Ok(idm_http::serve(listener, spa::router(&self.spa, client), &Limits::default(), stop).await?)
    }
}

/// An origin as browsers send it: scheme, host and port, lower-case, nothing after it.
pub(crate) fn origin(text: &str) -> Result<String, String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-:[]".contains(&byte);
    match rest {
        Some(host) if !host.is_empty() && host.bytes().all(plain) => Ok(text.to_owned()),
        _ => Err("must look like https://name.example or http://localhost:8080, without a path".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_origins_are_taken() {
        for good in ["https://idm.example.com", "http://localhost:8080", "http://[::1]:80"] {
            assert_eq!(origin(good).as_deref(), Ok(good));
        }
        for bad in
            ["null", "*", "https://", "https://a.b/", "https://a.b/x", "ftp://a.b", "https://u@a.b", "https://A.b"]
        {
            assert!(origin(bad).is_err(), "{bad}");
        }
    }
}
