//! `idm-server`: see `idm-server --help`.

use clap::Parser as _;
use idm_server::cli::Cli;
use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    match Cli::parse().run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("idm-server: {error}");
            ExitCode::FAILURE
        }
    }
}
