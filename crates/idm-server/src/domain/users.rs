//! Users made by applications.

use super::{
    Address, DomainError, FieldErrors, Idm,
    audit::{Acting, Differences, joined},
    caller::{application_party, user_party},
};
use crate::store::{StoreError, audit, in_transaction, users};
use idm_api::{
    audit::AuditAction,
    auth::CreateUser,
    ids::{AccountId, UserId},
    privilege::Privilege,
    secret::Secret,
    user::{Role, User},
};

/// What a user is made of.
pub(super) struct NewUser<'a> {
    pub(super) account: AccountId,
    pub(super) email: &'a str,
    pub(super) password: &'a Secret,
    pub(super) name: Option<&'a str>,
    pub(super) roles: Vec<Role>,
}

impl Idm {
    /// Makes an end-user on behalf of an application with `identity:create`.
    ///
    /// # Errors
    /// When the token is not accepted, lacks the privilege or belongs to another account; when fields
    /// break rules; when the address is taken.
    pub async fn create_user(
        &self,
        app_token: &Secret,
        request: CreateUser,
        address: Address,
    ) -> Result<User, DomainError> {
        let app = self.application_by_token(app_token, request.account_id, Some(Privilege::IdentityCreate)).await?;
        let CreateUser { account_id, email_address, password, name } = request;
        let new = NewUser {
            account: account_id,
            email: &email_address,
            password: &password,
            name: name.as_deref(),
            roles: vec![Role::EndUser],
        };
        self.insert_user(new, &Acting::new(account_id, application_party(app.id, &app.name), address)).await
    }

    /// Checks the fields, hashes the password and stores the user.
    pub(super) async fn insert_user(&self, new: NewUser<'_>, acting: &Acting) -> Result<User, DomainError> {
        let NewUser { account: account_id, email, password, name, roles } = new;
        let name = name.map(str::trim).filter(|name| !name.is_empty());
        let mut errors = FieldErrors::default();
        errors.email("emailAddress", email);
        errors.new_password("password", password, email);
        if let Some(name) = name {
            errors.name("name", name);
        }
        errors.into_result()?;
        // Before the costly hash; the unique index decides.
        if users::by_email(&mut *self.store.read().await?, account_id, email).await?.is_some() {
            return Err(DomainError::EmailTaken);
        }
        let hash = self.passwords.hash(password).await?;
        let user = User {
            user_id: UserId(uuid::Uuid::now_v7()),
            account_id,
            email_address: email.trim().to_owned(),
            name: name.map(str::to_owned),
            roles,
            created: self.clock.now(),
        };
        let changes = Differences::default().field("roles", None, joined(&user.roles, Role::name));
        let entry = acting.did(AuditAction::UserCreated, user_party(&user), changes.into_vec(), user.created);
        in_transaction!(self.store, |tx| {
            match users::insert(tx, &user, &hash).await {
                Err(StoreError::Duplicate) => Err(DomainError::EmailTaken),
                Err(error) => Err(error.into()),
                Ok(()) => Ok(audit::insert(tx, &entry).await?),
            }
        })?;
        Ok(user)
    }
}
