//! The command line.

mod admin;
mod backup;
mod broker;
mod config;
mod error;
mod keys;
mod limits;
mod logging;
mod mail;
mod monitoring;
mod passkeys;
mod providers;
mod safety;
mod serve;
mod static_files;

pub(crate) use broker::PROOF_OF_WORK;
pub use config::check as check_config;
pub(crate) use config::over_defaults;
pub(crate) use limits::LimitArgs;
pub(crate) use providers::{ProviderConfig, providers};
pub(crate) use safety::{origin, page_url};

pub use error::StartError;

use crate::{demo, serving};
use clap::{Parser, Subcommand};
use config::Source;
use logging::LogFormat;

/// Identity management: the IDM, its credential broker, and the console's files.
#[derive(Parser)]
#[command(version)]
pub struct Cli {
    /// Form of the log
    #[arg(long, global = true, env = "IDM_LOG_FORMAT", value_enum, default_value = "auto")]
    log_format: LogFormat,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the IDM API
    Serve {
        #[command(flatten)]
        source: Source,
        #[command(flatten)]
        flags: Box<serve::ServeFlags>,
    },
    /// Serve the credential broker
    Broker {
        #[command(flatten)]
        source: Source,
        #[command(flatten)]
        flags: Box<broker::BrokerFlags>,
    },
    /// Serve the console's files with their security headers
    Static {
        #[command(flatten)]
        source: Source,
        #[command(flatten)]
        flags: static_files::StaticFlags,
    },
    /// Make an admin, or give one a new password
    #[command(subcommand)]
    Admin(admin::AdminCommand),
    /// List or rotate the keys that JWTs are signed with
    #[command(subcommand)]
    Keys(keys::KeysCommand),
    /// Copy the SQLite database while it is in use
    Backup(backup::BackupArgs),
    /// Print the contract of the API as an OpenAPI document
    Openapi,
    /// Serve all three on this machine, with an account to try them with
    Demo(Box<demo::DemoArgs>),
}

impl Cli {
    /// Runs the command until it is told to stop (Ctrl-C or SIGTERM).
    ///
    /// # Errors
    /// When it cannot start, or a server fails.
    pub async fn run(self) -> Result<(), StartError> {
        let serves = matches!(self.command, Command::Serve { .. } | Command::Broker { .. } | Command::Static { .. });
        logging::start(self.log_format, if serves { "info" } else { "warn" });
        let stop = serving::stop_signal();
        match self.command {
            Command::Serve { source, flags } => serve::run(&source, &flags, stop).await,
            Command::Broker { source, flags } => broker::run(&source, &flags, stop).await,
            Command::Static { source, flags } => static_files::run(&source, &flags, stop).await,
            Command::Admin(command) => admin::run(command).await,
            Command::Keys(command) => keys::run(command).await,
            Command::Backup(args) => backup::run(args).await,
            Command::Openapi => {
                let document = crate::routes::document();
                print!("{}", document.map_err(|error| StartError::Argument(error.to_string()))?);
                Ok(())
            }
            Command::Demo(args) => demo::run(*args, stop).await,
        }
    }
}
