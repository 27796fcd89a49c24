//! Making users.

use super::{
    Address, Caller, DomainError, FieldErrors, Idm,
    audit::{Acting, Differences, joined},
    caller::{application_party, user_party},
    mail_queue::job_for,
};
use crate::store::{
    StoreError, audit, in_transaction,
    mail_jobs::{self, MailKind},
    users,
};
use idm_api::{
    audit::AuditAction,
    auth::CreateUser,
    error::field_code,
    ids::{AccountId, UserId},
    privilege::Privilege,
    secret::Secret,
    user::{NewUser, Role, User},
};

/// What a user is made of.
pub(super) struct UserToMake<'a> {
    pub(super) account: AccountId,
    pub(super) email: &'a str,
    /// `None`: the person is to choose one.
    pub(super) password: Option<&'a Secret>,
    pub(super) name: Option<&'a str>,
    pub(super) roles: Vec<Role>,
    /// What is mailed to the person, where the installation sends mail.
    pub(super) mail: Option<MailKind>,
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
        let new = UserToMake {
            account: account_id,
            email: &email_address,
            password: Some(&password),
            name: name.as_deref(),
            roles: vec![Role::EndUser],
            mail: Some(MailKind::VerifyEmail),
        };
        self.insert_user(new, &Acting::new(account_id, application_party(app.id, &app.name), address)).await
    }

    /// Makes a user on behalf of an admin.
    ///
    /// # Errors
    /// When the caller is no admin or gives a role that is not the caller's own; when fields break rules;
    /// when the address is taken.
    pub async fn add_user(&self, caller: &Caller, request: NewUser) -> Result<User, DomainError> {
        caller.require(Role::Admin)?;
        let NewUser { email_address, name, roles, password } = request;
        let mut roles = roles.unwrap_or_else(|| vec![Role::EndUser]);
        roles.sort_unstable();
        roles.dedup();
        if roles.contains(&Role::Operator) {
            caller.require(Role::Operator)?;
        }
        let mut errors = FieldErrors::default();
        if roles.is_empty() {
            errors.add("roles", field_code::MISSING, "A user has at least one role.");
        }
        if password.is_none() && self.mail.is_none() {
            errors.add("password", field_code::MISSING, "Needed here, as this installation mails no invitations.");
        }
        if password.is_some() && self.invitations_only {
            errors.add("password", field_code::UNKNOWN_VALUE, "None is set here: the person is mailed an invitation.");
        }
        errors.into_result()?;
        let new = UserToMake {
            account: caller.account,
            email: &email_address,
            password: password.as_ref(),
            name: name.as_deref(),
            roles,
            mail: Some(if password.is_some() { MailKind::VerifyEmail } else { MailKind::Invitation }),
        };
        self.insert_user(new, &caller.acting()).await
    }

    /// Checks the fields, hashes the password, where there is one, and stores the user.
    pub(super) async fn insert_user(&self, new: UserToMake<'_>, acting: &Acting) -> Result<User, DomainError> {
        let UserToMake { account: account_id, email, password, name, roles, mail } = new;
        let name = name.map(str::trim).filter(|name| !name.is_empty());
        let mut errors = FieldErrors::default();
        errors.email("emailAddress", email);
        let chosen = match password {
            Some(password) => Some(self.chosen_password(account_id, password, false).await?),
            None => None,
        };
        if let Some(chosen) = &chosen {
            errors.new_password("password", chosen, email);
        }
        if let Some(name) = name {
            errors.name("name", name);
        }
        errors.into_result()?;
        // Before the costly hash; the unique index decides.
        if users::by_email(&mut *self.store.read().await?, account_id, email).await?.is_some() {
            return Err(DomainError::EmailTaken);
        }
        let hash = match &chosen {
            Some(chosen) => Some(self.passwords.hash(chosen.secret()).await?),
            None => None,
        };
        let user = User {
            user_id: UserId(uuid::Uuid::now_v7()),
            account_id,
            email_address: email.trim().to_owned(),
            name: name.map(str::to_owned),
            roles,
            created: self.clock.now(),
            email_verified: false,
            locked: false,
            second_factor: false,
            last_login: None,
            locked_out_until: None,
        };
        let changes = Differences::default().field("roles", None, joined(&user.roles, Role::name));
        let action = if hash.is_some() { AuditAction::UserCreated } else { AuditAction::UserInvited };
        let entry = acting.did(action, user_party(&user), changes.into_vec(), user.created);
        in_transaction!(self.store, |tx| {
            match users::insert(tx, &user, hash.as_deref()).await {
                Err(StoreError::Duplicate) => return Err(DomainError::EmailTaken),
                done => done?,
            }
            if let Some(kind) = mail.filter(|_| self.mail.is_some()) {
                mail_jobs::add(tx, &job_for(&user, kind, user.created), user.created).await?;
            }
            Ok(audit::insert(tx, &entry).await?)
        })?;
        self.mail_wanted.notify_one();
        Ok(user)
    }
}
