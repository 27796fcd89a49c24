//! A new password by a mailed link, and the first one by an invitation.

use super::{
    Acting, Address, Caller, DomainError, FieldErrors, Idm,
    caller::{application_party, user_party},
    lockout::Counter,
    mail_queue::{job, job_for},
    user_changes::load_to_change,
};
use crate::{
    crypto::random,
    store::{
        Conn, audit, in_transaction,
        mail_jobs::{self, MailKind},
        mailed_tokens, sessions,
        users::{self, StoredUser},
    },
};
use idm_api::{
    audit::{AuditAction, Party, PartyKind},
    ids::UserId,
    privilege::Privilege,
    recovery::{RequestPasswordReset, ResetPassword},
    secret::Secret,
    time::UnixMillis,
    user::User,
};

impl Idm {
    /// Has a link mailed to the address, when it is a user's. Answer, work and time are the same for every
    /// address: whose it is is looked up later.
    ///
    /// # Errors
    /// When the appToken is not accepted, lacks `identity:recover` or belongs to another account; when no
    /// address was given; when the installation sends no mail.
    pub async fn request_password_reset(
        &self,
        app_token: &Secret,
        request: &RequestPasswordReset,
        address: Address,
    ) -> Result<(), DomainError> {
        let RequestPasswordReset { account_id, email_address } = request;
        let app = self.application_by_token(app_token, *account_id, Some(Privilege::IdentityRecover)).await?;
        let mut errors = FieldErrors::default();
        errors.email("emailAddress", email_address);
        errors.into_result()?;
        self.mail_settings()?;
        let now = self.clock.now();
        let job = job(*account_id, MailKind::PasswordReset, email_address, None, now);
        let acting = Acting::new(*account_id, application_party(app.id, &app.name), address);
        let nobody = Party { kind: PartyKind::Anonymous, id: None, name: None };
        let entry = acting.did(AuditAction::PasswordResetRequested, nobody, Vec::new(), now);
        in_transaction!(self.store, |tx| {
            mail_jobs::add(tx, &job, now).await?;
            Ok(audit::insert(tx, &entry).await?)
        })?;
        self.mail_wanted.notify_one();
        Ok(())
    }

    /// Mails a user a link to choose a new password, or the first one, on behalf of an admin.
    ///
    /// # Errors
    /// As [`Idm::change_user`], with `identity:recover`; when the installation sends no mail.
    pub async fn send_password_link(&self, caller: &Caller, id: UserId) -> Result<(), DomainError> {
        let now = self.clock.now();
        in_transaction!(self.store, |tx| {
            let found = load_to_change(tx, caller, Privilege::IdentityRecover, id).await?;
            self.mail_settings()?;
            let (kind, action) = match found.password_hash {
                Some(_) => (MailKind::PasswordReset, AuditAction::PasswordResetRequested),
                None => (MailKind::Invitation, AuditAction::UserInvited),
            };
            mail_jobs::add(tx, &job_for(&found.user, kind, now), now).await?;
            let entry = caller.acting().did(action, user_party(&found.user), Vec::new(), now);
            Ok(audit::insert(tx, &entry).await?)
        })?;
        self.mail_wanted.notify_one();
        Ok(())
    }

    /// Chooses a password by a mailed token. Of two who use one token, one succeeds.
    ///
    /// # Errors
    /// [`DomainError::InvalidMailedToken`]; when the password breaks rules; when too many hash.
    pub async fn reset_password(&self, request: &ResetPassword, address: Address) -> Result<(), DomainError> {
        let now = self.clock.now();
        let token = random::sha256(request.token.expose());
        let found = holder(&mut *self.store.read().await?, &token, now).await?;
        let mut errors = FieldErrors::default();
        let User { account_id, second_factor, .. } = found.user;
        let chosen = self.chosen_password(account_id, &request.password, second_factor).await?;
        errors.new_password("password", &chosen, &found.user.email_address);
        errors.into_result()?;
        let hash = self.passwords.hash(chosen.secret()).await?;
        in_transaction!(self.store, |tx| {
            // Again, as the hash took its time: another may have used the token, or the address have changed.
            let StoredUser { user, .. } = holder(tx, &token, now).await?;
            mailed_tokens::delete_all(tx, user.user_id, MailKind::PasswordReset).await?;
            mailed_tokens::delete_all(tx, user.user_id, MailKind::Invitation).await?;
            users::set_password_hash(tx, user.user_id, &hash).await?;
            users::set_email_verified(tx, user.user_id, now).await?;
            sessions::end_all(tx, user.user_id, now, "password-reset").await?;
            // Who reads the mail shall not guess codes of the second factor without end.
            if !user.second_factor {
                Self::clear_attempts(tx, &Counter::of(user.account_id, &user.email_address)).await?;
            }
            if self.mail.is_some() {
                mail_jobs::add(tx, &job_for(&user, MailKind::PasswordChanged, now), now).await?;
            }
            let acting = Acting::new(user.account_id, user_party(&user), address);
            let entry = acting.did(AuditAction::PasswordReset, user_party(&user), Vec::new(), now);
            Ok(audit::insert(tx, &entry).await?)
        })?;
        self.mail_wanted.notify_one();
        Ok(())
    }
}

/// The user who was mailed the token, while the token holds and the address is still the user's.
async fn holder(c: &mut Conn, token: &str, now: UnixMillis) -> Result<StoredUser, DomainError> {
    let mailed = mailed_tokens::get(c, token, now).await?;
    let mailed = mailed.filter(|mailed| matches!(mailed.purpose, MailKind::PasswordReset | MailKind::Invitation));
    let mailed = mailed.ok_or(DomainError::InvalidMailedToken)?;
    let found = users::by_id(c, mailed.user).await?;
    found.filter(|found| found.user.email_address == mailed.email).ok_or(DomainError::InvalidMailedToken)
}
