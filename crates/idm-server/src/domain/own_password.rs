//! A user's own password and address.

use super::{
    Acting, Address, Caller, DomainError, FieldErrors, Idm,
    audit::Differences,
    caller::user_party,
    mail_queue::{job, job_for},
    reauthentication::still_known,
};
use crate::{
    crypto::random,
    store::{
        StoreError, audit, in_transaction,
        mail_jobs::{self, MailKind},
        mailed_tokens, sessions,
        users::{self, StoredUser},
    },
};
use idm_api::{
    audit::AuditAction,
    recovery::{ChangeEmail, ChangePassword, VerifyEmail},
    user::User,
};

impl Idm {
    /// Changes the caller's password, and ends all the caller's other sessions.
    ///
    /// # Errors
    /// Those of [`Idm::reauthenticate`]; when the new password breaks rules.
    pub async fn change_password(&self, caller: &Caller, request: &ChangePassword) -> Result<(), DomainError> {
        let email_address = caller.user()?.email_address.clone();
        let mut errors = FieldErrors::default();
        let User { account_id, second_factor, .. } = *caller.user()?;
        let chosen = self.chosen_password(account_id, &request.new_password, second_factor).await?;
        errors.new_password("newPassword", &chosen, &email_address);
        errors.into_result()?;
        let known = self.reauthenticate(caller, request).await?;
        let hash = self.passwords.hash(chosen.secret()).await?;
        let now = self.clock.now();
        in_transaction!(self.store, |tx| {
            let user = still_known(tx, &known).await?;
            users::set_password_hash(tx, user.user_id, &hash).await?;
            sessions::end_others(tx, user.user_id, caller.session, now, "password-changed").await?;
            mailed_tokens::delete_all(tx, user.user_id, MailKind::PasswordReset).await?;
            if self.mail.is_some() {
                mail_jobs::add(tx, &job_for(&user, MailKind::PasswordChanged, now), now).await?;
            }
            let entry = caller.acting().did(AuditAction::PasswordChanged, user_party(&user), Vec::new(), now);
            Ok(audit::insert(tx, &entry).await?)
        })?;
        self.mail_wanted.notify_one();
        Ok(())
    }

    /// Has a link mailed to a new address, which holds from its use on. The answer is the same for an address
    /// that somebody else has.
    ///
    /// # Errors
    /// As [`Idm::change_password`]; when the installation sends no mail.
    pub async fn change_email(&self, caller: &Caller, request: &ChangeEmail) -> Result<(), DomainError> {
        let mut errors = FieldErrors::default();
        errors.email("emailAddress", &request.email_address);
        errors.into_result()?;
        self.mail_settings()?;
        let known = self.reauthenticate(caller, request).await?;
        let now = self.clock.now();
        let StoredUser { user, .. } = known;
        let job = job(user.account_id, MailKind::ChangeEmail, &request.email_address, Some(user.user_id), now);
        in_transaction!(self.store, |tx| { Ok(mail_jobs::add(tx, &job, now).await?) })?;
        self.mail_wanted.notify_one();
        Ok(())
    }

    /// Has the link to verify the caller's address mailed again.
    ///
    /// # Errors
    /// When the caller is no person; when the installation sends no mail.
    pub async fn request_email_verification(&self, caller: &Caller) -> Result<(), DomainError> {
        let now = self.clock.now();
        let job = job_for(caller.user()?, MailKind::VerifyEmail, now);
        self.mail_settings()?;
        in_transaction!(self.store, |tx| { Ok(mail_jobs::add(tx, &job, now).await?) })?;
        self.mail_wanted.notify_one();
        Ok(())
    }

    /// Verifies an address by a mailed token; a changed address holds from now on.
    ///
    /// # Errors
    /// [`DomainError::InvalidMailedToken`]; [`DomainError::EmailTaken`] when somebody else has got the address
    /// meanwhile.
    pub async fn verify_email(&self, request: &VerifyEmail, address: Address) -> Result<(), DomainError> {
        let now = self.clock.now();
        let token = random::sha256(request.token.expose());
        in_transaction!(self.store, |tx| {
            let mailed = mailed_tokens::get(tx, &token, now).await?;
            let mailed =
                mailed.filter(|mailed| matches!(mailed.purpose, MailKind::VerifyEmail | MailKind::ChangeEmail));
            let mailed = mailed.ok_or(DomainError::InvalidMailedToken)?;
            let found = users::by_id(tx, mailed.user).await?.ok_or(DomainError::InvalidMailedToken)?;
            let before = found.user;
            let after = match mailed.purpose {
                MailKind::ChangeEmail => User { email_address: mailed.email.clone(), ..before.clone() },
                // A link that was mailed to an address from before proves nothing of today's.
                _ if mailed.email != before.email_address => return Err(DomainError::InvalidMailedToken),
                _ => before.clone(),
            };
            mailed_tokens::delete_all(tx, before.user_id, mailed.purpose).await?;
            let changes = Differences::default()
                .field("emailAddress", Some(before.email_address.clone()), Some(after.email_address.clone()))
                .into_vec();
            if !changes.is_empty() {
                match users::set_email(tx, &after, found.version + 1).await {
                    Err(StoreError::Duplicate) => return Err(DomainError::EmailTaken),
                    done => done?,
                }
                users::refile(tx, &after).await?;
                mail_jobs::add(tx, &job_for(&before, MailKind::EmailChanged, now), now).await?;
            }
            users::set_email_verified(tx, before.user_id, now).await?;
            let acting = Acting::new(before.account_id, user_party(&before), address);
            let entry = acting.did(AuditAction::EmailVerified, user_party(&after), changes, now);
            Ok(audit::insert(tx, &entry).await?)
        })?;
        self.mail_wanted.notify_one();
        Ok(())
    }
}
