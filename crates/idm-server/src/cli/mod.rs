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
mod refused_passwords;
mod safety;
mod serve;
mod static_files;

pub(crate) use broker::PROOF_OF_WORK;
pub use config::check as check_config;
pub(crate) use config::over_defaults;
pub(crate) use limits::LimitArgs;
pub(crate) use providers::{ProviderConfig, providers};
pub(crate) use safety::{origin, page_url, return_address};
pub(crate) use static_files::load_brand;

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

#[cfg(test)]
mod tests {
    use super::*;
    use clap::{Arg, CommandFactory as _};

    const OPERATION: &str = include_str!("../../../../docs/OPERATION.md");
    /// Read by the broker itself, so that no flag shows it to others on the machine.
    const NO_FLAG: [&str; 1] = ["IDM_APP_TOKEN"];

    fn arguments(command: &clap::Command) -> Vec<Arg> {
        let own = command.get_arguments().filter(|argument| !matches!(argument.get_id().as_str(), "help" | "version"));
        own.cloned().chain(command.get_subcommands().flat_map(arguments)).collect()
    }

    #[test]
    fn every_flag_and_variable_is_in_the_operators_manual() {
        let arguments = arguments(&Cli::command());
        assert!(arguments.len() > 60, "{}", arguments.len());
        for argument in &arguments {
            let flag = format!("`--{}", argument.get_long().expect("all are flags"));
            let flagged = OPERATION.split(&flag).skip(1).any(|rest| rest.starts_with(['`', ' ']));
            assert!(flagged, "{flag} is not documented");
            if let Some(variable) = argument.get_env() {
                let variable = format!("`{}`", variable.to_string_lossy());
                assert!(OPERATION.contains(&variable), "{variable} is not documented");
            }
        }
    }

    #[test]
    fn the_manual_names_no_variable_that_nobody_reads() {
        let known: Vec<_> = arguments(&Cli::command())
            .iter()
            .filter_map(|argument| Some(argument.get_env()?.to_string_lossy().into_owned()))
            .collect();
        let words = OPERATION.split(|character: char| !character.is_ascii_uppercase() && character != '_');
        for word in words.filter(|word| word.starts_with("IDM_") && word.len() > 4) {
            assert!(known.iter().any(|name| name == word) || NO_FLAG.contains(&word), "{word}");
        }
    }

    /// What a file may say is what the manual says.
    #[test]
    fn every_setting_of_a_file_is_in_the_operators_manual() {
        let serve = Cli::command();
        for name in ["serve", "broker", "static"] {
            let command = serve.find_subcommand(name).unwrap();
            let own = ["config", "print_config", "log_format", "help", "version"];
            for argument in command.get_arguments().filter(|argument| !own.contains(&argument.get_id().as_str())) {
                let id = argument.get_id().as_str();
                let documented =
                    ["", "mail.", "passkeys."].iter().any(|table| OPERATION.contains(&format!("| `{table}{id}` |")));
                assert!(documented, "{id} of {name} is not documented");
            }
        }
    }
}
