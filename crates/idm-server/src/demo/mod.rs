//! `idm-server demo`: IDM, broker and console on three origins of this machine, with an account to try.

mod outbox;
mod providers;
mod report;
mod seed;

use crate::{
    cli::{ProviderConfig, StartError},
    crypto::{master_key::MasterKey, passwords::HashingLimits, webauthn::RelyingParty},
    domain::{Clock, Idm, RequiredFactor, Settings},
    mail::{MailSettings, Outbox},
    routes, serving, spa,
};
use axum::Router;
use clap::Args;
use idm_api::config::ClientConfig;
use idm_broker::{BrokerConfig, ProofOfWork, TokenSource};
use idm_http::{Gate, HttpMetrics, Limits, Stop};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};
use tokio::{net::TcpListener, task::JoinHandle};

/// Flags of the demo.
#[derive(Debug, Args)]
pub(crate) struct DemoArgs {
    /// Where the demo keeps its database and keys
    #[arg(long, default_value = ".demo")]
    data_dir: PathBuf,
    /// Directory with the built console
    #[arg(long, default_value = "dist")]
    spa: PathBuf,
    /// Port of the console; a busy one makes it the next free one, 0 means any
    #[arg(long, default_value_t = 8080)]
    console_port: u16,
    /// Port of the IDM
    #[arg(long, default_value_t = 8081)]
    idm_port: u16,
    /// Port of the credential broker
    #[arg(long, default_value_t = 8082)]
    broker_port: u16,
    /// Start no credential broker: the pages say that nobody can sign up
    #[arg(long)]
    no_broker: bool,
    /// Origin of a credential broker that runs elsewhere; the demo then starts none
    #[arg(long, value_parser = crate::cli::origin, conflicts_with = "no_broker")]
    broker_url: Option<String>,
    /// Zero bits that a browser's proof of work must begin with; 0 asks for none
    #[arg(long, default_value_t = crate::cli::PROOF_OF_WORK, value_name = "BITS")]
    proof_of_work: u8,
    /// Port of the page that shows the mail that would have been sent
    #[arg(long, default_value_t = 8083)]
    outbox_port: u16,
    /// Further origin that may call, such as a development server; repeatable
    #[arg(long = "allow-origin", value_parser = crate::cli::origin)]
    origins: Vec<String>,
    /// Where the terms are that people agree to when they sign up
    #[arg(long, value_parser = crate::cli::page_url)]
    terms_url: Option<String>,
    /// Directory with the brands of end-users' pages (docs/BRAND.md)
    #[arg(long, value_name = "DIR")]
    brands: Option<PathBuf>,
    /// Origin of a product, or address of a page of it, that signup and login may lead back to; repeatable
    #[arg(long = "return-origin", value_parser = crate::cli::return_address)]
    return_origins: Vec<String>,
    /// TOML file with a table `[[providers]]` for each OpenID Connect provider to log in with, as `serve` has them
    #[arg(long, value_name = "FILE")]
    providers: Option<PathBuf>,
    /// Who must have a second factor: optional, admins or everybody
    #[arg(long, default_value = "optional", value_name = "WHO")]
    second_factor: RequiredFactor,
    /// Nobody sets a password for somebody else: who is added is mailed an invitation
    #[arg(long)]
    invitations_only: bool,
    /// Base-2 logarithm of scrypt's N
    #[arg(long, default_value_t = HashingLimits::default().log_n, value_parser = clap::value_parser!(u8).range(10..=22))]
    scrypt_log_n: u8,
    /// Make new passwords for admin and operator, and print them
    #[arg(long)]
    reset_passwords: bool,
    /// When everything listens, print one line `READY {…}` for programs
    #[arg(long)]
    print_ready_json: bool,
    #[command(flatten)]
    limits: crate::cli::LimitArgs,
}

pub(crate) async fn run(args: DemoArgs, stop: Stop) -> Result<(), StartError> {
    let (console, console_port) = serving::listen_near(args.console_port, "console").await?;
    let (idm_listener, idm_port) = serving::listen_near(args.idm_port, "IDM").await?;
    let own_broker = match (args.no_broker, &args.broker_url) {
        (false, None) => Some(serving::listen_near(args.broker_port, "broker").await?),
        _ => None,
    };
    let (outbox_listener, outbox_port) = serving::listen_near(args.outbox_port, "outbox").await?;
    // `localhost`, not 127.0.0.1: browsers treat it as secure, so the Secure cookie and WebAuthn work.
    let url = |port: u16| format!("http://localhost:{port}");
    let (console_url, idm_url) = (url(console_port), url(idm_port));
    let broker_url = args.broker_url.clone().or_else(|| own_broker.as_ref().map(|(_, port)| url(*port)));

    let outbox = Outbox::default();
    let mail = MailSettings { mailer: Arc::new(outbox.clone()), pages_url: console_url.clone() };
    let mut origins = args.origins.clone();
    origins.push(console_url.clone());
    let idm = start_idm(&args, idm_url.clone(), mail, &origins).await?;
    let token_file = args.data_dir.join("broker.token");
    let seeded = seed::seed(&idm, &token_file, args.reset_passwords).await?;
    let idm = idm.requiring_second_factor_of(args.second_factor);
    let idm = if args.invitations_only { idm.inviting_only() } else { idm };
    let providers = providers::read(args.providers.as_deref())?;
    let idm = Arc::new(idm.with_providers(crate::cli::providers(&providers, Some(seeded.account_id))?));

    let limits: Limits = crate::cli::over_defaults(&args.limits)?;
    // One for each server: to sign up costs a call of the broker and one of the IDM.
    let gate = || Gate::new(limits.clone(), HttpMetrics::default());
    let (console_gate, idm_gate, broker_gate, outbox_gate) = (gate(), gate(), gate(), gate());
    let broker = BrokerConfig {
        idm_url: idm_url.clone(),
        account_id: seeded.account_id,
        token: TokenSource::File(token_file),
        origins: origins.clone(),
        proof: ProofOfWork::new(args.proof_of_work, None).map_err(|error| StartError::Argument(error.to_string()))?,
    };
    let broker = idm_broker::router(broker, &broker_gate)?;
    let brand = crate::cli::load_brand(args.brands.as_deref(), Some(seeded.account_id))?;
    let client = ClientConfig {
        idm_url: idm_url.clone(),
        broker_url: broker_url.clone(),
        account_id: Some(seeded.account_id),
        terms_url: args.terms_url.clone(),
        return_origins: args.return_origins.clone(),
        passkeys: true,
        providers: providers.iter().map(ProviderConfig::label).collect(),
    };
    let pages = spa::router(&args.spa, client, brand)?;
    let urls = report::Urls { console: console_url, idm: idm_url, broker: broker_url, outbox: url(outbox_port) };
    report::print(&urls, &seeded, args.print_ready_json);

    let work = [
        serving::clean_up_hourly(Arc::clone(&idm)),
        serving::send_mail(Arc::clone(&idm)),
        serving::end_streams(Arc::clone(&idm), stop.clone()),
    ];
    let served = tokio::try_join!(
        idm_http::serve(console, pages, &console_gate, stop.clone()),
        idm_http::serve(idm_listener, routes::router(Arc::clone(&idm), &origins, &idm_gate), &idm_gate, stop.clone()),
        serve_broker(own_broker.map(|(listener, _)| listener), broker, &broker_gate, stop.clone()),
        idm_http::serve(outbox_listener, outbox::router(outbox, &outbox_gate), &outbox_gate, stop),
    );
    work.iter().for_each(JoinHandle::abort);
    idm.stop().await;
    served?;
    Ok(())
}

/// Serves where there is something to listen to; else only waits for the end of the others.
async fn serve_broker(
    listener: Option<TcpListener>,
    broker: Router,
    gate: &Gate,
    stop: Stop,
) -> Result<(), std::io::Error> {
    match listener {
        Some(listener) => idm_http::serve(listener, broker, gate, stop).await,
        None => Ok(()),
    }
}

async fn start_idm(args: &DemoArgs, issuer: String, mail: MailSettings, origins: &[String]) -> Result<Idm, StartError> {
    // A development server may have another name: no passkey is taken from there.
    let local: Vec<_> = origins.iter().filter(|origin| origin.starts_with("http://localhost:")).cloned().collect();
    let passkeys = RelyingParty::new("localhost", "IDM demo", &local)
        .map_err(|error| StartError::Argument(format!("passkeys: {error}")))?;
    let directory =
        private_directory(&args.data_dir).map_err(|error| StartError::File(args.data_dir.clone(), error))?;
    Ok(Idm::start(Settings {
        database_url: idm_api::secret::Secret::new(format!("sqlite://{}", directory.join("idm.sqlite").display())),
        issuer,
        master_key: MasterKey::load_or_create(&directory.join("master.key"))?,
        hashing: HashingLimits { log_n: args.scrypt_log_n, ..HashingLimits::default() },
        mail: Some(mail),
        passkeys: Some(passkeys),
        clock: Clock::default(),
    })
    .await?)
}

/// The directory, made where it is missing, for its owner only.
fn private_directory(path: &Path) -> std::io::Result<PathBuf> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)?;
    path.canonicalize()
}
