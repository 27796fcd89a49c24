//! `idm-server serve`.

use super::{
    LimitArgs, StartError,
    config::{self, Source},
    mail::{MailConfig, MailFlags},
    monitoring::{self, MetricsAddress},
    passkeys::{PasskeyConfig, PasskeyFlags},
    providers::{ProviderConfig, providers},
    refused_passwords::refused_passwords,
    safety,
};
use crate::{
    crypto::{master_key::MasterKey, passwords::HashingLimits},
    domain::{Clock, Idm, RefusedPasswords, RequiredFactor, Settings},
    metrics, routes, serving,
};
use clap::Args;
use idm_api::secret::Secret;
use idm_http::{Gate, HttpMetrics, Limits, Stop};
use prometheus_client::registry::Registry;
use serde::{Deserialize, Serialize};
use std::{
    net::{Ipv4Addr, SocketAddr},
    path::PathBuf,
    sync::Arc,
};
use tokio::task::JoinHandle;

const TABLE: &str = "serve";

/// Flags of the IDM, each over the setting of its name.
#[derive(Args, Serialize)]
pub(crate) struct ServeFlags {
    /// Address to listen on [default: 127.0.0.1:8081]
    #[arg(long, env = "IDM_LISTEN")]
    listen: Option<SocketAddr>,
    /// sqlite:///path/to/file or postgres://…
    #[arg(long, env = "IDM_DATABASE_URL", hide_env_values = true)]
    database_url: Option<Secret>,
    /// Origin under which clients reach the IDM, such as https://idm.example.com
    #[arg(long, env = "IDM_PUBLIC_URL")]
    public_url: Option<String>,
    /// File with the master key (32 bytes in base64, mode 0600)
    #[arg(long, env = "IDM_MASTER_KEY_FILE")]
    master_key_file: Option<PathBuf>,
    /// Origin of a page that may call from a browser; repeatable
    #[arg(long = "allow-origin", env = "IDM_ALLOW_ORIGINS", value_delimiter = ',')]
    allow_origins: Option<Vec<String>>,
    #[command(flatten)]
    mail: MailFlags,
    #[command(flatten)]
    passkeys: PasskeyFlags,
    /// Base-2 logarithm of scrypt's N [default: 17]
    #[arg(long, env = "IDM_SCRYPT_LOG_N", value_parser = clap::value_parser!(u8).range(1..=22))]
    scrypt_log_n: Option<u8>,
    /// Password hashes computed at once [default: one for each core]
    #[arg(long, env = "IDM_SCRYPT_CONCURRENT")]
    scrypt_concurrent: Option<usize>,
    /// Password hashes that may wait before callers are turned away [default: 64]
    #[arg(long, env = "IDM_SCRYPT_QUEUE")]
    scrypt_queue: Option<usize>,
    /// Days that entries of the audit log are kept; left out: for ever
    #[arg(long, env = "IDM_AUDIT_LOG_DAYS", value_name = "DAYS")]
    audit_log_days: Option<u32>,
    /// Minutes after which a session ends that nobody used; left out: 14 days after the login, used or not
    #[arg(long, env = "IDM_SESSION_IDLE_MINUTES", value_name = "MINUTES")]
    session_idle_minutes: Option<u32>,
    /// Who must have a second factor: optional, admins or everybody [default: optional]
    #[arg(long, env = "IDM_SECOND_FACTOR", value_name = "WHO")]
    second_factor: Option<RequiredFactor>,
    /// Whether the code of an authenticator app is taken in its own 30 seconds alone, and not one step early or late
    #[arg(long, env = "IDM_STRICT_TOTP", num_args = 0..=1, default_missing_value = "true")]
    strict_totp: Option<bool>,
    /// Whether nobody sets a password for somebody else: who is added is mailed an invitation; needs mail
    #[arg(long, env = "IDM_INVITATIONS_ONLY", num_args = 0..=1, default_missing_value = "true")]
    invitations_only: Option<bool>,
    /// Name of the product, the company and the like, which no password may be made of; repeatable
    #[arg(long = "password-word", env = "IDM_PASSWORD_WORDS", value_delimiter = ',', value_name = "WORD")]
    password_words: Option<Vec<String>>,
    /// File with the hashes of breached passwords, which nobody may choose: lines SHA1:COUNT in the order of the hashes
    #[arg(long, env = "IDM_BREACHED_PASSWORDS", value_name = "FILE")]
    breached_passwords: Option<PathBuf>,
    /// Address of the metrics, or `off` [default: 127.0.0.1:9081]
    #[arg(long, env = "IDM_METRICS_LISTEN")]
    metrics_listen: Option<MetricsAddress>,
    #[command(flatten)]
    limits: LimitArgs,
}

/// Settings of the IDM, as the file spells them in its table `serve`.
#[derive(Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct ServeConfig {
    listen: SocketAddr,
    database_url: Option<Secret>,
    public_url: Option<String>,
    master_key_file: Option<PathBuf>,
    allow_origins: Vec<String>,
    mail: MailConfig,
    passkeys: PasskeyConfig,
    providers: Vec<ProviderConfig>,
    scrypt_log_n: u8,
    scrypt_concurrent: usize,
    scrypt_queue: usize,
    audit_log_days: Option<u32>,
    session_idle_minutes: Option<u32>,
    second_factor: RequiredFactor,
    strict_totp: bool,
    pub(super) invitations_only: bool,
    password_words: Vec<String>,
    breached_passwords: Option<PathBuf>,
    metrics_listen: MetricsAddress,
    pub(super) limits: Limits,
}

impl Default for ServeConfig {
    fn default() -> Self {
        let HashingLimits { log_n, concurrent, queue } = HashingLimits::default();
        Self {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 8081)),
            database_url: None,
            public_url: None,
            master_key_file: None,
            allow_origins: Vec::new(),
            mail: MailConfig::default(),
            passkeys: PasskeyConfig::default(),
            providers: Vec::new(),
            scrypt_log_n: log_n,
            scrypt_concurrent: concurrent,
            scrypt_queue: queue,
            audit_log_days: None,
            session_idle_minutes: None,
            second_factor: RequiredFactor::default(),
            strict_totp: false,
            invitations_only: false,
            password_words: Vec::new(),
            breached_passwords: None,
            metrics_listen: MetricsAddress::At(SocketAddr::from((Ipv4Addr::LOCALHOST, 9081))),
            limits: Limits::default(),
        }
    }
}

impl ServeConfig {
    pub(super) fn load(source: &Source, flags: &ServeFlags) -> Result<Self, StartError> {
        source.load(TABLE, flags)
    }

    /// What the IDM starts with, unless something about it is not safe.
    pub(super) fn settings(&self) -> Result<Settings, StartError> {
        let issuer = required(self.public_url.as_ref(), "public_url", "--public-url or IDM_PUBLIC_URL")?;
        safety::safe_origin("public_url", issuer)?;
        for origin in &self.allow_origins {
            safety::safe_origin("allow_origins", origin)?;
        }
        safety::safe_cost(self.scrypt_log_n)?;
        self.audit_log_days.map_or(Ok(()), safety::safe_retention)?;
        self.session_idle_minutes.map_or(Ok(()), safety::usable_idle_time)?;
        let mail = self.mail.settings()?;
        if self.invitations_only && mail.is_none() {
            return Err(StartError::Argument("invitations_only needs mail (mail.smtp_url)".to_owned()));
        }
        let database_url = self.database_url()?;
        safety::safe_database(database_url.expose())?;
        let key = "--master-key-file or IDM_MASTER_KEY_FILE";
        Ok(Settings {
            database_url: database_url.clone(),
            issuer: issuer.clone(),
            master_key: MasterKey::load(required(self.master_key_file.as_ref(), "master_key_file", key)?)?,
            hashing: HashingLimits {
                log_n: self.scrypt_log_n,
                concurrent: self.scrypt_concurrent,
                queue: self.scrypt_queue,
            },
            mail,
            passkeys: self.passkeys.relying_party()?,
            clock: Clock::default(),
        })
    }

    pub(super) fn refused_passwords(&self) -> Result<RefusedPasswords, StartError> {
        refused_passwords(&self.password_words, self.breached_passwords.as_deref())
    }

    pub(super) fn database_url(&self) -> Result<&Secret, StartError> {
        let from = "--database-url or IDM_DATABASE_URL";
        required(self.database_url.as_ref(), "database_url", from)
    }

    fn print(&self) -> Result<(), StartError> {
        let database_url = self.database_url.as_ref().map(|url| safety::without_password(url.expose()));
        let mut shown = toml::Table::try_from(self).map_err(|error| StartError::Argument(error.to_string()))?;
        let mail = toml::Table::try_from(self.mail.shown()).map_err(|error| StartError::Argument(error.to_string()))?;
        shown.insert("mail".to_owned(), mail.into());
        if let Some(url) = database_url {
            shown.insert("database_url".to_owned(), url.into());
        }
        config::print(TABLE, &shown)
    }
}

pub(super) fn required<'a, T>(value: Option<&'a T>, setting: &str, from: &str) -> Result<&'a T, StartError> {
    value.ok_or_else(|| StartError::Argument(format!("{setting} is not set: give {from}, or set it in the file")))
}

pub(crate) async fn run(source: &Source, flags: &ServeFlags, stop: Stop) -> Result<(), StartError> {
    let config = ServeConfig::load(source, flags)?;
    if source.print_config {
        config.print()?;
        providers(&config.providers, None)?;
        config.refused_passwords()?;
        return config.settings().map(drop);
    }
    let providers = providers(&config.providers, None)?;
    let refused = config.refused_passwords()?;
    let settings = config.settings()?;
    let origin = settings.issuer.clone();
    let idm = Idm::start(settings).await?.with_providers(providers).refusing_passwords(refused);
    let idm = match config.audit_log_days {
        Some(days) => idm.keeping_audit_log_for(days),
        None => idm,
    };
    let idm = idm.requiring_second_factor_of(config.second_factor);
    let idm = if config.strict_totp { idm.with_strict_totp() } else { idm };
    let idm = if config.invitations_only { idm.inviting_only() } else { idm };
    let idm = Arc::new(match config.session_idle_minutes {
        Some(minutes) => idm.ending_sessions_unused_for(minutes),
        None => idm,
    });
    let listener = serving::listen(config.listen, "IDM").await?;
    let mut registry = Registry::default();
    let gate = Gate::new(config.limits.clone(), HttpMetrics::registered(&mut registry)).reached_at(&origin);
    metrics::register(&mut registry, Arc::clone(&idm));
    let monitoring = monitoring::serve(config.metrics_listen, registry, stop.clone()).await?;
    let work = [
        serving::clean_up_hourly(Arc::clone(&idm)),
        serving::send_mail(Arc::clone(&idm)),
        serving::end_streams(Arc::clone(&idm), stop.clone()),
    ];
    let router = routes::router(Arc::clone(&idm), &config.allow_origins, &gate);
    let served = tokio::try_join!(idm_http::serve(listener, router, &gate, stop), monitoring);
    work.iter().for_each(JoinHandle::abort);
    idm.stop().await;
    tracing::info!("stopped");
    served?;
    Ok(())
}
