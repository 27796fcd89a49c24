//! Sending what was asked for. Asking is one row, the same for every address; who is behind the address is looked
//! up here, where nobody waits for the answer (CVE-2026-58272).

use super::{DomainError, Idm, mails};
use crate::{
    crypto::random,
    mail::{MailError, MailSettings},
    store::{
        Conn, accounts, in_transaction,
        mail_jobs::{self, MailJob, MailKind},
        mailed_tokens::{self, MailedToken},
        users,
    },
};
use idm_api::{
    ids::{AccountId, UserId},
    recovery::{INVITATION_LIFETIME_MS, MOST_UNUSED_LINKS, RESET_LIFETIME_MS, VERIFICATION_LIFETIME_MS},
    secret::Secret,
    time::UnixMillis,
    user::User,
};

const MINUTE: i64 = 60 * 1000;
/// When a mail is tried again that could not be sent; after the last it is given up.
const PAUSES: [i64; 6] = [MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE, 240 * MINUTE, 720 * MINUTE];
const BATCH: i64 = 20;
const TOKEN_BYTES: usize = 32;

/// A job that is due at once.
pub(super) fn job(account: AccountId, kind: MailKind, email: &str, user: Option<UserId>, now: UnixMillis) -> MailJob {
    MailJob { account, kind, email: email.trim().to_owned(), user, due: now, tries: 0 }
}

/// As [`job`], for a user at its address.
pub(super) fn job_for(user: &User, kind: MailKind, now: UnixMillis) -> MailJob {
    job(user.account_id, kind, &user.email_address, Some(user.user_id), now)
}

impl Idm {
    /// How mail is sent.
    ///
    /// # Errors
    /// [`DomainError::NoMail`] where the installation sends none.
    pub(super) fn mail_settings(&self) -> Result<&MailSettings, DomainError> {
        self.mail.as_ref().ok_or(DomainError::NoMail)
    }

    /// Tells a user by mail what was done, where the installation sends mail. The caller wakes the sender after
    /// the transaction.
    pub(super) async fn tell(
        &self,
        tx: &mut Conn,
        user: &User,
        kind: MailKind,
        now: UnixMillis,
    ) -> Result<(), DomainError> {
        if self.mail.is_some() {
            mail_jobs::add(tx, &job_for(user, kind, now), now).await?;
        }
        Ok(())
    }

    /// Sends some of the mail that is due; how many jobs were looked at.
    ///
    /// # Errors
    /// When the database fails. Mail that cannot be sent is tried again later, and is no error.
    pub async fn send_due_mail(&self) -> Result<usize, DomainError> {
        let Some(settings) = self.mail.as_ref() else { return Ok(0) };
        let jobs = mail_jobs::due(&mut *self.store.read().await?, self.clock.now(), BATCH).await?;
        let found = jobs.len();
        for job in jobs {
            self.send(settings, job).await?;
        }
        Ok(found)
    }

    /// Returns when mail was asked for on this node.
    pub async fn mail_wanted(&self) {
        self.mail_wanted.notified().await;
    }

    async fn send(&self, settings: &MailSettings, job: MailJob) -> Result<(), DomainError> {
        let now = self.clock.now();
        let tries = usize::try_from(job.tries).unwrap_or_default();
        let Some(pause) = PAUSES.get(tries) else {
            tracing::error!(kind = ?job.kind, "a mail could not be sent for a day and is given up");
            return in_transaction!(self.store, |tx| { Ok(mail_jobs::delete(tx, &job).await?) });
        };
        let token = Secret::new(random::text::<TOKEN_BYTES>()?);
        let hash = random::sha256(token.expose());
        let prepared = in_transaction!(self.store, |tx| {
            if !mail_jobs::claim(tx, &job, now.plus(*pause)).await? {
                return Ok(None);
            }
            let user = match job.user {
                Some(id) => users::get(tx, job.account, id).await?,
                None => users::by_email(tx, job.account, &job.email).await?,
            };
            let Some(user) = user.map(|user| user.user).filter(|user| is_wanted(job.kind, user)) else {
                mail_jobs::delete(tx, &job).await?;
                return Ok(None);
            };
            let to = recipient(&job, &user);
            if let Some(lifetime) = lifetime(job.kind) {
                // Earlier ones hold on, or a stranger could void the link that somebody is about to open.
                let unused = mailed_tokens::count(tx, user.user_id, job.kind, now).await?;
                if usize::try_from(unused).is_ok_and(|unused| unused >= MOST_UNUSED_LINKS) {
                    mail_jobs::delete(tx, &job).await?;
                    return Ok(None);
                }
                let (email, expires) = (to.clone(), now.plus(lifetime));
                let mailed = MailedToken { purpose: job.kind, user: user.user_id, email, expires };
                mailed_tokens::insert(tx, &hash, &mailed, now).await?;
            }
            Ok(Some((accounts::name(tx, job.account).await?.unwrap_or_default(), to)))
        })?;
        let Some((account_name, to)) = prepared else { return Ok(()) };
        let link = mails::page(job.kind)
            .map(|page| Secret::new(format!("{}{page}#token={}", settings.pages_url, token.expose())));
        let mail = mails::mail(job.kind, &to, &account_name, link.as_ref());
        self.sent(&job, settings.mailer.send(mail).await).await
    }

    async fn sent(&self, job: &MailJob, outcome: Result<(), MailError>) -> Result<(), DomainError> {
        match outcome {
            Ok(()) => in_transaction!(self.store, |tx| { Ok(mail_jobs::delete(tx, job).await?) }),
            Err(error) => {
                // The token stays: the relay may have taken the mail and then lost its tongue.
                tracing::warn!(%error, kind = ?job.kind, tries = job.tries + 1, "a mail could not be sent");
                Ok(())
            }
        }
    }
}

/// The address that the account knows, not what somebody typed, but where the mail is about another one.
fn recipient(job: &MailJob, user: &User) -> String {
    match job.kind {
        MailKind::ChangeEmail | MailKind::EmailChanged => job.email.clone(),
        _ => user.email_address.clone(),
    }
}

/// Whether the mail still says something.
fn is_wanted(kind: MailKind, user: &User) -> bool {
    kind != MailKind::VerifyEmail || !user.email_verified
}

const fn lifetime(kind: MailKind) -> Option<i64> {
    match kind {
        MailKind::PasswordReset => Some(RESET_LIFETIME_MS),
        MailKind::Invitation => Some(INVITATION_LIFETIME_MS),
        MailKind::VerifyEmail | MailKind::ChangeEmail => Some(VERIFICATION_LIFETIME_MS),
        MailKind::PasswordChanged
        | MailKind::EmailChanged
        | MailKind::SecondFactorOn
        | MailKind::SecondFactorOff
        | MailKind::PasskeyAdded
        | MailKind::PasskeyRemoved
        | MailKind::LoginConnected
        | MailKind::LoginDisconnected => None,
    }
}
