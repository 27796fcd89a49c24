//! `idm-server backup`.

use super::{
    StartError,
    config::Source,
    serve::{ServeConfig, ServeFlags},
};
use crate::store;
use clap::Args;
use std::path::PathBuf;

#[derive(Args)]
pub(crate) struct BackupArgs {
    /// File to make; must not exist
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
    #[command(flatten)]
    source: Source,
    #[command(flatten)]
    serve: Box<ServeFlags>,
}

pub(crate) async fn run(args: BackupArgs) -> Result<(), StartError> {
    let config = ServeConfig::load(&args.source, &args.serve)?;
    store::backup(config.database_url()?.expose(), &args.to).await?;
    println!(
        "{} holds the database as it was just now. Its keys open with the master key file only.",
        args.to.display()
    );
    Ok(())
}
