//! `idm-server admin`: the first admin, and the way back in.

use super::{
    StartError,
    config::Source,
    serve::{ServeConfig, ServeFlags},
};
use crate::{crypto::readable_password::random_password, domain::Idm};
use clap::{Args, Subcommand, ValueEnum};
use idm_api::{ids::AccountId, secret::Secret, user::Role};

/// What is done to an admin.
#[derive(Subcommand)]
pub(crate) enum AdminCommand {
    /// Make an admin, and print the password once; with `invitations_only` have an invitation mailed instead
    Create(CreateArgs),
    /// Give an admin a new password, print it once, and end all sessions of that admin; with `invitations_only` void the
    /// password and have a link mailed instead
    Reset(ResetArgs),
}

#[derive(Args)]
pub(crate) struct CreateArgs {
    /// The account's id
    #[arg(long, required_unless_present = "new_account")]
    account: Option<AccountId>,
    /// Make an account of this name instead
    #[arg(long, conflicts_with = "account", value_name = "NAME")]
    new_account: Option<String>,
    /// The admin's email address
    #[arg(long)]
    email: String,
    /// What the admin may do
    #[arg(long, value_enum, default_value = "admin")]
    role: AdminRole,
    #[command(flatten)]
    source: Source,
    #[command(flatten)]
    serve: Box<ServeFlags>,
}

#[derive(Args)]
pub(crate) struct ResetArgs {
    /// The account's id
    #[arg(long)]
    account: AccountId,
    /// The admin's email address
    #[arg(long)]
    email: String,
    /// Also turn the admin's second factor off
    #[arg(long)]
    drop_second_factor: bool,
    #[command(flatten)]
    source: Source,
    #[command(flatten)]
    serve: Box<ServeFlags>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum AdminRole {
    /// Manages one account
    Admin,
    /// Runs the platform
    Operator,
}

pub(crate) async fn run(command: AdminCommand) -> Result<(), StartError> {
    match command {
        AdminCommand::Create(args) => create(args).await,
        AdminCommand::Reset(args) => reset(args).await,
    }
}

async fn create(args: CreateArgs) -> Result<(), StartError> {
    let idm = open(&args.source, &args.serve).await?;
    let account = match (args.account, args.new_account) {
        (Some(account), _) => account,
        (None, Some(name)) => idm.provision_account(&name).await?,
        (None, None) => return Err(StartError::Argument("give --account or --new-account".to_owned())),
    };
    let role = match args.role {
        AdminRole::Admin => Role::Admin,
        AdminRole::Operator => Role::Operator,
    };
    if idm.invites_only() {
        let user = idm.provision_invitation(account, &args.email, role).await?;
        tell_of_mail(account, &user.email_address);
        idm.stop().await;
        return Ok(());
    }
    let password = random_password(&args.email)?;
    let user = idm.provision_user(account, &args.email, &password, role).await?;
    tell(account, &user.email_address, &password);
    idm.stop().await;
    Ok(())
}

async fn reset(args: ResetArgs) -> Result<(), StartError> {
    let idm = open(&args.source, &args.serve).await?;
    let password = if idm.invites_only() { None } else { Some(random_password(&args.email)?) };
    match &password {
        Some(password) => idm.provision_password(args.account, &args.email, password).await?,
        None => idm.provision_password_link(args.account, &args.email).await?,
    }
    if args.drop_second_factor {
        idm.provision_second_factor_reset(args.account, &args.email).await?;
    }
    match &password {
        Some(password) => tell(args.account, &args.email, password),
        None => tell_of_mail(args.account, &args.email),
    }
    idm.stop().await;
    Ok(())
}

pub(super) async fn open(source: &Source, flags: &ServeFlags) -> Result<Idm, StartError> {
    let config = ServeConfig::load(source, flags)?;
    let refused = config.refused_passwords()?;
    let idm = Idm::start(config.settings()?).await?.refusing_passwords(refused);
    Ok(if config.invitations_only { idm.inviting_only() } else { idm })
}

fn tell_of_mail(account: AccountId, email: &str) {
    println!(
        "account   {account}\nemail     {email}\na link to choose a password is mailed there by the server that runs"
    );
}

/// The one place where it is shown; a flag or a file would keep it.
fn tell(account: AccountId, email: &str, password: &Secret) {
    println!("account   {account}\nemail     {email}\npassword  {}", password.expose());
}
