//! Users made by applications.

use super::{DomainError, FieldErrors, Idm};
use crate::store::{StoreError, in_transaction, users};
use idm_api::{
    auth::CreateUser,
    ids::{AccountId, UserId},
    privilege::Privilege,
    secret::Secret,
    user::{Role, User},
};

impl Idm {
    /// Makes an end-user on behalf of an application with `identity:create`.
    ///
    /// # Errors
    /// When the token is not accepted, lacks the privilege or belongs to another account; when fields
    /// break rules; when the address is taken.
    pub async fn create_user(&self, app_token: &Secret, request: CreateUser) -> Result<User, DomainError> {
        self.application_by_token(app_token, request.account_id, Some(Privilege::IdentityCreate)).await?;
        let CreateUser { account_id, email_address, password, name } = request;
        self.insert_user(account_id, &email_address, &password, name.as_deref(), vec![Role::EndUser]).await
    }

    /// Checks the fields, hashes the password and stores the user.
    pub(super) async fn insert_user(
        &self,
        account_id: AccountId,
        email: &str,
        password: &Secret,
        name: Option<&str>,
        roles: Vec<Role>,
    ) -> Result<User, DomainError> {
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
        in_transaction!(self.store, |tx| {
            match users::insert(tx, &user, &hash).await {
                Err(StoreError::Duplicate) => Err(DomainError::EmailTaken),
                done => Ok(done?),
            }
        })?;
        Ok(user)
    }
}
