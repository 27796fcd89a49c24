//! What the installation itself sets up, without a caller: accounts, first users, new passwords.

use super::{DomainError, FieldErrors, Idm, UserToMake, audit::Acting, caller::user_party, mail_queue::job_for};
use crate::{
    crypto::readable_password::random_password,
    store::{
        accounts, audit, in_transaction,
        mail_jobs::{self, MailKind},
        sessions, users,
    },
};
use idm_api::{
    audit::{AuditAction, Party, PartyKind},
    ids::AccountId,
    secret::Secret,
    user::{Role, User},
};

impl Idm {
    /// The oldest account of this name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn account_by_name(&self, name: &str) -> Result<Option<AccountId>, DomainError> {
        Ok(accounts::by_name(&mut *self.store.read().await?, name).await?)
    }

    /// Makes an account.
    ///
    /// # Errors
    /// When the name breaks the rules.
    pub async fn provision_account(&self, name: &str) -> Result<AccountId, DomainError> {
        let mut errors = FieldErrors::default();
        errors.name("name", name);
        errors.into_result()?;
        let (id, now) = (AccountId(uuid::Uuid::now_v7()), self.clock.now());
        let target = Party { kind: PartyKind::Account, id: Some(id.to_string()), name: Some(name.to_owned()) };
        let entry = Acting::installation(id).did(AuditAction::AccountCreated, target, Vec::new(), now);
        in_transaction!(self.store, |tx| {
            accounts::insert(tx, id, name, now).await?;
            Ok(audit::insert(tx, &entry).await?)
        })?;
        Ok(id)
    }

    /// Makes a user with a role.
    ///
    /// # Errors
    /// As [`Idm::create_user`], but for the appToken.
    pub async fn provision_user(
        &self,
        account: AccountId,
        email: &str,
        password: &Secret,
        role: Role,
    ) -> Result<User, DomainError> {
        let new = UserToMake { account, email, password: Some(password), name: None, roles: vec![role], mail: None };
        self.insert_user(new, &Acting::installation(account)).await
    }

    /// Makes a user with a role, who is mailed an invitation by a node that runs.
    ///
    /// # Errors
    /// As [`Idm::create_user`], but for the appToken; [`DomainError::NoMail`].
    pub async fn provision_invitation(&self, account: AccountId, email: &str, role: Role) -> Result<User, DomainError> {
        self.mail_settings()?;
        let mail = Some(MailKind::Invitation);
        let new = UserToMake { account, email, password: None, name: None, roles: vec![role], mail };
        self.insert_user(new, &Acting::installation(account)).await
    }

    /// Has a link for a new password mailed by a node that runs, and voids the present one: for one who was told a
    /// password that must be nobody's any more.
    ///
    /// # Errors
    /// As [`Idm::provision_password`]; [`DomainError::NoMail`].
    pub async fn provision_password_link(&self, account: AccountId, email: &str) -> Result<(), DomainError> {
        self.mail_settings()?;
        self.provision_password(account, email, &random_password(email)?).await?;
        let now = self.clock.now();
        in_transaction!(self.store, |tx| {
            let found = users::by_email(tx, account, email).await?.ok_or(DomainError::NotFound("user"))?;
            Ok(mail_jobs::add(tx, &job_for(&found.user, MailKind::PasswordReset, now), now).await?)
        })
    }

    /// Sets a user's password and ends all sessions of that user.
    ///
    /// # Errors
    /// When there is no such user, or the password breaks the rules.
    pub async fn provision_password(
        &self,
        account: AccountId,
        email: &str,
        password: &Secret,
    ) -> Result<(), DomainError> {
        let mut errors = FieldErrors::default();
        let found = users::by_email(&mut *self.store.read().await?, account, email).await?;
        let second_factor = found.ok_or(DomainError::NotFound("user"))?.user.second_factor;
        let chosen = self.chosen_password(account, password, second_factor).await?;
        errors.new_password("password", &chosen, email);
        errors.into_result()?;
        let hash = self.passwords.hash(chosen.secret()).await?;
        let now = self.clock.now();
        in_transaction!(self.store, |tx| {
            let found = users::by_email(tx, account, email).await?.ok_or(DomainError::NotFound("user"))?;
            users::set_password_hash(tx, found.user.user_id, &hash).await?;
            sessions::end_all(tx, found.user.user_id, now, "password-reset").await?;
            let acting = Acting::installation(account);
            let entry = acting.did(AuditAction::PasswordReset, user_party(&found.user), Vec::new(), now);
            Ok(audit::insert(tx, &entry).await?)
        })
    }
}
