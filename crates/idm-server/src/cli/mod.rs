//! The command line.

mod broker;
mod config;
mod error;
mod limits;
mod safety;
mod serve;
mod static_files;

pub(crate) use config::over_defaults;
pub(crate) use limits::LimitArgs;
pub(crate) use safety::origin;

pub use error::StartError;

use crate::{demo, serving};
use clap::{Parser, Subcommand};
use config::Source;
use tracing_subscriber::EnvFilter;

/// Identity management: the IDM, its credential broker, and the console's files.
#[derive(Debug, Parser)]
#[command(version)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
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
    /// Serve all three on this machine, with an account to try them with
    Demo(Box<demo::DemoArgs>),
}

impl Cli {
    /// Runs the command until it is told to stop (Ctrl-C or SIGTERM).
    ///
    /// # Errors
    /// When it cannot start, or a server fails.
    pub async fn run(self) -> Result<(), StartError> {
        let quiet = matches!(self.command, Command::Demo(_));
        start_logging(if quiet { "warn" } else { "info" });
        let stop = serving::stop_signal();
        match self.command {
            Command::Serve { source, flags } => serve::run(&source, &flags, stop).await,
            Command::Broker { source, flags } => broker::run(&source, &flags, stop).await,
            Command::Static { source, flags } => static_files::run(&source, &flags, stop).await,
            Command::Demo(args) => demo::run(*args, stop).await,
        }
    }
}

/// To stderr; `RUST_LOG` overrides the level.
fn start_logging(default: &str) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(default));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
}
