//! What the demo starts with. Every step looks first, so an interrupted first start is completed by the next.

use crate::{
    cli::StartError,
    crypto::{master_key::write_private, readable_password::random_password},
    domain::{Caller, DomainError, Expected, Idm},
};
use idm_api::{
    application::{ApplicationKind, ChangeApplication, CreateApplication},
    ids::AccountId,
    privilege::Privilege,
    secret::Secret,
    user::Role,
};
use std::path::Path;

const COMPANY: &str = "Demo company";
const PLATFORM: &str = "Platform";
const SIGNUP_PAGE: &str = "Demo signup page";
const SIGNUP_PRIVILEGES: [Privilege; 2] = [Privilege::IdentityCreate, Privilege::IdentityRecover];
pub(super) const ADMIN: &str = "admin@demo.example";
pub(super) const OPERATOR: &str = "operator@demo.example";

/// What the report shows. A password is there only when it was made now.
pub(super) struct Seeded {
    pub(super) account_id: AccountId,
    pub(super) platform_account_id: AccountId,
    pub(super) admin_password: Option<Secret>,
    pub(super) operator_password: Option<Secret>,
}

pub(super) async fn seed(idm: &Idm, token_file: &Path, reset_passwords: bool) -> Result<Seeded, StartError> {
    let account_id = account(idm, COMPANY).await?;
    let platform_account_id = account(idm, PLATFORM).await?;
    let admin_password = user(idm, account_id, ADMIN, Role::Admin, reset_passwords).await?;
    let operator_password = user(idm, platform_account_id, OPERATOR, Role::Operator, reset_passwords).await?;
    if token_file.exists() {
        complete_signup_page(idm, account_id, token_file).await?;
    } else {
        signup_page(idm, account_id, token_file).await?;
    }
    Ok(Seeded { account_id, platform_account_id, admin_password, operator_password })
}

async fn account(idm: &Idm, name: &str) -> Result<AccountId, DomainError> {
    match idm.account_by_name(name).await? {
        Some(id) => Ok(id),
        None => idm.provision_account(name).await,
    }
}

/// Makes the user, or sets a new password where asked to; the password that was made, if any.
async fn user(
    idm: &Idm,
    account: AccountId,
    email: &str,
    role: Role,
    reset: bool,
) -> Result<Option<Secret>, DomainError> {
    let password = random_password(email)?;
    match idm.provision_user(account, email, &password, role).await {
        Ok(_) => Ok(Some(password)),
        Err(DomainError::EmailTaken) if reset => {
            idm.provision_password(account, email, &password).await?;
            Ok(Some(password))
        }
        Err(DomainError::EmailTaken) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Makes the application of the signup page; its appToken goes to the broker's file and is shown nowhere.
async fn signup_page(idm: &Idm, account_id: AccountId, token_file: &Path) -> Result<(), StartError> {
    let request = CreateApplication {
        name: SIGNUP_PAGE.to_owned(),
        kind: ApplicationKind::EndUser,
        privileges: Some(SIGNUP_PRIVILEGES.to_vec()),
        expires: None,
    };
    let made = idm.create_application(&Caller::installation(account_id), request).await?;
    write_private(token_file, made.app_token.expose().as_bytes())
        .map_err(|error| StartError::File(token_file.to_owned(), error))
}

/// Gives the signup page's application the privileges that an older demo did not give it.
async fn complete_signup_page(idm: &Idm, account_id: AccountId, token_file: &Path) -> Result<(), StartError> {
    let caller = Caller::installation(account_id);
    let token = std::fs::read_to_string(token_file).map_err(|error| StartError::File(token_file.to_owned(), error))?;
    let check = idm.check_token(&caller, &Secret::new(token.trim())).await?;
    let Some(app) = check.application.filter(|app| SIGNUP_PRIVILEGES.iter().any(|p| !app.privileges.contains(p)))
    else {
        return Ok(());
    };
    let privileges = Some(SIGNUP_PRIVILEGES.to_vec());
    let change = ChangeApplication { privileges, ..ChangeApplication::default() };
    idm.change_application(&caller, app.app_id, &Expected::Any, change).await?;
    Ok(())
}
